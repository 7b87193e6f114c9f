extension TranslationFile {
  /// Reads a file that a translation tool wrote.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: the first thing that is wrong with it.
  public init(reading bytes: [UInt8]) throws(TranslationFileError) {
    guard bytes.count <= Self.largest else { throw .tooLarge }
    var reader = TranslationFileReader()
    var place = XMLPlace()
    do {
      try XMLParser.parse(bytes, part: "the file", into: &reader, endingAt: &place)
    } catch {
      // What was found before the XML broke says more.
      if let fault = reader.fault { throw fault }
      switch error {
      case .declaresType: throw .declaresType
      case .brokenXML, .tooDeep: throw .broken(line: place.line, column: place.column)
      case .libraryMissing(let reason): throw .libraryMissing(reason)
      default: throw .broken(line: 1, column: 1)
      }
    }
    self = try reader.finished()
  }
}

/// Takes in the elements of XLIFF 1.2.
private struct TranslationFileReader: XMLHandler {
  private(set) var fault: TranslationFileError?
  private var depth = 0
  /// The place of the element that was met last, and that of the element “file”.
  private var place = XMLPlace()
  private var filePlace = XMLPlace()
  /// The namespace of the file: some tools write none at all, and then nothing else is meant.
  private var space = XMLSpace.translation
  private var files = 0
  private var attributes: [String: String] = [:]
  private var tools: [String] = []
  private var units: [TranslationFile.Unit] = []
  private var names: Set<String> = []
  /// The levels below which nothing is read: earlier translations, sources as a tool cut them, extensions.
  private var skipped: Int?
  private var unit: TranslationFile.Unit?
  private var hasSource = false
  private var isApproved = false
  private var side: Side?
  private var sideDepth = 0
  private var pieces: [TranslationFile.Piece] = []
  private var code: (piece: TranslationFile.Piece, depth: Int)?
  private var words: [UInt8] = []
  /// A marked stretch that a tool wrote as a beginning and an end (`bpt`, `ept`).
  private var pair: (id: Int, type: String)?

  private enum Side { case source, target }

  func finished() throws(TranslationFileError) -> TranslationFile {
    if let fault { throw fault }
    guard depth == 0, files == 1 else { throw .fileCount(files) }
    func attribute(_ name: String) throws(TranslationFileError) -> String {
      guard let value = attributes[name], !value.isEmpty else {
        throw .at(line: filePlace.line, column: filePlace.column, .attributeMissing(name))
      }
      return value
    }
    return TranslationFile(
      original: try attribute("original"), sourceLanguage: try attribute("source-language"),
      targetLanguage: try attribute("target-language"), build: try attribute("build-num"),
      category: attributes["category"], date: attributes["date"], tools: tools, units: units)
  }

  private mutating func fail(_ error: TranslationFileError) {
    if fault == nil { fault = .at(line: place.line, column: place.column, error) }
  }

  mutating func start(_ element: XMLElement) {
    depth += 1
    guard fault == nil, skipped == nil else { return }
    place = element.place
    if depth == 1, element.space == .none { space = .none }
    let isOurs = element.space == space
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
      filePlace = place
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
    isApproved = element[.none, "approved"] == "yes"
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
    if element.name == "mrk" { return }
    if element.name == "ept", code == nil, let pair {
      guard Self.number(element[.none, "rid"] ?? element[.none, "id"]) == pair.id else {
        return fail(.element("ept", unit: id))
      }
      let said = String(decoding: words, as: UTF8.self)
      words = []
      pieces.append(.marked(id: pair.id, type: pair.type, words: said))
      self.pair = nil
      skipped = depth
      return
    }
    guard ["ph", "x", "g", "bpt"].contains(element.name), code == nil, pair == nil else {
      return fail(.element(element.name, unit: id))
    }
    closeText()
    let text = element.name == "bpt" ? element[.none, "rid"] ?? element[.none, "id"] : element[.none, "id"]
    guard let number = Self.number(text) else { return fail(.placeholderNumber(text ?? "", unit: id)) }
    let type = element[.none, "ctype"].map { $0.hasPrefix("x-") ? String($0.dropFirst(2)) : $0 } ?? ""
    switch element.name {
    case "bpt":
      pair = (number, type)
      skipped = depth
    case "g": code = (.marked(id: number, type: type, words: ""), depth)
    // What a placeholder stands for is known; tools that keep it empty may still say it beside it.
    default: code = (.placeholder(id: number, type: type, words: element[.none, "equiv-text"] ?? ""), depth)
    }
  }

  private static func number(_ text: String?) -> Int? {
    text.flatMap(Int.init).flatMap { $0 > 0 && String($0) == text ? $0 : nil }
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
      case .placeholder(let id, let type, let known):
        pieces.append(.placeholder(id: id, type: type, words: said.isEmpty ? known : said))
      case .marked(let id, let type, _): pieces.append(.marked(id: id, type: type, words: said))
      }
      code = nil
      return
    }
    if let side, depth == sideDepth {
      if pair != nil { fail(.element("bpt", unit: unit?.id ?? "")) }
      pair = nil
      closeText()
      switch side {
      case .source: unit?.source = pieces
      case .target: unit?.target = pieces
      }
      self.side = nil
      return
    }
    if name == "trans-unit", space == self.space, var finished = unit {
      guard hasSource else { return fail(.sources(unit: finished.id)) }
      // Tools that know no states say “approved” when somebody is content.
      if finished.state == nil, isApproved { finished.state = .final }
      units.append(finished)
      unit = nil
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard side != nil, skipped == nil, fault == nil else { return }
    for index in bytes.indices { words.append(bytes[index]) }
  }
}
