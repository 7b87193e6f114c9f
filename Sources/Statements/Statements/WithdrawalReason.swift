import Guidelines
import Incidents

/// The usual reasons for taking a statement back, worded in every language, so that one person can say in a few seconds why, to
/// everybody who read it.
public enum WithdrawalReason: Sendable, Hashable, CaseIterable {
  case inError, incorrect, outOfDate

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
      }
    return sentences.values.sorted() + short
  }
}
