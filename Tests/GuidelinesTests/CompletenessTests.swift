import Guidelines
import Testing

/// What a document of each kind owes its readers.
@Suite struct CompletenessTests {
  static let checker = Checker()

  static let holding: [(Language, String)] = [
    (
      .english,
      """
      # Serious incident at Harbour Market

      Joint statement 1, issued by Norvale Police, the fire service and the city. Information as of 12:40 (CET), Wednesday 4 March.

      Keep away from Mill Street.

      Our thoughts are with everyone affected. People have been hurt in an attack at Harbour Market.

      What we know: the attack began at about 12:04. Police and ambulance crews are at the scene.

      Not yet known: how many are hurt, and the reason. Please do not guess or pass on images.

      Worried about someone? Call 0800 555 0134. Please rely on norvale.example only. If you have pictures, send them to the police.

      We cannot give details now. No community is responsible. This statement is available in Arabic and French.

      Next update: 14:00 on norvale.example, with or without news.
      """
    ),
    (
      .french,
      """
      # Attaque au Marché du Port

      Communiqué conjoint n° 1 de la police, des pompiers et de la ville. Informations à 12h40, mercredi 4 mars.

      Évitez la rue du Moulin.

      Nos pensées vont à toutes les personnes touchées. Des personnes ont été blessées dans une attaque au Marché du Port.

      Ce que nous savons : l'attaque a commencé vers 12h04. Les secours sont sur place.

      Ce que nous ne savons pas encore : combien de personnes sont touchées. Merci de ne pas spéculer et de ne pas partager d'images.

      Sans nouvelles d'un proche ? Appelez le 0800 555 013. Fiez-vous aux sources officielles. Si vous avez des images, transmettez-les à la police.

      Nous ne pouvons pas donner de détails. Aucune communauté n'est responsable. Ce communiqué est disponible en anglais et en arabe.

      Prochain point : 14h00 sur norvale.example.
      """
    ),
    (
      .spanish,
      """
      # Ataque en el Mercado del Puerto

      Comunicado conjunto n.º 1 de la policía, los bomberos y el ayuntamiento. Información a las 12:40 del miércoles 4 de marzo.

      Evite la calle Molino.

      Nuestro pensamiento está con todas las personas afectadas. Hay personas heridas en un ataque en el Mercado del Puerto.

      Lo que sabemos: el ataque comenzó hacia las 12:04. La policía y los sanitarios están en el lugar.

      Lo que no sabemos todavía: cuántas personas están afectadas. Le pedimos que no especule y que no comparta imágenes.

      ¿No localiza a un familiar? Llame al 900 555 013. Infórmese solo por canales oficiales. Si tiene imágenes, envíelas a la policía.

      No podemos dar detalles. Ninguna comunidad es responsable. Este comunicado está disponible en inglés y en árabe.

      Próxima actualización: 14:00 en norvale.example.
      """
    ),
    (
      .arabic,
      """
      # هجوم في سوق الميناء

      بيان مشترك رقم 1 صادر عن الشرطة والدفاع المدني والبلدية. المعلومات حتى الساعة 12:40، الأربعاء 4 مارس.

      ابتعدوا عن شارع الطاحونة.

      قلوبنا مع كل المتضررين. أصيب أشخاص في هجوم على سوق الميناء.

      ما نعرفه: بدأ الهجوم نحو الساعة 12:04. فرق الشرطة والإسعاف تعمل في المكان.

      ما لا نعرفه بعد: عدد المتضررين. نرجو عدم التكهن وعدم نشر الصور.

      هل أنت قلق على أحد؟ اتصل على 0800555013. اعتمدوا على المصادر الرسمية. من لديه صور فليرسلها إلى الشرطة.

      لا يمكننا إعطاء تفاصيل. لا تتحمل أي جالية مسؤولية ما حدث. هذا البيان متاح باللغات الإنجليزية والفرنسية.

      التحديث القادم: الساعة 14:00 على norvale.example.
      """
    ),
  ]

  @Test(arguments: holding)
  func aCompleteHoldingStatementOwesNothing(_ language: Language, _ text: String) {
    let findings = Self.checker.check(Draft(text, kind: .holding, language: language, phase: .live)).findings
    let missing = findings.filter { $0.family == .completeness || $0.rule.contains("missing") }
    #expect(missing.isEmpty, "\(missing.map { "\($0.rule): \($0.message)" })")
    let blocking = findings.filter(\.blocks).map(\.rule)
    #expect(blocking.isEmpty, "\(blocking)")
  }

