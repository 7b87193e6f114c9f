import Guidelines
import Incidents
import Testing

@testable import Statements

/// Translations: what is stale, what may go out, and what comes back from a translator.
@Suite struct TranslationTests {
  static let sentences = [
    "Police are at the market.", "Nobody else is in danger.", "Please stay away from the quay.",
    "We are checking what happened.", "Do not share videos.", "Crews work in the old town.", "Schools are open.",
    "The bridge is closed.",
  ]
  static let french = [
    "La police est au marché.", "Personne d’autre n’est en danger.", "Éloignez-vous du quai.",
    "Nous vérifions ce qui s’est passé.", "Ne partagez pas de vidéos.", "Les équipes sont dans la vieille ville.",
    "Les écoles sont ouvertes.", "Le pont est fermé.",
  ]

  static func master(_ sentences: [String]) -> Rendition {
    Rendition(language: .english, text: "## Statement\n\n" + sentences.joined(separator: " "), bindings: [])
  }

  static func translated() -> (english: Rendition, french: Rendition) {
    let english = master(sentences)
    let text = "## Communiqué\n\n" + french.joined(separator: " ")
    return (english, Rendition(language: .french, text: text, bindings: []).bound(to: english))
  }

  static func standing(_ master: Rendition, after old: [String] = sentences) -> TranslationStanding {
    let (_, french) = translated()
    let source = french.translation ?? TranslationSource(revision: 1, segments: [])
    return TranslationStanding(source, of: french, master: master) { digest in
      old.first { Digest.hex(of: $0) == digest }
    }
  }

  @Test func sentencesAreBoundOneByOne() {
    let (english, french) = Self.translated()
    #expect(french.translation?.segments.count == 9)
    #expect(french.translation?.segments.allSatisfy { $0.from.count == 1 && $0.count == 1 } == true)
    #expect(Self.standing(english).isCurrent)
  }

  /// Any edit of the master marks exactly the sentences that it changed, and nothing else.
  @Test(arguments: 0..<400)
  func anEditMarksExactlyWhatItChanges(seed: Int) {
    var random = SeededGenerator(seed)
    // Each sentence is kept, changed or removed; between them some are added.
    var edited: [String] = []
    var expected: [TranslationStanding.State] = [.current]
    for (index, sentence) in Self.sentences.enumerated() {
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        edited.append(sentence.replacing(".", with: " now, as of number \(seed)."))
        expected.append(.stale)
      case 1: expected.append(.removed)
      default:
        edited.append(sentence)
        expected.append(.current)
      }
      if Int.random(in: 0..<9, using: &random) == 0 {
        edited.append("Zebra \(seed) quux \(index) lorem ipsum.")
        expected.append(.added)
      }
    }
    let standing = Self.standing(Self.master(edited))
    for state in TranslationStanding.State.allCases {
      let found = standing.rows.count { $0.state == state }
      let wanted = expected.count { $0 == state }
      // A removed sentence beside an added one may be taken for one that was rewritten.
      if state == .current { #expect(found == wanted, "\(edited)") }
    }
    #expect(standing.count(.stale) + standing.count(.removed) == expected.count { $0 == .stale || $0 == .removed })
    #expect(standing.count(.stale) + standing.count(.added) == expected.count { $0 == .stale || $0 == .added })
    // Each row of the translation appears once, and so does each sentence of the master.
    #expect(standing.rows.flatMap(\.target).count == 9)
    #expect(standing.rows.flatMap(\.master).sorted() == Array(0..<(edited.count + 1)))
    for row in standing.rows where row.state == .stale && row.source.count == 1 {
      #expect(row.was.count == 1 && row.was != row.source)
    }
  }

  @Test func aSentenceThatOnlyMovedIsNotStale() {
    var moved = Self.sentences
    moved.swapAt(1, 6)
    let standing = Self.standing(Self.master(moved))
    #expect(standing.isCurrent && standing.count(.stale) == 0 && standing.count(.moved) > 0)
  }

