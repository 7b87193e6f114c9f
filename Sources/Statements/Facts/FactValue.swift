import Guidelines
import Incidents

/// What a fact says.
public enum FactValue: Sendable, Hashable {
  /// A number of people or things.
  case quantity(Quantity)
  /// A point in time.
  case moment(Moment)
  /// Words, in one or more languages and grammatical forms.
  case words(Words)
  /// A telephone number, in the form in which it is published.
  case telephone(String)
  /// An address on the web.
  case link(String)
  /// Words about a person that may not be said: only a keyed digest of them is kept.
  case sealed(SealedWords)

  /// The kind of value.
  public var kind: ValueKind {
    switch self {
    case .quantity: .quantity
    case .moment: .moment
    case .words: .words
    case .telephone: .telephone
    case .link: .link
    case .sealed: .words
    }
  }

  /// The quantity, if the value is one.
  public var quantity: Quantity? {
    if case .quantity(let quantity) = self { quantity } else { nil }
  }

  /// The value as it is shown in messages: the English words first, times as the record has them, so that they can be told in local
  /// time or typed again.
  public var summary: String {
    if case .moment(let moment) = self { return moment.description }
    return summary(offset: .utc)
  }

  /// The value as it is shown in lists, with times at the incident's place.
  ///
  /// - Parameter language: the language in which the agencies speak first; words are shown in it where there are some.
  public func summary(offset: UTCOffset, in language: Language = .english) -> String {
    switch self {
    case .quantity(let quantity): quantity.description
    case .moment(let moment): moment.formatted(offset)
    case .words(let words): words[language, .bare] ?? words.summary
    case .telephone(let number): number
    case .link(let address): address
    case .sealed(let sealed): "sealed words (\(sealed.digest.prefix(6)))"
    }
  }
}

/// Words that are known by their digest only, so that a stolen journal does not disclose them, and two agencies that name
/// different persons are still found out.
public struct SealedWords: Sendable, Hashable, Codable {
  /// HMAC-SHA256 of the folded words under the holdback key, in hex.
  public let digest: String
  /// How many words there are.
  public let wordCount: Int
  /// How they are found in disguise.
  public let trace: PhraseTrace?
  /// The digests of those words by which somebody is known without the others, such as a surname.
  public let parts: [String]?

  /// Sealed words.
  public init(digest: String, wordCount: Int, trace: PhraseTrace? = nil, parts: [String]? = nil) {
    self.digest = digest
    self.wordCount = wordCount
    self.trace = trace
    self.parts = parts
  }

  /// The same words are the same, whatever else is kept to find them.
  public static func == (left: SealedWords, right: SealedWords) -> Bool {
    left.digest == right.digest && left.wordCount == right.wordCount
  }

  /// Takes in what two of the same have in common.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}

/// The kinds of values a fact can have.
public enum ValueKind: String, Sendable, Hashable, Codable, CaseIterable {
  case quantity, moment, words, telephone, link

  /// What an officer types for a value of this kind.
  public var example: String {
    switch self {
    case .quantity: "8, “at least 8”, “about 30”, “between 5 and 8”, “none known” or “unknown”"
    case .moment: "2026-03-14T19:05+01:00"
    case .words: "“Police have closed Quay Street.”"
    case .telephone: "0800 555 011"
    case .link: "https://city.example/updates"
    }
  }
}

/// A grammatical form of a name: French “à” and “le” join to “au”, so a template asks for the form it needs.
public enum WordForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// The name alone: “Harbour Market”, “le marché du port”.
  case bare
  /// Where something is: “at Harbour Market”, “au marché du port”.
  case at
  /// Where to go: “to Harbour Market”, “au marché du port”.
  case to
  /// Of which: “of Harbour Market”, “du marché du port”.
  case of
}

/// Words of a fact, in the languages and forms in which the agency gave them.
public struct Words: Sendable, Hashable {
  private(set) var forms: [String: [String: String]]

