import Incidents
import StrictYAML

extension FactKey {
  /// The key that somebody most likely meant who typed this one: a slip of the fingers, or another word for a measure that has a key.
  ///
  /// A figure under a key that nobody reads is worse than none: it is compared with nothing, and no statement says it.
  var likelyMeant: FactKey? {
    let known = MeasureRegister.entries.map(\.key)
    guard !known.contains(self) else { return nil }
    if let key = Self.synonyms[rawValue] { return key }
    guard let nearest = Spelling.nearest(to: rawValue, among: known.map(\.rawValue).filter { $0.contains(".") }),
      isSlip(of: nearest)
    else { return nil }
    return FactKey(nearest)
  }

  /// Whether it is one of the keys that every incident has. Any other is the words of whoever typed it.
  public var isOfRegister: Bool { MeasureRegister.entries.contains { $0.key == self } }

  /// Whether no more than two letters beside each other differ. A digit is no slip: `contact.support-line2` is a second line.
  private func isSlip(of other: String) -> Bool {
    var left = Array(rawValue.utf8)[...]
    var right = Array(other.utf8)[...]
    while let first = left.first, first == right.first { (left, right) = (left.dropFirst(), right.dropFirst()) }
    while let last = left.last, last == right.last { (left, right) = (left.dropLast(), right.dropLast()) }
    return left.count <= 2 && right.count <= 2 && !(left + right).contains { (48...57).contains($0) }
  }

  private static let synonyms: [String: FactKey] = {
    var keys: [String: FactKey] = [:]
    for word in ["deaths", "dead", "killed", "fatalities"] { keys[word] = .killed }
    for word in ["casualties.deaths", "casualties.dead", "casualties.fatalities"] { keys[word] = .killed }
    for word in ["injured", "wounded", "hurt", "casualties.wounded", "casualties.hurt"] { keys[word] = .injured }
    for word in ["hospital", "hospitalised", "hospitalized", "casualties.hospitalised"] { keys[word] = .hospital }
    for word in ["missing", "casualties.unaccounted"] { keys[word] = .missing }
    for word in ["family-line", "helpline", "hotline", "contact.helpline", "contact.hotline"] {
      keys[word] = .familyLine
    }
    for word in ["onset", "time"] { keys[word] = .onset }
    for word in ["website", "page", "link"] { keys[word] = .officialPage }
    keys["location"] = .place
    return keys
  }()
}
