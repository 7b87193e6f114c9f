import Guidelines
import Incidents

/// What an officer signs for a text in Easy Read: these words stand for this exact revision.
public struct EasyReadPayload: Sendable, Hashable, Codable {
  /// Always ``schemaName``.
  public let schema: String
  /// The incident.
  public let incident: IncidentID
  /// The number of the statement.
  public let statement: Int
  /// The number of the revision.
  public let revision: Int
  /// The digest of the revision for which the words stand.
  public let digest: String
  /// The language.
  public let language: Language
  /// SHA-256 of the words, in hex.
  public let words: String
  /// Who signs.
  public let officer: OfficerID
  /// For which agency.
  public let agency: AgencyID
  /// When.
  public let at: Moment

  /// The name and version of the form.
  public static let schemaName = "afterword.easy-read/1"
}

/// A yes to a text in Easy Read, with the text.
public struct EasyReadCleared: Sendable, Hashable, Codable {
  /// What was signed.
  public let payload: EasyReadPayload
  /// The Ed25519 signature over the canonical JSON of the payload, in base64.
  public let signature: String
  /// The text.
  public let text: String

  /// A signed yes.
  public init(payload: EasyReadPayload, signature: String, text: String) {
    self.payload = payload
    self.signature = signature
    self.text = text
  }
}

extension Statement {
  /// How many people must say yes to a text in Easy Read: two, because the words are not those that the agencies have signed.
  public static let easyReaders = 2
  /// The roles that may say yes to one.
  static let easyReadRoles: [Role] = [
    .lead, .commander, .press, .clearance, .translator, .publisher, .victimServices, .familyLiaison,
  ]

  /// What an officer would sign for a text in Easy Read.
  public func easyReadPayload(
    for text: EasyReadText, by officer: Officer, at moment: Moment
  ) throws(Refusal) -> EasyReadPayload {
    guard let id, let revision, let digest else { throw Self.unknown }
    return EasyReadPayload(
      schema: EasyReadPayload.schemaName, incident: id.incident, statement: id.number, revision: revision.number,
      digest: digest, language: text.language, words: Digest.hex(of: text.text), officer: officer.id,
      agency: officer.agency, at: moment)
  }

  /// Records a yes to a text in Easy Read of a cleared or public text.
  ///
  /// - Parameter made: the text as it is made now; a yes to other words is refused.
  public func decideEasyRead(
    _ cleared: EasyReadCleared, made: EasyReadText, publicKey: String?, _ act: Act
  ) throws(Refusal) -> [StatementEvent] {
    guard let id else { throw Self.unknown }
    let payload = cleared.payload
    try requireCleared("put in Easy Read")
    guard Self.easyReadRoles.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-clear", message: "\(act.officer.name) may not say yes to a text in Easy Read.",
        missing: ["an officer with a role of: " + Self.easyReadRoles.map(\.rawValue).joined(separator: ", ")],
        mend: Self.easyReadRoles.prefix(1).map {
          "afterword statement easy-read \(id.number) --language \(made.language.rawValue) --clear --as \($0.rawValue.uppercased())"
        })
    }
    guard made.hardSentences.isEmpty else {
      throw Refusal(
        rule: "easy-read-hard",
        message: "\(made.hardSentences.count) sentences of the text are too long for Easy Read.",
        missing: made.hardSentences.map { "at most \(EasyReadText.longestSentence) words: “\($0)”" },
        mend: ["shorten the words of the fact, or change templates/easy-read/ of the workspace"])
    }
    let expected = try easyReadPayload(for: made, by: act.officer, at: payload.at)
    guard payload == expected, cleared.text == made.text else {
      throw Refusal(
        rule: "text-changed-since-read", message: "The text in Easy Read is not the one that was signed.",
        mend: ["afterword statement easy-read \(id.number) --language \(made.language.rawValue)"])
    }
    guard let publicKey, SignedRecord.isValid(cleared.signature, of: payload, publicKey: publicKey) else {
      throw Refusal(
        rule: "signature-invalid", message: "The yes is not signed by \(act.officer.id) with a valid key.",
        mend: ["afterword key list", "afterword key create \(act.officer.id)"])
    }
    let own = easyReads.contains { $0.payload.officer == act.officer.id && $0.payload.words == payload.words }
    guard !own else {
      throw Refusal(
        rule: "already-cleared", message: "\(act.officer.name) has said yes to this text already.",
        missing: ["the yes of another person"], mend: ["afterword statement board"])
    }
    return [.easyReadCleared(cleared)]
  }

  /// The yeses to the latest text in Easy Read of the current revision, in a language.
  public func easyReadYeses(_ language: Language) -> [EasyReadCleared] {
    // The digest of a text costs more than all the rest, and most statements have no text in Easy Read.
    let own = easyReads.filter { $0.payload.language == language }
    guard !own.isEmpty, let digest else { return [] }
    let yeses = own.filter { $0.payload.digest == digest }
    return yeses.filter { $0.payload.words == yeses.last?.payload.words }
  }

  /// The text in Easy Read that enough people have said yes to.
  public func easyRead(in language: Language) -> String? {
    let yeses = easyReadYeses(language)
    return Set(yeses.map(\.payload.officer)).count >= Self.easyReaders ? yeses.last?.text : nil
  }

  /// Refuses to make anything new from a text that was corrected: it would say again what was wrong.
  public func requireUncorrected() throws(Refusal) {
    guard let number = id?.number, let by = correctedBy, withdrawal == nil else { return }
    throw Refusal(
      rule: "statement-corrected",
      message:
        "Statement \(number) was corrected by statement \(by); made from it, a text would say again what was wrong.",
      mend: ["afterword statement show \(by)", "afterword statement draft --kind situation --next-update +30m"])
  }

  /// Refuses what is made from a cleared text before there is one, and after it was taken back.
  public func requireCleared(_ deed: String) throws(Refusal) {
    guard let id else { throw Self.unknown }
    switch state {
    case .cleared, .embargoed, .released, .superseded, .corrected: return
    case .withdrawn:
      throw Refusal(
        rule: "statement-withdrawn", message: "Statement \(id.number) was withdrawn; nothing is made from it any more.",
        mend: ["afterword statement list"])
    default:
      throw Refusal(
        rule: "not-cleared", message: "Statement \(id.number) is \(state.name); only a cleared text is \(deed).",
        missing: openSeats.map { "the yes of \($0.description)" },
        mend: ["afterword statement show \(id.number)", "afterword statement board"])
    }
  }
}

extension StatementKind {
  /// Whether there can be a text in Easy Read: a background note is for the media, and a list of names is as easy as it can be.
  public var hasEasyRead: Bool { self != .background && self != .names }
}
