import Incidents

/// Names a person in the commands that messages offer, so that they can be typed as they stand.
///
/// The rooms decide without knowing who works in the workspace. Where another person has to type a command, they write
/// `--as OFFICER-OF-police` for anybody of an agency, or a role in capitals, `--as COMMANDER`; here it becomes an officer of
/// the workspace; `LEAD-NOT-duty-lead` leaves out who has acted already. Where nobody fits, the words stay as they are.
struct OfferedOfficer: Sendable {
  /// Everybody who may act in the workspace.
  let officers: [Officer]
  /// Who types now.
  let acting: OfficerID?
  /// Whether the one who types was refused, so that a colleague is named first.
  var isRefused = false

  /// A command with its person named.
  func complete(_ command: String) -> String {
    var parts = command.components(between: "--as ")
    guard parts.count > 1 else { return command }
    for index in parts.indices.dropFirst() {
      let word = parts[index].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      guard let officer = officer(for: String(word), besides: Self.vouched(in: command)) else { continue }
      parts[index] = officer.id.rawValue + parts[index].dropFirst(word.count)
    }
    return parts.joined(separator: "--as ")
  }

  /// For whom a command vouches: nobody does that for himself.
  private static func vouched(in command: String) -> String? {
    let parts = command.components(between: "key vouch ")
    return parts.count > 1 ? parts[1].split(separator: " ").first.map(String.init) : nil
  }

  private func officer(for word: String, besides other: String?) -> Officer? {
    // `LEAD-NOT-duty-lead`: the second of two people.
    let sides = word.components(between: "-NOT-")
    if sides.count == 2 { return officer(for: sides[0], besides: sides[1]) }
    let officers = other == nil ? officers : officers.filter { $0.id.rawValue != other }
    if word.hasPrefix(Self.ofAgency) {
      let agency = String(word.dropFirst(Self.ofAgency.count))
      return first(officers.filter { $0.agency.rawValue == agency })
    }
    guard word.count > 3, word.allSatisfy({ $0.isUppercase || $0 == "-" }) else { return nil }
    let role = Role(word.lowercased())
    return first(officers.filter { $0.holds(role) })
      ?? (role == .translator ? first(officers.filter { $0.holds(.press) }) : nil)
  }

  private static let ofAgency = "OFFICER-OF-"

  /// The one who types, if it can be; otherwise whoever signs for an agency, before whoever only writes for it.
  private func first(_ fitting: [Officer]) -> Officer? {
    if !isRefused, let own = fitting.first(where: { $0.id == acting }) { return own }
    let others = fitting.filter { $0.id != acting }
    return others.first { $0.holds(.clearance) } ?? others.first { $0.holds(.press) } ?? others.first ?? fitting.first
  }
}

extension String {
  fileprivate func components(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
