import Documents
import Foundation
import Guidelines
import Testing

/// Statements that go out as Word files and come back edited: the real binary, real files.
@Suite struct WordRoundTripTests {
  struct Import: Decodable {
    struct Change: Decodable, Equatable {
      let kind: String
      var before: String?
      var after: String?
    }
    struct Figure: Decodable {
      let source: String
      let before: String
      let after: String
      let mend: [String]
    }
    struct Statement: Decodable {
      struct Obstacle: Decodable { let rule: String }
      let revision: Int
      let state: String
      let obstacles: [Obstacle]
    }
    let base: Int
    let isBaseKnown: Bool
    let newest: Int
    let isRecorded: Bool
    let changes: [Change]
    let figures: [Figure]
    let statement: Statement
  }

  /// A workspace with a situation report in which eight people have died.
  private func drafted<T>(_ languages: String = "en", _ body: (Workspace) async throws -> T) async throws -> T {
    try await StatementCommandTests.incident { workspace in
      try await StatementCommandTests.basics(workspace)
      try await workspace.succeed(
        "fact add casualties.killed 8 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await workspace.succeed(
        "statement draft --kind situation --language \(languages) --next-update +40m", as: "duty-lead")
      return try await body(workspace)
    }
  }

  private func export(_ workspace: Workspace, _ name: String, language: String = "en") async throws -> EditedLetter {
    try await workspace.succeed(
      "statement export 1 --docx --language \(language) --output \(name)")
    return try read(workspace, name)
  }

  private func read(_ workspace: Workspace, _ name: String) throws -> EditedLetter {
    try EditedLetter.read([UInt8](try Data(contentsOf: workspace.file(name))).span, named: name)
  }

  /// Writes a file as a word processor would after somebody replaced words in it; figures keep their controls.
  private func write(
    _ name: String, _ letter: EditedLetter, replacing edits: [(String, String)], keepsOrigin: Bool = true,
    keepsTags: Bool = true, _ workspace: Workspace
  ) throws {
    var text = letter.text
    for (old, new) in edits {
      try #require(text.contains(old), "“\(old)” is not in the text")
      text = text.replacing(old, with: new)
    }
    var place = text.startIndex
    let figures = letter.figures.compactMap { figure -> Letter.Figure? in
      let words = edits.first { $0.0 == figure.words }?.1 ?? figure.words
      // They stand in their order, and the same words may stand in several.
      guard !words.isEmpty, let range = text[place...].firstRange(of: words) ?? text.firstRange(of: words) else {
        return nil
      }
      if range.lowerBound >= place { place = range.upperBound }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Letter.Figure(start: start, end: start + words.utf8.count, tag: keepsTags ? figure.tag : "", name: "")
    }
    let edited = Letter(
      title: "x", language: letter.origin?.language ?? .english, text: text, figures: figures,
      origin: keepsOrigin ? letter.origin : nil)
    try Data(try WordLetter(edited).file()).write(to: workspace.file(name))
  }

  private func taken(_ workspace: Workspace, _ arguments: String) async throws -> Import {
    try await workspace.succeed("statement import \(arguments) --format json", as: "duty-lead").json(Import.self)
  }

  @Test func anUnchangedFileChangesNothingInAnyLanguage() async throws {
    try await drafted("en,fr,es,ar") { workspace in
      for language in ["en", "fr", "es", "ar"] {
        let letter = try await export(workspace, "\(language).docx", language: language)
        #expect(letter.origin?.language.rawValue == language)
        let outcome = try await taken(workspace, "\(language).docx")
        #expect(!outcome.isRecorded && outcome.changes.isEmpty && outcome.statement.revision == 1)
      }
      // The same text is the same bytes.
      try await workspace.succeed("statement export 1 --docx --language ar --output again.docx")
      #expect(try Data(contentsOf: workspace.file("again.docx")) == Data(contentsOf: workspace.file("ar.docx")))
    }
  }

