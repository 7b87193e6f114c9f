import Incidents
import Playbooks
import Testing

@Suite("A run") struct RunTests {
  @Test func startsAndFiresWhatIsDue() throws {
    let result = PlaybookCompiler.compile(Sample.small, file: "small.yaml")
    #expect(result.faults.map(\.description) == [])
    let playbook = try #require(result.playbook)
    var stream = RunStream(playbook)
    try stream.start()
    stream.tick(after: .minutes(29))
    #expect(
      stream.fired == [
        "picture:warning/0@5m", "picture:due/0@10m", "picture:escalation-1/0@20m", "holding-release:warning/0@25m",
      ])
  }
}
