import Crypto
import Foundation
import Guidelines
import Incidents
import Statements
import Testing

/// Signatures for other people's tools are bound to one text, one officer, one act.
@Suite struct PortableSignatureTests {
  private func sign(
    _ role: PortableSignature.Header.Role, _ statement: Statement, _ record: some Encodable, by officer: Officer,
    as key: Officer? = nil, at moment: Moment, clearances: [PortableSignature]? = nil
  ) throws -> PortableSignature {
    let header = PortableSignature.Header(
      key: City.publicKeys[(key ?? officer).id] ?? "", role: role, signer: officer, at: moment,
      record: Clearance.recordDigest(of: record), clearances: clearances)
    let master = try #require(try statement.master?.canonical())
    return try PortableSignature(header, over: master) {
      Array(try City.key(of: (key ?? officer).id).signature(for: Data($0)))
    }
  }

  private func clearance(_ room: Room, _ number: Int, by officer: Officer) throws -> Clearance {
    let plain = try room.clearance(number, by: officer)
    let statement = try #require(room.statements[number])
    return Clearance(
      payload: plain.payload, signature: plain.signature,
      portable: try sign(.clearance, statement, plain.payload, by: officer, at: room.now))
  }

  private func submitted(_ languages: [Language] = [.english]) throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding, languages)
    try room.check(number)
    try room.submit(number)
    return (room, number)
  }

  /// A statement that was cleared and released with both kinds of signatures.
  private func released() throws -> (Room, Statement) {
    var (room, number) = try submitted([.english, .arabic])
    try room.record(try clearance(room, number, by: City.police), number, City.police)
    try room.record(try clearance(room, number, by: City.deputy), number, City.deputy)
    let statement = try #require(room.statements[number])
    let plain = try room.releaseRecord(number, by: City.lead)
    let release = Release(
      payload: plain.payload, signature: plain.signature,
      portable: try sign(
        .release, statement, plain.payload, by: City.lead, at: room.now,
        clearances: statement.clearances.compactMap(\.portable)))
    try room.apply(try statement.decide(release, room.context(number), room.act(City.lead)), to: number, City.lead)
    return (room, try #require(room.statements[number]))
  }

  @Test func aReleasedStatementCarriesEveryYesAndTheRelease() throws {
    let (room, statement) = try released()
    let signed = try #require(SignedStatement(statement))
    #expect(signed.signatures.count == 3)
    let sequence = ReleasedSequence(room.register, in: room.incident)
    let general = SignedStatementVerification(try signed.file(), keys: City.publishedKeys)
    #expect(general.answer == .cannotTell, "Whether it stands, only a feed can tell. \(sequence)")
    #expect(general.clearedBy == ["police", "city"] && general.master?.texts.map(\.language) == [.english, .arabic])
    let compact = SignedStatementVerification(signed.compact + "\n", keys: City.publishedKeys)
    #expect(compact.answer == .cannotTell && compact.release?.officer == City.lead.id)
  }

  /// A yes to an earlier revision is not taken for the new one, whichever of its signatures is new.
  @Test func aYesToAnotherRevisionIsNotReplayed() throws {
    var (room, number) = try submitted()
    let first = try clearance(room, number, by: City.police)
    try room.edit(number, room.text(number).replacingOccurrences(of: "We will not guess.", with: "We do not guess."))
    try room.check(number)
    try room.submit(number)
    #expect(refusal { try room.record(first, number, City.police) } == "clearance-for-another-text")
    let second = try clearance(room, number, by: City.police)
    let mixed = Clearance(payload: second.payload, signature: second.signature, portable: first.portable)
    #expect(refusal { try room.record(mixed, number, City.police) } == "signature-invalid")
    let turned = Clearance(payload: first.payload, signature: first.signature, portable: second.portable)
    #expect(refusal { try room.record(turned, number, City.police) } == "clearance-for-another-text")
    try room.record(second, number, City.police)
  }

  @Test func nobodySignsInAnotherRoleOrName() throws {
    var (room, number) = try submitted()
    let statement = try #require(room.statements[number])
    let plain = try room.clearance(number, by: City.police)
    let others = [
      try sign(.release, statement, plain.payload, by: City.police, at: room.now),
      try sign(.clearance, statement, plain.payload, by: City.deputy, at: room.now),
      try sign(.clearance, statement, plain.payload, by: City.police, as: City.deputy, at: room.now),
      try sign(.clearance, statement, ["another": "record"], by: City.police, at: room.now),
    ]
    for portable in others {
      let bad = Clearance(payload: plain.payload, signature: plain.signature, portable: portable)
      #expect(refusal { try room.record(bad, number, City.police) } == "signature-invalid")
    }
  }

  /// Every character of the file in both forms, changed in one way.
  @Test func oneChangedCharacterIsNoticed() throws {
    let (_, statement) = try released()
    let signed = try #require(SignedStatement(statement))
    for text in [try signed.file(), signed.compact + "\n"] {
      let bytes = Array(text.utf8)
      for index in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 160)) {
        var changed = bytes
        changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "Q") : UInt8(ascii: "A")
        let result = SignedStatementVerification(String(decoding: changed, as: UTF8.self), keys: City.publishedKeys)
        // Of an officer whose name was changed there is no key: then that yes is not among those that were checked.
        let isNoticed =
          result.release == nil || text.contains("signatures") && result.clearedBy != ["police", "city"]
        #expect(result.answer == .altered || (result.answer == .cannotTell && isNoticed), "byte \(index)")
        #expect(!result.remarks.isEmpty)
      }
    }
  }

  /// The file of a workspace's own export holds both kinds, and neither can be taken from another.
  @Test func anExportChecksTheOtherSignaturesToo() throws {
    let (room, statement) = try released()
    let export = try ExportedStatement(statement, ledger: room.ledger, successors: []).file()
    // Every signature holds; whether the statement stands, only a feed can tell.
    let result = StatementVerification(export, keys: City.publishedKeys)
    #expect(result.answer == .cannotTell && result.remarks.contains { $0.hasPrefix("The signatures hold") })
    let portable = try #require(statement.clearances.first?.portable?.signature)
    let other = try #require(statement.clearances.last?.portable?.signature)
    let swapped = export.replacing(portable, with: other)
    #expect(StatementVerification(swapped, keys: City.publishedKeys).answer == .altered)
  }

  @Test func aRemovedKeyIsBelievedOnlyBeforeItsRemoval() throws {
    let (room, statement) = try released()
    let text = try #require(try SignedStatement(statement)?.file())
    func keys(removedAt: Moment) -> [PublishedKey] {
      City.publishedKeys.map { key in
        key.officer == City.police.id
          ? PublishedKey(officer: key.officer, agency: key.agency, publicKey: key.publicKey, removedAt: removedAt) : key
      }
    }
    #expect(SignedStatementVerification(text, keys: keys(removedAt: room.now + .minutes(1))).answer == .cannotTell)
    #expect(SignedStatementVerification(text, keys: keys(removedAt: room.now)).answer == .altered)
    let export = try ExportedStatement(statement, ledger: room.ledger, successors: []).file()
    #expect(StatementVerification(export, keys: keys(removedAt: room.now - .minutes(1))).answer == .altered)
  }

  @Test func keysSurviveBothForms() throws {
    let keys = City.publishedKeys.map {
      PublishedKey(
        officer: $0.officer, agency: $0.agency, publicKey: $0.publicKey, roles: [.press], validFrom: City.t0,
        removedAt: City.t0 + .minutes(5))
    }
    #expect(PublishedKey.read(PublishedKey.keySet(keys)) == keys)
    #expect(PublishedKey.read(try CanonicalJSON.encode(keys)) == keys)
    #expect(PublishedKey.read("{}") == nil && PublishedKey.read("") == nil)
  }
}

