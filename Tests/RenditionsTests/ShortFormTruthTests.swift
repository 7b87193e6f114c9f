import Guidelines
import Renditions
import Statements
import Testing

/// A short form leaves out, and what is left still says what the text says.
@Suite struct ShortFormTruthTests {
  static let correction = Sample.text(
    """
    # Correction to our statement {statement.corrects|1}

    Correction {statement.number|2}, {statement.as-of:full|14 March 2026, 21:50}

    We gave you wrong information. This is what we said in statement {statement.corrects|1}, at {statement.corrects-at|21:00}, and it was not correct:

    “{given.wrong|We are deeply sorry to say that 12 people have died. Three of them were children.}”

    This is about the same incident.
    What is correct: {casualties.killed|14} people have died.
    What is correct: {casualties.hospital|31} people are in hospital care.
    Why it was wrong: {given.reason|A list was read twice.}

    Next update: {statement.next-update|22:30}.

    Issued together by {statement.issuers|the police and the city}.
    """)

  static let arrest = Sample.text(
    """
    # Enquête : {suspects.arrested|une} personne interpellée

    Nos pensées vont à toutes les personnes touchées et à leurs proches.

    La police a interpellé {suspects.arrested|une} personne {place:at|à la salle du Quai}.
    {statement.presumption|Une interpellation n’établit pas la culpabilité.} Toute personne a droit à un procès équitable.

    Si vous avez besoin de soutien, appelez le {contact.support-line|0800 555 022}.
    Prochain point à {statement.next-update|19 h}.
    """, .french)

  static let situation = Sample.text(
    """
    # Update: incident at {place|Alder Hall}

    What we know, according to {statement.sources|the police}:
    {suspects.arrested|One} person has been arrested. {statement.presumption|An arrest is not a finding of guilt.}
    {casualties.injured|Eight people} have been hurt.

    Next update: {statement.next-update|22:30}.
    """)

  private static func forms(_ text: ClearedText) -> [String] {
    let networks: [MessageNetwork] = (1...10).map { .sms(parts: $0) } + [.post280, .post500]
    let short = networks.compactMap { try? ShortForm(of: text, for: $0).text }
    let spoken = (10...90).map { SpokenText(of: text, seconds: $0).text }
    let posts = [MessageNetwork.post280, .post500].compactMap { try? PostThread(of: text, for: $0).posts }
      .flatMap(\.self)
    return short + spoken + posts
  }

  /// A large number is read as a number, a telephone number digit by digit.
  @Test(arguments: [
    ("1\u{A0}000\u{A0}000 de personnes", "1\u{A0}000\u{A0}000 de personnes"), ("0800 555 014", "zéro huit zéro zéro"),
    ("555 014 200", "cinq cinq cinq, zéro un quatre"),
  ])
  func largeNumbersAreNotDialled(_ said: String, _ read: String) {
    let text = Sample.text("# Point\n\nNous avons compté {casualties.killed|\(said)}.", .french)
    #expect(SpokenText(of: text, seconds: 60).text.contains(read))
  }

