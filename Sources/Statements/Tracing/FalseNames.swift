import Guidelines
import Incidents

/// Names of persons in a notice that calls a claim false.
///
/// Whoever reads that somebody did not do it remembers the name. After the attack in Southport in 2024 a false name went round for
/// hours, and people were hurt for it; so such a notice describes what is going round, and never repeats the name.
struct FalseNames {
  /// The words of the names in the claim, folded.
  private let claimed: Set<String>
  /// Words that are known to be no name of such a person: places, agencies and what else the facts say.
  private let known: Set<String>

  /// The names in what is going round.
  ///
  /// - Parameters:
  ///   - claims: what is going round, by language; nothing where the words of the claim may be repeated.
  ///   - people: words of the notice that may be repeated but for the names of persons and groups in them.
  ///   - known: texts whose words are no such names, such as the names of places.
  init(claims: [(Language, String)], people: [(Language, String)] = [], known: [String]) {
    let known = Set(known.flatMap { Self.words(of: $0).map(\.folded) })
    self.known = known
    var claimed: Set<String> = []
    for (language, claim) in claims {
      let words = Self.words(of: claim)
      let small = Set(words.filter { !$0.isCapital }.map(\.folded))
      for name in Self.introduced(in: words, language) + Self.runs(in: words) {
        claimed.formUnion(name.map(\.folded).filter { $0.count > 2 && !known.contains($0) && !small.contains($0) })
      }
    }
    for (language, text) in people {
      for name in Self.runs(in: Self.words(of: text)) where !Self.isPlace(name, in: text, language) {
        let own = name.map(\.folded).filter { $0.count > 2 && !known.contains($0) && !Self.starters.contains($0) }
        // One word that is left of “Harbour Hall” is no name.
        if own.count > 1
          || name.count == 2 && own.count == 1 && own.first == name.last?.folded
            && Self.starters.contains(name[0].folded)
        {
          claimed.formUnion(own)
        }
      }
    }
    self.claimed = claimed.subtracting(Self.starters)
  }

  /// Whether words with capitals name a place: “Central Station”, “at Millers Green”.
  private static func isPlace(_ name: [Word], in text: String, _ language: Language) -> Bool {
    if name.contains(where: { places.contains($0.folded) }) { return true }
    guard let first = name.first else { return false }
    let before = words(of: String(text[..<first.range.lowerBound])).last?.folded
    return before.map { prepositions[language]?.contains($0) ?? false } ?? false
  }

  private static let places: Set<String> = Set(
    ("station street road square market bridge hall church mosque synagogue temple airport hospital school university centre "
      + "center park hotel stadium tower avenue lane quay harbour harbor port line metro bus museum theatre theater court gare rue "
      + "place pont marché hôtel église mosquée synagogue école université aéroport hôpital stade tour boulevard quai centre "
      + "musée théâtre ligne estación calle plaza puente mercado iglesia mezquita sinagoga escuela universidad aeropuerto hospital "
      + "estadio torre avenida muelle puerto centro museo teatro línea").split(separator: " ").map(String.init))

  private static let prepositions: [Language: Set<String>] = [
    .english: ["at", "in", "near", "on", "around", "towards", "outside", "inside"],
    .french: ["à", "au", "aux", "en", "dans", "près", "vers", "place", "rue"],
    .spanish: ["en", "a", "al", "hacia", "hasta", "desde"],
  ]

  /// Every name in a text: one that the words before it introduce as somebody's name, and one of the claim.
  func all(in text: String, _ language: Language) -> [Range<String.Index>] {
    let words = Self.words(of: text)
    let introduced = Self.introduced(in: words, language).compactMap { name -> Range<String.Index>? in
      guard let first = name.first, let last = name.last, !name.allSatisfy({ known.contains($0.folded) }) else {
        return nil
      }
      return first.range.lowerBound..<last.range.upperBound
    }
    let small = Set(words.filter { !$0.isCapital && $0.isCased }.map(\.folded))
    let repeated = words.filter { word in
      (word.isCapital || !word.isCased) && claimed.contains(word.folded) && !small.contains(word.folded)
    }
    .map(\.range).filter { range in !introduced.contains { $0.overlaps(range) } }
    return (introduced + repeated).sorted { $0.lowerBound < $1.lowerBound }
  }

  private struct Word {
    let folded: String
    let range: Range<String.Index>
    /// Whether it begins with a capital letter.
    let isCapital: Bool
    /// Whether its script has capital letters.
    let isCased: Bool
    /// Whether a mark stands between it and the word before.
    let startsAnew: Bool
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var startsAnew = true
    for chunk in text.split(whereSeparator: \.isWhitespace) {
      guard let first = chunk.firstIndex(where: \.isLetter), let last = chunk.lastIndex(where: \.isLetter) else {
        startsAnew = true
        continue
      }
      let end = chunk.index(after: last)
      let letter = chunk[first]
      words.append(
        Word(
          folded: String(chunk[first..<end]).lowercased().replacing("’", with: "'"), range: first..<end,
          isCapital: letter.isUppercase, isCased: letter.isUppercase || letter.isLowercase,
          startsAnew: startsAnew || first != chunk.startIndex))
      startsAnew = end != chunk.endIndex
    }
    return words
  }

  /// The words behind “is called”: with capitals, or the next two where the script has none.
  private static func introduced(in words: [Word], _ language: Language) -> [[Word]] {
    var names: [[Word]] = []
    for marker in markers[language] ?? [] {
      guard words.count > marker.count else { continue }
      for start in 0..<(words.count - marker.count)
      where zip(words[start...], marker).allSatisfy({ $0.folded == $1 }) {
        let rest = words[(start + marker.count)...]
        let name = rest.enumerated().prefix { index, word in
          (index == 0 || !word.startsAnew) && (word.isCased ? word.isCapital : index < 2)
        }
        if !name.isEmpty { names.append(name.map(\.element)) }
      }
    }
    return names
  }

  /// Two or more words with capitals in a row.
  private static func runs(in words: [Word]) -> [[Word]] {
    var runs: [[Word]] = []
    var run: [Word] = []
    for word in words {
      if !word.isCapital || word.startsAnew {
        if run.count > 1 { runs.append(run) }
        run = []
      }
      if word.isCapital { run.append(word) }
    }
    return run.count > 1 ? runs + [run] : runs
  }

  private static let markers: [Language: [[String]]] = [
    .english: [["called"], ["named"], ["name", "is"], ["named", "as"]],
    .french: [
      ["s'appelle"], ["s'appelait"], ["se", "nomme"], ["nommé"], ["nommée"], ["appelé"], ["appelée"], ["prénommé"],
      ["nom", "est"],
    ],
    .spanish: [["se", "llama"], ["se", "llamaba"], ["llamado"], ["llamada"], ["nombre", "es"]],
    .arabic: [["يدعى"], ["تدعى"], ["اسمه"], ["اسمها"], ["المدعو"], ["المدعوة"], ["يسمى"]],
  ]

  /// Words that begin a sentence with a capital and are no name.
  private static let starters: Set<String> = [
    "the", "this", "that", "they", "there", "what", "who", "when", "police", "les", "des", "une", "cette", "cet", "los",
    "las", "una", "esta", "este", "policía",
  ]
}
