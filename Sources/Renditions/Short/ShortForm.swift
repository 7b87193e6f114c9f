import Guidelines
import Statements

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
  /// Whether more room would change it.
  let lacksRoom: Bool
  /// Whether it leaves out everything that the text tells people to do.
  public let lacksOrder: Bool

  /// Makes a short form.
  ///
  /// - Parameters:
  ///   - text: The cleared text.
  ///   - network: Where it is sent.
  ///   - address: The address of the statement, put at the end when it fits; nil for none.
  /// - Throws: ``ShortFormFault`` when not even the headline fits: nothing is ever cut.
  public init(of text: ClearedText, for network: MessageNetwork, address: String? = nil) throws(ShortFormFault) {
    let selection = try Selection(of: text, for: network, address: address)
    self.text = selection.body
    lacksRoom = selection.lacksRoom
    lacksOrder = selection.wanted.contains(where: \.isOrder) && !selection.kept.contains(where: \.isOrder)
    length = network.length(of: self.text)
    omissions =
      Omission.all(of: selection.wanted.flatMap(\.sentences), keeping: selection.kept + selection.said)
      + (text.sentences.contains { $0.subject == .issuers } ? [Omission(subject: .issuers, isPartial: false)] : [])
      + (address != nil && !selection.hasAddress ? [Omission(subject: .link, isPartial: false)] : [])
    if case .sms = network { strangers = GSMAlphabet.strangers(in: self.text) } else { strangers = [] }
  }
}

/// Which sentences of a text a short form holds.
private struct Selection {
  let text: ClearedText
  let network: MessageNetwork
  let address: String?
  /// Everything that a short form may hold.
  let wanted: [SentenceUnit]
  /// Sentences that say nothing but what the headline says; they count as kept, and are not repeated.
  let said: [ClearedSentence]
  private(set) var kept: [ClearedSentence] = []
  private(set) var hasAddress = false
  /// Whether something was left out because it did not fit: with more room, the form would be another.
  private(set) var lacksRoom = false
  private let headline: String
  /// The sentences as the network gets them, by their places.
  private let words: [Int: String]

  init(of text: ClearedText, for network: MessageNetwork, address: String?) throws(ShortFormFault) {
    self.text = text
    self.network = network
    self.address = address
    let units = text.units.filter { $0.subject != .link && $0.subject != .issuers }
    let repeated = units.filter { !$0.isRequired && $0.sentences.allSatisfy(\.isInHeadline) }
    said = repeated.flatMap(\.sentences)
    wanted = units.filter { !repeated.contains($0) }
    headline = Self.sent(text.headline.endedWithStop, over: network)
    words = Dictionary(
      uniqueKeysWithValues: wanted.flatMap(\.sentences).map {
        ($0.order, Self.sent($0.text.endedAsSentence, over: network))
      })
    // A form that leaves these out would say something else than the text.
    let required = wanted.filter(\.isRequired).flatMap(\.sentences)
    let least = body(required, nil)
    guard fits(least) else { throw ShortFormFault(headline: least, for: network) }
    fill(required, from: wanted)
    guard case .sms = network, !GSMAlphabet.strangers(in: body).isEmpty, GSMAlphabet.strangers(in: least).isEmpty
    else { return }
    // One “ê” leaves less than half the room. Where the sentences without such letters say what matters more, they are taken.
    var plain = self
    plain.fill(
      required, from: wanted.filter { GSMAlphabet.strangers(in: body($0.sentences, nil)).isEmpty })
    if plain.isBetter(than: self) { (kept, hasAddress) = (plain.kept, plain.hasAddress) }
  }

  /// The form.
  var body: String { body(kept, hasAddress ? address : nil) }

  private func body(_ sentences: [ClearedSentence], _ address: String?) -> String {
    let parts = [headline] + sentences.map(\.order).sorted().compactMap { words[$0] }
    return (parts + (address.map { [$0] } ?? [])).joined(separator: " ")
  }

  /// Words as a network gets them. A no-break space only holds a line together, and an apostrophe, a quotation mark or a dash is one however
  /// it is drawn; in a text message each of them would halve the room.
  private static func sent(_ words: String, over network: MessageNetwork) -> String {
    guard case .sms = network, !words.utf8.allSatisfy({ $0 < 128 }) else { return words }
    var plain = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": plain.append(" ")
      case "\u{2018}", "\u{2019}": plain.append("'")
      case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": plain.append("\"")
      case "\u{2013}", "\u{2014}": plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  private func fits(_ candidate: String) -> Bool { network.length(of: candidate).fits(network) }

  /// In a text message what only accompanies the facts makes way for nothing.
  private func isFiller(_ unit: SentenceUnit) -> Bool {
    guard case .sms = network else { return false }
    return unit.subject == .other && !unit.isBound && (kept + said).contains { $0.subject < .other }
  }

  private mutating func fill(_ required: [ClearedSentence], from units: [SentenceUnit]) {
    kept = required
    hasAddress = false
    // The address comes before the sentences that are nice to have: whoever doubts the message can check it.
    for unit in units.sorted(by: { text.urgency(of: $0) < text.urgency(of: $1) }) where !unit.isRequired {
      if text.rank(of: unit) >= SentenceSubject.other.rawValue, !hasAddress, let address {
        hasAddress = fits(body(kept, address))
      }
      guard text.standsAlone(unit, beside: kept + said), !isFiller(unit) else { continue }
      if fits(body(kept + unit.sentences, hasAddress ? address : nil)) {
        kept += unit.sentences
      } else {
        lacksRoom = true
      }
    }
    if !hasAddress, let address { hasAddress = fits(body(kept, address)) }
    if address != nil, !hasAddress { lacksRoom = true }
  }

