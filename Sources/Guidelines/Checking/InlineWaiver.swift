/// A waiver written into a draft as a comment:
///
///     <!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged on 4 March, prosecutor informed -->
///
/// It holds for its rule in the paragraph it stands in, or in the next one when it stands alone.
struct InlineWaiver {
  /// The rule it names.
  var rule: String
  var justification: Justification
  var block: Int
  /// The bytes of the comment, for findings about the waiver itself.
  var bytes: Range<Int>
  /// What is wrong with it as it is written.
  var fault: String?
  var isUsed = false

  /// Reads the text of a comment; nil when it is not addressed to Afterword.
  init?(_ comment: String, block: Int, bytes: Range<Int>) {
    let text = comment.drop { $0.isWhitespace }
    // Whoever forgets the space or writes in capitals means a waiver all the same.
    guard text.prefix(Self.address.count).lowercased() == Self.address else { return nil }
    self.block = block
    self.bytes = bytes
    var rest = text.dropFirst(Self.address.count).split { $0.isWhitespace }[...]
    if rest.first == "waive" { rest = rest.dropFirst() }
    rule = rest.popFirst().map(String.init) ?? ""
    var code: JustificationCode?
    if let word = rest.first, word.hasPrefix("J-") {
      rest = rest.dropFirst()
      let name = word.hasSuffix(":") ? word.dropLast() : word
      code = JustificationCode(rawValue: String(name))
      if code == nil { fault = "“\(name)” is no justification code." }
    }
    let role = rest.prefix { !$0.hasSuffix(":") }
    let ending = rest.dropFirst(role.count).first
    let roleText = (role + (ending.map { [$0.dropLast()] } ?? [])).joined(separator: " ")
    let reason = rest.dropFirst(role.count + 1).joined(separator: " ")
    justification = Justification(code: code, role: ending == nil ? "" : roleText, reason: reason)
    if fault == nil, rule.isEmpty || justification.role.isEmpty || reason.isEmpty {
      fault = "The waiver lacks its rule, the role of who decided, or the reason."
    } else if fault == nil, Self.isNobody(justification.role) {
      fault = "“\(justification.role)” is nobody’s role. Write the role of who decided, such as “press lead”."
    } else if fault == nil, !Self.isReason(reason) {
      fault = "“\(reason)” is no reason. Write in a few words why the rule does not hold here."
    }
  }

  private static let address = "afterword:"

  /// Whether a role names no one who could be asked.
  private static func isNobody(_ role: String) -> Bool {
    let nobody: Set<String> = [
      "nobody", "no one", "none", "someone", "n/a", "tbd", "tba", "xx", "xxx", "personne", "aucun", "nadie", "ninguno",
      "لا أحد",
    ]
    return nobody.contains(role.lowercased()) || role.count(where: \.isLetter) < 2
  }

  /// Whether something is said: a full stop or a single letter is none.
  private static func isReason(_ reason: String) -> Bool {
    reason.split { !$0.isLetter && !$0.isNumber }.contains { $0.count >= 3 }
  }
}

extension Reading {
  /// Takes note of a comment when it is a waiver.
  mutating func readWaiver(_ comment: SentenceReader.Comment, in text: Span<UInt8>) {
    guard waivers.count < Checker.mostFindings else { return }
    let utf8 = draft.text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: comment.bytes.lowerBound)
    let last = utf8.index(utf8.startIndex, offsetBy: comment.bytes.upperBound)
    if let waiver = InlineWaiver(String(draft.text[first..<last]), block: comment.block, bytes: comment.bytes) {
      waivers.append(waiver)
    }
  }

  /// Gives findings the waivers written for them, and finds the waivers that fit nothing.
  mutating func applyWaivers() -> [WaiverFault] {
    var faults: [WaiverFault] = []
    for index in waivers.indices {
      let waiver = waivers[index]
      if let fault = waiver.fault {
        faults.append(.invalid(waiver, fault))
        continue
      }
      guard let number = pack.rules.firstIndex(where: { $0.id == waiver.rule }) else {
        faults.append(.invalid(waiver, "There is no rule “\(waiver.rule)”."))
        continue
      }
      let rule = pack.rules[number]
      var refusal: String?
      for place in candidates.indices where candidates[place].rule == number {
        guard candidates[place].block == waiver.block || candidates[place].block < 0 else { continue }
        waivers[index].isUsed = true
        if let reason = self.refusal(of: rule, candidates[place], waiver.justification) {
          refusal = reason
        } else {
          candidates[place].waiver = waiver.justification
        }
      }
      if let refusal { faults.append(.invalid(waiver, refusal)) }
      if !waivers[index].isUsed { faults.append(.unused(waiver)) }
    }
    return faults
  }
}

/// A waiver that does not do what its writer meant.
enum WaiverFault {
  /// Nothing in its paragraph breaks its rule.
  case unused(InlineWaiver)
  /// It is written wrongly, or the rule does not accept it.
  case invalid(InlineWaiver, String)
}
