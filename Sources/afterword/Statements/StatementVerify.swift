import ArgumentParser
import Guidelines
import Incidents
import Operations
import Statements

struct StatementVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify a statement, a text or a feed. Exit code 1 unless the words are genuine.",
    discussion: """
      The file is what “statement export” or the newsroom gave: 3.json, 3.jws.json, 3.jws or feed.signed.json. One changed byte is \
      noticed, and what was changed is named. With --text a text that somebody was sent is compared with what was released; quotation \
      marks, spaces and invisible marks do not matter, every word and figure does.

      The answer is one of: genuine and current; genuine but replaced by N at hh:mm; genuine but withdrawn; not ours or altered; cannot \
      tell (no key, or no feed that holds). With --keys, --feed or --newsroom no workspace and no network is needed.

      Examples:
        afterword statement verify statement-3.json --keys keys.json --feed feed.signed.json
        afterword statement verify 3.jws.json --keys jwks.json --feed feed.signed.json
        afterword statement verify --text - < pasted.txt
        afterword statement verify --text sms.txt --address https://alder.example/3
        afterword statement verify --text pasted.txt --newsroom mirror --keys jwks.json
        afterword statement verify --code 3-K7Q2MX
        afterword statement verify feed.signed.json --keys jwks.json --expect 3:9f86d081…
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @OptionGroup var sources: VerificationSources.Options
  @Argument(help: "The file, or “-”.") var file: String?
  @Option(
    name: [.customLong("text"), .customLong("paste")],
    help: ArgumentHelp("A text to compare with what was released, or “-”.", valueName: "file"))
  var text: String?
  @Option(help: "The short code of a statement, as it is read out: 3-K7Q2MX.") var code: String?
  @Option(help: ArgumentHelp("A head of the feed that was noted earlier and must still be in it.", valueName: "head"))
  var expect: String?

  func validate() throws {
    guard [file, text, code].compactMap({ $0 }).count == 1 else {
      throw ValidationError("Say what to verify: a file, --text FILE, or --code CODE.")
    }
  }

  struct View: Encodable {
    let schema = "afterword.verification/1"
    var answer: String
    var later: LaterStatement?
    var remarks: [String]
    var incident: IncidentID?
    var statement: Int?
    var translates: Int?
    var kind: StatementKind?
    var releasedAt: Moment?
    var clearedBy: [AgencyID] = []
    var language: Language?
    var renditions: [String] = []
    var official: String?
    var strangers: [String] = []
    var aside: [String] = []
  }

  mutating func run() async throws {
    let command = self
    try await Failure.reporting(options.format) {
      if let text = command.text {
        try await command.compare(VerificationSources.read(text), named: text)
      } else if let code = command.code {
        try await command.find(code)
      } else if let file = command.file {
        try await command.verify(file)
      }
    }
  }

  private func verify(_ file: String) async throws {
    let text = try VerificationSources.read(file)
    switch HandedFile(text) {
    case .words: return try await compare(text, named: file)
    case .page, .minisign:
      let remark = HandedFile(text).remark
      return try show(
        View(answer: StatementVerification.Answer.cannotTell.rawValue, remarks: [remark]), .cannotTell, file,
        releasedBy: nil, .utc)
    case .data: break
    }
    var known = try await VerificationSources.gather(sources, options, incident, comparing: false)
    if text.contains("\"\(StatementFeed.schemaName)\"") { return try verifyFeed(text, file, known) }
    if SignedStatement.read(text) != nil {
      if let incident = SignedStatementVerification(text, keys: known.keys).master?.manifest.incident,
        !sources.isOffline
      {
        try await known.lookUp(incident, options)
      }
      let result = SignedStatementVerification(text, keys: known.keys, sequence: known.sequence)
      let manifest = result.master?.manifest
      try show(
        View(
          answer: result.answer.rawValue, later: result.later, remarks: result.remarks + known.remarks,
          incident: manifest?.incident, statement: manifest?.statement, translates: manifest?.translates,
          kind: manifest?.kind, releasedAt: result.release.map { Moment(milliseconds: $0.iat * 1000) },
          clearedBy: result.clearedBy),
        result.answer, file, releasedBy: result.release.map { "\($0.officer) of \($0.agency)" }, known.offset,
        isCompact: result.clearedBy.isEmpty && !(result.release?.clearances ?? []).isEmpty)
      return
    }
    if let incident = StatementVerification(text, keys: known.keys).statement?.manifest.incident, !sources.isOffline {
      try await known.lookUp(incident, options)
    }
    let result = StatementVerification(text, keys: known.keys, sequence: known.sequence)
    let manifest = result.statement?.manifest
    let release = result.statement?.release.payload
    try show(
      View(
        answer: result.answer.rawValue, later: result.later, remarks: result.remarks + known.remarks,
        incident: manifest?.incident, statement: manifest?.statement, translates: manifest?.translates,
        kind: manifest?.kind,
        releasedAt: release?.at,
        clearedBy: result.statement?.clearances.map(\.payload.agency) ?? []), result.answer, file,
      releasedBy: release.map { "\($0.officer) of \($0.agency)" }, known.offset)
  }

  private func compare(_ text: String, named file: String) async throws {
    let all = try await VerificationSources.gatherAll(sources, options, incident)
    let spoken = all.filter { !$0.texts.isEmpty }
    guard let first = spoken.first else {
      let remark =
        "There is nothing to compare with: no released statement is known here. Add --newsroom with a copy of the newsroom."
      return try show(
        View(
          answer: StatementVerification.Answer.cannotTell.rawValue, remarks: (all.first?.remarks ?? []) + [remark]),
        .cannotTell, file, releasedBy: nil, all.first?.offset ?? .utc)
    }
    var (known, check) = try await checked(text, first)
    for other in spoken.dropFirst() where check.match == nil || check.match?.extent == .part {
      let (sources, found) = try await checked(text, other)
      // Sentences that both of them say are looked for in one that has more of them than a part.
      guard check.match == nil || (found.match.map { $0.extent != .part } ?? false) else { continue }
      // Where no incident has the words, the one that has most of them says what is strange.
      let isNearer =
        !found.strangers.isEmpty && (check.strangers.isEmpty || found.strangers.count < check.strangers.count)
      if found.match != nil || isNearer { (known, check) = (sources, found) }
    }
    var remarks = check.remarks
    if check.match != nil, let named = incident.incident, let found = known.opening?.id, found.rawValue != named {
      remarks.append("It is no statement of \(named); it is one of \(found).")
    }
    if check.match == nil, !known.hasList(sources) {
      remarks.append(
        "This copy of the newsroom has no signed list of short forms, so it knows whole texts and parts only.")
    }
    try show(
      View(
        answer: check.answer.rawValue, later: check.later, remarks: remarks + known.remarks,
        incident: check.match == nil ? nil : known.incident, statement: check.match?.released.statement,
        translates: check.match.flatMap { known.sequence?.original(of: $0.released.statement) },
        language: check.match?.released.language, renditions: check.match?.forms.map(\.name) ?? [],
        official: check.match?.released.text, strangers: check.strangers, aside: check.aside), check.answer, file,
      releasedBy: nil, known.offset)
  }

  /// Words beside the statements of one incident: first their whole texts, then the forms that they were given out in.
  private func checked(
    _ text: String, _ sources: VerificationSources
  ) async throws -> (VerificationSources, PasteCheck) {
    let check = PasteCheck(text, with: sources.texts, sequence: sources.sequence)
    if check.match?.extent == .whole { return (sources, check) }
    let forms = try await sources.forms(like: text, self.sources, options)
    return (sources, PasteCheck(text, with: sources.texts, forms: forms, sequence: sources.sequence))
  }

  private func find(_ code: String) async throws {
    let all = try await VerificationSources.gatherAll(sources, options, incident)
    let parts = code.split(separator: "-", maxSplits: 1)
    let found = all.lazy.compactMap { known in
      known.texts.first { text in
        parts.count == 2 && Int(parts[0]) == text.statement
          && ShortCode(digest: text.digest).matches(String(parts[1]))
      }.map { (known, $0) }
    }.first
    guard let (known, found) = found else {
      let answer: StatementVerification.Answer = all.allSatisfy(\.texts.isEmpty) ? .cannotTell : .altered
      return try show(
        View(
          answer: answer.rawValue,
          remarks: (all.first?.remarks ?? []) + ["No released statement has the code \(code)."]), answer, code,
        releasedBy: nil, all.first?.offset ?? .utc)
    }
    let check = PasteCheck(found.text, with: [found], sequence: known.sequence)
    let remark = "A code only leads to a statement and proves nothing. The official text:"
    try show(
      View(
        answer: check.answer.rawValue, later: check.later, remarks: check.remarks + known.remarks + [remark],
        incident: known.incident, statement: found.statement, translates: known.sequence?.original(of: found.statement),
        language: found.language,
        official: found.text), check.answer, code,
      releasedBy: nil, known.offset, withText: true)
  }

  private func show(
    _ view: View, _ answer: StatementVerification.Answer, _ name: String, releasedBy: String?, _ offset: UTCOffset,
    withText: Bool = false, isCompact: Bool = false
  ) throws {
    let isTrusted = answer != .altered && answer != .cannotTell
    var view = view
    if !isTrusted { view.clearedBy = [] }
    view.answer = StatementVerification.words(answer, view.later, offset: offset)
    if view.later != nil, offset == .utc, answer == .replaced { view.answer += " UTC" }
    let output = Output(format: options.format)
    output.result(view) {
      var lines = ["\(name): \(isTrusted ? output.style.green(view.answer) : output.style.red(view.answer))"]
      if isTrusted, let statement = view.statement {
        if let kind = view.kind, let incident = view.incident, let at = view.releasedAt, let releasedBy {
          lines.append("  statement \(statement) (\(kind)) of \(incident), released \(at) by \(releasedBy)")
          let names = view.clearedBy.map(\.rawValue).joined(separator: ", ")
          // The compact form has room for the release alone.
          if !names.isEmpty || !isCompact { lines.append("  cleared by: " + (names.isEmpty ? "nobody" : names)) }
        } else if let language = view.language {
          lines.append(
            "  statement \(statement)" + (view.incident.map { " of \($0)" } ?? "") + ", \(language.englishName)")
        }
      }
      if isTrusted, let statement = view.statement, let original = view.translates {
        lines.append("  Statement \(statement) is a language of statement \(original) that followed.")
      }
      lines += view.remarks.map { "  \($0)" }
      if !view.strangers.isEmpty {
        lines.append("  These sentences are in no statement of ours:")
        lines += view.strangers.map { "    \(Self.short($0))" }
      }
      if !view.aside.isEmpty {
        lines.append("  These lines stand around the words in the copy and are not part of the statement:")
        lines += view.aside.map { "    \(Self.short($0))" }
      }
      if withText, let official = view.official { lines += ["", official] }
      return lines.joined(separator: "\n")
    }
    if !isTrusted { throw ExitStatus.no }
  }
}

/// What somebody hands in to be verified, by its first characters.
private enum HandedFile {
  /// Data that are signed.
  case data
  /// Words, as they were saved from a mail or a page.
  case words
  /// A web page.
  case page
  /// A signature of minisign.
  case minisign

  init(_ text: String) {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(200)
    let small = start.lowercased()
    if small.hasPrefix("<!doctype html") || small.hasPrefix("<html") {
      self = .page
    } else if small.hasPrefix("untrusted comment:") {
      self = .minisign
    } else if let first = start.first, !"{[\"<".contains(first), start.contains(where: \.isWhitespace),
      start.contains(where: \.isLetter)
    {
      self = .words
    } else {
      self = .data
    }
  }

  /// Why it cannot be told from this file, and what to do instead.
  var remark: String {
    switch self {
    case .page:
      "This is a web page. Copy its text and give it with --text, or verify the file of the statement that lies beside it."
    case .minisign: "This is a signature of minisign. Check it with: minisign -Vm FILE -p minisign.pub"
    case .data, .words: ""
    }
  }
}

extension StatementVerify {
  /// A line of a foreign text as it is shown: a screen has room for so much.
  private static func short(_ line: String) -> String { line.count > 160 ? line.prefix(160) + "…" : line }

  struct FeedView: Encodable {
    let schema = "afterword.feed-verification/1"
    let holds: Bool
    let entries: Int
    let head: String?
    let incident: IncidentID?
    let problems: [String]
  }

  private func verifyFeed(_ text: String, _ file: String, _ known: VerificationSources) throws {
    let result = FeedVerification(text, keys: known.keys, expecting: expect)
    let problems = result.problems + result.gaps + (result.gaps.isEmpty ? [] : known.remarks)
    let view = FeedView(
      holds: result.sequence != nil, entries: result.sequence?.entries.count ?? 0, head: result.head,
      incident: result.incident, problems: problems)
    Output(format: options.format).result(view) {
      if view.holds {
        return "\(file): the feed holds, \(view.entries) \(view.entries == 1 ? "entry" : "entries").\n"
          + (result.head.map { "head \($0)" } ?? "It is empty.")
      }
      let answer: StatementVerification.Answer = result.problems.isEmpty ? .cannotTell : .altered
      return (["\(file): \(answer.rawValue)"] + problems.map { "  \($0)" }).joined(separator: "\n")
    }
    if !view.holds { throw ExitStatus.no }
  }
}
