/// What an element must say besides its own wording before readers can do anything with it: help without a number, and a correction
/// that says only “Correction”, are none (guidelines §2.1).
struct ElementPart {
  /// How far from the element it may stand.
  enum Reach {
    /// Anywhere in the document.
    case document
    /// In the same paragraph; a telephone number also in the one behind it.
    case paragraph
  }

  /// By which words it is known.
  let topic: Topic
  var reach = Reach.document
  /// The most that it weighs when it is missing.
  var most = Severity.error
  /// The only kind of document that owes it; nil when all do.
  var kind: DocumentKind?
  /// Whether it is owed only while the attack goes on.
  var isForLive = false
  /// What is missing, as a full sentence.
  let message: String

  /// The parts of an element; none where its wording says it all.
  static func parts(of rule: String) -> [ElementPart] { byRule[rule] ?? [] }

  private static let byRule: [String: [ElementPart]] = [
    "vic-support-missing": [
      ElementPart(
        topic: .reach, reach: .paragraph, kind: .casualty,
        message: "The text speaks of help, and gives neither a number nor an address nor a place where it is found.")
    ],
    "el-contact": [
      ElementPart(
        topic: .reach, reach: .paragraph, kind: .casualty,
        message: "The text speaks to worried relatives, and gives neither a number nor a place for them.")
    ],
    "el-action": [
      ElementPart(
        topic: .protection, isForLive: true,
        message: "The attack goes on, and the text does not say where nobody must go, or how people nearby keep safe.")
    ],
    "el-correction": [
      ElementPart(
        topic: .earlierText, message: "The correction does not repeat what was said before, nor where or when."),
      ElementPart(topic: .regret, message: "The correction does not say that the mistake is regretted."),
      ElementPart(topic: .reason, most: .advice, message: "The correction does not say how the mistake came about."),
    ],
  ]
}
