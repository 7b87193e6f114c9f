import Incidents

/// What happens to a case. Everything that could name the person is a ``SealedText``.
public enum CaseEvent: JournalEvent {
  /// A person was registered.
  case opened(CaseOpened)
  /// The identity was recorded or corrected.
  case identified(CaseIdentified)
  /// Categories and needs were found or taken back.
  case assessed(CaseAssessed)
  /// The person decided about the own data, or a ground in law was recorded.
  case consentRecorded(ConsentEntry)
  /// The case moved into the compartment of protected witnesses.
  case protected(CaseRemark)
  /// The case was offered to another agency.
  case handedOver(CaseHandedOver)
  /// The receiving agency took it.
  case accepted(CaseAccepted)
  /// The receiving agency said no.
  case declined(CaseRemark)
  /// This record was found to be of the same person as another, which carries on.
  case mergedInto(CaseMerged)
  /// Another record of the same person was merged into this one.
  case absorbed(CaseMerged)
  /// The case was closed.
  case closed(CaseClosed)
  /// The case was taken up again.
  case reopened(CaseRemark)
  /// The key of the case was destroyed.
  case erased(CaseErased)
  /// Something happened to a task of the case.
  case task(TaskEvent)
  /// Something happened in the compartment of protected witnesses; what, only its key tells.
  case sealed(SealedText)

  /// Name and version.
  public var kind: String {
    switch self {
    case .opened: "case.opened/1"
    case .identified: "case.identified/1"
    case .assessed: "case.assessed/1"
    case .consentRecorded: "case.consent-recorded/1"
    case .protected: "case.protected/1"
    case .handedOver: "case.handed-over/1"
    case .accepted: "case.accepted/1"
    case .declined: "case.declined/1"
    case .mergedInto: "case.merged-into/1"
    case .absorbed: "case.absorbed/1"
    case .closed: "case.closed/1"
    case .reopened: "case.reopened/1"
    case .erased: "case.erased/1"
    case .task(let event): event.kind
    case .sealed: "case.sealed/1"
    }
  }

