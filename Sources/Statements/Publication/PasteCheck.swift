import Guidelines
import Incidents

/// Compares a text that somebody was sent with what was released: the whole text of one language, whole sentences of it in their
/// order, or a short form that was given out, after copying's changes are folded away. Half a sentence is never ours: it may say the
/// opposite of the whole.
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
    /// How much of the released text it is.
    public enum Extent: Sendable, Hashable {
      /// All of it.
      case whole
      /// A short form, or several that have the same words.
      case forms([KnownForm])
      /// Sentences of it.
      case part

      fileprivate var order: Int {
        switch self {
        case .whole: 0
        case .forms: 1
        case .part: 2
        }
      }
    }

    /// The released text.
    public let released: Released
    /// How much of it was pasted.
    public let extent: Extent
    /// What has become of the statement; nil when nobody can tell.
    public let standing: ReleasedSequence.Standing?

    /// The short forms that it is: a text message may have the words of a post.
    public var forms: [KnownForm] { if case .forms(let forms) = extent { forms } else { [] } }
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
  /// What mail and chat programs put around the words, and nobody vouches for.
  public let aside: [String]

  /// Compares.
  ///
  /// - Parameters:
  ///   - texts: Every released text that is known to be genuine.
  ///   - forms: The short forms that are known to be genuine.
  ///   - sequence: What is known of the releases in order; nil when there is no feed.
  public init(_ pasted: String, with texts: [Released], forms: [KnownForm] = [], sequence: ReleasedSequence?) {
    let known = Known(texts, forms, sequence)
    let copy = PastedText(pasted)
    guard copy.folded.contains(where: { $0 != "\"" && $0 != " " }) else {
      self.init(answer: .altered, remarks: ["There is no text to compare."])
      return
    }
    if let match = known.match(pasted) {
      self.init(match, copy, aside: [], known)
      return
    }
    let message = CopiedMessage(pasted)
    let words = message?.words ?? pasted
    let found = message.flatMap { known.match($0.words) }
    let foreign = message?.subjects.filter { !known.says($0) } ?? []
    if let found, foreign.isEmpty {
      self.init(found, copy, aside: message?.aside ?? [], known)
      return
    }
    if let found {
      self.init(
        answer: .altered,
        remarks: [
          "The words below the subject are those of statement \(found.released.statement); the subject is not."
        ],
        strangers: foreign, aside: message?.aside ?? [])
      return
    }
    var remarks: [String] = []
    if let quotation = QuotedLines(pasted), let match = known.match(quotation.quoted) {
      let form = match.forms.isEmpty ? "" : " as \(Self.titles(of: match.forms))"
      let part = match.extent == .part ? "a part of statement" : "statement"
      self.init(
        answer: .altered,
        remarks: [
          "The quoted lines are \(part) \(match.released.statement)\(form), word for word; what stands around them is not ours. "
            + "Check the quoted lines alone to see whether they still stand."
        ],
        strangers: Self.pieces(of: quotation.around))
      return
    }
    if let quoting = known.quoting(words) {
      self.init(
        answer: .altered,
        remarks: [
          "Statement \(quoting) quotes these words to say that they are wrong or came from others; no statement of ours says them."
        ], aside: message?.aside ?? [])
      return
    }
    var (strangers, pieces) = known.strangers(in: words)
    if let (rest, address) = Self.cutAddress(words), let match = known.match(rest) {
      let form = match.forms.isEmpty ? "" : " as \(Self.titles(of: match.forms))"
      remarks.append(
        "Without the address at its end, this is statement \(match.released.statement)\(form). Nobody here vouches for \(address); "
          + "if it is yours, repeat the command with --address \(address).")
      (strangers, pieces) = ([address], 2)
    } else if strangers.isEmpty, pieces > 1 {
      remarks.append(
        "Each of its sentences is ours, but not in this order or not in one text: something was left out, moved, or put together."
      )
    }
    self.init(
      answer: .altered, remarks: remarks, strangers: strangers.count < pieces ? strangers : [],
      aside: message?.aside ?? [])
  }

  private init(_ match: Match, _ copy: PastedText, aside: [String], _ known: Known) {
    var remarks: [String] = []
    if copy.hidesOrder {
      remarks.append(
        "The same words, but this copy hides marks that change how it looks, so that figures may read otherwise. Read the official "
          + "text instead.")
    }
    let number = match.released.statement
    if known.sequence?.isUrgent(number) ?? false { remarks.append(StatementVerification.urgentRemark(nil)) }
    switch match.extent {
    case .whole: break
    case .part: remarks.append("This is a part of statement \(number); read the whole before you quote it.")
    case .forms(let forms):
      remarks.append(
        "This is statement \(number) as \(Self.titles(of: forms))"
          + (forms.allSatisfy(\.kind.isShorter)
            ? ", which leaves things out; read the whole before you quote it." : "."))
    }
    guard known.sequence != nil else {
      remarks.append(
        "The words are those of statement \(number); without a feed nobody can tell whether they still stand.")
      self.init(answer: .cannotTell, remarks: remarks, match: match, aside: aside)
      return
    }
    let (answer, later) = StatementVerification.standing(
      of: number, digest: match.released.digest, in: known.sequence, remarks: &remarks)
    self.init(answer: answer, remarks: remarks, match: match, later: later, aside: aside)
  }

  private init(
    answer: StatementVerification.Answer, remarks: [String], match: Match? = nil, later: LaterStatement? = nil,
    strangers: [String] = [], aside: [String] = []
  ) {
    self.answer = answer
    self.remarks = remarks
    self.match = match
    self.later = later
    self.strangers = strangers
    self.aside = aside
  }

  /// The sentences of a text, folded: what a part of it must begin and end with.
  public static func sentences(of text: String) -> [String] {
    pieces(of: text).map { folded($0) }
  }

  /// Which of the sentences of a text, counted from 0, stand in quotation marks from their first word to their last: such words are
  /// repeated and not said, and taken alone they are no part of the text.
  public static func quotations(of text: String) -> [Int] {
    let marks = text.unicodeScalars
    let isBalanced =
      marks.count { "“«".unicodeScalars.contains($0) } == marks.count { "”»".unicodeScalars.contains($0) }
    var isInside = false
    var found: [Int] = []
    var number = 0
    for line in text.split(whereSeparator: \.isNewline) {
      if !isBalanced { isInside = false }
      var isToggled = false
      for piece in pieces(of: String(line)) {
        var isSaid = false
        for scalar in piece.unicodeScalars {
          switch scalar {
          case "“", "«": isInside = true
          case "”", "»": isInside = false
          case "\"": isToggled.toggle()
          default: isSaid = isSaid || !isInside && !isToggled && scalar.properties.isAlphabetic
          }
        }
        if !isSaid { found.append(number) }
        number += 1
      }
    }
    return found
  }

  /// Words as they are compared sentence by sentence: as ``PastedText`` folds them, and without the spaces that French puts within
  /// quotation marks.
  static func folded(_ text: String) -> String { PastedText(tightened(text)).folded }

  private static func tightened(_ text: String) -> String {
    guard text.contains("«") || text.contains("»") else { return text }
    var tight = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace && scalar != "\n"
      if isSpace, tight.last == "«" { continue }
      if scalar == "»" {
        while let last = tight.last, last.properties.isWhitespace, last != "\n" { tight.removeLast() }
      }
      tight.append(scalar)
    }
    return String(tight)
  }

  /// The sentences of a text as they stand there.
  fileprivate static func pieces(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      let line = String(line)
      return SentenceSplit.ranges(of: line).map { String(line[$0]) }
    }.filter { !PastedText($0).folded.isEmpty }
  }

  private static func titles(of forms: [KnownForm]) -> String {
    forms.map(\.title).joined(separator: " or ")
  }

  /// A text without the web address at its end.
  private static func cutAddress(_ text: String) -> (rest: String, address: String)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let last = words.last, last.hasPrefix("https://") || last.hasPrefix("http://"), words.count > 1 else {
      return nil
    }
    return (String(text[..<last.startIndex]), String(last))
  }
}

