import Guidelines

/// The paragraph styles of an OpenDocument text, as zones.
struct OpenDocumentStyles {
  private struct Style {
    var zone: Zone?
    var parent: String?
  }

  private var styles: [String: Style] = [:]

  /// What a paragraph in this style is; nil when the style does not say.
  func zone(of name: String) -> Zone? {
    var next: String? = name
    for _ in 0..<16 {
      guard let name = next else { return nil }
      guard let style = styles[name] else { return WordStyles.zone(named: Self.decoded(name)) }
      if let zone = style.zone { return zone }
      next = style.parent
    }
    return nil
  }

  /// Takes note of a style.
  mutating func read(_ element: XMLElement) {
    guard element.space == .style, element.name == "style", element[.style, "family"] == "paragraph",
      let name = element[.style, "name"]
    else { return }
    var zone = WordStyles.zone(named: Self.decoded(name))
    if let level = element[.style, "default-outline-level"], Int(level) != nil { zone = .headline }
    styles[name] = Style(zone: zone, parent: element[.style, "parent-style-name"])
  }

  /// A name as the writer sees it: `Heading_20_1` is “Heading 1”.
  private static func decoded(_ name: String) -> String {
    name.split(separator: "_20_", omittingEmptySubsequences: false).joined(separator: " ")
  }
}
