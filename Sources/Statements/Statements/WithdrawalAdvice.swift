import Guidelines
import Incidents

/// What people shall do instead of a statement that is taken back. One person says at once only that another statement holds; whatever else
/// is typed tells people what to do, and is an instruction.
public enum WithdrawalAdvice {
  /// The number of the one statement that the words lead to, where they say nothing else: “Please follow statement 3.”
  ///
  /// - Parameter words: by language; they must all name the same statement.
  public static func followed(in words: Words) -> Int? {
    let numbers = Set(words.all.map { number(in: $0.text, $0.language) })
    guard numbers.count == 1, let only = numbers.first else { return nil }
    return only
  }

  /// The words that lead to another statement, in every language.
  public static func following(_ number: Int) -> Words {
    var words = Words()
    words[.english, .bare] = "Please follow statement \(number)."
    words[.french, .bare] = "Merci de suivre notre communiqué n°\u{A0}\(number)."
    words[.spanish, .bare] = "Por favor, siga nuestro comunicado n.º \(number)."
    words[.arabic, .bare] = "نرجو اتباع بياننا رقم \(number)."
    return words
  }

  private static func number(in text: String, _ language: Language) -> Int? {
    var tokens = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    tokens.removeAll { fillers[language]?.contains($0) ?? false }
    guard tokens.count == 1, let number = Int(tokens[0]), number > 0,
      NamedStatement.names(number, in: text, language)
    else { return nil }
    return number
  }

  private static let fillers: [Language: Set<String>] = [
    .english: ["please", "follow", "see", "read", "use", "our", "the", "now", "instead", "statement", "no", "number"],
    .french: [
      "merci", "de", "suivre", "suivez", "voir", "voyez", "lire", "lisez", "notre", "le", "communiqué", "n", "numéro",
      "plutôt",
    ],
    .spanish: [
      "por", "favor", "siga", "sigan", "vea", "vean", "lea", "lean", "nuestro", "el", "comunicado", "n", "º", "núm",
      "número",
    ],
    .arabic: ["نرجو", "يرجى", "اتباع", "اتبعوا", "قراءة", "اقرأوا", "بياننا", "البيان", "بيان", "رقم"],
  ]
}

extension Statement {
  /// Refuses words that tell people what to do instead, from whoever may not tell them: these are an instruction, which the owner of the
  /// place or the commander gives, in every language of the statement that is taken back.
  ///
  /// - Parameters:
  ///   - advice: the words, by language.
  ///   - languages: those in which the notice goes out.
  ///   - owner: who owns the place.
  public func requireAdvice(
    _ advice: Words, in languages: [Language], owner: AgencyID?, _ act: Act
  ) throws(Refusal) {
    guard !advice.all.isEmpty, let number = id?.number else { return }
    let withdraw = "afterword statement withdraw \(number) --reason \"It was issued in error.\""
    guard act.officer.holds(.commander) || owner != nil && act.officer.agency == owner else {
      throw Refusal(
        rule: "advice-not-yours",
        message:
          "What people shall do instead is an instruction: it is given by \(owner.map { "\($0), the owner of the place," } ?? "the owner of the place") "
          + "or the commander, and \(act.officer.name) is neither. Nothing was withdrawn; without it the notice goes out at once.",
        missing: ["the notice without --advice, or the same command by the owner of the place or the commander"],
        mend: [
          withdraw + (kind == .protective ? "   # refers people to the officers on the spot" : ""),
          withdraw + " --advice \"Please follow statement N.\"   # where another statement holds",
          withdraw + " --advice \"…\" --as \(owner.map { "OFFICER-OF-\($0)" } ?? "COMMANDER")",
        ])
    }
    let missing = languages.filter { advice[$0, .bare] == nil }
    guard missing.isEmpty else {
      throw Refusal(
        rule: "advice-not-worded",
        message:
          "Statement \(number) spoke to people in \(languages.map(\.englishName).joined(separator: ", ")); told what to do instead in some "
          + "of these languages only, they would do different things. Nothing was withdrawn; without advice the notice goes out at once.",
        missing: missing.map { "what to do instead, in \($0.englishName)" },
        mend: [missing.map { "add --advice-in \($0.rawValue)=\"…\"" }.joined(separator: " and "), withdraw])
    }
  }
}
