import Foundation
import Testing

/// Texts that come back from mail, chat and telephones: every short form is known to the last figure, in the workspace, far from it with
/// a copy of the newsroom, and on the newsroom's page, and what was changed is known nowhere.
@Suite(.serialized) struct PastedTextTests {
  struct Result: Decodable {
    let answer: String
    let remarks: [String]
    let statement: Int?
    let renditions: [String]
    let strangers: [String]
    let aside: [String]
  }

  private static let genuine = "genuine and current"
  private static let foreign = "not ours or altered"
  private static let address = "https://alder.example/harbour"

  /// A statement in four languages, and its newsroom.
  private func released(_ body: (Scene, URL) async throws -> Void) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement site news --address \(Self.address) --sign")
      try await scene.ok("statement keys --format jwks").output.write(to: scene.workspace.file("jwks.json"))
      try await body(scene, scene.workspace.file("news"))
    }
  }

  private func verify(_ text: String, _ scene: Scene, _ options: String = "") async throws -> Result {
    let line = "statement verify --text - --format json" + (options.isEmpty ? "" : " " + options)
    return try await scene.workspace.run(line, as: nil, input: text).json(Result.self)
  }

  private func page(_ scene: Scene, _ site: URL, _ language: String = "en") throws -> CheckPage? {
    CheckPage.program == nil
      ? nil : try CheckPage(site.appending(path: "check.\(language).html"), in: scene.workspace.folder)
  }

  /// The forms of a statement in a language, with the name under which each is known.
  private func forms(_ scene: Scene, _ language: String) async throws -> [(text: String, name: String)] {
    var forms: [(text: String, name: String)] = []
    for (form, options) in [
      ("sms", "--parts 3"), ("sms", "--parts 10"), ("post500", ""), ("post500", "--address \(Self.address)"),
      ("thread280", ""), ("thread500", "--address \(Self.address)"), ("spoken", ""), ("spoken", "--seconds 17"),
      ("spoken", "--seconds 300"),
    ] {
      let line = "statement short 1 --form \(form) --language \(language) \(options)"
      let text = try await scene.workspace.run(line, as: "duty-lead").text
      guard !text.isEmpty else { continue }
      forms.append((text, form))
      let posts = text.components(separatedBy: "\n\n")
      guard form.hasPrefix("thread"), posts.count > 1 else { continue }
      for (index, post) in posts.enumerated() { forms.append((post, "\(form) \(index + 1)/\(posts.count)")) }
    }
    return forms
  }

  @Test func everyShortFormIsKnownInTheWorkspaceAndFarFromIt() async throws {
    try await released { scene, site in
      for language in ["en", "fr", "es", "ar"] {
        let forms = try await forms(scene, language)
        #expect(forms.count >= 9, "\(language)")
        let shown = try page(scene, site)?.answers(to: forms.map(\.text))
        for (index, form) in forms.enumerated() {
          // The page knows all of them at once; of the commands, two languages are enough.
          for options in language == "fr" || language == "es"
            ? [] : ["--address \(Self.address)", "--newsroom news --keys jwks.json"]
          {
            let result = try await verify(form.text, scene, options)
            #expect(result.answer == Self.genuine, "\(language) \(form.name) \(options): \(result)")
            #expect(result.renditions.contains(form.name), "\(language) \(form.name) \(options): \(result)")
          }
          if let shown { #expect(shown[index].first == "Genuine and current.", "\(language) \(form): \(shown[index])") }
        }
      }
    }
  }

  /// One digit, one word, one sentence less, an address that is not ours.
  @Test func aShortFormWithOneChangeIsNotKnown() async throws {
    try await released { scene, site in
      let sms = try await scene.ok("statement short 1 --form sms --parts 6").text
        .trimmingCharacters(in: .whitespacesAndNewlines)
      try #require(sms.contains("20:30") && sms.contains("0800 555 011"))
      let changed = [
        sms.replacing("20:30", with: "20:31"), sms.replacing("20:30", with: "２0:30"),
        sms.replacing("0800 555 011", with: "0800 555 01l"), sms.replacing("Harbour", with: "Hаrbour"),
        sms.replacing("call ", with: "do not call "), sms + " https://evil.example/1", sms + " " + Self.address + "/2",
        sms + " Twenty people are dead.", String(sms.dropLast(2)),
      ]
      let shown = try page(scene, site)?.answers(to: changed)
      for (index, text) in changed.enumerated() {
        let result = try await verify(text, scene)
        #expect(result.answer == Self.foreign && result.renditions.isEmpty, "\(text): \(result)")
        #expect(try await verify(text, scene, "--newsroom news --keys jwks.json").answer == Self.foreign)
        if let shown { #expect(shown[index].first == "Not ours, or altered.", "\(text): \(shown[index])") }
      }
      let led = try await verify(changed[5], scene)
      #expect(led.remarks.contains { $0.contains("Without the address at its end") }, "\(led)")
      #expect(led.strangers == ["https://evil.example/1"], "\(led)")
    }
  }

  /// Superseded and withdrawn forms are told with what took their place.
  @Test func aShortFormOfAnEarlierStatementSaysWhatTookItsPlace() async throws {
    try await released { scene, _ in
      let sms = try await scene.ok("statement short 1 --form sms --language fr").text
      let later = scene.at("20:10")
      try await later.ok("statement draft --kind situation --next-update +30m")
      try await later.clear(2, "police-press", "city-press")
      try await later.ok("statement release 2")
      #expect(try await verify(sms, later).answer == "genuine but replaced by 2 at 20:10")
      let post = try await later.ok("statement short 2 --form post280").text
      try await scene.at("20:12").ok("statement withdraw 2 --reason 'It was issued in error.'")
      let taken = try await verify(post, scene.at("20:13"))
      #expect(taken.answer == "genuine but withdrawn" && taken.statement == 2, "\(taken)")
      try await later.ok("statement site news --address \(Self.address)")
      if let page = try page(scene, scene.workspace.file("news"), "fr") {
        let answers = try page.answers(to: [sms, post])
        #expect(answers[0].first == "Authentique, mais remplacé par le communiqué 2 à 20\u{A0}h\u{A0}10.", "\(answers)")
        #expect(answers[1].first == "Authentique, mais retiré par le communiqué 3 à 20\u{A0}h\u{A0}12.", "\(answers)")
      }
    }
  }

  /// Talking points are known where they are made, Easy Read once two people have said yes, an alert by its description.
  @Test func otherPagesAreKnownToo() async throws {
    try await released { scene, site in
      let points = try await scene.ok("statement short 1 --form talking-points").text
      #expect(try await verify(points, scene).renditions == ["talking-points"])
      let said = points.split(separator: "\n").filter { $0.first?.isNumber ?? false }.joined(separator: "\n")
      let easy = try await scene.ok("statement short 1 --form easy-read").text
      #expect(try await verify(easy, scene).answer == Self.foreign)
      for officer in ["city-press", "support-lead"] { try await scene.ok("statement easy-read 1 --clear", as: officer) }
      #expect(try await verify(easy, scene).renditions == ["easy-read"])
      let alert = try await scene.ok("statement alert 1 --sender a@alder.example --area Harbour").text
      let description = try #require(alert.firstMatch(of: #/<description>(.*?)</description>/#)?.output.1)
      let heard = try await verify(String(description), scene)
      #expect(heard.renditions.contains("alert"), "\(heard)")
      try await scene.ok("statement site news --address \(Self.address)")
      guard let page = try page(scene, site) else { return }
      // The page of the newsroom vouches for what is said in public, not for the spokesperson's own paper.
      let answers = try page.answers(to: [said, easy, String(description), points]).map { $0.first ?? "" }
      #expect(answers == Array(repeating: "Genuine and current.", count: 3) + ["Not ours, or altered."], "\(answers)")
    }
  }

  /// A copy of the newsroom whose list of short forms is missing, changed or signed by nobody known vouches for none.
  @Test func theListOfShortFormsIsBelievedWhenItIsSigned() async throws {
    try await released { scene, site in
      let sms = try await scene.ok("statement short 1 --form sms").text
      let list = site.appending(path: "forms.jws")
      let good = try String(contentsOf: list, encoding: .utf8)
      for (text, words) in [
        (good.replacing(".eyJ", with: ".eyK"), "short forms"), ("nonsense", "cannot be read"), (nil, "no signed list"),
        (try String(contentsOf: site.appending(path: "statements/1.jws"), encoding: .utf8), "cannot be read"),
      ] {
        if let text {
          try Data(text.utf8).write(to: list)
        } else {
          try FileManager.default.removeItem(at: list)
        }
        let result = try await verify(sms, scene, "--newsroom news --keys jwks.json")
        #expect(result.answer == Self.foreign && result.remarks.contains { $0.contains(words) }, "\(words): \(result)")
      }
    }
  }

  private static let outlook = """
    -----Original Message-----
    From: Port Ellery Press <press@ellery.example>
    Sent: Saturday, 14 March 2026 20:05
    To: newsdesk@paper.example
    Subject: RE: Serious incident at Harbour Market


    """

  /// The ways in which mail and chat programs pass a text on.
  private static func passedOn(_ en: String, _ fr: String, _ ar: String) -> [(name: String, text: String)] {
    func quoted(_ text: String) -> String { wrapped(text).map { "> " + $0 }.joined(separator: "\n") }
    func chat(_ text: String) -> String {
      text.split(separator: "\n").map { "\u{200E}[14/03/2026, 20:07:11] Port Ellery: \($0)" }.joined(separator: "\n")
    }
    let title = { (text: String) in String(text.split(separator: "\n").first?.dropFirst(2) ?? "") }
    return [
      ("wrapped", wrapped(en).joined(separator: "\n")), ("quoted", quoted(en)), ("quoted twice", quoted(quoted(en))),
      ("Outlook", outlook + en), ("Outlook, quoted", outlook + quoted(en)),
      (
        "all quoted",
        (outlook + en).split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(
          separator: "\n")
      ),
      (
        "forwarded twice",
        "---------- Forwarded message ---------\nFrom: *Press* <press@ellery.example>\nDate: Sat, 14 Mar 2026 at 20:06\nTo: <a@b.example>\n\n"
          + outlook + en
      ),
      (
        "French",
        "-----Message d’origine-----\nDe\u{A0}: Presse <p@ellery.example>\nEnvoyé\u{A0}: samedi 14 mars 2026 20:05\nÀ\u{A0}: redaction@journal.example\nObjet\u{A0}: TR\u{A0}: \(title(fr))\n\n\(fr)"
      ),
      (
        "Spanish",
        "---------- Mensaje reenviado ----------\nDe: Prensa <p@ellery.example>\nFecha: sáb, 14 mar 2026\nPara: <x@y.example>\n\n\(en)"
      ),
      (
        "Arabic",
        "---------- رسالة مُعاد توجيهها ---------\nمن: المكتب <p@ellery.example>\nالتاريخ: السبت 14 مارس 2026\nالموضوع: \(title(ar))\nإلى: <x@y.example>\n\n\(ar)"
      ),
      (
        "wrote",
        "On Sat, 14 Mar 2026 at 20:05, Port Ellery Press Office\n<press@ellery.example> wrote:\n\n\(quoted(en))"
      ),
      ("a écrit", "Le sam. 14 mars 2026 à 20:05, Presse <p@x.example> a écrit\u{A0}:\n\n\(quoted(fr))"),
      ("escribió", "El sáb, 14 mar 2026 a las 20:05, Prensa (<p@x.example>) escribió:\n\n\(quoted(en))"),
      ("كتب", "في السبت، 14 مارس 2026 في 8:05 م كتب المكتب <p@x.example>:\n\n\(quoted(ar))"),
      ("signature", en + "\n\n-- \nAlex Doe\nPress office\nTel: +44 20 7946 0000\nalex@ellery.example\n"),
      ("telephone", en + "\n\nSent from my iPhone"), ("téléphone", fr + "\n\nEnvoyé de mon iPhone"),
      ("WhatsApp", "[14/03/2026, 20:07:11] Port Ellery: \(en)"), ("WhatsApp, many", chat(en)),
      ("Android", "14/03/2026, 20:07 - +44 7700 900123: \(en)"), ("American", "3/14/26, 8:07\u{202F}PM - Desk: \(en)"),
      ("invisible", en.replacing("Market", with: "Mar\u{200B}ket").replacing("Harbour", with: "Har\u{AD}bour")),
      ("spaces", fr.replacing(" ", with: "\u{A0}")), ("quotation marks", fr.replacing("’", with: "'")),
      ("line ends", en.replacing("\n", with: "\u{2028}")), ("Windows", en.replacing("\n", with: "\r\n")),
    ]
  }

  private static func wrapped(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      var rows = [""]
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let row = rows[rows.count - 1]
        if !row.isEmpty, row.count + word.count >= 72 {
          rows.append(String(word))
        } else {
          rows[rows.count - 1] = row.isEmpty ? String(word) : row + " " + word
        }
      }
      return rows
    }
  }

  @Test func whatMailAndChatPutAroundTheWordsIsSetAside() async throws {
    try await released { scene, site in
      let texts = try await (scene.text(1), scene.text(1, "fr"), scene.text(1, "ar"))
      let copies = Self.passedOn(texts.0, texts.1, texts.2)
      let shown = try page(scene, site)?.answers(to: copies.map(\.text))
      for (index, copy) in copies.enumerated() {
        let result = try await verify(copy.text, scene)
        #expect(result.answer == Self.genuine, "\(copy.name): \(result)")
        if let shown { #expect(shown[index].first == "Genuine and current.", "\(copy.name): \(shown[index])") }
      }
      let result = try await verify(Self.outlook + texts.0, scene)
      #expect(result.aside.contains("From: Port Ellery Press <press@ellery.example>"), "\(result)")
      let seen = try await scene.workspace.run("statement verify --text -", input: Self.outlook + texts.0)
      #expect(seen.text.contains("stand around the words in the copy and are not part of the statement"), "\(seen)")
    }
  }

  /// What was added, changed, left out or put together never passes.
  private static func attacks(_ en: String, _ fr: String) -> [(name: String, text: String)] {
    let lines = en.split(separator: "\n").map(String.init)
    return [
      ("before", "BREAKING: twenty dead\n" + en), ("after", en + "\nTwenty people are dead."),
      ("reply above", "This is wrong.\n\n" + outlook + en),
      ("subject", outlook.replacing("Serious", with: "Fake") + en),
      ("one header", "To: everyone, stay inside\n" + en), ("signature", en + "\n-- \nTwenty people are dead."),
      ("figure in signature", en + "\n-- \nUPDATE: 20 dead"), ("telephone", en + "\nSent from 20 dead"),
      ("chat", "[14/03/2026, 20:07] Desk: not true: " + en), ("chat name", "[14/03/2026, 20:07] 20 dead: " + en),
      ("two", en + "\n" + fr), ("twice", en + "\n" + en), ("order", lines.reversed().joined(separator: "\n")),
      ("sentence", en.replacing("We will not guess. ", with: "")),
      ("negation", en.replacing("is not known", with: "is now known")),
      ("word", en.replacing("not known yet", with: "known yet")), ("time", en.replacing("19:05", with: "19:50")),
      ("place", en.replacing("Harbour Market", with: "Harbour Station")),
      ("digit", en.replacing("0800 555 011", with: "0800 555 017")),
      ("wide digit", en.replacing("20:30", with: "２0:30")), ("Arabic digit", en.replacing("20:30", with: "٢٠:٣٠")),
      ("struck out", en.replacing("not known", with: "n\u{336}o\u{336}t\u{336} known")),
      ("tilde", en.replacing("We will not guess.", with: "~We will not guess.~")),
      ("more than", lines.map { $0.hasPrefix("If you") ? "> 5 of you: " + $0 : $0 }.joined(separator: "\n")),
      ("quoted figure", "> 14 March 2026"), ("headers alone", outlook),
      ("look-alike", en.replacing("Harbour", with: "Hаrbour")),
    ]
  }

  @Test func whatWasChangedNeverPasses() async throws {
    try await released { scene, site in
      let texts = try await (scene.text(1), scene.text(1, "fr"))
      let attacks = Self.attacks(texts.0, texts.1)
      let shown = try page(scene, site)?.answers(to: attacks.map(\.text))
      for (index, attack) in attacks.enumerated() {
        try #require(attack.text != texts.0, "\(attack.name)")
        let result = try await verify(attack.text, scene)
        #expect(result.answer == Self.foreign, "\(attack.name): \(result)")
        if let shown { #expect(shown[index].first == "Not ours, or altered.", "\(attack.name): \(shown[index])") }
      }
      let joined = try await verify(texts.0 + "\n" + texts.1, scene)
      #expect(joined.remarks.contains { $0.contains("put together") }, "\(joined)")
      let cut = try await verify(
        Self.wrapped(texts.0.replacing("0800 555 011", with: "0800 555 017")).joined(separator: "\n"), scene)
      #expect(cut.strangers.count == 1 && cut.strangers[0].contains("017"), "\(cut)")
    }
  }

  @Test func aWithdrawalMayLeadToAStatementThatStands() async throws {
    try await released { scene, _ in
      let later = scene.at("20:10")
      try await later.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      try await later.clear(2, "police-press", "city-press")
      try await later.ok("statement release 2")
      let withdraw = "statement withdraw 2 --reason 'It was issued in error.' --advice"
      for advice in [
        "Follow statement 4.", "Follow statement 1: 4 people were hurt.", "Follow statement 1.5.",
        "Statement 11 holds.",
      ] {
        try await later.no("\(withdraw) '\(advice)'", "advice-not-yours")
        try await later.no(
          "\(withdraw) '\(advice)' --advice-in fr='\(advice)' --advice-in es='\(advice)' --advice-in ar='\(advice)'",
          "C17-untraced", as: "commander")
      }
      try await later.ok("\(withdraw) 'Please follow statement 1.'")
      #expect(try await later.text(3).contains("Please follow statement 1."))
      #expect(try await later.view(3).state == "released")
      try await later.ok("statement draft --kind situation --next-update +30m")
      try await later.clear(4, "police-press", "city-press")
      try await later.ok("statement release 4")
      try await later.no(
        "statement withdraw 4 --reason 'It was issued in error.' --advice 'See statement 2.'", "does not stand",
        "it was withdrawn")
    }
  }
}
