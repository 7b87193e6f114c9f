import Guidelines
import Incidents
import Testing

@testable import Statements

@Suite struct TemplateLanguageTests {
  private func read(_ body: String) throws(TemplateFaults) -> Template {
    try Template.read("template: t\nlanguage: en\ntitle: T\n---\n" + body, file: "t.en.txt")
  }

  private func fields(_ room: Room) -> TemplateFields {
    room.composer(1, .holding, links: StatementLinks(), given: [:], nextUpdate: minutes(60)).fields
  }

  @Test(arguments: [
    ("Hello {place", 5, 7), ("Hello place}", 5, 12), ("a\n{when place}\nb", 7, 1), ("{end}", 5, 1), ("x {n}", 5, 3),
    ("{Bad Key}", 5, 1), ("{each place}\n{end}", 5, 1), ("{count casualties.killed}{one}x{end}", 5, 1),
    ("{place:nowhere}", 5, 1), ("{known.*}", 5, 1),
  ])
  func faultsAreNamedWithLineAndColumn(body: String, line: Int, column: Int) {
    let faults = #expect(throws: TemplateFaults.self) { try read(body) }
    #expect(faults?.faults.contains { $0.line == line && $0.column == column } == true)
  }

  @Test func headFaultsAreNamed() {
    let faults = #expect(throws: TemplateFaults.self) {
      try Template.read("template: t\nlangage: en\nlanguage: xx\nwords: many\ntitle: T\n---\n", file: "t.txt")
    }
    #expect(faults?.faults.map(\.line).sorted() == [2, 3, 4])
  }

  @Test func aMissingFieldIsAnErrorAndNeverAnEmptyPlace() throws {
    let template = try read("We are at\n  {place}.")
    let faults = #expect(throws: TemplateFaults.self) { try template.render(fields(Room())) }
    #expect(faults?.faults.first?.line == 6)
    #expect(faults?.faults.first?.column == 3)
    #expect(faults?.faults.first?.mend == ["afterword fact add place \"WORDS\" --confirmed"])
  }

  @Test func anUnconfirmedOrHeldBackFactFillsNothing() throws {
    var room = Room()
    try room.add(.place, .words(Words("Harbour Market")), confirmed: false)
    let template = try read("{when place}\nAt {place}.\n{otherwise}\nSomewhere.\n{end}")
    #expect(try template.render(fields(room)).text == "Somewhere.")
    let strict = try read("{place}")
    #expect(throws: TemplateFaults.self) { try strict.render(fields(room)) }
  }

  @Test func everyInsertedWordIsBound() throws {
    var room = Room()
    try room.addBasics()
    let rendered = try read("At {place} since {time.onset}: {contact.family-line}.").render(fields(room))
    #expect(rendered.text == "At Harbour Market since 19:00: 0800 555 011.")
    for binding in rendered.bindings {
      let bytes = Array(rendered.text.utf8)[binding.start..<binding.end]
      #expect(String(decoding: bytes, as: UTF8.self) == binding.words)
    }
    #expect(rendered.bindings.map(\.source) == [.fact("f-1"), .fact("f-2"), .fact("f-3")])
  }

  @Test func arabicIsolatesWhatRunsTheOtherWay() throws {
    var room = Room()
    try room.addBasics()
    let template = try Template.read(
      "template: t\nlanguage: ar\ntitle: T\n---\nاتصلوا بالرقم {contact.family-line}.", file: "t.ar.txt")
    let rendered = try template.render(fields(room))
    #expect(rendered.text.contains("\u{2066}0800 555 011\u{2069}"))
    #expect(TextSafety.firstFault(in: rendered.text) == nil)
  }

  @Test(arguments: [
    (0, "حصيلة الحادث"), (1, "وفاة شخص واحد"), (2, "وفاة شخصين"), (3, "وفاة 3 أشخاص"), (10, "وفاة 10 أشخاص"),
    (11, "وفاة 11 شخصا"), (99, "وفاة 99 شخصا"), (100, "وفاة 100 شخص"), (103, "وفاة 103 أشخاص"),
  ])
  func arabicCountsInSixForms(count: Int, words: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(count)), City.prosecutor, scope: Scope(attackers: .excluded))
    let text = try Template.shipped(.casualty, .arabic).render(fields(room)).text
    #expect(text.hasPrefix("# " + words + "\n"))
  }

  @Test(arguments: [
    (Language.english, Quantity.exact(1), "One person has died"), (.english, .exact(8), "Eight people have died"),
    (.english, .exact(22), "22 people have died"), (.english, .atLeast(8), "At least eight people have died"),
    (.english, .between(5, 8), "Between five and eight people have died"),
    (.french, .exact(1), "Une personne est décédée"),
    (.french, .exact(8), "Huit personnes sont décédées"), (.french, .about(30), "Environ 30 personnes sont décédées"),
    (.spanish, .exact(1), "Ha muerto una persona"), (.spanish, .exact(8), "Han muerto ocho personas"),
    (.spanish, .atLeast(22), "Han muerto al menos 22 personas"), (.arabic, .atLeast(1), "وفاة شخص واحد على الأقل"),
    (.arabic, .atLeast(8), "وفاة ما لا يقل عن 8 أشخاص"),
  ])
  func precisionAndNumberAgree(language: Language, quantity: Quantity, words: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(quantity), City.prosecutor, scope: Scope(attackers: .excluded))
    let text = try Template.shipped(.casualty, language).render(fields(room)).text
    #expect(text.hasPrefix("# " + words + "\n"))
  }

  @Test(arguments: [
    (StatementKind.holding, Language.allCases), (.casualty, Language.allCases), (.situation, Language.allCases),
    (.correction, Language.allCases), (.withdrawal, Language.allCases), (.support, Language.allCases),
  ])
  func everyShippedTemplateCanBeRead(kind: StatementKind, languages: [Language]) throws {
    for language in languages {
      let template = try Template.shipped(kind, language)
      #expect(template.name == kind.rawValue)
      #expect(template.language == language)
      #expect(!template.required.isEmpty)
    }
  }

  @Test func allLanguagesOfAKindNameTheSameFacts() throws {
    for kind in [StatementKind.holding, .casualty, .situation, .correction, .support, .withdrawal] {
      // Arabic says who issues a statement in the same words, for one agency and for several.
      func names(_ language: Language) throws -> Set<String> {
        Set(try Template.shipped(kind, language).fields.map(\.name)).subtracting(["statement.sole-issuer"])
      }
      let english = try names(.english)
      for language in Language.allCases {
        #expect(try names(language) == english, "\(kind) \(language)")
      }
    }
  }
}

