import Guidelines
import Renditions
import Statements
import Testing

/// A short form holds whole sentences of the cleared text and nothing else.
@Suite struct ShortFormTests {
  static let networks: [MessageNetwork] = [
    .sms(parts: 1), .sms(parts: 2), .sms(parts: 3), .sms(parts: 10), .post280, .post500,
  ]

  /// The pieces of a form: the headline, sentences of the text, the address; nil when anything else is in it.
  private func pieces(of form: String, _ text: ClearedText, _ address: String?) -> [String]? {
    var rest = form[...]
    var pieces: [String] = []
    let headline = text.headline.hasSuffix(".") ? text.headline : text.headline + "."
    // The line of number and date ends with a full stop, so that it does not run into what comes behind it.
    let lines = text.sentences.map { "؟!?.:".contains($0.text.last ?? " ") ? $0.text : $0.text + "." }
    let known = [headline] + lines + (address.map { [$0] } ?? [])
    while !rest.isEmpty {
      guard let next = known.first(where: { rest.hasPrefix($0) }) else { return nil }
      pieces.append(next)
      rest = rest.dropFirst(next.count)
      if rest.first == " " { rest = rest.dropFirst() }
    }
    return pieces
  }

  @Test(arguments: networks)
  func everyFormIsMadeOfClearedSentencesAndFits(_ network: MessageNetwork) throws {
    for text in [Sample.english, Sample.arabic] {
      for address in [nil, "https://alder.example/1"] {
        let form = try ShortForm(of: text, for: network, address: address)
        let parts = try #require(pieces(of: form.text, text, address), "\(form.text)")
        #expect(form.length.fits)
        let orders = parts.compactMap { part in text.sentences.first { $0.text == part || $0.text + "." == part }?.order
        }
        #expect(orders == orders.sorted(), "The order stays that of the text.")
        if case .sms(let allowed) = network { #expect(form.length.parts <= allowed) }
      }
    }
  }

  @Test func whatToDoComesBeforeEverythingElse() throws {
    let one = try ShortForm(of: Sample.english, for: .sms(parts: 1))
    #expect(one.text.contains("Please keep away") && one.text.contains("go inside"), "\(one.text)")
    #expect(one.omissions.map(\.subject).contains(.familyLine))
    let three = try ShortForm(of: Sample.english, for: .sms(parts: 3))
    for words in ["0800 555 0142", "22:30", "Eight people have been hurt."] { #expect(three.text.contains(words)) }
  }

  @Test func aSentenceThatLeansOnAnotherNeverStandsAlone() throws {
    for network in Self.networks {
      let form = try ShortForm(of: Sample.english, for: network)
      if form.text.contains("They are with their families.") { #expect(form.text.contains("Our thoughts are with")) }
    }
  }

  @Test func spacesThatHoldALineTogetherCostATextMessageNothing() throws {
    let text = Sample.text("# Quai\u{A0}: rouvert\n\nPoint \u{E0} 21\u{202F}h\u{A0}30.")
    let message = try ShortForm(of: text, for: .sms(parts: 1))
    #expect(message.text == "Quai : rouvert. Point \u{E0} 21 h 30." && message.strangers.isEmpty)
    #expect(try ShortForm(of: text, for: .post280).text.contains("21\u{202F}h\u{A0}30"))
  }

  @Test func aHeadlineThatDoesNotFitIsAFaultAndNeverCut() {
    let text = Sample.text("# " + String(repeating: "long ", count: 60) + "\n\nOne.")
    #expect(throws: ShortFormFault.self) { _ = try ShortForm(of: text, for: .sms(parts: 1)) }
  }

  @Test func aThreadHoldsEverySentenceOnceAndCountsItsPosts() throws {
    for (text, network) in [
      (Sample.english, MessageNetwork.post280), (Sample.arabic, .post280), (Sample.english, .post500),
    ] {
      let thread = try PostThread(of: text, for: network, address: "https://alder.example/1")
      for post in thread.posts { #expect(network.length(of: post).fits, "\(post)") }
      let all = thread.posts.joined(separator: " ")
      for sentence in text.sentences { #expect(all.contains(sentence.text)) }
      if thread.posts.count > 1 {
        #expect(thread.posts.last?.hasSuffix(" \(thread.posts.count)/\(thread.posts.count)") == true)
      }
    }
  }

  @Test func sentencesAreCutWhereTheyEnd() {
    let text = Sample.text(
      "# T\n\nIt began at 21.20. Call 0800 555. 0142 is new! Dr. Osei spoke. Go to St. Anne’s. “Stay inside.” Is it over? No. 3 is shut."
    )
    #expect(
      text.sentences.map(\.text) == [
        "It began at 21.20.", "Call 0800 555.", "0142 is new!", "Dr. Osei spoke.", "Go to St. Anne’s.",
        "“Stay inside.”",
        "Is it over?", "No. 3 is shut.",
      ])
  }

  @Test(arguments: [
    (Language.english, "Call 0800 555 01.", "Call zero eight zero zero, five five five, zero one."),
    (.french, "Appelez le 0800 12.", "Appelez le zéro huit zéro zéro, un deux."),
    (.spanish, "Llame al 0800 12.", "Llame al cero ocho cero cero, uno dos."),
    (.arabic, "اتصلوا بالرقم \u{2066}0800 12\u{2069}.", "اتصلوا بالرقم صفر ثمانية صفر صفر، واحد اثنان."),
    (.english, "Call +1 555 0100.", "Call plus one, five five five, zero one zero zero."),
    (.spanish, "Llame al +34 600 000.", "Llame al más tres cuatro, seis cero cero, cero cero cero."),
    (
      .arabic, "اتصلوا بالرقم \u{2066}+1 555 0100\u{2069}.",
      "اتصلوا بالرقم زائد واحد، خمسة خمسة خمسة، صفر واحد صفر صفر."
    ),
    (.english, "At 22:30, 14 people.", "At half past ten at night, 14 people."),
  ])
  func telephoneNumbersAreSpokenDigitByDigit(_ language: Language, _ sentence: String, _ spoken: String) {
    let text = Sample.text("# T.\n\n\(sentence)", language)
    #expect(SpokenText(of: text).text == "T. \(spoken)")
  }

  /// A newsreader says “half past ten” and not “twenty-two colon thirty”; a distance from UTC is no time of day.
  @Test(arguments: [
    (Language.english, "We speak again at 22:30.", "We speak again at half past ten at night."),
    (.english, "It began at about 21:20.", "It began at about nine twenty in the evening."),
    (.english, "It began at 09:05.", "It began at five minutes past nine in the morning."),
    (.english, "Come at 00:00 or 12:00.", "Come at midnight or twelve noon."),
    (.english, "At 10:30 pm (UTC+01:00) or 25:10.", "At 10:30 pm or 25:10."),
    (
      .english, "Figures as of 22 November 2026, 22:00 (UTC+01:00).",
      "Figures as of 22 November 2026 at ten o’clock at night."
    ),
    (
      .french, "Bilan au 22 novembre 2026, 22\u{A0}h (UTC+01:00).",
      "Bilan au 22 novembre 2026 à vingt-deux heures."
    ),
    (
      .spanish, "Cifras a 22 de noviembre de 2026, 22:00 (UTC+01:00).",
      "Cifras a 22 de noviembre de 2026 a las diez de la noche."
    ),
    (.english, "What we know, as of 22:00: all is calm.", "What we know, as of ten o’clock at night: all is calm."),
    (
      .french, "Ce que nous savons (chiffres relevés à 22 h)\u{A0}: tout est calme.",
      "Ce que nous savons, chiffres relevés à vingt-deux heures\u{A0}: tout est calme."
    ),
    (.spanish, "La sala (la del muelle) abre a las 22:00.", "La sala, la del muelle, abre a las diez de la noche."),
    (.arabic, "القاعة (قاعة الرصيف) مغلقة.", "القاعة، قاعة الرصيف، مغلقة."),
    (.french, "Nous parlerons à 22\u{A0}h\u{A0}30.", "Nous parlerons à vingt-deux heures trente."),
    (.french, "À 21 h, à 1 h 21 et à 0 h.", "À vingt et une heures, à une heure vingt et une et à minuit."),
    (.french, "Pendant 24 heures.", "Pendant 24 heures."),
    (.spanish, "Volveremos a las 22:30.", "Volveremos a las diez y media de la noche."),
    (
      .spanish, "A la 01:05 y a las 13:47.",
      "A la una y cinco de la madrugada y a las trece y cuarenta y siete."
    ),
    (.arabic, "نتحدث الساعة \u{2066}22:30\u{2069}.", "نتحدث الساعة العاشرة والنصف مساء."),
    (
      .arabic, "عند الساعة 21:20 وعند الساعة 09:05.",
      "عند الساعة التاسعة والثلث مساء وعند الساعة التاسعة وخمس دقائق صباحا."
    ),
    (.arabic, "عند الساعة 23:48.", "عند الساعة الحادية عشرة وثمان وأربعون دقيقة مساء."),
  ])
  func timesAreSpokenInWords(_ language: Language, _ sentence: String, _ spoken: String) {
    let text = Sample.text("# T.\n\n\(sentence)", language)
    #expect(SpokenText(of: text, seconds: 300).text == "T. \(spoken)")
  }

  @Test(arguments: [10, 20, 30, 60])
  func theSpokenFormKeepsItsTimeAndHoldsNoAddress(_ seconds: Int) {
    let spoken = SpokenText(of: Sample.english, seconds: seconds)
    #expect(spoken.seconds <= seconds && !spoken.text.contains("https"), "\(spoken)")
  }

  // What is in the headline, and letters that halve the room.

  @Test(arguments: [MessageNetwork.sms(parts: 1), .sms(parts: 3), .post280, .post500])
  func theTollIsSaidOnce(network: MessageNetwork) throws {
    let text = Sample.text(
      """
      # {casualties.killed|34 people} have died

      Joint statement {statement.number|2}. Figures as of {statement.figures-as-of:full|14 March 2026, 21:50}

      We are deeply sorry to say that {casualties.killed|34 people} have died. This does not include any attacker.
      {casualties.hospital|Eight people} are in hospital care.

      Next update: {statement.next-update|22:30}.
      """)
    let form = try ShortForm(of: text, for: network)
    #expect(form.text.ranges(of: "34 people").count == 1, "\(form.text)")
    #expect(form.text.contains("Eight people are in hospital care."))
    #expect(!form.omissions.contains { $0.subject == .figures })
  }

  @Test func aSentenceThatSaysMoreThanTheHeadlineStays() throws {
    let text = Sample.text(
      """
      # {casualties.killed|34 people} have died

      {casualties.killed|34 people} have died, among them police officers.
      """)
    #expect(try ShortForm(of: text, for: .post280).text.contains("among them police officers"))
  }

  @Test func aLetterOutsideTheAlphabetDoesNotPushOutTheInstruction() throws {
    let text = Sample.text(
      """
      # Incident grave {place:at|au marché du port}

      Sur place ou dans les environs : {action|mettez-vous à l’abri dans un bâtiment et restez-y}.
      Évitez le secteur suivant : {area|le marché du port et la rue du Quai}.
      Un incident grave est en cours {place:at|au marché du port}.
      Sans nouvelles d’un proche, appelez le {contact.family-line|0800 555 011}.
      Les consignes restent les mêmes jusqu’à {statement.next-update|22 h 30}.
      """, .french)
    // One part has no room for the order, and without it there is no message; with two it stands, whatever its letters cost.
    let fault = try #require(throws: ShortFormFault.self) { _ = try ShortForm(of: text, for: .sms(parts: 1)) }
    #expect(fault.partsNeeded == 2)
    let two = try ShortForm(of: text, for: .sms(parts: 2))
    #expect(two.text.contains("mettez-vous à l'abri"), "\(two.text)")
  }

  /// “Figures as of 22:00.” promises one, and figures come before the line for support and who speaks.
  @Test func theAgeOfFiguresStandsWithOneOrNotAtAll() {
    let text = Sample.text(
      """
      # Update {statement.number|1}: incident at {place|Harbour Market}

      What we know and have confirmed:
      Figures as of {statement.figures-as-of|22:00}.
      {casualties.killed|12 people} have died.
      This does not include any attacker.
      {casualties.hospital|30 people} are in hospital care.
      If you are worried about someone, call {contact.family-line|0800 555 0142}.
      If you need support, call {contact.support-line|0800 555 0143}.
      Next update: {statement.next-update|22:30}, with or without news.
      Issued together by {statement.issuers|the City, Police, the Public Prosecutor and the hospitals}.
      """)
    let forms =
      (1...4).compactMap { try? ShortForm(of: text, for: .sms(parts: $0)).text }
      + [MessageNetwork.post280, .post500].compactMap { try? ShortForm(of: text, for: $0).text }
      + (10...60).map { SpokenText(of: text, seconds: $0).text }
    var dated = 0
    for form in forms {
      let saysDead = form.contains("12 people")
      if form.contains("Figures as of") {
        dated += 1
        #expect(saysDead, "\(form)")
      }
      #expect(saysDead || !form.contains("If you need support") && !form.contains("Issued together"), "\(form)")
    }
    #expect(dated > forms.count / 2)
  }

  /// What a kind exists for in the template’s own words is in every form, or there is none.
  @Test(arguments: [StatementKind.appeal, .community])
  func whatTheKindExistsForStands(kind: StatementKind) {
    let text = Sample.text(
      """
      # We are looking for witnesses {place:at|at Harbour Market}

      We are looking for anyone who was there between {time.from|20:00} and {time.to|21:00}.
      To speak to an officer, call {contact.witness-line|0800 555 0144}.
      If you are threatened or abused, call {contact.hate-crime-line|0800 555 0145}.

      {statement.purpose|Please do not approach anyone.} A wrong name can ruin a life.
      Next update: {statement.next-update|22:30}.
      """, kind: kind)
    let forms =
      (1...4).compactMap { try? ShortForm(of: text, for: .sms(parts: $0)).text }
      + (10...60).map { SpokenText(of: text, seconds: $0).text }
    #expect(forms.count > 50)
    for form in forms {
      #expect(form.contains("Please do not approach anyone."), "\(form)")
      #expect(kind != .community || form.contains("threatened"), "\(form)")
    }
  }

  @Test func theTollIsSpokenOnce() {
    let text = Sample.text(
      """
      # {casualties.killed|34 people} have died

      We are deeply sorry to say that {casualties.killed|34 people} have died. This does not include any attacker.
      """)
    let spoken = SpokenText(of: text).text
    #expect(spoken.ranges(of: "34 people").count == 1 && spoken.contains("any attacker"), "\(spoken)")
  }
}
