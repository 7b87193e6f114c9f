import Foundation
import Testing

/// What leaves the house in other forms than the statement: what people shall do comes first and is never lost, nothing is said that was
/// not cleared, in every language alike.
@Suite(.serialized) struct OutgoingWordsTests {
  static let languages = ["en", "fr", "es", "ar"]
  private static let area =
    "fact add area 'the harbour quarter' --in fr='le quartier du port' --in es='el barrio del puerto' "
    + "--in ar='حي الميناء' --scope place=port --confirmed"
  private static let go =
    "fact add instruction.shelter 'Go inside and stay there.' --in fr='Entrez dans un bâtiment et restez-y.' "
    + "--in es='Entre en un edificio y quédese allí.' --in ar='ادخلوا إلى مبنى وابقوا فيه.' --scope place=port --confirmed"

  private func file(_ path: String, _ scene: Scene) throws -> String {
    try String(contentsOf: scene.workspace.file("site/\(path)"), encoding: .utf8)
  }

  private func site(_ scene: Scene) async throws {
    try await scene.ok("statement site site --address https://x.example")
  }

  /// Checks and submits a statement, lets everybody say yes whose yes it may need, and releases it.
  private func publish(_ number: Int, _ scene: Scene) async throws {
    try await scene.ok("statement check \(number)")
    try await scene.ok("statement submit \(number)")
    for officer in ["city-press", "police-press", "prosecutor-press", "hospital-press", "family-liaison", "commander"] {
      _ = try await scene.workspace.run(["statement", "clear", "\(number)"], as: officer)
    }
    try await scene.ok("statement release \(number)")
  }

  private func holding(_ scene: Scene) async throws {
    try await scene.ok(
      "fact add place 'Harbour Market' --in fr:at='au marché du port' --in es:at='en el mercado' "
        + "--in ar:at='في سوق الميناء' --confirmed",
      as: "police-press")
    try await scene.ok("fact add time.onset 19:05 --confirmed", as: "police-press")
    try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
    try await scene.clear(1, "police-press", "city-press")
    try await scene.ok("statement release 1")
  }

  private func protect(_ scene: Scene) async throws {
    try await scene.ok(Self.area, as: "police-press")
    try await scene.ok(Self.go, as: "police-press")
    try await scene.ok("statement draft --kind protective --area port --language en,fr,es,ar --next-update +20m")
    try await scene.clear(1, "commander")
    try await scene.ok("statement release 1")
  }

  /// The template's own advice is an instruction in every form.
  @Test func aHoldingStatementTellsPeopleToKeepAwayInEveryForm() async throws {
    let advice = [
      ("en", "Please keep away from the scene", "Please do not go there."),
      ("fr", "Merci de ne pas vous rendre sur place", "N’allez pas sur place."),
      ("es", "no se acerque al lugar", "No vaya allí."), ("ar", "نرجو عدم الاقتراب من المكان", "لا تذهبوا إلى هناك."),
    ]
    try await Scene.play { scene in
      try await holding(scene)
      let alert = try await scene.ok("statement alert 1 --sender a@b.example --area 'Harbour Market'").text
      for (language, words, easy) in advice {
        for form in ["sms --parts \(language == "ar" ? 2 : 1)", "post280", "post500", "spoken", "talking-points"] {
          let short = try await scene.ok("statement short 1 --form \(form) --language \(language)").text
          #expect(short.contains(words), "\(form) \(short)")
        }
        #expect(try await scene.ok("statement easy-read 1 --language \(language)").text.contains(easy), "\(language)")
        let block = try #require(alert.components(separatedBy: "<language>\(language)").dropFirst().first)
        let told = try #require(block.components(separatedBy: "<instruction>").dropFirst().first)
        #expect(told.contains(words) && block.contains("<responseType>Avoid"), "\(alert)")
      }
    }
  }

