import Guidelines
import Statements

/// The words of the newsroom's own pages, in one language. What agencies say stands in the statements; these words only
/// lead there.
struct NewsroomWords {
  let language: Language
  /// The language's own name.
  let name: String
  let title: String
  let current: String
  let alsoCurrent: String
  let all: String
  let help: String
  let nextUpdate: String
  let released: String
  let issuedBy: String
  let noStatement: String
  let verify: String
  let feeds: String
  let backToCurrent: String
  let statement: String
  let replaced: String
  let corrected: String
  let withdrawn: String
  /// That a statement went out before every agency had said yes.
  var urgent: String {
    switch language {
    case .english: "Released under urgent authority: not every agency named in it had agreed when it went out"
    case .french:
      "Diffusé en urgence : tous les services qui y sont nommés n’avaient pas donné leur accord au moment de la diffusion"
    case .spanish:
      "Difundido con carácter urgente: no todos los organismos nombrados en él habían dado su conformidad al difundirlo"
    case .arabic: "صدر بصفة عاجلة: لم تكن كل الجهات المذكورة فيه قد وافقت عليه عند نشره"
    }
  }
  let code: String
  let verifyIntroduction: String
  let verifyPlaceholder: String
  let verifyButton: String
  let languages: String
  let skip: String
  /// The answers of every verifier; `%n` is the later statement, `%t` its time.
  let genuine: String
  let replacedBy: String
  let withdrawnBy: String
  let altered: String
  let cannotTell: String
  /// The pasted text is a part of ours.
  let part: String
  /// The page is older than the update that was promised for `%t`.
  let stale: String
  /// A code was typed.
  let pointer: String
  let partly: String
  let hidden: String
  let proof: String
  let withoutScript: String
  let questions: String
  let statementSays: String
  let easyRead: String
  let fullText: String

  /// The direction of writing.
  var direction: String { language == .arabic ? "rtl" : "ltr" }

  /// A colon, with the space that French sets before it.
  var colon: String { language == .french ? "\u{A0}:" : ":" }

  /// Stands above a text that there is only in another language.
  var notInLanguage: String {
    switch language {
    case .english: "This text is not available in English yet."
    case .french: "Ce texte n’existe pas encore en français."
    case .spanish: "Este texto aún no está disponible en español."
    case .arabic: "هذا النص غير متاح باللغة العربية بعد."
    }
  }

  /// Stands where statements were released, and none of them holds any more.
  var noneCurrent: String {
    switch language {
    case .english: "No statement is in force now. What was said before is listed below."
    case .french: "Aucun communiqué n’est en vigueur pour le moment. Les précédents figurent ci-dessous."
    case .spanish: "En este momento no hay ningún comunicado vigente. Los anteriores figuran más abajo."
    case .arabic: "لا يوجد بيان سار في الوقت الحالي. ترد البيانات السابقة أدناه."
    }
  }

  /// Stands above what people shall do by other statements than the newest.
  var instructions: String {
    switch language {
    case .english: "What to do now"
    case .french: "Ce qu’il faut faire maintenant"
    case .spanish: "Qué hacer ahora"
    case .arabic: "ما يجب فعله الآن"
    }
  }

  /// What is said of a text of which a part was corrected, while the rest stands; `%n` is the correction, `%t` its time.
  var correctedBy: String {
    switch language {
    case .english: "Genuine, but statement %n replaced a part of it at %t; read both. What it does not correct stands."
    case .french:
      "Authentique, mais remplacé en partie par le communiqué %n à %t\u{A0}; lisez les deux. Ce qui n’y est pas corrigé reste valable."
    case .spanish:
      "Auténtico, pero sustituido en parte por el comunicado %n a las %t; lea los dos. Lo que no se corrige en él sigue vigente."
    case .arabic:
      "صادر عنا، لكن البيان %n حل محل جزء منه الساعة %t؛ اقرؤوا البيانين. وما لم يصححه لا يزال ساريا."
    }
  }

  /// What is said of a text of which a part was corrected by a statement that was taken back since; `%n` is the correction.
  var unsettled: String {
    switch language {
    case .english:
      "These were our words. Statement %n corrected a part of them and was withdrawn: ask us what holds before you use them."
    case .french:
      "Ce sont nos mots. Le communiqué %n en a rectifié une partie, puis a été retiré\u{A0}: demandez-nous ce qui est valable avant de les utiliser."
    case .spanish:
      "Son palabras nuestras. El comunicado %n corrigió una parte y después fue retirado: pregúntenos qué es válido antes de usarlas."
    case .arabic: "هذه كلماتنا. صحح البيان %n جزءا منها ثم سحب: اسألونا عما يصلح منها قبل استخدامها."
    }
  }

  /// Stands on every page of an exercise.
  var exercise: String { ExerciseMark.sentence(in: language) }