  @Test func aCorrectionSaysWhatIsRightAndNeverOnlyWhatWasWrong() throws {
    let forms = Self.forms(Self.correction)
    #expect(forms.count > 80)
    for form in forms {
      #expect(form.contains("12 people") == form.contains("Three of them"), "\(form)")
      if form.contains("12 people") { #expect(form.contains("and it was not correct:"), "\(form)") }
      if !form.contains("/") {
        #expect(form.contains("14 people have died") && form.contains("31 people are in hospital"), "\(form)")
      }
      #expect(!form.hasSuffix(":"), "\(form)")
    }
    let one = try ShortForm(of: Self.correction, for: .sms(parts: 1))
    #expect(!one.text.contains("12 people") && one.text.contains("14 people"))
  }

  /// Where what has to stand does not fit, nothing is given out, and the form that holds it is named.
  @Test func whatHasToStandIsNotLeftOutForRoom() throws {
    let fault = try #require(throws: ShortFormFault.self) { _ = try ShortForm(of: Self.arrest, for: .sms(parts: 1)) }
    #expect(fault.headline.contains("culpabilité") && fault.partsNeeded == 2, "\(fault)")
    #expect(try ShortForm(of: Self.arrest, for: .sms(parts: 2)).text.contains("culpabilité"))
  }

  @Test func noFormSpeaksOfAnArrestWithoutThePresumptionOfInnocence() {
    for form in Self.forms(Self.arrest) where !form.contains("/") {
      #expect(form.contains("n’établit pas la culpabilité") || form.contains("n'établit pas"), "\(form)")
    }
    for form in Self.forms(Self.situation) {
      if form.contains("arrested") { #expect(form.contains("not a finding of guilt"), "\(form)") }
      #expect(!form.hasSuffix("according to the police:"), "\(form)")
    }
  }

  /// What to do in two places is told apart only by the words before it.
  @Test func ordersForSeveralAreasKeepTheNameOfTheArea() {
    let text = Sample.text(
      """
      # Serious incident at {place|Alder Hall}

      Instructions for {area|the harbour}:
      {instruction.shelter|Go inside.}
      {instruction.close-windows|Close the windows.}
      Instructions for {area|the old town}:
      {instruction.leave|Leave on foot to the north.}
      Next update: {statement.next-update|22:30}.
      """)
    for form in Self.forms(text) {
      #expect(form.contains("Go inside.") == form.contains("for the harbour:"), "\(form)")
      #expect(form.contains("Leave on foot") == form.contains("for the old town:"), "\(form)")
    }
  }

  // What is understood only together, and what a kind of statement exists for.

  static let scoped = Sample.text(
    """
    # Serious incident at {place|Alder Hall}

    Please keep away from {area|the quay}.
    Instructions for {area|the quay}:
    {instruction.shelter|Go inside and stay there.}
    Our thoughts are with everyone affected.
    Next update: {statement.next-update|22:30}.
    """, kind: .holding)

  static let lists = Sample.text(
    """
    # Figures of people harmed

    Joint statement {statement.number|2}. Figures as of {statement.figures-as-of:full|14 March 2026, 21:50}

    We are deeply sorry to say that {casualties.killed[route=scene]|31} people died at the scene.
    {casualties.killed[attackers=excluded route=scene]|This does not include any attacker.}
    {casualties.killed[route=hospital]|Four} people have died in hospital.
    {casualties.killed[attackers=excluded route=hospital]|This does not include any attacker.}
    We are checking whether anyone is on both lists. Please do not add the two figures.
    {casualties.hospital|Eight} people are in hospital care.
    These figures were confirmed by {statement.figure-owners|the prosecutor}.
    Next update: {statement.next-update|22:30}.
    """, kind: .casualty)

  static let names = Sample.text(
    """
    # Those who died at {place|Alder Hall}

    Every family of those named here has been told and has agreed.
    With the agreement of their families we can say that these people died at {place|Alder Hall}:

    - {named.v-1|Amina Benali, 52}
    - {named.v-2|Jean Roux, 31}

    {statement.others|One} other person died. The family has asked for privacy.
    Our thoughts are with everyone who loved them.
    """, kind: .names)

  static let searching = Sample.text(
    """
    # Si no consigue contactar con alguien

    Si no consigue contactar con alguien que podía estar {place:at|en la estación}, llame al {contact.family-line|0800 555 011}.
    Desde el extranjero, llame al {contact.family-line-abroad|+34 000 555 01}.
    Si estaba allí y se encuentra bien, avise a su familia. Después díganoslo en {link.register|https://alder.example/safe}.
    Volveremos a informar a las {statement.next-update|19:05}.
    """, .spanish, kind: .families)

  /// One order for one street is as wrong for everybody else as two for two streets.
  @Test func anOrderForOneAreaKeepsItsName() {
    let forms = Self.forms(Self.scoped)
    #expect(!forms.isEmpty)
    for form in forms where !form.contains("/") {
      #expect(form.contains("Instructions for the quay: Go inside and stay there."), "\(form)")
    }
  }

  @Test func twoListsAreNeverSaidWithoutTheWarning() throws {
    for form in Self.forms(Self.lists) where !form.contains("/") {
      #expect(form.contains("31 people died at the scene") && form.contains("Four people have died in hospital"))
      #expect(form.contains("Please do not add the two figures."), "\(form)")
    }
    let fault = try #require(throws: ShortFormFault.self) { _ = try ShortForm(of: Self.lists, for: .sms(parts: 1)) }
    #expect((fault.partsNeeded ?? 0) > 1)
  }

  @Test func othersDiedOnlyBesideThoseWhoAreNamed() {
    let forms = Self.forms(Self.names)
    #expect(!forms.isEmpty)
    for form in forms where !form.contains("/") {
      #expect(form.contains("Amina Benali") && form.contains("Jean Roux"), "\(form)")
    }
  }

  /// The number that the statement exists for is in it, and nobody who searches is told to register as found.
  @Test func aFamiliesFormHoldsTheFamilyLine() {
    for form in Self.forms(Self.searching) where !form.contains("/1") && !form.contains("/2") && !form.contains("/3") {
      #expect(form.contains("0800 555 011") || form.contains("cero ocho cero cero"), "\(form)")
      #expect(form.contains("Después") == form.contains("se encuentra bien, avise"), "\(form)")
    }
    let spoken = SpokenText(of: Self.searching, seconds: 120)
    #expect(!spoken.text.contains("https://") && spoken.omissions.contains { $0.subject == .other })
  }

  /// Each kind with the sentence that it exists for, which takes more room than one text message has.
  @Test(arguments: [
    (StatementKind.protective, "{instruction.shelter|Entrez dans un bâtiment et restez-y.}"),
    (.support, "Appelez notre ligne de soutien : {contact.support-line|0800 555 033}."),
    (.appeal, "Pour parler à un enquêteur, appelez le {contact.witness-line|0800 555 022}."),
    (.withdrawal, "À faire à la place : {given.advice|restez chez vous.}"),
    (.falseClaim, "Cette affirmation circule et elle est fausse : {given.claim|la gare a été fermée.}"),
    (.casualty, "{casualties.killed[attackers=excluded]|Ce bilan ne comprend aucun assaillant.}"),
  ])
  func whatAKindExistsForIsInEveryFormOrThereIsNone(kind: StatementKind, sentence: String) throws {
    let text = Sample.text(
      """
      # Communiqué sur la situation

      \(sentence)
      Cette information remplace toutes les précédentes pour le secteur suivant : {area|la rue du Quai et la place du Port}.
      Prochain point à {statement.next-update|19 h}.
      """, .french, kind: kind)
    let wanted = try #require(text.sentences.first?.text)
    #expect(throws: Never.self) { _ = try ShortForm(of: text, for: .sms(parts: 2)) }
    for parts in 1...3 {
      guard let form = try? ShortForm(of: text, for: .sms(parts: parts)) else { continue }
      #expect(form.text.contains(wanted.replacing("\u{202F}", with: " ")), "\(form.text)")
    }
    #expect(SpokenText(of: text, seconds: 10).omissions.allSatisfy { !$0.title.isEmpty })
  }
}
