import Incidents
import Testing

@testable import Statements

/// One line about somebody who died names one person.
@Suite struct SecondPersonTests {
  private func room() throws -> Room {
    var room = Room()
    try room.apply(room.ledger.decide(.identified, for: "v-01", at: nil, room.act(City.liaison)), City.liaison)
    try room.apply(room.ledger.decide(.told, for: "v-01", at: nil, room.act(City.liaison)), City.liaison)
    try room.apply(
      room.ledger.decideConsent([.name, .home], for: "v-01", isGiven: true, room.act(City.liaison)), City.liaison)
    return room
  }

  @Test(arguments: [
    "Anna Example and her son Omar", "Anna and Omar Example", "Anna Example, Omar Example", "Anna & Omar Example",
    "Anna Example et sa fille Lina", "Anna et Omar Exemple", "Anna Ejemplo y su hijo Omar", "Anna e Inés Ejemplo",
    "آنا وعمر المثال", "آنا المثال وابنها عمر", "آنا المثال مع طفلتها", "Anna Example + child",
  ])
  func aSecondPersonNeedsAVictimOfItsOwn(name: String) throws {
    let room = try room()
    #expect {
      try room.ledger.decideName("v-01", name: name, age: nil, home: nil, room.act(City.liaison))
    } throws: { ($0 as? Refusal)?.rule == "one-line-one-name" }
    // Somebody may say that it is the name of one.
    #expect(throws: Never.self) {
      try room.ledger.decideName("v-01", name: name, age: nil, home: nil, isOnePerson: true, room.act(City.liaison))
    }
  }

  @Test(arguments: [
    "Anna Example", "Anna-Lena Sander", "John E. Smith", "Y. Andrade", "María de la Cruz", "Jean-Marie d’Exemple",
    "Son Heung-min",
    "Su Lee", "وليد الخطيب", "آنا وليد", "فاطمة الزهراء بنت أحمد", "محمد ابن خالد", "أم كلثوم", "Ali al-Wafi",
    "O’Brien", "Andreas Brand",
  ])
  func oneNameIsTaken(name: String) throws {
    let room = try room()
    #expect(throws: Never.self) {
      try room.ledger.decideName("v-01", name: name, age: nil, home: "Tyne and Wear", room.act(City.liaison))
    }
  }
}
