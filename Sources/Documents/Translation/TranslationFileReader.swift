extension TranslationFile {
  /// Reads a file that a translation tool wrote.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: the first thing that is wrong with it.
  public init(reading bytes: [UInt8]) throws(TranslationFileError) {
    guard bytes.count <= Self.largest else { throw .tooLarge }
    var reader = TranslationFileReader()
    do {
      try XMLParser.parse(bytes, part: "the file", into: &reader)
    } catch {
      // What was found before the XML broke says more.
      if let fault = reader.fault { throw fault }
      switch error {
      case .declaresType: throw .declaresType
      case .brokenXML(_, let line): throw .broken(line: line)
      case .libraryMissing(let reason): throw .libraryMissing(reason)
      default: throw .broken(line: 1)
      }
    }
    self = try reader.finished()
  }
}

/// Takes in the elements of XLIFF 1.2.
private struct TranslationFileReader: XMLHandler {
  private(set) var fault: TranslationFileError?
  private var depth = 0
  private var files = 0
  private var attributes: [String: String] = [:]
  private var tools: [String] = []
  private var units: [TranslationFile.Unit] = []
  private var names: Set<String> = []
  /// The levels below which nothing is read: earlier translations, sources as a tool cut them, extensions.
  private var skipped: Int?
  private var unit: TranslationFile.Unit?
  private var hasSource = false
  private var side: Side?
  private var sideDepth = 0
  private var pieces: [TranslationFile.Piece] = []
  private var code: (piece: TranslationFile.Piece, depth: Int)?
  private var words: [UInt8] = []

  private enum Side { case source, target }

  func finished() throws(TranslationFileError) -> TranslationFile {
    if let fault { throw fault }
    guard depth == 0, files == 1 else { throw .fileCount(files) }
    func attribute(_ name: String) throws(TranslationFileError) -> String {
      guard let value = attributes[name], !value.isEmpty else { throw .attributeMissing(name) }
      return value
    }
    return TranslationFile(
      original: try attribute("original"), sourceLanguage: try attribute("source-language"),
      targetLanguage: try attribute("target-language"), build: try attribute("build-num"),
      category: attributes["category"], date: attributes["date"], tools: tools, units: units)
  }

  private mutating func fail(_ error: TranslationFileError) {
    if fault == nil { fault = error }
  }

  mutating func start(_ element: XMLElement) {
    depth += 1
    guard fault == nil, skipped == nil else { return }
    let isOurs = element.space == .translation
    if depth == 1 {
      guard isOurs, element.name == "xliff", element[.none, "version"] == "1.2" else {
        let version = element[.none, "version"].map { " \($0)" } ?? ""
        return fail(.notXLIFF(found: element.name == "xliff" ? "XLIFF\(version)" : "a file with “\(element.name)”"))
      }
      return
    }
    if side != nil { return startInside(element, isOurs) }
    guard isOurs else {
      skipped = depth
      return
    }
    switch element.name {
    case "file":
      files += 1
      for attribute in element.attributes where attribute.space == .none {
        attributes[attribute.name] = attribute.value
      }
      if let tool = element[.none, "tool"], tool != "manual" { tools.append(tool) }
    case "tool":
      if let name = element[.none, "tool-name"] {
        tools.append(name + (element[.none, "tool-version"].map { " \($0)" } ?? ""))
      }
    case "trans-unit": startUnit(element)
    case "source", "target":
      guard unit != nil else { return }
      startSide(element)
    case "alt-trans", "seg-source", "note", "skl", "bin-unit", "phase-group", "context-group", "count-group",
      "prop-group":
      skipped = depth
    default: break
    }
  }

  private mutating func startUnit(_ element: XMLElement) {
    guard let id = element[.none, "id"], !id.isEmpty else { return fail(.unitName(nil)) }
    guard unit == nil, names.insert(id).inserted else { return fail(.unitName(id)) }
    guard units.count < TranslationFile.mostUnits else { return fail(.tooLarge) }
    unit = TranslationFile.Unit(id: id, source: [])
    hasSource = false
  }

  private mutating func startSide(_ element: XMLElement) {
    let id = unit?.id ?? ""
    pieces = []
    words = []
    sideDepth = depth
    if element.name == "source" {
      guard !hasSource else { return fail(.sources(unit: id)) }
      hasSource = true
      side = .source
      return
    }
    guard unit?.target == nil else { return fail(.targets(unit: id)) }
    side = .target
    unit?.target = []
    if let text = element[.none, "state"] {
      // “x-…” is a state of a tool’s own; nobody knows what it means.
      guard let state = TranslationFile.State(rawValue: text) else {
        return text.hasPrefix("x-") ? () : fail(.state(text, unit: id))
      }
      unit?.state = state
    }
    let qualifier = element[.none, "state-qualifier"] ?? ""
    unit?.isSuggestion = qualifier == "mt-suggestion" || qualifier == "leveraged-mt"
  }

  private mutating func startInside(_ element: XMLElement, _ isOurs: Bool) {
    let id = unit?.id ?? ""
    guard isOurs else { return fail(.element(element.name, unit: id)) }
    // A mark of the tool around words, such as its cut into segments, is no part of the text.
    if element.name == "mrk", code == nil { return }
    guard element.name == "ph" || element.name == "g", code == nil else {
      return fail(.element(element.name, unit: id))
    }
    closeText()
    let text = element[.none, "id"] ?? ""
    guard let number = Int(text), number > 0, String(number) == text else {
      return fail(.placeholderNumber(text, unit: id))
    }
    let type = element[.none, "ctype"].map { $0.hasPrefix("x-") ? String($0.dropFirst(2)) : $0 } ?? ""
    code = (
      element.name == "ph"
        ? .placeholder(id: number, type: type, words: "") : .marked(id: number, type: type, words: ""), depth
    )
  }

  private mutating func closeText() {
    if !words.isEmpty { pieces.append(.text(String(decoding: words, as: UTF8.self))) }
    words = []
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    defer { depth -= 1 }
    guard fault == nil else { return }
    if let level = skipped {
      if level == depth { skipped = nil }
      return
    }
    if let (piece, level) = code, level == depth {
      let said = String(decoding: words, as: UTF8.self)
      words = []
      switch piece {
      case .text: break
      case .placeholder(let id, let type, _): pieces.append(.placeholder(id: id, type: type, words: said))
      case .marked(let id, let type, _): pieces.append(.marked(id: id, type: type, words: said))
      }
      code = nil
      return
    }
    if let side, depth == sideDepth {
      closeText()
      switch side {
      case .source: unit?.source = pieces
      case .target: unit?.target = pieces
      }
      self.side = nil
      return
    }
    if name == "trans-unit", space == .translation, let finished = unit {
      guard hasSource else { return fail(.sources(unit: finished.id)) }
      units.append(finished)
      unit = nil
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard side != nil, skipped == nil, fault == nil else { return }
    for index in bytes.indices { words.append(bytes[index]) }
  }
}
