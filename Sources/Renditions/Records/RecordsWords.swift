/// What happened, in words, by the kind of an event of the record.
enum RecordsWords {
  /// A phrase for a kind such as `fact.added/1`; the kind itself where there is none.
  static func sentence(of kind: String) -> String {
    let name = String(kind.prefix { $0 != "/" })
    return phrases[name] ?? name
  }

  private static let phrases: [String: String] = [
    "incident.opened": "The incident was opened", "incident.stood-down": "The incident was stood down",
    "key.registered": "A key was registered", "key.revoked": "A key was revoked",
    "key.vouched": "Somebody vouched for a key",
    "fact.added": "A fact was added", "fact.confirmed": "A fact was confirmed",
    "fact.settled": "A conflict was settled",
    "fact.disputed": "A fact was disputed", "fact.dispute-withdrawn": "A dispute was taken back",
    "fact.withheld": "A fact was withheld", "fact.rule-set": "Who may hear a fact was set",
    "fact.superseded": "A newer fact took the place of another", "fact.retracted": "A fact was taken back as wrong",
    "fact.proven-disjoint": "Two lists were shown to share nobody", "fact.tested": "A number or link was tried",
    "fact.kin-told": "Next of kin were told", "fact.published": "A fact was made public",
    "fact.revealed": "A sealed fact was opened",
    "gate.opened": "A gate was opened", "gate.closed": "A gate was closed", "gate.decided": "A gate was decided on",
    "holdback.added": "Words were held back", "holdback.lifted": "Words are held back no longer",
    "solo.reported": "An agency spoke alone", "solo.settled": "It was settled that an agency spoke alone",
    "owner.claimed": "An agency claimed a figure", "owner.decided": "The owner of a figure was decided",
    "victim.step": "A step for a victim’s family", "victim.consent": "A family’s consent",
    "rumour.reported": "A rumour or question came in", "rumour.seen": "A rumour or question was met again",
    "rumour.judged": "A rumour or question was answered inside",
    "rumour.answered": "A rumour or question was answered in public",
    "rumour.reopened": "A rumour or question is open again",
    "rumour.assigned": "A rumour or question was given to an agency",
    "rumour.contested": "Agencies found different things of a rumour or question",
    "rumour.worded": "A rumour or question was worded in another language",
    "statements.numbered": "A statement was given its number", "statements.released": "A statement became public",
    "statements.abandoned": "A draft was given up", "statements.delegated": "An officer let another speak",
    "statements.delegation-ended": "A delegation ended", "statements.reviewed": "An urgent act was looked at again",
    "statements.feed-entry": "The release was signed into the feed",
    "statement.opened": "A statement was begun", "statement.revised": "The text was written",
    "statement.checked": "The text was checked", "statement.waived": "A finding was kept, with a reason",
    "statement.submitted": "The text went to the agencies", "statement.acknowledged": "An agency has the text",
    "statement.cleared": "An agency said yes", "statement.objected": "An agency objected",
    "statement.objection-withdrawn": "An objection was taken back", "statement.voided": "The clearances became void",
    "statement.deemed": "An agency’s silence counted", "statement.nudged": "An agency was reminded",
    "statement.carried": "A clearance stands for the new text", "statement.voice-confirmed": "A spoken yes was signed",
    "statement.embargoed": "The text was put under embargo", "statement.embargo-lifted": "The embargo was lifted",
    "statement.relinked": "The text takes the place of another", "statement.released": "The text was released",
    "statement.superseded": "A newer statement took its place", "statement.corrected": "A correction became public",
    "statement.withdrawn": "It was withdrawn", "statement.easy-read-cleared": "Somebody said yes to the Easy Read text",
    "delivery.accepted": "A channel took the message", "delivery.delayed": "A channel did not take the message yet",
    "delivery.died": "A message could not be delivered", "delivery.cancelled": "A message was stopped",
    "delivery.retried": "A message was tried again", "delivery.discarded": "A message was discarded",
  ]
}
