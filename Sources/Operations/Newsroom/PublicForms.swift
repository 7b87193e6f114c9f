import Guidelines
import Guidelines
import Incidents
import Journal
import Renditions
import Statements

/// Released statements in the forms that leave the building: short messages, words to read aloud, alerts, a newsroom.
extension Operations {
  /// Every released statement of an incident with what has become of it, by number.
  ///
  /// - Parameter asReleased: Whether names that may be said no more stand there as they were released, to recognise copies.
  public func clearedStatements(
    in incident: IncidentID, asReleased: Bool = false
  ) async throws -> [ClearedStatement] {
    let releases = ReleasedStatements(try await statements(in: incident))
    let names = asReleased ? NamesTakenOut(FactLedger()) : NamesTakenOut(try await facts(of: incident))
    return releases.all.compactMap { cleared($0, among: releases, names) }
  }

  /// A released statement, if it is one.
  func clearedStatement(ofNumber number: Int, in incident: IncidentID) async throws -> ClearedStatement? {
    let releases = ReleasedStatements(try await statements(around: number, in: incident))
    let names = NamesTakenOut(try await facts(of: incident))
    return releases[number].flatMap { cleared($0, among: releases, names) }
  }

  private func cleared(
    _ statement: Statement, among releases: ReleasedStatements, _ names: NamesTakenOut
  ) -> ClearedStatement? {
    // A language that followed belongs to the statement that it translates, and is no statement beside it.
    guard statement.opened?.links.translates == nil, let number = statement.id?.number else { return nil }
    let languages = releases.languages(of: number)
    let takenBack = languages.compactMap { language -> (statement: Statement, notice: Statement)? in
      guard let by = language.withdrawal?.by, let notice = releases[by] else { return nil }
      return (language, notice)
    }
    return ClearedStatement(
      statement, successor: releases.successor(of: number),
      following: languages.filter { $0.withdrawal == nil }, takenBack: takenBack, showing: names.shown
    ) { [agencies = workspace.configuration.agencies] id, language in
      agencies.first { $0.id == id }.map { AgencyWording.alone($0, language) } ?? id.rawValue
    }
  }

  /// How each agency is called on its own in a language, for letterheads and lists.
  func agencyNames(in language: Language) -> [AgencyID: String] {
    let named = workspace.configuration.agencies.map { ($0.id, AgencyWording.alone($0, language)) }
    return Dictionary(named) { first, _ in first }
  }

  /// One released statement.
  ///
  /// - Throws: a refusal when it has not been released.
  public func clearedStatement(_ number: Int, in incident: IncidentID) async throws -> ClearedStatement {
    if let found = try await clearedStatement(ofNumber: number, in: incident) { return found }
    let register = try await statementRegister(of: incident)
    guard register.numbers.contains(number) else { throw unknownStatement(number) }
    if let original = register.release(of: number)?.links.translates {
      throw Refusal(
        rule: "language-of-another-statement",
        message:
          "Statement \(number) is a language of statement \(original) that followed; it goes out under that number.",
        mend: ["afterword statement show \(original)"])
    }
    throw Refusal(
      rule: "not-released",
      message: "Statement \(number) has not been released, so there is nothing that may leave the building.",
      mend: ["afterword statement show \(number)"])
  }

  /// The numbers of the statements that are what the agencies say now.
  public func statementsInForce(in incident: IncidentID) async throws -> [Int] {
    try await clearedStatements(in: incident).filter { $0.standing == .current }.map(\.number)
  }

  /// What the current text of a statement says that does not stand any more.
  public func outdatedFacts(of number: Int, in incident: IncidentID) async throws -> [OutdatedFact] {
    let statement = try await state(Statement.self, of: .statement(StatementID(incident: incident, number: number)))
    return statement.outdatedFacts(in: try await facts(of: incident))
  }

  /// Refuses a new form of words that were corrected or taken back: it would say them again. So would one of an instruction whose place
  /// something else took, and of one that the ledger knows to be retracted, though no notice has said so yet.
  public func requireStanding(_ statement: ClearedStatement) async throws {
    let by: Int
    let fate: String
    switch statement.standing {
    case .replaced(let later, _) where statement.givesOrders:
      throw Refusal(
        rule: "statement-replaced",
        message:
          "Statement \(statement.number) tells people what to do, and statement \(later) took its place; made from the old one, a text "
          + "would tell them again what holds no longer.",
        mend: ["afterword statement show \(later)", "afterword statement list"])
    case .current, .replaced: return try await requireInstructions(of: statement)
    case .corrected(let later, _): (by, fate) = (later, "corrected")
    case .withdrawn(let later, _): (by, fate) = (later, "withdrawn")
    }
    throw Refusal(
      rule: "statement-\(fate)",
      message:
        "Statement \(statement.number) was \(fate) by statement \(by); made from it, a text would say again what "
        + (fate == "corrected" ? "was wrong." : "was taken back."),
      mend: ["afterword statement show \(by)", "afterword statement list"])
  }

