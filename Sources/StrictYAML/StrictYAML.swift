/// Reads YAML as a plan needs it read: one document, text scalars, no duplicate keys, no anchors, no tags, bounded depth and size.
public enum StrictYAML {
  /// What a file may be at most.
  public struct Limits: Sendable, Hashable {
    /// Bytes.
    public let size: Int
    /// Levels of lists and mappings inside one another.
    public let depth: Int

    /// Sets limits; the defaults are far above any real playbook and far below what hurts.
    public init(size: Int = 1 << 20, depth: Int = 32) {
      self.size = size
      self.depth = depth
    }
  }

  /// Reads the bytes of a file.
  public static func read(
    bytes: [UInt8], file: String, limits: Limits = Limits()
  ) throws(YAMLFault) -> YAMLValue {
    let start = YAMLPlace(file: file, line: 1, column: 1)
    guard bytes.count <= limits.size else {
      throw start.fault("The file has \(bytes.count) bytes; at most \(limits.size) are read.", suggestion: "Split it.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes.prefix(validUTF8Prefix(of: bytes)), as: UTF8.self)
      let lines = valid.split(separator: "\n", omittingEmptySubsequences: false)
      throw YAMLPlace(file: file, line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1).fault(
        "The file is not valid UTF-8 from here on.", suggestion: "Save it again as UTF-8.")
    }
    return try read(text, file: file, limits: limits)
  }

  /// Reads text. An empty text is an empty value.
  ///
  /// - Parameter isConfidential: Whether faults must not say what stands in the file, because it names people: they say
  ///   where it is and what is wrong with it.
  public static func read(
    _ text: String, file: String, limits: Limits = Limits(), isConfidential: Bool = false
  ) throws(YAMLFault) -> YAMLValue {
    let start = YAMLPlace(file: file, line: 1, column: 1, isConfidential: isConfidential)
    guard text.utf8.count <= limits.size else {
      throw start.fault(
        "The file has \(text.utf8.count) bytes; at most \(limits.size) are read.", suggestion: "Split it.")
    }
    try refuseDeepNesting(text, file: file, limit: limits.depth)
    try refuseAliasBombs(text, file: file)
    let root: YAMLNode?
    do {
      root = try YAMLEvents(text).root()
    } catch {
      throw fault(of: error, start: start)
    }
    guard let root else { return YAMLValue(.empty, at: start) }
    return try value(of: root, in: start, depth: 0, limits: limits)
  }

  private static func value(
    of node: YAMLNode, in file: YAMLPlace, depth: Int, limits: Limits
  ) throws(YAMLFault) -> YAMLValue {
    let place = place(of: node, in: file)
    guard depth <= limits.depth else {
      throw place.fault("Lists and keys are nested more than \(limits.depth) levels deep.")
    }
    if node.isAnchored {
      throw place.fault("Anchors and aliases (& and *) are not used here.", suggestion: "Write the value out.")
    }
    guard !node.isTagged else {
      throw place.fault(
        "Tags (!) are not used here.", suggestion: "Put quotation marks around text that starts with “!”.")
    }
    switch node.content {
    case .scalar(let text, let isPlain):
      if isPlain, text.isEmpty || text == "~" || text == "null" { return YAMLValue(.empty, at: place) }
      return YAMLValue(.text(text), at: place)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for item in sequence { values.append(try value(of: item, in: file, depth: depth + 1, limits: limits)) }
      return YAMLValue(.list(values), at: place)
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      var seen: [String: YAMLPlace] = [:]
      for (key, item) in mapping {
        let keyPlace = self.place(of: key, in: file)
        guard case .scalar(let name, let isPlain) = key.content else {
          throw keyPlace.fault("A key must be a single value.")
        }
        if key.isAnchored {
          throw keyPlace.fault("Anchors and aliases (& and *) are not used here.", suggestion: "Write the value out.")
        }
        if name == "<<", isPlain {
          throw keyPlace.fault("Merge keys (<<) are not used here.", suggestion: "Write the keys out.")
        }
        if let first = seen[name] {
          throw keyPlace.fault("\(keyPlace.subject(key: name)) is here twice; it stands in line \(first.line) already.")
        }
        seen[name] = keyPlace
        entries.append(
          YAMLEntry(
            key: name, place: keyPlace,
            value: try value(of: item, in: file, depth: depth + 1, limits: limits)))
      }
      return YAMLValue(.mapping(entries), at: place)
    }
  }

  private static func place(of node: YAMLNode, in file: YAMLPlace) -> YAMLPlace {
    YAMLPlace(file: file.file, line: node.line, column: node.column, isConfidential: file.isConfidential)
  }

  private static func fault(of error: YAMLTextFault, start: YAMLPlace) -> YAMLFault {
    if error.isAboutCharacter {
      return start.fault("The file holds a character that YAML does not allow (\(error.problem)).")
    }
    return YAMLPlace(file: start.file, line: error.line, column: error.column).fault(
      "This is not valid YAML: \(error.problem).",
      suggestion:
        "Check the indentation, and put quotation marks around text that holds “: ” or starts with a special character."
    )
  }

  /// Brackets nested without end would exhaust the stack inside the parser, so they are counted before it sees them.
  private static func refuseDeepNesting(_ text: String, file: String, limit: Int) throws(YAMLFault) {
    var open = 0
    var line = 1
    var column = 0
    var indents: [Int] = []
    var lineIndent = 0
    var atLineStart = true
    for byte in text.utf8 {
      column += 1
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        column = 0
        lineIndent = 0
        atLineStart = true
        continue
      case UInt8(ascii: " ") where atLineStart:
        lineIndent += 1
        continue
      case UInt8(ascii: "-") where atLineStart:
        // “- - - -” opens a level with each dash.
        lineIndent += 1
        while let last = indents.last, last >= lineIndent { indents.removeLast() }
        indents.append(lineIndent)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        atLineStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        open = max(0, open - 1)
        atLineStart = false
      default:
        if atLineStart {
          while let last = indents.last, last >= lineIndent { indents.removeLast() }
          indents.append(lineIndent)
        }
        atLineStart = false
      }
      if open > limit * 8 || indents.count > limit * 8 {
        throw YAMLFault(
          file: file, line: line, column: column,
          message: "Lists and keys are nested far deeper than the \(limit) levels that are read.")
      }
    }
  }

  /// Aliases of aliases grow without bound inside the parser, so a text with many of both is refused before it sees them.
  private static func refuseAliasBombs(_ text: String, file: String) throws(YAMLFault) {
    var anchors = 0
    var aliases = 0
    var line = 1
    var previous = UInt8(ascii: "\n")
    var mark: UInt8 = 0
    for byte in text.utf8 {
      let isName = byte > 0x7F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (0x30...0x39).contains(byte)
      if mark != 0, isName {
        if mark == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
        if anchors > 4, aliases > 8 {
          throw YAMLFault(
            file: file, line: line, column: 1, message: "Anchors and aliases (& and *) are not used here.",
            suggestion: "Write the values out.")
        }
      }
      let startsToken = previous <= 0x20 || "[{,:-?".utf8.contains(previous)
      mark = startsToken && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) ? byte : 0
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
  }

  private static func validUTF8Prefix(of bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    // A valid text's prefixes are valid up to a cut character, so look for the longest valid one near the fault.
    while low < high {
      let middle = (low + high + 1) / 2
      var cut = middle
      while cut < bytes.count, cut > low, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
      if cut > low, String(validating: bytes[..<cut], as: UTF8.self) != nil {
        low = cut
      } else if cut == low {
        return low
      } else {
        high = cut - 1
      }
    }
    return low
  }
}