  @Test func theSameSentenceTwiceIsCounted() {
    let standing = Self.standing(Self.master(Self.sentences + [Self.sentences[0]]))
    #expect(standing.count(.added) == 1 && standing.count(.current) == 9)
  }

  @Test func aTypedSentenceIsBoundToTheMasterOfNowAndTheOthersStayStale() throws {
    let (_, french) = Self.translated()
    var edited = Self.sentences
    edited[0] = "Police and fire crews are at the market."
    edited[3] = "We do not know yet what happened."
    let master = Self.master(edited)
    #expect(Self.standing(master).count(.stale) == 2)
    let text = french.text.replacing("La police est", with: "La police et les pompiers sont")
    let typed = Rendition(language: .french, text: text, bindings: []).rebound(after: french, to: master)
    let source = try #require(typed.translation)
    let standing = TranslationStanding(source, of: typed, master: master) { _ in nil }
    #expect(standing.pending.map(\.target) == [[Self.french[3]]])
  }

  @Test func aTypedSentenceForOneThatWasAddedCloses() throws {
    let (_, french) = Self.translated()
    let master = Self.master(Array(Self.sentences[..<4]) + ["A helpline is open."] + Array(Self.sentences[4...]))
    let text = french.text.replacing(
      "Ne partagez pas", with: "Une ligne d’aide est ouverte. Ne partagez pas")
    let typed = Rendition(language: .french, text: text, bindings: []).rebound(after: french, to: master)
    let standing = TranslationStanding(try #require(typed.translation), of: typed, master: master) { _ in nil }
    #expect(standing.isCurrent, "\(standing.pending)")
  }

  /// Whatever a translator types, the sentences stay accounted for.
  @Test(arguments: 0..<200)
  func typingNeverLosesCount(seed: Int) throws {
    var random = SeededGenerator(seed)
    let (_, french) = Self.translated()
    var text: [String] = []
    for sentence in Self.french {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: break
      case 1: text += ["Autre phrase \(seed).", sentence]
      case 2: text.append(sentence.replacing(".", with: " maintenant."))
      default: text.append(sentence)
      }
    }
    if text.isEmpty { text = ["Rien."] }
    let typed = Rendition(language: .french, text: text.joined(separator: " "), bindings: [])
      .rebound(after: french, to: Self.master(Self.sentences.reversed()))
    let source = try #require(typed.translation)
    #expect(source.segments.map(\.count).reduce(0, +) == typed.sentences.count)
    #expect(source.segments.allSatisfy { !$0.from.isEmpty && $0.count > 0 })
  }

  // The templates that ship.

  static func draft(_ kind: StatementKind) throws -> (Room, Int) {
    var room = try ShippedTemplateTests.known()
    let number = try room.draft(
      kind, [.english, .french, .spanish, .arabic], links: kind == .correction || kind == .withdrawal ? nil : nil)
    return (room, number)
  }

  static let drafted: [StatementKind] = [
    .holding, .situation, .casualty, .families, .protective, .allClear, .arrest, .names, .community, .support,
  ]

  @Test(arguments: drafted)
  func languagesThatShipAreCurrentAndSayTheSameFigures(kind: StatementKind) throws {
    let (room, number) = try Self.draft(kind)
    let statement = try #require(room.statements[number])
    #expect(statement.translations.count == 3)
    for standing in statement.translations {
      #expect(standing.isCurrent && standing.revision == 1, "\(kind) \(standing.language) \(standing.summary ?? "")")
    }
    for (language, findings) in room.findings(number) {
      let drift = findings.filter { $0.rule == "C14-drift" }
      #expect(drift.isEmpty, "\(kind) \(language): \(drift.map(\.message))")
    }
  }

  /// What is exported and comes back as it was is the same text.
  @Test(arguments: drafted, [Language.french, .spanish, .arabic])
  func aFileThatComesBackAsItWasChangesNothing(kind: StatementKind, language: Language) throws {
    let (room, number) = try Self.draft(kind)
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
    let (room, number) = try draft(.holding)
    let order = try #require(room.statements[number]).translationOrder(to: .french, changedOnly: false)
    return (room, number, order)
  }

