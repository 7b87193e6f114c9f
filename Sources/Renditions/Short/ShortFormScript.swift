import Statements

/// A text as one network gets it: its sentences in the order of what matters, each measured once. The many short forms of a text differ
/// in nothing but their room and the address at their end.
struct ShortFormScript {
  /// Everything that a short form may hold.
  let wanted: [SentenceUnit]
  /// Sentences that say nothing but what the headline says; they count as kept, and are not repeated.
  let said: [ClearedSentence]
  private let headline: MeasuredPiece
  private let headlineSaysPlace: Bool
  /// The sentences as the network gets them, by their places.
  private let words: [Int: MeasuredPiece]
  /// What no form may leave out: without it, it would say something else than the text.
  private let required: [ClearedSentence]
  /// What competes for the room, the most urgent first.
  private let entries: [Entry]
  private let isTextMessage: Bool

  /// Sentences that are kept or left together.
  fileprivate struct Entry {
    let unit: SentenceUnit
    /// The room of its words; nothing for no words.
    let size: MessageSize?
    /// Whether it comes after the address: it is nice to have.
    let isLate: Bool
    /// In a text message what only accompanies the facts makes way for nothing.
    let isFiller: Bool
  }

  /// Puts a text in order for a network, whatever the number of parts.
  init(of text: ClearedText, for network: MessageNetwork) {
    let units = text.units.filter { $0.subject != .link && $0.subject != .issuers }
    let repeated = units.filter { !$0.isRequired && $0.sentences.allSatisfy(\.isInHeadline) }
    said = repeated.flatMap(\.sentences)
    let wanted = units.filter { !repeated.contains($0) }
    if case .sms = network { isTextMessage = true } else { isTextMessage = false }
    func piece(_ words: String) -> MeasuredPiece { MeasuredPiece(Self.sent(words, over: network), for: network) }
    let words = Dictionary(
      uniqueKeysWithValues: wanted.flatMap(\.sentences).map { ($0.order, piece($0.text.endedAsSentence)) })
    let isTextMessage = isTextMessage
    let competing = wanted.filter { !$0.isRequired }.map { (text.urgency(of: $0), $0) }.sorted { $0.0 < $1.0 }
    entries = competing.map { _, unit in
      let sizes = unit.sentences.compactMap { words[$0.order]?.size }
      return Entry(
        unit: unit, size: sizes.dropFirst().reduce(sizes.first) { size, next in size.map { $0 + next } },
        isLate: text.rank(of: unit) >= SentenceSubject.other.rawValue,
        isFiller: isTextMessage && unit.subject == .other && !unit.isBound)
    }
    required = wanted.filter(\.isRequired).flatMap(\.sentences)
    headline = piece(text.headline.endedWithStop)
    headlineSaysPlace = text.headlineSaysPlace
    self.wanted = wanted
    self.words = words
  }

  /// Chooses the sentences of a form.
  ///
  /// - Parameters:
  ///   - network: The network for which the script was made; text messages may have any number of parts.
  ///   - address: What stands at the end when it fits, measured for the network.
  /// - Throws: when not even the headline and what is required fit.
  func form(for network: MessageNetwork, address: MeasuredPiece?) throws(ShortFormFault) -> Form {
    var form = Form(script: self, network: network, address: address)
    guard form.fits() else { throw ShortFormFault(headline: form.body, for: network) }
    let isPlain = form.size.isGSM
    form.fill(from: entries)
    // One “ê” leaves less than half the room. Where the sentences without such letters say what matters more, they are taken.
    guard isTextMessage, isPlain, !form.size.isGSM else { return form }
    var plain = Form(script: self, network: network, address: address)
    plain.fill(from: entries.filter { $0.size?.isGSM ?? true })
    if plain.isBetter(than: form) { form.take(plain) }
    return form
  }

  /// The choice that makes one short form.
  struct Form {
    private let script: ShortFormScript
    private let network: MessageNetwork
    private let address: MeasuredPiece?
    /// The sentences that stand in it.
    private(set) var kept: [ClearedSentence]
    private(set) var hasAddress = false
    /// Whether something was left out because it did not fit: with more room, the form would be another.
    private(set) var lacksRoom = false
    /// How much room headline, sentences and address take.
    private(set) var size: MessageSize
    /// The places of what is kept, and of what the headline says.
    private var orders: Set<Int>
    /// Whether something is said that matters more than what only accompanies it.
    private var saysFacts: Bool

