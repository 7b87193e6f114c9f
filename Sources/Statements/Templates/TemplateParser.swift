import Guidelines
import Incidents

extension Template {
  /// Reads a template. All faults are found, not only the first.
  ///
  /// The file begins with lines `name: value` (template, language, title, words, required, presumption), then a line `---`, then the
  /// text.
  public static func read(_ text: String, file: String) throws(TemplateFaults) -> Template {
    var parser = TemplateParser(text: text, file: file)
    let template = parser.template()
    guard parser.faults.isEmpty, let template else { throw TemplateFaults(parser.faults) }
    return template
  }

  /// Reads a text without a head, as an officer types it.
  static func fragment(_ text: String, _ language: Language, file: String) throws(TemplateFaults) -> Template {
    var parser = TemplateParser(text: text, file: file)
    let template = parser.fragment(language)
    guard parser.faults.isEmpty else { throw TemplateFaults(parser.faults) }
    return template
  }
}

/// Reads the head line by line and the body tag by tag.
private struct TemplateParser {
  let file: String
  let lines: [Substring]
  var faults: [TemplateFault] = []
  private var pieces: [Piece] = []
  private var position = 0

  private struct Piece {
    enum Content {
      case text(String)
      case tag(String)
    }
    let content: Content
    let place: Template.Place
  }

