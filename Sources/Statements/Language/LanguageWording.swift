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
    case .spanish: "\(head) y \(last)"
    case .arabic: list.joined(separator: " و")
    }
  }

  private static let names: [Language: [Language: String]] = [
    .english: [.english: "English", .french: "French", .spanish: "Spanish", .arabic: "Arabic"],
    .french: [.english: "anglais", .french: "français", .spanish: "espagnol", .arabic: "arabe"],
    .spanish: [.english: "inglés", .french: "francés", .spanish: "español", .arabic: "árabe"],
    .arabic: [.english: "الإنجليزية", .french: "الفرنسية", .spanish: "الإسبانية", .arabic: "العربية"],
  ]
}

extension TemplateFields {
  /// The fields with the other languages in which a statement goes out; nothing is added for one language.
  func naming(_ languages: [Language]) -> TemplateFields {
    guard languages.count > 1 else { return self }
    var fields = self
    var words = Words()
    for language in languages {
      words[language, .bare] = LanguageWording.list(languages.filter { $0 != language }, in: language)
    }
    fields.constants["statement.languages"] = .words(words)
    return fields
  }
}
