import Guidelines
import Renditions
import Statements
import Testing

/// Every short form at its limit, one below and one above, in four languages: what fits exactly is kept, one character more is left out.
@Suite struct LimitTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let network: MessageNetwork
    let limit: Int
    let language: Language
    /// A letter of the language that counts one unit there.
    let letter: Character
    var testDescription: String { "\(network) \(limit) \(language)" }
  }

  static let letters: [Language: Character] = [.english: "a", .french: "é", .spanish: "ñ", .arabic: "ب"]
  /// Letters outside the alphabet of text messages, which make each message hold 70 and 67.
  static let strange: [Language: Character] = [.english: "ê", .french: "ç", .spanish: "á", .arabic: "ب"]

  static let forms: [Form] = Language.allCases.flatMap { language -> [Form] in
    let letter = letters[language] ?? "a"
    let other = strange[language] ?? "ê"
    var forms = [
      Form(network: .post280, limit: 280, language: language, letter: letter),
      Form(network: .post500, limit: 500, language: language, letter: letter),
      Form(network: .sms(parts: 1), limit: 70, language: language, letter: other),
      Form(network: .sms(parts: 2), limit: 134, language: language, letter: other),
      Form(network: .sms(parts: 3), limit: 201, language: language, letter: other),
    ]
    if language != .arabic {
      forms += [
        Form(network: .sms(parts: 1), limit: 160, language: language, letter: letter),
        Form(network: .sms(parts: 2), limit: 306, language: language, letter: letter),
        Form(network: .sms(parts: 3), limit: 459, language: language, letter: letter),
      ]
    }
    return forms
  }

  /// A headline and one sentence that make exactly so many units.
  private func text(_ form: Form, _ units: Int) -> ClearedText {
    let headline = "\(form.letter)."
    let sentence = String(repeating: form.letter, count: units - headline.count - 2) + "."
    return Sample.text("# \(headline)\n\n\(sentence)", form.language)
  }

  @Test(arguments: forms)
  func whatFitsExactlyIsKept(_ form: Form) throws {
    for units in [form.limit - 1, form.limit] {
      let short = try ShortForm(of: text(form, units), for: form.network)
      #expect(short.length.used == units && short.length.fits && short.omissions.isEmpty, "\(units): \(short.length)")
    }
    let over = try ShortForm(of: text(form, form.limit + 1), for: form.network)
    #expect(over.length.used == 2 && over.omissions.map(\.subject) == [.other], "\(over.length)")
  }

  /// One unit more than one part holds makes two parts, and the second begins at the shorter length of joined parts.
  @Test(arguments: [("a", 160, 153), ("é", 160, 153), ("ñ", 160, 153), ("ب", 70, 67), ("ç", 70, 67), ("á", 70, 67)])
  func partsAreJoinedAtTheirOwnLength(_ letter: String, _ single: Int, _ joined: Int) {
    func parts(_ count: Int) -> Int {
      MessageNetwork.sms(parts: 10).length(of: String(repeating: letter, count: count)).parts
    }
    #expect(parts(single - 1) == 1 && parts(single) == 1 && parts(single + 1) == 2)
    for number in 2...5 { #expect(parts(joined * number) == number && parts(joined * number + 1) == number + 1) }
  }

  /// Half a minute is 75 words, 55 in Arabic.
  @Test(arguments: Language.allCases)
  func halfAMinuteIsKeptToTheWord(_ language: Language) {
    let room = language == .arabic ? 55 : 75
    let word = String(Self.letters[language] ?? "a")
    func spoken(_ words: Int) -> SpokenText {
      let sentence = Array(repeating: word, count: words - 1).joined(separator: " ") + "."
      return SpokenText(of: Sample.text("# \(word).\n\n\(sentence)", language))
    }
    for words in [room - 1, room] {
      #expect(spoken(words).words == words && spoken(words).seconds <= 30 && spoken(words).omissions.isEmpty)
    }
    #expect(spoken(room + 1).words == 1 && !spoken(room + 1).omissions.isEmpty)
  }

  /// A thread is cut where a post would be one too long with its mark.
  @Test(arguments: Language.allCases, [(MessageNetwork.post280, 280), (.post500, 500)])
  func aPostOfAThreadKeepsRoomForItsMark(_ language: Language, _ network: (MessageNetwork, Int)) throws {
    let letter = Self.letters[language] ?? "a"
    let (network, limit) = network
    func posts(_ count: Int) throws -> Int {
      let sentence = String(repeating: letter, count: count - 4) + "."
      return try PostThread(of: Sample.text("# \(letter).\n\n\(sentence)", language), for: network).posts.count
    }
    // “ 99/99” takes six places.
    #expect(try posts(limit - 6) == 1 && posts(limit - 5) == 2)
    let long = Sample.text("# T.\n\n" + String(repeating: letter, count: limit - 6) + ".", language)
    #expect(throws: ShortFormFault.self) { _ = try PostThread(of: long, for: network) }
  }
}
