import Guidelines

/// The paragraph styles of a Word file, as zones.
///
/// The names of Word's own styles are English in every language version (“heading 1”, “caption”); only their ids are
/// translated (“Titre1”), so a style is known by its name, its outline level, or the style it is based on.
struct WordStyles: XMLHandler {
  private struct Style {
    var zone: Zone?
    var base: String?
    /// From 1, for headings.
    var level: Int?
    var isList = false
  }

  private var styles: [String: Style] = [:]
  private var open: String?

  /// What a paragraph in this style is; nil when the style does not say.
  func zone(of id: String) -> Zone? { first(from: id) { $0.zone } }

  /// The level of a heading in this style, from 1; nil when it is none.
  func level(of id: String) -> Int? { first(from: id) { $0.level } }

  /// Whether a paragraph in this style is an item of a list.
  func isList(_ id: String) -> Bool { first(from: id) { $0.isList ? true : nil } ?? false }

  /// What a style says, or the style it is based on.
  private func first<Value>(from id: String, _ said: (Style) -> Value?) -> Value? {
    var next: String? = id
    // Styles that are based on each other in a ring must end, too.
    for _ in 0..<16 {
      guard let id = next, let style = styles[id] else { return nil }
      if let value = said(style) { return value }
      next = style.base
    }
    return nil
  }

  /// The level of the heading that a style of this name makes.
  static func level(named name: String) -> Int? {
    let name = name.lowercased()
    if name == "title" { return 1 }
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) else { return nil }
    return (1...9).contains(level) ? level : nil
  }

  /// What a paragraph with this name of a style is.
  static func zone(named name: String) -> Zone? {
    let name = name.lowercased()
    if name.hasPrefix("heading") { return .headline }
    if name.hasPrefix("note to editor") || name.hasPrefix("notes to editor") { return .notes }
    switch name {
    case "title", "subtitle": return .headline
    case "caption", "illustration", "figure", "drawing", "table": return .caption
    case "quote", "intense quote", "block text", "quotations", "quotation": return .quotation
    case "footnote", "endnote", "footnote text", "endnote text", "annotation text", "comment": return .notes
    default: return nil
    }
  }

  mutating func start(_ element: XMLElement) {
    guard element.space == .word else { return }
    switch element.name {
    case "style":
      open = element[.word, "styleId"]
      if let open { styles[open] = Style() }
    case "name":
      if let open, let name = element[.word, "val"] {
        if let zone = Self.zone(named: name) { styles[open]?.zone = zone }
        styles[open]?.level = Self.level(named: name)
        if name.lowercased().hasPrefix("list ") { styles[open]?.isList = true }
      }
    case "numPr": if let open { styles[open]?.isList = true }
    case "basedOn": if let open { styles[open]?.base = element[.word, "val"] }
    case "outlineLvl":
      if let open, Self.isHeading(outlineLevel: element[.word, "val"]) { styles[open]?.zone = .headline }
    default: break
    }
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    if space == .word, name == "style" { open = nil }
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  /// Whether an outline level is that of a heading: 9 stands for body text.
  static func isHeading(outlineLevel: String?) -> Bool {
    guard let level = outlineLevel.flatMap({ Int($0) }) else { return false }
    return (0..<9).contains(level)
  }
}