@Suite struct FigureTests {
  @Test(arguments: [
    ("Call 0800 555 011 now.", ["0800 555 011"]), ("At 21:50 or 9.30 pm", ["21:50", "9.30 pm"]),
    ("Eight people and twenty-two others", ["Eight", "twenty-two"]), ("No one knows one another.", []),
    ("One person died.", ["One"]), ("See https://x.example/a?b=1.", ["https://x.example/a?b=1"]),
    ("1,200 people, 10.5 km", ["1,200", "10.5"]), ("Road M25 is shut.", ["M25"]), ("dozens hurt", ["dozens"]),
    ("Room ８ and ² and Ⅳ", ["８", "²", "Ⅳ"]), ("٨ أشخاص", ["٨"]),
  ])
  func figuresAreFound(text: String, words: [String]) {
    #expect(FigureScanner.tokens(in: text, .english).map(\.words) == words)
  }

  @Test(arguments: [
    (Language.french, "Huit personnes à 21 h 50", ["Huit", "21 h 50"]),
    (.spanish, "Han muerto veintidós personas", ["veintidós"]),
    (.arabic, "توفي ثمانية أشخاص وثلاثة مفقودين", ["ثمانية", "وثلاثة"]),
  ])
  func numberWordsOfOtherLanguagesAreFound(language: Language, text: String, words: [String]) {
    #expect(FigureScanner.tokens(in: text, language).map(\.words) == words)
  }

