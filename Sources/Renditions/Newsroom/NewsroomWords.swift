import Guidelines

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
  let code: String
  let verifyIntroduction: String
  let verifyPlaceholder: String
  let verifyButton: String
  let genuine: String
  let altered: String
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

  /// Stands before the time at which the text in this language is promised.
  var translationFollows: String {
    switch language {
    case .english: "The English text follows at"
    case .french: "La traduction en français suit à"
    case .spanish: "La traducción al español se publicará a las"
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
    genuine: "These are our words.", altered: "These are not our words, or they were changed.",
    partly: "These lines are not in any statement of ours:",
    hidden:
      "The words are ours, but this copy holds invisible marks that can change how it looks. Read it here instead:",
    proof:
      "This page compares words. Proof are the signatures: download the statement and the keys, and verify them with “afterword statement verify”.",
    withoutScript: "Without scripts this page cannot compare. Compare with the statements themselves:",
    questions: "Questions and answers", statementSays: "From statement", easyRead: "Easy Read",
    fullText: "The full statement")

  private static let french = NewsroomWords(
    language: .french, name: "Français", title: "Information officielle", current: "Ce que nous disons maintenant",
    alsoCurrent: "Toujours valables", all: "Tous les communiqués", help: "Aide", nextUpdate: "Prochain point",
    released: "Publié", issuedBy: "Publié ensemble par", noStatement: "Aucun communiqué n’a encore été publié.",
    verify: "Vérifier un texte", feeds: "Flux pour les rédactions et les logiciels",
    backToCurrent: "Vers ce que nous disons maintenant", statement: "Communiqué",
    replaced: "Remplacé par le communiqué", corrected: "Rectifié par le communiqué",
    withdrawn: "Retiré par le communiqué", code: "Code",
    verifyIntroduction:
      "Collez un texte qui nous est attribué, ou saisissez le code d’un communiqué. La vérification se fait sur votre appareil ; rien n’est envoyé.",
    verifyPlaceholder: "Texte ou code", verifyButton: "Vérifier",
    genuine: "Ces mots sont les nôtres.", altered: "Ces mots ne sont pas les nôtres, ou ils ont été modifiés.",
    partly: "Ces lignes ne figurent dans aucun de nos communiqués :",
    hidden:
      "Ces mots sont les nôtres, mais cette copie contient des marques invisibles qui peuvent en changer l’aspect. Lisez plutôt ici :",
    proof:
      "Cette page compare des mots. La preuve, ce sont les signatures : téléchargez le communiqué et les clés, puis vérifiez-les avec « afterword statement verify ».",
    withoutScript: "Sans script, cette page ne peut pas comparer. Comparez avec les communiqués eux-mêmes :",
    questions: "Questions et réponses", statementSays: "Extrait du communiqué",
    easyRead: "Facile à lire et à comprendre", fullText: "Le communiqué complet")

  private static let spanish = NewsroomWords(
    language: .spanish, name: "Español", title: "Información oficial", current: "Lo que decimos ahora",
    alsoCurrent: "También vigentes", all: "Todos los comunicados", help: "Ayuda", nextUpdate: "Próxima información",
    released: "Publicado", issuedBy: "Comunicado conjunto de", noStatement: "Aún no se ha publicado ningún comunicado.",
    verify: "Comprobar un texto", feeds: "Canales para redacciones y programas",
    backToCurrent: "A lo que decimos ahora", statement: "Comunicado", replaced: "Sustituido por el comunicado",
    corrected: "Corregido por el comunicado", withdrawn: "Retirado por el comunicado", code: "Código",
    verifyIntroduction:
      "Pegue un texto que se nos atribuye o escriba el código de un comunicado. La comprobación se hace en su propio dispositivo; no se envía nada.",
    verifyPlaceholder: "Texto o código", verifyButton: "Comprobar",
    genuine: "Estas palabras son nuestras.", altered: "Estas palabras no son nuestras o han sido modificadas.",
    partly: "Estas líneas no figuran en ningún comunicado nuestro:",
    hidden:
      "Las palabras son nuestras, pero esta copia contiene marcas invisibles que pueden cambiar su aspecto. Léalas mejor aquí:",
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
    genuine: "هذا كلامنا.", altered: "هذا ليس كلامنا، أو جرى تغييره.",
    partly: "هذه الأسطر ليست في أي من بياناتنا:",
    hidden: "الكلام كلامنا، لكن هذه النسخة تحوي علامات غير مرئية قد تغير شكله. اقرؤوه هنا بدلا منها:",
    proof:
      "تقارن هذه الصفحة الكلمات. أما الدليل فهو التواقيع: نزلوا البيان والمفاتيح وتحققوا منها بالأمر “afterword statement verify”.",
    withoutScript: "لا تستطيع هذه الصفحة المقارنة من دون برامج نصية. قارنوا بالبيانات نفسها:",
    questions: "أسئلة وأجوبة", statementSays: "من البيان", easyRead: "نص سهل القراءة", fullText: "البيان الكامل")
}
