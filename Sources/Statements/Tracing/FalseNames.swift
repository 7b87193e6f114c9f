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
  ///   - known: texts whose words are no such names, such as the names of places.
  init(claims: [(Language, String)], known: [String]) {
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
    self.claimed = claimed.subtracting(Self.starters)
  }

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