  /// Whether it says something more urgent, or the same in more sentences. What people shall do comes before the area that they keep away
  /// from.
  private func isBetter(than other: Selection) -> Bool {
    let says = kept.contains(where: \.isOrder)
    if says != other.kept.contains(where: \.isOrder) { return says }
    let own = Set(kept.map(\.subject))
    let others = Set(other.kept.map(\.subject))
    for subject in SentenceSubject.allCases.sorted() where subject != .place || !text.headlineSaysPlace {
      if own.contains(subject) != others.contains(subject) { return own.contains(subject) }
    }
    return kept.count > other.kept.count
  }
}

/// Something that a text says and a short form of it leaves out.
public struct Omission: Sendable, Hashable {
  /// What it is about.
  public let subject: SentenceSubject
  /// Whether the form says a part of it.
  public let isPartial: Bool

  /// Names something.
  public init(subject: SentenceSubject, isPartial: Bool) {
    self.subject = subject
    self.isPartial = isPartial
  }

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
  /// A line of an exercise with the mark before it.
  func marked(_ line: String) -> String {
    ExerciseMark.leads(headline, in: language) ? ExerciseMark.marked(line, in: language) : line
  }

  /// How early a unit is kept; where it happened comes late when the headline says so already, and what was wrong comes last.
  func rank(of unit: SentenceUnit) -> Int {
    if unit.isWrong { return SentenceSubject.link.rawValue }
    let isSaid = unit.subject == .place && headlineSaysPlace
    return isSaid ? SentenceSubject.other.rawValue : unit.subject.rawValue
  }

  /// How a unit is ordered among those that compete for room: by what it is about; first what people shall do, then what says
  /// a fact, then what only accompanies it; then as in the text.
  func urgency(of unit: SentenceUnit) -> (Int, Int, Int, Int) {
    (rank(of: unit), unit.isOrder ? 0 : 1, unit.isBound ? 0 : 1, unit.order)
  }

  /// Whether a unit is understood beside the sentences that are kept: one that is bound to no fact may lean on the sentence before it
  /// in its paragraph, and words that lead to a sentence lead nowhere without it.
  func standsAlone(_ unit: SentenceUnit, beside kept: [ClearedSentence]) -> Bool {
    guard let first = unit.sentences.first, let last = unit.sentences.last else { return false }
    if last.isLead, !kept.contains(where: { $0.order == last.order + 1 }) { return false }
    return first.subject != .other || first.isFirst || kept.contains { $0.order == first.order - 1 }
  }
}

/// A text of which what has to stand in every short form is too long for a network.
public struct ShortFormFault: Error, Sendable, Hashable {
  /// The words that have to stand: the headline, and what no form may leave out.
  public let headline: String
  /// How long they would be.
  public let length: MessageLength
  /// In how many text messages that are joined they would fit; nil where that does not help.
  public let partsNeeded: Int?

  /// A fault of words for a network.
  init(headline: String, for network: MessageNetwork) {
    self.headline = headline
    length = network.length(of: headline)
    guard case .sms = network else {
      partsNeeded = nil
      return
    }
    partsNeeded = (2...GivenForms.mostParts).first {
      MessageNetwork.sms(parts: $0).length(of: headline).fits(.sms(parts: $0))
    }
  }
}

extension MessageLength {
  /// Whether words of this length can be sent.
  func fits(_ network: MessageNetwork) -> Bool {
    guard case .sms(let parts) = network else { return fits }
    return self.parts <= parts && fits
  }
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
    for paragraph in text.paragraphs {
      guard !paragraph.isHeading else {
        pieces.append(paragraph.text)
        continue
      }
      let orders = Set(paragraph.sentences.map(\.order))
      // What is understood only together stands in one post, if one can hold it: each is read alone.
      for unit in text.units where orders.contains(unit.order) {
        let whole = unit.sentences.map(\.text.endedAsSentence).joined(separator: " ")
        pieces +=
          network.length(of: whole + Self.widestMark).fits ? [whole] : unit.sentences.map(\.text.endedAsSentence)
      }
    }
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
      guard network.length(of: text.marked(piece) + Self.widestMark).fits else {
        throw ShortFormFault(headline: text.marked(piece) + Self.widestMark, for: network)
      }
      if !current.isEmpty { posts.append(current) }
      // A post of an exercise that is seen alone says so, too.
      current = text.marked(piece)
    }
    if !current.isEmpty { posts.append(current) }
    self.posts =
      posts.count == 1 ? posts : posts.enumerated().map { "\($1) \($0 + 1)/\(posts.count)" }
  }

  private static let widestMark = " 99/99"
}

extension String {
  /// A line such as that of number and date with a full stop, so that it does not run into the sentence behind it; one that announces what
  /// comes stays as it is.
  var endedAsSentence: String {
    let end = unicodeScalars.last { !$0.properties.isWhitespace && !(0x2066...0x2069).contains($0.value) }
    return end.map { ":»”\"".unicodeScalars.contains($0) || ".!?؟…".unicodeScalars.contains($0) } ?? true
      ? self : self + "."
  }

  /// The text with a full stop, unless it ends a sentence already.
  var endedWithStop: String {
    guard let last, !".!?؟…".contains(last) else { return self }
    return self + "."
  }
}
