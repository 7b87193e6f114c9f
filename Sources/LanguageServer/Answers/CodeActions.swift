import Guidelines

extension CheckedText {
  /// What can be done about the findings that a range touches, and, where asked for, about all at once.
  ///
  /// - Parameter kinds: The kinds that the editor asks for; all when nil.
  func actions(at range: Range<Int>, kinds: [String]?, pack: RulePack) -> JSONValue {
    var actions: [JSONValue] = []
    if Self.wants("quickfix", kinds) {
      for finding in findings(touching: range) where finding.waiver == nil {
        if let action = replacement(of: finding) { actions.append(action) }
        actions += waivers(for: finding, pack)
      }
    }
    if kinds != nil, Self.wants("source.fixAll.afterword", kinds), let action = allReplacements() {
      actions.append(action)
    }
    return .array(actions)
  }

  /// A kind is wanted when the editor names it or one above it: “source” wants “source.fixAll.afterword”.
  private static func wants(_ kind: String, _ kinds: [String]?) -> Bool {
    kinds?.contains { kind == $0 || kind.hasPrefix($0 + ".") || $0.isEmpty } ?? true
  }

  /// The replacement that a rule marks as right in every sentence.
  private func replacement(of finding: Finding) -> JSONValue? {
    guard let draft, let words = finding.replacement, let corrected = finding.corrected(draft.text) else { return nil }
    let title = words.isEmpty ? "Leave “\(finding.text)” out" : "Write “\(words)”"
    return action(title, "quickfix", [edit(to: Array(corrected.utf8))], finding: finding, isPreferred: true)
  }

  /// All of them, from the end to the beginning, so that places stay true.
  private func allReplacements() -> JSONValue? {
    guard let draft else { return nil }
    var text = draft.text
    var reached = Int.max
    for finding in findings.reversed() where finding.waiver == nil && finding.span.end.byte <= reached {
      guard let corrected = finding.corrected(text) else { continue }
      text = corrected
      reached = finding.span.start.byte
    }
    guard reached < Int.max else { return nil }
    return action("Make every safe replacement", "source.fixAll.afterword", [edit(to: Array(text.utf8))])
  }

  /// One waiver for each exception that the rule accepts. The reason is left to be written: until it is there, the checker
  /// says that the waiver lacks it.
  private func waivers(for finding: Finding, _ pack: RulePack) -> [JSONValue] {
    guard let rule = pack.rule(finding.rule), rule.canBeWaived, let place = waiverPlace(for: finding) else { return [] }
    let codes: [JustificationCode?] = rule.waivers.isEmpty ? [nil] : rule.waivers
    return codes.map { code in
      let exception = code.map { "\($0.rawValue) " } ?? ""
      let comment = "\(place.before)<!-- afterword: \(rule.id) \(exception)role:  -->\(place.after)"
      let title = "Keep these words, with a reason" + (code.map { " (\($0.rawValue))" } ?? "")
      let edit: JSONValue = ["range": json(place.offset..<place.offset), "newText": .string(comment)]
      return action(title, "quickfix", [edit], finding: finding)
    }
  }

  /// Where a waiver is written: at the end of the line, which stays in the same paragraph whatever it is; for what is
  /// missing from the whole text, at its end; in HTML, before the words.
  private func waiverPlace(for finding: Finding) -> (offset: Int, before: String, after: String)? {
    if draft == nil {
      let isText = finding.zone != .caption && finding.zone != .link && !finding.text.isEmpty
      return isText ? (finding.span.start.byte, "", " ") : nil
    }
    if finding.text.isEmpty { return (document.bytes.count, document.bytes.last == 0x0A ? "\n" : "\n\n", "\n") }
    let line = document.position(of: finding.span.end.byte, encoding).line
    return (document.end(ofLine: line), " ", "")
  }

  /// The smallest edit that makes the document into a text.
  private func edit(to text: [UInt8]) -> JSONValue {
    let old = document.bytes
    let most = min(old.count, text.count)
    var head = 0
    while head < most, old[head] == text[head] { head += 1 }
    // Not within a character.
    while head > 0, head < old.count, old[head] & 0xC0 == 0x80 { head -= 1 }
    var tail = 0
    while tail < most - head, old[old.count - 1 - tail] == text[text.count - 1 - tail] { tail += 1 }
    while tail > 0, old[old.count - tail] & 0xC0 == 0x80 { tail -= 1 }
    let words = String(decoding: text[head..<(text.count - tail)], as: UTF8.self)
    return ["range": json(head..<(old.count - tail)), "newText": .string(words)]
  }

  private func action(
    _ title: String, _ kind: String, _ edits: [JSONValue], finding: Finding? = nil, isPreferred: Bool = false
  ) -> JSONValue {
    var action: [String: JSONValue] = [
      "title": .string(title), "kind": .string(kind),
      "edit": ["changes": .object([document.uri: .array(edits)])],
    ]
    if isPreferred { action["isPreferred"] = true }
    if let finding {
      action["diagnostics"] = [
        [
          "range": json(range(of: finding)), "message": .string(finding.message), "code": .string(finding.rule),
          "source": "afterword",
        ]
      ]
    }
    return .object(action)
  }
}
