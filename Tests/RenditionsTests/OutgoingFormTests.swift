import Foundation
import Guidelines
import Renditions
import Statements
import Testing

/// What matters most is in every form: what people shall do, the time of a figure, the words that were wrong.
@Suite struct OutgoingFormTests {
  static let figures = Sample.text(
    """
    # Update {statement.number|2}: incident at {place|Alder Hall}

    {statement.no-instruction|Please keep away from the scene.}

    What we know, according to {statement.sources|the hospital} and confirmed by them, with figures as of {statement.figures-as-of|21:50}:
    {casualties.injured|Eight people} have been hurt.
    {casualties.hospital|Five people} are in hospital care.

    Next update: {statement.next-update|22:30}.
    """, kind: .situation)

  private static func forms(_ text: ClearedText) -> [String] {
    let networks: [MessageNetwork] = (1...8).map { .sms(parts: $0) } + [.post280, .post500]
    return networks.compactMap { try? ShortForm(of: text, for: $0).text }
      + (10...60).map { SpokenText(of: text, seconds: $0).text }
  }

  @Test func noFigureIsSaidWithoutItsTimeAndItsOwner() {
    let forms = Self.forms(Self.figures)
    #expect(forms.contains { $0.contains("Eight people") } && forms.contains { !$0.contains("Eight people") })
    for form in forms {
      let isDated =
        form.contains("with figures as of 21:50") || form.contains("with figures as of nine fifty in the evening")
      #expect(form.contains("Please keep away from the scene."), "\(form)")
      #expect(!form.contains("people have") || isDated, "\(form)")
      #expect(!form.contains("hospital care") || isDated, "\(form)")
      #expect(form.components(separatedBy: "What we know").count <= 2, "\(form)")
    }
  }

  /// Words that stand only because there is a figure are no figure.
  @Test func whatAccompaniesAFigureMakesWay() throws {
    let text = Sample.text(
      """
      # {casualties.killed|Five people have died}

      Joint statement {statement.number|1}. Figures as of {statement.figures-as-of:full|21:50}

      {casualties.killed[attackers=excluded]|This does not include any attacker.}
      {casualties.killed|These figures were confirmed by the prosecutor. The investigation goes on, and the figures may change. If a figure changes, we will say what changed and why.}

      If you are worried about someone, call {contact.family-line|0800 555 0142}. Please do not go from hospital to hospital.

      Next update: {statement.next-update|22:30}.
      """, kind: .casualty)
    let post = try ShortForm(of: text, for: .sms(parts: 1)).text
    #expect(post.contains("does not include any attacker") && post.contains("Figures as of 21:50"), "\(post)")
    #expect(post.contains("0800 555 0142") && !post.contains("The investigation goes on"), "\(post)")
  }

  @Test func aCorrectionSaysWhatWasWrongBeforeWhatOnlyAccompaniesIt() throws {
    let text = try ShortForm(of: ShortFormTruthTests.correction, for: .post500).text
    #expect(text.contains("12 people have died") && text.contains("14 people have died"), "\(text)")
  }

