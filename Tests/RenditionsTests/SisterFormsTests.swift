import Guidelines
import Incidents
import Statements
import Testing

@testable import Renditions

/// Every short form of a statement says the same facts in all its languages, whichever of them has least room.
@Suite struct SisterFormsTests {
  static let networks: [MessageNetwork] = (1...6).map { .sms(parts: $0) } + [.post280, .post500]

  static let fields = [
    "instruction.shelter", "area", "place", "contact.family-line", "contact.support-line", "statement.next-update",
    "statement.figures-as-of", "casualties.hospital", "casualties.critical", "casualties.injured", "closures",
    "known.a", "statement.issuers", "statement.number", "link.official", "statement.languages",
  ]
  static let letters: [Language: String] = [.english: "a", .french: "è", .spanish: "ó", .arabic: "ب"]

  /// A statement of invented sentences whose lengths differ by language as they please.
  private static func statement(_ seed: Int) -> [ClearedText] {
    var random = Dice(seed)
    let fields = Self.fields.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.shuffled(using: &random)
    let plain = (0..<4).map { _ in Int.random(in: 0..<3, using: &random) == 0 }
    let kinds: [StatementKind?] = [nil, .holding, .situation, .falseClaim, .families, .protective]
    let marked = Language.allCases.map { language in
      func words(_ least: Int, _ most: Int) -> String {
        let letter = Self.letters[language] ?? "a"
        return (0..<Int.random(in: least...most, using: &random)).map { _ in String(repeating: letter, count: 5) }
          .joined(separator: " ")
      }
      var lines = ["# \(words(1, 4))", ""]
      for (place, field) in fields.enumerated() {
        lines.append("k\(place)k \(words(1, 6)) {\(field)|\(words(1, 3))}.")
        if place < plain.count, plain[place] { lines.append("p\(place)p \(words(2, 8)).") }
      }
      return (language, lines.joined(separator: "\n"))
    }
    return Sample.sisters(marked, kind: kinds.randomElement(using: &random) ?? nil)
  }

  /// The fields that a form says.
  private static func facts(of form: String, in text: ClearedText) -> Set<String> {
    let said = text.sentences.filter { form.contains($0.text.endedAsSentence) }
    return Set(said.flatMap(\.fields).map { String($0.prefix { $0 != ":" && $0 != "[" }) })
  }

