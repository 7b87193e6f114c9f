import Foundation
import Guidelines
import Incidents
import Renditions
import Statements
import Testing

/// The newsroom is small, asks nothing of anybody, and shows what became of each statement.
@Suite struct NewsroomTests {
  static let frame = Newsroom.Frame(
    address: "https://alder.example/hall/", offset: Sample.offset)

  private func site(_ statements: [ClearedStatement]) -> [String: String] {
    let newsroom = Newsroom(of: statements, proofs: .init(exports: [1: "{}\n"]), frame: Self.frame)
    return Dictionary(uniqueKeysWithValues: newsroom.files.map { ($0.path, $0.text) })
  }

  static let row = [
    Sample.statement(1, standing: .replaced(by: 2, at: Sample.released)),
    Sample.statement(2, links: .init(supersedes: 1), standing: .withdrawn(by: 3, at: Sample.released)),
    Sample.statement(3, links: .init(withdraws: 2)),
  ]

  @Test func thereIsAPageForEachLanguageAndStatement() {
    let files = site(Self.row)
    for path in [
      "index.html", "ar.html", "check.en.html", "check.ar.html", "statements/1.en.html", "statements/3.ar.html",
      "statements/1.json", "keys.json", "feed.json", "feed.atom",
    ] { #expect(files[path] != nil, "\(path) in \(files.keys.sorted())") }
  }

  @Test func whatHoldsNowComesFirstAndWhatWasTakenBackIsVisible() throws {
    let files = site(Self.row)
    let index = try #require(files["index.html"])
    let current = try #require(index.range(of: "What we say now"))
    let list = try #require(index.range(of: "All statements"))
    #expect(current.lowerBound < list.lowerBound && index.contains("Statement 3"))
    #expect(index.contains("Withdrawn by statement 3") && index.contains("Replaced by statement 2"))
    #expect(try #require(files["statements/2.en.html"]).contains("Withdrawn by statement 3"))
  }

  @Test func theFirstPageIsSmallAndNothingIsAskedOfOtherServers() throws {
    for (path, text) in site(Self.row) where path.hasSuffix(".html") {
      #expect(text.utf8.count < 30_000, "\(path) has \(text.utf8.count) bytes")
      for word in ["src=", "@import", "url(", "http-equiv=\"refresh\"", "<iframe", "fetch(", "XMLHttpRequest"] {
        #expect(!text.contains(word), "\(path): \(word)")
      }
      #expect(text.contains("default-src 'none'"))
    }
  }

  /// The thirtieth day of a long incident: the first page stays small, and nothing is lost from the list.
  @Test func theFirstPageStaysSmallHoweverMuchWasSaid() throws {
    let many = (1...300).map { number in
      Sample.statement(
        number,
        standing: number < 300 ? .replaced(by: number + 1, at: Sample.released + .minutes(Int64(number))) : .current)
    }
    let files = site(many)
    for path in ["index.html", "ar.html"] {
      let page = try #require(files[path])
      #expect(page.utf8.count < 30_000, "\(path) has \(page.utf8.count) bytes")
    }
    let all = try #require(files["all.en.html"])
    #expect(try #require(files["index.html"]).contains("href=\"all.en.html\"") && all.contains("statements/1.en.html"))
    #expect(site(Self.row)["all.en.html"] == nil)
  }

  @Test func theCheckCarriesOnlyWholeSentences() throws {
    let check = try #require(site(Self.row)["check.en.html"])
    #expect(check.contains("\"eight people have been hurt.\"") && check.contains("Genuine and current."))
    #expect(check.contains("Genuine, but withdrawn by statement 3 at 21:50."))
    #expect(check.contains("script-src 'sha256-"))
  }

  @Test func eachPageHasItsLanguageAndDirection() throws {
    let files = site(Self.row)
    #expect(try #require(files["ar.html"]).contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(try #require(files["index.html"]).contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(try #require(files["ar.html"]).contains("<bdi dir=\"ltr\">0800 555 0142</bdi>"))
    #expect(try #require(files["index.html"]).contains("<a href=\"tel:08005550142\">"))
  }

  /// What the text isolates stays isolated, and a time stays in one piece.
  @Test func timesKeepTheirOrderInRightToLeftText() throws {
    let text = Sample.text("# بيان\n\nصدر \u{2066}14 March 2026, 19:50 (UTC+01:00)\u{2069} الساعة 20:30.", .arabic)
    let page = try #require(site([Sample.statement(texts: [text])])["index.html"])
    #expect(page.contains("<bdi dir=\"ltr\">20:30</bdi>"))
    #expect(page.contains("<bdi dir=\"ltr\">19:50</bdi> (UTC<bdi dir=\"ltr\">+01:00</bdi>)</bdi> الساعة"))
    #expect(page.contains("صدر <bdi dir=\"ltr\"><bdi dir=\"ltr\">14</bdi> March"))
  }

  @Test func wordsAreNeverMarkupOrScript() throws {
    let hostile = Sample.text(
      "# <b>Bold</b> & \"quoted\"\n\n</script><script>alert(1)</script> {contact.family-line|0800 1234}.")
    let files = site([Sample.statement(texts: [hostile])])
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(!text.contains("<b>") && !text.contains("alert(1)</script>"), "\(path)")
    }
    let check = try #require(files["check.en.html"])
    #expect(check.components(separatedBy: "<script>").count == 2, "There is one script, and it is ours.")
  }