  /// The canonical JSON of what happened.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .opened(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .identified(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .assessed(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .consentRecorded(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .protected(let payload), .declined(let payload), .reopened(let payload):
      try CanonicalJSON.body(payload, kind: kind)
    case .handedOver(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .accepted(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .mergedInto(let payload), .absorbed(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .closed(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .erased(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .task(let event): try event.encodedBody()
    case .sealed(let text): try CanonicalJSON.body(["sealed": text], kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    func payload<Payload: Decodable>(_ type: Payload.Type) throws(EventCodingError) -> Payload {
      try CanonicalJSON.payload(type, kind: kind, body: body)
    }
    switch kind {
    case "case.opened/1": self = .opened(try payload(CaseOpened.self))
    case "case.identified/1": self = .identified(try payload(CaseIdentified.self))
    case "case.assessed/1": self = .assessed(try payload(CaseAssessed.self))
    case "case.consent-recorded/1": self = .consentRecorded(try payload(ConsentEntry.self))
    case "case.protected/1": self = .protected(try payload(CaseRemark.self))
    case "case.handed-over/1": self = .handedOver(try payload(CaseHandedOver.self))
    case "case.accepted/1": self = .accepted(try payload(CaseAccepted.self))
    case "case.declined/1": self = .declined(try payload(CaseRemark.self))
    case "case.merged-into/1": self = .mergedInto(try payload(CaseMerged.self))
    case "case.absorbed/1": self = .absorbed(try payload(CaseMerged.self))
    case "case.closed/1": self = .closed(try payload(CaseClosed.self))
    case "case.reopened/1": self = .reopened(try payload(CaseRemark.self))
    case "case.erased/1": self = .erased(try payload(CaseErased.self))
    case "case.sealed/1":
      guard let text = try payload([String: SealedText].self)["sealed"] else {
        throw EventCodingError(kind: kind, reason: "the field “sealed” is missing")
      }
      self = .sealed(text)
    default: self = .task(try TaskEvent(kind: kind, body: body))
    }
  }
}

extension CaseEvent {
  private struct Sealed: Codable {
    let kind: String
    let body: String
  }

  /// The event as the compartment keeps it: kind and body under the key of the case, so that not even the journal tells what happens
  /// to a protected witness.
  ///
  /// - Parameter nonce: 12 fresh random bytes.
  public func sealed(by key: CaseKey, for id: CaseID, nonce: [UInt8]) throws -> CaseEvent {
    let text = try CanonicalJSON.encode(Sealed(kind: kind, body: encodedBody()))
    return .sealed(try key.seal(text, as: .event(id), nonce: nonce))
  }

  /// Reads an event of the compartment.
  public init(opening text: SealedText, with key: CaseKey, for id: CaseID) throws {
    let sealed = try CanonicalJSON.decode(Sealed.self, from: key.open(text, as: .event(id)))
    try self.init(kind: sealed.kind, body: sealed.body)
  }
}

/// How sure the services are of who the person is. Nothing said to a family may rest on less than ``relative``: in Christchurch
/// (2019) a family was told of “patient number 13”, who was somebody else.
public enum IdentityConfidence: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing is known.
  case unknown
  /// A wristband or hospital number only.
  case tag
  /// The person said so.
  case stated
  /// A document shows it.
  case document
  /// A relative has recognised the person.
  case relative
  /// Forensic identification.
  case forensic
}

/// A person was registered.
public struct CaseOpened: Hashable, Sendable, Codable {
  /// The pseudonymous id.
  public let id: CaseID
  /// The incident.
  public let incident: IncidentID
  /// T0 of the incident.
  public let attack: Moment
  /// The groups of people the person belongs to.
  public let categories: [CaseCategory]
  /// The agency that answers for the case.
  public let lead: AgencyID
  /// Which compartment's key wraps the key of the case.
  public let keyClass: KeyClass
  /// Who the person is, sealed; nil while nobody knows.
  public let identity: SealedText?
  /// How sure the services are.
  public let confidence: IdentityConfidence
  /// The case of the family member for whom the family's own tasks were opened already.
  public let family: CaseID?

  /// Describes a registration.
  public init(
    id: CaseID, incident: IncidentID, attack: Moment, categories: [CaseCategory], lead: AgencyID, keyClass: KeyClass,
    identity: SealedText?, confidence: IdentityConfidence, family: CaseID? = nil
  ) {
    self.id = id
    self.incident = incident
    self.attack = attack
    self.categories = categories
    self.lead = lead
    self.keyClass = keyClass
    self.identity = identity
    self.confidence = confidence
    self.family = family
  }
}

/// An identity was recorded or corrected.
public struct CaseIdentified: Hashable, Sendable, Codable {
  /// Who the person is, sealed.
  public let identity: SealedText
  /// How sure the services are.
  public let confidence: IdentityConfidence

  /// Describes the change.
  public init(identity: SealedText, confidence: IdentityConfidence) {
    self.identity = identity
    self.confidence = confidence
  }
}

/// What an assessment found.
public struct CaseAssessed: Hashable, Sendable, Codable {
  /// Categories found.
  public let categories: [CaseCategory]
  /// Categories that were wrong.
  public let categoriesTakenBack: [CaseCategory]
  /// Needs found.
  public let needs: [NeedCode]
  /// Needs that are met or were wrong.
  public let needsTakenBack: [NeedCode]
  /// What the officer wrote, sealed.
  public let remark: SealedText?

  /// Describes an assessment.
  public init(
    categories: [CaseCategory] = [], categoriesTakenBack: [CaseCategory] = [], needs: [NeedCode] = [],
    needsTakenBack: [NeedCode] = [], remark: SealedText? = nil
  ) {
    self.categories = categories
    self.categoriesTakenBack = categoriesTakenBack
    self.needs = needs
    self.needsTakenBack = needsTakenBack
    self.remark = remark
  }
}

/// An officer's words about the case, sealed.
public struct CaseRemark: Hashable, Sendable, Codable {
  /// The words.
  public let remark: SealedText?

  /// Describes a remark.
  public init(remark: SealedText?) { self.remark = remark }
}

/// The case was offered to another agency.
public struct CaseHandedOver: Hashable, Sendable, Codable {
  /// The agency that is to answer for the case.
  public let to: AgencyID
  /// Until when an answer is expected.
  public let answerBy: Moment
  /// What the receiver should know, sealed.
  public let remark: SealedText?

  /// Describes an offer.
  public init(to agency: AgencyID, answerBy: Moment, remark: SealedText?) {
    self.to = agency
    self.answerBy = answerBy
    self.remark = remark
  }
}

/// The receiving agency took the case.
public struct CaseAccepted: Hashable, Sendable, Codable {
  /// The agency that answers for the case from now on.
  public let agency: AgencyID

  /// Describes the acceptance.
  public init(agency: AgencyID) { self.agency = agency }
}

/// Two records of one person became one.
public struct CaseMerged: Hashable, Sendable, Codable {
  /// The other record.
  public let other: CaseID
  /// Why the officer is sure that it is the same person, sealed.
  public let remark: SealedText?

  /// Describes a merge.
  public init(other: CaseID, remark: SealedText?) {
    self.other = other
    self.remark = remark
  }
}

/// The case was closed.
public struct CaseClosed: Hashable, Sendable, Codable {
  /// How the person took leave of the services. Silence is not on the list: a silent person is not a closed case.
  public enum Acknowledgement: String, Hashable, Sendable, Codable, CaseIterable {
    /// The person agreed and knows the way back.
    case agreed
    /// The person was told and does not want to answer.
    case informed
    /// A guardian or representative agreed.
    case representative
    /// Another country's or region's service has confirmed that it carries on.
    case continuedElsewhere = "continued-elsewhere"
    /// The person has died.
    case died
    /// The record was opened by mistake.
    case mistake
  }

  /// How the person took leave.
  public let acknowledgement: Acknowledgement
  /// What the officer wrote, sealed.
  public let remark: SealedText?

  /// Describes a closing.
  public init(acknowledgement: Acknowledgement, remark: SealedText?) {
    self.acknowledgement = acknowledgement
    self.remark = remark
  }
}

/// The key of the case was destroyed.
public struct CaseErased: Hashable, Sendable, Codable {
  /// Why personal data is erased.
  public enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
    /// The person asked for it.
    case request
    /// The time for which it may be kept has run out.
    case retention
    /// It should never have been recorded.
    case mistake
    /// A court or supervisory authority ordered it.
    case order
  }

  /// Why.
  public let ground: Ground
  /// The record that carried this one, when it was erased along with it.
  public let alongWith: CaseID?

  /// Describes an erasure.
  public init(ground: Ground, alongWith: CaseID? = nil) {
    self.ground = ground
    self.alongWith = alongWith
  }
}
