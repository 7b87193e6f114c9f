import Guidelines

/// The names of languages as a statement says them: “French, Spanish and Arabic”.
enum LanguageWording {
  /// The names, joined as the language joins a list.
  static func list(_ languages: [Language], in language: Language) -> String {
    let list = languages.compactMap { names[language]?[$0] }
    guard let last = list.last, list.count > 1 else { return list.first ?? "" }
    let head = list.dropLast().joined(separator: ", ")
    return switch language {
    case .english: "\(head) and \(last)"
    case .french: "\(head) et \(last)"
    case .spanish: "\(head) \(SpanishAnd.before(last)) \(last)"
    case .arabic: list.joined(separator: " و")
    }
  }

  /// A list of languages as it stands behind other words: « en anglais, en espagnol et en arabe » has its preposition before each.
  static func list(_ list: String, _ language: Language, behind words: some StringProtocol) -> String {
    guard language == .french, words.hasSuffix(" en ") else { return list }
    return list.replacing(", ", with: ", en ").replacing(" et ", with: " et en ")
  }

  /// A text that names other languages than before as those in which it can be read. Where none is left, the sentence goes.
  static func text(
    _ text: String, _ language: Language, naming languages: [Language], insteadOf before: [Language]
  ) -> String {
    let old = list(before.filter { $0 != language }, in: language)
    let new = list(languages.filter { $0 != language }, in: language)
    let repeated = list(old, language, behind: " en ")
    // Statements say it near their end; a name of a language farther up belongs to something else.
    guard !old.isEmpty, old != new, let place = text.ranges(of: repeated).last ?? text.ranges(of: old).last else {
      return text
    }
    if !new.isEmpty {
      let isRepeated = repeated != old && text[place] == repeated
      let said = isRepeated || repeated == old ? list(new, language, behind: text[..<place.lowerBound]) : new
      return text[..<place.lowerBound] + said + text[place.upperBound...]
    }
    guard let sentence = SentenceSplit.ranges(of: text).last(where: { $0.overlaps(place) }) else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.firstIndex(where: { $0.startIndex <= place.lowerBound && $0.endIndex >= place.upperBound })
    else { return text }
    let rest = [lines[line][..<sentence.lowerBound], lines[line][sentence.upperBound...]]
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: " ")
    if rest.isEmpty {
      lines.remove(at: line)
      // A paragraph that is gone leaves one empty line, not two.
      if line > 0, line < lines.count, lines[line - 1].isEmpty, lines[line].isEmpty { lines.remove(at: line) }
    } else {
      lines[line] = rest[...]
    }
    return lines.joined(separator: "\n")
  }

  private static let names: [Language: [Language: String]] = [
    .english: [.english: "English", .french: "French", .spanish: "Spanish", .arabic: "Arabic"],
    .french: [.english: "anglais", .french: "français", .spanish: "espagnol", .arabic: "arabe"],
    .spanish: [.english: "inglés", .french: "francés", .spanish: "español", .arabic: "árabe"],
    .arabic: [.english: "الإنجليزية", .french: "الفرنسية", .spanish: "الإسبانية", .arabic: "العربية"],
  ]
}

extension TemplateFields {
  /// The time by which languages follow that a statement does not have yet.
  static let followingBy = "statement.following-by"

  /// The fields with the other languages in which a statement goes out, and those that are promised for later; nothing is added for one
  /// language, and nothing where none is promised.
  ///
  /// - Parameter spoken: the languages in which it is said; those in which the statement goes out, where nothing is given.
  func naming(
    _ languages: [Language], following: [LanguagePromise] = [], in spoken: [Language]? = nil
  ) -> TemplateFields {
    var fields = self
    let spoken = spoken ?? languages
    if languages.count > 1 {
      var words = Words()
      for language in spoken {
        words[language, .bare] = LanguageWording.list(languages.filter { $0 != language }, in: language)
      }
      fields.constants["statement.languages"] = .words(words)
    }
    if let last = following.map(\.at).max() {
      var words = Words()
      for language in spoken {
        words[language, .bare] = LanguageWording.list(following.map(\.language), in: language)
      }
      fields.constants["statement.following"] = .words(words)
      fields.constants[Self.followingBy] = .moment(last)
    }
    return fields
  }
}
