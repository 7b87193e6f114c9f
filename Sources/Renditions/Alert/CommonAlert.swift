import Guidelines
import Incidents
import Statements

/// A cleared statement as an alert of the Common Alerting Protocol 1.2 (OASIS, 1 July 2010), which warning systems, maps
/// and broadcasters take in.
///
/// The texts are the statement's own sentences: what to do goes into the instruction, everything else into the
/// description. What the statement does not say is not made up: severity and certainty are “Unknown” unless somebody
/// with the authority to say so does.
public struct CommonAlert: Sendable, Hashable {
  /// Whether the alert is meant.
  public enum Status: String, Sendable, CaseIterable {
    /// To be acted on by everybody.
    case actual = "Actual"
    /// For those who take part in an exercise only.
    case exercise = "Exercise"
    /// For technical testing only.
    case test = "Test"
  }

  /// How serious the threat is.
  public enum Severity: String, Sendable, CaseIterable {
    case extreme = "Extreme"
    case severe = "Severe"
    case moderate = "Moderate"
    case minor = "Minor"
    case unknown = "Unknown"
  }

  /// How soon people have to act.
  public enum Urgency: String, Sendable, CaseIterable {
    case immediate = "Immediate"
    case expected = "Expected"
    case future = "Future"
    case past = "Past"
    case unknown = "Unknown"
  }

  /// How sure the threat is.
  public enum Certainty: String, Sendable, CaseIterable {
    case observed = "Observed"
    case likely = "Likely"
    case possible = "Possible"
    case unlikely = "Unlikely"
    case unknown = "Unknown"
  }

  /// An earlier alert that this one updates or cancels.
  public struct Reference: Sendable, Hashable {
    /// The sender of the earlier alert.
    public let sender: String
    /// Its identifier.
    public let identifier: String
    /// When it was sent.
    public let sent: Moment

    /// Names an earlier alert.
    public init(sender: String, identifier: String, sent: Moment) {
      self.sender = sender
      self.identifier = identifier
      self.sent = sent
    }
  }

  /// What the sender decides and no statement says.
  public struct Terms: Sendable, Hashable {
    /// Who sends, usually an address: `alerts@alder.example`.
    public var sender: String
    /// Whether the alert is meant. There is no default: an exercise sent as actual is a disaster of its own.
    public var status: Status
    /// The area in words, as warning systems show it.
    public var area: String
    /// The area in other languages, as far as a fact says what it is called there.
    public var areas: [Language: String] = [:]
    /// How soon people have to act.
    public var urgency: Urgency
    /// How serious the threat is.
    public var severity: Severity
    /// How sure the threat is.
    public var certainty: Certainty
    /// Where the statement can be read.
    public var web: String?
    /// How far local time is from UTC; alerts carry local times.
    public var offset: UTCOffset

    /// Makes terms.
    public init(
      sender: String, status: Status, area: String, urgency: Urgency = .unknown, severity: Severity = .unknown,
      certainty: Certainty = .unknown, web: String? = nil, offset: UTCOffset
    ) {
      self.sender = sender
      self.status = status
      self.area = area
      self.urgency = urgency
      self.severity = severity
      self.certainty = certainty
      self.web = web
      self.offset = offset
    }
  }

  /// The document, UTF-8.
  public let xml: String
  /// The name of the alert among those of its sender.
  public let identifier: String

  /// The languages of the alert in which no fact says what the area is called: it stands there as it was typed.
  public let unnamedIn: [Language]

