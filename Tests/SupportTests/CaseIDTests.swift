import Incidents
import Testing

@testable import Support

@Suite("Case ids")
struct CaseIDTests {
  @Test(arguments: [
    (UInt32(0), "C-000000-0"), (1, "C-000001-1"), (123_456_789, "C-3NQK8N-U"), (555_555_555, "C-GHT6Q3-0"),
    (1_073_741_823, "C-ZZZZZZ-A"),
  ])
  func areWrittenInCrockfordsAlphabet(number: UInt32, text: String) {
    #expect(CaseID(number: number)?.rawValue == text)
    #expect(CaseID(parsing: text)?.rawValue == text)
  }

  @Test func aNumberWithAnAwkwardCheckCharacterIsNotDrawn() {
    for number: UInt32 in 32...35 { #expect(CaseID(number: number) == nil) }
    #expect(CaseID(number: 36)?.rawValue == "C-000014-U")
    #expect(CaseID(number: 1 << 30) == nil)
  }

  @Test(arguments: ["c-3nqk8n-u", "3NQK8NU", " C 3NQK8N U", "C3NQK8NU"])
  func typingIsMended(text: String) { #expect(CaseID(parsing: text)?.rawValue == "C-3NQK8N-U") }

  @Test(arguments: ["c-oooooo-o", "C-00000I-L", "c-00000l-1"])
  func lettersThatLookLikeDigitsAreRead(text: String) { #expect(CaseID(parsing: text) != nil) }

  @Test func everySlipOfOneCharacterIsNoticed() {
    let text = Array("3NQK8NU")
    for place in text.indices {
      for digit in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where digit != text[place] {
        var slipped = text
        slipped[place] = digit
        #expect(CaseID(parsing: "C-" + String(slipped)) == nil, "\(String(slipped))")
      }
    }
  }

  @Test func everySwapOfNeighboursIsNoticed() {
    let text = Array("3NQK8N")
    for place in 0..<5 where text[place] != text[place + 1] {
      var swapped = text
      swapped.swapAt(place, place + 1)
      #expect(CaseID(parsing: String(swapped) + "U") == nil)
    }
  }

  @Test(arguments: [
    "", "C", "C-", "C-3NQK8N", "D-3NQK8N-U", "C-3NQK8N-U-U", "C-3NQK8N-*", "é", String(repeating: "C", count: 10_000),
  ])
  func nonsenseIsNoCase(text: String) { #expect(CaseID(parsing: text) == nil) }

  @Test(arguments: [
    ("C-3NQK8N-U.REG-06", "C-3NQK8N-U.REG-06"), ("c3nqk8nu.reg-06", "C-3NQK8N-U.REG-06"),
    ("harbour-market.PRG-01", "harbour-market.PRG-01"), ("a.b.c.PRG-01-2", "a.b.c.PRG-01-2"),
  ])
  func taskIDsSayWhereTheTaskLives(typed: String, read: String) throws {
    let id = try #require(TaskID(parsing: typed))
    #expect(id.rawValue == read)
    #expect(TaskID(home: id.home, code: id.code) == id)
  }

  @Test(arguments: ["", ".", "REG-06", "C-3NQK8N-U.", "../x.REG-01", "C-3NQK8N-U.REG 06", "a b.REG-01"])
  func nonsenseIsNoTask(text: String) { #expect(TaskID(parsing: text) == nil) }

  @Test func roundsAreCounted() {
    #expect(TaskCode("REG-13").nextRound == "REG-13-2")
    #expect(TaskCode("REG-13-2").nextRound == "REG-13-3")
    #expect(TaskCode("REG-13-12").entry == "REG-13")
  }
}
