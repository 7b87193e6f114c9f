import Guidelines
import Statements
import Testing

/// Two people's changes of one text, put together sentence by sentence.
@Suite struct TextMergeTests {
  static let base = """
    # Update 1: incident at Harbour Market

    Our thoughts are with everyone affected.

    What we know:
    Eight people have died. These figures can change.

    - Call 0800 555 011.
    - Go to the town hall.

    Next update: 20:40.
    """

  private func merge(_ now: String, _ edited: String) -> TextMerge {
    TextMerge(base: Self.base, now: now, edited: edited)
  }

  @Test(arguments: [
    base, "", "One.", "One. Two.\nThree", "  odd   spaces .  kept \n\n\n\n# Heading without end\ntext\n\n",
    "# \n\nA. B.",
  ])
  func aTextIsItsSentences(_ text: String) {
    let row = SentenceRow(text)
    #expect(row.text == String(text.drop { $0.isWhitespace }))
    let same = TextMerge(base: text, now: text, edited: text)
    #expect(same.changes.isEmpty && same.collisions.isEmpty && same.text == text && !same.hasMovedOn)
  }

  @Test func oneSidesChangesAreTakenAsTheyAre() {
    let edited = Self.base.replacing("Eight people have died.", with: "Eight people have died, the police say.")
      .replacing("Next update: 20:40.", with: "Please stay away.\n\nNext update: 20:40.")
      .replacing("- Go to the town hall.\n", with: "")
    let merge = merge(Self.base, edited)
    #expect(merge.text == edited)
    #expect(
      merge.changes == [
        .init(kind: .changed, before: "Eight people have died.", after: "Eight people have died, the police say."),
        .init(kind: .removed, before: "- Go to the town hall.", after: nil),
        .init(kind: .added, before: nil, after: "Please stay away."),
      ])
  }

  @Test func bothSidesChangesStandTogether() {
    let now = Self.base.replacing("These figures can change.", with: "These figures will change.")
    let edited = Self.base.replacing("Eight people have died.", with: "Eight people died at the market.")
    let merge = merge(now, edited)
    #expect(merge.collisions.isEmpty)
    #expect(merge.hasMovedOn)
    #expect(merge.text == now.replacing("Eight people have died.", with: "Eight people died at the market."))
  }

  @Test func theSameSentenceChangedTwiceIsNamed() {
    let now = Self.base.replacing("Eight people have died.", with: "Nine people have died.")
    let edited = Self.base.replacing("Eight people have died.", with: "Seven people have died.")
    let collided = merge(now, edited)
    #expect(
      collided.collisions == [
        .init(base: "Eight people have died.", now: "Nine people have died.", edited: "Seven people have died.")
      ])
    #expect(collided.text == now)
    #expect(merge(now, now).collisions.isEmpty)
    let gone = Self.base.replacing("Eight people have died. ", with: "")
    #expect(merge(gone, edited).collisions.map(\.now) == [nil])
    #expect(merge(now, gone).collisions.map(\.edited) == [nil])
  }

  @Test func twoNewSentencesInOnePlaceCollideUnlessTheyAreTheSame() {
    func with(_ words: String) -> String { Self.base.replacing("\n\nNext update", with: "\n\n\(words)\n\nNext update") }
    #expect(merge(with("Schools stay shut."), with("Stay away.")).collisions.count == 1)
    let same = merge(with("Schools stay shut."), with("Schools stay shut."))
    #expect(same.collisions.isEmpty && same.text == with("Schools stay shut."))
    // One side has all of the other and more.
    let more = merge(with("Schools stay shut.\n\nBuses run."), with("Schools stay shut."))
    #expect(more.collisions.isEmpty && more.text == with("Schools stay shut.\n\nBuses run."))
  }

  @Test func paragraphsMayBeDividedOtherwise() {
    let edited = Self.base.replacing("died. These", with: "died.\n\nThese")
    let moved = merge(Self.base, edited)
    #expect(moved.text == edited)
    #expect(moved.changes.map(\.kind) == [.moved])
    let now = Self.base.replacing("These figures can change.", with: "These figures will change.")
    #expect(merge(now, edited).text == now.replacing("died. These", with: "died.\n\nThese"))
  }

  @Test(arguments: [
    ("Names:\n- A. B.\n- C.\nAfter.", "Names:\n\n- A. B.\n- C.\n\nAfter."),
    ("# Heading\nText.\n## Next\nMore.", "# Heading\n\nText.\n\n## Next\n\nMore."),
    ("- A.\n\n\n- B.\n", "- A.\n- B."), ("One.\n\n\n\nTwo.   Three.  ", "One.\n\nTwo.   Three."),
  ])
  func whatAWordProcessorCannotSayIsNoChange(_ base: String, _ back: String) {
    let merge = TextMerge(base: base, now: base, edited: back)
    #expect(merge.changes.isEmpty && merge.collisions.isEmpty)
    #expect(merge.text == base)
  }

  @Test func isolatesThatAWordProcessorDropsAreKept() {
    let base = "اتصلوا بالرقم \u{2066}0800 555 011\u{2069} الآن.\n\nقلوبنا معكم."
    let edited = "اتصلوا بالرقم 0800 555 011 الآن.\n\nقلوبنا معكم جميعا."
    let merge = TextMerge(base: base, now: base, edited: edited)
    #expect(merge.text == "اتصلوا بالرقم \u{2066}0800 555 011\u{2069} الآن.\n\nقلوبنا معكم جميعا.")
    #expect(merge.changes.count == 1)
  }

  @Test func theBeginningAndTheEndMayChange() {
    let edited =
      "# New heading\n\nA new beginning.\n\n" + Self.base.replacing("# Update", with: "## Update") + "\n\nThe end."
    let merge = merge(Self.base, edited)
    #expect(merge.text == edited)
    let shorter = "What we know:\nEight people have died."
    #expect(self.merge(Self.base, shorter).text == shorter)
    #expect(self.merge(Self.base, "").text.isEmpty)
    #expect(TextMerge(base: "", now: "", edited: Self.base).text == Self.base)
  }

  /// Takes sentences away, puts some in, and changes some, by a rule that a number gives.
  private func scrambled(_ text: String, _ seed: Int) -> String {
    var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % limit
    }
    let paragraphs = text.split(separator: "\n\n").flatMap { paragraph -> [String] in
      switch next(6) {
      case 0: []
      case 1: ["New words number \(next(5)).", String(paragraph)]
      case 2: [paragraph + " And \(next(3)) more."]
      default: [String(paragraph)]
      }
    }
    return paragraphs.joined(separator: "\n\n")
  }

  @Test(arguments: 1...200)
  func whateverPeopleDoNothingIsLostAndTwiceIsOnce(_ seed: Int) {
    let edited = scrambled(Self.base, seed)
    let alone = merge(Self.base, edited)
    #expect(alone.collisions.isEmpty)
    #expect(alone.text == edited)
    // Taken again, it changes nothing.
    let again = merge(alone.text, edited)
    #expect(again.collisions.isEmpty)
    #expect(again.text == alone.text)
    // Against another's changes: either both are in it, or it is said where they collide.
    let other = scrambled(Self.base, seed + 1_000)
    let both = merge(other, edited)
    guard both.collisions.isEmpty else { return }
    let sentences = Set(SentenceRow(both.text).sentences.map(\.text))
    for change in both.changes + merge(Self.base, other).changes {
      if let after = change.after { #expect(sentences.contains(after), "\(after)") }
    }
  }

  @Test func hugeTextsEndSoon() {
    let one = (0..<6_000).map { "Sentence number \($0) of one." }.joined(separator: " ")
    let other = (0..<6_000).map { "Phrase \($0) from another." }.joined(separator: " ")
    let merge = TextMerge(base: one, now: one, edited: other)
    #expect(merge.text == other)
    #expect(merge.changes.count == 12_000)
  }
}
