import Guidelines
import Incidents

/// The usual reasons for taking a statement back, worded in every language, so that one person can say in a few seconds why, to
/// everybody who read it. They are all that a notice says which one person sends: any other words would be a public text of one person.
public enum WithdrawalReason: Sendable, Hashable, CaseIterable {
  case inError, incorrect, outOfDate, wrongPlace, wrongFigure, wrongTranslation, tooEarly

  /// The usual reason that somebody typed, in any of the languages.
  ///
  /// - Parameter typed: such as “Issued in error” or “Publié par erreur.”; capitals and the full stop do not matter.
  public init?(_ typed: String) {
    let words = Self.folded(typed)
    guard let reason = Self.allCases.first(where: { $0.forms.contains { Self.folded($0) == words } }) else {
      return nil
    }
    self = reason
  }

  /// The reasons in English, as they are typed.
  public static var all: [String] { allCases.compactMap { $0.sentences[.english] } }

  /// The reason as a sentence in each language, as it stands behind the words that lead to it: « Motif : il a été publié par erreur. »
  public var words: Words {
    var words = Words()
    for (language, text) in sentences { words[language, .bare] = text }
    return words
  }

  private static func folded(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private var sentences: [Language: String] {
    switch self {
    case .inError:
      [
        .english: "It was issued in error.", .french: "il a été publié par erreur.",
        .spanish: "se publicó por error.", .arabic: "صدر عن طريق الخطأ.",
      ]
    case .incorrect:
      [
        .english: "It was not correct.", .french: "il n’était pas exact.", .spanish: "no era correcto.",
        .arabic: "لم يكن صحيحا.",
      ]
    case .outOfDate:
      [
        .english: "It is out of date.", .french: "il n’est plus à jour.", .spanish: "ya no está actualizado.",
        .arabic: "لم يعد محدثا.",
      ]
    case .wrongPlace:
      [
        .english: "It named the wrong place.", .french: "il indiquait un mauvais lieu.",
        .spanish: "indicaba un lugar equivocado.", .arabic: "ورد فيه مكان غير صحيح.",
      ]
    case .wrongFigure:
      [
        .english: "A figure in it was wrong.", .french: "un chiffre y était faux.",
        .spanish: "contenía una cifra equivocada.", .arabic: "ورد فيه رقم غير صحيح.",
      ]
    case .wrongTranslation:
      [
        .english: "The translation was wrong.", .french: "la traduction était fausse.",
        .spanish: "la traducción era incorrecta.", .arabic: "كانت الترجمة غير صحيحة.",
      ]
    case .tooEarly:
      [
        .english: "It was published too early.", .french: "il a été publié trop tôt.",
        .spanish: "se publicó demasiado pronto.", .arabic: "نشر قبل أوانه.",
      ]
    }
  }

  private var forms: [String] {
    let short =
      switch self {
      case .inError:
        [
          "issued in error", "in error", "published in error", "sent in error", "error", "issued by mistake",
          "publié par erreur", "par erreur", "publicado por error", "por error", "عن طريق الخطأ", "بطريق الخطأ",
        ]
      case .incorrect: ["incorrect", "not correct", "wrong", "inexact", "incorrecto", "غير صحيح"]
      case .outOfDate: ["out of date", "outdated", "overtaken", "dépassé", "obsoleto", "desactualizado"]
      case .wrongPlace:
        [
          "wrong place", "wrong area", "the place was wrong", "the area was wrong", "mauvais lieu", "mauvais secteur",
          "lugar equivocado", "zona equivocada", "مكان غير صحيح",
        ]
      case .wrongFigure:
        [
          "wrong figure", "wrong number", "the figure was wrong", "chiffre faux", "le chiffre était faux",
          "cifra equivocada", "رقم غير صحيح",
        ]
      case .wrongTranslation:
        [
          "wrong translation", "la traduction est fausse", "traduction fausse", "traducción incorrecta",
          "la traducción es incorrecta", "ترجمة غير صحيحة",
        ]
      case .tooEarly: ["too early", "published too soon", "trop tôt", "demasiado pronto", "قبل الأوان"]
      }
    return sentences.values.sorted() + short
  }
}