    fileprivate init(script: ShortFormScript, network: MessageNetwork, address: MeasuredPiece?) {
      self.script = script
      self.network = network
      self.address = address
      kept = script.required
      let held = script.required + script.said
      orders = Set(held.map(\.order))
      saysFacts = held.contains { $0.subject < .other }
      size = script.required.reduce(script.headline.size) { size, sentence in
        script.words[sentence.order].map { size + $0.size } ?? size
      }
    }

    /// The form, ready to be sent.
    var body: String { body(kept, hasAddress ? address : nil) }

    private func body(_ sentences: [ClearedSentence], _ address: MeasuredPiece?) -> String {
      let parts = [script.headline] + sentences.map(\.order).sorted().compactMap { script.words[$0] }
      return (parts + (address.map { [$0] } ?? [])).map(\.text).joined(separator: " ")
    }

    /// Whether it can be sent as it is.
    fileprivate func fits() -> Bool { network.fits(size) ?? network.length(of: body).fits(network) }

    fileprivate mutating func fill(from entries: [Entry]) {
      // The address comes before the sentences that are nice to have: whoever doubts the message can check it.
      for entry in entries {
        if entry.isLate { addAddress() }
        // A sentence that came along with another stands already.
        guard !entry.unit.sentences.allSatisfy({ orders.contains($0.order) }),
          entry.unit.standsAlone(beside: { orders.contains($0) }), !(entry.isFiller && saysFacts)
        else { continue }
        if !add(entry) { lacksRoom = true }
      }
      addAddress()
      if address != nil, !hasAddress { lacksRoom = true }
    }

    private mutating func addAddress() {
      guard let address, !hasAddress else { return }
      let longer = size + address.size
      guard network.fits(longer) ?? network.length(of: body(kept, address)).fits(network) else { return }
      (hasAddress, size) = (true, longer)
    }

    /// Adds sentences with what they never stand without, if there is room.
    private mutating func add(_ entry: Entry) -> Bool {
      let company = [entry.unit.companion].compactMap(\.self).filter { !orders.contains($0.order) }
      let added = entry.unit.sentences + company
      let longer = (company.compactMap { script.words[$0.order]?.size } + [entry.size].compactMap(\.self))
        .reduce(size, +)
      guard
        network.fits(longer) ?? network.length(of: body(kept + added, hasAddress ? address : nil)).fits(network)
      else { return false }
      size = longer
      kept += added
      orders.formUnion(added.map(\.order))
      saysFacts = saysFacts || entry.unit.sentences.contains { $0.subject < .other }
      return true
    }

    fileprivate mutating func take(_ other: Form) {
      (kept, hasAddress, size, orders) = (other.kept, other.hasAddress, other.size, other.orders)
    }

    /// Whether it says something more urgent, or the same in more sentences.
    fileprivate func isBetter(than other: Form) -> Bool {
      let own = Set(kept.map(\.subject))
      let others = Set(other.kept.map(\.subject))
      for subject in SentenceSubject.allCases.sorted() where subject != .place || !script.headlineSaysPlace {
        if own.contains(subject) != others.contains(subject) { return own.contains(subject) }
      }
      return kept.count > other.kept.count
    }
  }

  /// Words as a network gets them. A no-break space only holds a line together, and an apostrophe, a quotation mark, a dash or the raised o of
  /// a number is one however it is drawn; in a text message each of them would halve the room.
  private static func sent(_ words: String, over network: MessageNetwork) -> String {
    guard case .sms = network, !words.utf8.allSatisfy({ $0 < 128 }) else { return words }
    var plain = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": plain.append(" ")
      case "\u{2018}", "\u{2019}": plain.append("'")
      case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": plain.append("\"")
      case "\u{2013}", "\u{2014}": plain.append("-")
      // “n° 1”, “n.º 1”
      case "\u{B0}", "\u{BA}": plain.append("o")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
