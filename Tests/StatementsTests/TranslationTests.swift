import Guidelines
import Incidents
import Testing

@testable import Statements

/// Translations: what is stale, and what may go out.
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
    let number = try room.draft(kind, [.english, .french, .spanish, .arabic])
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

  // What agencies sign.

  @Test func aClearanceCoversWhatATranslationWasMadeFrom() throws {
    var (room, number, _) = try TranslationDeliveryTests.ordered()
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
    // The Arabic figure is also another than the agreed one.
    #expect(["C14-drift", "acc-casualty-unverified"].contains(refusal { try room.submit(number) }))
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
