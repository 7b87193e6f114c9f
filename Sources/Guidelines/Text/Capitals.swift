/// Sentences in capitals, as many official alerts are: there a capital letter says nothing of a name.
enum Capitals {
  /// Whether a sentence of some length is in capitals throughout. Nearly always the first word settles it.
  @inline(__always)
  static func fill(_ tokens: [Token], of text: Span<UInt8>) -> Bool {
    var words = 0
    for token in tokens {
      if !token.traits.isDisjoint(with: [.number, .time, .link, .hashtag]) { continue }
      guard token.traits.contains(.capitalised) else { return false }
      if token.end &- token.begin > 1 {
        guard !isSmall(text, Int(token.begin) + text.scalar(at: Int(token.begin)).length) else { return false }
        words &+= 1
      }
    }
    return words > 2
  }

  /// Takes the trait of a name from the language's commonest words, from what alerts say, and from words that the rules
  /// know and that end like a verb. Any other word may be a name, as “Harbour Bakery” is.
  static func settle(_ tokens: inout [Token], of text: Span<UInt8>, _ language: Language, _ opener: SentenceOpener) {
    for index in tokens.indices where tokens[index].traits.contains(.name) {
      let token = tokens[index]
      let isVerb = token.word != 0 && endings(language).contains { ends(token, with: $0, text) }
      if isVerb || token.end - token.begin < 3 || opener.isCommon(token) || alerts.contains(token.key) {
        tokens[index].traits.remove(.name)
      }
    }
  }

  private static func endings(_ language: Language) -> [StaticString] {
    switch language {
    case .english: ["ED", "ING", "LY", "TION"]
    case .french: ["ER", "EZ", "É", "ÉE", "ÉS", "ÉES", "ERT", "ANT", "ENT", "TION"]
    case .spanish: ["ADO", "ADA", "IDO", "IDA", "ADOS", "IDOS", "ANDO", "ENDO", "CIÓN", "OSO", "OSA"]
    case .arabic: []
    }
  }

  private static func ends(_ token: Token, with ending: StaticString, _ text: Span<UInt8>) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard Int(token.end - token.begin) > count + 1 else { return false }
    for offset in 0..<count {
      // The literal is as long as its count of bytes says.
      if unsafe text[Int(token.end) - count + offset] != ending.utf8Start[offset] { return false }
    }
    return true
  }

  /// What alerts tell people to do, as far as the rules have no use for the words.
  private static let alerts = Set(
    ("ecrivez appelez contactez evitez restez ecoutez suivez quittez fermez gardez signalez partagez presentez rejoignez "
      + "eloignez consultez attendez empruntez respectez laissez transmettez envoyez verifiez preparez utilisez "
      + "llamen eviten permanezcan quedense escuchen sigan abandonen cierren alejense consulten esperen respeten envien "
      + "indoors outdoors windows doors listen radio follow avoid leave shelter evacuate magistrates counts appear "
      + "immediately proceed await further instructions update closed area tune broadcast alert").split(separator: " ")
      .map { WordKey.of(folded: $0.utf8) })

  /// Whether a small letter stands at a place.
  private static func isSmall(_ text: Span<UInt8>, _ index: Int) -> Bool {
    switch text.byte(at: index) {
    case 0x61...0x7A: true
    case 0xC3: text.byte(at: index + 1) >= 0xA0
    default: false
    }
  }
}
