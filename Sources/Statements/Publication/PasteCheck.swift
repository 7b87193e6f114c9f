import Guidelines
import Incidents

/// Compares a text that somebody was sent with what was released: the whole text of one language, or whole sentences of it in their
/// order, after copying's changes are folded away. Half a sentence is never ours: it may say the opposite of the whole.
public struct PasteCheck: Sendable {
  /// A released text to compare with.
  public struct Released: Sendable, Hashable {
    /// The number of the statement.
    public let statement: Int
    /// The digest of the revision, in hex.
    public let digest: String
    /// The language.
    public let language: Language
    /// The words.
    public let text: String

    /// A released text.
    public init(statement: Int, digest: String, language: Language, text: String) {
      self.statement = statement
      self.digest = digest
      self.language = language
      self.text = text
    }
  }

  /// What was found.
  public struct Match: Sendable, Hashable {
    /// The released text.
    public let released: Released
    /// Whether the whole of it was pasted, not a part.
    public let isWhole: Bool
    /// What has become of the statement; nil when nobody can tell.
    public let standing: ReleasedSequence.Standing?
  }

  /// The answer.
  public let answer: StatementVerification.Answer
  /// What is noteworthy, in plain sentences.
  public let remarks: [String]
  /// The text that it is, or holds a part of; of several, the one that stands.
  public let match: Match?
  /// What took its place.
  public let later: LaterStatement?
  /// The sentences of the pasted text that are in no released text, where others are.
  public let strangers: [String]

  /// Compares.
  ///
  /// - Parameters:
  ///   - texts: Every released text that is known to be genuine.
  ///   - sequence: What is known of the releases in order; nil when there is no feed.
  public init(_ pasted: String, with texts: [Released], sequence: ReleasedSequence?) {
    let copy = PastedText(pasted)
    var remarks: [String] = []
    let found = copy.folded.isEmpty ? [] : texts.compactMap { Self.match(copy, $0, sequence) }
    guard let best = found.min(by: { Self.order($0) < Self.order($1) }) else {
      let strangers = Self.strangers(in: pasted, texts)
      if copy.folded.isEmpty { remarks.append("There is no text to compare.") }
      self.init(answer: .altered, remarks: remarks, strangers: strangers)
      return
    }
    if copy.hidesOrder {
      remarks.append(
        "The same words, but this copy hides marks that change how it looks, so that figures may read otherwise. Read the official "
          + "text instead.")
    }
    let number = best.released.statement
    if !best.isWhole { remarks.append("This is a part of statement \(number); read the whole before you quote it.") }
    guard sequence != nil else {
      remarks.append(
        "The words are those of statement \(number); without a feed nobody can tell whether they still stand.")
      self.init(answer: .cannotTell, remarks: remarks, match: best)
      return
    }
    let (answer, later) = StatementVerification.standing(
      of: number, digest: best.released.digest, in: sequence, remarks: &remarks)
    self.init(answer: answer, remarks: remarks, match: best, later: later)
  }

  private init(
    answer: StatementVerification.Answer, remarks: [String], match: Match? = nil, later: LaterStatement? = nil,
    strangers: [String] = []
  ) {
    self.answer = answer
    self.remarks = remarks
    self.match = match
    self.later = later
    self.strangers = strangers
  }

  /// The sentences of a text, folded: what a part of it must begin and end with.
  public static func sentences(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      let line = String(line)
      return SentenceSplit.ranges(of: line).map { PastedText(String(line[$0])).folded }
    }.filter { !$0.isEmpty }
  }

  private static func match(
    _ copy: PastedText, _ released: Released, _ sequence: ReleasedSequence?
  ) -> Match? {
    let sentences = sentences(of: released.text)
    let standing = sequence?.standing(of: released.statement, digest: released.digest)
    if sentences.joined(separator: " ") == copy.folded || PastedText(released.text).folded == copy.folded {
      return Match(released: released, isWhole: true, standing: standing)
    }
    for start in sentences.indices where copy.folded.hasPrefix(sentences[start]) {
      var run = ""
      for sentence in sentences[start...] {
        run += run.isEmpty ? sentence : " " + sentence
        if run == copy.folded { return Match(released: released, isWhole: false, standing: standing) }
        guard copy.folded.hasPrefix(run) else { break }
      }
    }
    return nil
  }

  /// What stands comes before what does not, the whole before a part, the newest before older ones.
  private static func order(_ match: Match) -> (Int, Int, Int) {
    let standing =
      switch match.standing {
      case .current, nil: 0
      case .replaced: 1
      case .withdrawn: 2
      case .anotherText, .unknown: 3
      }
    return (standing, match.isWhole ? 0 : 1, -match.released.statement)
  }

  private static func strangers(in pasted: String, _ texts: [Released]) -> [String] {
    let ours = Set(texts.flatMap { sentences(of: $0.text) })
    let pieces = pasted.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      let line = String(line)
      return SentenceSplit.ranges(of: line).map { String(line[$0]) }
    }.filter { !PastedText($0).folded.isEmpty }
    let strange = pieces.filter { !ours.contains(PastedText($0).folded) }
    return strange.count < pieces.count ? strange : []
  }
}
