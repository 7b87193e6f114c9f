/// Which parts a part of a Word file refers to.
struct WordRelationships: XMLHandler {
  struct Relationship {
    /// The last word of its type, such as `footnotes` or `hyperlink`.
    var kind: String
    /// A path in the archive, or an address outside.
    var target: String
    var isExternal: Bool
  }

  private(set) var byID: [String: Relationship] = [:]
  /// In the order of the file.
  private(set) var all: [Relationship] = []
  private let folder: String

  /// The relationships of a part, by default of the file itself.
  init(_ archive: inout ZipArchive, of part: String = "") throws(DocumentError) {
    folder = part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
    let path = Self.path(of: part)
    guard let bytes = try archive.part(path) else { return }
    try XMLParser.parse(bytes, part: path, into: &self)
  }

  /// The paths of the parts of a kind, each once.
  func targets(_ kind: String) -> [String] {
    var seen: Set<String> = []
    return all.filter { $0.kind == kind && !$0.isExternal }.map(\.target).filter { seen.insert($0).inserted }
  }

  /// The path of the relationships of a part.
  static func path(of part: String) -> String {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { part[...$0] } ?? ""
    return folder + "_rels/" + (slash.map { part[part.index(after: $0)...] } ?? part[...]) + ".rels"
  }

  mutating func start(_ element: XMLElement) {
    guard element.space == .package, element.name == "Relationship", let id = element[.none, "Id"],
      let type = element[.none, "Type"], let target = element[.none, "Target"]
    else { return }
    let kind = String(type.split(separator: "/").last ?? "")
    let isExternal = element[.none, "TargetMode"] == "External"
    let relationship = Relationship(
      kind: kind, target: isExternal ? target : path(to: target), isExternal: isExternal)
    byID[id] = relationship
    all.append(relationship)
  }

  mutating func end(_ space: XMLSpace, _ name: String) {}
  mutating func text(_ bytes: Span<UInt8>) {}

  /// A target as a path from the root of the archive.
  private func path(to target: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