  init(text: String, file: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private mutating func fault(_ line: Int, _ column: Int, _ message: String, _ mend: String...) {
    guard faults.count < 50 else { return }
    faults.append(TemplateFault(file: file, line: line, column: column, message: message, mend: mend))
  }

  mutating func template() -> Template? {
    if let unsafe = TextSafety.firstFault(in: lines.joined(separator: "\n")) {
      fault(unsafe.line, unsafe.column, "The character \(unsafe.scalar) may not stand in a template: \(unsafe.reason).")
      return nil
    }
    guard lines.count <= 2000 else {
      fault(2001, 1, "A template has at most 2,000 lines.")
      return nil
    }
    guard let head = readHead() else { return nil }
    scan(from: head.end)
    let nodes = body(until: [])
    if position < pieces.count {
      fault(pieces[position].place.line, pieces[position].place.column, "This tag closes nothing.")
    }
    return Template(
      name: head.name, language: head.language, title: head.title, wordLimit: head.words, required: head.required,
      presumption: head.presumption, file: file, nodes: nodes)
  }

  mutating func fragment(_ language: Language) -> Template {
    scan(from: 0)
    let nodes = body(until: [])
    return Template(
      name: "", language: language, title: "", wordLimit: 0, required: [], presumption: "", file: file, nodes: nodes)
  }

  private struct Head {
    var name = ""
    var language = Language.english
    var title = ""
    var words = 0
    var required: [String] = []
    var presumption = ""
    var end = 0
  }

  private mutating func readHead() -> Head? {
    var head = Head()
    var seen: Set<String> = []
    for (index, line) in lines.enumerated() {
      if line == "---" {
        head.end = index + 1
        for name in ["template", "language", "title"] where !seen.contains(name) {
          fault(1, 1, "The head does not say “\(name)”.", "add a line “\(name): …” above the line “---”")
        }
        return head
      }
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else {
        fault(index + 1, 1, "A head line is written “name: value”.")
        continue
      }
      let name = String(line[..<colon])
      let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      let column = line.distance(from: line.startIndex, to: value.startIndex) + 1
      guard seen.insert(name).inserted else {
        fault(index + 1, 1, "The head says “\(name)” twice.")
        continue
      }
      switch name {
      case "template": head.name = String(value)
      case "title": head.title = String(value)
      case "presumption": head.presumption = String(value).trimmingEnd()
      case "words":
        guard let words = Int(value), words >= 0 else {
          fault(index + 1, column, "“words” takes a whole number.")
          continue
        }
        head.words = words
      case "language":
        guard let language = Language(rawValue: String(value)) else {
          let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
          fault(index + 1, column, "“\(value)” is not a language; known are \(known).")
          continue
        }
        head.language = language
      case "required":
        for part in value.split(separator: ",") {
          let text = String(part.drop(while: \.isWhitespace)).trimmingEnd()
          guard TemplateElement(text).isWellFormed else {
            fault(index + 1, column, "“\(text)” cannot be a field.")
            continue
          }
          head.required.append(text)
        }
      default:
        fault(
          index + 1, 1,
          "The head line “\(name)” is not known; known are template, language, title, words, required and presumption.")
      }
    }
    fault(max(lines.count, 1), 1, "The line “---” between head and text is missing.")
    return nil
  }

  /// Cuts the text into tags and the text between them. Lines that hold one control tag and nothing else vanish.
  private mutating func scan(from first: Int) {
    var lastLine = lines.count
    while lastLine > first, lines[lastLine - 1].isEmpty { lastLine -= 1 }
    for number in first..<lastLine {
      let line = lines[number]
      if let tag = lonelyTag(line), Self.isControl(tag) {
        let column = line.distance(from: line.startIndex, to: line.firstIndex(of: "{") ?? line.startIndex) + 1
        pieces.append(Piece(content: .tag(tag), place: Template.Place(line: number + 1, column: column)))
        continue
      }
      scan(line, number: number + 1)
      if number + 1 < lastLine {
        pieces.append(
          Piece(content: .text("\n"), place: Template.Place(line: number + 1, column: line.count + 1)))
      }
    }
  }

  private func lonelyTag(_ line: Substring) -> String? {
    let trimmed = String(line.drop(while: \.isWhitespace)).trimmingEnd()
    guard trimmed.hasPrefix("{"), trimmed.hasSuffix("}"), !trimmed.hasPrefix("{{") else { return nil }
    let inner = trimmed.dropFirst().dropLast()
    return inner.contains("{") || inner.contains("}") ? nil : String(inner)
  }

  private static func isControl(_ tag: String) -> Bool {
    let first = tag.split(separator: " ").first.map(String.init) ?? ""
    return ["when", "otherwise", "end", "count", "each", "note"].contains(first) || branch(tag) != nil
  }

  private mutating func scan(_ line: Substring, number: Int) {
    var text = ""
    var textColumn = 1
    var index = line.startIndex
    var column = 1
    func flush(_ pieces: inout [Piece]) {
      guard !text.isEmpty else { return }
      pieces.append(Piece(content: .text(text), place: Template.Place(line: number, column: textColumn)))
    }
    while index < line.endIndex {
      let character = line[index]
      let next = line.index(after: index)
      if character == "{", next < line.endIndex, line[next] == "{" {
        text.append("{")
        index = line.index(after: next)
        column += 2
      } else if character == "}" {
        fault(number, column, "This brace closes nothing.", "write the text without it, or open a field with “{”")
        index = next
        column += 1
      } else if character == "{" {
        flush(&pieces)
        text = ""
        guard let end = line[next...].firstIndex(of: "}") else {
          fault(number, column, "The brace is not closed on its line.", "write “}” after the name of the field")
          return
        }
        let tag = String(line[next..<end])
        pieces.append(Piece(content: .tag(tag), place: Template.Place(line: number, column: column)))
        index = line.index(after: end)
        column += tag.count + 2
        textColumn = column
      } else {
        text.append(character)
        index = next
        column += 1
      }
    }
    flush(&pieces)
  }

  // Builds the tree.

  private mutating func body(until closers: Set<String>, inCount: Bool = false, inEach: Bool = false) -> [Template.Node]
  {
    var nodes: [Template.Node] = []
    while position < pieces.count {
      let piece = pieces[position]
      guard case .tag(let tag) = piece.content else {
        if case .text(let text) = piece.content { nodes.append(.text(text)) }
        position += 1
        continue
      }
      let words = tag.split(separator: " ").map(String.init)
      let first = words.first ?? ""
      if closers.contains(first) || (closers.contains("{branch}") && Self.branch(tag) != nil) { return nodes }
      position += 1
      let place = piece.place
      switch first {
      case "note": break
      case "end", "otherwise": fault(place.line, place.column, "“{\(first)}” closes nothing.")
      case "when":
        guard let field = field(words.dropFirst(), place) else { continue }
        let then = body(until: ["otherwise", "end"], inCount: inCount, inEach: inEach)
        var otherwise: [Template.Node] = []
        if isAt("otherwise") {
          position += 1
          otherwise = body(until: ["end"], inCount: inCount, inEach: inEach)
        }
        close(place, "when")
        nodes.append(.when(field, then: then, otherwise: otherwise))
      case "each" where words.dropFirst() == ["area"]:
        let inner = body(until: ["end"], inCount: inCount, inEach: inEach)
        close(place, "each")
        nodes.append(.areas(body: inner))
      case "each" where words.dropFirst() == ["news"]:
        let inner = body(until: ["end"], inCount: inCount, inEach: inEach)
        close(place, "each")
        nodes.append(.news(body: inner))
      case "each" where words.dropFirst() == ["source"]:
        let inner = body(until: ["end"], inCount: inCount, inEach: inEach)
        close(place, "each")
        nodes.append(.sources(body: inner))
      case "each":
        guard words.count == 2, let group = TemplateField(text: words[1]), group.isGroup else {
          fault(place.line, place.column, "“{each}” takes one group of keys, such as “{each known.*}”.")
          continue
        }
        let inner = body(until: ["end"], inCount: inCount, inEach: true)
        close(place, "each")
        nodes.append(.each(group.groupKey, body: inner))
      case "count":
        guard let field = field(words.dropFirst(), place) else { continue }
        if let node = count(field, place, inEach: inEach) { nodes.append(node) }
      case "n", "N", "n:feminine", "N:feminine":
        guard inCount else {
          fault(place.line, place.column, "“{\(first)}” stands only inside “{count}”.")
          continue
        }
        nodes.append(.number(isCapital: first.hasPrefix("N"), isFeminine: first.hasSuffix("feminine"), place))
      case "item", "item:bare", "item:at", "item:to", "item:of":
        guard inEach else {
          fault(place.line, place.column, "“{item}” stands only inside “{each}”.")
          continue
        }
        let form = first.split(separator: ":").dropFirst().first.flatMap { WordForm(rawValue: String($0)) } ?? .bare
        nodes.append(.item(form, place))
      default:
        guard let field = field(words[...], place) else { continue }
        guard !field.isGroup else {
          fault(place.line, place.column, "“{\(field)}” is a group; write “{each \(field)}” … “{item}” … “{end}”.")
          continue
        }
        nodes.append(.field(field, place))
      }
    }
    if !closers.isEmpty, let last = pieces.last {
      fault(last.place.line, last.place.column, "The text ends before “{end}”.", "add a line “{end}”")
    }
    return nodes
  }

  private func isAt(_ word: String) -> Bool {
    guard position < pieces.count, case .tag(let tag) = pieces[position].content else { return false }
    return tag == word
  }

  private mutating func close(_ place: Template.Place, _ name: String) {
    if isAt("end") {
      position += 1
    } else if position < pieces.count {
      fault(place.line, place.column, "“{\(name)}” is not closed by “{end}”.")
    }
  }

  private mutating func field(_ words: ArraySlice<String>, _ place: Template.Place) -> TemplateField? {
    let text = words.joined(separator: " ")
    guard let field = TemplateField(text: text) else {
      fault(
        place.line, place.column, "“{\(text)}” is not a field.",
        "write a key such as {place}, {place:at} or {casualties.killed[route=scene]}")
      return nil
    }
    return field
  }

  private mutating func count(_ field: TemplateField, _ place: Template.Place, inEach: Bool) -> Template.Node? {
    var branches: [Template.Branch] = []
    // Only line breaks and spaces may stand before the first branch.
    while position < pieces.count, case .text(let text) = pieces[position].content, text.allSatisfy(\.isWhitespace) {
      position += 1
    }
    while position < pieces.count, case .tag(let tag) = pieces[position].content, let name = Self.branch(tag) {
      let here = pieces[position].place
      position += 1
      let inner = body(until: ["end", "{branch}"], inCount: true, inEach: inEach)
      let branch = Template.Branch(precision: name.precision, category: name.category, body: inner, place: here)
      if branches.contains(where: { $0.precision == branch.precision && $0.category == branch.category }) {
        fault(here.line, here.column, "The branch “{\(tag)}” stands twice.")
      }
      branches.append(branch)
    }
    close(place, "count")
    guard branches.contains(where: { $0.precision == nil && $0.category == .other }) else {
      fault(place.line, place.column, "“{count}” needs a branch “{other}”.")
      return nil
    }
    return .count(field, branches: branches, place)
  }

  private static func branch(_ tag: String) -> (precision: Quantity.Precision?, category: PluralCategory?)? {
    let words = tag.split(separator: " ").map(String.init)
    switch words.count {
    case 1 where words[0] == "none": return (nil, nil)
    case 1: return PluralCategory(rawValue: words[0]).map { (nil, $0) }
    case 2:
      guard let precision = Quantity.Precision(rawValue: words[0]), let category = PluralCategory(rawValue: words[1])
      else { return nil }
      return (precision, category)
    default: return nil
    }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