  @Test(arguments: 0..<80)
  func theSameFactsAreSaidInEveryLanguage(seed: Int) throws {
    let texts = Self.statement(seed)
    for network in Self.networks {
      let forms = texts.compactMap { text in
        (try? ShortForm(of: text, beside: texts, for: network, address: "https://alder.example/1")).map { (text, $0) }
      }
      try check(forms.map { ($0, $1.text) }, "\(network)")
      for (_, form) in forms { #expect(form.length.fits(network) && form.languages.count == forms.count) }
    }
    let messages = texts.compactMap { text in
      (try? ShortForm.message(of: text, beside: texts)).map { (text, $0.text) }
    }
    try check(messages, "usual text message")
    for seconds in [nil, 10, 20, 30, 45, 60, 120] {
      try check(texts.map { ($0, SpokenText(of: $0, beside: texts, seconds: seconds).text) }, "\(seconds ?? 0) seconds")
    }
  }

  private func check(_ forms: [(ClearedText, String)], _ what: String) throws {
    guard let first = forms.first else { return }
    let facts = Self.facts(of: first.1, in: first.0)
    for (text, form) in forms {
      let own = Self.facts(of: form, in: text)
      #expect(own == facts, "\(what) \(text.language): \(form)")
      if own.contains("casualties.critical"), text.sentences.contains(where: \.saysHospital) {
        #expect(own.contains("casualties.hospital"), "\(what): \(form)")
      }
    }
  }

  /// It makes no difference in which order the languages are named, nor which of them is asked for.
  @Test(arguments: 0..<10)
  func theOrderOfTheLanguagesDecidesNothing(seed: Int) {
    let texts = Self.statement(seed)
    for text in texts {
      for network in [MessageNetwork.sms(parts: 3), .post280] {
        let one = try? ShortForm(of: text, beside: texts, for: network)
        let other = try? ShortForm(of: text, beside: texts.reversed().filter { $0 != text }, for: network)
        #expect(one == other)
      }
    }
  }

  /// What only one language says, and what one does not say, is in no short form of several.
  @Test func whatOneLanguageAloneSaysIsLeftOut() throws {
    let master = Sample.rendition(
      "# Alder Hall\n\n{known.a|The bridge is open.}\n{known.b|The school is closed.}", .english)
    let source = TranslationSource(
      revision: 1,
      segments: [
        .init(from: [Digest.hex(of: "Alder Hall")], count: 1),
        .init(from: [Digest.hex(of: "The bridge is open.")], count: 1), .init(from: [], count: 1),
      ])
    let french = Sample.rendition(
      "# Salle Alder\n\n{known.a|Le pont est ouvert.}\n{known.c|Le quai est fermé.}", .french)
    let translated = Rendition(
      language: .french, text: french.text, bindings: french.bindings, translation: source)
    let texts = [ClearedText(master, master: master), ClearedText(translated, master: master)]
    #expect(try ShortForm(of: texts[0], beside: texts, for: .post500).text == "Alder Hall. The bridge is open.")
    #expect(try ShortForm(of: texts[1], beside: texts, for: .post500).text == "Salle Alder. Le pont est ouvert.")
    #expect(try ShortForm(of: texts[0], for: .post500).text.contains("The school is closed."))
  }

  static let toll = Sample.sisters(
    [
      (
        .english,
        """
        # {casualties.killed|Four people} have died

        Figures as of {statement.figures-as-of|22:00}.
        {casualties.hospital|12 people} are in hospital care.
        {casualties.critical|One person} is in a critical condition.
        The incident was at {place|Harbour Market}.
        If you are worried about someone, call {contact.family-line|0800 555 0142}.
        If you need support, call {contact.support-line|0800 555 0143}.
        Next update: {statement.next-update|23:00}.
        Issued together by {statement.issuers|the city and the hospitals}.
        """
      ),
      (
        .french,
        """
        # {casualties.killed|Quatre personnes} sont décédées

        Bilan à {statement.figures-as-of|22 h}.
        {casualties.hospital|12 personnes} sont hospitalisées.
        {casualties.critical|Une personne} est dans un état critique.
        L’incident a eu lieu {place:at|au marché du port}.
        Sans nouvelles d’un proche, appelez le {contact.family-line|0800 555 0142}.
        Si vous avez besoin de soutien, appelez le {contact.support-line|0800 555 0143}.
        Prochain point à {statement.next-update|23 h}.
        Publié conjointement par {statement.issuers|la ville et les hôpitaux}.
        """
      ),
      (
        .arabic,
        """
        # وفاة {casualties.killed|4 أشخاص}

        الحصيلة حتى الساعة {statement.figures-as-of|22:00}.
        يتلقى {casualties.hospital|12 شخصا} العلاج في المستشفى.
        {casualties.critical|شخص واحد} في حالة حرجة.
        وقع الحادث {place:at|في سوق الميناء}.
        إذا كنتم قلقين على أحد أقاربكم فاتصلوا بالرقم {contact.family-line|0800 555 0142}.
        إذا كنتم بحاجة إلى دعم فاتصلوا بالرقم {contact.support-line|0800 555 0143}.
        التحديث القادم: الساعة {statement.next-update|23:00}.
        صدر هذا البيان باسم {statement.issuers|البلدية والمستشفيات}.
        """
      ),
    ], kind: .casualty)

  /// Without the number of those in hospital, one person in danger reads as the only one who lived.
  @Test(arguments: [toll, [toll[0]], [toll[2]]])
  func nobodyIsCriticalButAmongThoseInHospital(texts: [ClearedText]) throws {
    var found = 0
    for text in texts {
      let sentences = text.sentences
      let critical = try #require(sentences.first { $0.saysCritical }).text
      let hospital = try #require(sentences.first { $0.saysHospital }).text
      let forms =
        Self.networks.compactMap { try? ShortForm(of: text, beside: texts, for: $0).text }
        + (10...90).map { SpokenText(of: text, beside: texts, seconds: $0).text }
        + [MessageNetwork.post280, .post500].compactMap { try? PostThread(of: text, for: $0).posts }.joined()
      for form in forms where form.contains(critical) {
        #expect(form.contains(hospital), "\(form)")
        found += 1
      }
    }
    #expect(found > 0)
  }

  /// Where, then the line for families, then when we speak again, then what else fits.
  @Test func theMostUrgentIsKeptFirst() {
    let english = Self.toll[0]
    let order = ["Harbour Market", "0142", "Next update: 23:00"]
    var said: [Int] = []
    for parts in 1...4 {
      guard let form = try? ShortForm(of: english, beside: Self.toll, for: .sms(parts: parts)).text else { continue }
      let kept = order.map(form.contains)
      #expect(kept == kept.sorted { $0 && !$1 }, "\(form)")
      #expect(kept == [true, true, true] || !form.contains("12 people"), "\(form)")
      said.append(kept.count { $0 })
    }
    #expect(said == said.sorted() && Set(said).count > 1, "\(said)")
  }

  /// One part of Arabic holds less than half of one in Latin letters: where nobody says how many, it takes as many as say the same.
  @Test func aScriptOfItsOwnTakesMorePartsAndSaysTheSame() throws {
    let forms = try Self.toll.map { try ShortForm.message(of: $0, beside: Self.toll) }
    #expect(forms[0].length.parts == 1 && forms[1].length.parts == 1 && forms[2].length.parts > 1)
    for form in forms { #expect(form.text.contains("0142") && form.unable.isEmpty, "\(form.text)") }
    // Where somebody says one, the language with least room decides for all, and is named.
    let short = try ShortForm(of: Self.toll[0], beside: Self.toll, for: .sms(parts: 1))
    #expect(short.narrowest == [.arabic] && !short.text.contains("0142"), "\(short.text)")
  }

  /// A language that has no room for what has to stand has no form, and the others are not made shorter for it.
  @Test func aLanguageWithoutRoomDecidesNothing() throws {
    let texts = Sample.sisters([
      (.english, "# Alder Hall\n\n{instruction.shelter|Go inside.}\n{contact.family-line|Call 0800 555 0142.}"),
      (
        .arabic,
        "# قاعة\n\n{instruction.shelter|\(String(repeating: "ادخلوا ", count: 14)).}\n{contact.family-line|0800 555 0142.}"
      ),
    ])
    #expect(throws: ShortFormFault.self) { _ = try ShortForm(of: texts[1], beside: texts, for: .sms(parts: 1)) }
    let english = try ShortForm(of: texts[0], beside: texts, for: .sms(parts: 1))
    #expect(english.unable == [.arabic] && english.partsForAll == 2 && english.text.contains("0142"))
  }

  /// What is read aloud says who speaks and when they speak again, and no brackets.
  @Test func aVoiceSaysWhoseItIs() {
    for text in Self.toll {
      let spoken = SpokenText(of: text, beside: Self.toll)
      #expect(!spoken.omissions.contains { [.issuers, .nextUpdate, .familyLine].contains($0.subject) }, "\(spoken)")
      #expect(spoken.seconds <= 45 && !spoken.text.contains("("), "\(spoken)")
    }
  }

  /// “These figures can change” says nothing where no figure stands.
  @Test func whatSpeaksOfFiguresStandsBesideOne() {
    let text = Sample.text(
      """
      # Update {statement.number|1}

      What we know, with figures as of {statement.figures-as-of|22:00}: {casualties.hospital|23 people} are in hospital care.
      {statement.figures-as-of|These figures can change.}
      Next update: {statement.next-update|22:30}.
      """, kind: .situation)
    let forms =
      Self.networks.compactMap { try? ShortForm(of: text, for: $0).text }
      + (10...60).map { SpokenText(of: text, seconds: $0).text }
    #expect(forms.contains { $0.contains("These figures") })
    for form in forms where form.contains("These figures") { #expect(form.contains("23 people"), "\(form)") }
  }

  /// A language that follows may have less room; the forms that were given out before are still known.
  @Test func formsOfBeforeALanguageFollowedAreKnown() throws {
    let later = ClearedText.Followed(
      number: 2, digest: String(repeating: "ab", count: 32), releasedAt: Sample.released + .minutes(20))
    let master = Sample.rendition(
      "# Alder Hall\n\n{known.a|The bridge is open.}\n{known.b|The quay is shut.}", .english)
    let long = String(repeating: "الجسر ", count: 60)
    let arabic = Sample.rendition("# قاعة\n\n{known.a|\(long).}\n{known.b|الرصيف مغلق.}", .arabic)
    let english = ClearedText(master, master: master)
    let followed = ClearedText(arabic, followed: later, master: master)
    let statement = Sample.statement(texts: [english, followed])
    var given = GivenForms(of: english, in: statement)
    given.addShortForms(addresses: [])
    let known = Set(given.forms.filter { $0.kind == .post280 }.map(\.folded))
    let before = try ShortForm(of: english, for: .post280).text
    let after = try ShortForm(of: english, beside: statement.texts, for: .post280).text
    #expect(before != after && known == [KnownForm.folded(before), KnownForm.folded(after)])
  }
}

/// Numbers that look drawn at random, the same in every run.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
