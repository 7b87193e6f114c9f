/// A place that breaks a rule, before it is written up as a finding.
struct Candidate {
  /// The rule's number in the pack.
  var rule: Int
  var severity: Severity
  var zone: Zone
  /// The first byte of the words reported, and the byte after the last.
  var begin: Int
  var end: Int
  /// The block of the text, for waivers.
  var block: Int
  var waiver: Justification?
  /// What may take the place of the words.
  var fix: String?
  /// What is wrong here in particular; nil when the rule's own message says it.
  var message: String?
  /// Better wordings for this place; nil when the rule's own fit.
  var suggestions: [String]?
}