/// What pasted texts are compared with.
private struct Known {
  let texts: [PasteCheck.Released]
  /// The sentences of each text, folded.
  private let sentences: [[String]]
  /// The numbers of those that only repeat what others said.
  private let quoted: [Set<Int>]
  let forms: [String: [KnownForm]]
  let sequence: ReleasedSequence?

  init(_ texts: [PasteCheck.Released], _ forms: [KnownForm], _ sequence: ReleasedSequence?) {
    self.texts = texts
    sentences = texts.map { PasteCheck.sentences(of: $0.text) }
    quoted = texts.map { Set(PasteCheck.quotations(of: $0.text)) }
    self.forms = Dictionary(grouping: forms, by: \.folded)
    self.sequence = sequence
  }

  /// What stands comes before what does not, the whole before a part, the newest before older ones. Words in quotation marks are
  /// looked for without them: newspapers put ours in theirs.
  func match(_ pasted: String) -> PasteCheck.Match? {
    let words = PasteCheck.folded(pasted)
    let bare = Self.bare(words)
    if bare != words, let match = match(folded: bare, bare) { return match }
    return match(folded: PastedText(pasted).folded, words)
  }

  /// The statement that has these words within quotation marks only.
  func quoting(_ pasted: String) -> Int? {
    let words = PasteCheck.folded(pasted)
    let bare = Self.bare(words)
    return texts.indices.last { index in
      !Self.runs(of: words, in: sentences[index]).isEmpty || !Self.runs(of: bare, in: sentences[index]).isEmpty
        || !Self.runs(of: bare, in: sentences[index].map(Self.bare)).isEmpty
    }.map { texts[$0].statement }
  }

