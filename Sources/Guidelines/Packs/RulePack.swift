import StrictYAML

/// Rules that a checker reads drafts by.
///
/// The source of a pack is YAML that a communications officer can read and edit: files of rules and one vocabulary a
/// language. ``read(_:)`` compiles it: what the rules say into one text, ``encoded``, and what drafts are read by into
/// blocks of finished tables, ``tables(in:)``, which are used as they are.
public struct RulePack: Sendable {
  /// A file of a pack.
  public struct Source: Sendable, Hashable {
    /// The name, as faults shall name it.
    public var file: String
    /// The YAML.
    public var text: String

    /// Names a file.
    public init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// The rules, in the order of the files.
  public let rules: [Rule]
  /// The languages that have at least one pattern.
  public let languages: [Language]
  private let blocks: [Language: TableBlock]
  /// Rules that were compiled apart; they are the last ones.
  let added: AddedRules?
  /// The numbers of rules by their names.
  let numbers: [String: Int]
  /// The numbers of the rules that find their places in a way.
  let byMethod: [Rule.Method: [Int]]

  /// The rules that come with Afterword.
  public static let builtIn: RulePack = {
    do throws(DamagedPack) {
      var blocks: [Language: TableBlock] = [:]
      for language in Language.allCases {
        guard let memory = TableMemory(builtIn: language) else { continue }
        guard let block = TableBlock(memory) else { throw DamagedPack() }
        blocks[language] = block
      }
      return try RulePack(encoded: BuiltInPack.text, blocks)
    } catch {
      preconditionFailure("The built-in rule pack is damaged. Run `make generate` and build again.")
    }
  }()

  /// Compiles the files of a pack; every fault is collected, with its place and the mend.
  public static func read(_ sources: [Source]) throws(YAMLFaults) -> RulePack {
    try RulePackReader.read(sources)
  }

  init(rules: [Rule], languages: [(Language, LanguageRules)], documents: [(Language, LanguageRules)]) {
    self.rules = rules
    self.languages = languages.map(\.0)
    let documents = Dictionary(uniqueKeysWithValues: documents)
    var blocks: [Language: TableBlock] = [:]
    for (language, rules) in languages {
      var writer = TableBlockWriter()
      rules.write(to: &writer, .rules)
      documents[language]?.write(to: &writer, .documents)
      blocks[language] = TableBlock(TableMemory(copying: writer.bytes.span))
    }
    self.blocks = blocks
    added = nil
    numbers = Self.numbers(rules)
    byMethod = Dictionary(grouping: rules.indices) { rules[$0].method }
  }

  /// One pack and another that was compiled apart; whatever either of them had added before is left out.
  init(_ base: RulePack, adding own: RulePack) {
    let own = (rules: own.rules, blocks: own.blocks)
    let count = base.added?.firstRule ?? base.rules.count
    let rules = base.rules[..<count] + own.rules
    self.rules = Array(rules)
    blocks = base.blocks
    added = AddedRules(firstRule: count, blocks: own.blocks)
    languages = Language.allCases.filter { base.blocks[$0] != nil || own.blocks[$0] != nil }
    numbers = Self.numbers(self.rules)
    byMethod = Dictionary(grouping: rules.indices) { rules[$0].method }
  }

  /// What drafts in a language are read by, as the bytes that a program can carry: see ``BuiltInRules``.
  public func tables(in language: Language) -> [UInt8] { blocks[language]?.bytes ?? [] }

  /// What checks of whole documents go by in a language; nil when the pack has nothing for it.
  func documentRules(in language: Language) -> DocumentRules? {
    guard let block = blocks[language], let patterns = LanguageRules(block, .documents) else { return nil }
    return DocumentRules(patterns: patterns, ruleCount: added?.firstRule ?? rules.count)
  }

  /// The compiled patterns of a language; nil when the pack has none.
  func patterns(in language: Language) -> LanguageRules? {
    blocks[language].flatMap { LanguageRules($0, .rules) }
  }

  private static func numbers(_ rules: [Rule]) -> [String: Int] {
    Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rule of a name.
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}

extension RulePack {
  private static let title = "afterword-rules 6"

  /// What the rules say, as one text: a title, the lengths of all further lines in bytes, the rules, their examples.
  /// Whoever reads a draft never touches the examples, which are the greater part.
  public var encoded: String {
    var lines = rules.map(\.encoded)
    lines += rules.map { $0.storedExamples.joined(separator: "|") }
    let lengths = lines.map { String($0.utf8.count) }.joined(separator: " ")
    return ([Self.title, "\(rules.count) \(lengths)"] + lines).joined(separator: "\n")
  }

