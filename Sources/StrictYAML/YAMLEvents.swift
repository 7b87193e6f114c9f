private import CYAML

/// Reads the nodes of a text with LibYAML, event by event.
@safe
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var anchors: Set<String> = []

  init(_ text: String) {
    unsafe bytes = .allocate(capacity: text.utf8.count)
    _ = unsafe bytes.initialize(fromContentsOf: text.utf8)
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe bytes.deallocate()
  }

  /// The only document's root; nothing in an empty text.
  func root() throws(YAMLTextFault) -> YAMLNode? {
    _ = try next()
    guard case .documentStart = try next().kind else { return nil }
    let root = try node(try next())
    _ = try next()
    let end = try next()
    guard case .streamEnd = end.kind else {
      throw YAMLTextFault(
        problem: "expected a single document in the stream, but found another document", line: end.line,
        column: end.column)
    }
    return root
  }

  private func node(_ event: Event) throws(YAMLTextFault) -> YAMLNode {
    var content: YAMLNode.Content
    switch event.kind {
    case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let event = try next()
        if case .end = event.kind { break }
        items.append(try node(event))
      }
      content = .sequence(items)
    case .mappingStart:
      var members: [(key: YAMLNode, value: YAMLNode)] = []
      while true {
        let event = try next()
        if case .end = event.kind { break }
        let key = try node(event)
        members.append((key, try node(try next())))
      }
      content = .mapping(members)
    case .alias(let name):
      guard anchors.contains(name) else {
        throw YAMLTextFault(problem: "found undefined alias", line: event.line, column: event.column)
      }
      // Refused, with its anchor, by whoever looks at the values.
      content = .scalar("", isPlain: true)
    case .streamStart, .streamEnd, .documentStart, .end:
      throw YAMLTextFault(problem: "did not find expected node content", line: event.line, column: event.column)
    }
    return YAMLNode(
      content: content, line: event.line, column: event.column, isAnchored: event.isAnchored, isTagged: event.isTagged)
  }

  // MARK: - Events

  private struct Event {
    enum Kind {
      case streamStart, streamEnd, documentStart
      case scalar(String, isPlain: Bool)
      case sequenceStart, mappingStart
      case alias(String)
      /// Of a sequence, a mapping or a document.
      case end
    }

    let kind: Kind
    let line: Int
    let column: Int
    /// Whether it has an anchor, or is an alias of something that has one.
    var isAnchored = false
    var isTagged = false
  }

  private func next() throws(YAMLTextFault) -> Event {
    var raw = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &raw) == 1 else { throw fault }
    defer { unsafe yaml_event_delete(&raw) }
    let line = unsafe Int(raw.start_mark.line) + 1
    let column = unsafe Int(raw.start_mark.column) + 1
    switch unsafe raw.type {
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, line: line, column: column)
    case YAML_STREAM_END_EVENT: return Event(kind: .streamEnd, line: line, column: column)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, line: line, column: column)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe raw.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      let isImplicit = unsafe scalar.plain_implicit != 0 || scalar.quoted_implicit != 0
      return unsafe begun(
        .scalar(text, isPlain: isPlain), line, column, anchor: scalar.anchor, tag: isImplicit ? nil : scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe raw.data.sequence_start
      return unsafe begun(
        .sequenceStart, line, column, anchor: start.anchor, tag: start.implicit != 0 ? nil : start.tag)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe raw.data.mapping_start
      return unsafe begun(
        .mappingStart, line, column, anchor: start.anchor, tag: start.implicit != 0 ? nil : start.tag)
    case YAML_ALIAS_EVENT:
      let name = unsafe Self.text(raw.data.alias.anchor) ?? ""
      return Event(kind: .alias(name), line: line, column: column, isAnchored: true)
    default: return Event(kind: .end, line: line, column: column)
    }
  }

  private func begun(
    _ kind: Event.Kind, _ line: Int, _ column: Int, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?
  ) -> Event {
    let anchor = unsafe Self.text(anchor)
    if let anchor { anchors.insert(anchor) }
    let isTagged = unsafe Self.text(tag).map { !Self.plainTags.contains($0) } ?? false
    return Event(kind: kind, line: line, column: column, isAnchored: anchor != nil, isTagged: isTagged)
  }

  /// The tags that say no more than what a value is anyway.
  private static let plainTags: Set = ["tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }

  private var fault: YAMLTextFault {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it cannot be read"
    return unsafe YAMLTextFault(
      problem: problem, line: Int(parser.pointee.problem_mark.line) + 1,
      column: Int(parser.pointee.problem_mark.column) + 1,
      isAboutCharacter: parser.pointee.error == YAML_READER_ERROR)
  }
}
