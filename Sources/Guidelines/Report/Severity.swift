/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Better practice; nothing has to be done.
  case advice
  /// Change it, or acknowledge it.
  case warning
  /// Not to be released as drafted.
  case error

  /// Orders advice before warning before error.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}
