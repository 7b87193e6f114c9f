import Guidelines
import Incidents
import Statements

/// The page on which anybody compares a text with the statements, on their own device.
///
/// Texts are compared as ``PasteCheck`` does, after what copying through chat programs and word processors changes is taken away; a
/// part counts when it is made of whole sentences.
struct TextCheckPage {
  let statements: [ClearedStatement]
  let forms: [KnownForm]
  let words: NewsroomWords
  let language: Language
  let offset: UTCOffset
  /// The sentences of each text as the script compares them.
  let sentences: FoldedSentences

  /// The form and the place for the answer.
  var body: String {
    let escaped: (String) -> String = { HTMLText.escaped($0) }
    let list = statements.compactMap { statement -> String? in
      guard let text = statement.text(in: language) ?? statement.texts.first else { return nil }
      let mark = text.language == language ? "" : " lang=\"\(text.language.rawValue)\" dir=\"auto\""
      return "<li><a href=\"\(Newsroom.path(of: statement.number, text.language))\"\(mark)>\(statement.number). "
        + "\(escaped(text.headline))</a> <bdi dir=\"ltr\">\(statement.code(of: text))</bdi></li>"
    }
    // A text that followed was signed in a release of its own.
    // What may be shown in part only is not there as it was signed.
    let whole = statements.filter { !$0.isShownInPart }
    let numbers = Set(whole.map(\.number) + whole.flatMap(\.texts).compactMap(\.followed?.number))
    let downloads = numbers.sorted(by: >).map { "<a href=\"statements/\($0).json\">\($0).json</a>" }
    return """
      <h1>\(escaped(words.verify))</h1>
      <p>\(escaped(words.verifyIntroduction))</p>
      <p><label for="text">\(escaped(words.verifyPlaceholder))</label></p>
      <p><textarea id="text" dir="auto" autocomplete="off" spellcheck="false"></textarea></p>
      <p><button id="check" type="button">\(escaped(words.verifyButton))</button></p>
      <p id="answer" role="status" aria-live="polite"></p>
      <noscript><p>\(escaped(words.withoutScript))</p></noscript>
      <ul class="list">\(list.joined(separator: "\n"))</ul>
      <p>\(escaped(words.proof))</p>
      <p>\((downloads + ["<a href=\"keys.json\">keys.json</a>"]).joined(separator: ", "))</p>

      """
  }

  /// The comparison. It holds the sentences themselves, which are public, so that it works without any server.
  var script: String {
    let standings = Dictionary(statements.map { ($0.number, $0.standing) }) { first, _ in first }
    let entries = statements.flatMap { statement in
      (statement.texts + statement.takenBack.map(\.text)).map { entry(of: $0, in: statement, standings) }
    }
    let also = TextCheckWords.words(in: language)
    let says = [
      ("altered", words.altered), ("unsure", words.cannotTell + " " + words.noStatement), ("partly", words.partly),
      ("hidden", words.hidden), ("part", words.part), ("pointer", words.pointer), ("stale", stale ?? ""),
      ("short", also.short), ("post", also.post), ("around", also.around), ("subject", also.subject),
      ("mixed", also.mixed), ("address", also.address), ("quoted", also.quoted),
    ].map { "\($0.0):\(Self.literal($0.1))" }
    let forms = KnownForm.Kind.allCases.map {
      "\(Self.literal($0.rawValue)):\(Self.literal(also.forms[$0] ?? ""))"
    }
    let marks = CopiedMessage.Pattern.allCases.map { "\($0):\(Self.literal($0.rawValue))" }
    return TextCheckScript(
      ours: entries.joined(separator: ",\n"), say: says.joined(separator: ","), forms: forms.joined(separator: ","),
      marks: marks.joined(separator: ","), old: promise.map { "\($0.milliseconds + Self.patience)" } ?? "Infinity"
    ).text
  }

  /// A text as the script knows it.
  private func entry(
    of text: ClearedText, in statement: ClearedStatement, _ standings: [Int: ClearedStatement.Standing]
  ) -> String {
    let standing = statement.standing(of: text)
    var fields = [
      "n:\(statement.number)", "c:" + Self.literal(statement.code(of: text)),
      "u:" + Self.literal(Newsroom.path(of: statement.number, text.language)), "h:" + Self.literal(text.headline),
      "k:\(rank(of: standing))",
      "s:" + Self.literal(answer(about: standing, among: standings) + (statement.isUrgent ? " \(words.urgent)." : "")),
      "f:[\(sentences[text.text])]",
      "q:[\(sentences.quotations(of: text.text))]",
      "x:[\(forms(of: text, in: statement))]",
    ]
    // Of a text that was corrected in part, the part itself is replaced.
    if case .corrected(let by, let at) = standing {
      fields += ["b:\(by)", "r:" + Self.literal(filled(words.replacedBy, last(after: by, at, standings)))]
    }
    return "{" + fields.joined(separator: ",") + "}"
  }

