/// One entry of a named set, or one word of a pattern: a word, a phrase or a trait, inflected where it says so.
struct SetEntry {
  /// Single words and traits.
  var set = PatternSyntax.SymbolSet()
  /// Phrases of several words.
  var phrases: [[String]] = []

  /// Traits that an entry can ask for.
  static let traits: [String: Token.Traits] = ["#": .number, "@time": .time, "@name": .name]

  /// Reads an entry such as `attack/n`, `asylum seeker/n` or `@time`.
  init(_ text: String, language: Language) throws(PatternSyntax.Fault) {
    if let trait = Self.traits[text] {
      set.traits = trait.rawValue
      return
    }
    var stem = text
    var inflection: Inflection?
    if let slash = text.lastIndex(of: "/"), slash != text.startIndex, text[slash...].dropFirst().allSatisfy(\.isLetter)
    {
      let mark = String(text[text.index(after: slash)...])
      guard let known = Inflection(rawValue: mark) else {
        throw Self.unknownInflection(mark)
      }
      inflection = known
      stem = String(text[..<slash])
    }
    let words = WordFolding.words(of: stem)
    guard let last = words.last else {
      throw PatternSyntax.Fault(message: "“\(text)” holds no word.")
    }
    let forms = inflection?.forms(of: last, in: language) ?? [last]
    if words.count == 1 {
      set.words = Set(forms)
    } else {
      phrases = forms.map { words.dropLast() + [$0] }
    }
  }

  static func unknownInflection(_ mark: String) -> PatternSyntax.Fault {
    PatternSyntax.Fault(
      message: "“/\(mark)” is no inflection.", suggestion: "Write /n for a noun, /v for a verb or /a for an adjective.")
  }
}
