import Guidelines
import Incidents
import Statements
import Testing

@testable import Renditions

/// Forms of one text share what they have in common; each is what it would be alone.
@Suite struct GivenFormsTests {
  static let networks: [MessageNetwork] = [.sms(parts: 1), .sms(parts: 2), .sms(parts: 10), .post280, .post500]

  private static func piece(_ random: inout Seeded) -> String {
    let pieces = [
      "a", "The gate is closed.", "été", "ê", "€", "[", "😀", "شارع", "أُ", "\u{301}x", "\u{600}", "x\u{600}", "\r",
      "\u{200D}",
      "https://alder.example/1", "https://alder.example/1.", "http://a.example", "(https://a.example)",
      "\u{2066}12\u{2069}",
      "", " ", "“x”", "١٢", "a\u{A0}b", String(repeating: "word ", count: 11), String(repeating: "ب", count: 60),
      String(repeating: "x", count: 149),
    ]
    return (0..<Int.random(in: 1...2, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// The sum of the pieces says the same as the whole message, or nothing.
  @Test(arguments: 0..<100)
  func piecesAreAsLongTogetherAsTheirMessage(seed: Int) {
    var random = Seeded(seed)
    for network in Self.networks {
      let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.piece(&random) }
      let pieces = words.map { MeasuredPiece($0, for: network) }
      guard let first = pieces.first else { continue }
      let size = pieces.dropFirst().reduce(first.size) { $0 + $1.size }
      let whole = words.joined(separator: " ")
      if let fits = network.fits(size) {
        #expect(fits == network.length(of: whole).fits(network), "\(whole.debugDescription)")
      }
      if case .sms = network { #expect(size.isGSM == GSMAlphabet.strangers(in: whole).isEmpty) }
    }
  }

  static let texts = [Sample.english, Sample.arabic]

  /// Each form that a text is given out as is known, whatever was chosen for it, and no other is.
  @Test(arguments: texts)
  func everyFormIsKnown(text: ClearedText) throws {
    let statement = Sample.statement(texts: [text])
    let addresses = ["https://alder.example", "https://alder.example/", "http://alder.example/old"]
    var given = GivenForms(of: text, in: statement)
    given.addShortForms(addresses: addresses)
    var known: [KnownForm.Kind: Set<String>] = [:]
    for form in given.forms { known[form.kind, default: []].insert(form.folded) }
    var made: [KnownForm.Kind: Set<String>] = [:]
    func make(_ kind: KnownForm.Kind, _ words: String?) {
      if let words { made[kind, default: []].insert(KnownForm.folded(words)) }
    }
    let ends = [nil] + (addresses + (text.language == .english ? ["https://alder.example/1"] : [])).map(Optional.some)
    for end in ends {
      for parts in 1...GivenForms.mostParts {
        make(.sms, try? ShortForm(of: text, for: .sms(parts: parts), address: end).text)
      }
      make(.post280, try? ShortForm(of: text, for: .post280, address: end).text)
      make(.post500, try? ShortForm(of: text, for: .post500, address: end).text)
      for (kind, network) in [(KnownForm.Kind.thread280, MessageNetwork.post280), (.thread500, .post500)] {
        guard let posts = try? PostThread(of: text, for: network, address: end).posts else { continue }
        make(kind, posts.joined(separator: "\n"))
        if posts.count > 1 { for post in posts { make(kind, post) } }
      }
    }
    for kind in [KnownForm.Kind.sms, .post280, .post500, .thread280, .thread500] {
      #expect(known[kind] == made[kind], "\(kind)")
    }
    for seconds in SpokenText.range {
      let spoken = SpokenText(of: text, seconds: seconds)
      #expect(known[.spoken]?.contains(KnownForm.folded(spoken.text)) ?? false, "\(seconds) seconds")
    }
    // Each digest stands once for its kind.
    #expect(given.forms.count == known.values.reduce(0) { $0 + $1.count })
  }
}

/// Numbers that look drawn at random, the same in every run.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
