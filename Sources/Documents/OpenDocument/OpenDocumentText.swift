import Guidelines

/// Reads one part of an OpenDocument text.
struct OpenDocumentText: XMLHandler {
  /// What has been read.
  private(set) var collector: ParagraphCollector
  private(set) var styles: OpenDocumentStyles
  /// Whether the part held a text document.
  private(set) var isText = false

  private var skipped = 0
  private var takesDescription = false
  private var description: [UInt8] = []
  /// Whether the next space would follow a space, so that it does not count.
  private var followsSpace = true
  private var noteClasses: [DocumentPart] = []

  init(collector: ParagraphCollector, styles: OpenDocumentStyles = OpenDocumentStyles()) {
    self.collector = collector
    self.styles = styles
  }

  /// Reads the part.
  mutating func read(_ bytes: [UInt8], named name: String) throws(DocumentError) {
    try XMLParser.parse(bytes, part: name, into: &self)
  }

  /// Reads the part of an object that lies in the text.
  mutating func read(_ bytes: [UInt8], as part: DocumentPart, named name: String) throws(DocumentError) {
    collector.enter(part)
    try XMLParser.parse(bytes, part: name, into: &self)
    collector.leave()
  }

  mutating func start(_ element: XMLElement) {
    if skipped > 0 {
      skipped += 1
      return
    }
    readHints(of: element)
    switch element.space {
    case .text: startText(element)
    case .office:
      switch element.name {
      case "text":
        isText = true
        collector.enter(.text)
      case "annotation": enter(.comments)
      default: break
      }
    case .style:
      styles.read(element)
      if element.name.hasPrefix("header"), isPageText(element.name) { enter(.header) }
      if element.name.hasPrefix("footer"), isPageText(element.name) { enter(.footer) }
    case .drawing:
      if element.name == "text-box" { enter(.textBox) }
      if element.name == "a" { addLink(element) }
    case .vector: takesDescription = element.name == "title" || element.name == "desc"
    // Who wrote a comment, and when.
    case .dublinCore: skipped = 1
    default: break
    }
  }

  /// What is there and seldom seen: the words of a field under another condition, tooltips of links, form fields.
  private mutating func readHints(of element: XMLElement) {
    switch (element.space, element.name) {
    case (.text, "conditional-text"), (.text, "hidden-text"), (.text, "placeholder"), (.text, "user-field-decl"),
      (.text, "variable-set"), (.text, "variable-input"), (.text, "text-input"), (.text, "a"), (.drawing, "a"),
      (.drawing, "control"), (.text, "label"):
      break
    // Form fields have a namespace of their own, which no other reader asks for.
    case (.other, _): break
    default: return
    }
    for attribute in element.attributes {
      switch attribute.name {
      case "string-value", "string-value-if-true", "string-value-if-false", "description", "title", "label",
        "current-value":
        collector.addHint(attribute.value)
      case "value" where element.space == .other && element.name != "checkbox" && element.name != "radio":
        collector.addHint(attribute.value)
      default: break
      }
    }
  }

  private mutating func startText(_ element: XMLElement) {
    switch element.name {
    case "p", "h": begin(element)
    case "s":
      // A file may claim any number of spaces.
      let count = min(max(element[.text, "c"].flatMap { Int($0) } ?? 1, 1), 100)
      collector.append(String(repeating: " ", count: count))
      followsSpace = false
    case "tab": append("\t")
    case "line-break": append(ParagraphCollector.lineBreak)
    case "a": addLink(element)
    case "note":
      noteClasses.append(element[.text, "note-class"] == "endnote" ? .endnotes : .footnotes)
    case "note-body": enter(noteClasses.last ?? .footnotes)
    // What was deleted; the number of a note; the reading aid above a word of East Asian script.
    case "tracked-changes", "note-citation", "ruby-text": skipped = 1
    default: break
    }
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch (space, name) {
    case (.text, "p"), (.text, "h"): endParagraph()
    case (.text, "note"): _ = noteClasses.popLast()
    case (.text, "note-body"), (.office, "annotation"), (.drawing, "text-box"), (.office, "text"): leave()
    case (.style, _) where isPageText(name): leave()
    case (.vector, _) where takesDescription:
      collector.addAlternativeText(String(decoding: description, as: UTF8.self))
      description = []
      takesDescription = false
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard skipped == 0 else { return }
    if takesDescription {
      for index in bytes.indices { description.append(bytes[index]) }
      return
    }
    guard collector.isOpen else { return }
    var words: [UInt8] = []
    for index in bytes.indices {
      let byte = bytes[index]
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if isSpace, followsSpace { continue }
      words.append(isSpace ? 0x20 : byte)
      followsSpace = isSpace
    }
    collector.append(bytes: words)
  }

  private func isPageText(_ name: String) -> Bool {
    switch name {
    case "header", "footer", "header-left", "footer-left", "header-first", "footer-first": true
    default: false
    }
  }

  private mutating func begin(_ element: XMLElement) {
    var zone = element[.text, "style-name"].flatMap { styles.zone(of: $0) }
    if element.name == "h" { zone = .headline }
    let part = collector.part
    if part == .footnotes || part == .endnotes || part == .comments { zone = .notes }
    collector.beginParagraph(zone ?? .body)
    followsSpace = true
  }

  /// A comment that begins with `afterword:` is no text but a waiver for the paragraph it hangs on.
  private mutating func endParagraph() {
    if collector.part == .comments, collector.present.hasPrefix("afterword:") {
      collector.addWaiver(collector.present)
      collector.clear()
    }
    collector.endParagraph()
    followsSpace = false
  }

  private mutating func enter(_ part: DocumentPart) { collector.enter(part) }

  private mutating func leave() {
    collector.leave()
    followsSpace = false
  }

  private mutating func append(_ sign: String) {
    collector.append(sign)
    followsSpace = false
  }

  private mutating func addLink(_ element: XMLElement) {
    guard let target = element[.link, "href"], !target.hasPrefix("#") else { return }
    collector.addLink(target)
  }
}
