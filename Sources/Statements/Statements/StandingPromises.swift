import Incidents

extension StatementRegister {
  /// Whether the first statement’s general advice to keep away from the scene still holds: it was released, nobody took it back, and
  /// no all clear has opened anything again since.
  public var keepsAway: Bool {
    guard let first = originals.lastIndex(where: { $0.kind == .holding && !withdrawn.contains($0.number) }) else {
      return false
    }
    return !originals[first...].contains { $0.kind == .allClear && !withdrawn.contains($0.number) }
  }
}

extension FactLedger {
  /// Whether the public was told that a telephone line for families is being set up, and no number has been published.
  public func owesFamilyLine(in register: StatementRegister) -> Bool {
    guard register.originals.contains(where: { $0.kind == .holding && !register.withdrawn.contains($0.number) }) else {
      return false
    }
    return !all.contains { $0.key == .familyLine && !$0.publications.isEmpty }
  }
}
