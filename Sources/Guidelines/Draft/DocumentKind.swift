/// What a document is for.
public enum DocumentKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// The first message, before much is known.
  case holding
  /// What has changed since the last message.
  case update
  /// The agreed figures of people killed and injured.
  case casualty
  /// A request to the public: information, media, a person sought.
  case appeal
  /// What was wrong in an earlier message, and what is right.
  case correction
  /// Help for the people affected.
  case support
  /// A message to or with a community.
  case community
  /// Condolences.
  case condolence
  /// The end of the acute phase.
  case closing
  /// How the agencies will speak, told to newsrooms before anything has happened.
  case background
  /// A danger or a closure is over.
  case allClear = "all-clear"
  /// There is nothing new, and an earlier statement stands.
  case heartbeat
  /// A false claim is described and answered.
  case falseClaim = "false-claim"
  /// What people in danger must do at once.
  case protective
  /// An earlier text must not be used any more.
  case withdrawal
  /// Names of people who have died, given with their families' consent.
  case names
}
