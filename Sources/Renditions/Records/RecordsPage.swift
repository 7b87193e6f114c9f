import Guidelines
import Incidents
import Statements

/// An exported record as one page for people: whether its seal holds, what was said and who cleared it, and everything that
/// happened, in order.
///
/// The page shows what the file holds and nothing else, so it is redacted as the file is: what is left out is named by its class. It
/// asks nothing of any server, runs no script, and can be printed. It proves nothing itself; the file does.
public struct RecordsPage: Sendable {
  private let record: RecordsVerification
  private let file: String
  private let offset: UTCOffset

  /// Lays out a record.
  ///
  /// - Parameters:
  ///   - record: The file, checked with public keys.
  ///   - file: How the file is called, for readers who want to check it themselves.
  public init(_ record: RecordsVerification, file: String) {
    self.record = record
    self.file = file
    let opened = record.lines.first { $0.kind.hasPrefix("incident.opened/") }
    offset = opened?.body["offset"]?.asText.flatMap(UTCOffset.init(text:)) ?? .utc
  }

  /// The page, UTF-8.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <meta name="referrer" content="no-referrer">
    <title>\(escaped(title))</title>
    <link rel="icon" href="data:,">
    <style>\(NewsroomStyle.text)\(Self.style)</style>
    </head>
    <body>
    <header><p>\(escaped(title))</p></header>
    <main id="main">
    <h1>\(escaped(title))</h1>
    \(answer)
    \(statements)
    \(events)
    \(content)
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    header,main{max-width:60rem}table{border-collapse:collapse;width:100%;font-size:.92rem}\
    th,td{text-align:start;vertical-align:top;border-top:1px solid var(--soft);padding:.3rem .5rem .3rem 0}\
    .bad{background:var(--note);border:2px solid #b3261e;padding:.4rem 1rem}.good{background:var(--box);padding:.4rem 1rem}\
    code{overflow-wrap:anywhere}.out{color:var(--soft);font-style:italic}.text{border-inline-start:3px solid var(--soft);padding-inline-start:1rem}\
    @media print{tr,article{break-inside:avoid}details>*{display:block}}
    """

  private var title: String {
    let opened = record.lines.first { $0.kind.hasPrefix("incident.opened/") }
    return "Record of the statements: "
      + (opened?.body["name"]?.asText ?? record.header?.incident.rawValue ?? "unknown")
  }

  private var answer: String {
    guard let header = record.header else {
      return "<section class=\"bad\"><h2>This is not an exported record.</h2>\(list(record.problems))</section>"
    }
    let left = header.redacted.map(\.rawValue).joined(separator: ", ")
    var rows = [
      "For “\(header.audience.rawValue)”. Left out: \(left.isEmpty ? "nothing" : left); \(record.redacted) fields are left out, "
        + "each with a commitment, so that a fuller record can be checked against this one."
    ]
    if let seal = record.seal {
      rows.append(
        "Sealed by \(seal.officer) for \(seal.agency). Entries: \(seal.entries). The last was written down at "
          + "\(seal.at.formatted(offset)) (\(offset)).")
    }
    let state =
      record.holds
      ? "<h2>The record holds.</h2><p>Every line, their order and the seal were checked when this page was made.</p>"
      : record.problems.isEmpty
        ? "<h2>Whether the record holds cannot be told.</h2>\(list(record.gaps))"
        : "<h2>The record does not hold.</h2>\(list(record.problems + record.gaps))"
    let root = record.seal.map { "<p>Root: <code>\(escaped($0.root))</code></p>" } ?? ""
    return
      "<section class=\"\(record.holds ? "good" : "bad")\">\(state)\(rows.map { "<p>\(escaped($0))</p>" }.joined())"
      + "\(root)<p>Check it yourself: <code>afterword records verify \(escaped(file)) --keys jwks.json</code></p></section>"
  }

  private func list(_ sentences: [String]) -> String {
    "<ul>" + sentences.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
  }

  private var statements: String {
    let releases = record.lines.filter { $0.kind.hasPrefix("statements.released/") }
    guard !releases.isEmpty else { return "<h2>Statements</h2><p>Nothing was released.</p>" }
    return "<h2>Statements</h2>" + releases.map { article($0, releases) }.joined(separator: "\n")
  }

  private func article(_ release: RecordsFile.Line, _ all: [RecordsFile.Line]) -> String {
    let body = release.body
    let number = body["number"]?.asWhole ?? 0
    let later = all.compactMap { line -> String? in
      let by = line.body["number"]?.asWhole ?? 0
      for (link, word) in [("withdraws", "withdrawn"), ("corrects", "corrected"), ("supersedes", "replaced")]
      where line.body["links"]?[link]?.asWhole == number {
        return "\(word) by statement \(by)"
      }
      return nil
    }
    let original = body["links"]?["translates"]?.asWhole.map { "a language of statement \($0) that followed" }
    let notices = ([original].compactMap { $0 } + later).map { "<p class=\"notice\">\(escaped($0))</p>" }
    let meta = [
      body["kind"]?.asText, "revision \(body["revision"]?.asWhole ?? 0)",
      "released \(release.occurredAt.formatted(offset))", body["officer"]?.asText.map { "by \($0)" },
      body["isUrgent"] == .flag(true) ? "under urgent authority" : nil,
    ].compactMap { $0 }
    let own = record.lines.filter { $0.stream == "statement/\(record.header?.incident.rawValue ?? "")/\(number)" }
    return """
      <article><h3>\(number). \(escaped(body["headline"]?.asText ?? ""))</h3>\(notices.joined())
      <p class="meta">\(escaped(meta.joined(separator: " · ")))</p>
      \(texts(own, revision: body["revision"]?.asWhole))
      \(yeses(own))</article>
      """
  }

  private func texts(_ lines: [RecordsFile.Line], revision: Int?) -> String {
    let revised = lines.last { $0.kind.hasPrefix("statement.revised/") && $0.body["number"]?.asWhole == revision }
    guard let renditions = revised?.body["renditions"]?.asList else {
      return "<p class=\"out\">The text is left out.</p>"
    }
    return renditions.map { rendition in
      let language = rendition["language"]?.asText.flatMap(Language.init(rawValue:)) ?? .english
      let rows = (rendition["text"]?.asText ?? "").split(separator: "\n").map { line in
        line.hasPrefix("#")
          ? "<p><strong>\(escaped(line.drop { $0 == "#" || $0 == " " }))</strong></p>" : "<p>\(escaped(line))</p>"
      }
      return "<div class=\"text\" lang=\"\(language.rawValue)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\">"
        + "\(rows.joined())</div>"
    }.joined(separator: "\n")
  }

  private func yeses(_ lines: [RecordsFile.Line]) -> String {
    let rows = lines.compactMap { line -> String? in
      let said: String
      switch line.kind.prefix(while: { $0 != "/" }) {
      case "statement.cleared": said = "yes"
      case "statement.objected": said = "objection"
      case "statement.deemed": said = "silence, by the clock"
      default: return nil
      }
      let payload = line.body["payload"] ?? line.body.value
      let who = payload["onBehalfOf"]?.asText ?? payload["officer"]?.asText ?? line.body["@officer"]?.asText
      let hasPayload = said != "yes" || line.body["payload"] != nil
      return "<tr><td>\(time(line.occurredAt))</td><td>\(said)</td><td>"
        + (hasPayload
          ? escaped([who, payload["agency"]?.asText].compactMap { $0 }.joined(separator: ", ")) : leftOut(line))
        + "</td><td>\(escaped(payload["reason"]?.asText ?? ""))</td></tr>"
    }
    guard !rows.isEmpty else { return "" }
    return "<table><thead><tr><th>Time</th><th>Answer</th><th>Who</th><th>Why</th></tr></thead><tbody>"
      + "\(rows.joined(separator: "\n"))</tbody></table>"
  }

  private var events: String {
    let rows = record.lines.map { line in
      "<tr><td>\(line.position)</td><td>\(time(line.occurredAt))</td><td>\(escaped(line.body["@officer"]?.asText ?? ""))</td>"
        + "<td>\(escaped(RecordsWords.sentence(of: line.kind)))<br><span class=\"meta\">\(escaped(line.stream))</span></td>"
        + "<td>\(fields(line))</td></tr>"
    }
    return
      "<h2>Everything that happened</h2><p>Times are \(escaped("\(offset)")).</p><table><thead><tr><th>No.</th><th>Time</th><th>Who</th>"
      + "<th>What</th><th>Details</th></tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
  }

  private func fields(_ line: RecordsFile.Line) -> String {
    var parts: [String] = []
    for field in line.body.all where field.name != "@officer" {
      let words = plain(field.value)
      guard !words.isEmpty else { continue }
      parts.append(
        words.count > Self.shortest
          ? "<details><summary>\(escaped(field.name))</summary><code>\(escaped(words))</code></details>"
          : "\(escaped(field.name)): <bdi>\(escaped(words))</bdi><br>")
    }
    return parts.joined() + leftOut(line)
  }

  /// Up to how many characters a field is shown without being opened.
  private static let shortest = 160

  /// What is left out of a line, by class.
  private func leftOut(_ line: RecordsFile.Line) -> String {
    let missing = line.commitments.all.filter { line.body[$0.name] == nil }
    guard !missing.isEmpty else { return "" }
    let names = missing.map { "\($0.name == "@officer" ? "officer" : $0.name) (\($0.commitment.class.rawValue))" }
    return "<span class=\"out\">left out: \(escaped(names.joined(separator: ", ")))</span>"
  }

  private func plain(_ value: RecordValue) -> String {
    switch value {
    case .null: ""
    case .flag(let flag): flag ? "yes" : "no"
    case .whole(let number): String(number)
    case .fraction(let number): String(number)
    case .text(let text): text
    case .list(let list): list.map(plain).filter { !$0.isEmpty }.joined(separator: "; ")
    case .map(let map):
      map.sorted { $0.key < $1.key }.map { ($0.key, plain($0.value)) }.filter { !$0.1.isEmpty }
        .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
  }

  private var content: String {
    guard let content = record.header?.content, !content.isEmpty else { return "" }
    let rows = content.map { "<tr><td>\(escaped($0.name))</td><td><code>\(escaped($0.digest))</code></td></tr>" }
    return "<details><summary>Templates and rules that the statements were made with</summary><table><tbody>"
      + "\(rows.joined(separator: "\n"))</tbody></table></details>"
  }

  private func time(_ moment: Moment) -> String {
    "<time datetime=\"\(moment.rfc3339(offset: offset))\">\(escaped(moment.formatted(offset)))</time>"
  }

  private func escaped(_ text: some StringProtocol) -> String { HTMLText.escaped(text) }
}
