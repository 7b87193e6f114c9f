import Guidelines
import Statements

/// A short form of a cleared text: whole sentences of it, in its order, and nothing else.
///
/// When room is short, the headline and the sentences that matter most are kept (``SentenceSubject``); a sentence is
/// never cut, and none stands without those that it is understood with. What people shall do, and what the statement exists for, is in
/// every short form, or there is none. So a short form cannot say what was not cleared, nor a figure that the master does not hold.
///
/// The sentences are chosen once for all languages of a statement, so that they fit in each: the language with least room decides, and no
/// reader is told another figure than the next. A language that has no room for what has to stand has no short form, and decides nothing.
public struct ShortForm: Sendable, Hashable {
  /// The text, ready to be sent.
  public let text: String
  /// How long it is.
  public let length: MessageLength
  /// What the text says and the form does not, most important first.
  public let omissions: [Omission]
  /// Characters outside the alphabet of text messages, for those who pay by the part; empty for posts.
  public let strangers: [Unicode.Scalar]
  /// The languages that say the same in this form, the master's first.
  public let languages: [Language]
  /// The languages of the statement that have no room for what has to stand in this form.
  public let unable: [Language]
  /// In how many text messages that are joined what has to stand fits in every language; nothing for posts, and where it never does.
  public let partsForAll: Int?
  /// The languages for which the first thing was left out for which others had room.
  public let narrowest: [Language]

  /// Makes a short form.
  ///
  /// - Parameters:
  ///   - text: The cleared text.
  ///   - others: The texts of the statement in all its languages; the text itself may be among them.
  ///   - network: Where it is sent.
  ///   - address: The address of the statement, put at the end when it fits; nil for none.
  /// - Throws: ``ShortFormFault`` when not even the headline fits: nothing is ever cut.
  public init(
    of text: ClearedText, beside others: [ClearedText] = [], for network: MessageNetwork, address: String? = nil
  ) throws(ShortFormFault) {
    let script = ShortFormScript(of: text, beside: others, for: network)
    let piece = address.map { MeasuredPiece($0, for: network) }
    try self.init(of: text, script, script.choice(for: network, address: piece), for: network, address)
  }

  /// Makes a text message of as many parts as are usual: in the alphabet of text messages one, or as few as have room for what has to stand;
  /// in another script, and where a letter outside that alphabet has to stand, as many as say the same.
  ///
  /// - Throws: ``ShortFormFault`` when what has to stand is too long for four.
  public static func message(
    of text: ClearedText, beside others: [ClearedText] = [], address: String? = nil
  ) throws(ShortFormFault) -> ShortForm {
    let script = ShortFormScript(of: text, beside: others, for: .sms(parts: 1))
    let networks = script.usualNetworks()
    let piece = address.map { MeasuredPiece($0, for: .sms(parts: 1)) }
    return try ShortForm(
      of: text, script, script.choice(for: networks, address: piece),
      for: networks[script.sisters.number(of: text) ?? 0],
      address)
  }

  private init(
    of text: ClearedText, _ script: ShortFormScript, _ choice: ShortFormScript.Choice, for network: MessageNetwork,
    _ address: String?
  ) throws(ShortFormFault) {
    let number = script.sisters.number(of: text) ?? 0
    guard choice.texts.contains(number) else {
      throw ShortFormFault(headline: script.least(of: number), for: network)
    }
    let all = script.sisters.texts.map(\.language)
    self.text = choice.body(of: number)
    length = network.length(of: self.text)
    omissions =
      Omission.all(of: script.wanted(in: number), keeping: choice.said(in: number))
      + (address != nil && !choice.hasAddress ? [Omission(subject: .link, isPartial: false)] : [])
    languages = choice.texts.map { all[$0] }
    unable = all.indices.filter { !choice.texts.contains($0) }.map { all[$0] }
    narrowest = choice.narrow.sorted().map { all[$0] }
    guard case .sms = network else {
      strangers = []
      partsForAll = nil
      return
    }
    strangers = GSMAlphabet.strangers(in: self.text)
    let least = all.indices.map { script.least(of: $0) }
    partsForAll = (1...GivenForms.mostParts).first { parts in
      let network = MessageNetwork.sms(parts: parts)
      return least.allSatisfy { network.length(of: $0).fits(network) }
    }
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
    let said = Set(kept.flatMap(\.subjects))
    return Set(wanted.filter { !orders.contains($0.order) }.map(\.subject)).sorted()
      .map { Omission(subject: $0, isPartial: said.contains($0)) }
  }
}

extension ClearedText {
  /// A line of an exercise with the mark before it.
  func marked(_ line: String) -> String {
    ExerciseMark.leads(headline, in: language) ? ExerciseMark.marked(line, in: language) : line
  }
}

extension SentenceUnit {
  /// Whether it is understood beside the sentences that are kept: one that is bound to no fact may lean on the sentence before it in its
  /// paragraph, and words that lead to a sentence lead nowhere without it.
  ///
  /// - Parameter isKept: Whether the sentence at a place of the text is kept.
  func standsAlone(beside isKept: (Int) -> Bool) -> Bool {
    guard let first = sentences.first, let last = sentences.last else { return false }
    if last.isLead, !isKept(last.order + 1) { return false }
    // “Since our statement 1, this is new:” speaks of all that follows it in the text; where some is left out, the rest would be called new.
    if last.isLead, last.fields.contains("statement.supersedes") { return false }
    return first.subject != .other || first.isFirst || isKept(first.order - 1)
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
  /// The characters outside the alphabet of text messages, where the words would fit without them; empty otherwise.
  public let strangers: [Unicode.Scalar]

  /// A fault of words for a network.
  init(headline: String, for network: MessageNetwork) {
    self.headline = headline
    length = network.length(of: headline)
    guard case .sms(let parts) = network else {
      partsNeeded = nil
      strangers = []
      return
    }
    // How long they would be in that alphabet.
    let plain = String(
      String.UnicodeScalarView(headline.unicodeScalars.map { GSMAlphabet.places(of: $0) == nil ? "e" : $0 }))
    let found = GSMAlphabet.strangers(in: headline)
    // A script that has no letter in it is none that other words would help.
    let isForeign = 2 * found.count > Set(headline.unicodeScalars).count
    strangers = !isForeign && MessageNetwork.sms(parts: parts).length(of: plain).fits(network) ? found : []
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