  /// No words yet.
  public init() {
    forms = [:]
  }

  /// These forms, by language and form.
  init(forms: [String: [String: String]]) {
    self.forms = forms
  }

  /// The bare form in one language.
  public init(_ text: String, _ language: Language = .english) {
    forms = [language.rawValue: [WordForm.bare.rawValue: text]]
  }

  /// The text in a language and form, or nothing.
  public subscript(_ language: Language, _ form: WordForm) -> String? {
    get { forms[language.rawValue]?[form.rawValue] }
    set { forms[language.rawValue, default: [:]][form.rawValue] = newValue }
  }

  /// The languages given.
  public var languages: [Language] {
    Language.allCases.filter { !(forms[$0.rawValue] ?? [:]).isEmpty }
  }

  /// Every text with its language and form, in a fixed order.
  public var all: [(language: Language, form: WordForm, text: String)] {
    Language.allCases.flatMap { language in
      WordForm.allCases.compactMap { form in self[language, form].map { (language, form, $0) } }
    }
  }

  /// The English words, or those of the first language given.
  public var summary: String {
    self[.english, .bare] ?? all.first?.text ?? ""
  }
}

extension Words: Codable {
  /// Reads the words from `{"en": {"bare": "…"}}`.
  public init(from decoder: any Decoder) throws {
    forms = try decoder.singleValueContainer().decode([String: [String: String]].self)
  }

  /// Writes the words as `{"en": {"bare": "…"}}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(forms)
  }
}

extension FactValue: Codable {
  private enum CodingKeys: String, CodingKey {
    case quantity, moment, words, telephone, link, sealed
  }

  /// Reads the value from an object with one key, the kind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let quantity = try container.decodeIfPresent(Quantity.self, forKey: .quantity) {
      self = .quantity(quantity)
    } else if let moment = try container.decodeIfPresent(Moment.self, forKey: .moment) {
      self = .moment(moment)
    } else if let words = try container.decodeIfPresent(Words.self, forKey: .words) {
      self = .words(words)
    } else if let number = try container.decodeIfPresent(String.self, forKey: .telephone) {
      self = .telephone(number)
    } else if let sealed = try container.decodeIfPresent(SealedWords.self, forKey: .sealed) {
      self = .sealed(sealed)
    } else {
      self = .link(try container.decode(String.self, forKey: .link))
    }
  }

  /// Writes the value as an object with one key, the kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .quantity(let quantity): try container.encode(quantity, forKey: .quantity)
    case .moment(let moment): try container.encode(moment, forKey: .moment)
    case .words(let words): try container.encode(words, forKey: .words)
    case .telephone(let number): try container.encode(number, forKey: .telephone)
    case .link(let address): try container.encode(address, forKey: .link)
    case .sealed(let sealed): try container.encode(sealed, forKey: .sealed)
    }
  }
}

extension FactValue {
  /// The number or address, where it is one.
  public var contact: String? {
    switch self {
    case .telephone(let number): number
    case .link(let address): address
    case .quantity, .moment, .words, .sealed: nil
    }
  }