  /// The short forms of a text: what it was given out as, of how many posts, and the beginnings of the digests; of a thread first that of
  /// the whole. What has the words of an earlier form is left out.
  private func forms(of text: ClearedText, in statement: ClearedStatement) -> String {
    let number = text.followed?.number ?? statement.number
    let own = forms.filter { $0.statement == number && $0.language == text.language }
    var seen: Set<String> = []
    var rows: [(kind: KnownForm.Kind, parts: Int, digests: String)] = []
    for form in own {
      let digest = String(form.folded.prefix(TextCheckScript.digits))
      guard seen.insert(digest).inserted else { continue }
      let last = rows.last
      if let part = form.part, let parts = form.parts, last?.kind == form.kind {
        rows[rows.count - 1].parts = parts
        // A post that another thread holds already keeps its place empty.
        let missing = max(0, part - rows[rows.count - 1].digests.utf8.count / TextCheckScript.digits)
        rows[rows.count - 1].digests += String(repeating: "-", count: TextCheckScript.digits * missing) + digest
      } else if [.thread280, .thread500].contains(form.kind) || last?.kind != form.kind {
        rows.append((form.kind, 0, digest))
      } else {
        rows[rows.count - 1].digests += digest
      }
    }
    return rows.map { "[\(Self.literal($0.kind.rawValue)),\($0.parts),\"\($0.digests)\"]" }.joined(separator: ",")
  }

  /// How late a promised update may be before the page calls itself old: 10 minutes, in milliseconds.
  private static let patience: Int64 = 600_000

  /// The latest promise of an update.
  private var promise: Moment? {
    statements.filter { $0.standing == .current }.max { $0.releasedAt < $1.releasedAt }?.nextUpdate
  }

  private var stale: String? { promise.map { TimeWording.filled(words.stale, with: $0, language, offset: offset) } }

  private func rank(of standing: ClearedStatement.Standing) -> Int {
    switch standing {
    case .current: 0
    case .replaced, .corrected: 1
    case .withdrawn: 2
    }
  }

  private func answer(
    about standing: ClearedStatement.Standing, among standings: [Int: ClearedStatement.Standing]
  ) -> String {
    switch standing {
    case .current: words.genuine
    case .corrected(let by, let at) where standings[by] == .current: filled(words.correctedBy, (by, at))
    case .corrected(let by, _) where standings[by].map(isWithdrawn) ?? false:
      filled(words.unsettled, (by, Moment(milliseconds: 0)))
    case .replaced(let by, let at), .corrected(let by, let at): filled(words.replacedBy, last(after: by, at, standings))
    case .withdrawn(let by, let at): filled(words.withdrawnBy, (by, at))
    }
  }

  private func isWithdrawn(_ standing: ClearedStatement.Standing) -> Bool {
    if case .withdrawn = standing { true } else { false }
  }

  /// The end of a row of replacements: what stands now.
  private func last(
    after number: Int, _ at: Moment, _ standings: [Int: ClearedStatement.Standing]
  ) -> (number: Int, at: Moment) {
    var last = (number: number, at: at)
    var seen: Set<Int> = [number]
    while let standing = standings[last.number] {
      switch standing {
      case .replaced(let by, let moment), .corrected(let by, let moment):
        guard seen.insert(by).inserted else { return last }
        last = (by, moment)
      case .current, .withdrawn: return last
      }
    }
    return last
  }

  private func filled(_ answer: String, _ later: (number: Int, at: Moment)) -> String {
    TimeWording.filled(
      answer.replacing("%n", with: "\(later.number)"), with: later.at, language, offset: offset)
  }

  /// A JavaScript string that ends neither the string nor the script.
  fileprivate static func literal(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return "\"" + text + "\"" }
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\" + String(scalar)
      case "\n": literal += "\\n"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// Whether a byte stands for itself in a string; what begins with the last of these bytes is looked at in full.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0xE2: false
    default: byte >= 0x20
    }
  }
}

/// The sentences of the released texts as the script holds them, worked out once for the pages of all languages.
struct FoldedSentences {
  private var lists: [String: String] = [:]
  private var quotations: [String: String] = [:]

  init(of statements: [ClearedStatement]) {
    for statement in statements {
      for text in statement.texts + statement.takenBack.map(\.text) where lists[text.text] == nil {
        lists[text.text] = PasteCheck.sentences(of: text.text).map(TextCheckPage.literal).joined(separator: ",")
        quotations[text.text] = PasteCheck.quotations(of: text.text).map(String.init).joined(separator: ",")
      }
    }
  }

  /// The sentences of a text, as the elements of a JavaScript array.
  subscript(_ text: String) -> String { lists[text] ?? "" }

  /// The numbers of those that only repeat what others said, as the elements of a JavaScript array.
  func quotations(of text: String) -> String { quotations[text] ?? "" }
}