  private static func bare(_ folded: String) -> String {
    var bare = Substring(folded)
    while let first = bare.first, first == "\"" || first == " " { bare.removeFirst() }
    while let last = bare.last, last == "\"" || last == " " { bare.removeLast() }
    return String(bare)
  }

  private func match(folded: String, _ words: String) -> PasteCheck.Match? {
    guard !folded.isEmpty else { return nil }
    let here = forms.isEmpty ? [] : forms[Digest.hex(of: folded)] ?? []
    let found = texts.indices.compactMap { index -> PasteCheck.Match? in
      let released = texts[index]
      let own = here.filter {
        $0.statement == released.statement && $0.digest == released.digest && $0.language == released.language
      }
      guard let extent = extent(of: words, folded, at: index, own) else { return nil }
      return PasteCheck.Match(
        released: released, extent: extent,
        standing: sequence?.standing(of: released.statement, digest: released.digest))
    }
    return found.min { order($0) < order($1) }
  }

  private func extent(
    of words: String, _ folded: String, at index: Int, _ forms: [KnownForm]
  ) -> PasteCheck.Match.Extent? {
    let sentences = sentences[index]
    if sentences.joined(separator: " ") == words || PastedText(texts[index].text).folded == folded { return .whole }
    if !forms.isEmpty { return .forms(forms) }
    if Self.runs(of: words, in: sentences).contains(where: { !quoted[index].isSuperset(of: $0) }) { return .part }
    // What a correction says to be right is ours without the words that introduce it, which decide its first letter alone.
    let right = sentences.compactMap(Self.behindLead)
    return right.contains { $0.lowercased() == words.lowercased() } ? .part : nil
  }

  /// What a sentence says behind the words “What is correct:”; nil for other sentences.
  private static func behindLead(_ sentence: String) -> String? {
    leads.first(where: sentence.hasPrefix).map {
      String(sentence.dropFirst($0.count).drop { $0 == " " })
    }
  }

  private static let leads = StatementCheck.rightLeads.values.map { PasteCheck.folded($0) }

  /// Where words stand as whole sentences in their order.
  private static func runs(of words: String, in sentences: [String]) -> [ClosedRange<Int>] {
    sentences.indices.compactMap { start in
      guard words.hasPrefix(sentences[start]) else { return nil }
      var run = ""
      for index in sentences[start...].indices {
        run += run.isEmpty ? sentences[index] : " " + sentences[index]
        if run == words { return start...index }
        guard words.hasPrefix(run) else { return nil }
      }
      return nil
    }
  }

  private func order(_ match: PasteCheck.Match) -> (Int, Int, Int) {
    let standing =
      switch match.standing {
      case .current, nil: 0
      case .replaced: 1
      case .withdrawn, .unsettled: 2
      case .anotherText, .unknown: 3
      }
    return (standing, match.extent.order, -match.released.statement)
  }

  /// Whether a subject line says nothing but the headline of a text, or nothing.
  func says(_ subject: String) -> Bool {
    let folded = PasteCheck.folded(subject)
    return folded.isEmpty || sentences.contains { $0.first == folded }
  }

  /// The sentences that are in no text, and how many there are; lines that a mail program cut are put together again where that finds
  /// more of ours.
  func strangers(in text: String) -> (strangers: [String], pieces: Int) {
    // Short forms put a full stop after a headline.
    let ours = Set(sentences.joined().flatMap { [$0, $0 + "."] })
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: " ") }
    let cuts = [text, paragraphs.joined(separator: "\n")].map { cut in
      let pieces = PasteCheck.pieces(of: cut)
      return (strangers: pieces.filter { !ours.contains(PasteCheck.folded($0)) }, pieces: pieces.count)
    }
    return cuts[1].strangers.count < cuts[0].strangers.count ? cuts[1] : cuts[0]
  }
}
