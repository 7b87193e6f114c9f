import Incidents

/// What an instruction tells people to do: the word behind the dot of a key such as `instruction.shelter`.
///
/// The list is closed. Words cannot be compared, verbs can: only so is it seen that two agencies send the same people into opposite
/// directions. In Uvalde in 2022 parents were told to come to the civic centre at 12:23, not to come 7 minutes later, and to come again
/// after another 8. An instruction under a word of somebody's own would be compared with nothing.
public enum InstructionVerb: String, Sendable, Hashable, CaseIterable {
  case come, comeBack = "come-back", stayAway = "stay-away", shelter, leave
  case collectChildren = "collect-children", doNotCollectChildren = "do-not-collect-children"
  case travel, doNotTravel = "do-not-travel"
  case open, closed
  case call, doNotCall = "do-not-call"
  case drinkWater = "drink-water", doNotDrinkWater = "do-not-drink-water"
  case closeWindows = "close-windows", openWindows = "open-windows"
  case giveBlood = "give-blood", doNotGiveBlood = "do-not-give-blood"
  case doNotTouch = "do-not-touch", doNotShare = "do-not-share"

  /// The verb of a key; nothing for keys of another family and for words that are no verb here.
  public init?(of key: FactKey) {
    guard key.family == "instruction", let dot = key.rawValue.firstIndex(of: ".") else { return nil }
    self.init(rawValue: String(key.rawValue[key.rawValue.index(after: dot)...]))
  }

  /// The key of the facts that give the instruction.
  public var key: FactKey { FactKey("instruction.\(rawValue)") }

  /// What it tells people to do, in a few words, for the help.
  public var meaning: String {
    switch self {
    case .come: "come to the place"
    case .comeBack: "go back to the place"
    case .stayAway: "do not come to the place"
    case .shelter: "go inside and stay there"
    case .leave: "leave the place"
    case .collectChildren: "fetch your children"
    case .doNotCollectChildren: "leave your children where they are"
    case .travel: "you can travel"
    case .doNotTravel: "do not travel"
    case .open: "it is open"
    case .closed: "it is closed"
    case .call: "call this service"
    case .doNotCall: "keep the lines free"
    case .drinkWater: "the water is safe"
    case .doNotDrinkWater: "do not use the water"
    case .closeWindows: "close the windows"
    case .openWindows: "open the windows"
    case .giveBlood: "give blood"
    case .doNotGiveBlood: "do not come to give blood"
    case .doNotTouch: "do not touch what you find"
    case .doNotShare: "do not share pictures or names"
    }
  }

  /// The verbs that nobody can follow at the same place together with this one.
  public var contradicts: Set<InstructionVerb> { Self.contradictions[self] ?? [] }

  /// Whether it sends people to the place or lets them move there, so that no text beside it tells them to keep away.
  var sendsPeople: Bool { self == .travel || contradicts.contains(.stayAway) }

  /// Whether nobody else shall go where it is given: a place that people leave, or in which they hide, is one to keep away from.
  var emptiesPlace: Bool { [.stayAway, .shelter, .leave].contains(self) }

  private static let contradictions: [InstructionVerb: Set<InstructionVerb>] = {
    var found: [InstructionVerb: Set<InstructionVerb>] = [:]
    // Either way round: whoever may not come cannot be sent for.
    for (verb, others) in pairs {
      for other in others {
        found[verb, default: []].insert(other)
        found[other, default: []].insert(verb)
      }
    }
    return found
  }()

  private static let pairs: [InstructionVerb: [InstructionVerb]] = [
    .come: [.stayAway, .shelter, .leave, .closed, .doNotTravel],
    .comeBack: [.stayAway, .shelter, .leave, .closed, .doNotTravel],
    .shelter: [.leave, .travel, .open],
    .collectChildren: [.doNotCollectChildren, .stayAway, .shelter, .leave, .closed, .doNotTravel],
    .travel: [.doNotTravel],
    .open: [.closed, .stayAway, .leave],
    .call: [.doNotCall],
    .drinkWater: [.doNotDrinkWater],
    .closeWindows: [.openWindows],
    .giveBlood: [.doNotGiveBlood],
  ]

  /// The verb that somebody most likely meant who typed another word.
  static func meant(by word: String) -> InstructionVerb? { synonyms[word] }

  private static let synonyms: [String: InstructionVerb] = {
    var verbs: [String: InstructionVerb] = [:]
    for word in ["go-to", "gather", "meet", "come-to"] { verbs[word] = .come }
    for word in ["return", "go-back", "reopen"] { verbs[word] = .comeBack }
    for word in ["avoid", "keep-away", "do-not-come", "keep-out", "do-not-enter"] {
      verbs[word] = .stayAway
    }
    for word in ["stay-inside", "stay-indoors", "go-inside", "stay", "hide", "shelter-in-place", "lock-down"] {
      verbs[word] = .shelter
    }
    for word in ["evacuate", "go-away", "go-out"] { verbs[word] = .leave }
    for word in ["collect", "fetch", "children", "collect-child", "school"] { verbs[word] = .collectChildren }
    for word in ["do-not-collect", "do-not-fetch"] { verbs[word] = .doNotCollectChildren }
    for word in ["close", "shut"] { verbs[word] = .closed }
    for word in ["water"] { verbs[word] = .doNotDrinkWater }
    for word in ["windows"] { verbs[word] = .closeWindows }
    for word in ["blood"] { verbs[word] = .giveBlood }
    return verbs
  }()
}
