import Foundation
import Testing

/// A template may say first what is new since the statement that this one replaces, by the history of the facts.
@Suite struct NewsTests {
  private static let template = """
    template: situation
    language: en
    title: What is new
    words: 200
    required: place, statement.next-update, statement.issuers
    ---
    # Update {statement.number}: incident at {place}

    Statement {statement.number}, {statement.as-of:full}

    {each news}
    {when statement.news}
    What is new:
    {end}
    {when statement.no-news}
    What has not changed:
    {end}
    {each known.*}
    {item}
    {end}
    {when casualties.hospital}
    {count casualties.hospital}
    {none}Nobody is in hospital care.
    {one}{N} person is in hospital care.
    {other}{N} people are in hospital care.
    {unknown other}It is not known yet how many people are in hospital care.
    {end}
    {end}
    {end}

    Next update: {statement.next-update}.

    Issued together by {statement.issuers}.
    """

  @Test func whatChangedOrCameStandsFirstAndTheRestAfterIt() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let file = scene.workspace.file("templates/statements/situation.en.txt")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.template.write(to: file, atomically: true, encoding: .utf8)
      try await scene.ok("fact add known.quay 'Quay Street is closed.' --confirmed", as: "police-press")
      try await scene.ok("fact add casualties.hospital 23 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --language en --next-update +30m")
      // The first of its kind has nothing that it could be new against.
      let first = try await scene.text(1)
      #expect(!first.contains("What is new") && !first.contains("not changed") && first.contains("Quay Street"))
      try await scene.clear(1, "city-press", "police-press", "hospital-press")
      try await scene.ok("statement release 1")

      let later = scene.at("20:20")
      try await later.ok("fact supersede f-5 17 --reason 'six people went home'", as: "hospital-press")
      try await later.ok("fact add known.bridge 'The bridge is closed.' --confirmed", as: "police-press")
      try await later.ok("statement draft --kind situation --language en --next-update +30m")
      let text = try await later.text(2)
      let order = ["What is new:", "The bridge", "17 people", "What has not changed:", "Quay Street"]
      let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
      #expect(places.count == order.count && places == places.sorted(), "\(text)")
    }
  }
}