/// Texts as people pass them on.
@Suite struct PastedTextTests {
  @Test(
    arguments: [
      ("Eight people", "eight people"), ("“Eight” people’s", "\"eight\" people's"), ("a\u{A0}b \r\n\r\n c", "a b c"),
      ("# Title\n\nText.", "title text."), ("cafe\u{301}", "café"), ("14\u{2013}15", "14-15"),
      ("a\u{200B}b\u{AD}c\u{FEFF}", "abc"), ("\u{2067}صباح\u{2069}", "صباح"), ("  \n ", ""), ("**Bold**", "bold"),
      ("wait\u{2026}", "wait..."), ("ا\u{653}ب", "آب"),
    ])
  func copyingChangesNothing(text: String, folded: String) { #expect(PastedText(text).folded == folded) }

  /// Look-alike digits and letters stay what they are.
  @Test(arguments: ["8 people", "٨ people", "８ people", "8 реople", "8 peopIe"])
  func whatOnlyLooksAlikeIsAnother(text: String) {
    #expect((PastedText(text).folded == "8 people") == (text == "8 people"))
  }

  @Test(
    arguments: [
      ("31", false), ("\u{202E}31", true), ("3\u{200F}1", true), ("31.\u{200F}", false), ("\u{2066}31\u{2069}", false),
      ("\u{2067}31\u{2069}", true), ("٣\u{200E}١", true), ("\u{200F}نص", false),
    ])
  func marksThatTurnFiguresAreNoticed(text: String, hides: Bool) { #expect(PastedText(text).hidesOrder == hides) }
}

/// What mail and chat programs put around a text.
@Suite struct CopiedMessageTests {
  @Test(arguments: [
    ("> One line.\n> Two.\n> 8 people.", "One line.\nTwo.\n8 people."), ("| > Nested.", "Nested."),
    ("[21/11/2026, 14:02] Name: Text.", "Text."), ("2026-11-21 14:02 - +33 6 12 34 56 78: Text.", "Text."),
    ("From: a\nTo: b\n\nText.", "Text."), ("Text.\n-- \nAlex\n", "Text."), ("-----\nText.", nil),
    // What could be anybody's words stays.
    ("> 8 people.", nil), ("> Text.\nMore.", nil), ("From: a\nText.", nil), ("Text.\n-- \nTwo are dead.", nil),
    ("[21/11/2026, 14:02] 8 dead: Text.", nil), ("Text.", nil), ("", nil), ("> ", nil), ("From: a\nTo: b", nil),
  ])
  func onlyWhatIsNoTextIsTakenAway(text: String, words: String?) {
    #expect(CopiedMessage(text)?.words == words, "\(text)")
  }

  @Test func hugeAndOddTextsAreReadQuickly() {
    for text in [
      String(repeating: "> ", count: 20_000), String(repeating: "[1/1/1, 1:11] a", count: 5_000),
      String(repeating: "From: a\n", count: 5_000), "On " + String(repeating: "1 wrote ", count: 10_000) + ":",
      String(repeating: "\u{200F}", count: 50_000), "\0\u{FFFF}\r\r\n> \u{301}",
    ] { _ = CopiedMessage(text) }
  }
}
