import Foundation
import Incidents
import Playbooks
import Testing

@Suite("The playbook that ships") struct ShippedPlaybookTests {
  static func text() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Playbooks/first-72-hours.yaml"), encoding: .utf8)
  }

  @Test func compilesWithoutAFault() throws {
    let result = PlaybookCompiler.compile(
      try Self.text(), file: "first-72-hours.yaml",
      vocabulary: .init(
        statementKinds: ["holding", "situation", "casualty", "correction", "support"], taskSets: ["incident"]))
    #expect(result.faults.map(\.description) == [])
    let playbook = try #require(result.playbook)
    #expect((40...60).contains(playbook.steps.count))
    #expect(playbook.phases.map(\.until) == [.hours(1), .hours(24), .hours(72)])
  }
}