  @Test func withoutStatementsThereIsAPageThatSaysSo() throws {
    #expect(try #require(site([])["index.html"]).contains("No statement has been released yet."))
  }

  @Test func feedsNameEveryStatementInEveryLanguage() throws {
    struct Feed: Decodable {
      struct Item: Decodable {
        let url: String
        let language: String
        let tags: [String]
      }
      let version: String
      let title: String
      let items: [Item]
    }
    let files = site(Self.row)
    let feed = try JSONDecoder().decode(Feed.self, from: Data(try #require(files["feed.json"]).utf8))
    #expect(feed.version == "https://jsonfeed.org/version/1.1" && feed.items.count == 6)
    #expect(feed.items.first?.url == "https://alder.example/hall/statements/3.en.html")
    // It is called by the newest text that is in force, in each language of it.
    let newest = try #require(Self.row.sorted { $0.number > $1.number }.first { $0.standing == .current })
    let headlines = newest.texts.map { TextSafety.withoutIsolates($0.headline) }
    #expect(headlines.allSatisfy(feed.title.contains), "\(feed.title)")
    for name in ["feed.atom", "feed.rss"] {
      let text = try #require(files[name])
      #expect(text.contains("<title>\(feed.title)</title>"), "\(feed.title)")
    }
    #expect(feed.items.contains { $0.language == "ar" && $0.tags.contains("withdrawn") })
    #expect(try #require(files["feed.atom"]).components(separatedBy: "<entry").count == 7)
  }

  /// What went out before every agency had said yes says so wherever the public reads it.
  @Test func anUrgentReleaseIsLoudInPublic() throws {
    let marks = ["Released under urgent authority", "صدر بصفة عاجلة"]
    let files = site([Sample.statement(isUrgent: true)])
    let pages = ["index.html", "statements/1.en.html"]
    for page in pages { #expect(try #require(files[page]).contains(marks[0]), "\(page)") }
    #expect(try #require(files["statements/1.ar.html"]).contains(marks[1]))
    for feed in ["feed.json", "feed.atom", "feed.rss"] {
      let text = try #require(files[feed])
      #expect(marks.allSatisfy(text.contains) && text.contains("urgent"), "\(feed)")
    }
    for (_, text) in site([Sample.statement()]) { #expect(!marks.contains(where: text.contains)) }
    // Whoever copies the page, or the entry of a feed, has a text of ours.
    var forms = GivenForms(of: Sample.english, in: Sample.statement(isUrgent: true))
    forms.addShortForms(addresses: [])
    let copied =
      (["\(marks[0]): not every agency named in it had agreed when it went out."]
      + Sample.english.paragraphs.map(\.text)).joined(separator: "\n")
    let form = KnownForm(
      statement: 1, digest: Sample.statement().digest, language: .english, kind: .feed, words: copied)
    #expect(forms.forms.contains(form))
  }
}
