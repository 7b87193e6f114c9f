extension YAMLValue {
  /// The text; a fault for anything else, and for nothing.
  public func text() throws(YAMLFault) -> String {
    guard case .text(let text) = content else {
      throw fault("A single value is needed here, but this is \(kindName).")
    }
    return text
  }

  /// The text, with white space at its ends removed, not empty.
  public func line() throws(YAMLFault) -> String {
    let text = try self.text().trimmed
    guard !text.isEmpty else { throw fault("A value is needed here, but it is empty.") }
    return text
  }

  /// A whole number within a range.
  public func integer(in range: ClosedRange<Int> = Int.min...Int.max) throws(YAMLFault) -> Int {
    let text = try line()
    guard let number = Int(text) else { throw fault("\(place.subject(text)) is not a whole number.") }
    guard range.contains(number) else {
      let subject = place.isConfidential ? "This number" : "\(number)"
      throw fault("\(subject) is out of range; it must be from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  /// `true` or `false`, and also `yes` or `no`.
  public func flag() throws(YAMLFault) -> Bool {
    switch try line() {
    case "true", "yes": return true
    case "false", "no": return false
    case let text: throw fault("\(place.subject(text)) is neither true nor false.", suggestion: "Write true or false.")
    }
  }

  /// One of the cases of an enumeration, with a suggestion when it is none.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type, called name: String
  ) throws(YAMLFault) -> Choice where Choice.RawValue == String {
    let text = try line()
    guard let choice = Choice(rawValue: text) else {
      throw fault(
        "\(place.subject(text)) is not a known \(name).",
        suggestion: Spelling.suggestion(for: text, among: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The values of a list; nothing counts as an empty list.
  public func list() throws(YAMLFault) -> [YAMLValue] {
    switch content {
    case .list(let values): return values
    case .empty: return []
    default: throw fault("A list is needed here, but this is \(kindName).", suggestion: "Start each item with “- ”.")
    }
  }

  /// The values of a list; a single value counts as a list of one.
  public func items() throws(YAMLFault) -> [YAMLValue] {
    if case .text = content { return [self] }
    return try list()
  }

  /// A list of lines of text; a single value counts as a list of one.
  public func lines() throws(YAMLFault) -> [String] {
    if case .text = content { return [try line()] }
    var lines: [String] = []
    for value in try list() { lines.append(try value.line()) }
    return lines
  }

  /// The keys and values, to be taken one by one.
  public func mapping() throws(YAMLFault) -> YAMLMapping {
    switch content {
    case .mapping(let entries): return YAMLMapping(entries, at: place)
    case .empty: return YAMLMapping([], at: place)
    default: throw fault("A set of keys is needed here, but this is \(kindName).")
    }
  }
}

/// The keys of a mapping, taken one by one; what nobody asked for is a fault at ``finish()``.
public struct YAMLMapping: Sendable {
  /// Where the mapping starts.
  public let place: YAMLPlace
  private let entries: [YAMLEntry]
  private var asked: Set<String> = []

  init(_ entries: [YAMLEntry], at place: YAMLPlace) {
    self.entries = entries
    self.place = place
  }

  /// The entries in the order of the file, for mappings whose keys are names.
  public var all: [YAMLEntry] { entries }

  /// The value of a key that may be missing; a key with nothing after it counts as missing.
  public mutating func optional(_ key: String) -> YAMLValue? {
    asked.insert(key)
    guard let value = entries.first(where: { $0.key == key })?.value, value.content != .empty else { return nil }
    return value
  }

  /// The value of a key that must be there.
  public mutating func required(_ key: String) throws(YAMLFault) -> YAMLValue {
    if let value = optional(key) { return value }
    if let misspelt = misspelling(of: key) { throw misspelt }
    throw place.fault("The key “\(key)” is missing here.", suggestion: "Add “\(key): …”.")
  }

  /// The place of a key, for faults about the key itself.
  public func place(of key: String) -> YAMLPlace? { entries.first { $0.key == key }?.place }

  /// The faults of the keys that nobody asked for.
  public func unknownKeys() -> [YAMLFault] {
    let present = Set(entries.map(\.key))
    return entries.filter { !asked.contains($0.key) }.map { entry in
      unknown(entry, among: asked.subtracting(present).sorted())
    }
  }

  /// A key that nobody has asked for yet and that is written almost like one that is missing: `mesage` for `message`. Only
  /// a letter may be wrong, and a name in the plural is another name.
  private func misspelling(of key: String) -> YAMLFault? {
    guard key.utf8.count > 3, !entries.contains(where: { $0.key == key }) else { return nil }
    let others = entries.filter { !asked.contains($0.key) && $0.key != key + "s" && $0.key + "s" != key }
    guard let entry = others.first(where: { Spelling.isOneSlip(from: $0.key, to: key) }) else { return nil }
    return unknown(entry, among: [key])
  }

  private func unknown(_ entry: YAMLEntry, among known: [String]) -> YAMLFault {
    entry.place.fault(
      "\(entry.place.subject(key: entry.key)) is not known here.",
      suggestion: Spelling.suggestion(for: entry.key, among: known))
  }

  /// Refuses the first key that nobody asked for.
  public func finish() throws(YAMLFault) {
    if let fault = unknownKeys().first { throw fault }
  }
}

extension StringProtocol {
  /// The text without spaces, tabs and line ends at either end.
  var trimmed: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    let scalars = unicodeScalars.drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}
