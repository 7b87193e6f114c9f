import Guidelines
import Incidents
import Statements

/// The pages of one language.
struct NewsroomPage {
  let statements: [ClearedStatement]
  let language: Language
  let languages: [Language]
  let frame: Newsroom.Frame
  /// The questions with answers that are public.
  let questions: [PublicQuestion]
  /// The numbers of the statements that there are in Easy Read.
  let easyReads: Set<Int>
  /// The short forms of every statement.
  let forms: [KnownForm]
  /// The sentences of all texts, to compare with.
  let sentences: FoldedSentences
  private let words: NewsroomWords

  init(
    statements: [ClearedStatement], language: Language, languages: [Language], frame: Newsroom.Frame,
    questions: [PublicQuestion], easyReads: Set<Int>, forms: [KnownForm], sentences: FoldedSentences
  ) {
    self.forms = forms
    self.sentences = sentences
    self.questions = questions
    self.easyReads = easyReads
    self.statements = statements
    self.language = language
    self.languages = languages
    self.frame = frame
    words = NewsroomWords.words(in: language)
  }

  /// What the agencies say now, and the way to everything else: first whom to call and what to do, whichever statement says so.
  var index: String {
    let standing = statements.filter { $0.standing == .current }
    let inLanguage = standing.filter { shown($0) != nil }
    // What holds is shown in the words that there are, rather than as if nobody had spoken.
    let current = inLanguage.isEmpty ? standing : inLanguage + standing.filter { shown($0) == nil }
    // A statement that was corrected holds but for the words that were wrong.
    let holding = current + statements.filter { $0.standing != .current && statements.isInForce($0) }
    var body = ""
    if let first = current.first, let text = shown(first) ?? first.texts.first {
      body += help(in: holding) + instructions(in: holding.filter { $0 != first }, beside: text)
      body += "<h1>\(escaped(words.current))</h1>\n" + article(first, text, headingLevel: 2, isOnIndex: true)
    } else {
      let none = statements.isEmpty ? words.noStatement : words.noneCurrent
      body += "<h1>\(escaped(words.title))</h1>\n<p>\(escaped(none))</p>\n"
    }
    if !questions.isEmpty {
      body += "<p><a href=\"\(Newsroom.questionsPath(of: language))\">\(escaped(words.questions))</a></p>\n"
    }
    if holding.count > 1 {
      body += "<h2>\(escaped(words.alsoCurrent))</h2>\n" + list(Array(holding.dropFirst().prefix(Self.rows)), from: "")
    }
    if !statements.isEmpty {
      body += "<h2>\(escaped(words.all))</h2>\n" + list(Array(statements.prefix(Self.rows)), from: "")
    }
    if statements.count > Self.rows {
      body += "<p><a href=\"\(Newsroom.allPath(of: language))\">\(escaped(words.all)) (\(statements.count))</a></p>\n"
    }
    return page(title: words.title, body: body, depth: 0) { Newsroom.path(of: $0, among: languages) }
  }

  /// The text in the language of the page; where it was promised and has not come, that of the master.
  private func shown(_ statement: ClearedStatement) -> ClearedText? {
    statement.text(in: language) ?? (statement.promise(of: language) == nil ? nil : statement.texts.first)
  }

  /// Every statement, when there are more than the first page holds.
  var all: String? {
    guard statements.count > Self.rows else { return nil }
    let back =
      "<p><a href=\"\(Newsroom.path(of: language, among: languages))\">\(escaped(words.backToCurrent))</a></p>\n"
    let body = back + "<h1>\(escaped(words.all))</h1>\n" + list(statements, from: "")
    return page(title: words.all, body: body, depth: 0) { Newsroom.allPath(of: $0) }
  }

  /// How many statements the first page lists, so that it stays small on the thirtieth day, too.
  private static let rows = 12

