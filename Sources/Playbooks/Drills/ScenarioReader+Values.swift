import Incidents
import StrictYAML

/// Single values of a drill. Each returns nil and leaves a fault behind when the value is not what it should be.
extension ScenarioReader {
  mutating func take<Value>(_ body: () throws(YAMLFault) -> Value) -> Value? {
    do { return try body() } catch {
      faults.append(error)
      return nil
    }
  }

  mutating func required(_ map: inout YAMLMapping, _ key: String) -> YAMLValue? {
    do { return try map.required(key) } catch {
      faults.append(error)
      return nil
    }
  }

  mutating func line(_ map: inout YAMLMapping, _ key: String) -> String? {
    guard let value = required(&map, key) else { return nil }
    return take { () throws(YAMLFault) in try value.line() }
  }

  mutating func optionalLine(_ map: inout YAMLMapping, _ key: String) -> String? {
    map.optional(key).flatMap { value in take { () throws(YAMLFault) in try value.line() } }
  }

  /// Text of several lines, as it stands.
  mutating func optionalText(_ map: inout YAMLMapping, _ key: String) -> String? {
    map.optional(key).flatMap { value in take { () throws(YAMLFault) in try value.text() } }
  }

  mutating func lines(_ map: inout YAMLMapping, _ key: String) -> [String] {
    map.optional(key).flatMap { value in take { () throws(YAMLFault) in try value.lines() } } ?? []
  }

  mutating func list(_ map: inout YAMLMapping, _ key: String) -> [YAMLValue] {
    map.optional(key).flatMap { value in take { () throws(YAMLFault) in try value.list() } } ?? []
  }

  /// The items of a list, or the one value.
  mutating func items(_ value: YAMLValue) -> [YAMLValue] {
    if case .text = value.content { return [value] }
    return take { () throws(YAMLFault) in try value.list() } ?? []
  }

  /// The entries of a mapping that must be there and not be empty.
  mutating func entries(_ map: inout YAMLMapping, _ key: String) -> [YAMLEntry] {
    guard let value = required(&map, key) else { return [] }
    let entries = take { () throws(YAMLFault) in try value.mapping() }?.all ?? []
    for entry in entries { checkName(entry.key, at: entry.place) }
    return entries
  }

  mutating func flag(_ map: inout YAMLMapping, _ key: String) -> Bool? {
    map.optional(key).flatMap { value in take { () throws(YAMLFault) in try value.flag() } }
  }

  mutating func whole(_ map: inout YAMLMapping, _ key: String, in range: ClosedRange<Int>) -> Int? {
    map.optional(key).flatMap { value in take { () throws(YAMLFault) in try value.integer(in: range) } }
  }

  /// Words under names of the file's own, for example the dimensions of a scope.
  mutating func words(_ map: inout YAMLMapping, _ key: String) -> [String: String] {
    guard let value = map.optional(key), let inner = take({ () throws(YAMLFault) in try value.mapping() }) else {
      return [:]
    }
    var words: [String: String] = [:]
    for entry in inner.all {
      if let text = take({ () throws(YAMLFault) in try entry.value.line() }) { words[entry.key] = text }
    }
    return words
  }

  mutating func name(_ map: inout YAMLMapping, _ key: String) -> String? {
    guard let value = required(&map, key), let text = take({ () throws(YAMLFault) in try value.line() }) else {
      return nil
    }
    checkName(text, at: value.place)
    return text
  }

  mutating func checkName(_ text: String, at place: YAMLPlace) {
    guard !IncidentID(text).isWellFormed else { return }
    faults.append(
      place.fault(
        "“\(text)” cannot be a name.",
        suggestion: "Use letters, digits, “.”, “_” and “-”, starting with a letter or digit."))
  }

  /// A time counted from T0: `T0`, `T0+30m`, `T0+2d4h`.
  mutating func offset(_ map: inout YAMLMapping, _ key: String) -> TimeSpan? {
    guard let value = required(&map, key) else { return nil }
    return offset(value)
  }

  mutating func optionalOffset(_ map: inout YAMLMapping, _ key: String) -> TimeSpan? {
    map.optional(key).flatMap { offset($0) }
  }

  private mutating func offset(_ value: YAMLValue) -> TimeSpan? {
    guard let text = take({ () throws(YAMLFault) in try value.line() }) else { return nil }
    if text == "T0" { return .zero }
    if text.hasPrefix("T0+"), !text.hasPrefix("T0+P"), let span = TimeSpan(text: String(text.dropFirst(3))),
      span >= .zero
    {
      return span
    }
    faults.append(
      value.fault("“\(text)” is not a time counted from T0.", suggestion: "Write it like T0+12m, T0+1h30m or T0+2d."))
    return nil
  }

  mutating func officer(_ map: inout YAMLMapping, _ key: String) -> OfficerID? {
    guard let value = required(&map, key) else { return nil }
    return officer(value)
  }

  mutating func officer(_ value: YAMLValue) -> OfficerID? {
    guard let text = take({ () throws(YAMLFault) in try value.line() }) else { return nil }
    guard officers.contains(where: { $0.id.rawValue == text }) else {
      faults.append(
        value.fault(
          "There is no officer “\(text)” in this file.",
          suggestion: Spelling.suggestion(for: text, among: officers.map(\.id.rawValue))))
      return nil
    }
    return OfficerID(text)
  }

  mutating func agency(_ value: YAMLValue) -> AgencyID? {
    guard let text = take({ () throws(YAMLFault) in try value.line() }) else { return nil }
    guard agencies.contains(where: { $0.id.rawValue == text }) else {
      faults.append(
        value.fault(
          "There is no agency “\(text)” in this file.",
          suggestion: Spelling.suggestion(for: text, among: agencies.map(\.id.rawValue))))
      return nil
    }
    return AgencyID(text)
  }

  mutating func step(_ value: YAMLValue) -> StepAddress? {
    guard let text = take({ () throws(YAMLFault) in try value.line() }) else { return nil }
    guard let address = StepAddress(text: text), address.step.isWellFormed else {
      faults.append(
        value.fault(
          "“\(text)” is not the address of a step.", suggestion: "Write it like holding-draft or update-draft#2."))
      return nil
    }
    return address
  }

  mutating func statement(_ value: YAMLValue) -> StatementReference? {
    guard let text = take({ () throws(YAMLFault) in try value.line() }) else { return nil }
    guard let reference = StatementReference(text: text) else {
      faults.append(
        value.fault(
          "“\(text)” names no statement.",
          suggestion: "Write the name of a draft of this drill, or step(NAME) for one that the playbook assembled."))
      return nil
    }
    return reference
  }
}
