import Incidents
import StrictYAML

/// Reads a drill from its file, or says everything that is wrong with it, each fault with line and column.
public struct ScenarioReader: Sendable {
  /// At most so many injects; a drill that long is no longer followed by anybody.
  public static let mostInjects = 1000
  /// At most so many cases in one inject.
  public static let mostCases = 10_000

  var faults: [YAMLFault] = []
  var agencies: [Agency] = []
  var officers: [Officer] = []
  var objectives: [Objective] = []
  var channels: [ScriptedChannel] = []

  /// Reads the bytes of a file.
  ///
  /// - Parameter file: the name shown in faults.
  public static func read(bytes: [UInt8], file: String) throws(YAMLFaults) -> Scenario {
    let value: YAMLValue
    do { value = try StrictYAML.read(bytes: bytes, file: file) } catch { throw YAMLFaults([error]) }
    return try read(value)
  }

  /// Reads a text.
  public static func read(_ text: String, file: String) throws(YAMLFaults) -> Scenario {
    try read(bytes: Array(text.utf8), file: file)
  }

  private static func read(_ value: YAMLValue) throws(YAMLFaults) -> Scenario {
    var reader = ScenarioReader()
    let scenario = reader.scenario(value)
    guard let scenario, reader.faults.isEmpty else { throw YAMLFaults(Array(Set(reader.faults))) }
    let faults = ScenarioReview(scenario).faults
    guard faults.isEmpty else { throw YAMLFaults(faults) }
    return scenario
  }