  /// One statement, with what became of it at the top.
  func statement(_ statement: ClearedStatement) -> String {
    guard let text = statement.pageText(in: language) else { return "" }
    let back =
      "<p><a href=\"../\(Newsroom.path(of: language, among: languages))\">\(escaped(words.backToCurrent))</a></p>\n"
    let body = back + article(statement, text, headingLevel: 1, isOnIndex: false)
    return page(title: text.headline, body: body, depth: 1) { other in
      statement.pageText(in: other) == nil ? nil : Newsroom.path(of: statement.number, other)
    }
  }

  /// The questions that are asked, each with sentences of a statement that holds.
  var questionsPage: String {
    var body = "<h1>\(escaped(words.questions))</h1>\n"
    for question in questions {
      let path = Newsroom.path(of: question.statement, language)
      body +=
        "<h2>\(escaped(question.ask))</h2>\n"
        + (question.answer.isEmpty ? "" : "<p>\(question.answer.map(linked).joined(separator: " "))</p>\n")
        + "<p class=\"meta\"><a href=\"\(path)\">\(escaped(words.statementSays)) \(question.statement)</a></p>\n"
    }
    return page(title: words.questions, body: body, depth: 0) { _ in nil }
  }

  /// A statement in Easy Read, with the way to the full text.
  func easyRead(_ easy: EasyReadPage) -> String {
    let path = "../" + Newsroom.path(of: easy.statement, language)
    var body = ""
    if let statement = statements.first(where: { $0.number == easy.statement }),
      let notice = notice(of: statement.standing, from: "../")
    {
      body += "<p class=\"notice\">\(notice)</p>\n"
    }
    body += easy.body + "<p><a href=\"\(path)\">\(escaped(words.fullText))</a></p>\n"
    return page(title: easy.title, body: body, depth: 1, style: EasyReadPage.style) { _ in nil }
  }

  /// The page that compares a pasted text.
  var verify: String {
    let check = TextCheckPage(
      statements: statements, forms: forms, words: words, language: language, offset: frame.offset,
      sentences: sentences)
    return page(title: words.verify, body: check.body, depth: 0, script: check.script) { Newsroom.verifyPath(of: $0) }
  }

  private func article(
    _ statement: ClearedStatement, _ text: ClearedText, headingLevel: Int, isOnIndex: Bool
  ) -> String {
    var html = ""
    if let promise = statement.promise(of: language), text.language != language {
      html += "<p class=\"notice\">\(escaped(words.translationFollows)) \(time(promise))</p>\n"
    } else if text.language != language {
      html += "<p class=\"notice\">\(escaped(words.notInLanguage))</p>\n"
    }
    let isForeign = text.language != language
    html +=
      isForeign
      ? "<article lang=\"\(text.language.rawValue)\" dir=\"\(text.language.isRightToLeft ? "rtl" : "ltr")\">\n"
      : "<article>\n"
    if let notice = notice(of: statement.standing(of: text), from: isOnIndex ? "" : "../") {
      html += "<p class=\"notice\">\(notice)</p>\n"
    }
    html += "<h\(headingLevel)>\(escaped(text.headline))</h\(headingLevel)>\n"
    let number = "\(words.statement) \(statement.number)"
    html +=
      "<p class=\"meta\">\(escaped(number)) · \(escaped(words.released)) \(time(statement.releasedAt(text))) · "
      + "\(escaped(words.code)) <bdi dir=\"ltr\">\(statement.code(of: text))</bdi></p>\n"
    if statement.isUrgent {
      html += "<p class=\"notice\">\(escaped(NewsroomWords.words(in: text.language).urgent)).</p>\n"
    }
    if easyReads.contains(statement.number) {
      let path = (isOnIndex ? "" : "../") + Newsroom.easyPath(of: statement.number, language)
      html += "<p><a href=\"\(path)\">\(escaped(words.easyRead))</a></p>\n"
    }
    for paragraph in text.paragraphs {
      let tag = paragraph.isHeading ? "h\(headingLevel + 1)" : "p"
      html += "<\(tag)>\(linked(paragraph.text))</\(tag)>\n"
    }
    if let next = statement.nextUpdate, statement.standing(of: text) == .current {
      html += "<p class=\"next\"><strong>\(escaped(words.nextUpdate))\(words.colon)</strong> \(time(next))</p>\n"
    }
    return html + "</article>\n"
  }