  /// Makes the alert of a statement.
  ///
  /// A statement that withdraws another one cancels its alert, one that takes another's place or corrects it updates it.
  ///
  /// - Parameters:
  ///   - statement: The statement, released.
  ///   - references: The alerts of the statements that it replaces, corrects or withdraws; with all of them when several
  ///     are still out.
  ///   - terms: What the sender decides.
  /// - Throws: ``CommonAlertFault`` when the protocol's own rules would be broken.
  public init(
    of statement: ClearedStatement, updating references: [Reference], terms: Terms
  ) throws(CommonAlertFault) {
    let links = statement.links
    // An all clear updates the alerts that it ends, whatever link it has to their statements.
    let isUpdate = links.supersedes ?? links.corrects != nil || !references.isEmpty
    let type = links.withdraws != nil ? "Cancel" : isUpdate ? "Update" : "Alert"
    identifier = Self.identifier(of: statement.incident, statement.number)
    let spoken = statement.texts.map(\.language)
    unnamedIn =
      terms.areas.isEmpty ? Array(spoken.dropFirst()) : spoken.filter { terms.areas[$0] == nil }
    try Self.check(statement, type, references, terms)
    var writer = XMLWriter()
    writer.open("alert", ["xmlns": "urn:oasis:names:tc:emergency:cap:1.2"])
    writer.element("identifier", identifier)
    writer.element("sender", terms.sender)
    writer.element("sent", Self.time(statement.releasedAt, terms.offset))
    writer.element("status", terms.status.rawValue)
    writer.element("msgType", type)
    writer.element("scope", "Public")
    if type != "Alert" {
      let list = references.map { "\($0.sender),\($0.identifier),\(Self.time($0.sent, terms.offset))" }
      writer.element("references", list.joined(separator: " "))
    }
    writer.element("incidents", statement.incident.rawValue)
    for text in statement.texts { Self.write(text, of: statement, terms, isCancel: type == "Cancel", to: &writer) }
    writer.close("alert")
    xml = writer.document
  }

  /// The identifier of the alert of a statement.
  public static func identifier(of incident: IncidentID, _ number: Int) -> String {
    "\(incident.rawValue)-statement-\(number)"
  }

  private static func check(
    _ statement: ClearedStatement, _ type: String, _ references: [Reference], _ terms: Terms
  ) throws(CommonAlertFault) {
    let forbidden: (Character) -> Bool = { $0.isWhitespace || ",<&".contains($0) }
    if terms.sender.isEmpty || terms.sender.contains(where: forbidden) { throw .sender(terms.sender) }
    if terms.area.allSatisfy(\.isWhitespace) { throw .noArea }
    if type != "Alert", references.isEmpty { throw .noReference(statement.number) }
    if let next = statement.nextUpdate, next <= statement.releasedAt { throw .expiresBeforeSent }
    if let web = terms.web, !web.hasPrefix("https://") { throw .web(web) }
  }

  private static func write(
    _ text: ClearedText, of statement: ClearedStatement, _ terms: Terms, isCancel: Bool, to writer: inout XMLWriter
  ) {
    let (description, instruction) = words(of: text)
    writer.open("info")
    writer.element("language", text.language.rawValue)
    writer.element("category", "Security")
    writer.element("category", "Safety")
    writer.element("event", event(in: text.language))
    // A statement that is taken back is no all-clear: only an authority that lifts a warning may say so.
    let cancelled = instruction.isEmpty ? ["Monitor"] : ["Execute"]
    for response in isCancel ? cancelled : responses(to: text, statement.kind) {
      writer.element("responseType", response)
    }
    writer.element("urgency", terms.urgency.rawValue)
    writer.element("severity", terms.severity.rawValue)
    writer.element("certainty", terms.certainty.rawValue)
    writer.element("effective", time(statement.releasedAt, terms.offset))
    if let end = expiry(of: statement, instruction: instruction) { writer.element("expires", time(end, terms.offset)) }
    let comma = text.language == .arabic ? "، " : ", "
    writer.element("senderName", statement.issuers(in: text.language).joined(separator: comma))
    writer.element("headline", text.headline)
    writer.element("description", description)
    if !instruction.isEmpty { writer.element("instruction", instruction) }
    if let web = terms.web { writer.element("web", web) }
    writer.open("area")
    writer.element("areaDesc", terms.areas[text.language] ?? terms.area)
    writer.close("area")
    writer.close("info")
  }

