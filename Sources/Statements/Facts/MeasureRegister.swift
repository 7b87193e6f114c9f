import Incidents

/// Which kind of value each key takes, who owns it, and what must be true before it may be published.
///
/// The owners are those that practice gives: deaths to the prosecutor or coroner, hospital figures to the health
/// authority, missing people and cordons to the police, support lines to victim services. A workspace may name
/// another owner for any key.
public struct MeasureRegister: Sendable, Hashable {
  /// What is known about one key.
  public struct Entry: Sendable, Hashable {
    /// The key, or the prefix of keys, that the entry describes.
    public let key: FactKey
    /// The kind of value.
    public let kind: ValueKind
    /// The kind of agency that owns the key, if one does.
    public let owner: AgencyKind?
    /// Whether the figure can only grow, so that a fall needs a reason.
    public let isCumulative: Bool
    /// Whether the number or page must have been tried before it may be published.
    public let needsTest: Bool
    /// Whether the fact is about people harmed, so that next of kin must have been told.
    public let isAboutVictims: Bool

    init(
      _ key: FactKey, _ kind: ValueKind, owner: AgencyKind? = nil, isCumulative: Bool = false, needsTest: Bool = false,
      isAboutVictims: Bool = false
    ) {
      self.key = key
      self.kind = kind
      self.owner = owner
      self.isCumulative = isCumulative
      self.needsTest = needsTest
      self.isAboutVictims = isAboutVictims
    }
  }

  /// The entries that ship; the longest key that matches describes a fact.
  public static let entries: [Entry] = [
    Entry(.killed, .quantity, owner: .prosecutor, isCumulative: true),
    Entry(.injured, .quantity, owner: .health, isCumulative: true),
    Entry(.hospital, .quantity, owner: .health),
    Entry(.critical, .quantity, owner: .health),
    Entry(.missing, .quantity, owner: .police),
    Entry("casualties", .quantity, owner: .health),
    Entry("responders", .quantity, owner: nil),
    Entry("suspects", .quantity, owner: .prosecutor),
    // People are let go: a fall is news like a rise, and no confession.
    Entry(.arrested, .quantity, owner: .prosecutor),
    // Those of them who were let go and are not suspected.
    Entry(.letGo, .quantity, owner: .prosecutor),
    Entry("attackers", .quantity, owner: .prosecutor),
    Entry("attribution", .words, owner: .prosecutor),
    Entry("suspect", .words, owner: .prosecutor),
    Entry("charge", .words, owner: .prosecutor),
    Entry("witness", .words, owner: .prosecutor, isAboutVictims: true),
    Entry("named", .words, owner: .victimServices, isAboutVictims: true),
    Entry("instruction", .words, owner: .police),
    Entry("victim", .words, owner: .victimServices, isAboutVictims: true),
    Entry("count", .quantity),
    Entry(.place, .words, owner: .police),
    Entry("area", .words, owner: .police),
    Entry("place.reception", .words, owner: .victimServices),
    Entry("place.assistance", .words, owner: .victimServices),
    Entry("action", .words, owner: .police),
    Entry("transport", .words, owner: .transport),
    Entry("time", .moment),
    Entry(.onset, .moment, owner: .police),
    Entry("contact", .telephone, needsTest: true),
    Entry(.familyLine, .telephone, owner: .police, needsTest: true),
    Entry(.supportLine, .telephone, owner: .victimServices, needsTest: true),
    Entry(.emergencyNumber, .telephone, needsTest: true),
    Entry("link", .link, needsTest: true),
    Entry(.officialPage, .link, needsTest: true),
  ]

  private static let byKey = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0) })

  /// Owners that the workspace names, by key.
  public var owners: [FactKey: AgencyID]

  /// A register with the workspace's own owners.
  public init(owners: [FactKey: AgencyID] = [:]) {
    self.owners = owners
  }

  /// What is known about a key. Keys that no entry describes take words and have no owner.
  public func entry(for key: FactKey) -> Entry {
    // From the key itself upwards: the longest that is known describes it.
    var prefix = key.rawValue[...]
    while true {
      if let entry = Self.byKey[FactKey(String(prefix))] { return entry }
      guard let dot = prefix.utf8.lastIndex(of: UInt8(ascii: ".")) else { return Entry(key, .words) }
      prefix = prefix[..<dot]
    }
  }

  /// The agency that owns a key: the one the workspace names, otherwise the only agency of the owning kind.
  public func owner(of key: FactKey, among agencies: [Agency]) -> AgencyID? {
    let named = owners.filter { key.lies(under: $0.key.rawValue) }
      .max { $0.key.rawValue.utf8.count < $1.key.rawValue.utf8.count }
    if let named { return named.value }
    guard let kind = entry(for: key).owner else { return nil }
    let candidates = agencies.filter { $0.kind == kind }
    return candidates.count == 1 ? candidates[0].id : nil
  }
}
