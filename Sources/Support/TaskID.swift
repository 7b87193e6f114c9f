import Incidents

/// Names a task inside its case or incident: `REG-06`, `REG-13-2` for the second time round, `OWN-1` for one added by hand.
public struct TaskCode: Identifier {
  /// The text of the code.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The code of the catalogue entry, without the number of the round: `REG-13` for `REG-13-2`.
  public var entry: TaskCode {
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return self }
    return TaskCode(parts.prefix(2).joined(separator: "-"))
  }

  /// The code of the next round: `REG-13-2` after `REG-13`, `REG-13-3` after `REG-13-2`.
  public var nextRound: TaskCode {
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    let round = parts.count > 2 ? Int(parts[2]) ?? 1 : 1
    return TaskCode("\(entry)-\(round + 1)")
  }
}

/// Where a task lives and under which key its sealed words lie: a case, or the incident as a whole.
public enum TaskHome: Hashable, Sendable {
  /// A task of one victim, witness or family member.
  case person(CaseID)
  /// A task of the whole incident: the helpline, the reception centre.
  case incident(IncidentID)

  /// The stream of the home: `case/C-3NQK8N-U` or `tasks/harbour-market`.
  public var stream: String {
    switch self {
    case .person(let id): "case/\(id)"
    case .incident(let id): "tasks/\(id)"
    }
  }
}

/// Names a task everywhere: `C-3NQK8N-U.REG-06` or `harbour-market.PRG-01`.
///
/// The id says where the task lives, so that no look-up stands between a command and its stream.
public struct TaskID: Identifier {
  /// The text of the id.
  public let rawValue: String
  /// Takes the text as it is; use ``init(parsing:)`` for what a person typed.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The id of a task in its home.
  public init(home: TaskHome, code: TaskCode) {
    switch home {
    case .person(let id): self.rawValue = "\(id).\(code)"
    case .incident(let id): self.rawValue = "\(id).\(code)"
    }
  }

  /// Reads what a person typed; mends the case id and the code's lower case. Nil when the text names no task.
  public init?(parsing text: String) {
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let home = String(text[..<dot])
    let code = String(text[text.index(after: dot)...]).asciiUppercased
    guard code.utf8.count <= 24, TaskCode(code).isWellFormed else { return nil }
    if let person = CaseID(parsing: home) {
      self.init(home: .person(person), code: TaskCode(code))
    } else if IncidentID(home).isWellFormed {
      self.init(home: .incident(IncidentID(home)), code: TaskCode(code))
    } else {
      return nil
    }
  }

  /// Where the task lives.
  public var home: TaskHome {
    let home = String(rawValue[..<dot])
    return CaseID(parsing: home).map(TaskHome.person) ?? .incident(IncidentID(home))
  }

  /// The task's code inside its home.
  public var code: TaskCode {
    dot == rawValue.endIndex ? TaskCode("") : TaskCode(String(rawValue[rawValue.index(after: dot)...]))
  }

  private var dot: String.Index { rawValue.utf8.lastIndex(of: UInt8(ascii: ".")) ?? rawValue.endIndex }
}

extension String {
  /// The text with `a`–`z` raised, and nothing else changed; the same on every machine.
  var asciiUppercased: String {
    String(decoding: utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}
