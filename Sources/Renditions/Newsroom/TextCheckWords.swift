import Guidelines
import Statements

/// What the page on which texts are compared says beside the five answers, in one language.
struct TextCheckWords {
  /// The text is a short form; `%f` says which.
  let short: String
  /// It is one post, `%i` of `%n`, of a thread, which `%f` names.
  let post: String
  /// What stands around the words in the copy.
  let around: String
  /// The subject line is not ours, the words below it are those of statement `%n`.
  let subject: String
  /// All sentences are ours, and not together.
  let mixed: String
  /// Only the address at the end, `%a`, is not ours; the rest is statement `%n`.
  let address: String
  /// The words stand in statement `%n` within quotation marks only.
  let quoted: String
  /// What a text was given out as.
  let forms: [KnownForm.Kind: String]

  static func words(in language: Language) -> TextCheckWords {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    case .arabic: arabic
    }
  }

  private static let english = TextCheckWords(
    short: "This is our statement in the form of %f. Read the whole:",
    post: "This is part %i of %n of %f. Read the whole:",
    around: "These lines stand around the words; they are not part of our text:",
    subject: "The words below the subject are those of statement %n, but the subject is not ours:",
    mixed:
      "Each of these sentences is ours, but not in this order or not in one text: something was left out, moved or put together.",
    address: "Without the address at its end, this is our statement %n. The address is not one of ours: %a",
    quoted:
      "Statement %n quotes these words because they are wrong or came from others; we do not say them. Read the whole:",
    forms: [
      .sms: "a text message", .post280: "a short post", .post500: "a post", .thread280: "a thread of short posts",
      .thread500: "a thread of posts", .spoken: "words to read aloud", .talkingPoints: "talking points",
      .easyRead: "Easy Read", .alert: "an alert", .feed: "a feed entry", .page: "our page",
    ])

  private static let french = TextCheckWords(
    short: "C’est notre communiqué sous une autre forme\u{A0}: %f. Lisez le texte entier\u{A0}:",
    post: "C’est la partie %i sur %n\u{A0}: %f. Lisez le texte entier\u{A0}:",
    around: "Ces lignes entourent le texte et n’en font pas partie\u{A0}:",
    subject: "Les mots sous l’objet sont ceux du communiqué %n, mais l’objet n’est pas de nous\u{A0}:",
    mixed:
      "Chacune de ces phrases est de nous, mais pas dans cet ordre ou pas dans un même texte\u{A0}: des phrases ont été retirées, déplacées ou réunies.",
    address: "Sans l’adresse finale, c’est notre communiqué %n. Cette adresse n’est pas l’une des nôtres\u{A0}: %a",
    quoted:
      "Le communiqué %n cite ces mots parce qu’ils sont faux ou viennent d’autres personnes\u{A0}; nous ne les affirmons pas. Lisez le texte entier\u{A0}:",
    forms: [
      .sms: "SMS", .post280: "message court", .post500: "message", .thread280: "fil de messages courts",
      .thread500: "fil de messages", .spoken: "texte à lire à voix haute", .talkingPoints: "éléments de langage",
      .easyRead: "Facile à lire et à comprendre", .alert: "message d’alerte", .feed: "article de flux",
      .page: "notre page",
    ])

  private static let spanish = TextCheckWords(
    short: "Es nuestro comunicado en otra forma: %f. Lea el texto completo:",
    post: "Es la parte %i de %n: %f. Lea el texto completo:",
    around: "Estas líneas rodean el texto y no forman parte de él:",
    subject: "Las palabras bajo el asunto son las del comunicado %n, pero el asunto no es nuestro:",
    mixed:
      "Cada una de estas frases es nuestra, pero no en este orden o no en un mismo texto: se quitaron, movieron o juntaron frases.",
    address: "Sin la dirección del final, es nuestro comunicado %n. Esa dirección no es una de las nuestras: %a",
    quoted:
      "El comunicado %n cita estas palabras porque no son correctas o son de otros; nosotros no las afirmamos. Lea el texto completo:",
    forms: [
      .sms: "SMS", .post280: "mensaje corto", .post500: "mensaje", .thread280: "hilo de mensajes cortos",
      .thread500: "hilo de mensajes", .spoken: "texto para leer en voz alta", .talkingPoints: "argumentario",
      .easyRead: "lectura fácil", .alert: "aviso de alerta", .feed: "entrada de un canal", .page: "nuestra página",
    ])

  private static let arabic = TextCheckWords(
    short: "هذا بياننا في صيغة أخرى: %f. اقرؤوا النص كاملا:",
    post: "هذا الجزء %i من %n: %f. اقرؤوا النص كاملا:",
    around: "تحيط هذه الأسطر بالنص وليست جزءا منه:",
    subject: "الكلام الوارد تحت الموضوع هو نص البيان %n، أما الموضوع فليس منا:",
    mixed: "كل جملة من هذه الجمل منا، لكن ليس بهذا الترتيب أو ليس في نص واحد: حذفت جمل أو نقلت أو جمعت.",
    address: "من دون العنوان الوارد في آخره، هذا بياننا رقم %n. وهذا العنوان ليس من عناويننا: %a",
    quoted:
      "يقتبس البيان %n هذا الكلام لأنه خاطئ أو منقول عن غيرنا، وليس هذا قولنا. اقرؤوا النص كاملا:",
    forms: [
      .sms: "رسالة نصية قصيرة", .post280: "منشور قصير", .post500: "منشور", .thread280: "سلسلة منشورات قصيرة",
      .thread500: "سلسلة منشورات", .spoken: "نص للقراءة بصوت عال", .talkingPoints: "نقاط المتحدث الرسمي",
      .easyRead: "نص سهل القراءة", .alert: "رسالة إنذار", .feed: "مادة في خلاصة", .page: "صفحتنا",
    ])
}