  /// Refuses a new form of a statement that says an instruction which its agency retracted.
  private func requireInstructions(of statement: ClearedStatement) async throws {
    guard statement.givesOrders else { return }
    let id = StatementID(incident: statement.incident, number: statement.number)
    let said = try await state(Statement.self, of: .statement(id)).revision?.facts ?? []
    let ledger = try await facts(of: statement.incident)
    let retracted = said.compactMap { ledger[$0.id] }.first {
      $0.key.family == "instruction" && $0.status == .retracted
    }
    guard let retracted else { return }
    throw Refusal(
      rule: "instruction-retracted",
      message:
        "Statement \(statement.number) says \(retracted.id) (\(retracted.key)), which \(retracted.agency) has retracted; made from it, a text "
        + "would tell people again what they must not do any more.",
      missing: ["a public notice that takes statement \(statement.number) back"],
      mend: ["afterword statement withdraw \(statement.number) --reason \"It was issued in error.\""])
  }

  /// Refuses an area with characters that are not what they look like, and one that says more than where it is.
  private func requireArea(
    _ area: String, of statement: ClearedStatement, in opening: IncidentOpening
  ) async throws {
    if let fault = TextSafety.firstFault(in: area, singleLine: true) ?? TextSafety.firstOrnament(in: area) {
      throw Refusal(
        rule: "unsafe-character", message: "Character \(fault.column) of the area is \(fault.scalar); \(fault.reason).",
        missing: ["an area without that character"],
        mend: ["repeat the command with --area \(TextSafety.quoted(withoutFaultsIn: area))"])
    }
    let ledger = try await facts(of: opening.id)
    let places = ledger.active(.place) + ledger.active("area")
    let names = workspace.configuration.agencies.flatMap { agency in
      [agency.name] + Language.allCases.map { AgencyWording.alone(agency, $0) }
    }
    let words = AreaWords(
      texts: statement.texts.map(\.text),
      places: places.filter { $0.status == .confirmed }.flatMap { Self.texts($0.value) }.compactMap { $0 }
        + [opening.place].compactMap { $0 } + names)
    guard let foreign = words.foreignWords(in: area) else { return }
    throw Refusal(
      rule: "area-says-more",
      message:
        "“\(foreign)” in the area is neither a name nor in statement \(statement.number); an alert says nothing that was not cleared.",
      missing: ["an area that only names places"],
      mend: [
        "afterword fact add area \"NAME OF THE AREA\" --confirmed   # then repeat the command",
        "repeat the command with the name alone after --area",
      ])
  }

  /// What an area is called in each language by the fact that calls it so in one.
  private static func wordings(of area: String, in ledger: FactLedger) -> [Language: String] {
    // “Harbour quarter” is the same place as “the harbour quarter”.
    for fact in ledger.active("area") + ledger.active(.place) where fact.status == .confirmed {
      guard case .words(let words) = fact.value else { continue }
      let named = Dictionary(
        uniqueKeysWithValues: Language.allCases.compactMap { language in words[language, .bare].map { (language, $0) } }
      )
      if named.contains(where: { AreaWords.core(of: $0.value, $0.key) == AreaWords.core(of: area, $0.key) }) {
        return named
      }
    }
    return [:]
  }

  /// The statement as an alert; it updates or cancels the alerts of the statements before it.
  public func alert(
    of number: Int, in opening: IncidentOpening, _ terms: CommonAlert.Terms
  ) async throws -> CommonAlert {
    var terms = terms
    let statement = try await clearedStatement(number, in: opening.id)
    let register = try await statementRegister(of: opening.id)
    try await requireArea(terms.area, of: statement, in: opening)
    if terms.areas.isEmpty { terms.areas = Self.wordings(of: terms.area, in: try await facts(of: opening.id)) }
    try await requireStanding(statement)
    let references = register.alerts(before: number).map {
      CommonAlert.Reference(
        sender: terms.sender, identifier: CommonAlert.identifier(of: opening.id, $0.number), sent: $0.at)
    }
    do {
      return try CommonAlert(of: statement, updating: references, terms: terms)
    } catch {
      throw InputError.invalid(error.sentence)
    }
  }

