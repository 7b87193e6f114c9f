/// A value as it stands in the text, before it is looked at strictly.
struct YAMLNode {
  enum Content {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let content: Content
  /// The line, from 1.
  let line: Int
  /// The column in characters, from 1.
  let column: Int
  let isAnchored: Bool
  /// Whether it carries a tag that says more than text, list or mapping.
  let isTagged: Bool
}

/// Why a text is no YAML.
struct YAMLTextFault: Error {
  let problem: String
  let line: Int
  let column: Int
  /// Whether a character is the trouble and not its place.
  var isAboutCharacter = false
}