  static func receive(_ room: Room, _ number: Int, _ delivery: TranslationDelivery) -> String? {
    refusal { _ = try (room.statements[number] ?? Statement()).receive(delivery) }
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
  @Test(arguments: drafted, [Language.french, .spanish, .arabic])
  func plainWordsAreMarkedAgain(kind: StatementKind, language: Language) throws {
    let (room, number) = try Self.draft(kind)
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

  // What agencies sign.

  @Test func aClearanceCoversWhatATranslationWasMadeFrom() throws {
    var (room, number, _) = try Self.ordered()
    let first = try #require(room.statements[number]?.manifest)
    #expect(first.schema == RevisionManifest.schemaName && first.texts[1].translation?.revision == 1)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "We do not guess."))
    let stale = try #require(room.statements[number])
    let read = try stale.confirming(.french, sentences: [], room.act(City.lead))
    let next = room.composer(of: number).with(read, in: try #require(stale.revision))
    try room.apply(try stale.decide(next, room.act(City.lead)), to: number, City.lead)
    let confirmed = try #require(room.statements[number])
    #expect(confirmed.revision?.rendition(.french)?.text == stale.revision?.rendition(.french)?.text)
    #expect(confirmed.manifest?.texts[1].translation != stale.manifest?.texts[1].translation)
    #expect(try confirmed.manifest?.digest() != stale.manifest?.digest())
  }

  // The policy.

  @Test(
    arguments: [
      (StatementKind.holding, nil, true), (.names, nil, false), (.names, .follow, true), (.protective, .block, false),
    ] as [(StatementKind, TranslationPolicy.Rule?, Bool)])
  func aLanguageFollowsOnlyWhereThePolicySaysSo(
    kind: StatementKind, rule: TranslationPolicy.Rule?, mayFollow: Bool
  ) throws {
    let (room, number) = try Self.draft(kind)
    let statement = try #require(room.statements[number])
    let policy = TranslationPolicy(rule: rule)
    let refused = refusal {
      _ = try statement.checkFollowing(.french, at: nil, policy: policy, room.act(City.lead))
    }
    #expect(refused == (mayFollow ? nil : "G7-language-blocks"))
    var context = room.context(number)
    context.translations = TranslationPolicy(required: [.english, .french], rule: rule)
    #expect(!statement.textObstacles(context, at: room.now).contains { $0.rule.hasPrefix("G7") })
  }

  @Test func aRequiredLanguageThatIsMissingStops() throws {
    var room = try ShippedTemplateTests.known()
    let number = try room.draft(.holding)
    var context = room.context(number)
    context.translations = TranslationPolicy(required: [.english, .arabic])
    let found = room.statements[number]?.textObstacles(context, at: room.now).first { $0.rule == "G7-language-missing" }
    #expect(found?.mend.contains { $0.contains("translation export \(number) --to ar") } == true)
  }

  @Test func figuresThatDifferStopSubmissionWithBothSentences() throws {
    var (room, number) = try Self.draft(.casualty)
    let statement = try #require(room.statements[number])
    let arabic = try #require(statement.revision?.rendition(.arabic))
    #expect(arabic.text.contains("3"))
    let wrong = arabic.text.replacing("3 ", with: "٨ ")
    let proposal = try room.composer(of: number).take(wrong, .arabic, in: try #require(statement.revision))
    try room.apply(try statement.decide(proposal, room.act(City.lead)), to: number, City.lead)
    let drift = (room.findings(number)[.arabic] ?? []).filter { $0.rule == "C14-drift" }
    #expect(drift.contains { $0.message.contains("English: “") && $0.message.contains("Arabic: “") }, "\(drift)")
    try room.check(number)
    #expect(refusal { try room.submit(number) } == "C14-drift")
  }
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
