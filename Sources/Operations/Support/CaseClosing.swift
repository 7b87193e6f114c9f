import Incidents
import Journal
import Support

extension Operations {
  /// Merges a record into another one of the same person.
  public func mergeCase(_ id: CaseID, into other: CaseID, reason: String, _ act: Act) async throws {
    try await transact(act) { unit in
      let source = try await load(id, in: &unit)
      let target = try await load(other, in: &unit)
      let sourceKey = try await requireKey(of: id, in: unit)
      let targetKey = try await requireKey(of: other, in: unit)
      let events = try source.merge(
        into: target, remark: try seal(reason, with: sourceKey, as: .remark(id)),
        otherRemark: try seal(reason, with: targetKey, as: .remark(other)), act)
      try await save(events.source, to: id, from: source, in: &unit)
      try await save(events.target, to: other, from: target, in: &unit)
    }
  }

  /// Closes a case.
  public func closeCase(
    _ id: CaseID, acknowledgement: CaseClosed.Acknowledgement, remark: String?, _ act: Act
  ) async throws {
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      let key = try await requireKey(of: id, in: unit)
      let closed = CaseClosed(
        acknowledgement: acknowledgement, remark: try seal(ifAny: remark, with: key, as: .remark(id)))
      try await save(try state.close(closed, act), to: id, from: state, in: &unit)
    }
  }

  /// Takes a closed case up again.
  public func reopenCase(_ id: CaseID, reason: String, _ act: Act) async throws {
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      let key = try await requireKey(of: id, in: unit)
      let remark = CaseRemark(remark: try seal(reason, with: key, as: .remark(id)))
      try await save(try state.reopen(remark, act), to: id, from: state, in: &unit)
    }
  }

  /// Erases a case and the records that were merged into it: their keys are destroyed in the same transaction, so that nobody can read
  /// who the person was, in this file or in what the journal holds for good. What was done stays on record.
  ///
  /// - Returns: the records erased.
  @discardableResult
  public func eraseCase(_ id: CaseID, ground: CaseErased.Ground, _ act: Act) async throws -> [CaseID] {
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      try await save(try state.erase(CaseErased(ground: ground), act), to: id, from: state, in: &unit)
      unit.change(CaseKeyChange.destroy(caseID: TaskHome.person(id).stream))
      var erased = [id]
      var waiting = state.absorbed
      while let next = waiting.popLast() {
        let absorbed = try await load(next, in: &unit)
        waiting += absorbed.absorbed
        guard absorbed.state != .erased else { continue }
        let events = try absorbed.erase(CaseErased(ground: ground, alongWith: id), act)
        try await save(events, to: next, from: absorbed, in: &unit)
        unit.change(CaseKeyChange.destroy(caseID: TaskHome.person(next).stream))
        erased.append(next)
      }
      return erased
    }
  }
}
