import Incidents

extension FactLedger {
  /// Ends what people were told to do, when an all clear opens the area again, or when the instruction is taken back.
  ///
  /// An instruction that was given for another area as well, where it still holds, stands. General advice ends with the last
  /// instruction.
  public func decideEnding(by statement: Statement, in register: StatementRegister) -> [FactEvent] {
    guard let opened = statement.opened, statement.release != nil else { return [] }
    let number = opened.id.number
    let told: Set<Int>
    switch opened.kind {
    case .allClear:
      told = Set(register.originals.filter { $0.number != number && $0.group == opened.group }.map(\.number))
    case .withdrawal:
      guard let old = opened.links.withdraws, register.release(of: old)?.kind == .protective else { return [] }
      told = [old]
    default: return []
    }
    let holding = Set(register.instructions.map(\.number)).subtracting(told)
    let isOver = opened.kind == .allClear && holding.isEmpty
    let reason = opened.kind == .allClear ? "ended by statement \(number)" : "taken back by statement \(number)"
    return all.filter { fact in
      guard fact.isActive else { return false }
      if fact.key == "action" {
        return isOver && !fact.publications.isEmpty && (fact.scope.place == nil || fact.scope.place == opened.area)
      }
      let numbers = fact.publications.map(\.statement.number)
      return fact.key.family == "instruction" && numbers.contains(where: told.contains)
        && !numbers.contains(where: holding.contains)
    }
    .map { fact in
      let ending = FactEnded(id: fact.id, by: nil, reason: reason)
      return opened.kind == .allClear ? .superseded(ending) : .retracted(ending)
    }
  }
}