  init(encoded text: String, _ blocks: [Language: TableBlock]) throws(DamagedPack) {
    guard text.hasPrefix(Self.title + "\n") else { throw DamagedPack() }
    let bytes = text.utf8
    let start = bytes.index(text.startIndex, offsetBy: Self.title.utf8.count + 1)
    guard let end = bytes[start...].firstIndex(of: PackSeparator.line) else { throw DamagedPack() }
    let lengths = text[start..<end].parts(UInt8(ascii: " ")).compactMap { Int($0) }
    guard let count = lengths.first, count >= 0, lengths.count - 1 == 2 * count else { throw DamagedPack() }
    var lines: [Substring] = []
    lines.reserveCapacity(lengths.count - 1)
    var place = end
    for length in lengths.dropFirst() {
      guard length >= 0, let first = bytes.index(place, offsetBy: 1, limitedBy: bytes.endIndex),
        let last = bytes.index(first, offsetBy: length, limitedBy: bytes.endIndex),
        first.samePosition(in: text.unicodeScalars) != nil, last.samePosition(in: text.unicodeScalars) != nil
      else { throw DamagedPack() }
      lines.append(text[first..<last])
      place = last
    }
    var rules: [Rule] = []
    rules.reserveCapacity(count)
    for index in 0..<count { rules.append(try Rule(encoded: lines[index], examples: lines[count + index])) }
    self.rules = rules
    self.blocks = blocks
    added = nil
    languages = Language.allCases.filter { blocks[$0] != nil }
    numbers = Self.numbers(rules)
    byMethod = Dictionary(grouping: rules.indices) { rules[$0].method }
  }
}

extension Rule {
  var encoded: String {
    func items(_ texts: [String]) -> String { PackSeparator.join(texts.map(PackSeparator.safe), PackSeparator.item) }
    let fields = [
      id, PackSeparator.safe(title), family.rawValue, practice.rawValue, severity.rawValue,
      PackSeparator.safe(message), PackSeparator.safe(why), items(suggestions), items(sources),
      items(waivers.map(\.rawValue)),
      Self.encoded(conditions),
      method.rawValue, items(guards), items(needs),
      Language.allCases.compactMap { language in
        localSuggestions[language].map {
          PackSeparator.join([language.rawValue] + $0.map(PackSeparator.safe), PackSeparator.part)
        }
      }.joined(separator: "|"),
      PackSeparator.join(occasions.map(Self.encoded), PackSeparator.list),
    ]
    return PackSeparator.join(fields, PackSeparator.field)
  }

  init(encoded line: Substring, examples: Substring) throws(DamagedPack) {
    let fields = line.parts(PackSeparator.field)
    guard fields.count == 15 || fields.count == 16, let family = RuleFamily(rawValue: String(fields[2])),
      let practice = Practice(rawValue: String(fields[3])), let severity = Severity(rawValue: String(fields[4])),
      let method = Method(rawValue: String(fields[11]))
    else { throw DamagedPack() }
    id = String(fields[0])
    title = String(fields[1])
    self.family = family
    self.practice = practice
    self.severity = severity
    message = String(fields[5])
    why = String(fields[6])
    suggestions = fields[7].items.map(String.init)
    sources = fields[8].items.map(String.init)
    waivers = fields[9].items.compactMap { JustificationCode(rawValue: String($0)) }
    conditions = Self.conditions(fields[10])
    self.method = method
    guards = fields[12].items.map(String.init)
    needs = fields[13].items.map(String.init)
    for item in fields[14].items {
      let parts = item.parts(PackSeparator.part)
      guard let language = Language(rawValue: String(parts[0])) else { throw DamagedPack() }
      localSuggestions[language] = parts.dropFirst().map(String.init)
    }
    // Where no wording has occasions of its own, the field may be missing.
    if fields.count == 16, !fields[15].isEmpty { occasions = fields[15].parts(PackSeparator.list).map(Self.conditions) }
    storedExamples = examples.isEmpty ? [] : [examples]
  }

  private static func encoded(_ conditions: [Condition]) -> String {
    conditions.map { "\($0.when)^\($0.severity?.rawValue ?? "")" }.joined(separator: "|")
  }

  private static func conditions(_ text: Substring) -> [Condition] {
    text.items.map { item in
      let parts = item.parts(PackSeparator.part)
      return Condition(when: String(parts[0]), severity: parts.count > 1 ? Severity(rawValue: String(parts[1])) : nil)
    }
  }

  /// The examples of a language, or of all when nil.
  public func examples(in language: Language? = nil) -> [RuleExample] {
    storedExamples.flatMap(\.items).enumerated().compactMap { number, stored in
      let parts = stored.parts(PackSeparator.part)
      guard parts.count == 7, let spoken = Language(rawValue: String(parts[0])), language == nil || language == spoken
      else { return nil }
      return RuleExample(
        language: spoken, isMatch: parts[1] == "+", text: parts[2].unfolded,
        kind: DocumentKind(rawValue: String(parts[3])), facts: parts[4].isEmpty ? nil : parts[4].unfolded,
        previous: parts[5].isEmpty ? nil : parts[5].unfolded, now: LocalTime(String(parts[6])),
        place: examplePlaces.indices.contains(number) ? examplePlaces[number] : nil)
    }
  }
}

extension RuleExample {
  var encoded: Substring {
    let parts = [
      language.rawValue, isMatch ? "+" : "-", PackSeparator.safe(text), kind?.rawValue ?? "",
      PackSeparator.safe(facts ?? ""), PackSeparator.safe(previous ?? ""), now?.text ?? "",
    ]
    return Substring(PackSeparator.join(parts, PackSeparator.part))
  }
}
