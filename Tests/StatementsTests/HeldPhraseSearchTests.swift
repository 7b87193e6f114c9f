import Incidents
import Testing

@testable import Statements

/// A search that remembers what it has read finds what each text alone would give, in whatever order they come.
@Suite struct HeldPhraseSearchTests {
  private static let key = HoldbackKey(bytes: Array(1...32))

  private static func holdback(_ phrase: String, _ id: HoldbackID, _ code: WithholdingCode) throws -> Holdback {
    let digest = try #require(key.digest(of: phrase))
    return Holdback(
      id: id, digest: digest.digest, wordCount: digest.wordCount, agency: "police", code: code,
      reviewAt: Moment(milliseconds: 0), trace: key.trace(of: phrase))
  }

  private static func held() throws -> [Holdback] {
    [
      try holdback("red lantern", "h-1", .investigation), try holdback("Vel Okorr", "h-2", .privacy),
      try holdback("شاحنة زرقاء", "h-3", .security), try holdback("ax", "h-4", .fairTrial),
      try holdback("가 나", "h-5", .security),
    ]
  }

  private static func text(_ random: inout Seeded) -> String {
    let pieces = [
      "red", "lantern", "Red Lantern", "redlanterns", "r3d l4ntern", "Vel", "OKORR", "الشاحنة الزرقاء", "شاحنة",
      "زرقاء", "ax",
      "a x", "the", "and", "가", "나", "\u{1100}\u{1161}", "\u{1102}\u{1161}", ".", "\n", "-", "\u{AD}", "12", "É",
    ]
    return (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  @Test(arguments: 0..<40)
  func whatWasReadBeforeChangesNothing(seed: Int) throws {
    var random = Seeded(seed)
    let held = try Self.held()
    var search = HeldPhraseSearch(for: held, key: Self.key)
    for _ in 0..<10 {
      let text = Self.text(&random)
      let alone = Self.key.matches(of: held, in: text)
      for _ in 1...2 {
        let found = search.matches(in: text)
        #expect(
          found.map(\.holdback.id) == alone.map(\.holdback.id) && found.map(\.range) == alone.map(\.range),
          "\(text.debugDescription)")
      }
    }
  }

  /// Swift takes two spellings of one character for the same, a digest does not: what is remembered of one says nothing of the other.
  @Test(arguments: [false, true])
  func spellingsAreToldApart(composedFirst: Bool) throws {
    let (composed, apart) = ("가 나", "\u{1100}\u{1161} \u{1102}\u{1161}")
    #expect(composed == apart)
    let held = [try Self.holdback(composed, "h-1", .security)].map { held in
      Holdback(
        id: held.id, digest: held.digest, wordCount: held.wordCount, agency: held.agency, code: held.code,
        reviewAt: held.reviewAt)
    }
    var search = HeldPhraseSearch(for: held, key: Self.key)
    for text in composedFirst ? [composed, apart] : [apart, composed] {
      #expect(search.matches(in: text).count == (text.utf8.elementsEqual(composed.utf8) ? 1 : 0))
    }
  }
}