  /// The newsroom of an incident: pages, feeds, statements that anybody can verify, and the keys.
  ///
  /// - Parameters:
  ///   - signer: The officer who signs each text for minisign and OpenSSL; nobody when nil.
  public func newsroom(
    of opening: IncidentOpening, address: String, signer: Officer? = nil
  ) async throws -> Newsroom {
    var statements = try await clearedStatements(in: opening.id)
    var proofs = Newsroom.Proofs(
      feed: try await statementFeed(of: opening.id), keys: try await publishedKeys())
    let all = try await self.statements(in: opening.id)
    let ledger = try await facts(of: opening.id)
    let inPart = Set(statements.filter(\.isShownInPart).map(\.number))
    for index in statements.indices {
      let number = statements[index].number
      guard let outdated = all.first(where: { $0.id?.number == number })?.outdatedFacts(in: ledger), !outdated.isEmpty
      else { continue }
      for language in Language.allCases {
        statements[index].outdated[language] = OutdatedSentences(outdated, language)
      }
    }
    // A language that followed was signed in a statement of its own, and is among them.
    for statement in all where statement.release != nil {
      guard let number = statement.id?.number, !inPart.contains(statement.opened?.links.translates ?? number) else {
        continue
      }
      proofs.exports[number] = try export(statement, among: all, ledger)
      proofs.signed[number] = SignedStatement(statement)
    }
    let frame = Newsroom.Frame(
      address: address, offset: opening.offset, isExercise: opening.isDrill,
      languages: try translationPolicy().required)
    let newsroom = Newsroom(
      of: statements, proofs: proofs, frame: frame,
      questions: try await publicQuestions(of: statements, in: opening.id),
      easyReads: try await easyReadPages(in: opening.id),
      talkingPoints: try await talkingPoints(of: statements, in: opening.id))
    guard let signer else { return newsroom }
    guard signer.holds(.lead) || signer.holds(.publisher) else {
      throw Refusal(
        rule: "signing-role",
        message: "\(signer.name) (\(signer.id)) may not sign for the public; that needs the role lead or publisher.",
        mend: ["repeat the command with --as LEAD"])
    }
    let register = try await state(KeyRegister.self, of: .keys)
    guard let key = register.signing(for: signer.id), let own = PublicSignatureKey(base64: key.publicKey) else {
      throw Refusal(
        rule: "key-missing", message: "\(signer.name) (\(signer.id)) has no key that is registered and valid.",
        mend: ["afterword key create --as \(signer.id)"])
    }
    let keyring = keyring
    let signature = PublicSignature(key: own) { try keyring.signature(of: signer.id, over: $0) }
    // Dated by what it lists, so that the same site is the same bytes.
    let at = max(statements.map(\.releasedAt).max() ?? key.registeredAt, key.registeredAt)
    let list = try CanonicalJSON.encode(KnownFormList(incident: opening.id, forms: newsroom.forms))
    let header = PortableSignature.Header(key: key.publicKey, role: .forms, signer: signer, at: at)
    let forms = try PortableSignature(header, over: list) { try keyring.signature(of: signer.id, over: $0) }
    return try newsroom.signed(by: signature, key: own, statements: statements)
      .with(forms: forms.compact(over: list))
  }
}

/// The statements of an incident with what they have to do with one another, found once for all of them.
private struct ReleasedStatements {
  /// Every statement, by number.
  let all: [Statement]
  private var places: [Int: Int] = [:]
  private var translations: [Int: [Int]] = [:]
  private var withdrawals: [Int: Int] = [:]
  private var corrections: [Int: Int] = [:]
  private var replacements: [Int: Int] = [:]

  init(_ all: [Statement]) {
    self.all = all
    for (place, statement) in all.enumerated() {
      if let number = statement.id?.number, places[number] == nil { places[number] = place }
      guard statement.release != nil, let links = statement.opened?.links else { continue }
      if let number = links.translates { translations[number, default: []].append(place) }
      if let number = links.withdraws { withdrawals[number] = place }
      if let number = links.corrects { corrections[number] = place }
      if let number = links.supersedes { replacements[number] = place }
    }
    // A correction is replaced with the statement that it corrects, and what told people to do something by the all clear that ends it:
    // no link of the later statement says so.
    for (place, statement) in all.enumerated() where statement.supersededBy != nil {
      guard let number = statement.id?.number, replacements[number] == nil, statement.release != nil,
        let successor = statement.supersededBy.flatMap({ places[$0] }), successor > place
      else { continue }
      replacements[number] = successor
    }
  }

  /// The statement with a number.
  subscript(_ number: Int) -> Statement? { places[number].map { all[$0] } }

  /// The released statements that are languages of a statement which followed.
  func languages(of number: Int) -> [Statement] { (translations[number] ?? []).map { all[$0] } }

  /// What took the place of a statement: a withdrawal before a correction before a newer statement.
  func successor(of number: Int) -> Statement? {
    (withdrawals[number] ?? corrections[number] ?? replacements[number]).map { all[$0] }
  }
}

extension CommonAlertFault {
  /// The fault as a sentence.
  var sentence: String {
    switch self {
    case .sender(let sender):
      "“\(sender)” cannot be the sender of an alert: it may hold no spaces, commas, “<” or “&”. Write it like alerts@alder.example."
    case .noArea: "An alert names its area in words. Add --area."
    case .noReference(let number):
      "Statement \(number) takes back or updates another one that was never released, so there is no alert to refer to."
    case .expiresBeforeSent:
      "The next update of the statement was promised for a time before its release, so the alert would be over before it is sent."
    case .web(let address): "“\(address)” is no address that begins with https://."
    }
  }
}
