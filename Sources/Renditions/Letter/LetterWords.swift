import Guidelines
import Statements

/// The words around a text on letterhead, in one language: marks, references, page numbers. What agencies say stands in the
/// text; these words only say what the sheet is.
public struct LetterWords: Sendable {
  /// On a text that the agencies have not cleared.
  public let draft: String
  /// On a text that everybody has cleared and that is not public yet.
  public let cleared: String
  /// On a text that was given up before it was public.
  public let givenUp: String
  /// In front of every other mark on texts of an exercise.
  public let exercise: String
  /// What a statement is called, in front of its number.
  public let statement: String
  /// What a revision is called, in front of its number.
  public let revision: String
  /// In front of the code.
  public let code: String
  /// In front of the time of release.
  public let released: String
  /// In front of the address at which the text can be checked.
  public let check: String
  /// How pages are numbered: `#` for the page, `##` for how many there are.
  public let page: String
  private let replaced: String
  private let corrected: String
  private let withdrawn: String
  private let comma: String

  /// The words in a language.
  public static func words(in language: Language) -> LetterWords {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    case .arabic: arabic
    }
  }

  /// The mark of a public text that is no longer what the agencies say; nil while it is.
  public func mark(of standing: ClearedStatement.Standing) -> String? {
    switch standing {
    case .current: nil
    case .replaced(let number, _): "\(replaced) \(number)."
    case .corrected(let number, _): "\(corrected) \(number)."
    case .withdrawn(let number, _): "\(withdrawn) \(number)."
    }
  }

  /// Pieces of an imprint on one line.
  public func joined(_ pieces: [String]) -> String { pieces.joined(separator: comma) }

  private static let english = LetterWords(
    draft: "Draft, not cleared. Do not publish.", cleared: "Cleared, not yet released. Do not publish.",
    givenUp: "Given up. Do not publish.", exercise: ExerciseMark.sentence(in: .english), statement: "Statement",
    revision: "revision", code: "code", released: "released", check: "Check this text:", page: "Page # of ##",
    replaced: "Replaced by statement", corrected: "Corrected by statement", withdrawn: "Withdrawn by statement",
    comma: ", ")

  private static let french = LetterWords(
    draft: "Projet, non validé. Ne pas diffuser.", cleared: "Validé, pas encore publié. Ne pas diffuser.",
    givenUp: "Abandonné. Ne pas diffuser.", exercise: ExerciseMark.sentence(in: .french), statement: "Communiqué",
    revision: "version", code: "code", released: "publié le", check: "Vérifier ce texte :", page: "Page # sur ##",
    replaced: "Remplacé par le communiqué", corrected: "Rectifié par le communiqué",
    withdrawn: "Retiré par le communiqué", comma: ", ")

  private static let spanish = LetterWords(
    draft: "Borrador sin autorizar. No difundir.", cleared: "Autorizado, aún sin publicar. No difundir.",
    givenUp: "Descartado. No difundir.", exercise: ExerciseMark.sentence(in: .spanish), statement: "Comunicado",
    revision: "versión", code: "código", released: "publicado el", check: "Compruebe este texto:",
    page: "Página # de ##", replaced: "Sustituido por el comunicado", corrected: "Corregido por el comunicado",
    withdrawn: "Retirado por el comunicado", comma: ", ")

  private static let arabic = LetterWords(
    draft: "مسودة لم تعتمد بعد. ليست للنشر.", cleared: "نص معتمد لم يصدر بعد. ليس للنشر.",
    givenUp: "نص جرى التخلي عنه. ليس للنشر.", exercise: ExerciseMark.sentence(in: .arabic), statement: "البيان",
    revision: "المراجعة", code: "الرمز", released: "صدر في", check: "للتحقق من هذا النص:", page: "صفحة # من ##",
    replaced: "حل محله البيان", corrected: "صححه البيان", withdrawn: "سحبه البيان", comma: "، ")
}