  /// The sentences with numbers to call, of the statements that hold now, newest first, each number once. A number that was replaced, or
  /// did not work, is given to nobody again.
  private func help(in holding: [ClearedStatement]) -> String {
    var seen: Set<String> = []
    let sentences = holding.flatMap { statement -> [ClearedSentence] in
      let outdated = statement.outdated[language] ?? .none
      let units = statement.text(in: language).map { statements.unitsInForce(of: statement, $0) } ?? []
      return units.flatMap(\.sentences).filter { !outdated.areSaid(in: $0.text) }
    }.filter { sentence in
      let digits = sentence.text.filter(\.isNumber)
      return [.familyLine, .supportLine].contains(sentence.subject) && digits.count >= 3
        && seen.insert(digits).inserted
    }
    guard !sentences.isEmpty else { return "" }
    let rows = sentences.prefix(4).map { "<li>\(linked($0.text))</li>" }.joined()
    return "<section class=\"help\"><h2>\(escaped(words.help))</h2><ul>\(rows)</ul></section>\n"
  }

  /// What people shall do by the statements that hold beside the first, each under its headline, which mostly says where.
  ///
  /// An instruction stands there whole or not at all: without its order, “this replaces every earlier instruction” reads as if it had
  /// been lifted. What other statements repeat of it is left out of theirs.
  private func instructions(in holding: [ClearedStatement], beside first: ClearedText) -> String {
    var seen = Set(first.sentences.map(\.text))
    func orders(_ statement: ClearedStatement) -> [SentenceUnit] {
      shown(statement).map { text in
        statements.unitsInForce(of: statement, text).filter { $0.subject == .instruction }
      } ?? []
    }
    let alone = holding.filter { $0.kind == .protective }.map { (number: $0.number, units: orders($0)) }
      .filter { !$0.units.flatMap(\.sentences).allSatisfy { seen.contains($0.text) } }
    seen.formUnion(alone.flatMap(\.units).flatMap(\.sentences).map(\.text))
    let rows = holding.compactMap { statement -> String? in
      guard let text = shown(statement) else { return nil }
      let units =
        statement.kind == .protective
        ? alone.first { $0.number == statement.number }?.units ?? []
        : orders(statement).filter { unit in !unit.sentences.allSatisfy { seen.contains($0.text) } }
      guard !units.isEmpty else { return nil }
      let sentences = units.flatMap(\.sentences)
      seen.formUnion(sentences.map(\.text))
      let mark =
        text.language == language
        ? "" : " lang=\"\(text.language.rawValue)\" dir=\"\(text.language.isRightToLeft ? "rtl" : "ltr")\""
      let path = Newsroom.path(of: statement.number, text.language)
      return "<li\(mark)><a href=\"\(path)\">\(escaped(text.headline))</a><br>"
        + sentences.map { linked($0.text.endedAsSentence) }.joined(separator: " ") + "</li>"
    }
    guard !rows.isEmpty else { return "" }
    return
      "<section class=\"help\"><h2>\(escaped(words.instructions))</h2><ul>\(rows.prefix(Self.rows).joined())</ul></section>\n"
  }

  private func list(_ statements: [ClearedStatement], from base: String) -> String {
    let rows = statements.compactMap { statement -> String? in
      guard let text = statement.text(in: language) ?? statement.texts.first else { return nil }
      let path = base + Newsroom.path(of: statement.number, text.language)
      let notice = notice(of: statement.standing, from: base).map { " <span class=\"notice\">\($0)</span>" } ?? ""
      let mark = text.language == language ? "" : " lang=\"\(text.language.rawValue)\""
      return
        "<li>\(time(statement.releasedAt(text))) <a href=\"\(path)\"\(mark) dir=\"auto\">\(statement.number). \(escaped(text.headline))</a>\(notice)</li>"
    }
    return "<ul class=\"list\">\(rows.joined(separator: "\n"))</ul>\n"
  }

