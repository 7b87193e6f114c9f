/// Rules that checks of documents refer to by name, because they say of one thing what another rule says in general.
enum RuleName {
  static let attackerCount = "acc-attacker-count"
  static let casualtyUnverified = "acc-casualty-unverified"
  static let contradiction = "acc-partner-contradiction"
  static let offenderName = "glor-offender-name"
  static let nameInHeadline = "glor-name-headline"
  static let manifesto = "glor-manifesto"
  static let timeOfFacts = "acc-missing-asof"
  static let shelter = "int-shelter-location"
  /// Elements of which a text may say a half: the topic by which that is known, and what is missing still.
  static let halfSaid: [String: (topic: Topic, message: String)] = [
    "acc-missing-next-update": (.updatePromise, "The text promises more news and does not say at what time it comes."),
    "el-what": (.happening, "The text says that something happened, and neither where nor when."),
  ]
  /// What must be done comes first while the attack is going on.
  static let action = (rule: "el-action", name: "what to do")
  /// Elements in the order in which readers look for them, and what messages call them.
  static let order = [
    (rule: "el-empathy", name: "the word for the people harmed"), (rule: "el-known", name: "what is known"),
    (rule: "acc-missing-unknowns", name: "what is not known"),
    (rule: "vic-support-missing", name: "the help for the people affected"),
    (rule: "acc-missing-next-update", name: "the next update"),
  ]
}
