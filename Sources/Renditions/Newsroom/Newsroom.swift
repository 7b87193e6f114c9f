import Guidelines
import Incidents
import Statements

/// A small set of pages that can be put on any web server, or handed out on a stick: what the agencies say now, every
/// earlier statement with what became of it, a page that checks pasted texts, and feeds.
///
/// The pages ask nothing of any other server, run no script but the check, and are readable on an old telephone with bad
/// reception.
public struct Newsroom: Sendable {
  /// A file of the site.
  public struct File: Sendable, Hashable {
    /// The path below the site's folder.
    public let path: String
    /// The bytes; UTF-8 but for raw signatures.
    public let bytes: [UInt8]

    /// A file of text.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// A file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// What is shown on every page.
  public struct Frame: Sendable, Hashable {
    /// Where the site will stand, for feeds; without a slash at the end.
    public let address: String
    /// How far local time is from UTC.
    public let offset: UTCOffset
    /// Whether all of it is an exercise, which every page says first.
    public let isExercise: Bool
    /// The languages in which the agencies speak, the first first: its page is the one that opens.
    public let languages: [Language]

    /// Frames a site.
    public init(address: String, offset: UTCOffset, isExercise: Bool = false, languages: [Language] = []) {
      self.isExercise = isExercise
      self.languages = languages
      self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
      self.offset = offset
    }

    /// What the site is called in a language: the headline of the newest statement that is in force and says where it happened, or of the
    /// newest that is in force. The agencies have cleared these words; those by which the incident is known inside the house they have
    /// not.
    func name(of statements: [ClearedStatement], in language: Language) -> String {
      let newestFirst = statements.sorted { ($0.releasedAt, $0.number) > ($1.releasedAt, $1.number) }
      let texts = newestFirst.filter(newestFirst.isInForce).compactMap { $0.text(in: language) }
      let text = texts.first(where: \.headlineSaysPlace) ?? texts.first
      return titled(text?.headline ?? NewsroomWords.words(in: language).title, in: language)
    }

    /// What a feed is called, which holds every language: the headline of the newest statement that is in force in each of its languages,
    /// that of the first page first.
    func feedName(of statements: [ClearedStatement]) -> String {
      let newestFirst = statements.sorted { ($0.releasedAt, $0.number) > ($1.releasedAt, $1.number) }
      guard let newest = newestFirst.first(where: newestFirst.isInForce) ?? newestFirst.first else {
        let language = languages.first ?? .english
        return titled(NewsroomWords.words(in: language).title, in: language)
      }
      let order = languages + newest.texts.map(\.language).filter { !languages.contains($0) }
      let headlines = order.compactMap { language in
        newest.text(in: language).map { TextSafety.withoutIsolates(titled($0.headline, in: language)) }
      }
      return headlines.joined(separator: " · ")
    }

    /// A title that says so where all is an exercise.
    func titled(_ title: String, in language: Language) -> String {
      isExercise ? ExerciseMark.marked(title, in: language) : title
    }
  }

  /// The files, sorted by path.
  public let files: [File]
  /// Paths of files that an earlier site may hold, and this one must not: they say names that may be said no more.
  public let gone: [String]
  /// Every short form in which the statements are given out.
  public let forms: [KnownForm]

  /// Lays out the site.
  ///
  /// - Parameters:
  ///   - statements: Every released statement, in any order.
  ///   - proofs: What lets anybody check them.
  ///   - frame: What is shown on every page.
  ///   - questions: The questions with answers that are public, by language.
  ///   - easyReads: The texts in Easy Read that were cleared.
  ///   - talkingPoints: What spokespersons say, by the number of the statement.
  public init(
    of statements: [ClearedStatement], proofs: Proofs, frame: Frame,
    questions: [Language: [PublicQuestion]] = [:], easyReads: [EasyReadPage] = [],
    talkingPoints: [Int: [TalkingPoints]] = [:]
  ) {
    let newestFirst = statements.sorted { ($0.releasedAt, $0.number) > ($1.releasedAt, $1.number) }
    // The page of a language that follows says when it comes, and shows the words that there are until then.
    let order = frame.languages + Language.allCases.filter { !frame.languages.contains($0) }
    let spoken = order.filter { language in
      statements.contains { $0.pageText(in: language) != nil || $0.promise(of: language) != nil }
    }
    let languages = !spoken.isEmpty ? spoken : frame.languages.isEmpty ? [Language.english] : frame.languages
    let sentences = FoldedSentences(of: newestFirst)
    var files: [File] = []
    let forms = newestFirst.flatMap { statement in
      Self.forms(of: statement, frame, easyReads, talkingPoints[statement.number] ?? [])
    }
    for language in languages {
      let page = NewsroomPage(
        statements: newestFirst, language: language, languages: languages, frame: frame,
        questions: questions[language] ?? [],
        easyReads: Set(easyReads.filter { $0.language == language }.map(\.statement)), forms: forms,
        sentences: sentences)
      files.append(File(path: Self.path(of: language, among: languages), text: page.index))
      files.append(File(path: Self.verifyPath(of: language), text: page.verify))
      if let all = page.all { files.append(File(path: Self.allPath(of: language), text: all)) }
      if !page.questions.isEmpty {
        files.append(File(path: Self.questionsPath(of: language), text: page.questionsPage))
      }
      for easy in easyReads
      where easy.language == language && statements.contains(where: { $0.number == easy.statement }) {
        files.append(File(path: Self.easyPath(of: easy.statement, language), text: page.easyRead(easy)))
      }
      for statement in newestFirst where statement.pageText(in: language) != nil {
        files.append(File(path: Self.path(of: statement.number, language), text: page.statement(statement)))
      }
    }
    files += proofs.files
    files.append(File(path: "feed.json", text: JSONFeed(newestFirst, frame: frame).text))
    files.append(File(path: "feed.atom", text: AtomFeed(newestFirst, frame: frame).xml))
    files.append(File(path: "feed.rss", text: RSSFeed(newestFirst, frame: frame).xml))
    self.files = files.sorted { $0.path < $1.path }
    self.forms = forms
    let numbers = statements.filter(\.isShownInPart).flatMap { statement in
      [statement.number] + (statement.texts + statement.takenBack.map(\.text)).compactMap(\.followed?.number)
    }
    gone =
      numbers.flatMap { number in
        [".json", ".jws", ".jws.json"].map { "statements/\(number)\($0)" }
          + Language.allCases.flatMap { language in
            ["", ".minisig", ".sig"].map { "statements/\(number).\(language.rawValue).txt\($0)" }
          }
      }
  }

