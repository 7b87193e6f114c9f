import Guidelines
import Incidents

/// The names of agencies as each language joins them to the words around: « du parquet », «del Ayuntamiento», «للنيابة».
///
/// A name is given as it stands within a sentence, with its article. A name that was given in no language stands as it is:
/// nothing is translated and no article guessed.
public enum AgencyWording {
  /// The name within a sentence: “la police de Port Ellery”.
  public static func within(_ agency: Agency, _ language: Language) -> String {
    agency.names[language.rawValue]?.text ?? agency.name
  }

  /// The name on its own, on a letterhead or in a list of authors: “Police de Port Ellery”.
  public static func alone(_ agency: Agency, _ language: Language) -> String {
    guard let name = agency.names[language.rawValue] else { return agency.name }
    return name.alone ?? alone(name.text, language)
  }

  /// Whether the agency has a name of its own in a language.
  public static func hasName(_ agency: Agency, in language: Language) -> Bool {
    agency.names[language.rawValue] != nil
  }

  /// The names joined as the language joins a list, with the preposition of the form in front of each where it melts into the
  /// article: « de la police et du parquet », «de la Policía y del Ayuntamiento».
  static func list(_ agencies: [Agency], _ language: Language, _ form: WordForm = .bare) -> String {
    let isOwn = agencies.contains { hasName($0, in: language) }
    let names = agencies.enumerated().map { index, agency in
      let name = within(agency, language)
      // In a list of names without articles the preposition stands once, in front.
      return index == 0 || isOwn ? joined(name, language, form) : name
    }
    guard let last = names.last, names.count > 1 || language == .arabic else { return names.first ?? "" }
    let head = names.dropLast().joined(separator: ", ")
    return switch language {
    case .english: head + " and " + last
    case .french: head + " et " + last
    case .spanish: head + " \(SpanishAnd.before(last)) " + last
    case .arabic: names.map(isolated).joined(separator: " و")
    }
  }

  /// A name behind the preposition of a form. Arabic joins its names without one, so that only «ل» of the form “to” counts.
  static func joined(_ name: String, _ language: Language, _ form: WordForm) -> String {
    switch (language, form) {
    case (_, .bare), (.english, _), (.arabic, .of), (.arabic, .at): return name
    // «اللجنة» has its lam already: «للجنة».
    case (.arabic, .to):
      if name.hasPrefix("الل") { return String(name.dropFirst()) }
      return name.hasPrefix("ال") ? "لل" + name.dropFirst(2) : "ل" + name
    case (.french, .of):
      if let rest = name.behind("le ") { return "du " + rest }
      if let rest = name.behind("les ") { return "des " + rest }
      return startsWithVowel(name) ? "d’" + name : "de " + name
    case (.french, .at), (.french, .to):
      if let rest = name.behind("le ") { return "au " + rest }
      if let rest = name.behind("les ") { return "aux " + rest }
      return "à " + name
    case (.spanish, .of): return name.behind("el ").map { "del " + $0 } ?? "de " + name
    case (.spanish, .at), (.spanish, .to): return name.behind("el ").map { "al " + $0 } ?? "a " + name
    }
  }

  /// The preposition that a text ends with, and the form of a name that says it: « de », «a», «ل».
  static func preposition(endOf text: String, _ language: Language) -> (words: String, form: WordForm)? {
    let known: [(String, WordForm)] =
      switch language {
      case .english: []
      case .french: [(" de ", .of), (" à ", .to)]
      case .spanish: [(" de ", .of), (" a ", .to)]
      case .arabic: [(" ل", .to)]
      }
    return known.first { text.hasSuffix($0.0) }.map { (String($0.0.dropFirst()), $0.1) }
  }

  private static func alone(_ name: String, _ language: Language) -> String {
    let articles: [String] =
      switch language {
      case .english: ["the ", "The "]
      case .french: ["le ", "la ", "les ", "l’", "l'"]
      case .spanish: ["el ", "la ", "los ", "las "]
      case .arabic: []
      }
    let rest = articles.compactMap { name.behind($0) }.first { !$0.isEmpty } ?? name
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  private static func isolated(_ name: String) -> String {
    TextSafety.hasRightToLeftLetters(name) ? name : "\u{2066}\(name)\u{2069}"
  }

  private static func startsWithVowel(_ name: String) -> Bool {
    guard let first = name.first?.lowercased() else { return false }
    return "aeiouâàéèêëîïôû".contains(first)
  }
}

extension String {
  /// What stands behind a beginning; nil where the text begins otherwise.
  fileprivate func behind(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
