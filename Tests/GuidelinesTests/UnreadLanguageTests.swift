import Guidelines
import Testing

/// A text in a language that no rule speaks is never called clear.
@Suite struct UnreadLanguageTests {
  static let checker = Checker()

  func finding(_ text: String, _ language: Language? = nil) -> Finding? {
    Self.checker.check(Draft(text, language: language, isFragment: true)).findings.first { $0.rule == "el-language" }
  }

  @Test(arguments: [
    ("German", "Der islamische Terrorist, ein Verrückter, wurde gefasst. Die Muslime wussten es und schwiegen."),
    ("Dutch", "De islamitische terrorist, een gek, is gepakt. De moslims wisten het en zwegen."),
    ("Italian", "Il terrorista islamico, un pazzo, è stato preso. I musulmani lo sapevano e tacevano."),
    ("Portuguese", "O terrorista islâmico, um louco, foi preso. Os muçulmanos sabiam e calaram-se."),
    ("Catalan", "El terrorista islàmic, un boig, ha estat detingut. Els musulmans ho sabien i van callar."),
    ("Turkish", "İslamcı terörist, bir deli, yakalandı. Müslümanlar biliyordu ve sustu."),
    ("Russian", "Исламский террорист, сумасшедший, задержан. Мусульмане знали и молчали."),
    ("Persian", "تروریست اسلامی، یک دیوانه، دستگیر شد. مسلمانان می‌دانستند و سکوت کردند."),
    ("Urdu", "اسلامی دہشت گرد، ایک پاگل، پکڑا گیا ہے۔ مسلمان جانتے تھے اور خاموش رہے۔"),
    ("Chinese", "伊斯兰恐怖分子，一个疯子，已被抓获。穆斯林知道却保持沉默。"),
    ("Danish", "Den islamistiske terrorist, en galning, er fanget. Muslimerne vidste det og tav."),
    ("Romanian", "Poliția a arestat un bărbat care a fost văzut în piață și care nu este din oraș."),
    ("", "Islamski terrorysta, szaleniec, został schwytany. Muzułmanie wiedzieli i milczeli."),
    ("", "Sprengja sprakk í miðbænum og lögreglan leitar vitna sem voru á staðnum þegar hún varð sprungin."),
  ])
  func aTextInALanguageThatIsNotCheckedIsNotClear(_ name: String, _ text: String) throws {
    for language in [nil] + Language.allCases.map(Optional.some) {
      let found = finding(text, language)
      #expect(found != nil, "\(name) as \(language?.rawValue ?? "guessed")")
    }
    let found = try #require(finding(text))
    #expect(found.severity == .error && found.message.contains("in no language that is checked"))
    #expect(found.message.contains(name))
    #expect(finding(text.uppercased()) != nil, "in capitals")
  }

  /// A paragraph of a statement that is otherwise read is a warning, at its place.
  @Test func aParagraphIsPointedAt() throws {
    let german = "Die Polizei bittet alle Menschen, das Gebiet zu meiden und nicht zu filmen."
    let english = "Police are at the scene. The place is closed. Our thoughts are with the families of the dead. "
    let text = english + "We will tell you more at six.\n\n" + german + "\n\n" + english
    let found = try #require(finding(text))
    #expect(found.severity == .warning && found.text.hasPrefix("Die Polizei") && found.span.start.line == 3)
    #expect(found.message.contains("German"))
  }

  /// Names, lists, short words, and what the four languages themselves look like in hurry.
  @Test(arguments: [
    "Evan Rask, Lina Osei, Tomas Brandt, Peter Halloran, Jan Meer.", "Call 101 now.", "1911 14:00 0800 555 0134", "",
    "Staff of the Bundesamt für Katastrophenhilfe in Köln are on their way.", "Rua do Sol e da Boa Vista",
    "Straße der Pariser Kommune und der Freiheit", "Москва, Киев", "東京", "Der Spiegel asked for an interview.",
    "Blankets, pillows, torches, batteries, nappies, kettles, saucepans, mugs and forks are needed.",
    "Tram lines 3, 5, 7: Dock Lane, Quay Road, Mill Street closed.", "EVACUATE NOW. GO NORTH.",
    "La police a arrêté un homme devant la gare.", "Ça va mal, très mal.", "Restez chez vous.",
    "Couvertures, oreillers, lampes, piles, couches, bouilloires, casseroles, tasses.",
    "La policía ha detenido a un hombre delante de la estación.", "Aléjense de la zona.",
    "Conselleria de Interior, Mossos d'Esquadra y Ajuntament de Norvale trabajan juntos.",
    "بطانيات ووسائد ومصابيح وأكواب.", "ابتعدوا عن السوق.", "اد محاول اتعاطف مع الناس بلاقيهم لسه منفرين",
    "أغلقت الشرطة محيط السوق وتعمل فرق الإسعاف في المكان.",
  ])
  func otherTextsAreNotSetOff(_ text: String) {
    #expect(finding(text) == nil, "\(finding(text)?.text ?? "")")
  }
}
