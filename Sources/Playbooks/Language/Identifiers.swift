import Incidents

/// Names a playbook: `first-72-hours`.
public struct PlaybookID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a phase of a playbook: `first-hour`.
public struct PhaseID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a step of a playbook: `holding-draft`. Unique in the whole playbook, also inside cadences.
public struct StepID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a role of a playbook: `press`. People are bound to it by agency and officer role, never by name in the file.
public struct PlaybookRoleID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names one playbook being carried out for one incident.
public struct RunID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Where a command finds a step of a run: `holding-draft`, or `update-draft#3` for the third occurrence of a cadence.
///
/// Every answer of a person names its address, so that a yes meant for one waiting step can never finish another.
public struct StepAddress: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The step.
  public let step: StepID
  /// The occurrence, from 1, for a step inside a cadence; nil for all others.
  public let occurrence: Int?

  /// Names a place.
  public init(_ step: StepID, occurrence: Int? = nil) {
    self.step = step
    self.occurrence = occurrence
  }

  /// Reads `step` or `step#3`; nil when the part behind `#` is not a whole number from 1.
  public init?(text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty else { return nil }
    if parts.count == 1 {
      self.init(StepID(String(name)))
      return
    }
    guard let number = Int(parts[1]), number >= 1, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.init(StepID(String(name)), occurrence: number)
  }

  /// `step` or `step#3`.
  public var description: String { occurrence.map { "\(step)#\($0)" } ?? step.rawValue }

  /// By step, then by occurrence.
  public static func < (left: StepAddress, right: StepAddress) -> Bool {
    (left.step, left.occurrence ?? 0) < (right.step, right.occurrence ?? 0)
  }

  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let address = StepAddress(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "This is not the address of a step.")
    }
    self = address
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
