import Incidents
import StrictYAML

/// Single values of a playbook. Each returns nil and leaves a fault behind when the value is not what it should be.
extension PlaybookReader {
  mutating func fault(
    _ rule: String, at place: YAMLPlace, _ message: String, _ suggestion: String? = nil,
    _ severity: PlaybookFault.Severity = .error
  ) {
    faults.append(PlaybookFault(rule, at: place, message, suggestion, severity))
  }

  mutating func report(_ found: [YAMLFault], _ rule: String) {
    for fault in found {
      // A comma inside an unquoted text in braces makes the rest of the text a key of its own.
      let hint =
        fault.message.contains(" ") && fault.suggestion == nil ? "Put quotation marks around texts with commas." : nil
      faults.append(
        PlaybookFault(
          rule: rule, severity: .error, file: fault.file, line: fault.line, column: fault.column,
          message: fault.message,
          suggestion: fault.suggestion ?? hint))
    }
  }

  mutating func take<Value>(_ rule: String, _ body: () throws(YAMLFault) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      faults.append(PlaybookFault(error, rule: rule))
      return nil
    }
  }

  mutating func line(_ map: inout YAMLMapping, _ key: String) -> String? {
    guard let value = take("key-missing", { () throws(YAMLFault) in try map.required(key) }),
      let text = take("wrong-type", { () throws(YAMLFault) in try value.line() })
    else { return nil }
    if text.count > 140 || text.contains(where: \.isNewline) {
      fault(
        "text-too-long", at: value.place, "“\(key)” must be one line of at most 140 characters.",
        "Put the rest under “how:”.")
    }
    return text
  }

  mutating func optionalLine(_ map: inout YAMLMapping, _ key: String) -> String? {
    map.optional(key).flatMap { value in take("wrong-type") { () throws(YAMLFault) in try value.line() } }
  }

  mutating func prose(_ map: inout YAMLMapping, _ key: String) -> String? {
    guard let text = optionalLine(&map, key) else { return nil }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  mutating func whole(_ map: inout YAMLMapping, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = take("key-missing", { () throws(YAMLFault) in try map.required(key) }) else { return nil }
    return take("number-invalid") { () throws(YAMLFault) in try value.integer(in: range) }
  }

  mutating func name<Name: Identifier>(_ map: inout YAMLMapping, _ key: String, _ type: Name.Type) -> Name? {
    guard let value = take("key-missing", { () throws(YAMLFault) in try map.required(key) }),
      let text = take("wrong-type", { () throws(YAMLFault) in try value.line() })
    else { return nil }
    checkName(text, at: value.place)
    return Name(text)
  }

  /// Names are lower-case words joined by hyphens, so that they can be typed at night and never need quotation marks.
  mutating func checkName(_ text: String, at place: YAMLPlace) {
    func isPlain(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    let words = text.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
    guard words.contains(where: { $0.isEmpty || !$0.allSatisfy(isPlain) }) || text.utf8.count > 64 else { return }
    let mended = String(text.lowercased().unicodeScalars.map { isPlain($0) ? Character($0) : "-" })
      .split(separator: "-").joined(separator: "-").prefix(64)
    fault(
      "name-malformed", at: place, "“\(text)” must be lower-case words joined by “-”, at most 64 characters.",
      mended.isEmpty ? nil : "Write “\(mended)”.")
  }

  mutating func mapping(_ map: inout YAMLMapping, _ key: String, needed: Bool) -> YAMLMapping? {
    guard let value = map.optional(key) else {
      if needed {
        fault("key-missing", at: map.place, "The key “\(key)” is missing here.", "Add “\(key):”.")
      }
      return nil
    }
    return take("wrong-type") { () throws(YAMLFault) in try value.mapping() }
  }

  mutating func list(_ map: inout YAMLMapping, _ key: String, needed: Bool) -> [YAMLValue] {
    guard let value = map.optional(key) else {
      if needed { fault("key-missing", at: map.place, "The key “\(key)” is missing here.", "Add “\(key):”.") }
      return []
    }
    return take("wrong-type") { () throws(YAMLFault) in try value.list() } ?? []
  }

  /// Names in a list, or one name; their places are kept under `key:name`.
  mutating func names<Name: Identifier>(
    _ map: inout YAMLMapping, _ key: String, _ type: Name.Type, places: inout [String: YAMLPlace]
  ) -> [Name] {
    guard let value = map.optional(key) else { return [] }
    let items: [YAMLValue]
    if case .text = value.content {
      items = [value]
    } else {
      items = take("wrong-type") { () throws(YAMLFault) in try value.list() } ?? []
    }
    var names: [Name] = []
    for item in items {
      guard let text = take("wrong-type", { () throws(YAMLFault) in try item.line() }) else { continue }
      if names.contains(Name(text)) {
        fault("named-twice", at: item.place, "“\(text)” is in this list twice.", "Remove one.", .warning)
      } else {
        places["\(key):\(text)"] = item.place
        names.append(Name(text))
      }
    }
    return names
  }

  mutating func span(_ value: YAMLValue) -> TimeSpan? {
    guard let text = take("wrong-type", { () throws(YAMLFault) in try value.line() }) else { return nil }
    // One way to write a length of time in plans; the ISO form with its months and minutes under one letter is not it.
    guard !text.hasPrefix("P"), let span = TimeSpan(text: text), span.milliseconds > 0 else {
      fault("duration-invalid", at: value.place, "“\(text)” is not a length of time.", suggestion(forSpan: text))
      return nil
    }
    return span
  }

  private func suggestion(forSpan text: String) -> String {
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return "Write the unit: “\(text)m” for minutes, “\(text)h” for hours."
    }
    return "Write it like 45s, 15m, 2h, 1h30m or 3d."
  }

  mutating func deadline(_ value: YAMLValue) -> Deadline? {
    guard let text = take("wrong-type", { () throws(YAMLFault) in try value.line() }) else { return nil }
    guard let deadline = Deadline(text: text) else {
      var mend = "Write it like T0+30m, done(holding-release)+20m or, inside a cadence, open+20m."
      if let number = text.split(separator: "+").last, Int(number) != nil, text.hasPrefix("T0+") {
        mend = "Write the unit: “T0+\(number)m” for minutes, “T0+\(number)h” for hours."
      }
      fault("deadline-invalid", at: value.place, "“\(text)” is not a deadline.", mend)
      return nil
    }
    return deadline
  }

  mutating func t0Offset(_ map: inout YAMLMapping, _ key: String, needed: Bool) -> TimeSpan? {
    guard let value = map.optional(key) else {
      if needed { fault("key-missing", at: map.place, "The key “\(key)” is missing here.", "Add “\(key): T0+1h”.") }
      return nil
    }
    guard let deadline = deadline(value) else { return nil }
    guard deadline.anchor == .t0 else {
      fault("deadline-invalid", at: value.place, "“\(key)” must count from T0.", "Write it like T0+12h.")
      return nil
    }
    return deadline.offset
  }

  mutating func condition(_ value: YAMLValue) -> Condition? {
    guard let text = take("wrong-type", { () throws(YAMLFault) in try value.line() }) else { return nil }
    guard let condition = Condition(text: text) else {
      fault(
        "condition-invalid", at: value.place, "“\(text)” is not a condition.",
        "Write it like “attack-named is yes” or “scene-safe is not yes”, joined by “and” alone or “or” alone.")
      return nil
    }
    return condition
  }

  /// The rungs of a ladder with the places of the roles under `escalate:role`; `none` switches the default off.
  mutating func escalation(_ value: YAMLValue) -> (levels: [EscalationLevel], places: [String: YAMLPlace]) {
    if case .text("none") = value.content { return ([], [:]) }
    var levels: [EscalationLevel] = []
    var places: [String: YAMLPlace] = [:]
    for item in take("wrong-type", { () throws(YAMLFault) in try value.list() }) ?? [] {
      guard var map = take("wrong-type", { () throws(YAMLFault) in try item.mapping() }) else { continue }
      let after = map.optional("after").flatMap { span($0) }
      if map.place(of: "after") == nil {
        fault("key-missing", at: item.place, "The key “after” is missing here.", "Add “after: 15m”.")
      }
      let to = name(&map, "to", PlaybookRoleID.self)
      if let place = map.optional("to")?.place, let to { places["escalate:\(to)"] = place }
      report(map.unknownKeys(), "key-unknown")
      guard let after, let to else { continue }
      if let last = levels.last, after <= last.after {
        fault(
          "escalation-order", at: item.place,
          "The level after \(after.text) must come later than the one before it, after \(last.after.text).",
          "Put the levels in order.")
      }
      levels.append(EscalationLevel(after: after, to: to))
    }
    return (levels, places)
  }
}
