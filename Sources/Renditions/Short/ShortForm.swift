import Guidelines

/// A short form of a cleared text: whole sentences of it, in its order, and nothing else.
///
/// When room is short, the headline and the sentences that matter most are kept (``SentenceSubject``); a sentence is
/// never cut. So a short form cannot say what was not cleared, nor a figure that the master does not hold.
public struct ShortForm: Sendable, Hashable {
  /// The text, ready to be sent.
  public let text: String
  /// How long it is.
  public let length: MessageLength
  /// What the text says and the form does not, most important first.
  public let omissions: [Omission]
  /// Characters outside the alphabet of text messages, for those who pay by the part; empty for posts.
  public let strangers: [Unicode.Scalar]

  /// Makes a short form.
  ///
  /// - Parameters:
  ///   - text: The cleared text.
  ///   - network: Where it is sent.
  ///   - address: The address of the statement, put at the end when it fits; nil for none.
  /// - Throws: ``ShortFormFault`` when not even the headline fits: nothing is ever cut.
  public init(of text: ClearedText, for network: MessageNetwork, address: String? = nil) throws(ShortFormFault) {
    var kept: [ClearedSentence] = []
    var hasAddress = false
    func body(_ sentences: [ClearedSentence], _ address: String?) -> String {
      let parts = [text.headline.endedWithStop] + sentences.sorted { $0.order < $1.order }.map(\.text)
      let form = (parts + (address.map { [$0] } ?? [])).joined(separator: " ")
      guard case .sms = network else { return form }
      // A no-break space only holds a line together, and an apostrophe is one however it is drawn; in a text message either would
      // halve the room.
      return String(form.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 == "’" ? "'" : $0 })
    }
    func fits(_ candidate: String) -> Bool {
      let length = network.length(of: candidate)
      guard case .sms(let parts) = network else { return length.fits }
      return length.parts <= parts && length.fits
    }
    // In a text message what only accompanies the facts makes way for nothing.
    func isFiller(_ sentence: ClearedSentence) -> Bool {
      guard case .sms = network else { return false }
      return sentence.subject == .other && !sentence.isBound && kept.contains { $0.subject < .other }
    }
    guard fits(body([], nil)) else {
      throw ShortFormFault(headline: text.headline, length: network.length(of: body([], nil)))
    }
    let wanted = text.sentences.filter { $0.subject != .link && $0.subject != .issuers }
    // The address comes before the sentences that are nice to have: whoever doubts the message can check it.
    for sentence in wanted.sorted(by: { text.urgency(of: $0) < text.urgency(of: $1) }) {
      if text.rank(of: sentence) >= SentenceSubject.other.rawValue, !hasAddress, let address {
        hasAddress = fits(body(kept, address))
      }
      guard text.standsAlone(sentence, beside: kept), !isFiller(sentence) else { continue }
      if fits(body(kept + [sentence], hasAddress ? address : nil)) { kept.append(sentence) }
    }
    if !hasAddress, let address { hasAddress = fits(body(kept, address)) }
    self.text = body(kept, hasAddress ? address : nil)
    length = network.length(of: self.text)
    omissions =
      Omission.all(of: wanted, keeping: kept)
      + (text.sentences.contains { $0.subject == .issuers } ? [Omission(subject: .issuers, isPartial: false)] : [])
      + (address != nil && !hasAddress ? [Omission(subject: .link, isPartial: false)] : [])
    if case .sms = network { strangers = GSMAlphabet.strangers(in: self.text) } else { strangers = [] }
  }
}

/// Something that a text says and a short form of it leaves out.
public struct Omission: Sendable, Hashable {
  /// What it is about.
  public let subject: SentenceSubject
  /// Whether the form says a part of it.
  public let isPartial: Bool

  /// The omission for people.
  public var title: String { isPartial ? "part of \(subject.title)" : subject.title }

  static func all(of wanted: [ClearedSentence], keeping kept: [ClearedSentence]) -> [Omission] {
    let orders = Set(kept.map(\.order))
    let said = Set(kept.map(\.subject))
    return Set(wanted.filter { !orders.contains($0.order) }.map(\.subject)).sorted()
      .map { Omission(subject: $0, isPartial: said.contains($0)) }
  }
}

extension ClearedText {
  /// How early a sentence is kept; where it happened comes late when the headline says so already.
  func rank(of sentence: ClearedSentence) -> Int {
    let isSaid = sentence.subject == .place && headlineSaysPlace
    return isSaid ? SentenceSubject.other.rawValue : sentence.subject.rawValue
  }

  /// How a sentence is ordered among those that compete for room: by what it is about; first what people shall do, then what says
  /// a fact, then what only accompanies it; then as in the text.
  func urgency(of sentence: ClearedSentence) -> (Int, Int, Int, Int) {
    (rank(of: sentence), sentence.isOrder ? 0 : 1, sentence.isBound ? 0 : 1, sentence.order)
  }

  /// Whether a sentence is understood beside those that are kept: one that is bound to no fact may lean on the one
  /// before it in its paragraph.
  func standsAlone(_ sentence: ClearedSentence, beside kept: [ClearedSentence]) -> Bool {
    sentence.subject != .other || sentence.isFirst || kept.contains { $0.order == sentence.order - 1 }
  }
}

/// A text whose headline alone is too long for a network.
public struct ShortFormFault: Error, Sendable, Hashable {
  /// The headline.
  public let headline: String
  /// How long it would be.
  public let length: MessageLength
}

/// A cleared text as a row of posts that belong together, each marked with its place: every sentence, none cut.
public struct PostThread: Sendable, Hashable {
  /// The posts, in order.
  public let posts: [String]

  /// Lays the text out over posts.
  ///
  /// - Throws: ``ShortFormFault`` when one sentence alone is too long for a post.
  public init(of text: ClearedText, for network: MessageNetwork, address: String? = nil) throws(ShortFormFault) {
    var pieces = [text.headline.endedWithStop]
    pieces += text.paragraphs.flatMap { $0.isHeading ? [$0.text] : $0.sentences.map(\.text) }
    if let address { pieces.append(address) }
    // The mark “12/34” may grow with the number of posts; room is kept for the longest.
    var posts: [String] = []
    var current = ""
    for piece in pieces {
      let joined = current.isEmpty ? piece : current + " " + piece
      if network.length(of: joined + Self.widestMark).fits {
        current = joined
        continue
      }
      guard network.length(of: piece + Self.widestMark).fits else {
        throw ShortFormFault(headline: piece, length: network.length(of: piece + Self.widestMark))
      }
      if !current.isEmpty { posts.append(current) }
      current = piece
    }
    if !current.isEmpty { posts.append(current) }
    self.posts =
      posts.count == 1 ? posts : posts.enumerated().map { "\($1) \($0 + 1)/\(posts.count)" }
  }

  private static let widestMark = " 99/99"
}

extension String {
  /// The text with a full stop, unless it ends a sentence already.
  var endedWithStop: String {
    guard let last, !".!?؟…".contains(last) else { return self }
    return self + "."
  }
}
