/// A namespace that the readers tell apart. The order is that of `cdocuments_space`.
enum XMLSpace: UInt32 {
  case other, none, word, wordDrawing, compatibility, relationship, package
  case office, text, table, style, drawing, vector, link, dublinCore, manifest, translation
}

/// The start of an element.
struct XMLElement {
  var space: XMLSpace
  var name: String
  var attributes: [Attribute]
  /// Where its tag ends, counted from 1.
  var place = XMLPlace()

  struct Attribute {
    var space: XMLSpace
    var name: String
    var value: String
  }

  /// The value of an attribute, by its name in a namespace.
  subscript(space: XMLSpace, name: String) -> String? {
    attributes.first { $0.name == name && $0.space == space }?.value
  }
}

/// A place in a document, counted from 1.
struct XMLPlace: Hashable {
  var line = 1
  var column = 1
}

/// Who reads the elements of a document, in their order.
protocol XMLHandler {
  mutating func start(_ element: XMLElement)
  mutating func end(_ space: XMLSpace, _ name: String)
  /// Text between tags, in pieces, as UTF-8.
  mutating func text(_ bytes: Span<UInt8>)
}