  private func room() throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.atLeast(8)), City.prosecutor, scope: Scope(attackers: .excluded))
    try room.add(.injured, .quantity(.exact(23)), City.hospital)
    let number = try room.draft(.situation)
    return (room, number)
  }

  @Test func aFilledInTemplateIsTraced() throws {
    let (room, number) = try room()
    #expect(!room.rulesFound(number).contains("C17-untraced"))
  }

  @Test(arguments: [
    "Nine people have died.", "8 people have died.", "More than 8 people have died.", "23 people have died.",
    "At least eight people are missing.", "About 23 people have been hurt.", "Dozens have been hurt.", "31 in all.",
    "Call 0800 555 012.", "It began at 19:01.", "See https://evil.example/.", "At least ８ people have died.",
    "2 gunmen fled.", "Statement 9 says so.",
  ])
  func whatNobodyReportedIsFound(sentence: String) throws {
    var (room, number) = try room()
    try room.edit(number, room.text(number) + "\n\n" + sentence)
    #expect(room.rulesFound(number).contains("C17-untraced"))
  }

  @Test(arguments: [
    "At least eight people have died.", "At least 8 people have died.", "23 people have been hurt.",
    "Twenty-three people have been hurt.", "Call 0800 555 011.", "Call 0800-555-011.", "It began at 19:00.",
    "It began at 7 pm.", "No one will be left alone.",
  ])
  func whatWasReportedIsTraced(sentence: String) throws {
    var (room, number) = try room()
    try room.edit(number, room.text(number) + "\n\n" + sentence)
    #expect(!room.rulesFound(number).contains("C17-untraced"))
  }

  @Test func aFieldInATypedTextIsFilled() throws {
    var (room, number) = try room()
    try room.edit(number, room.text(number) + "\n\nAgain: {casualties.injured} people have been hurt.")
    #expect(room.text(number).hasSuffix("Again: 23 people have been hurt."))
    #expect(!room.rulesFound(number).contains("C17-untraced"))
    #expect(refusalOfText { try room.edit(number, "{casualties.missing}") }?.first?.line == 1)
  }

  private func refusalOfText(_ body: () throws -> Void) -> [TemplateFault]? {
    do {
      try body()
      return nil
    } catch let faults as TemplateFaults {
      return faults.faults
    } catch {
      return nil
    }
  }

  @Test(arguments: ["\u{202E}", "\u{200F}", "\u{0007}", "\u{2066}", "\u{FEFF}"])
  func charactersThatHideAreRefused(character: String) throws {
    var (room, number) = try room()
    #expect(refusal { try room.edit(number, room.text(number) + "\nx\(character)y") } == "unsafe-character")
  }

  @Test func commentsCannotWaiveOrHide() throws {
    var (room, number) = try room()
    #expect(
      refusal { try room.edit(number, room.text(number) + "\n<!-- afterword: waive stig-collective-blame -->") }
        == "hidden-text")
  }

  @Test func aRequiredElementIsMissed() throws {
    var (room, number) = try room()
    let without = room.text(number).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Next update") }.joined(separator: "\n")
    try room.edit(number, without)
    #expect(room.rulesFound(number).contains("required-element"))
  }

  @Test func heldBackWordsAreFound() throws {
    var (room, number) = try room()
    let key = HoldbackKey(bytes: Array(repeating: 7, count: 32))
    let digest = try #require(key.digest(of: "blue delivery van"))
    let events = try room.ledger.decide(
      AddHoldback(
        digest: digest.digest, wordCount: digest.wordCount,
        withholding: Withholding(code: .investigation, reviewAt: room.now + .hours(1))), room.act(City.police))
    try room.apply(events, City.police)
    try room.edit(number, room.text(number) + "\n\nPolice look for a Blue delivery-van.")
    #expect(room.rulesFound(number, holdbackKey: key) == ["G1-held-back"])
  }

  @Test func wordsOfAnInternalFactAreHeldBack() throws {
    var (room, number) = try room()
    try room.add("known.vehicle", .words(Words("A grey car was found at the pier.")), City.police, rule: .internal)
    try room.edit(number, room.text(number) + "\n\nA grey car was found at the pier.")
    #expect(room.rulesFound(number).contains("G1-held-back"))
  }
}

@Suite struct VerificationTests {
  private func exported() throws -> String {
    var room = Room()
    try room.addBasics()
    try room.add(.injured, .quantity(.exact(23)), City.hospital)
    let number = try room.draft(.situation)
    try room.clearAll(number)
    try room.release(number)
    let statement = try #require(room.statements[number])
    return try ExportedStatement(statement, ledger: room.ledger, successors: []).file()
  }

  @Test func aGenuineStatementIsGenuine() throws {
    // The file alone says whose words they are, and not whether they stand.
    let result = StatementVerification(try exported(), keys: City.publishedKeys)
    #expect(result.answer == .cannotTell)
    #expect(result.remarks.count == 1 && result.remarks.first?.hasPrefix("The signatures hold") == true)
  }