  static let nothing: [(Language, String)] = [
    (.english, "The road is closed."), (.french, "La route est fermée."), (.spanish, "La carretera está cortada."),
    (.arabic, "الطريق مغلق."),
  ]

  @Test(arguments: nothing)
  func aBareSentenceOwesEverythingInEveryLanguage(_ language: Language, _ text: String) {
    let missing = Set(
      Self.checker.check(Draft(text, kind: .holding, language: language)).findings.map(\.rule))
    for rule in [
      "el-issuer", "el-agencies", "el-version", "el-what", "el-known", "el-process", "el-empathy", "el-channels",
      "el-contact", "el-nospec", "acc-missing-asof", "acc-missing-unknowns", "acc-missing-next-update",
    ] { #expect(missing.contains(rule), "\(rule)") }
    #expect(!missing.contains("el-correction") && !missing.contains("el-nok"))
  }

  @Test(arguments: nothing)
  func theSentenceToAddIsInTheLanguageOfTheDraft(_ language: Language, _ text: String) throws {
    let report = Self.checker.check(Draft(text, kind: .holding, language: language))
    for rule in ["el-empathy", "acc-missing-next-update"] {
      let finding = try #require(report.findings.first { $0.rule == rule })
      let sentence = try #require(finding.suggestions.first)
      #expect(!sentence.hasPrefix("Add"))
      let mended = Self.checker.check(
        Draft(
          text + "\n\n" + sentence.replacing("[", with: "").replacing("]", with: ""), kind: .holding, language: language
        ))
      if rule == "el-empathy" { #expect(!mended.findings.contains { $0.rule == rule }, "\(sentence)") }
    }
  }

  @Test(arguments: DocumentKind.allCases)
  func everyKindOwesSomething(_ kind: DocumentKind) {
    let findings = Self.checker.check(Draft("The road is closed.", kind: kind, language: .english)).findings
    #expect(findings.contains { $0.family == .completeness })
    #expect(!findings.contains { $0.rule == "el-correction" } || kind == .correction)
  }

  @Test func whatDependsOnTheCaseIsAskedForOnlyThen() {
    func rules(_ text: String, _ kind: DocumentKind, phase: LegalStage? = nil) -> Set<String> {
      Set(Self.checker.check(Draft(text, kind: kind, language: .english, phase: phase)).findings.map(\.rule))
    }
    #expect(!rules("The road is closed.", .update).contains("el-nok"))
    #expect(rules("Two people have died.", .update).contains("el-nok"))
    #expect(!rules("The road is closed.", .update).contains("el-presumption"))
    #expect(rules("A man was arrested.", .update).contains("el-presumption"))
    #expect(!rules("The road is closed.", .appeal).contains("el-nostigma"))
    #expect(rules("A tall man wearing a jacket is sought.", .appeal).contains("el-nostigma"))
  }

  @Test func aDocumentWithoutAKindAndAPassageOweLittle() {
    let whole = Self.checker.check(Draft("The road is closed.", language: .english)).findings
    #expect(!whole.contains { $0.family == .completeness })
    let passage = Self.checker.check(
      Draft(
        "The road is closed.", kind: .holding, language: .english, isFragment: true, previous: "Two people have died."))
    #expect(passage.findings.isEmpty)
  }

  @Test func silentChangesAreFoundInEveryLanguage() {
    for (language, before, after) in [
      (Language.english, "Eleven people have died.", "Nine people have died."),
      (.french, "Onze personnes sont mortes.", "Neuf personnes sont mortes."),
      (.spanish, "Once personas han muerto.", "Nueve personas han muerto."),
      (.arabic, "سقط أحد عشر قتيلا.", "سقط تسعة قتلى."),
    ] {
      func rules(_ text: String) -> [String] {
        Self.checker.check(Draft(text, kind: .update, language: language, previous: before)).findings.map(\.rule)
      }
      #expect(rules(after).contains("acc-silent-change"), "\(language)")
      #expect(!rules(before).contains("acc-silent-change"), "\(language)")
    }
  }
}
