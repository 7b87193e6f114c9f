/// Rules that checks of documents refer to by name, because they say of one thing what another rule says in general.
enum RuleName {
  static let attackerCount = "acc-attacker-count"
  static let casualtyUnverified = "acc-casualty-unverified"
  static let offenderName = "glor-offender-name"
  static let nameInHeadline = "glor-name-headline"
  /// Elements in the order in which readers look for them (guidelines §2.4); what must be done comes first while the
  /// attack is going on.
  static let action = "el-action"
  static let order = [
    "el-empathy", "el-known", "acc-missing-unknowns", "el-process", "vic-support-missing", "acc-missing-next-update",
  ]
}
