import Incidents
import StrictYAML
import Testing

@testable import Support

@Suite("Sealing")
struct SealingTests {
  let key = (try? CaseKey(bytes: Array(repeating: 7, count: 32)))
  let nonce = Array(repeating: UInt8(1), count: 12)

  func wrapping(_ keyClass: KeyClass, _ byte: UInt8 = 9) throws -> WrappingKey {
    try WrappingKey(secret: Array(repeating: byte, count: 32), keyClass: keyClass)
  }

  @Test func whatIsSealedOpensAgain() throws {
    let key = try #require(key)
    for text in ["Anna Ólafsdóttir", "", "محمد", String(repeating: "x", count: 100_000)] {
      let sealed = try key.seal(text, as: .identity(Scene.id), nonce: nonce)
      #expect(try key.open(sealed, as: .identity(Scene.id)) == text)
      #expect(text.isEmpty || !sealed.text.contains(text))
    }
  }

  @Test func nothingOpensElsewhere() throws {
    let key = try #require(key)
    let sealed = try key.seal("Anna", as: .identity(Scene.id), nonce: nonce)
    let elsewhere: [SealedField] = [
      .identity(Scene.otherID), .remark(Scene.id), .note(TaskID(home: .person(Scene.id), code: "REG-01")),
      SealedField(home: .incident("C-3NQK8N-U"), name: "identity"),
    ]
    for field in elsewhere {
      #expect(throws: SealingError.doesNotOpen) { try key.open(sealed, as: field) }
    }
    let other = try CaseKey(bytes: Array(repeating: 8, count: 32))
    #expect(throws: SealingError.doesNotOpen) { try other.open(sealed, as: .identity(Scene.id)) }
  }

  @Test func everyChangedByteIsNoticed() throws {
    let key = try #require(key)
    let sealed = try key.seal("Anna", as: .identity(Scene.id), nonce: nonce)
    var characters = Array(sealed.text)
    for place in characters.indices where characters[place] != "=" {
      let kept = characters[place]
      characters[place] = kept == "A" ? "B" : "A"
      #expect(throws: SealingError.self) { try key.open(SealedText(text: String(characters)), as: .identity(Scene.id)) }
      characters[place] = kept
    }
    for text in ["", "AAAA", "not base 64 !", String(sealed.text.dropLast(8))] {
      #expect(throws: SealingError.self) { try key.open(SealedText(text: text), as: .identity(Scene.id)) }
    }
  }

  @Test func oneCompartmentsKeyDoesNotOpenTheOther() throws {
    let key = try #require(key)
    let home = TaskHome.person(Scene.id)
    let wrapped = try key.wrapped(by: wrapping(.cases), for: home, nonce: nonce)
    #expect(throws: SealingError.doesNotOpen) { _ = try wrapped.unwrapped(by: wrapping(.witnesses), for: home) }
    #expect(throws: SealingError.doesNotOpen) { _ = try wrapped.unwrapped(by: wrapping(.cases, 8), for: home) }
    #expect(throws: SealingError.doesNotOpen) {
      _ = try wrapped.unwrapped(by: wrapping(.cases), for: .person(Scene.otherID))
    }
    let opened = try wrapped.unwrapped(by: wrapping(.cases), for: home)
    let sealed = try opened.seal("Anna", as: .identity(Scene.id), nonce: nonce)
    #expect(try key.open(sealed, as: .identity(Scene.id)) == "Anna")
  }

  @Test(arguments: [0, 16, 31, 33])
  func keysOfTheWrongLengthAreRefused(count: Int) {
    #expect(throws: SealingError.keyLength(count)) { _ = try CaseKey(bytes: Array(repeating: 1, count: count)) }
  }

  @Test(arguments: [0, 11, 13])
  func noncesOfTheWrongLengthAreRefused(count: Int) throws {
    let key = try #require(key)
    #expect(throws: SealingError.nonceLength(count)) {
      _ = try key.seal("Anna", as: .identity(Scene.id), nonce: Array(repeating: 1, count: count))
    }
  }
}

@Suite("Identities")
struct IdentityTests {
  @Test func anIdentityDoesNotPrintItself() {
    let identity = Identity(name: "Anna Vidal", contacts: [.init(value: "+00 555 0100")], notes: "afraid of Tomas")
    var dumped = ""
    dump(identity, to: &dumped)
    for text in [
      "\(identity)", String(reflecting: identity), String(describing: Optional(identity)), dumped, "\([identity])",
    ] {
      #expect(!text.contains("Anna") && !text.contains("555") && !text.contains("Tomas"), "\(text)")
    }
  }

  @Test func aFileIsRead() throws {
    let text = """
      name: Anna Vidal
      also-known-as: [Ana Vidal]
      born: 1984-05-17
      languages: [es, en]
      contacts:
        - value: "+00 555 0100"
          may-leave-message: no
          hint: after 18:00
        - anna@example.org
      relatives:
        - { name: Luz Vidal, relation: sister, may-be-told: yes }
      references: { hospital: "13" }
      """
    let identity = try Identity(reading: Array(text.utf8), file: "anna.yaml")
    #expect(identity.name == "Anna Vidal" && identity.contacts.count == 2 && identity.relatives[0].mayBeTold)
    #expect(try Identity.decoded(identity.encoded()) == identity)
    #expect(try Identity(reading: Array("Anna Vidal\n".utf8), file: "-").name == "Anna Vidal")
  }

  @Test(arguments: [
    "", "name:", "name: [Anna Secret]", "name: Anna\nSecret person: 1", "name: Anna\nborn: Secret", "Secret: &a 1",
    "name: Anna\ncontacts: Secret: x", "- Secret", "name: Anna\nname: Secret", "name: \"Secret",
    "name: Anna\nrelatives: [{name: Secret}]", "name: Anna\nborn: 1984-02-31",
  ])
  func faultsNameALineAndNeverAPerson(text: String) throws {
    do {
      _ = try Identity(reading: Array(text.utf8), file: "x.yaml")
      Issue.record("accepted: \(text)")
    } catch {
      #expect(!error.description.contains("Secret"), "\(error)")
      #expect(error.description.hasPrefix("x.yaml:"))
    }
  }

  @Test(arguments: ["nationality", "immigration-status", "religion", "visa"])
  func whatWouldKeepPeopleAwayIsNotKept(key: String) {
    #expect(throws: (any Error).self) { _ = try Identity(reading: Array("name: A\n\(key): x".utf8), file: "x") }
  }

  @Test func hugeAndBrokenInputIsRefused() {
    #expect(throws: (any Error).self) { _ = try Identity(reading: Array(repeating: 0x41, count: 1 << 20), file: "x") }
    #expect(throws: (any Error).self) { _ = try Identity(reading: [0x6E, 0xFF, 0xFE], file: "x") }
  }
}
