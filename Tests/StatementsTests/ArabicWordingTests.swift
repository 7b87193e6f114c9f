import Guidelines
import Incidents
import Testing

@testable import Statements

/// Arabic as a press officer writes it: the noun in the form that its number asks for, and whole sentences for what people read first.
@Suite struct ArabicWordingTests {
  /// A statement of a kind in Arabic with one figure of the dead.
  private func text(
    _ kind: StatementKind, killed quantity: Quantity, scope: Scope = Scope(attackers: .excluded)
  ) throws -> String {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(quantity), City.prosecutor, scope: scope)
    let links = StatementLinks()
    return try room.composer(1, kind, links: links, given: [:], nextUpdate: room.now + .minutes(30))
      .assemble([try Template.shipped(kind, .arabic)]).renditions[0].text
  }

  @Test(arguments: [
    (Quantity.exact(0), "لم تسجل أي وفيات حتى الآن."), (.noneKnown, "لم تسجل أي وفيات حتى الآن."),
    (.exact(1), "ببالغ الحزن نعلن وفاة شخص واحد."), (.exact(2), "ببالغ الحزن نعلن وفاة شخصين."),
    (.exact(3), "ببالغ الحزن نعلن وفاة 3 أشخاص."), (.exact(10), "ببالغ الحزن نعلن وفاة 10 أشخاص."),
    (.exact(11), "ببالغ الحزن نعلن وفاة 11 شخصا."), (.exact(99), "ببالغ الحزن نعلن وفاة 99 شخصا."),
    (.exact(100), "ببالغ الحزن نعلن وفاة 100 شخص."), (.exact(101), "ببالغ الحزن نعلن وفاة 101 شخص."),
    (.exact(102), "ببالغ الحزن نعلن وفاة 102 شخص."), (.exact(103), "ببالغ الحزن نعلن وفاة 103 أشخاص."),
    (.exact(111), "ببالغ الحزن نعلن وفاة 111 شخصا."), (.exact(1000), "ببالغ الحزن نعلن وفاة 1000 شخص."),
    (.atLeast(1), "ببالغ الحزن نعلن وفاة شخص واحد على الأقل."),
    (.atLeast(3), "ببالغ الحزن نعلن وفاة ما لا يقل عن 3 أشخاص."),
    (.atMost(2), "ببالغ الحزن نعلن وفاة شخصين على الأكثر."),
    (.between(1, 3), "ببالغ الحزن نعلن وفاة ما بين شخص واحد و3 أشخاص."),
    (.between(8, 12), "ببالغ الحزن نعلن وفاة ما بين 8 و12 شخصا."),
    (.between(100, 105), "ببالغ الحزن نعلن وفاة ما بين 100 و105 أشخاص."),
  ])
  func theDeadAreCountedInTheFormOfTheirNumber(quantity: Quantity, sentence: String) throws {
    let text = try text(.casualty, killed: quantity)
    #expect(text.split(separator: "\n").contains(Substring(sentence)), "\(text)")
  }

  @Test(arguments: [
    (Quantity.exact(1), "توفي شخص واحد منهم لاحقا متأثرا بما حدث ذلك اليوم."),
    (.exact(2), "توفي شخصان منهم لاحقا متأثرين بما حدث ذلك اليوم."),
    (.exact(12), "توفي 12 شخصا منهم لاحقا متأثرين بما حدث ذلك اليوم."),
    (.atLeast(1), "توفي شخص واحد منهم على الأقل لاحقا متأثرا بما حدث ذلك اليوم."),
    (.atLeast(2), "توفي شخصان منهم على الأقل لاحقا متأثرين بما حدث ذلك اليوم."),
    (.atLeast(4), "توفي ما لا يقل عن 4 أشخاص منهم لاحقا متأثرين بما حدث ذلك اليوم."),
  ])
  func whoDiedLaterAgreesWithTheNumber(quantity: Quantity, sentence: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(20)), City.prosecutor, scope: Scope(attackers: .excluded))
    let later = Scope(attackers: .excluded, route: .later)
    try room.add(.killed, .quantity(quantity), City.prosecutor, scope: later)
    let text = try room.composer(
      1, .casualty, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30)
    )
    .assemble([try Template.shipped(.casualty, .arabic)]).renditions[0].text
    #expect(text.split(separator: "\n").contains(Substring(sentence)), "\(text)")
  }

  /// From nobody to two is two at most, in words and never «2 شخص», and the text says so to its own check.
  @Test(arguments: [
    (Quantity.between(0, 1), "أوقفت الشرطة ما لا يزيد على شخص واحد على خلفية"),
    (.between(0, 2), "أوقفت الشرطة ما لا يزيد على شخصين على خلفية"),
    (.atMost(2), "أوقفت الشرطة ما لا يزيد على شخصين على خلفية"),
    (.exact(2), "أوقفت الشرطة شخصين على خلفية"), (.exact(11), "أوقفت الشرطة 11 شخصا على خلفية"),
  ])
  func whoWasArrestedStandsInTheCaseOfTheVerb(quantity: Quantity, words: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.arrested, .quantity(quantity))
    let text = try room.composer(1, .arrest, links: StatementLinks(), given: [:], nextUpdate: nil)
      .assemble([try Template.shipped(.arrest, .arabic)]).renditions[0].text
    #expect(text.contains(words), "\(text)")
  }

  @Test(arguments: [Quantity.between(0, 1), .between(0, 2), .atMost(1), .between(0, 5)])
  func aRangeFromNobodyIsTracedWhereItIsAnObject(quantity: Quantity) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.arrested, .quantity(quantity))
    let number = try room.draft(.situation, [.arabic])
    for (_, findings) in room.findings(number) {
      #expect(!findings.contains { $0.rule == "C17-untraced" }, "\(findings.map(\.message))")
    }
  }

  /// Everybody has left the hospital, and twelve were hurt: the one does not deny the other, in any language.
  @Test func thatNobodyIsInHospitalDeniesNoInjury() throws {
    var room = Room()
    try room.addBasics()
    try room.add(.injured, .quantity(.exact(12)), City.hospital)
    try room.add("casualties.hospital", .quantity(.exact(0)), City.hospital)
    let number = try room.draft(.situation, Language.allCases)
    for (language, findings) in room.findings(number) {
      let wrong = findings.filter { ["C15-understated", "C17-untraced", "C14-drift"].contains($0.rule) }
      #expect(wrong.isEmpty, "\(language): \(wrong.map(\.message))")
    }
    let text = room.statements[number]?.revision?.rendition(.arabic)?.text ?? ""
    #expect(text.contains("أصيب 12 شخصا.\nلا يتلقى أحد العلاج في المستشفى حاليا."), "\(text)")
  }

  @Test func theLineBelowTheHeadlineGivesDateAndHour() throws {
    let text = try text(.situation, killed: .exact(3))
    let line = try #require(text.split(separator: "\n").dropFirst().first)
    #expect(
      line == "بيان مشترك رقم 1، بتاريخ 14 مارس 2026، الساعة 19:20 (\u{2066}UTC+01:00\u{2069})", "\(line)")
    #expect(text.contains("# تحديث رقم 1: حادث في سوق الميناء"))
  }

  /// An officer in Amman or Rabat writes the month as people there call it, and it is the same day.
  @Test(arguments: ["14 آذار 2026", "14 آذار/مارس 2026", "14 مارس/آذار 2026"])
  func aMonthMayHaveTheNameThatItHasAtHome(date: String) throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding, [.arabic])
    let text = room.text(number)
    #expect(text.contains("14 مارس 2026"))
    try room.edit(number, text.replacing("14 مارس 2026", with: date))
    #expect(!room.rulesFound(number).contains("C17-untraced"))
    try room.edit(number, text.replacing("14 مارس 2026", with: "15 آذار 2026"))
    #expect(room.rulesFound(number).contains("C17-untraced"))
  }

  @Test(arguments: [
    ("اللجنة الوطنية", "للجنة الوطنية"), ("النيابة العامة", "للنيابة العامة"),
    ("شرطة بورت إيليري", "لشرطة بورت إيليري"),
    ("ألوية الدفاع المدني", "لألوية الدفاع المدني"),
  ])
  func forIsWrittenTogetherWithTheArticle(name: String, words: String) {
    #expect(AgencyWording.joined(name, .arabic, .to) == words)
  }

  @Test(arguments: [
    (Quantity.atLeast(3), " أشخاص", "3 أشخاص على الأقل" as String?), (.atLeast(11), " شخصا", "11 شخصا على الأقل"),
    (.atMost(5), " أشخاص", "5 أشخاص على الأكثر"), (.between(0, 12), " شخصا", "12 شخصا على الأكثر"),
    (.exact(3), " أشخاص", nil), (.about(30), " شخصا", nil), (.between(3, 5), " أشخاص", nil), (.atLeast(2), " شخص", nil),
  ])
  func easyReadSaysABoundAsPeopleSayIt(quantity: Quantity, noun: String, words: String?) {
    #expect(NumberWording.easyArabicBound(quantity, noun: noun) == words)
  }

  @Test func anInfantIsNoBoyAndNoGirl() {
    #expect(VictimWording.years(0, .arabic) == "أقل من عام")
  }
}