  private mutating func scenario(_ value: YAMLValue) -> Scenario? {
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return nil }
    guard !map.all.isEmpty else {
      faults.append(value.fault("The file is empty.", suggestion: "A drill starts with “drill: NAME”."))
      return nil
    }
    readFormat(&map)
    let id = name(&map, "drill") ?? ""
    let title = line(&map, "title") ?? id
    let about = optionalLine(&map, "about").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let seed = optionalLine(&map, "seed") ?? id
    for item in list(&map, "objectives") { readObjective(item) }
    for entry in entries(&map, "agencies") { readAgency(entry) }
    for entry in entries(&map, "officers") { readOfficer(entry) }
    if map.place(of: "channels") != nil { for entry in entries(&map, "channels") { readChannel(entry) } }
    let incident = self.incident(&map)
    let end = offset(&map, "ends") ?? .zero
    let names = inventedNames(&map)
    let items = list(&map, "injects")
    if items.isEmpty {
      faults.append(map.place.fault("The drill has no injects.", suggestion: "Add “injects:” with a list."))
    }
    if items.count > Self.mostInjects {
      faults.append(
        items[Self.mostInjects].fault("A drill has at most \(Self.mostInjects) injects.", suggestion: "Split it."))
      return nil
    }
    var injects: [Inject] = []
    for (index, item) in items.enumerated() {
      if let inject = self.inject(item, number: index + 1) { injects.append(inject) }
    }
    let habits = list(&map, "habits").compactMap { self.habit($0) }
    let measures = list(&map, "measures").compactMap { self.measure($0) }
    faults += map.unknownKeys()
    guard let incident else { return nil }
    return Scenario(
      id: ScenarioID(id), title: title, about: about, seed: seed, incident: incident, end: end, objectives: objectives,
      agencies: agencies, officers: officers, channels: channels, names: names, injects: injects,
      habits: habits, measures: measures)
  }

  private mutating func readFormat(_ map: inout YAMLMapping) {
    guard let value = required(&map, "format"), let format = take({ () throws(YAMLFault) in try value.line() }) else {
      return
    }
    if format != "1" {
      faults.append(
        value.fault(
          "The file is written in format \(format); this release reads format 1.",
          suggestion: "Write “format: 1”, or install the release that reads format \(format)."))
    }
  }

  private mutating func incident(_ map: inout YAMLMapping) -> IncidentScript? {
    guard let value = required(&map, "incident"), var inner = take({ () throws(YAMLFault) in try value.mapping() })
    else { return nil }
    let id = name(&inner, "id") ?? ""
    let title = line(&inner, "name") ?? id
    let place = line(&inner, "place") ?? title
    var t0 = Moment(milliseconds: 0)
    if let value = required(&inner, "t0"), let text = take({ () throws(YAMLFault) in try value.line() }) {
      if let moment = Moment(rfc3339: text) {
        t0 = moment
      } else {
        faults.append(
          value.fault(
            "“\(text)” is not a time with its offset from UTC.", suggestion: "Write it like 2031-05-14T12:04:00+02:00.")
        )
      }
    }
    var offset = UTCOffset.utc
    if let value = inner.optional("utc-offset"), let text = take({ () throws(YAMLFault) in try value.line() }) {
      if let read = UTCOffset(text: text) {
        offset = read
      } else {
        faults.append(value.fault("“\(text)” is not an offset from UTC.", suggestion: "Write it as “+01:00”."))
      }
    }
    let playbook = name(&inner, "playbook") ?? ""
    let alarm = self.offset(&inner, "alarm") ?? .zero
    let officer = self.officer(&inner, "by") ?? OfficerID("")
    faults += inner.unknownKeys()
    return IncidentScript(
      id: IncidentID(id), name: title, place: place, t0: t0, offset: offset, playbook: playbook, alarm: alarm,
      officer: officer)
  }

  private mutating func inventedNames(_ map: inout YAMLMapping) -> InventedNames {
    guard let value = map.optional("names"), var inner = take({ () throws(YAMLFault) in try value.mapping() }) else {
      return InventedNames(given: [], family: [])
    }
    let names = InventedNames(given: lines(&inner, "given"), family: lines(&inner, "family"))
    faults += inner.unknownKeys()
    return names
  }

  private mutating func inject(_ value: YAMLValue, number: Int) -> Inject? {
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return nil }
    let at = offset(&map, "at") ?? .zero
    let officers = actors(&map)
    let title = line(&map, "title") ?? ""
    var objective: String?
    if let value = map.optional("objective"), let text = take({ () throws(YAMLFault) in try value.line() }) {
      objective = text
      if !objectives.contains(where: { $0.id == text }) {
        faults.append(
          value.fault(
            "There is no objective “\(text)” in this file.",
            suggestion: Spelling.suggestion(for: text, among: objectives.map(\.id))))
      }
    }
    let expectations = self.expectations(&map)
    let action = self.action(&map)
    if action != nil, officers.isEmpty {
      faults.append(map.place.fault("Nobody does this.", suggestion: "Add “by: OFFICER”."))
    }
    if action == nil, expectations.isEmpty, map.unknownKeys().isEmpty {
      faults.append(
        map.place.fault(
          "Nothing happens here and nothing is expected.", suggestion: "Add an action such as “fact:”, or “expect:”."))
    }
    faults += map.unknownKeys()
    return Inject(
      number: number, at: at, officers: officers, title: title, objective: objective, action: action,
      expectations: expectations, place: value.place)
  }

  private mutating func actors(_ map: inout YAMLMapping) -> [OfficerID] {
    var officers: [OfficerID] = []
    for item in map.optional("by").map({ items($0) }) ?? [] {
      guard let id = officer(item) else { continue }
      if officers.contains(id) {
        faults.append(item.fault("“\(id)” is in this list twice.", suggestion: "Remove one."))
      }
      officers.append(id)
    }
    return officers
  }

  private mutating func habit(_ value: YAMLValue) -> Habit? {
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return nil }
    let step = name(&map, "step")
    let deed = required(&map, "do").flatMap { value in
      take { () throws(YAMLFault) in try value.choice(of: Habit.Deed.self, called: "habit") }
    }
    let officers = actors(&map)
    if officers.isEmpty, map.place(of: "by") == nil {
      faults.append(map.place.fault("Nobody has this habit.", suggestion: "Add “by: OFFICER”."))
    }
    var after = TimeSpan.zero
    if let value = map.optional("after"), let text = take({ () throws(YAMLFault) in try value.line() }) {
      if let span = TimeSpan(text: text), span >= .zero, !text.hasPrefix("P") {
        after = span
      } else {
        faults.append(value.fault("“\(text)” is not a length of time.", suggestion: "Write it like 5m or 1h30m."))
      }
    }
    let exceptions = map.optional("except").map { items($0) } ?? []
    let habit = Habit(
      step: StepID(step ?? ""), deed: deed ?? .done, officers: officers, after: after, note: optionalLine(&map, "note"),
      reference: optionalLine(&map, "reference"),
      exceptions: exceptions.compactMap { item in take { () throws(YAMLFault) in try item.integer(in: 1...10_000) } },
      from: optionalOffset(&map, "from") ?? .zero, until: optionalOffset(&map, "until"), place: value.place)
    faults += map.unknownKeys()
    return habit
  }

  private mutating func expectations(_ map: inout YAMLMapping) -> [Expectation] {
    guard let value = map.optional("expect") else { return [] }
    var expectations: [Expectation] = []
    for item in items(value) {
      guard let text = take({ () throws(YAMLFault) in try item.line() }) else { continue }
      guard let expectation = Expectation(text: text) else {
        faults.append(
          item.fault(
            "“\(text)” is not something that can be expected.",
            suggestion:
              "Write it like “refused RULE”, “finding RULE”, “conflict C3” or “overdue STEP”; it begins with one of: "
              + Expectation.words.joined(separator: ", ") + "."))
        continue
      }
      switch expectation {
      case .waiting(let channel), .delivered(let channel):
        if !channels.contains(where: { $0.id == channel }) {
          faults.append(
            item.fault(
              "There is no channel “\(channel)” in this file.",
              suggestion: Spelling.suggestion(for: channel.rawValue, among: channels.map(\.id.rawValue))))
        }
      default: break
      }
      expectations.append(expectation)
    }
    return expectations
  }

  private mutating func measure(_ value: YAMLValue) -> MeasureTarget? {
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return nil }
    let measure = required(&map, "measure").flatMap { value in
      take { () throws(YAMLFault) in try value.choice(of: DrillMeasure.self, called: "measure") }
    }
    let least = whole(&map, "at-least", in: 0...1_000_000)
    let most = whole(&map, "at-most", in: 0...1_000_000)
    if least == nil, most == nil {
      faults.append(map.place.fault("Nothing says what is good enough.", suggestion: "Add “at-least:” or “at-most:”."))
    }
    let objective = optionalLine(&map, "objective")
    faults += map.unknownKeys()
    return measure.map {
      MeasureTarget(measure: $0, atLeast: least, atMost: most, objective: objective, place: value.place)
    }
  }
}
