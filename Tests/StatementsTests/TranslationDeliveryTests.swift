import Guidelines
import Incidents
import Testing

@testable import Statements

/// What comes back from a translator: as it was, changed, wrong, of a machine, and attacks on it.
@Suite struct TranslationDeliveryTests {
  /// What is exported and comes back as it was is the same text.
  @Test(arguments: TranslationTests.drafted, [Language.french, .spanish, .arabic])
  func aFileThatComesBackAsItWasChangesNothing(kind: StatementKind, language: Language) throws {
    let (room, number) = try TranslationTests.draft(kind)
    let statement = try #require(room.statements[number])
    let order = try statement.translationOrder(to: language, changedOnly: false)
    #expect(Set(order.units.map(\.id)).count == order.units.count)
    let delivery = Self.delivery(order) { unit in unit.target }
    #expect(order.units.allSatisfy { $0.target != nil })
    // Every byte is as it was, or there is no text to speak of.
    #expect(Self.receive(room, number, delivery) == "nothing-changed", "\(kind) \(language)")
  }

  static func delivery(
    _ order: TranslationOrder, base: TranslationBase? = nil, file: String = "f",
    state: TranslationDelivery.State = .done,
    isRead: Bool = false, _ target: (TranslationUnit) -> ProtectedText?
  ) -> TranslationDelivery {
    TranslationDelivery(
      base: base ?? order.base, source: order.source, target: order.target,
      units: order.units.map {
        TranslationDelivery.Unit(id: $0.id, source: $0.source, target: target($0), state: state)
      },
      tool: "Tool 1", file: file, isRead: isRead)
  }

  // What comes back, and attacks on it.

  /// A statement in English with a French text of the template, and the order for it.
  static func ordered() throws -> (Room, Int, TranslationOrder) {
    let (room, number) = try TranslationTests.draft(.holding)
    let order = try #require(room.statements[number]).translationOrder(to: .french, changedOnly: false)
    return (room, number, order)
  }

  static func receive(_ room: Room, _ number: Int, _ delivery: TranslationDelivery) -> String? {
    refusal { _ = try (room.statements[number] ?? Statement()).receive(delivery) }
  }

