import Incidents

/// Why a field of the record is not for everybody.
public enum RedactionClass: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// It was made public.
  case open
  /// Work of the agencies: drafts, reasons, notes, who wrote what. Whatever has no other class has this one.
  case `internal`
  /// It is about a person: victims and witnesses, or what people said and asked.
  case personal
  /// It could harm the investigation.
  case investigation
  /// It could help others to copy the attack, or harm security.
  case security
  /// It could harm a fair trial, or is legal advice.
  case legal

  /// Orders `open` first.
  public static func < (left: RedactionClass, right: RedactionClass) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The class of what is withheld for a reason.
  init(_ code: WithholdingCode) {
    self =
      switch code {
      case .investigation: .investigation
      case .nextOfKin, .witnessAtRisk, .privacy: .personal
      case .fairTrial: .legal
      case .security: .security
      }
  }
}

/// For whom a record is exported.
public enum RecordAudience: String, Sendable, Hashable, Codable, CaseIterable {
  /// Anybody: what was made public, and that the rest exists.
  case `public`
  /// The agencies of the response: their common work too, and nothing about persons or the investigation.
  case partners
  /// A court or an inquiry: everything.
  case court

  /// The classes that this audience reads.
  public var classes: Set<RedactionClass> {
    switch self {
    case .public: [.open]
    case .partners: [.open, .internal]
    case .court: Set(RedactionClass.allCases)
    }
  }
}
