/// The words of a copied message without what mail and chat programs put around them: quotation marks, the headers of a forwarded
/// message, the time and name before a chat message, a signature at the end.
///
/// It only ever takes away, and only whole lines or the beginnings of lines, so what is left is compared to the last figure. What was
/// taken away is kept, to be shown: nobody vouches for it. A quotation mark before a figure could be read as “more than”; it is taken
/// away only where the whole message is quoted.
public struct CopiedMessage: Sendable, Hashable {
  /// The words.
  public let words: String
  /// The lines, and beginnings of lines, that were set aside.
  public let aside: [String]
  /// What the subject lines say, which people read as part of the message.
  public let subjects: [String]

  /// Looks for a message in a text; nil when there is nothing to set aside.
  public init?(_ text: String) {
    guard let reader = CopiedMessageReader(text) else { return nil }
    words = reader.words
    aside = reader.aside
    subjects = reader.subjects
  }

  /// How the parts of messages are told, as regular expressions without regard to capitals. The command and the newsroom’s page both
  /// use these, so that both give the same answers.
  public enum Pattern: String, Sendable, CaseIterable {
    /// `[21/11/2026, 14:02] Name: ` and `21/11/26 14:02 - Name: `. The name holds no figures, unless it is a telephone number.
    case chat =
      #"^\[?\p{Nd}{1,4}[./\-]\p{Nd}{1,2}[./\-]\p{Nd}{1,4}[,،]?(?: à)? \p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?: ?[ap]\.? ?m\.?| [صم])?\]?(?: -)? ?~? ?(?:[^:\p{Nd}]{1,60}|\+?[\p{Nd} ()\-]{7,24}): "#
    /// The line above a forwarded message.
    case divider =
      #"^(?:[-_=* ]*(?:original message|forwarded message|begin forwarded message|message d['’]origine|message original|message transféré|début du message (?:réexpédié|transféré)|mensaje original|mensaje reenviado|(?:inicio|comienzo) del mensaje reenviado|الرسالة الأصلية|رسالة (?:مُعاد|معاد) توجيهها|بداية الرسالة (?:المُعاد|المعاد) توجيهها) ?:?[-_=* ]*|[-_=]{5,})$"#
    /// A header that says who sent a message.
    case sender = #"^\*?(?:from|de|expéditeur|remitente|من|المرسل)\*? ?: ?\*?.{0,300}$"#
    /// A header that says what a message is about; what it says is the group.
    case subject =
      #"^\*?(?:subject|objet|asunto|الموضوع|موضوع)\*? ?: ?\*? ?(?:(?:re|fw|fwd|tr|rv|réf|ref|رد|إعادة توجيه) ?: ?)*(.{0,300})$"#
    /// Any other header.
    case header =
      #"^\*?(?:sent|date|to|cc|bcc|reply-to|importance|attachments?|envoyé|envoyé le|à|cci|répondre à|pièces? jointes?|enviado|enviado el|fecha|para|cco|responder a|datos adjuntos|adjuntos|تاريخ|التاريخ|تم الإرسال|أُرسلت|أرسلت|الإرسال|إلى|نسخة|نسخة إلى|المرفقات)\*? ?: ?\*?.{0,300}$"#
    /// The line above a quoted message.
    case wrote =
      #"^(?:on|le|el|في) .{0,120}\p{Nd}.{0,160}(?:wrote|a écrit|escribió|كتبت?)(?: .{1,80})? ?:$"#
    /// What telephones write at the end.
    case device =
      #"^(?:sent from|get outlook for|envoyé (?:de|depuis)|télécharger outlook pour|enviado desde|obtener outlook para|(?:أُرسل|أرسل|أُرسلت|أرسلت) من)[^\p{Nd}.!?؟]{1,40}$"#
    /// The marks of quoted lines.
    case quote = #"^(?:[>|] ?)+"#
    /// The beginning of a line that a quotation mark could change the meaning of.
    case figure = #"^[\p{N}+−±<>=≥≤≈~]"#
    /// A line of a signature that says nothing: it is short, is no sentence, and its only figures are a telephone number.
    case signature =
      #"^(?=.{1,80}$)(?!.*[.!?؟…]$)(?!(?:\S+ ){6})(?:[^\p{Nd}]*|[^\p{Nd}]*\+?\p{Nd}(?:[ ()\-]*\p{Nd}){5,}[^\p{Nd}]*|\S+@\S+|https?://\S+|www\.\S+)$"#
  }

  /// The most lines that a signature has.
  public static let signatureLines = 8
}

