import Incidents

extension FactLedger {
  /// Ends what people were told to do, when an all clear opens the area again, or when the instruction is taken back.
  ///
  /// An all clear ends whatever people in its area were told to do, in whichever statement, and what they have not been told yet. An
  /// instruction that was given for another area as well, where it still holds, stands. General advice ends with the last instruction.
  public func decideEnding(by statement: Statement, in register: StatementRegister) -> [FactEvent] {
    guard let opened = statement.opened, statement.release != nil else { return [] }
    let number = opened.id.number
    let told: Set<Int>
    switch opened.kind {
    case .allClear:
      told = Set(register.originals.filter { $0.number != number && $0.group == opened.group }.map(\.number))
    case .withdrawal:
      guard let old = opened.links.withdraws, register.release(of: old)?.kind == .protective else { return [] }
      // What a correction put in the place of the instruction falls with it.
      told = Set([old] + register.corrections(of: old).map(\.number))
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
      guard fact.key.family == "instruction", !numbers.contains(where: holding.contains) else { return false }
      return numbers.contains(where: told.contains)
        || opened.kind == .allClear && opened.area != nil && fact.scope.place == opened.area
    }
    .map { fact in
      let ending = FactEnded(id: fact.id, by: nil, reason: reason)
      return opened.kind == .allClear ? .superseded(ending) : .retracted(ending)
    }
  }

  /// The public statements that told people what an all clear ends or a withdrawal takes back, whatever else they say: whoever reads one
  /// of them would go inside again.
  ///
  /// - Parameter register: The sequence before the all clear or the withdrawal, or with it.
  public func overtaken(by statement: Statement, in register: StatementRegister) -> [Int] {
    guard let opened = statement.opened, [.allClear, .withdrawal].contains(opened.kind) else { return [] }
    let ended = decideEnding(by: statement, in: register).flatMap(\.touched).compactMap { self[$0] }
    let numbers = Set(ended.filter { $0.key.family == "instruction" }.flatMap(\.publications).map(\.statement.number))
    return numbers.subtracting([opened.id.number, opened.links.supersedes ?? 0, opened.links.withdraws ?? 0])
      .filter(register.stands).sorted()
  }

  /// The public statements besides the withdrawn one that repeat the instructions which a withdrawal takes back.
  ///
  /// - Parameter register: The sequence before the withdrawal.
  public func repeating(instructionsOf number: Int, in register: StatementRegister) -> [Int] {
    let told = Set([number] + register.corrections(of: number).map(\.number))
    let holding = Set(register.instructions.map(\.number)).subtracting(told)
    let repeated = all.filter { fact in
      let numbers = fact.publications.map(\.statement.number)
      return fact.isActive && fact.key.family == "instruction" && numbers.contains(where: told.contains)
        && !numbers.contains(where: holding.contains)
    }
    return Set(repeated.flatMap(\.publications).map(\.statement.number)).subtracting([number])
      .filter(register.stands).sorted()
  }

  /// Whether a public statement that stands tells people in an area what to do.
  func isTold(_ area: String?, in register: StatementRegister) -> Bool {
    instructions(for: area).contains { $0.publications.contains { register.stands($0.statement.number) } }
  }

  /// What people in an area are told to do, as far as it stands.
  func instructions(for area: String?) -> [Fact] {
    activeKeys(where: { $0.family == "instruction" }).flatMap { active($0) }
      .filter { area != nil && $0.scope.place == area }.sorted { $0.id < $1.id }
  }
}

extension TemplateFields {
  /// The constants that tell what an all clear ends: an instruction of its own number, or words in other statements. Where it ends
  /// neither, it only takes the place of an earlier all clear.
  public mutating func addEnding(by opened: StatementOpened, in register: StatementRegister) {
    guard opened.kind == .allClear else { return }
    if opened.links.supersedes.flatMap({ register.release(of: $0)?.kind }) == .protective {
      constants["statement.ends-instruction"] = .number(1)
    }
    if ledger.isTold(opened.area, in: register) { constants["statement.ends-told"] = .number(1) }
  }
}
