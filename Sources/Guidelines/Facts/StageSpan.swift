/// A stretch of the way that the law goes, as conditions of rules name it.
public enum StageSpan: String, Sendable, Hashable, CaseIterable {
  /// Nobody says how far the law has gone.
  case noStage = "no-stage"
  /// Nobody has been arrested.
  case beforeArrest = "before-arrest"
  /// Nobody has been charged.
  case beforeCharge = "before-charge"
  /// Nobody has been convicted.
  case beforeVerdict = "before-verdict"
  /// Somebody has been arrested, and perhaps more.
  case fromArrest = "from-arrest"
  /// Somebody has been charged, and perhaps more.
  case fromCharge = "from-charge"
  /// A trial is going on, or has ended in a conviction.
  case fromTrial = "from-trial"

  /// Whether a stage lies within it; nil is an unknown stage. The death of the offender is in none.
  func holds(_ stage: LegalStage?) -> Bool {
    guard let stage else { return self == .noStage }
    return switch self {
    case .noStage: false
    case .beforeArrest: [.live, .contained, .investigation].contains(stage)
    case .beforeCharge: [.live, .contained, .investigation, .arrested].contains(stage)
    case .beforeVerdict: stage != .convicted && stage != .offenderDeceased
    case .fromArrest: [.arrested, .charged, .trial, .convicted].contains(stage)
    case .fromCharge: [.charged, .trial, .convicted].contains(stage)
    case .fromTrial: [.trial, .convicted].contains(stage)
    }
  }
}