  /// A file of one sentence is taken although the program has changed another one since; it is refused when that one has changed.
  @Test func aSentenceIsBoundToItsOwnSentence() throws {
    var (room, number) = try TranslationTests.draft(.holding)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "We do not guess, and we check."))
    let order = try #require(room.statements[number]).translationOrder(to: .french, changedOnly: true)
    #expect(order.units.count == 1)
    let delivery = Self.delivery(order) { $0.target }
    // Arabic is left for later, so the sentence that names the languages is another one in every text.
    let revision = try #require(room.statements[number]?.revision)
    let proposal = room.composer(of: number).letting(.arabic, followAt: room.now + .minutes(30), in: revision)
    try room.apply(
      try #require(room.statements[number]).decide(proposal, room.act(City.lead)), to: number, City.lead)
    #expect(!room.text(number).contains("Arabic"))
    let taken = try #require(room.statements[number]).receive(delivery)
    #expect(taken.text.contains("espagnol") && !taken.text.contains("arabe"), "\(taken.text)")

    try room.edit(number, room.text(number).replacing("We do not guess, and we check.", with: "We never guess."))
    #expect(Self.receive(room, number, delivery) == "translation-of-an-earlier-text")
  }

  @Test func aFigureAtTheBeginningKeepsItsCapital() throws {
    let carried = ProtectedText.carrying(
      "Huit personnes sont blessées.", .french, marks: "Nine people have been hurt.", .english)
    #expect(carried?.plain == "Neuf personnes sont blessées.")
  }

  @Test func whatIsWrongWithAFileIsSaid() throws {
    let (room, number, order) = try Self.ordered()
    func changing(_ change: (ProtectedText) -> ProtectedText?) -> String? {
      Self.receive(room, number, Self.delivery(order) { unit in unit.target.flatMap(change) })
    }
    func base(
      _ statement: StatementID? = nil, master: String? = nil, translation: String?? = nil
    ) -> TranslationBase {
      TranslationBase(
        statement: statement ?? order.base.statement, revision: 1, master: master ?? order.base.master,
        translation: translation ?? order.base.translation, isPartial: false)
    }
    #expect(changing { $0 } == "nothing-changed")
    #expect(changing { _ in nil } == "translation-incomplete")
    #expect(
      changing { ProtectedText(pieces: $0.pieces.filter { if case .text = $0 { true } else { false } }) }
        == "placeholder-missing")
    #expect(changing { ProtectedText(pieces: $0.pieces + $0.pieces) } == "placeholder-unknown")
    #expect(changing { ProtectedText(pieces: $0.pieces + [.text(" 99 personnes sont mortes.")]) } == "C14-drift")
    #expect(changing { ProtectedText(pieces: $0.pieces + [.text(" ٩٩ personnes sont mortes.")]) } == "C14-drift")
    #expect(changing { ProtectedText(pieces: $0.pieces + [.text("\u{202E}noir")]) } == "unsafe-character")
    #expect(changing { ProtectedText(pieces: $0.pieces + [.text("<!-- rien -->")]) } == "hidden-text")
    let locked = changing { text in
      ProtectedText(
        pieces: text.pieces.map { piece in
          if case .locked(let id, let kind, _) = piece { .locked(id, kind, "23:59") } else { piece }
        })
    }
    #expect(locked == "placeholder-changed")
    let other = StatementID(incident: order.base.statement.incident, number: 77)
    for (base, rule) in [
      (base(other), "translation-of-another-statement"), (base(master: "00"), "translation-of-an-earlier-text"),
      (base(translation: .some("00")), "translation-overtaken"),
      (base(translation: .some(nil)), "translation-overtaken"),
    ] {
      #expect(Self.receive(room, number, Self.delivery(order, base: base) { $0.target }) == rule)
    }
    var units = Self.delivery(order) { $0.target }.units
    func deliver(_ units: [TranslationDelivery.Unit]) -> String? {
      Self.receive(
        room, number,
        TranslationDelivery(
          base: order.base, source: .english, target: .french, units: units, tool: nil, file: "g", isRead: false))
    }
    #expect(deliver(Array(units.dropLast())) == "translation-unit-missing")
    #expect(
      deliver(units + [.init(id: "s-0", source: units[0].source, target: nil, state: .done)])
        == "translation-unit-unknown")
    units[0] = .init(
      id: units[0].id, source: ProtectedText(pieces: [.text("Other words")]), target: units[0].target, state: .done)
    #expect(deliver(units) == "translation-source-changed")
  }

  /// A tool that knows no placeholders gives back plain words; they are marked again where every figure says the same.
  @Test(arguments: TranslationTests.drafted, [Language.french, .spanish, .arabic])
  func plainWordsAreMarkedAgain(kind: StatementKind, language: Language) throws {
    let (room, number) = try TranslationTests.draft(kind)
    let order = try #require(room.statements[number]).translationOrder(to: language, changedOnly: false)
    func deliver(_ change: (String) -> String = { $0 }) -> String? {
      Self.receive(
        room, number, Self.delivery(order) { $0.target.map { ProtectedText(pieces: [.text(change($0.plain))]) } })
    }
    // The same words in plain are the same text.
    #expect(deliver() == "nothing-changed", "\(kind) \(language)")
    // Another figure is never taken for the one that belongs there.
    let changed = deliver { $0.replacing("0800 555 011", with: "0800 555 012").replacing("19", with: "18") }
    #expect(changed == "nothing-changed" || changed == "placeholder-missing", "\(changed ?? "taken")")
  }

  /// A tool that copies the words of the master says that they are done; nobody has translated them.
  @Test func copiedSentencesAreNoTranslation() throws {
    let (room, number, order) = try Self.ordered()
    let copied = Self.delivery(order) { $0.source }
    #expect(Self.receive(room, number, copied) == "translation-incomplete")
    // Whoever has read them may say so.
    #expect(Self.receive(room, number, Self.delivery(order, isRead: true) { $0.source }) != "translation-incomplete")
  }

  @Test func onlyWhatChangedIsAskedForAndTheRestStays() throws {
    var (room, number, _) = try Self.ordered()
    let before = try #require(room.statements[number]?.revision?.rendition(.french))
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "We do not guess."))
    let statement = try #require(room.statements[number])
    let standing = try #require(statement.translation(.french))
    #expect(standing.count(.stale) == 1 && standing.pending.count == 1)
    #expect(standing.pending.first?.was.first?.contains("We will not guess.") == true)
    let order = try statement.translationOrder(to: .french, changedOnly: true)
    #expect(order.units.count == 1 && order.units.first?.state == .stale && order.units.first?.was != nil)
    // Untouched words that nobody said are right stay stale; done words do not.
    #expect(Self.receive(room, number, Self.delivery(order, state: .needsReview) { $0.target }) == "nothing-changed")
    #expect(statement.revision?.rendition(.french)?.text == before.text)
    let done = try statement.receive(
      Self.delivery(order) { _ in ProtectedText(pieces: [.text("Nous ne devinons pas.")]) })
    #expect(done.text.contains("Nous ne devinons pas."))
    let provenance = TranslationProvenance(officer: "lead", tool: "Tool 1", at: room.now, file: "f")
    let revision = try #require(statement.revision)
    let proposal = room.composer(of: number).take(done, from: provenance, in: revision)
    try room.apply(try statement.decide(proposal, room.act(City.lead)), to: number, City.lead)
    let now = try #require(room.statements[number]?.translation(.french))
    #expect(now.isCurrent && now.revision == 2 && now.provenance == provenance)
    // The same file again changes nothing.
    let again = Self.delivery(order) { _ in ProtectedText(pieces: [.text("Nous ne devinons pas.")]) }
    #expect(Self.receive(room, number, again) == "nothing-changed")
  }

  @Test func wordsOfAMachineWaitToBeRead() throws {
    var (room, number, order) = try Self.ordered()
    let statement = try #require(room.statements[number])
    let delivery = Self.delivery(order, state: .needsReview) { unit in
      unit.target.map {
        ProtectedText(
          pieces: $0.pieces.map { piece in
            if case .text(let words) = piece { .text(words.replacing("Nous", with: "On")) } else { piece }
          })
      }
    }
    let text = try statement.receive(delivery)
    #expect(text.segments.contains { $0.needsReview ?? false })
    let provenance = TranslationProvenance(officer: "lead", at: room.now, file: "f")
    let proposal = room.composer(of: number).take(text, from: provenance, in: try #require(statement.revision))
    try room.apply(try statement.decide(proposal, room.act(City.lead)), to: number, City.lead)
    let waiting = try #require(room.statements[number])
    #expect(waiting.translation(.french)?.isCurrent == false)
    #expect(waiting.textObstacles(room.context(number), at: room.now).contains { $0.rule == "G7-language-unread" })
    let read = try waiting.confirming(.french, sentences: [], room.act(City.lead))
    let next = room.composer(of: number).with(read, in: try #require(waiting.revision))
    try room.apply(try waiting.decide(next, room.act(City.lead)), to: number, City.lead)
    #expect(room.statements[number]?.translation(.french)?.isCurrent == true)
  }
}
