/// What one word of a rule's condition names: a zone, a kind of document, a stage, a jurisdiction, a topic. A word may name
/// several of them, as stages and topics are called alike.
struct ConditionTerm: Sendable {
  var zone: Zone?
  var kind: DocumentKind?
  var stage: LegalStage?
  var jurisdiction: Jurisdiction?
  var span: StageSpan?
  var topic: Topic?
  /// That nobody says what kind of document it is.
  var isNoKind = false
  /// That an authority has designated the attack as terrorism.
  var isDesignated = false

  /// All terms by their words. Conditions are asked for all rules of every document, and one look costs less than
  /// comparing words.
  static let named: [String: ConditionTerm] = {
    var terms: [String: ConditionTerm] = [:]
    for zone in Zone.allCases { terms[zone.rawValue, default: .init()].zone = zone }
    for kind in DocumentKind.allCases { terms[kind.rawValue, default: .init()].kind = kind }
    for stage in LegalStage.allCases { terms[stage.rawValue, default: .init()].stage = stage }
    for place in Jurisdiction.allCases { terms[place.rawValue, default: .init()].jurisdiction = place }
    for span in StageSpan.allCases { terms[span.rawValue, default: .init()].span = span }
    for topic in Topic.allCases { terms[topic.rawValue, default: .init()].topic = topic }
    terms["no-kind", default: .init()].isNoKind = true
    terms["designated", default: .init()].isDesignated = true
    return terms
  }()
}
