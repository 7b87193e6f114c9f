import Incidents
import Journal
import Testing

@Suite struct TaskIndexTests {
  @Test(arguments: Engine.allCases)
  func aRowComesBackAsItWasPutAndIsReplacedWhole(_ engine: Engine) async throws {
    try await engine.with { store in
      var row = TaskRow(
        id: "K7Q2-1", stream: "case/K7Q2", incident: "2026-harbour", caseID: "K7Q2", title: "Call the family",
        agency: "victim-services", offeredTo: "city", officer: "care-1", state: "offered", isOpen: true, dueAt: at(60),
        answerDueAt: at(30))
      _ = try await store.append(Transaction(tasks: [.put(row)]), recordedAt: at(0))
      #expect(try await store.task("K7Q2-1") == row)
      row.caseID = nil
      row.offeredTo = nil
      row.officer = nil
      row.state = "open"
      row.dueAt = nil
      row.answerDueAt = nil
      _ = try await store.append(Transaction(tasks: [.put(row)]), recordedAt: at(0))
      #expect(try await store.task("K7Q2-1") == row)
      _ = try await store.append(Transaction(tasks: [.remove(id: "K7Q2-1")]), recordedAt: at(0))
      #expect(try await store.task("K7Q2-1") == nil)
    }
  }

  /// Tasks that differ in everything a filter can ask for.
  private static let rows: [TaskRow] = (0..<120).map { index in
    let isOpen = index % 5 != 0
    return TaskRow(
      id: "T-\(index)", stream: StreamName("case/\(index % 10)"),
      incident: index % 2 == 0 ? "2026-harbour" : "2026-tram",
      caseID: index % 4 == 0 ? nil : "C\(index % 10)", title: "Task \(index)",
      agency: AgencyID(["city", "health", "police"][index % 3]), offeredTo: index % 7 == 0 ? "city" : nil,
      officer: index % 6 == 0 ? nil : OfficerID("officer-\(index % 4)"),
      state: isOpen ? ["open", "started"][index % 2] : "done",
      isOpen: isOpen, dueAt: index % 8 == 0 ? nil : at(Int64(index * 37 % 100)))
  }

  private static let filters: [TaskFilter] = [
    TaskFilter(limit: 1000),
    TaskFilter(incident: "2026-harbour", isOpen: true, limit: 1000),
    TaskFilter(agency: "city", isOpen: true, limit: 1000),
    TaskFilter(agency: "city", limit: 9),
    TaskFilter(incident: "2026-tram", agency: "health", states: ["open", "started"], limit: 1000),
    TaskFilter(officer: "officer-1", isOpen: true, limit: 1000),
    TaskFilter(caseID: "C3", limit: 1000),
    TaskFilter(isOpen: true, unassigned: true, limit: 1000),
    TaskFilter(isOpen: true, dueBefore: at(50), limit: 1000),
    TaskFilter(isOpen: false, limit: 5),
    TaskFilter(states: [], limit: 1000),
    TaskFilter(limit: 0),
  ]

  private static func matches(_ filter: TaskFilter, _ row: TaskRow) -> Bool {
    (filter.incident == nil || filter.incident == row.incident)
      && (filter.caseID == nil || filter.caseID == row.caseID)
      && (filter.agency == nil || filter.agency == row.agency || filter.agency == row.offeredTo)
      && (filter.officer == nil || filter.officer == row.officer)
      && (filter.states?.contains(row.state) ?? true)
      && (filter.isOpen == nil || filter.isOpen == row.isOpen)
      && (!filter.unassigned || row.officer == nil)
      && (filter.dueBefore.map { limit in row.dueAt.map { $0 < limit } ?? false } ?? true)
  }

  @Test(arguments: Engine.allCases, filters.indices)
  func aFilterGivesTheSoonestDueFirst(_ engine: Engine, _ index: Int) async throws {
    let filter = Self.filters[index]
    try await engine.with { store in
      _ = try await store.append(Transaction(tasks: Self.rows.map(TaskChange.put)), recordedAt: at(0))
      let expected = Self.rows.filter { Self.matches(filter, $0) }.sorted {
        ($0.dueAt ?? Moment(milliseconds: .max), $0.id) < ($1.dueAt ?? Moment(milliseconds: .max), $1.id)
      }
      #expect(try await store.tasks(matching: filter) == Array(expected.prefix(filter.limit)))
    }
  }
}