  private static func forms(
    of statement: ClearedStatement, _ frame: Frame, _ easyReads: [EasyReadPage], _ points: [TalkingPoints]
  ) -> [KnownForm] {
    (statement.texts + statement.takenBack.map(\.text)).flatMap { text in
      let page = "\(frame.address)/\(path(of: statement.number, text.language))"
      var given = GivenForms(of: text, in: statement)
      given.addShortForms(addresses: [frame.address, frame.address + "/", page])
      let easy = easyReads.first { $0.statement == statement.number && $0.language == text.language }
      if let easy { given.add(easy) }
      for points in points where points.language == text.language { given.add(.talkingPoints, points.list) }
      given.addPage(of: statement, offset: frame.offset, hasEasyRead: easy != nil)
      return given.forms
    }
  }

  /// The site with the list of its short forms, signed.
  public func with(forms signed: String) -> Newsroom {
    let list = File(path: Proofs.formsPath, text: signed + "\n")
    return Newsroom(files: (files + [list]).sorted { $0.path < $1.path }, forms: forms, gone: gone)
  }

  /// The site with signatures beside each text and statement, and the keys to check them with.
  ///
  /// - Parameters:
  ///   - signature: Who signs.
  ///   - statements: The statements of the site.
  ///   - key: The key of who signs.
  public func signed(
    by signature: PublicSignature, key: PublicSignatureKey, statements: [ClearedStatement]
  ) throws -> Newsroom {
    var files = files
    for statement in statements {
      for text in statement.texts {
        let path = "statements/\(statement.number).\(text.language.rawValue).txt"
        let name = "\(statement.number).\(text.language.rawValue).txt"
        let words = text.text.hasSuffix("\n") ? text.text : text.text + "\n"
        let comment =
          "timestamp:\(statement.releasedAt(text).milliseconds / 1000)\tfile:\(name)\t"
          + "incident:\(statement.incident)\tstatement:\(statement.number)"
          + (text.followed.map { "\treleasedAs:\($0.number)" } ?? "")
          + (statement.links.ends.map { "\tsupersedes:\($0)" } ?? "")
        files.append(File(path: path, text: words))
        files.append(File(path: path + ".minisig", text: try signature.minisign(of: words, comment: comment)))
        files.append(File(path: path + ".sig", bytes: try signature.raw(of: words)))
      }
      // A statement that was released before releases were signed so gets a signature of whoever makes the site.
      for number in [statement.number] + statement.texts.compactMap(\.followed?.number) {
        let path = "statements/\(number)"
        if let export = files.first(where: { $0.path == path + ".json" }),
          !files.contains(where: { $0.path == path + ".jws" })
        {
          files.append(File(path: path + ".jws", text: try signature.compact(of: export.text) + "\n"))
        }
      }
    }
    files.append(File(path: "minisign.pub", text: key.minisign))
    files.append(File(path: "public.pem", text: key.pem))
    return Newsroom(files: files.sorted { $0.path < $1.path }, forms: forms, gone: gone)
  }

  private init(files: [File], forms: [KnownForm], gone: [String]) {
    let written = Set(files.map(\.path))
    self.gone = gone.filter { !written.contains($0) }
    self.files = files
    self.forms = forms
  }

  static func path(of language: Language, among languages: [Language]) -> String {
    language == languages.first ? "index.html" : "\(language.rawValue).html"
  }

  static func path(of number: Int, _ language: Language) -> String { "statements/\(number).\(language.rawValue).html" }

  static func questionsPath(of language: Language) -> String { "questions.\(language.rawValue).html" }

  static func easyPath(of number: Int, _ language: Language) -> String {
    "statements/\(number).\(language.rawValue).easy.html"
  }

  static func allPath(of language: Language) -> String { "all.\(language.rawValue).html" }

  static func verifyPath(of language: Language) -> String { "check.\(language.rawValue).html" }
}
