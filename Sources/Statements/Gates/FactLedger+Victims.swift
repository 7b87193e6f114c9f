import Guidelines
import Incidents

// The way to a name: who was told, what the family agrees to, and the line that is agreed.
extension FactLedger {
  /// Records a step on the way to a name. The family liaison and victim services do; a formal identification may also come from the
  /// prosecutor.
  ///
  /// The clocks of the families count from these times, so the first one stands; whoever changes it says why.
  public func decide(
    _ step: VictimStep.Step, for victim: VictimID, at time: Moment?, reason: String? = nil, _ act: Act
  ) throws(Refusal) -> [FactEvent] {
    try requireVictimKeeper(victim, act, alsoProsecutor: step == .identified || step == .alive)
    let at = time ?? act.occurredAt
    guard at <= act.recordedAt else {
      throw Refusal(rule: "time-in-the-future", message: "That cannot have happened at \(at), which is still to come.")
    }
    if step == .asked, victims[victim]?.steps[.told] == nil {
      throw Refusal(
        rule: "G2-next-of-kin",
        message: "A family is told before it is asked; the family of \(victim) has not been told.",
        mend: ["afterword fact victim told \(victim) --told-at TIME"])
    }
    var why: String?
    if let before = victims[victim]?.steps[step] {
      guard time != nil else {
        throw alreadyRecorded(
          "\(step.sentence(about: victim)) at \(before), and that stands.",
          mend: "afterword fact victim \(step.command) \(victim) --\(step.option) TIME --reason \"…\"")
      }
      guard at != before else { return [] }
      guard let given = try checkedText(reason, "reason") else {
        throw alreadyRecorded(
          "\(step.sentence(about: victim)) at \(before); another time needs a reason.",
          mend: "afterword fact victim \(step.command) \(victim) --\(step.option) TIME --reason \"…\"")
      }
      why = given
    }
    let recorded = FactEvent.victimStep(VictimStep(victim: victim, step: step, at: at, reason: why))
    guard step == .alive else { return [recorded] }
    // Nobody who lives is said to have died.
    return [recorded]
      + active(victim.key).map { .retracted(FactEnded(id: $0.id, by: nil, reason: "\(victim) is alive")) }
  }

  /// The refusal of a second time for what has one.
  func alreadyRecorded(_ message: String, mend: String) -> Refusal {
    Refusal(
      rule: "already-recorded", message: message, missing: ["the right time and the reason why it changes"],
      mend: [mend])
  }

  /// Records what a family agrees to, or takes back.
  public func decideConsent(
    _ items: [ConsentItem], for victim: VictimID, isGiven: Bool, _ act: Act
  ) throws(Refusal) -> [FactEvent] {
    try requireVictimKeeper(victim, act, alsoProsecutor: false)
    guard let record = victims[victim], record.steps[.told] != nil else {
      throw Refusal(
        rule: "G2-next-of-kin",
        message: "A family is told before it is asked; the family of \(victim) has not been told.",
        mend: ["afterword fact victim told \(victim) --told-at TIME"])
    }
    guard !items.isEmpty else {
      throw Refusal(
        rule: "consent-empty",
        message: "Say what the family agrees to: name, age, home, photo, tribute, or correction.",
        mend: ["afterword fact victim consent \(victim) name,age"])
    }
    return [
      .victimConsent(
        VictimConsent(
          victim: victim, items: items.sorted { $0.rawValue < $1.rawValue }, isGiven: isGiven, at: act.occurredAt))
    ]
  }

  /// Takes in the agreed line about a victim. Nothing that the family has not agreed to is ever written down here.
  ///
  /// - Parameter isOnePerson: whether somebody has made sure that words which could name two people are the name of one, such as
  ///   “Ramón y Cajal”.
  public func decideName(
    _ victim: VictimID, name: String, age: Int?, home: String?, spellings: [Language: String] = [:],
    homes: [Language: String] = [:], isOnePerson: Bool = false, _ act: Act
  ) throws(Refusal) -> [FactEvent] {
    try requireVictimKeeper(victim, act, alsoProsecutor: true)
    var items: [ConsentItem] = [.name]
    if age != nil { items.append(.age) }
    if home != nil || !homes.isEmpty { items.append(.home) }
    let missing = items.flatMap { victims[victim]?.obstacles(to: $0) ?? ["\(victim) is not known"] }
    guard missing.isEmpty else {
      var unique: [String] = []
      for item in missing where !unique.contains(item) { unique.append(item) }
      throw Refusal(
        rule: "G2-next-of-kin", message: "\(victim) cannot be named: the family comes first.", missing: unique,
        mend: [
          "afterword fact victim told \(victim) --told-at TIME",
          "afterword fact victim consent \(victim) \(items.map(\.rawValue).joined(separator: ","))",
        ])
    }
    for text in [name, home].compactMap({ $0 }) + spellings.values.sorted() + homes.values.sorted() {
      _ = try requiredText(text, "name")
    }
    guard home != nil || homes.isEmpty else {
      throw Refusal(
        rule: "home-missing", message: "A home in one language stands beside the home in the others.",
        mend: ["add --home \"…\""])
    }
    let names = [name] + spellings.values.sorted()
    let places = [home].compactMap(\.self) + homes.values.sorted()
    let second =
      names.lazy.compactMap(SecondPerson.first(inName:)).first
      ?? places.lazy.compactMap(SecondPerson.first(inHome:)).first
    if !isOnePerson, let other = second {
      throw Refusal(
        rule: "one-line-one-name",
        message:
          "The line about \(victim) reads as if it named somebody else as well (“\(other)”), and the family of \(victim) agrees to "
          + "its own line only.",
        missing: ["a victim of its own for everybody who is named, each with the yes of the family"],
        mend: [
          "afterword fact victim identified VICTIM --as FAMILY-LIAISON   # for the other person",
          "afterword fact victim name \(victim) - --one-person --as FAMILY-LIAISON   # where all of it is the name of one person",
        ])
    }
    if let age, !(0...120).contains(age) { throw Refusal(rule: "age-range", message: "An age is between 0 and 120.") }
    let value = FactValue.words(
      VictimWording.line(name: name, age: age, home: home, spellings: spellings, homes: homes))
    var events: [FactEvent] = []
    let old = active(victim.key).first
    let basis = items.map(\.rawValue).joined(separator: " ")
    events.append(
      .added(
        FactAdded(
          id: nextFactID, key: victim.key, value: value, scope: Scope(), agency: old?.agency ?? act.officer.agency,
          basis: basis, asOf: act.occurredAt, status: .confirmed, release: .public, supersedes: old?.id,
          isAboutVictim: true,
          sumOf: nil)))
    if let old {
      events.append(.superseded(FactEnded(id: old.id, by: nextFactID, reason: "as the family wishes")))
      events += burdens(of: old, passTo: nextFactID)
    }
    return events
  }

  private func requireVictimKeeper(_ victim: VictimID, _ act: Act, alsoProsecutor: Bool) throws(Refusal) {
    guard victim.isWellFormed, !victim.rawValue.contains(where: \.isUppercase) else {
      throw Refusal(
        rule: "victim-form", message: "A victim is known by a pseudonym such as v-07, never by a name.",
        mend: ["afterword fact victim list"])
    }
    let roles: [Role] = [.familyLiaison, .victimServices] + (alsoProsecutor ? [.prosecutor] : [])
    guard roles.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "gate-keeper",
        message: "Only an officer with the role \(roles.map(\.rawValue).joined(separator: " or ")) may say that.",
        missing: ["an officer with that role"],
        mend: roles.map { "repeat the command with --as \($0.rawValue.uppercased())" })
    }
  }
}