  /// When telephones and signs may let go of the alert. What people are told to do lasts until somebody ends it, with an alert of its own,
  /// and not until the next update; the bound is only for devices which that alert does not reach.
  private static func expiry(of statement: ClearedStatement, instruction: String) -> Moment? {
    guard !instruction.isEmpty else { return statement.nextUpdate }
    return max(statement.nextUpdate ?? statement.releasedAt, statement.releasedAt + longestInstruction)
  }

  /// How long an instruction is shown when nobody ends it: 24 hours, after which warning systems drop an alert in any case.
  static let longestInstruction = TimeSpan.hours(24)

  /// The sentences of a text as an alert has them: what is known, and what to do.
  static func words(of text: ClearedText) -> (description: String, instruction: String) {
    let instruction = text.sentences.filter { $0.subject == .instruction }.map(\.text.endedAsSentence)
    let description = text.sentences.filter { $0.subject != .instruction && $0.subject != .link }
      .map(\.text.endedAsSentence)
    return (
      text.marked(description.joined(separator: " ")),
      instruction.isEmpty ? "" : text.marked(instruction.joined(separator: " "))
    )
  }

  /// What the text asks people to do, in the codes by which signs and applications act: those of its instructions; otherwise whether
  /// an area is to be kept away from. A number to call in an emergency is no advice to avoid anything.
  private static func responses(to text: ClearedText, _ kind: StatementKind) -> [String] {
    if kind == .allClear { return ["AllClear"] }
    let verbs = text.sentences.reduce(into: Set<InstructionVerb>()) { $0.formUnion($1.verbs) }
    var codes = Set(verbs.map(code(of:)))
    if codes.isEmpty {
      let fields = text.sentences.reduce(into: Set<Substring>()) { all, sentence in
        all.formUnion(sentence.fields.map { $0.prefix { $0 != "[" && $0 != ":" } })
      }
      if fields.contains("action") { codes.insert("Execute") }
      if !fields.isDisjoint(with: [
        "area", "statement.keep-away", "statement.no-instruction", "statement.advice-stands",
      ]) {
        codes.insert("Avoid")
      }
      if !fields.isDisjoint(with: ["statement.withdraws-instruction", "given.advice"]) { codes.insert("Execute") }
      if fields.contains("place.shelter") { codes.insert("Shelter") }
    }
    if codes.isEmpty { return ["Monitor"] }
    return ["Shelter", "Evacuate", "Avoid", "Execute"].filter(codes.contains)
  }

  /// The code of what people are told to do (CAP 1.2, 3.2.2); `Execute` is “do what the instruction says”.
  private static func code(of verb: InstructionVerb) -> String {
    switch verb {
    case .shelter, .closeWindows: "Shelter"
    case .leave: "Evacuate"
    case .stayAway, .closed, .doNotTravel, .doNotCollectChildren, .doNotTouch, .doNotDrinkWater: "Avoid"
    case .come, .comeBack, .collectChildren, .travel, .open, .call, .doNotCall, .drinkWater, .openWindows, .giveBlood,
      .doNotGiveBlood, .doNotShare:
      "Execute"
    }
  }

  /// What kind of event it is, without a word on who did it or why (GP18).
  private static func event(in language: Language) -> String {
    switch language {
    case .english: "Security incident"
    case .french: "Incident de sécurité"
    case .spanish: "Incidente de seguridad"
    case .arabic: "حادث أمني"
    }
  }

  /// A time as the protocol wants it: with an offset in digits, `-00:00` for UTC, never `Z`, and whole seconds.
  static func time(_ moment: Moment, _ offset: UTCOffset) -> String {
    let text = moment.rfc3339(offset: offset)
    for ending in ["Z", "+00:00"] where text.hasSuffix(ending) { return text.dropLast(ending.count) + "-00:00" }
    return text
  }
}

/// What the protocol does not allow.
public enum CommonAlertFault: Error, Sendable, Hashable {
  /// The sender holds a space, a comma, `<` or `&`, or is empty.
  case sender(String)
  /// No area is named.
  case noArea
  /// A statement that updates or cancels needs the alert of the earlier one.
  case noReference(Int)
  /// The next update is promised before the statement was sent.
  case expiresBeforeSent
  /// The address is not a web address.
  case web(String)
}
