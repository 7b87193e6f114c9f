import StrictYAML

/// What a sentence may be about, as far as checks of whole documents ask. Packs say for each language by which words
/// a topic is known; a number in `[ ]` is what the topic counts.
enum Topic: String, Sendable, Hashable, CaseIterable {
  // What a document owes its readers more for.
  /// People have died.
  case deaths
  /// Somebody has been arrested, charged or tried.
  case arrest
  /// A person is described for an appeal.
  case descriptor
  /// A person or a group was wrongly blamed or named.
  case blamed
  /// Something is kept back.
  case withheld

  // What an element must say besides, to be of use.
  /// A number, an address or a place where somebody is reached.
  case reach
  /// What people in danger do: keep away, stay inside, leave.
  case protection
  /// What an earlier text said.
  case earlierText = "earlier-text"
  /// That somebody is sorry for a mistake.
  case regret
  /// How a mistake came about.
  case reason

  // Who is spoken of.
  /// The offender.
  case offender
  /// The people harmed.
  case victims
  /// An official speaks.
  case quoted

  // What makes a figure trustworthy.
  /// Confirmed, provisional.
  case status
  /// Who says so.
  case source
  /// As of when.
  case asOf = "as-of"
  /// That it may change.
  case mayChange = "may-change"
  /// That an earlier text was wrong.
  case correction
  /// That something is different from before.
  case change

  /// That something happened before this attack.
  case earlierEvent = "earlier-event"

  /// Whether others took part in the attack.
  case othersInvolved = "others-involved"

  // Times and places.
  /// When the attack happened.
  case attackTime = "attack-time"
  /// When the next update comes.
  case nextUpdate = "next-update"
  /// Where the attack happened.
  case attackPlace = "attack-place"
  /// That something happened.
  case happening
  /// That more news will come, whenever that may be.
  case updatePromise = "update-promise"

  // What is counted.
  /// People killed.
  case killed
  /// People injured.
  case injured
  /// Dead and injured in one figure.
  case casualties
  /// People in hospital.
  case hospital
  /// People whose life is in danger.
  case critical
  /// People missing.
  case missing
  /// Attackers.
  case attackers
  /// People arrested.
  case arrested
  /// Hostages.
  case hostages

  // What is counted without a number; the words in `[ ]` say how many.
  /// Nobody was killed.
  case noneKilled = "none-killed"
  /// Nobody was injured.
  case noneInjured = "none-injured"
  /// Nobody was arrested.
  case noneArrested = "none-arrested"
  /// One person was arrested: “a man”.
  case oneArrested = "one-arrested"

  /// Topics by their names.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Topics that count people, in the order in which messages name them.
  static let counted: [Topic] = [
    .killed, .injured, .casualties, .hospital, .critical, .missing, .attackers, .arrested, .hostages,
  ]

  /// What a topic counts without a number.
  var implied: (topic: Topic, count: Int)? {
    switch self {
    case .noneKilled: (.killed, 0)
    case .noneInjured: (.injured, 0)
    case .noneArrested: (.arrested, 0)
    case .oneArrested: (.arrested, 1)
    default: nil
    }
  }

  /// What the counted people are, in messages.
  var noun: String {
    switch self {
    case .killed: "people killed"
    case .injured: "people injured"
    case .casualties: "casualties"
    case .hospital: "people in hospital"
    case .critical: "people in a critical condition"
    case .missing: "people missing"
    case .attackers: "attackers"
    case .arrested: "people arrested"
    case .hostages: "hostages"
    default: rawValue
    }
  }

  /// One of them.
  var singular: String {
    switch self {
    case .killed: "person killed"
    case .injured: "person injured"
    case .casualties: "casualty"
    case .hospital: "person in hospital"
    case .critical: "person in a critical condition"
    case .missing: "person missing"
    case .attackers: "attacker"
    case .arrested: "person arrested"
    case .hostages: "hostage"
    default: noun
    }
  }

  /// The topic that a key of the case facts counts; nil when it is none of these.
  init?(factKey: String) {
    guard let topic = Self.byFactKey[Self.counted(by: factKey)] else { return nil }
    self = topic
  }

  /// The word that was probably meant by a key of the case facts that counts none of these; nil when nothing is near.
  static func misspelt(factKey: String) -> String? {
    let key = counted(by: factKey)
    return byFactKey[key] == nil ? Spelling.nearest(to: key, among: Array(byFactKey.keys)) : nil
  }

  /// What a key such as `children.injured` counts.
  private static func counted(by factKey: String) -> String {
    factKey.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  private static let byFactKey: [String: Topic] = {
    let words: [Topic: [String]] = [
      .killed: ["killed", "dead", "deaths", "died", "fatalities"],
      .injured: ["injured", "wounded", "hurt", "injuries"],
      .casualties: ["casualties"],
      .hospital: ["hospital", "hospitalised", "hospitalized", "treated", "in-hospital"],
      .critical: ["critical"],
      .missing: ["missing"],
      .attackers: ["attackers", "attacker", "gunmen", "offenders"],
      .arrested: ["arrested", "arrests", "detained", "in-custody"],
      .hostages: ["hostages", "hostage"],
    ]
    return words.reduce(into: [:]) { found, entry in
      for word in entry.value { found[word] = entry.key }
    }
  }()
}
