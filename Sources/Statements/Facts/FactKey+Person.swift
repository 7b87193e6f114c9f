extension FactKey {
  /// About whom a key of one person speaks.
  enum Person: Sendable {
    /// Somebody who may have done it, or whose part in it nobody has said: the prosecutor decides about the name.
    case suspect
    /// Somebody who was harmed: the family decides.
    case victim
    /// Somebody who saw it: never named.
    case witness
  }

  /// About whom the key speaks, if it is a key of one person. Officers make keys of their own, so it goes by the words in it.
  var person: Person? {
    // Most keys hold no word that is about somebody, and every look at an incident asks thousands of them.
    guard mayTell, !Self.impersonal.contains(family) else { return nil }
    let words = words
    guard words.contains(where: Self.telling.contains) else { return nil }
    let family = Set(family.split(separator: "-").map(String.init))
    if let person = Self.person(in: family) { return person }
    if !family.isDisjoint(with: Self.persons) { return Self.person(in: Set(words)) ?? .suspect }
    // Under a key about something else, only what says that it names somebody does.
    guard words.contains(where: Self.naming.contains) else { return nil }
    return Self.person(in: Set(words)) ?? (words.contains("person") ? .suspect : nil)
  }

  /// Whether the key says who a person is, so that its words are sealed until they may be said.
  ///
  /// Under a key that begins with a suspect, everything is sealed but what is known to tell nobody who it is.
  public var isIdentity: Bool {
    guard let person else { return false }
    let words = words
    if words.contains(where: Self.naming.contains) { return true }
    let family = Set(family.split(separator: "-").map(String.init))
    guard let last = words.last, words.count > 1, family.isDisjoint(with: Self.persons) else { return true }
    switch person {
    case .suspect: return !words.contains(where: Self.harmless.contains)
    // Much is told of victims and witnesses as groups.
    case .victim, .witness: return Self.identifying.contains(last)
    }
  }

  /// Whether it is the prosecutor’s to close what is said under the key: an arrest, a charge, a suspect, who did it and why.
  public var waitsForProsecutor: Bool {
    isAttribution || person == .suspect || ["suspects", "charge"].contains(family)
  }

  /// Whether the key says what a person is called.
  var namesPerson: Bool { isIdentity && !words.contains(where: Self.identifying.contains) }

  /// Whether the key says what somebody is called who may have done it, so that a part of the name is a name too.
  public var namesSuspect: Bool { person == .suspect && namesPerson }

  /// Whether the key gives a suspect's nationality, faith or origin, which is said only for a recorded reason.
  var isSensitiveTrait: Bool {
    person == .suspect && words.contains { ["nationality", "faith", "religion", "ethnicity", "origin"].contains($0) }
  }

  /// Whether the key says how old somebody is.
  var saysAge: Bool { words.contains("age") }

  private var words: [String] {
    rawValue.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }.map { String(Substring($0)) }
  }

  /// Whether the key holds a word that may be one of those that are about somebody, by marks of the words alone: none is made.
  private var mayTell: Bool {
    var mark = Self.noMark
    for byte in rawValue.utf8 {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        if Self.marks.contains(mark) { return true }
        mark = Self.noMark
      } else {
        mark = Self.mark(mark, byte)
      }
    }
    return Self.marks.contains(mark)
  }

  private static let marks = Set(telling.map { $0.utf8.reduce(noMark, mark) })
  private static let noMark: UInt32 = 2_166_136_261
  /// FNV-1a: two words with one mark cost a closer look, and nothing else.
  private static func mark(_ mark: UInt32, _ byte: UInt8) -> UInt32 { (mark ^ UInt32(byte)) &* 16_777_619 }

  private static func person(in words: Set<String>) -> Person? {
    if !words.isDisjoint(with: witnesses) { return .witness }
    if !words.isDisjoint(with: victims) { return .victim }
    return words.isDisjoint(with: suspects) ? nil : .suspect
  }

  /// Families with a meaning of their own, whose keys are about no one person: figures, times, numbers, agreed lines.
  private static let impersonal: Set<String> = [
    "casualties", "responders", "suspects", "attackers", "count", "time", "contact", "link", "place", "area",
    "instruction", "transport", "named",
  ]
  private static let suspects: Set<String> = [
    "suspect", "attacker", "perpetrator", "perpetrators", "offender", "offenders", "gunman", "gunmen", "shooter",
    "shooters", "killer", "killers", "murderer", "assailant", "assailants", "terrorist", "terrorists", "bomber",
    "bombers", "assassin", "accused", "defendant", "detainee", "arrestee", "culprit", "accomplice",
  ]
  private static let victims: Set<String> = [
    "victim", "victims", "deceased", "casualty", "hostage", "hostages", "survivor", "survivors",
  ]
  private static let witnesses: Set<String> = ["witness", "witnesses", "informant", "bystander"]
  private static let persons: Set<String> = ["person", "identity", "identities", "name", "names", "who"]
  private static let naming: Set<String> = [
    "name", "names", "surname", "forename", "alias", "aliases", "nickname", "identity", "aka", "called",
  ]
  /// Every word without which a key is about no one person.
  private static let telling = suspects.union(victims).union(witnesses).union(persons).union(naming)
  /// What tells who somebody is without being a name.
  private static let identifying: Set<String> = [
    "age", "born", "birth", "photo", "picture", "home", "address", "street", "town", "nationality", "origin", "faith",
    "religion", "ethnicity", "employer", "job", "work", "school", "family",
  ]
  /// What may be told of a suspect without telling who it is.
  private static let harmless: Set<String> = [
    "arrest", "arrested", "charge", "charged", "charges", "court", "hearing", "custody", "status", "number", "count",
    "condition", "weapon", "weapons", "vehicle", "search", "searched", "wanted", "release", "released", "trial", "plea",
    "verdict", "appeal", "guard", "threat", "motive",
  ]
}