  /// A text that was edited keeps its instructions as such, and one that an officer typed has them from the sentences it stands for.
  @Test func adviceIsKnownInAnEditedText() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +30m")
      try await scene.ok(
        "statement edit 1 --language fr --replace 'Merci de ne pas vous rendre sur place, pour laisser travailler les secours.' "
          + "--with 'Merci de rester à distance.'")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      #expect(try await scene.ok("statement short 1 --form sms").text.contains("Please keep away from the scene"))
      let french = try await scene.ok("statement short 1 --form sms --parts 2 --language fr").text
      #expect(french.contains("rester à distance"), "\(french)")
    }
  }

  /// “Stay away” comes before the next update, and a withdrawal names what it ends and says what to do instead.
  @Test func whoeverIsElsewhereStaysAway() async throws {
    let away = [
      ("en", "stay away.", "Safety instruction: the harbour quarter", "officers on the spot"),
      ("fr", "n’allez pas dans ce secteur", "le quartier du port", "agents sur place"),
      ("es", "no se acerque a la zona", "el barrio del puerto", "indicaciones de los agentes"),
      ("ar", "فلا تقتربوا منها", "حي الميناء", "تعليمات المسؤولين"),
    ]
    func plain(_ text: String) -> String {
      text.replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "\u{A0}", with: " ")
    }
    try await Scene.play { scene in
      try await protect(scene)
      for (language, words, _, _) in away {
        for form in ["post280", "sms --parts 4"] {
          let short = plain(try await scene.ok("statement short 1 --form \(form) --language \(language)").text)
          #expect(short.contains(plain(words)), "\(form) \(short)")
        }
      }
      let alert = try await scene.ok("statement alert 1 --sender a@b.example --area 'the harbour quarter'").text
      // The instruction lasts until somebody ends it, and not until 20:20.
      #expect(alert.contains("<expires>2026-03-15T20:00:00+01:00</expires>"), "\(alert)")
      for name in ["the harbour quarter", "le quartier du port", "el barrio del puerto", "حي الميناء"] {
        #expect(alert.contains("<areaDesc>\(name)</areaDesc>"), "\(alert)")
      }
      let later = scene.at("20:10")
      try await later.ok("statement withdraw 1 --reason 'issued in error'")
      for (language, _, name, instead) in away {
        for form in ["sms --parts 6", "post500", "post280"] {
          let short = plain(try await later.ok("statement short 2 --form \(form) --language \(language)").text)
          #expect(short.contains(plain(name)) && short.contains(plain(instead)), "\(form) \(short)")
        }
      }
      let cancel = try await later.ok("statement alert 2 --sender a@b.example --area 'the harbour quarter'").text
      #expect(cancel.contains("<instruction>") && cancel.contains("<responseType>Execute"), "\(cancel)")
    }
  }

  /// What is closed, and what was wrong, is in Easy Read; what is not is listed before anybody says yes.
  @Test func easyReadLeavesOutNothingInSilence() async throws {
    try await Scene.play { scene in
      try await protect(scene)
      let later = scene.at("20:15")
      try await later.ok(
        "fact add closures 'Quay Street' --in fr='la rue du Quai' --in es='la calle del Muelle' "
          + "--in ar='شارع الرصيف' --confirmed",
        as: "police-press")
      try await later.ok("statement draft --kind all-clear --area port --language en,fr,es,ar --next-update +60m")
      try await later.clear(2, "city-press", "police-press")
      for (language, closed) in [
        ("en", "Quay Street"), ("fr", "la rue du Quai"), ("es", "la calle del Muelle"), ("ar", "شارع الرصيف"),
      ] {
        let easy = try await later.ok("statement easy-read 2 --language \(language)")
        #expect(easy.text.contains(closed), "\(easy.text)")
        for line in easy.message.split(separator: "\n") where line.contains("leaves it out") {
          #expect(line.contains("family-line") || line.contains("time.") || line.contains("place"), "\(line)")
        }
      }
    }
  }

  /// The name of the incident is the house's own; nobody has cleared it.
  @Test func theNameOfTheIncidentStaysInside() async throws {
    try await Scene.play { scene in
      try await holding(scene)
      try await site(scene)
      let folder = scene.workspace.file("site")
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        guard let text = try? file(path, scene) else { continue }
        #expect(!text.contains("Harbour market attack"), "\(path)")
      }
      let title = "<title>Official information – Serious incident at Harbour Market</title>"
      #expect(try file("index.html", scene).contains(title))
      #expect(try file("ar.html", scene).contains("حادث خطير في سوق الميناء</title>"))
      for feed in ["feed.rss", "feed.atom", "feed.json"] {
        #expect(try file(feed, scene).contains("Serious incident at Harbour Market"), "\(feed)")
      }
      #expect(!(try file("feed.atom", scene)).contains(">#"))
      // Questions that name a motive are for whoever speaks, and not for the public page.
      for language in Self.languages {
        let questions = (try? file("questions.\(language).html", scene)) ?? ""
        for word in ["terroris", "إرهابي"] { #expect(!questions.contains(word), "\(questions)") }
        #expect(questions.contains("<h2>"), "\(language)")
      }
    }
  }

  /// A telephone number keeps its order in every feed.
  @Test func aNumberKeepsItsOrderInTheFeeds() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,ar --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await site(scene)
      let feed = try file("feed.rss", scene)
      #expect(feed.contains("&lt;bdi dir=&quot;ltr&quot;&gt;0800 555 011&lt;/bdi&gt;"), "\(feed)")
    }
  }

  /// After a figure was corrected, the first page still tells people what to do and whom to call.
  @Test func aCorrectedStatementStillTellsPeopleWhatToDo() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok(Self.area, as: "police-press")
      try await scene.ok(Self.go, as: "police-press")
      try await scene.ok("fact gate open families-first --note 'briefed in person' --at 19:45", as: "family-liaison")
      try await scene.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      try await publish(1, scene)
      let post = try await scene.ok("statement short 1 --form post500").text
      #expect(!post.contains("people have died") || post.contains("Figures as of"), "\(post)")
      let later = scene.at("20:15")
      try await later.ok("fact supersede f-4 2 --reason 'one person was counted twice'", as: "prosecutor-press")
      try await later.ok(
        "statement correct 1 --fact f-7 --reason 'One person was counted twice.' --reason-in fr='Une personne était comptée deux fois.' "
          + "--reason-in es='Se contó dos veces a una persona.' "
          + "--reason-in ar='حسب شخص واحد مرتين.' --next-update +30m"
      )
      for (language, wrong) in [
        ("en", "Three people have died"), ("fr", "Trois personnes sont"), ("es", "Han muerto tres"),
        ("ar", "3 أشخاص"),
      ] {
        let easy = try await later.ok("statement show 2 --text --language \(language)").text
        #expect(easy.contains(wrong), "\(easy)")
      }
      try await publish(2, later)
      // What was wrong comes before the next update; where one language has no room for it, none says it.
      for (form, says) in [("post280", false), ("post500", true)] {
        for (language, wrong, right) in [
          ("en", "Three people have died", "two people have died"), ("fr", "Trois personnes sont", "deux personnes"),
          ("es", "Han muerto tres", "dos personas"), ("ar", "3 أشخاص", "توفي شخصان"),
        ] {
          let short = try await later.ok("statement short 2 --form \(form) --language \(language)").text
          #expect(short.contains(wrong) == says && short.contains(right), "\(short)")
          #expect(says || !short.contains("The investigation goes on"), "\(short)")
        }
      }
      #expect(try await later.ok("statement easy-read 2").text.contains("Three people have died"))
      try await site(later)
      for (page, words) in [
        ("index", "Go inside and stay there."), ("fr", "Entrez dans un bâtiment et restez-y."),
        ("es", "Entre en un edificio y quédese allí."), ("ar", "ادخلوا إلى مبنى وابقوا فيه."),
      ] {
        let html = try file("\(page).html", later)
        let top = try #require(html.components(separatedBy: "<h1>").first)
        #expect(top.contains(words) && top.contains("0800 555 011"), "\(html)")
        #expect(!top.contains("Three people"), "\(top)")
      }
      #expect(try file("check.en.html", later).contains("statement 2 replaced a part of it"))
    }
  }

  /// A figure is said with its time, the words on attackers stand behind all of it, and families come before further numbers.
  @Test func figuresLeaveWithTheirTimeAndTheLineForFamilies() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 5 --scope attackers=included --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "fact add casualties.killed 2 --scope attackers=included --scope route=later --confirmed",
        as: "prosecutor-press")
      try await scene.ok("fact gate open families-first --note 'briefed in person' --at 19:45", as: "family-liaison")
      try await scene.ok("statement draft --kind casualty --language en,fr,es,ar --next-update +60m")
      let text = try await scene.text(1)
      let later = try #require(text.firstRange(of: "of them died later")?.lowerBound)
      let attackers = try #require(text.firstRange(of: "This includes attackers.")?.lowerBound)
      #expect(later < attackers, "\(text)")
      // Families come ten minutes before the public, counted from the figure.
      let scene = scene.at("20:10")
      try await publish(1, scene)
      let dated = [("en", "Figures as of"), ("fr", "Bilan au"), ("es", "Cifras a"), ("ar", "20:00")]
      for (language, words) in dated {
        for form in ["post280", "post500", "spoken", "sms --parts 6"] {
          let short = try await scene.ok("statement short 1 --form \(form) --language \(language)").text
          // Read aloud, a time is words.
          let said = language == "ar" && form == "spoken" ? "الساعة الثامنة مساء" : words
          #expect(short.contains(said), "\(form) \(short)")
          #expect(short.contains("0800 555 011") || form == "spoken", "\(form) \(short)")
        }
        let easy = try await scene.ok("statement easy-read 1 --language \(language)").text
        #expect(easy.contains("20:00") || easy.contains("20\u{A0}h"), "\(easy)")
      }
      #expect(try await scene.ok("statement easy-read 1").text.contains("This number counts attackers, too."))
    }
  }
}
