import Guidelines
import Incidents

/// A stretch of a translation that says more than the sentences of the master for which it stands, less than they do, or the opposite.
///
/// Words of two languages cannot be compared, but sentences can be counted, their lengths are those of the same thought, and a “do not”
/// stays one.
struct TranslationExcess: Sendable, Hashable {
  /// What is wrong, as a sentence that shows both texts.
  let sentence: String
  /// Where it stands in the translation.
  let range: Range<String.Index>
  /// What to do.
  let suggestions: [String]
  /// Whether it cannot be what a translator means; otherwise somebody should look.
  let isSure: Bool

  /// Everything that was typed or delivered and stands for no sentence of the master, or not for all that it says.
  ///
  /// - Parameter isTyped: whether somebody wrote a sentence of the translation by hand, by its digest. What the templates say is held
  ///   together by those who wrote them.
  static func all(
    in translation: Rendition, of master: Rendition, _ segments: [TranslatedSegment], isTyped: (String) -> Bool
  ) -> [TranslationExcess] {
    var found: [TranslationExcess] = []
    for stretch in TranslatedStretch.all(segments, of: translation.text, from: master.text) {
      let own = stretch.sentences
      let words = own.map { String(translation.text[$0]) }
      // What stands for another sentence than the master has now is stale, which is said elsewhere.
      guard stretch.isCurrent, !stretch.sources.isEmpty, words.contains(where: { isTyped(Digest.hex(of: $0)) }) else {
        continue
      }
      let added = words.filter { isTyped(Digest.hex(of: $0)) }
      // Where the sentences of before are all there, those that were typed stand for nothing.
      if added.count < words.count, words.count - added.count >= stretch.sources.count,
        let start = own.first(where: { isTyped(Digest.hex(of: String(translation.text[$0]))) })
      {
        let name = master.language.englishName
        found.append(
          TranslationExcess(
            sentence:
              "The \(translation.language.englishName) text says “\(added.joined(separator: " "))”, and no \(name) sentence says that.",
            range: start, suggestions: ["Leave it out", "Say it in \(name) too"], isSure: true))
        continue
      }
      let pair = Pair(
        master: stretch.sources.sorted { $0.lowerBound < $1.lowerBound }.map { String(master.text[$0]) },
        translation: words, master.language, translation.language)
      guard let fault = pair.fault else { continue }
      found.append(
        TranslationExcess(
          sentence: fault.sentence, range: stretch.range, suggestions: fault.suggestions,
          isSure: fault.isSure))
    }
    return found
  }

  /// Sentences of the master beside what stands for them.
  private struct Pair {
    let master: [String]
    let translation: [String]
    let source: Language
    let target: Language

    init(master: [String], translation: [String], _ source: Language, _ target: Language) {
      self.master = master
      self.translation = translation
      self.source = source
      self.target = target
    }

    private var names: (String, String) { (source.englishName, target.englishName) }

    private var shown: String {
      " \(names.0): “\(master.joined(separator: " "))” – \(names.1): “\(translation.joined(separator: " "))”"
    }

    var fault: (sentence: String, suggestions: [String], isSure: Bool)? {
      if translation.count > master.count {
        let count =
          "\(translation.count) sentences where the \(names.0) text has "
          + (master.count == 1 ? "one." : "\(master.count).")
        return (
          "The \(names.1) text has \(count)\(shown)",
          [
            "Leave out what the \(names.0) text does not say", "Say it in \(names.0) too",
            "Where it is one thought: write it as one sentence",
          ], true
        )
      }
      if isForbidden(master, source), !isForbidden(translation, target) {
        return (
          "The \(names.0) text tells people not to do something, and the \(names.1) text does not.\(shown)",
          ["Say it as a “do not” in \(names.1) too"], true
        )
      }
      if deviation > Self.tolerance {
        return (
          "The \(names.1) text is far longer here than the \(names.0) sentence for which it stands.\(shown)",
          ["Leave out what the \(names.0) text does not say", "Say it in \(names.0) too"], deviation > Self.limit
        )
      }
      if deviation < -Self.tolerance {
        return (
          "The \(names.1) text is far shorter here than what it stands for in \(names.0).\(shown)",
          ["Say all that the \(names.0) text says", "Leave it out in \(names.0) too"], deviation < -Self.limit
        )
      }
      return nil
    }

    /// How far the length is from that of a translation, in standard deviations (W. Gale and K. Church, 1993: 6.8 for each letter).
    private var deviation: Double {
      func letters(_ sentences: [String]) -> Double {
        Double(sentences.joined(separator: " ").unicodeScalars.count { !(0x2066...0x2069).contains($0.value) })
      }
      let expected = letters(master) * (Self.lengths[target] ?? 1) / (Self.lengths[source] ?? 1)
      return (letters(translation) - expected) / (6.8 * max(letters(master), Self.shortest)).squareRoot()
    }

    /// Three sentences in a thousand that say the same lie outside.
    private static let tolerance = 3.0
    /// None that says the same lies here.
    private static let limit = 5.0
    /// Names and headings of a few letters vary more than their length lets expect.
    private static let shortest = 24.0
    /// How long the same thought is in each language, against English.
    private static let lengths: [Language: Double] = [.english: 1, .french: 1.16, .spanish: 1.12, .arabic: 0.86]

    /// Whether one of the sentences tells people not to do something.
    private func isForbidden(_ sentences: [String], _ language: Language) -> Bool {
      let phrases = (language == source ? Self.bans : Self.turns)[language] ?? []
      return sentences.contains { sentence in
        let words = HoldbackKey.words(of: sentence).map(\.folded)
        return phrases.contains { SpokenSentence.place(of: $0, in: words) != nil }
      }
    }

    private static func phrases(_ texts: [Language: String]) -> [Language: [[String]]] {
      texts.mapValues { $0.split(separator: "|").map { $0.split(separator: " ").map(String.init) } }
    }

    /// What only a sentence that forbids has.
    private static let bans = phrases([
      .english:
        "please do not|please don t|do not touch|do not share|do not pass|do not go|do not come|do not travel|do not call",
      .french: "merci de ne|veuillez ne|ne diffusez|ne partagez|ne touchez|n appelez|ne venez|ne vous",
      .spanish: "por favor no|no difunda|no difundan|no comparta|no compartan|no toque|no llame|no acuda|no se acerque",
      .arabic: "يرجى عدم|يرجي عدم|نرجو عدم|الرجاء عدم|لا تنشروا|لا تشاركوا|لا تلمسوا|لا تتصلوا|لا تقتربوا|لا تاتوا",
    ])

    /// What a translation of such a sentence may have, generously.
    private static let turns = phrases([
      .english: "not|t|never|no|nobody|avoid|refrain|stop|away|without|leave",
      .french:
        "ne|n|pas|jamais|aucun|aucune|evitez|eviter|abstenez|abstenir|cessez|ecart|eloignez|eloignes|sans|laissez|interdit|renoncez",
      .spanish:
        "no|ni|nunca|ningun|ninguna|evite|eviten|evitar|abstenga|abstenganse|abstengase|deje|dejen|lejos|alejese|sin|prohibido",
      .arabic: "لا|عدم|دون|بدون|تجنبوا|تجنب|امتنعوا|الامتناع|ابتعدوا|بعيدا|توقفوا|ولا|وعدم|يمنع",
    ])
  }
}