  /// The value as it is typed in a command: in quotation marks where a shell would read something else.
  var asTyped: String {
    let text = summary
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [43, 45, 46, 47, 58, 95].contains(byte)
    }
    guard !isPlain || text.isEmpty else { return text }
    var quoted = "\""
    for character in text {
      if ["\"", "\\", "$", "`"].contains(character) { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }

  /// Reads a value of one kind from what an officer typed.
  ///
  /// Times without an offset are read at `offset`, the incident's own. The refusal says what was expected.
  public static func read(
    _ text: String, as kind: ValueKind, language: Language = .english, offset: UTCOffset
  ) throws(Refusal) -> FactValue {
    if let fault = TextSafety.firstFault(in: text, singleLine: kind != .words) {
      throw Refusal(
        rule: "unsafe-character",
        message: "The value cannot be recorded: character \(fault.column) of line \(fault.line) is \(fault.scalar); "
          + "\(fault.reason).",
        missing: ["a value without that character"], mend: ["type the value anew, without pasting"])
    }
    guard !text.isEmpty, text.utf8.count <= 4000 else {
      throw Refusal(
        rule: "value-length",
        message: "The value must be between 1 and 4,000 bytes long; this one has "
          + "\(text.utf8.count).", missing: ["a value of \(kind.rawValue), for example \(kind.example)"],
        mend: ["repeat the command with such a value"])
    }
    let value: FactValue? =
      switch kind {
      case .quantity: (Quantity(text: text) ?? Quantity(spoken: text)).map(FactValue.quantity)
      case .moment: Moment(rfc3339: text, assuming: offset).map(FactValue.moment)
      case .words: .words(Words(text, language))
      case .telephone: isTelephone(text) ? .telephone(text) : nil
      case .link: isLink(text) ? .link(text) : nil
      }
    guard let value else {
      throw Refusal(
        rule: "value-kind",
        message: "“\(text.prefix(60))” cannot be read as a \(kind.rawValue).",
        missing: ["a value such as \(kind.example)"],
        mend: [
          meant(by: text, as: kind, language).map {
            "repeat the command with \($0) in the place of “\(text.prefix(60))”"
          }
            ?? "repeat the command with such a value"
        ])
    }
    return value
  }

  /// What somebody most likely meant by a number that cannot be taken as it is: digits of another script or in groups, a number in
  /// words, the letter O for a zero. It is offered and never taken without being typed.
  private static func meant(by text: String, as kind: ValueKind, _ language: Language) -> String? {
    switch kind {
    case .quantity:
      guard !["-", "−", "–"].contains(text.first ?? " ") else { return nil }
      let marks: Set<Character> = [" ", ",", ".", "'", "’", "\u{A0}", "\u{202F}", "٬"]
      let digits = text.filter { !marks.contains($0) }.map(\.wholeNumberValue)
      if digits.allSatisfy({ $0.map { (0...9).contains($0) } ?? false }), digits.count <= 8, text.first != "." {
        let groups = text.split { marks.contains($0) }
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return Int(digits.compactMap { $0 }.map(String.init).joined()).map(String.init)
      }
      let tokens = FigureScanner.tokens(in: text, language)
      // “At least eight” and “eight or more” are not eight: beside the number stands at most a noun.
      guard tokens.count == 1, let token = tokens.first, case .number(let number) = token.kind,
        number <= Quantity.largest, token.range.lowerBound == text.startIndex,
        text[token.range.upperBound...].split(whereSeparator: \.isWhitespace).count < 2
      else { return nil }
      return String(number)
    case .telephone:
      let number = text.map { character in
        ["O", "o", "О", "о"].contains(character)
          ? "0" : character.wholeNumberValue.map(String.init) ?? String(character)
      }.joined()
      return isTelephone(number) ? "\"\(number)\"" : nil
    default: return nil
    }
  }

  /// Digits with spaces, hyphens, dots or brackets, perhaps a leading plus; 2 to 15 digits (ITU-T E.164 allows 15).
  static func isTelephone(_ text: String) -> Bool {
    let digits = text.utf8.filter { (48...57).contains($0) }.count
    return (2...15).contains(digits) && text.utf8.count <= 32
      && text.utf8.enumerated().allSatisfy { index, byte in
        (48...57).contains(byte) || (byte == 43 && index == 0) || [32, 40, 41, 45, 46].contains(byte)
      }
  }

  static func isLink(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let rest = text.drop { $0 != ":" }.dropFirst(3)
    // What stands before an “@” is no part of the address, and looks like all of it.
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !host.isEmpty && !host.contains("@") && text.utf8.count <= 500
      && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 60 && $0 != 62 }
  }
}