  /// Every byte of the file, changed in one way: each change is noticed and something is named.
  @Test func oneByteChangedAnywhereIsNoticed() throws {
    let bytes = Array(try exported().utf8)
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[index] = changed[index] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
      let result = StatementVerification(String(decoding: changed, as: UTF8.self), keys: City.publishedKeys)
      #expect(result.answer == .altered || result.answer == .cannotTell, "byte \(index)")
      #expect(!result.remarks.isEmpty, "byte \(index)")
    }
  }

  @Test(arguments: [
    ("23 people have been hurt", "32 people have been hurt", "Line"), ("\"figure\":23", "\"figure\":32", "fact f-"),
    ("\"lines\":[\"# Update", "\"lines\":[\"\",\"# Update", "lines"),
  ])
  func whatWasChangedIsNamed(old: String, new: String, named: String) throws {
    let text = try exported()
    #expect(text.contains(old))
    let result = StatementVerification(text.replacing(old, with: new), keys: City.publishedKeys)
    #expect(result.answer == .altered)
    #expect(result.remarks.contains { $0.contains(named) })
  }

  @Test func addedSpaceOrFieldIsNoticed() throws {
    let text = try exported()
    for changed in [text + " ", " " + text, "{\"extra\":1," + text.dropFirst(), text.replacing(":[", with: ": [")] {
      #expect(StatementVerification(changed, keys: City.publishedKeys).answer == .altered)
    }
  }

  @Test func withoutKeysNothingCanBeSaid() throws {
    #expect(StatementVerification(try exported(), keys: []).answer == .cannotTell)
    #expect(StatementVerification("", keys: []).answer == .altered)
    #expect(StatementVerification("{}", keys: []).answer == .altered)
  }

  @Test func aReplacedStatementSaysByWhich() throws {
    var room = Room()
    try room.addBasics()
    let first = try room.draft(.holding)
    try room.clearAll(first)
    try room.release(first)
    let second = try room.draft(.situation)
    try room.clearAll(second)
    try room.release(second)
    let old = try #require(room.statements[first])
    let new = try #require(room.statements[second])
    let file = try ExportedStatement(old, ledger: room.ledger, successors: [new]).file()
    let result = StatementVerification(file, keys: City.publishedKeys)
    #expect(result.answer == .replaced)
    #expect(result.remarks.contains { $0.contains("Replaced by statement \(second)") })
  }

  @Test(arguments: [("93a1d7", "K"), ("00000000", "000000"), ("ffffffff", "ZZZZZZ")])
  func shortCodesAreReadAloud(digest: String, start: String) {
    let code = ShortCode(digest: digest + "00000000").description
    #expect(code.count == 6)
    #expect(!code.contains { "ILOU".contains($0) })
    #expect(ShortCode(digest: digest + "00000000").matches(code.lowercased()))
    if digest.count == 8 { #expect(code == start) }
  }
}

/// Names that run the other way within Arabic words.
@Suite struct IsolationTests {
  @Test(arguments: [
    ("Amina Benali، 9 أعوام (Ellery)", "⁦Amina Benali⁩، 9 أعوام (⁦Ellery⁩)"),
    ("Jean-Luc O’Hara، 30 عاما", "⁦Jean-Luc O’Hara⁩، 30 عاما"),
    ("أغلق شارع Quay 12 مساء", "أغلق شارع ⁦Quay⁩ 12 مساء"), ("البوابة A4 مغلقة", "البوابة ⁦A4⁩ مغلقة"),
    ("Rue 12 bis مغلق", "⁦Rue 12 bis⁩ مغلق"), ("أمينة، 9 أعوام", "أمينة، 9 أعوام"),
    ("⁦Ada⁩، 9 أعوام", "⁦Ada⁩، 9 أعوام"), ("Ada", "⁦Ada⁩"), ("A، ب، C", "⁦A⁩، ب، ⁦C⁩"),
  ])
  func eachNameIsARunOfItsOwn(words: String, isolated: String) {
    let result = TextSafety.isolated(words, in: .arabic)
    #expect(result == isolated)
    #expect(TextSafety.firstFault(in: result) == nil)
    #expect(TextSafety.withoutIsolates(result) == TextSafety.withoutIsolates(words))
    #expect(TextSafety.isolated(result, in: .arabic) == result || !TextSafety.hasRightToLeftLetters(words))
  }
}
