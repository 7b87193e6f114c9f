import Incidents

/// Elements of statements in plain words, for whoever has left one out.
enum ElementWords {
  /// What an element says: “when the line for families is open”.
  static func of(_ element: TemplateElement) -> String {
    element.names.compactMap { words[$0] }.first ?? element.names.joined(separator: " or ")
  }

  /// A key below a group, as somebody would type it.
  static func example(below key: FactKey) -> String { examples[key.rawValue] ?? "\(key.rawValue).1" }

  private static let examples = [
    "instruction": "instruction.stay-away", "threat": "threat.others", "checked": "checked.area",
    "casualties": "casualties.injured",
  ]

  private static let words = [
    "action": "what people should do now",
    "casualties.hospital": "how many people are in hospital",
    "checked.*": "who has checked the area, and what they found",
    "closures": "what stays closed",
    "contact.emergency": "which number to call in an emergency",
    "contact.family-line": "whom families can call",
    "contact.family-line-abroad": "which number families call from abroad",
    "contact.hate-crime-line": "whom to call after a threat or abuse",
    "contact.support-line": "where people find support",
    "contact.witness-line": "which number witnesses call",
    "family.hours": "when the line for families is open",
    "given.advice": "what people should do instead",
    "given.right": "what is true, or why that cannot be said yet",
    "given.withheld": "what cannot be said yet, and why",
    "instruction.*": "what people should do now",
    "known.*": "anything that is known",
    "link.claims": "where people ask for compensation",
    "link.evidence": "where witnesses send photographs and film",
    "link.official": "where the text can be checked",
    "link.register": "where people say that they are safe",
    "place.assistance": "where people find help in person",
    "place.property": "where people get back what they left behind",
    "place.reception": "where families can go",
    "schools.instruction": "what is so for the children in the schools",
    "support.hours": "when the support line is open",
    "support.languages": "which languages are spoken on the support line",
    "threat.*": "whether anybody else is being looked for, or may still be a danger",
    "time.claims": "until when people ask for compensation",
    "time.from": "from when on witnesses may have seen something",
    "time.to": "until when witnesses may have seen something",
  ]
}
