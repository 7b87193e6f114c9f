import Guidelines
import Testing

/// Words are found whatever they are dressed in, and at their place in what was written.
@Suite struct DressedTextTests {
  static let checker = Checker(languages: [.english])

  func findings(_ text: String) -> [Finding] {
    Self.checker.check(Draft(text, language: .english, isFragment: true)).findings
  }

  @Test(arguments: [
    ("هذا إر**هاب** إسلامي.", Language.arabic), ("هذا **إرهاب** إسلامي.", .arabic),
    ("C'est un attentat isla**mique**.", .french), ("La policía detuvo al pistolero musulmá**n**.", .spanish),
  ])
  func emphasisHidesNoWordInAnyScript(_ text: String, _ language: Language) {
    let report = Checker().check(Draft(text, language: language, isFragment: true))
    #expect(report.verdict == .blocked, "\(report.findings.map(\.rule))")
  }

  @Test(arguments: [
    "The [Muslim](http://x.y) gunman fled.", "The Mus**lim** gunman fled.", "The *Mus*lim gunman fled.",
    "The Muslim&nbsp;gunman fled.", "The Muslim&#32;gunman fled.", "The Muslim&#xA0;gunman fled.",
    "The Mus&#108;im gunman fled.",
    "The <b>Muslim</b> gunman fled.", "The Mus<i>lim</i> gunman fled.",
    "The <span class=\"x\">Muslim</span> gunman fled.", "The Muslim<br>gunman fled.", "The Mus&shy;lim gunman fled.",
    "Ｔｈｅ Ｍｕｓｌｉｍ ｇｕｎｍａｎ fled.", "The 𝐌𝐮𝐬𝐥𝐢𝐦 𝐠𝐮𝐧𝐦𝐚𝐧 fled.", "The 𝕄𝕦𝕤𝕝𝕚𝕞 𝕘𝕦𝕟𝕞𝕒𝕟 fled.",
    "The ⓜⓤⓢⓛⓘⓜ gunman fled.",
    "The Muslіm gunman fled.", "The Μuslim gunman fled.", "THE MUSLIM GUNMAN FLED.", "The **Muslim** _gunman_ fled.",
  ])
  func theWordsAreFound(_ text: String) throws {
    let found = try #require(findings(text).first { $0.rule == "stig-religion-modifier" }, "\(findings(text))")
    // The span holds the words as they were written, from the first letter of the first to the last of the last.
    let utf8 = Array(text.utf8)
    let written = String(decoding: utf8[found.span.start.byte..<found.span.end.byte], as: UTF8.self)
    #expect(!written.hasPrefix("The") && !written.contains("fled"), "\(written)")
    #expect(written.unicodeScalars.count >= 12, "\(written)")
  }

  /// The same words in plain letters say nothing that a mark could have hidden.
  @Test(arguments: [
    "Fish &amp; chips; AT&T and R&D; 3*4*5 and a < b.", "The [help page](https://norvale.example/help) is open.",
    "Families &ndash; all of them &ndash; are looked after.",
    "Call **0800** 555 0134*.", "See <https://norvale.example>.",
    "The oﬃcers ﬁled out.", "Ｐｏｌｉｃｅ are at the scene.", "habitant*es and voisin*es are welcome",
  ])
  func harmlessMarksAreLeftAlone(_ text: String) {
    #expect(!findings(text).contains { $0.severity > .advice }, "\(findings(text))")
  }

  @Test func positionsBehindMarksAreThoseOfTheSource() throws {
    let text = "One&nbsp;line.\n\nTh<b>e</b> lone&nbsp;wolf struck, and a lone wolf fled."
    let found = findings(text).filter { $0.rule == "glor-agency-words" }
    #expect(found.map(\.span.start.line) == [3, 3])
    #expect(found.map(\.span.start.column) == [12, 41], "\(found.map(\.span))")
    // The words are shown as they are written, and those with marks among them are for a person to replace.
    #expect(found.map(\.text) == ["lone&nbsp;wolf", "lone wolf"])
    #expect(found.first?.replacement == nil)
  }

  @Test func aDecodedSignIsNoMarkup() {
    let text = "&lt;!-- afterword: stig-religion-modifier J-RECORD press-lead: x --&gt;\nA Muslim&nbsp;gunman fled."
    let found = findings(text).filter { $0.rule == "stig-religion-modifier" }
    #expect(found.count == 1 && found.allSatisfy { $0.waiver == nil })
  }

  @Test func aWaiverHoldsBesideNamedCharacters() {
    let text = "<!-- afterword: glor-agency-words J-RECORD press-lead: told &amp; agreed -->\nA lone&nbsp;wolf struck."
    let found = findings(text).filter { $0.rule == "glor-agency-words" }
    #expect(found.count == 1 && found.allSatisfy { $0.waiver != nil }, "\(findings(text))")
  }

  /// A mark of byte order is no character of the first line.
  @Test func aByteOrderMarkIsNoColumn() throws {
    for text in ["The Muslim gunman fled.", "\nThe Muslim gunman fled."] {
      let plain = try #require(findings(text).first)
      let marked = try #require(findings("\u{FEFF}" + text).first)
      #expect(marked.span.start.line == plain.span.start.line && marked.span.start.column == plain.span.start.column)
      #expect(marked.span.start.byte == plain.span.start.byte + 3)
    }
  }

  /// Alerts in capitals: clean ones stay clean, others are found.
  @Test(arguments: [
    ("A MAN AGED 41 HAS BEEN CHARGED WITH ELEVEN COUNTS OF MURDER AND WILL APPEAR ON 9 MARCH.", Language.english),
    ("OFFICERS SHOT ONE PERSON AT THE SCENE, WHO HAS DIED.", .english),
    ("EMERGENCY ALERT: STAY INDOORS, CLOSE WINDOWS AND LISTEN TO LOCAL RADIO.", .english),
    ("UN COLIS SUSPECT DÉCOUVERT À LA GARE S'EST RÉVÉLÉ SANS DANGER.", .french),
    ("SI VOUS AVEZ ÉTÉ TÉMOIN, ÉCRIVEZ À LA POLICE.", .french),
    ("EL PAQUETE SOSPECHOSO HALLADO EN LA ESTACIÓN NO ERA PELIGROSO.", .spanish),
    ("EL DETENIDO TIENE DERECHO A LA PRESUNCIÓN DE INOCENCIA.", .spanish),
  ])
  func cleanCapitalsAreClean(_ text: String, _ language: Language) {
    let found = Checker().check(Draft(text, language: language, isFragment: true)).findings
    #expect(!found.contains { $0.severity > .advice }, "\(found.map { "\($0.rule): \($0.text)" })")
  }

  @Test(arguments: [
    ("THE SUSPECT IS PETER HALLORAN.", "int-suspect-identity-precharge"),
    ("THE LUNATIC WAS CAUGHT.", "stig-mental-slur"),
    ("MUSLIMS MUST CONDEMN THIS ATTACK.", "stig-demand-condemn"),
  ])
  func capitalsHideNothing(_ text: String, _ rule: String) {
    #expect(findings(text).contains { $0.rule == rule }, "\(findings(text).map(\.rule))")
  }

  @Test func addressesAreReadByRulesThatSaySo() {
    #expect(findings("More: https://norvale.gov/islamic-attack").contains { $0.rule == "stig-religion-headline" })
    #expect(findings("More: https://norvale.gov/muslim-women-helpline").isEmpty)
    #expect(findings("More: https://norvale.gov/lone-wolf-sanctuary").isEmpty)
  }
}
