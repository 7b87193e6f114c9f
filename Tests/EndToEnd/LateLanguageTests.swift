import Foundation
import Testing

/// A language that follows its statement: named beforehand to whoever receives releases, and as public and as provable as the original.
@Suite(.serialized) struct LateLanguageTests {
  private struct Payload: Decodable {
    struct Data: Decodable {
      struct Later: Decodable {
        let language: String
        let promisedAt: String
        let state: String
      }
      struct Original: Decodable {
        let number: Int
        let digest: String
        let promisedAt: String?
      }
      struct Rendition: Decodable { let language: String }
      let number: Int
      let digest: String
      let follows: [Later]?
      let translates: Original?
      let renditions: [Rendition]
    }
    let data: Data
  }

  /// Statement 1 in English at 20:00, its French text as statement 2 at 20:12; the scene is given as it is then.
  private func play(_ body: (Scene) async throws -> Void) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +60m")
      try await scene.ok("statement translation export 1 --to fr -o before.xlf")
      try await scene.ok("statement translation follow 1 --to fr")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:12")
      try await later.ok("statement translation export 1 --to fr -o after.xlf")
      try translate(later)
      try await later.ok("statement translation import back.xlf")
      try await later.clear(2, "police-press", "city-press")
      try await later.ok("statement release 2")
      try await body(later)
    }
  }

  /// Puts the French sentences of the file from before into the one from after.
  private func translate(_ scene: Scene) throws {
    func file(_ name: String) throws -> String {
      try String(contentsOf: scene.workspace.file(name), encoding: .utf8)
    }
    let pair = #/<source xml:lang="en">(.*?)</source>\s*<target xml:lang="fr" state="translated">(.*?)</target>/#
    let words = Dictionary(
      try file("before.xlf").matches(of: pair).map { (String($0.output.1), String($0.output.2)) }
    ) { first, _ in first }
    let open = #/<source xml:lang="en">(.*?)</source>(\s*)<target xml:lang="fr" state="needs-translation"/>/#
    let back = try file("after.xlf").replacing(open) { match in
      "<source xml:lang=\"en\">\(match.output.1)</source>\(match.output.2)<target xml:lang=\"fr\" "
        + "state=\"translated\">\(words[String(match.output.1)] ?? "")</target>"
    }
    try back.write(to: scene.workspace.file("back.xlf"), atomically: true, encoding: .utf8)
  }

  @Test func releasesNameTheLanguagesThatFollowAndWhatTheyFollow() async throws {
    try await play { scene in
      let bodies = try await payloads(scene)
      let first = try #require(bodies.first { $0.data.number == 1 }).data
      let late = try #require(bodies.first { $0.data.number == 2 }).data
      let promise = try #require(first.follows?.first)
      #expect(first.follows?.count == 1 && promise.language == "fr" && promise.state == "stale")
      #expect(promise.promisedAt == "2026-03-14T19:30:00.000Z")
      #expect(first.renditions.map(\.language) == ["en"] && first.translates == nil)
      let original = try #require(late.translates)
      #expect(original.number == 1 && original.digest == first.digest)
      #expect(original.promisedAt == promise.promisedAt)
      #expect(late.renditions.map(\.language) == ["fr"] && late.follows == nil)
    }
  }

  /// What the outbox holds, as a receiver gets it.
  private func payloads(_ scene: Scene) async throws -> [Payload] {
    let (_, received) = try await DeliveryCommandTests.withReceiver(scene.workspace, ["--count", "2"]) { port in
      let path = scene.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      try yaml.replacing("127.0.0.1:8787", with: "127.0.0.1:\(port)").write(to: path, atomically: true, encoding: .utf8)
      try await scene.ok("outbox deliver")
    }
    return try DeliveryCommandTests.receptions(received).compactMap(\.file).map { file in
      try JSONDecoder().decode(Payload.self, from: try Data(contentsOf: scene.workspace.file("received/\(file)")))
    }
  }

  @Test func itsPageHasItsOwnCodeAndItsOwnProofs() async throws {
    try await play { scene in
      try await scene.ok("statement site site --address https://alder.example/h --sign")
      func page(_ path: String) throws -> String {
        try String(contentsOf: scene.workspace.file("site/\(path)"), encoding: .utf8)
      }
      let codes = (try await scene.view(1).code, try await scene.view(2).code)
      let english = try page("statements/1.en.html")
      let french = try page("statements/1.fr.html")
      #expect(english.contains("1-\(codes.0)") && !english.contains("2-\(codes.1)"))
      #expect(french.contains("2-\(codes.1)") && !french.contains("1-\(codes.0)"))
      // It was made public at 20:12, and says so.
      #expect(french.contains("2026-03-14T20:12:00+01:00") && !english.contains("20:12"))
      let check = try page("check.fr.html")
      #expect(check.contains("2-\(codes.1)") && check.contains("statements/2.json"))
      for path in ["1.fr.txt.minisig", "1.fr.txt.sig", "2.json", "2.jws", "2.jws.json"] {
        #expect(FileManager.default.fileExists(atPath: scene.workspace.file("site/statements/\(path)").path), "\(path)")
      }
      #expect(try page("statements/1.fr.txt.minisig").contains("\treleasedAs:2"))
      #expect(try page("feed.atom").contains("<updated>2026-03-14T20:12:00+01:00</updated>"))
    }
  }

  @Test func itIsExportedAndVerifiedInEveryForm() async throws {
    try await play { scene in
      try await Workspace.empty { far in
        for (arguments, name) in [
          ("statement export 2", "2.json"), ("statement export 2 --jws", "2.jws.json"),
          ("statement export 2 --compact", "2.jws"), ("statement keys", "keys.json"), ("statement feed", "feed.json"),
          ("statement show 2 --text", "2.txt"),
        ] {
          try await scene.ok(arguments).output.write(to: far.file(name))
        }
        try await scene.ok("statement site \(far.file("site").path) --address https://alder.example/h")
        let code = "2-\(try await scene.view(2).code)"
        let forms = [
          "2.json --keys keys.json --feed feed.json",
          "2.jws --keys keys.json --feed feed.json",
          "2.jws.json --keys keys.json --feed feed.json", "--text 2.txt --keys keys.json --newsroom site",
          "--code \(code) --keys keys.json --newsroom site",
        ]
        for form in forms {
          let told = try await far.succeed("statement verify \(form)")
          #expect(told.text.contains("genuine and current"), "\(form): \(told)")
          #expect(told.text.contains("Statement 2 is a language of statement 1"), "\(form): \(told)")
        }
        // It falls with its original, also in a file that was exported afterwards and has no feed beside it.
        let withdrawn = scene.at("20:20")
        try await withdrawn.ok("statement withdraw 1 --reason 'It was issued in error.'")
        try await withdrawn.ok("statement export 2").output.write(to: far.file("2.json"))
        try await withdrawn.ok("statement feed").output.write(to: far.file("feed.json"))
        try await withdrawn.ok("statement site \(far.file("site").path) --address https://alder.example/h")
        for form in forms {
          let told = try await far.succeed("statement verify \(form)")
          #expect(told.text.contains("genuine but withdrawn"), "\(form): \(told)")
        }
      }
    }
  }

  /// A language that was taken back alone keeps its page, which says so; nobody finds the old one.
  @Test func takenBackAloneItsPageSaysSo() async throws {
    try await play { scene in
      func page(_ path: String) throws -> String {
        try String(contentsOf: scene.workspace.file("site/\(path)"), encoding: .utf8)
      }
      try await scene.ok("statement site site --address https://alder.example/h")
      #expect(try !page("statements/1.fr.html").contains("class=\"notice\""))
      let later = scene.at("20:20")
      try await later.ok("statement withdraw 2 --reason 'La traduction est fausse.'")
      try await later.ok("statement site site --address https://alder.example/h")
      let french = try page("statements/1.fr.html")
      #expect(french.contains("class=\"notice\"") && french.contains("3.fr.html"))
      #expect(try !page("statements/1.en.html").contains("class=\"notice\""))
      #expect(try page("feed.rss").contains("Retiré par le communiqué 3"))
      #expect(try page("check.fr.html").contains("1.fr.html"))
      #expect(try await later.ok("statement board").text.contains("French follows statement 1"))
      let text = try await scene.text(2)
      let told = try await later.workspace.succeed("statement verify --text -", input: text)
      #expect(told.text.contains("genuine but withdrawn"))
    }
  }

  @Test func itGoesOnLetterheadUnderTheNumberOfItsOriginal() async throws {
    try await play { scene in
      try await scene.ok("statement export 2 --docx -o 2.docx")
      try await scene.ok("statement export 1 --docx --language fr -o 1.fr.docx")
      let two = try Data(contentsOf: scene.workspace.file("2.docx"))
      #expect(try Data(contentsOf: scene.workspace.file("1.fr.docx")) == two)
    }
  }

  /// What is wrong is taken back at once, also where the workspace wants more languages than one.
  @Test func aWithdrawalWaitsForNoLanguage() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let path = scene.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      try (yaml + "\nclearance:\n  translations: { required: [en, fr, es, ar], policy: block, block: [ar] }\n")
        .write(to: path, atomically: true, encoding: .utf8)
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let outcome = try await scene.ok("statement withdraw 1 --reason 'It was issued in error.'")
      // What has words for it goes out in the languages of what is taken back.
      #expect(!outcome.text.contains("follows at"), "\(outcome)")
      for language in ["fr", "es", "ar"] { #expect(try await scene.text(2, language).contains("1")) }
    }
  }
}