  /// Some programs keep the controls of figures and drop their tags: the figures are found again by their order.
  @Test func aProgramThatDropsTagsLosesNoFigure() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try write("back.docx", letter, replacing: [("Eight", "Nine")], keepsTags: false, workspace)
      let told = try await workspace.succeed("statement import back.docx --dry-run", as: "duty-lead")
      #expect(told.text.contains("dropped where its figures come from"))
      let outcome = try await taken(workspace, "back.docx --dry-run")
      #expect(outcome.figures.map(\.source) == ["f-4"], "\(outcome.figures)")
      #expect(outcome.figures.first?.before == "Eight" && outcome.figures.first?.after == "Nine")
      #expect(outcome.figures.first?.mend.first?.contains("fact supersede f-4") ?? false)
    }
  }

  /// The same with a program that people have.
  @Test(.enabled(if: OutsideTool.hasWriter), arguments: ["en", "ar"])
  func libreOfficeGivesBackWhatItGot(_ language: String) async throws {
    try await drafted("en,ar") { workspace in
      _ = try await export(workspace, "out.docx", language: language)
      for (from, to) in [("out.docx", "odt"), ("out.odt", "docx")] {
        try OutsideTool.run(
          try #require(OutsideTool.path("soffice")),
          [
            "-env:UserInstallation=\(workspace.file("office").absoluteString)", "--headless", "--convert-to", to,
            "--outdir", workspace.file(to).path, workspace.file(from == "out.odt" ? "odt/out.odt" : from).path,
          ], in: workspace.folder)
      }
      let outcome = try await taken(workspace, "docx/out.docx")
      #expect(!outcome.isRecorded && outcome.changes.isEmpty && outcome.isBaseKnown, "\(outcome)")
    }
  }

  @Test func editedSentencesBecomeTheNextRevisionOnce() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      #expect(letter.figures.contains { $0.words == "Eight" })
      try write("back.docx", letter, replacing: [("everyone affected", "everybody affected")], workspace)
      let rehearsal = try await taken(workspace, "back.docx --dry-run")
      #expect(!rehearsal.isRecorded && rehearsal.statement.revision == 2)
      #expect(try await StatementCommandTests.show(1, workspace).revision == 1)
      let first = try await taken(workspace, "back.docx")
      #expect(first.isRecorded && first.statement.revision == 2 && first.figures.isEmpty)
      #expect(first.changes.map(\.kind) == ["changed"])
      let second = try await taken(workspace, "back.docx")
      #expect(!second.isRecorded && second.statement.revision == 2)
      let shown = try await StatementCommandTests.show(1, workspace)
      #expect(shown.texts[0].text.contains("everybody affected"))
      #expect(shown.texts[0].text == letter.text.replacing("everyone affected", with: "everybody affected"))
      try await workspace.succeed("statement check 1", as: "duty-lead")
    }
  }

  @Test func anEditVoidsWhatWasCleared() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try await workspace.succeed("statement check 1", as: "duty-lead")
      try await workspace.succeed("statement submit 1", as: "duty-lead")
      try await workspace.succeed("statement clear 1", as: "police-press")
      try write("back.docx", letter, replacing: [("everyone affected", "everybody affected")], workspace)
      #expect(try await taken(workspace, "back.docx").statement.state == "assembled")
      let refused = try await workspace.run("statement release 1", as: "duty-lead")
      #expect(refused.exitCode == 1)
    }
  }

  @Test func aFigureThatNoFactSaysIsNamedAndStopsTheStatement() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try write("back.docx", letter, replacing: [("Eight", "Nine")], workspace)
      let outcome = try await taken(workspace, "back.docx")
      #expect(outcome.figures.map(\.source) == ["f-4"])
      #expect(outcome.figures.first?.before == "Eight" && outcome.figures.first?.after == "Nine")
      #expect(outcome.figures.first?.mend.first?.contains("fact supersede f-4 9") == true)
      #expect(outcome.statement.obstacles.contains { $0.rule == "C17-untraced" })
      #expect(try await workspace.run("statement submit 1", as: "duty-lead").exitCode == 1)
      // Once the owner says so, the words stand.
      try await workspace.succeed(
        ["fact", "supersede", "f-4", "9", "--reason", "one more person died"], as: "prosecutor-press")
      try await workspace.succeed("statement check 1", as: "duty-lead")
    }
  }

  @Test(arguments: [("8", 0), ("３", 1), ("٩", 1), ("nine hundred", 1), ("", 0)])
  func figuresAreTracedHoweverTheyAreTyped(_ words: String, _ flagged: Int) async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try write("back.docx", letter, replacing: [("Eight", words)], workspace)
      let outcome = try await taken(workspace, "back.docx")
      #expect(outcome.isRecorded)
      #expect(outcome.figures.count == flagged)
      #expect(outcome.statement.obstacles.contains { $0.rule == "C17-untraced" } == (flagged == 1))
    }
  }

  @Test(arguments: ["\u{202E}", "\u{200F}", "\u{2066}", "\u{E000}"])
  func charactersThatDeceiveTheEyeAreRefused(_ character: String) async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try write("back.docx", letter, replacing: [("everyone", "every\(character)body")], workspace)
      let refused = try await workspace.run("statement import back.docx", as: "duty-lead")
      #expect(refused.exitCode == 1)
      #expect(refused.message.contains("unsafe-character"))
      #expect(try await StatementCommandTests.show(1, workspace).revision == 1)
    }
  }

  @Test func aLateFileIsPutTogetherWithWhatHappenedMeanwhile() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try await workspace.succeed(
        ["statement", "edit", "1", "--replace", "with or without news", "--with", "whatever happens"],
        as: "city-press")
      try write("back.docx", letter, replacing: [("everyone affected", "everybody affected")], workspace)
      let outcome = try await taken(workspace, "back.docx")
      #expect(outcome.base == 1 && outcome.newest == 2 && outcome.isRecorded && outcome.statement.revision == 3)
      let text = try await StatementCommandTests.show(1, workspace).texts[0].text
      #expect(text.contains("whatever happens") && text.contains("everybody affected"))
      #expect(!(try await taken(workspace, "back.docx").isRecorded))
      #expect(!(try await taken(workspace, "out.docx").isRecorded))
    }
  }

  @Test func theSameSentenceChangedOnBothSidesIsRefusedByName() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try await workspace.succeed(
        ["statement", "edit", "1", "--replace", "everyone affected", "--with", "all who were there"], as: "city-press")
      try write("back.docx", letter, replacing: [("everyone affected", "everybody affected")], workspace)
      let refused = try await workspace.run("statement import back.docx", as: "duty-lead")
      #expect(refused.exitCode == 1)
      #expect(refused.message.contains("rule: changes-collide"))
      #expect(refused.message.contains("all who were there") && refused.message.contains("everybody affected"))
      #expect(try await StatementCommandTests.show(1, workspace).revision == 2)
    }
  }

  @Test func aFileThatForgotWhereItCameFromNeedsItsNumber() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try await workspace.succeed(
        ["statement", "edit", "1", "--replace", "with or without news", "--with", "whatever happens"],
        as: "city-press")
      try write(
        "back.docx", letter, replacing: [("everyone affected", "everybody affected")], keepsOrigin: false, workspace)
      let refused = try await workspace.run("statement import back.docx", as: "duty-lead")
      #expect(refused.exitCode == 1 && refused.message.contains("--statement N"))
      // It is most like the first revision, so what came later stays.
      let outcome = try await taken(workspace, "back.docx --statement 1")
      #expect(!outcome.isBaseKnown && outcome.base == 1)
      #expect(outcome.changes.count == 1)
      #expect(try await StatementCommandTests.show(1, workspace).texts[0].text.contains("whatever happens"))
    }
  }

  @Test func filesFromElsewhereAreRefused() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      func refusal(_ change: (inout Letter.Origin) -> Void) async throws -> String {
        var origin = try #require(letter.origin)
        change(&origin)
        let file = Letter(title: "x", language: .english, text: letter.text + " More.", origin: origin)
        try Data(try WordLetter(file).file()).write(to: workspace.file("odd.docx"))
        let outcome = try await workspace.run("statement import odd.docx", as: "duty-lead")
        #expect(outcome.exitCode == 1)
        return outcome.message
      }
      #expect(try await refusal { $0.incident = "other" }.contains("file-of-another-incident"))
      #expect(try await refusal { $0.statement = 7 }.contains("unknown-statement"))
      #expect(try await refusal { $0.revision = 9 }.contains("file-not-from-here"))
      #expect(try await refusal { $0.digest = String(repeating: "0", count: 64) }.contains("file-not-from-here"))
      let other = try await workspace.run("statement import out.docx --statement 2", as: "duty-lead")
      #expect(other.exitCode == 1 && other.message.contains("file-of-another-statement"))
    }
  }

  @Test func hostileFilesAreOneErrorAndChangeNothing() async throws {
    try await drafted { workspace in
      try Data("PK\u{3}\u{4} and nothing more".utf8).write(to: workspace.file("broken.docx"))
      try Data("Only words.".utf8).write(to: workspace.file("words.docx"))
      try Data(count: 33 << 20).write(to: workspace.file("huge.docx"))
      for name in ["broken.docx", "words.docx", "huge.docx"] {
        let outcome = try await workspace.run("statement import \(name)", as: "duty-lead")
        #expect(outcome.exitCode == 65, "\(name): \(outcome)")
      }
      #expect(try await workspace.run("statement import none.docx", as: "duty-lead").exitCode == 66)
      _ = try await export(workspace, "honest.docx")
      try FileManager.default.copyItem(at: workspace.file("honest.docx"), to: workspace.file("macros.docm"))
      let macros = try await workspace.run("statement import macros.docm", as: "duty-lead")
      #expect(macros.exitCode == 65 && macros.message.contains("macros"))
      #expect(try await StatementCommandTests.show(1, workspace).revision == 1)
    }
  }

  @Test func aReleasedStatementSaysSoAndIsNotChanged() async throws {
    try await StatementCommandTests.incident { workspace in
      try await StatementCommandTests.basics(workspace)
      try await StatementCommandTests.publish("holding", 1, clearing: ["police-press", "city-press"], workspace)
      let draft = try await workspace.succeed("statement export 1 --docx --output out.docx")
      #expect(!draft.text.contains("Draft"))
      let letter = try read(workspace, "out.docx")
      #expect(letter.figures.isEmpty)
      try write("back.docx", letter, replacing: [("everyone", "everybody")], workspace)
      let refused = try await workspace.run("statement import back.docx", as: "duty-lead")
      #expect(refused.exitCode == 1 && refused.message.contains("released-bytes-never-change"))
    }
  }

  @Test func workInAFileIsNeverWrittenOver() async throws {
    try await drafted { workspace in
      let letter = try await export(workspace, "out.docx")
      try await workspace.succeed("statement export 1 --docx --output out.docx")
      try write("out.docx", letter, replacing: [("everyone", "everybody")], workspace)
      let refused = try await workspace.run("statement export 1 --docx --output out.docx")
      #expect(refused.exitCode == 1 && refused.message.contains("file-exists"))
      #expect(try read(workspace, "out.docx").text.contains("everybody"))
    }
  }

  @Test func theLetterheadIsTheWorkspaces() async throws {
    try await drafted("en,fr") { workspace in
      let file = workspace.file("afterword.yaml")
      let plain = try String(contentsOf: file, encoding: .utf8)
      try
        (plain + """

          letterhead:
            names: [Port Ellery Information Centre]
            address: ["1 Quay Street"]
            languages:
              fr: { names: [Centre d’information de Port Ellery] }

          """).write(to: file, atomically: true, encoding: .utf8)
      _ = try await export(workspace, "en.docx")
      _ = try await export(workspace, "fr.docx", language: "fr")
      let english = try document(workspace, "en.docx")
      #expect(english.contains("Port Ellery Information Centre") && english.contains("1 Quay Street"))
      #expect(english.contains("Draft, not cleared"))
      #expect(try document(workspace, "fr.docx").contains("Centre d’information de Port Ellery"))
      try (plain + "\nletterhead:\n  logo: none.png\n  logo-words: Arms\n").write(
        to: file, atomically: true, encoding: .utf8)
      let missing = try await workspace.run("statement export 1 --docx --output x.docx")
      #expect(missing.exitCode == 66, "\(missing)")
      try (plain + "\nletterhead:\n  nmaes: [X]\n").write(to: file, atomically: true, encoding: .utf8)
      let broken = try await workspace.run("statement export 1 --docx --output x.docx")
      #expect(broken.exitCode == 65 && broken.message.contains("nmaes"), "\(broken)")
    }
  }

  @Test func theSameSheetIsAPDFWhereTheMachineCanMakeOne() async throws {
    try await drafted("en,ar") { workspace in
      for language in ["en", "ar"] {
        let outcome = try await workspace.run(
          "statement export 1 --pdf --language \(language) --output \(language).pdf")
        // Without cairo and pango it is one sentence that names the packages.
        guard outcome.exitCode == 0 else {
          #expect(outcome.exitCode == 69 && outcome.message.contains("apt install libpangocairo-1.0-0"), "\(outcome)")
          continue
        }
        #expect(try Data(contentsOf: workspace.file("\(language).pdf")).starts(with: Data("%PDF-1.".utf8)))
        let back = try await workspace.run("statement import \(language).pdf", as: "duty-lead")
        #expect(back.exitCode == 65 && back.message.contains("PDF"), "\(back)")
      }
      #expect(try await workspace.run("statement export 1 --pdf --docx").exitCode == 64)
      #expect(try await workspace.run("statement export 1 --language fr").exitCode == 64)
    }
  }

  /// Everything that stands in a file, its headers and footers included.
  private func document(_ workspace: Workspace, _ name: String) throws -> String {
    try Document.read([UInt8](try Data(contentsOf: workspace.file(name))).span, named: name).text
  }
}