/// Takes a copied message apart, line by line.
private struct CopiedMessageReader {
  private(set) var aside: [String] = []
  private(set) var subjects: [String] = []
  private var lines: [String]
  private var top = 0
  private var end: Int
  private let patterns: [CopiedMessage.Pattern: Regex<AnyRegexOutput>]

  var words: String { lines[top..<end].joined(separator: "\n") }

  init?(_ text: String) {
    var patterns: [CopiedMessage.Pattern: Regex<AnyRegexOutput>] = [:]
    for pattern in CopiedMessage.Pattern.allCases {
      guard let regex = try? Regex(pattern.rawValue) else { return nil }
      patterns[pattern] = regex.ignoresCase().matchingSemantics(.unicodeScalar)
    }
    self.patterns = patterns
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      PastedText.visible(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    end = lines.count
    for index in lines.indices {
      guard let first = lines[index].first, first == "[" || first.isNumber,
        let prefix = find(.chat, in: lines[index])
      else { continue }
      aside.append(String(lines[index][prefix].dropLast()))
      lines[index] = String(lines[index][prefix.upperBound...])
    }
    dropTop()
    dropBottom()
    let isUnquoted = unquote()
    guard isUnquoted || !aside.isEmpty, top < end else { return nil }
  }

  private func find(_ pattern: CopiedMessage.Pattern, in line: String) -> Range<String.Index>? {
    guard line.utf16.count <= 2_000, let regex = patterns[pattern] else { return nil }
    return line.prefixMatch(of: regex)?.range
  }

  /// A line without the marks of quoted lines.
  private func bare(_ line: String) -> String {
    guard let first = line.first, ">|".contains(first) else { return line }
    return find(.quote, in: line).map { String(line[$0.upperBound...]) } ?? line
  }

  private mutating func skipBlank() {
    while top < end, bare(lines[top]).isEmpty { top += 1 }
    while end > top, bare(lines[end - 1]).isEmpty { end -= 1 }
  }

  private mutating func setAside(_ line: String) {
    if line.contains(where: \.isLetter) { aside.append(line) }
  }

  /// Headers, dividers and “… wrote:”, again and again, as a message that was forwarded twice has them twice.
  private mutating func dropTop() {
    while true {
      skipBlank()
      guard top < end else { return }
      let line = bare(lines[top])
      if find(.divider, in: line) != nil {
        setAside(line)
        top += 1
      } else if let last = endOfHeaders() {
        for index in top..<last {
          let header = bare(lines[index])
          setAside(header)
          if let regex = patterns[.subject], let match = header.prefixMatch(of: regex),
            let said = match.output.last?.substring
          {
            subjects.append(String(said))
          }
        }
        top = last
      } else if find(.wrote, in: line) != nil {
        setAside(line)
        top += 1
      } else if top + 1 < end, find(.wrote, in: line + " " + bare(lines[top + 1])) != nil {
        setAside(line + " " + bare(lines[top + 1]))
        top += 2
      } else {
        return
      }
    }
  }

  /// The end of a row of headers of which one names the sender: a single line such as “To: …” may be anybody’s words.
  private func endOfHeaders() -> Int? {
    var index = top
    var hasSender = false
    while index < end {
      let line = bare(lines[index])
      // Every header has its colon early; most lines have none.
      guard line.prefix(40).contains(":") else { break }
      if find(.sender, in: line) != nil {
        hasSender = true
      } else if find(.subject, in: line) == nil, find(.header, in: line) == nil {
        break
      }
      index += 1
    }
    return hasSender && index >= top + 2 ? index : nil
  }

  private mutating func dropBottom() {
    skipBlank()
    while top < end, find(.device, in: bare(lines[end - 1])) != nil {
      setAside(bare(lines[end - 1]))
      end -= 1
      skipBlank()
    }
    guard let dashes = (top..<end).last(where: { bare(lines[$0]) == "--" }) else { return }
    let below = lines[(dashes + 1)..<end].map(bare).filter { !$0.isEmpty }
    guard below.count <= CopiedMessage.signatureLines, below.allSatisfy({ find(.signature, in: $0) != nil }) else {
      return
    }
    for line in below { setAside(line) }
    end = dashes
    skipBlank()
  }

  /// Takes the marks of quoted lines away where every line has them.
  private mutating func unquote() -> Bool {
    let filled = lines[top..<end].filter { !$0.isEmpty }
    let said = filled.map(bare).filter { !$0.isEmpty }
    guard !filled.isEmpty, filled.allSatisfy({ find(.quote, in: $0) != nil }),
      said.count >= 3 || said.allSatisfy({ find(.figure, in: $0) == nil })
    else { return false }
    for index in top..<end { lines[index] = bare(lines[index]) }
    return true
  }
}
