import Incidents
import StrictYAML

/// Who a person is. Exists in clear only between the sealing and the screen of an officer who may read it; never in an event, a
/// log or an error. For that reason it does not print itself.
public struct Identity: Hashable, Sendable, Codable {
  /// The full name as the person gives it.
  public var name: String
  /// Other spellings, scripts and names, among them the hospital's.
  public var alsoKnownAs: [String]
  /// The date of birth as far as known: `1984`, `1984-05`, `1984-05-17`.
  public var born: String?
  /// Languages, the best first (BCP 47).
  public var languages: [String]
  /// How to reach the person.
  public var contacts: [Contact]
  /// The address.
  public var address: String?
  /// Parents, guardians, partners and others who belong to the person.
  public var relatives: [Relative]
  /// Numbers under which other systems know the person: wristband, hospital, police, fund.
  public var references: [String: String]
  /// Anything else that a helper must know.
  public var notes: String?

  /// A way to reach a person.
  public struct Contact: Hashable, Sendable, Codable {
    /// Telephone number, e-mail address or the like.
    public var value: String
    /// Whether a message may be left there. False unless the person said so: a shared telephone endangers some people.
    public var mayLeaveMessage: Bool
    /// When to call, and the word agreed.
    public var hint: String?

    /// Describes a way to reach a person.
    public init(value: String, mayLeaveMessage: Bool = false, hint: String? = nil) {
      self.value = value
      self.mayLeaveMessage = mayLeaveMessage
      self.hint = hint
    }
  }

  /// Somebody who belongs to the person.
  public struct Relative: Hashable, Sendable, Codable {
    /// The full name.
    public var name: String
    /// What the two are to one another.
    public var relation: String
    /// Whether this person may be told. False unless the person said so.
    public var mayBeTold: Bool
    /// How to reach this person.
    public var contact: String?

    /// Describes a relative.
    public init(name: String, relation: String, mayBeTold: Bool = false, contact: String? = nil) {
      self.name = name
      self.relation = relation
      self.mayBeTold = mayBeTold
      self.contact = contact
    }
  }

  /// Describes a person.
  public init(
    name: String, alsoKnownAs: [String] = [], born: String? = nil, languages: [String] = [], contacts: [Contact] = [],
    address: String? = nil, relatives: [Relative] = [], references: [String: String] = [:], notes: String? = nil
  ) {
    self.name = name
    self.alsoKnownAs = alsoKnownAs
    self.born = born
    self.languages = languages
    self.contacts = contacts
    self.address = address
    self.relatives = relatives
    self.references = references
    self.notes = notes
  }
}

extension Identity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Not the person: a log that is handed an identity by mistake shows this.
  public var description: String { "(identity withheld)" }
  /// Not the person.
  public var debugDescription: String { description }
  /// Not the person.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

extension Identity {
  /// The text that is sealed.
  public func encoded() throws -> String { try CanonicalJSON.encode(self) }

  /// Reads the text that was sealed.
  public static func decoded(_ text: String) throws -> Identity { try CanonicalJSON.decode(Identity.self, from: text) }

  /// Reads an identity from a file or from standard input: YAML with the keys below, or a single line with a name.
  ///
  /// ```yaml
  /// name: Full name
  /// also-known-as: [other spellings]
  /// born: 1984-05-17
  /// languages: [en, ar]
  /// contacts:
  ///   - value: "+00 555 0100"
  ///     may-leave-message: no
  ///     hint: after 18:00
  /// address: street, place
  /// relatives:
  ///   - { name: Full name, relation: sister, may-be-told: yes, contact: "+00 555 0101" }
  /// references: { hospital: "number" }
  /// notes: anything a helper must know
  /// ```
  ///
  /// Faults name the line and never what stands there. Keys about nationality or the right to stay are refused: support does not
  /// ask for them, so that nobody keeps away for fear.
  public init(reading bytes: [UInt8], file: String) throws(YAMLFaults) {
    do {
      self = try Identity.read(bytes, file: file)
    } catch {
      throw YAMLFaults([Identity.withoutValues(error)])
    }
  }

  private static let limits = StrictYAML.Limits(size: 64 << 10, depth: 6)
  private static let firewalled = [
    "nationality", "citizenship", "immigration-status", "visa", "residence-permit", "religion", "ethnicity",
  ]

  private static func read(_ bytes: [UInt8], file: String) throws(YAMLFault) -> Identity {
    let value = try StrictYAML.read(bytes: bytes, file: file, limits: limits)
    if case .text = value.content {
      return Identity(name: try value.line())
    }
    var map = try value.mapping()
    for entry in map.all where firewalled.contains(entry.key) {
      throw entry.place.fault(
        "“\(entry.key)” is not kept here. Support does not depend on it, and people stay away where it is asked for.",
        suggestion: "Take the line out; languages and the need “consular-help” say all that the services need.")
    }
    var identity = Identity(name: try map.required("name").line())
    identity.alsoKnownAs = try map.optional("also-known-as")?.lines() ?? []
    if let born = map.optional("born") {
      let text = try born.line()
      guard isDate(text) else {
        throw born.fault("The date of birth cannot be read.", suggestion: "Write 1984, 1984-05 or 1984-05-17.")
      }
      identity.born = text
    }
    identity.languages = try map.optional("languages")?.lines() ?? []
    for item in try map.optional("contacts")?.list() ?? [] {
      if case .text = item.content {
        identity.contacts.append(Contact(value: try item.line()))
        continue
      }
      var contact = try item.mapping()
      identity.contacts.append(
        Contact(
          value: try contact.required("value").line(),
          mayLeaveMessage: try contact.optional("may-leave-message")?.flag() ?? false,
          hint: try contact.optional("hint")?.line()))
      try contact.finish()
    }
    identity.address = try map.optional("address")?.line()
    for item in try map.optional("relatives")?.list() ?? [] {
      var relative = try item.mapping()
      identity.relatives.append(
        Relative(
          name: try relative.required("name").line(), relation: try relative.required("relation").line(),
          mayBeTold: try relative.optional("may-be-told")?.flag() ?? false,
          contact: try relative.optional("contact")?.line()))
      try relative.finish()
    }
    if let references = map.optional("references") {
      for entry in try references.mapping().all { identity.references[entry.key] = try entry.value.line() }
    }
    identity.notes = try map.optional("notes")?.line()
    try map.finish()
    return identity
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    let month = parts.count > 1 ? String(parts[1]) : "01"
    let day = parts.count > 2 ? String(parts[2]) : "01"
    return Moment(rfc3339: "\(parts[0])-\(month)-\(day)T00:00Z") != nil
  }

  /// The fault without anything quoted from the file: a misplaced name must not reach a screen that is not meant for it, or a log.
  private static func withoutValues(_ fault: YAMLFault) -> YAMLFault {
    let keepsToKeys =
      fault.message.hasSuffix("is missing here.") || fault.message.contains("is not kept here")
      || fault.message.hasPrefix("The date of birth") || fault.message.hasPrefix("The file has")
    if keepsToKeys { return fault }
    return YAMLFault(
      file: fault.file, line: fault.line, column: fault.column,
      message: "This line of the identity cannot be read. Its text is not repeated here, because it may name a person.",
      suggestion: "The keys are: name, also-known-as, born, languages, contacts, address, relatives, references, notes."
    )
  }
}
