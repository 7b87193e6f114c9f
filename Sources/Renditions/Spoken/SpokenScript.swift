import Guidelines
import Statements

/// The texts of a statement as they are said, thought by thought, the most urgent first.
struct SpokenScript {
  /// The texts side by side.
  let sisters: SisterTexts
  /// Their headlines as they are read.
  let headlines: [Reading]
  /// What can be read.
  let lines: [Line]
  private let wantedThoughts: [SisterTexts.Thought]

  /// Words as they are read in one language.
  struct Reading {
    let spoken: String
    let words: Int
    /// The place of the first sentence in its text.
    let order: Int

    init(_ words: String, _ language: Language, order: Int) {
      spoken = SpokenText.spoken(words, language)
      self.words = spoken.split { $0.isWhitespace }.count
      self.order = order
    }
  }

  /// A thought that is read in all languages, or in none.
  struct Line {
    let thought: SisterTexts.Thought
    /// The number of the thought.
    let number: Int
    /// By text; nothing where the headline says it.
    let texts: [Reading?]
  }

  /// What is read in so much time.
  struct Choice {
    /// The lines, by their numbers.
    var kept: Set<Int>
    /// How many words there are with the headline, by text.
    var words: [Int]
    /// The least time in which something else would be read; nothing when there is none.
    var nextSeconds: Int?
    /// The texts that had no time for the first thing for which another had.
    var narrow: Set<Int> = []
  }

  init(_ text: ClearedText, _ others: [ClearedText]) {
    // Whoever hears a voice asks first whose it is.
    let sisters = SisterTexts(text, others, isIssuersEarly: true)
    let languages = sisters.texts.map(\.language)
    self.sisters = sisters
    headlines = sisters.texts.map { Reading($0.headline.endedWithStop, $0.language, order: 0) }
    let wanted = sisters.thoughts.enumerated().filter { _, thought in
      thought.isRequired
        || thought.subject != .link
          && (thought.subject != .identity || thought.units.joined().contains(where: \.datesFigures))
    }
    wantedThoughts = wanted.map(\.element)
    lines = wanted.compactMap { number, thought in
      // Nobody can follow an address that is read aloud: what stands at one alone is reported as left out.
      guard thought.isRequired || thought.isWhole,
        !languages.indices.contains(where: { thought.all(in: $0).contains(where: \.namesAddress) })
      else { return nil }
      let readings = languages.indices.map { index -> Reading? in
        let sentences = thought.sentences(in: index).sorted { $0.order < $1.order }
        guard let first = sentences.first else { return nil }
        return Reading(
          sentences.map(\.text.endedAsSentence).joined(separator: " "), languages[index], order: first.order)
      }
      return Line(thought: thought, number: number, texts: readings)
    }
  }

  /// Chooses what is read.
  ///
  /// - Parameter seconds: How much time there is, in every language.
  func choice(seconds: Int) -> Choice {
    // What no form may leave out is read whatever time there is.
    var choice = Choice(kept: [], words: headlines.map(\.words))
    var orders = sisters.texts.indices.map { Set(repeated(in: $0).map(\.order)) }
    func add(_ added: [Int]) {
      for index in added {
        choice.kept.insert(index)
        for text in orders.indices {
          choice.words[text] += lines[index].texts[text]?.words ?? 0
          orders[text].formUnion(lines[index].thought.all(in: text).map(\.order))
        }
      }
    }
    add(lines.indices.filter { lines[$0].thought.isRequired })
    for index in lines.indices where !choice.kept.contains(index) && lines[index].texts.contains(where: { $0 != nil }) {
      // What it never stands without is read with it.
      let company = lines[index].thought.companions.filter { number in
        !choice.kept.contains { lines[$0].number == number }
      }
      let added = [index] + lines.indices.filter { company.contains(lines[$0].number) }
      guard added.count == company.count + 1 else { continue }
      let needed = orders.indices.map { text in
        Self.seconds(
          added.reduce(choice.words[text]) { $0 + (lines[$1].texts[text]?.words ?? 0) }, sisters.texts[text].language)
      }
      if let longest = needed.max(), longest > seconds {
        choice.nextSeconds = min(choice.nextSeconds ?? longest, longest)
        if choice.narrow.isEmpty, needed.contains(where: { $0 <= seconds }) {
          choice.narrow = Set(needed.indices.filter { needed[$0] > seconds })
        }
        continue
      }
      let stands = orders.indices.allSatisfy { text in
        let own = orders[text].union(lines[index].thought.all(in: text).map(\.order))
        return lines[index].texts[text] == nil
          || lines[index].thought.units[text].allSatisfy { unit in unit.standsAlone { own.contains($0) } }
      }
      if stands { add(added) }
    }
    return choice
  }

  /// Chooses what is read in the time that is usual, or in the little more that it takes to say where it happened, whom to call, when the
  /// agencies speak again, how many were harmed, and who speaks.
  func usualChoice() -> Choice {
    var choice = choice(seconds: Self.usual)
    let wanted = Set(lines.indices.filter { lines[$0].thought.rank <= SentenceSubject.figures.rawValue })
    var next = choice.nextSeconds
    while let seconds = next, seconds <= Self.longestUsual, !choice.kept.isSuperset(of: wanted) {
      let longer = self.choice(seconds: seconds)
      if longer.kept.intersection(wanted).count > choice.kept.intersection(wanted).count { choice = longer }
      next = longer.nextSeconds
    }
    return choice
  }

  /// The seconds in which a newsreader says a short notice.
  private static let usual = 30
  private static let longestUsual = 50

  /// What a text says that can be read aloud, beside its headline.
  func wanted(in text: Int) -> [ClearedSentence] { wantedThoughts.flatMap { $0.sentences(in: text) } }

  /// What the headline of a text says already.
  func repeated(in text: Int) -> [ClearedSentence] {
    sisters.thoughts.filter { $0.isRepeated(in: text) }.flatMap { $0.all(in: text) }
  }

  /// How long words take, in seconds.
  static func seconds(_ words: Int, _ language: Language) -> Int {
    let rate = language == .arabic ? 110 : 150
    return (words * 60 + rate - 1) / rate
  }
}