  private func notice(of standing: ClearedStatement.Standing, from base: String) -> String? {
    let label: String
    let number: Int
    let at: Moment
    switch standing {
    case .current: return nil
    case .replaced(let by, let moment): (label, number, at) = (words.replaced, by, moment)
    case .corrected(let by, let moment): (label, number, at) = (words.corrected, by, moment)
    case .withdrawn(let by, let moment): (label, number, at) = (words.withdrawn, by, moment)
    }
    let later = statements.first { $0.number == number }
    let comma = language == .arabic ? "، " : ", "
    let spoken = later?.text(in: language) != nil ? language : later?.texts.first?.language ?? language
    return "<a href=\"\(base)\(Newsroom.path(of: number, spoken))\">\(escaped(label)) \(number)</a>\(comma)\(time(at))"
  }

  private func time(_ moment: Moment) -> String {
    let text = TimeWording.full(moment, language, offset: frame.offset)
    return "<time datetime=\"\(moment.rfc3339(offset: frame.offset))\"><bdi>\(escaped(text))</bdi></time>"
  }

  private func linked(_ text: String) -> String { HTMLText.linked(text) }

  private func escaped(_ text: some StringProtocol) -> String { HTMLText.escaped(text) }

  private func page(
    title: String, body: String, depth: Int, script: String? = nil, style: String = "",
    other: (Language) -> String?
  ) -> String {
    let up = depth == 0 ? "" : "../"
    let switches = languages.compactMap { choice -> String? in
      guard choice != language, let path = other(choice) else { return nil }
      let name = NewsroomWords.words(in: choice)
      return
        "<a href=\"\(up)\(path)\" lang=\"\(choice.rawValue)\" hreflang=\"\(choice.rawValue)\" dir=\"\(name.direction)\">\(name.name)</a>"
    }
    let name = frame.name(of: statements, in: language)
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; "
      + (script.map { "script-src 'sha256-\(HTMLText.hash(of: $0))'; " } ?? "")
      + "img-src data:; base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)" dir="\(words.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="referrer" content="no-referrer">
      <title>\(escaped(frame.titled(title, in: language))) – \(escaped(title == name ? words.title : name))</title>
      <link rel="icon" href="data:,">
      <link rel="alternate" type="application/feed+json" href="\(up)feed.json" title="JSON Feed">
      <link rel="alternate" type="application/atom+xml" href="\(up)feed.atom" title="Atom">
      <link rel="alternate" type="application/rss+xml" href="\(up)feed.rss" title="RSS">
      <style>\(NewsroomStyle.text)\(style)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(escaped(words.skip))</a>
      <header><p><a href="\(up)\(Newsroom.path(of: language, among: languages))">\(escaped(name))</a></p>\
      \(switches.isEmpty ? "" : "<nav aria-label=\"\(escaped(words.languages))\">\(switches.joined(separator: " "))</nav>")</header>
      <main id="main" tabindex="-1">
      \(frame.isExercise ? "<p class=\"notice\"><strong>\(escaped(words.exercise))</strong></p>\n" : "")\(body)</main>
      <p class="print">\(escaped(frame.address))</p>
      <footer><p><a href="\(up)\(Newsroom.verifyPath(of: language))">\(escaped(words.verify))</a> · \
      \(escaped(words.feeds))\(words.colon) <a href="\(up)feed.json">JSON Feed</a>, <a href="\(up)feed.atom">Atom</a>, \
      <a href="\(up)feed.rss">RSS</a> · \
      <a href="\(up)keys.json">keys.json</a></p></footer>
      \(script.map { "<script>\($0)</script>\n" } ?? "")</body>
      </html>

      """
  }
}
