import Foundation
import Testing

/// Reports on the real binary.
@Suite struct ReportCommandTests {
  private func opened(_ body: (Workspace) async throws -> Void) async throws {
    try await Workspace.make { workspace in
      let now = ["AFTERWORD_NOW": "2024-05-14T12:30:00+01:00"]
      var workspace = workspace
      workspace.environment.merge(now) { _, new in new }
      let outcome = try await workspace.run([
        "incident", "open", "Quay <b>4</b>", "--id", "quay", "--t0", "2024-05-14T12:04:00+01:00", "--as", "duty-lead",
      ])
      try #require(outcome.exitCode == 0, "\(outcome)")
      try await body(workspace)
    }
  }

  @Test(arguments: ["situation", "after-action", "activity-log", "metrics"])
  func everyReportIsTheSameTwiceInEveryForm(name: String) async throws {
    try await opened { workspace in
      for format in ["text", "json"] {
        let first = try await workspace.run(["report", name, "--format", format])
        let second = try await workspace.run(["report", name, "--format", format])
        #expect(first.exitCode == 0, "\(first)")
        #expect(!first.output.isEmpty)
        #expect(first.output == second.output)
      }
      for ending in ["md", "html", "txt", "json"] {
        let outcome = try await workspace.run(["report", name, "--output", "report.\(ending)"])
        #expect(outcome.exitCode == 0, "\(outcome)")
        let text = try String(contentsOf: workspace.folder.appending(path: "report.\(ending)"), encoding: .utf8)
        #expect(!text.isEmpty)
        // What an officer typed never becomes markup, and a page loads nothing from anywhere.
        if ending == "html" {
          #expect(!text.contains("<b>4</b>"))
          #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("href=\"http"))
        }
      }
    }
  }

  @Test func metricsAreAShapeForPrograms() async throws {
    struct Metrics: Decodable {
      let schema: String
      let incident: String
      let drill: Bool
      let measures: [String: Int?]
    }
    try await opened { workspace in
      let metrics = try await workspace.run(["report", "metrics", "--format", "json"]).json(Metrics.self)
      #expect(metrics.schema == "afterword.metrics/1")
      #expect(metrics.incident == "quay")
      #expect(!metrics.drill)
      #expect(metrics.measures["statements-released"] == .some(0))
      #expect(metrics.measures["minutes-to-first-statement"] == .some(nil))
    }
  }

  @Test func badWordsAreRefusedWithWhatToDo() async throws {
    try await opened { workspace in
      let form = try await workspace.run(["report", "situation", "--output", "report.pdf"])
      #expect(form.exitCode == 64, "\(form)")
      let place = try await workspace.run(["report", "situation", "--output", "no/such/folder/report.md"])
      #expect(place.exitCode == 69, "\(place)")
      let incident = try await workspace.run(["report", "situation", "--incident", "other"])
      #expect(incident.exitCode == 1, "\(incident)")
      let agency = try await workspace.run(["report", "activity-log", "--agency", "polce"])
      #expect(agency.exitCode == 1 && agency.message.contains("police"), "\(agency)")
    }
  }
}