  /// Stands before the time at which the text in this language is promised.
  var translationFollows: String {
    switch language {
    case .english: "The English text will be published:"
    case .french: "Publication prévue de la traduction en français\u{A0}:"
    case .spanish: "Publicación prevista de la traducción al español:"
    case .arabic: "تصدر الترجمة العربية في"
    }
  }

  static func words(in language: Language) -> NewsroomWords {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    case .arabic: arabic
    }
  }

  private static let english = NewsroomWords(
    language: .english, name: "English", title: "Official information", current: "What we say now",
    alsoCurrent: "Also current", all: "All statements", help: "Help", nextUpdate: "Next update",
    released: "Released", issuedBy: "Issued together by", noStatement: "No statement has been released yet.",
    verify: "Check a text", feeds: "Feeds for newsrooms and programs", backToCurrent: "To what we say now",
    statement: "Statement", replaced: "Replaced by statement", corrected: "Corrected by statement",
    withdrawn: "Withdrawn by statement", code: "Code",
    verifyIntroduction:
      "Paste a text that is said to be ours, or type the code of a statement. The check runs on your own device; nothing is sent.",
    verifyPlaceholder: "Text or code", verifyButton: "Check",
    languages: "Languages",
    skip: "Skip to content",
    genuine: "Genuine and current.",
    replacedBy: "Genuine, but replaced by statement %n at %t.",
    withdrawnBy: "Genuine, but withdrawn by statement %n at %t.",
    altered: "Not ours, or altered.",
    cannotTell: "Cannot tell.",
    part: "This is only a part; read the whole:",
    stale:
      "This copy of the page may be old: an update was promised for %t. Load it again to see whether the statement still stands.",
    pointer: "A code only leads to a statement and proves nothing. Read the official text:",
    partly: "These lines are not in any statement of ours:",
    hidden:
      "The words are ours, but this copy holds invisible marks that can change how it looks. Read it here instead:",
    proof:
      "This page compares words. The proof lies in the signatures: download the statement and the keys, and verify them with “afterword statement verify”.",
    withoutScript: "Without scripts this page cannot compare. Compare with the statements themselves:",
    questions: "Questions and answers", statementSays: "From statement", easyRead: "Easy Read",
    fullText: "The full statement")

  private static let french = NewsroomWords(
    language: .french, name: "Français", title: "Information officielle", current: "Ce que nous disons maintenant",
    alsoCurrent: "Toujours valables", all: "Tous les communiqués", help: "Aide", nextUpdate: "Prochain point",
    released: "Publié le", issuedBy: "Publié conjointement par", noStatement: "Aucun communiqué n’a encore été publié.",
    verify: "Vérifier un texte", feeds: "Flux pour les rédactions et les logiciels",
    backToCurrent: "Retour à ce que nous disons maintenant", statement: "Communiqué",
    replaced: "Remplacé par le communiqué", corrected: "Rectifié par le communiqué",
    withdrawn: "Retiré par le communiqué", code: "Code",
    verifyIntroduction:
      "Collez un texte qui nous est attribué, ou saisissez le code d’un communiqué. La vérification se fait sur votre appareil\u{A0}; rien n’est envoyé.",
    verifyPlaceholder: "Texte ou code", verifyButton: "Vérifier",
    languages: "Langues",
    skip: "Aller au contenu",
    genuine: "Authentique et en vigueur.",
    replacedBy: "Authentique, mais remplacé par le communiqué %n à %t.",
    withdrawnBy: "Authentique, mais retiré par le communiqué %n à %t.",
    altered: "Ce texte n’est pas de nous, ou il a été modifié.",
    cannotTell: "Nous ne pouvons pas le dire.",
    part: "Ce n’est qu’une partie\u{A0}; lisez le texte entier\u{A0}:",
    stale:
      "Cette copie de la page est peut-être ancienne\u{A0}: un nouveau point était annoncé pour %t. Rechargez-la pour savoir si le communiqué vaut toujours.",
    pointer: "Un code ne fait que mener à un communiqué et ne prouve rien. Lisez le texte officiel\u{A0}:",
    partly: "Ces lignes ne figurent dans aucun de nos communiqués\u{A0}:",
    hidden:
      "Ces mots sont les nôtres, mais cette copie contient des caractères invisibles qui peuvent en changer l’aspect. Lisez plutôt ici\u{A0}:",
    proof:
      "Cette page compare des mots. La preuve, ce sont les signatures\u{A0}: téléchargez le communiqué et les clés, puis vérifiez-les avec «\u{A0}afterword statement verify\u{A0}».",
    withoutScript: "Sans script, cette page ne peut pas comparer. Comparez avec les communiqués eux-mêmes\u{A0}:",
    questions: "Questions et réponses", statementSays: "Extrait du communiqué",
    easyRead: "Facile à lire et à comprendre", fullText: "Le communiqué complet")

  private static let spanish = NewsroomWords(
    language: .spanish, name: "Español", title: "Información oficial", current: "Lo que decimos ahora",
    alsoCurrent: "También vigentes", all: "Todos los comunicados", help: "Ayuda", nextUpdate: "Próxima información",
    released: "Publicado el", issuedBy: "Comunicado conjunto de",
    noStatement: "Aún no se ha publicado ningún comunicado.",
    verify: "Comprobar un texto", feeds: "Canales para redacciones y programas",
    backToCurrent: "Volver a lo que decimos ahora", statement: "Comunicado", replaced: "Sustituido por el comunicado",
    corrected: "Corregido por el comunicado", withdrawn: "Retirado por el comunicado", code: "Código",
    verifyIntroduction:
      "Pegue un texto que se nos atribuye o escriba el código de un comunicado. La comprobación se hace en su propio dispositivo; no se envía nada.",
    verifyPlaceholder: "Texto o código", verifyButton: "Comprobar",
    languages: "Idiomas",
    skip: "Ir al contenido",
    genuine: "Auténtico y vigente.",
    replacedBy: "Auténtico, pero sustituido por el comunicado %n a las %t.",
    withdrawnBy: "Auténtico, pero retirado por el comunicado %n a las %t.",
    altered: "Este texto no es nuestro o ha sido modificado.",
    cannotTell: "No se puede saber.",
    part: "Es solo una parte; lea el texto completo:",
    stale:
      "Esta copia de la página puede ser antigua: se prometió nueva información para las %t. Vuelva a cargarla para saber si el comunicado sigue vigente.",
    pointer: "Un código solo lleva a un comunicado y no prueba nada. Lea el texto oficial:",
    partly: "Estas líneas no figuran en ningún comunicado nuestro:",
    hidden:
      "Las palabras son nuestras, pero esta copia contiene caracteres invisibles que pueden cambiar su aspecto. Léalas mejor aquí:",
    proof:
      "Esta página compara palabras. La prueba son las firmas: descargue el comunicado y las claves, y compruébelos con «afterword statement verify».",
    withoutScript: "Sin scripts, esta página no puede comparar. Compare con los propios comunicados:",
    questions: "Preguntas y respuestas", statementSays: "Del comunicado", easyRead: "Lectura fácil",
    fullText: "El comunicado completo")

  private static let arabic = NewsroomWords(
    language: .arabic, name: "العربية", title: "معلومات رسمية", current: "ما نقوله الآن",
    alsoCurrent: "بيانات أخرى سارية", all: "جميع البيانات", help: "المساعدة", nextUpdate: "التحديث القادم",
    released: "صدر", issuedBy: "صدر بصورة مشتركة عن", noStatement: "لم يصدر أي بيان بعد.",
    verify: "التحقق من نص", feeds: "خلاصات لغرف الأخبار والبرامج", backToCurrent: "إلى ما نقوله الآن",
    statement: "البيان", replaced: "حل محله البيان", corrected: "صححه البيان", withdrawn: "سحبه البيان",
    code: "الرمز",
    verifyIntroduction:
      "الصقوا نصا منسوبا إلينا، أو اكتبوا رمز أحد البيانات. يجري التحقق على جهازكم، ولا يرسل أي شيء.",
    verifyPlaceholder: "نص أو رمز", verifyButton: "تحقق",
    languages: "اللغات",
    skip: "انتقلوا إلى المحتوى",
    genuine: "صادر عنا وما زال ساريا.",
    replacedBy: "صادر عنا، لكن حل محله البيان %n الساعة %t.",
    withdrawnBy: "صادر عنا، لكنه سحب بالبيان %n الساعة %t.",
    altered: "هذا النص ليس صادرا عنا، أو جرى تغييره.",
    cannotTell: "لا يمكننا الجزم بذلك.",
    part: "هذا جزء فقط؛ اقرؤوا النص كاملا:",
    stale:
      "قد تكون هذه النسخة من الصفحة قديمة: وعدنا بتحديث الساعة %t. أعيدوا تحميلها لتعرفوا هل لا يزال البيان ساريا.",
    pointer: "الرمز يقود إلى بيان فقط ولا يثبت شيئا. اقرؤوا النص الرسمي:",
    partly: "هذه الأسطر ليست في أي من بياناتنا:",
    hidden: "الكلام كلامنا، لكن هذه النسخة تحوي علامات غير مرئية قد تغير شكله. اقرؤوه هنا بدلا منها:",
    proof:
      "تقارن هذه الصفحة الكلمات. أما الدليل فهو التواقيع: حملوا البيان والمفاتيح وتحققوا منها بالأمر «\u{2066}afterword statement verify\u{2069}».",
    withoutScript: "لا تستطيع هذه الصفحة المقارنة من دون برامج نصية. قارنوا بالبيانات نفسها:",
    questions: "أسئلة وأجوبة", statementSays: "من البيان", easyRead: "نص سهل القراءة", fullText: "البيان الكامل")
}