  /// “n° 1” halves a text message for one raised letter.
  @Test func aNumberSignDoesNotHalveATextMessage() throws {
    let text = Sample.text("# Retrait\n\nNous avons retiré le communiqué n° {statement.withdraws|1}.", .french)
    let form = try ShortForm(of: text, for: .sms(parts: 1))
    #expect(form.text.hasSuffix("le communiqué 1.") && form.strangers.isEmpty, "\(form.text)")
    let spanish = Sample.text("# Retirada\n\nHemos retirado el comunicado n.º {statement.withdraws|1}.", .spanish)
    #expect(try ShortForm(of: spanish, for: .sms(parts: 1)).text.hasSuffix("el comunicado 1."))
    // A degree that counts nothing stays, and straight quotation marks have no spaces inside.
    let quoted = Sample.text("# Retrait\n\nNous avons retiré «\u{A0}Consigne : le quai\u{A0}» au 1° étage.", .french)
    #expect(
      try ShortForm(of: quoted, for: .sms(parts: 1)).text.hasSuffix("retiré \"Consigne : le quai\" au 1o étage."))
  }

  /// Short numbers to call are said as each language says them, and other numbers stay.
  @Test(arguments: [
    (Language.english, "In an emergency, call 112.", "call one one two."),
    (.french, "En cas d’urgence, appelez le 112.", "appelez le cent douze."),
    (.french, "Appelez le 3919.", "Appelez le trente-neuf dix-neuf."),
    (.french, "Appelez le 17.", "Appelez le dix-sept."),
    (.spanish, "En caso de emergencia, llame al 112.", "llame al uno uno dos."),
    (.arabic, "في حالات الطوارئ اتصلوا بالرقم \u{2066}112\u{2069}.", "بالرقم واحد واحد اثنان."),
    (.english, "112 people called. 112 people are safe.", "112 people called. 112 people are safe."),
    (.french, "112 personnes ont appelé.", "112 personnes ont appelé."),
  ])
  func aNumberToCallIsSaidInWords(language: Language, sentence: String, said: String) {
    let text = Sample.text("# Aide\n\n\(sentence)", language)
    #expect(SpokenText(of: text, seconds: 60).text.hasSuffix(said), "\(SpokenText(of: text, seconds: 60).text)")
  }

  @Test func aThreadDoesNotEndWithAnAddressThatItHasGivenAlready() throws {
    let given = "https://alder.example/1"
    let posts = try PostThread(of: Sample.english, for: .post280, address: given).posts
    #expect(posts.joined().components(separatedBy: given).count == 2, "\(posts)")
    let other = try PostThread(of: Sample.english, for: .post280, address: "https://alder.example/2").posts
    #expect(other.last?.contains("https://alder.example/2") == true)
  }

  // The newsroom.

  private static func page(_ statements: [ClearedStatement], _ path: String = "index.html") -> String {
    let frame = Newsroom.Frame(address: "https://alder.example", offset: Sample.offset)
    let site = Newsroom(of: statements, proofs: .init(exports: [:]), frame: frame)
    return site.files.first { $0.path == path }?.text ?? ""
  }

  private static let correction = Sample.text(
    """
    # Correction to our statement {statement.corrects|1}

    This is what we said, and it was not correct:

    “{given.wrong|Eight people have been hurt.}”

    What is correct: {casualties.injured|nine people} have been hurt.
    """, kind: .correction)

  @Test func whatACorrectionLeavesStandsOnTheFirstPage() {
    let page = Self.page([
      Sample.statement(1, texts: [Sample.english], standing: .corrected(by: 2, at: Sample.released)),
      Sample.statement(2, texts: [Self.correction], links: .init(corrects: 1)),
    ])
    let top = page.components(separatedBy: "<h1>").first ?? ""
    #expect(top.contains("go inside and stay there") && top.contains("0800 555 0142"), "\(page)")
    #expect(!top.contains("Eight people"), "\(top)")
    #expect(page.contains("<title>Official information – Serious incident at Alder Hall</title>"), "\(page)")
  }

  /// The words that were wrong are not said again because they tell people what to do.
  @Test func aCorrectedInstructionIsNotSaidAgain() {
    let wrong = Sample.text(
      "# Correction\n\nThis was not correct:\n\n“{given.wrong|If you are nearby: go inside and stay there.}”\n\nWhat is correct: {given.right|Leave the area.}",
      kind: .correction)
    let page = Self.page([
      Sample.statement(1, texts: [Sample.english], standing: .corrected(by: 2, at: Sample.released)),
      Sample.statement(2, texts: [wrong], links: .init(corrects: 1)),
    ])
    let top = page.components(separatedBy: "<h1>").first ?? ""
    #expect(!top.contains("go inside") && top.contains("0800 555 0142"), "\(top)")
  }

  /// What people shall do is first on the page, also when something else was said since.
  @Test func anInstructionIsOnTheFirstPageWhateverWasSaidSince() {
    let community = Sample.text("# We stand together\n\nThose affected come from many backgrounds.", kind: .community)
    let statements = [Sample.statement(1, texts: [Sample.english]), Sample.statement(2, texts: [community])]
    let top = Self.page(statements).components(separatedBy: "<h1>").first ?? ""
    #expect(top.contains("What to do now") && top.contains("go inside and stay there"), "\(top)")
    let replaced = [
      Sample.statement(1, texts: [Sample.english], standing: .replaced(by: 2, at: Sample.released)),
      Sample.statement(2, texts: [community]),
    ]
    #expect(!Self.page(replaced).contains("What to do now"))
    #expect(Self.page(statements).contains("(UTC+01:00)"))
  }

  /// An instruction that a later report repeats stays whole: without its order it reads as if it had been lifted.
  @Test func anInstructionKeepsItsOrder() {
    let order = Sample.text(
      """
      # Safety instruction: the quay

      This replaces every earlier instruction for {area|the quay}.

      {instruction.shelter|Go inside and stay there.}

      {statement.keep-away|If you are not in the quay, stay away.}
      """, kind: .protective)
    let report = Sample.text(
      """
      # Update 2

      Instructions for {area|the quay}:
      {instruction.shelter|Go inside and stay there.}
      """, kind: .situation)
    let page = Self.page([Sample.statement(1, texts: [order], kind: .protective), Sample.statement(2, texts: [report])])
    let top = page.components(separatedBy: "<h1>").first ?? ""
    #expect(top.contains("This replaces") == top.contains("Go inside and stay there."), "\(top)")
    #expect(top.contains("Go inside and stay there."), "\(top)")
  }
}
