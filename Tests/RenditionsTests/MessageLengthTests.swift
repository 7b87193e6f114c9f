import Renditions
import Testing

/// Networks count in their own units; one character too many is another message, or none.
@Suite struct MessageLengthTests {
  @Test(arguments: [
    (String(repeating: "a", count: 160), 160, 1, "GSM-7 places"),
    (String(repeating: "a", count: 161), 161, 2, "GSM-7 places"),
    (String(repeating: "a", count: 306), 306, 2, "GSM-7 places"),
    (String(repeating: "a", count: 307), 307, 3, "GSM-7 places"),
    (String(repeating: "€", count: 80), 160, 1, "GSM-7 places"), ("é à ñ ¿ ¡ ü Ω", 13, 1, "GSM-7 places"),
    (String(repeating: "ç", count: 70), 70, 1, "UCS-2 units"),
    (String(repeating: "ب", count: 71), 71, 2, "UCS-2 units"),
    (String(repeating: "ب", count: 134), 134, 2, "UCS-2 units"),
    (String(repeating: "ب", count: 135), 135, 3, "UCS-2 units"),
    ("😀", 2, 1, "UCS-2 units"), ("", 0, 1, "GSM-7 places"),
  ])
  func textMessagesAreCountedInPartsOfTheirAlphabet(_ text: String, _ used: Int, _ parts: Int, _ unit: String) {
    let length = MessageNetwork.sms(parts: 10).length(of: text)
    #expect(length.used == used && length.parts == parts && length.unit == unit, "\(length)")
  }

  @Test func anEscapedCharacterIsNotTornApartBetweenParts() {
    let text = String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 152)
    let length = MessageNetwork.sms(parts: 10).length(of: text)
    #expect(length.parts == 3, "The first part ends one place early, so 152 and 154 do not fit in two: \(length)")
    let pair = String(repeating: "ب", count: 66) + "😀" + String(repeating: "ب", count: 66)
    #expect(MessageNetwork.sms(parts: 10).length(of: pair).parts == 3)
  }

  @Test(arguments: [(159, true), (160, true), (161, false)])
  func onePartHoldsExactly160(_ count: Int, _ fits: Bool) {
    #expect(MessageNetwork.sms(parts: 1).length(of: String(repeating: "x", count: count)).fits == fits)
  }

  @Test(arguments: [
    (String(repeating: "a", count: 280), 280), (String(repeating: "ش", count: 280), 280), ("水", 2), ("😀", 2), ("’", 1),
    ("\u{2066}1\u{2069}", 5), ("https://alder.example/a/very/long/path/that/goes/on", 23),
    ("See https://a.example/1.", 28),
  ])
  func postsAreWeighed(_ text: String, _ weight: Int) {
    #expect(MessageNetwork.post280.length(of: text).used == weight)
  }

  @Test func longPostsAreCountedInCharacters() {
    #expect(MessageNetwork.post500.length(of: String(repeating: "é", count: 500)).fits)
    #expect(!MessageNetwork.post500.length(of: String(repeating: "é", count: 501)).fits)
    #expect(MessageNetwork.post500.length(of: "https://alder.example/1 é").used == 25)
  }

  @Test func charactersOutsideTheAlphabetAreNamed() {
    #expect(GSMAlphabet.strangers(in: "Évitez la forêt, ça brûle là-bas: ê") == ["ê", "ç", "û"])
  }

  /// The mark that ends words of the other direction is no part of the address before it.
  @Test func theMarkBehindAnAddressCountsByItself() {
    let text = "\u{2066}https://alder.example/evidence\u{2069}"
    #expect(MessageNetwork.post500.length(of: text).used == 25)
    #expect(MessageNetwork.post280.length(of: text).used == 27)
  }
}
