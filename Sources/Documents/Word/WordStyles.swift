import Guidelines

/// The paragraph styles of a Word file, as zones.
///
/// The names of Word's own styles are English in every language version (“heading 1”, “caption”); only their ids are
/// translated (“Titre1”), so a style is known by its name, its outline level, or the style it is based on.
struct WordStyles: XMLHandler {
  private struct Style {
    var zone: Zone?
    var base: String?
  }

  private var styles: [String: Style] = [:]
  private var open: String?

  /// What a paragraph in this style is; nil when the style does not say.
  func zone(of id: String) -> Zone? {
    var next: String? = id
    // Styles that are based on each other in a ring must end, too.
    for _ in 0..<16 {
      guard let id = next, let style = styles[id] else { return nil }
      if let zone = style.zone { return zone }
      next = style.base
    }
    return nil
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
      if let open, let name = element[.word, "val"], let zone = Self.zone(named: name) { styles[open]?.zone = zone }
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
