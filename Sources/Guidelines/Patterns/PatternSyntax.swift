import StrictYAML

/// A pattern as written in a rule pack.
///
/// | written | means |
/// |---|---|
/// | `attack` | the word, whatever its case and accents; `don't` and `lone-wolf` are read as in a draft |
/// | `attack/n` | the word and its inflected forms: `/n` noun, `/v` verb, `/a` adjective |
/// | `{faith}` | a member of a named set; a set may hold phrases |
/// | `(a\|b c)` | one of several; `(a)?` and `a?` may be absent; `(a\|b)/n` inflects each |
/// | `<3>` | up to three words may stand between |
/// | `,` | a comma, dash or bracket must stand here; `,?` one may |
/// | `*` | any one word |
/// | `[ … ]` | only these words are reported |
/// | `^` | the beginning of the sentence; only where whole documents are read |
struct PatternSyntax {
  /// One step of an expanded pattern.
  struct Step: Hashable {
    var symbol: Symbol
    var gap: UInt8 = 0
    var afterComma = false
    var needsComma = false
    var opensMark = false
    var closesMark = false
  }

  /// What a step asks for.
  enum Symbol: Hashable {
    case any
    case word(String)
    case set(SymbolSet)
  }

  /// Words and traits, any of which will do.
  struct SymbolSet: Hashable {
    var words: Set<String> = []
    var traits: UInt8 = 0
  }

  /// A named set: single words and traits, and phrases.
  struct NamedSet {
    var single = SymbolSet()
    var phrases: [[String]] = []
  }

  /// What is wrong with a pattern.
  struct Fault: Error {
    var message: String
    var suggestion: String?
  }

  /// The most sequences one pattern may stand for.
  static let mostSequences = 4096

  /// The most words a gap may skip.
  static let longestGap = 12

  /// The word that stands before the first of a sentence where whole documents are read. No draft can hold it.
  static let beginning = "^"

  let sets: [String: NamedSet]
  let language: Language
  /// Whether sentences are read with ``beginning`` before their first word.
  var marksBeginnings = false

  private indirect enum Node {
    case symbol(Symbol)
    case gap(UInt8)
    case comma(required: Bool)
    case open
    case close
    case choice([[Node]])
  }

  /// Reads a pattern into the sequences it stands for.
  func expand(_ text: String) throws(Fault) -> [[Step]] {
    var scanner = Array(text)[...]
    let nodes = try parse(&scanner, nested: false)
    let sequences = try expand(nodes)
    var result: [[Step]] = []
    for sequence in sequences {
      let steps = try steps(of: sequence)
      guard !steps.isEmpty else {
        throw Fault(
          message: "The pattern “\(text)” can match nothing at all.", suggestion: "Leave one word without “?”.")
      }
      guard steps.contains(where: { $0.symbol != .any }) else {
        throw Fault(message: "The pattern “\(text)” matches any words.", suggestion: "Name at least one word or set.")
      }
      result.append(steps)
    }
    return result
  }

  private func parse(_ rest: inout ArraySlice<Character>, nested: Bool) throws(Fault) -> [Node] {
    var nodes: [Node] = []
    while let character = rest.first {
      switch character {
      case " ", "\t", "\n": rest.removeFirst()
      case "(": nodes.append(optional(&rest, try parseGroup(&rest)))
      case ")", "|":
        if nested { return nodes }
        throw Fault(message: "“\(character)” has no “(” before it.", suggestion: "Write “(a|b)”.")
      case "{": nodes.append(optional(&rest, try parseSet(&rest)))
      case "<":
        let gap = try parseGap(&rest)
        if case .comma(required: true) = nodes.last {
          nodes.append(Self.behindComma(gap))
        } else {
          nodes.append(.gap(gap))
        }
      case ",":
        rest.removeFirst()
        let isOptional = rest.first == "?"
        if isOptional { rest.removeFirst() }
        nodes.append(.comma(required: !isOptional))
      case "[":
        rest.removeFirst()
        nodes.append(.open)
      case "]":
        rest.removeFirst()
        nodes.append(.close)
      case "*":
        rest.removeFirst()
        nodes.append(.symbol(.any))
      case "^":
        rest.removeFirst()
        guard marksBeginnings else {
          throw Fault(
            message: "“^” is known only in topics and in rules that find an absence.",
            suggestion: "Write the words that follow it alone.")
        }
        nodes.append(.symbol(.word(Self.beginning)))
      case "}", ">", "?":
        throw Fault(message: "“\(character)” stands where a word was expected.")
      default:
        let word = rest.prefix { !" \t\n(){}<>[],|?*^".contains($0) }
        rest = rest.dropFirst(word.count)
        nodes.append(optional(&rest, try self.word(String(word))))
      }
    }
    if nested { throw Fault(message: "A “(” is never closed.", suggestion: "Add the “)”.") }
    return nodes
  }

  private func optional(_ rest: inout ArraySlice<Character>, _ node: Node) -> Node {
    guard rest.first == "?" else { return node }
    rest.removeFirst()
    return .choice([[node], []])
  }

  private func parseGroup(_ rest: inout ArraySlice<Character>) throws(Fault) -> Node {
    rest.removeFirst()
    var choices: [[Node]] = []
    while true {
      choices.append(try parse(&rest, nested: true))
      let end = rest.popFirst()
      if end == ")" { break }
      guard end == "|" else { throw Fault(message: "A “(” is never closed.", suggestion: "Add the “)”.") }
    }
    if rest.first == "/" { try inflect(&choices, &rest) }
    return Self.joined(choices)
  }

  /// `(area|zone)/n`: the last word of every choice is inflected.
  private func inflect(_ choices: inout [[Node]], _ rest: inout ArraySlice<Character>) throws(Fault) {
    let mark = String(rest.dropFirst().prefix { $0.isLetter })
    guard let inflection = Inflection(rawValue: mark) else { throw SetEntry.unknownInflection(mark) }
    rest = rest.dropFirst(mark.count + 1)
    for index in choices.indices {
      guard case .symbol(.word(let word)) = choices[index].last else { continue }
      let forms = SymbolSet(words: Set(inflection.forms(of: word, in: language)))
      choices[index][choices[index].count - 1] = .symbol(.set(forms))
    }
  }

  /// Single words and sets among the choices become one set, so that a pattern stands for few sequences.
  private static func joined(_ choices: [[Node]]) -> Node {
    var set = SymbolSet()
    var rest: [[Node]] = []
    func take(_ choice: [Node]) {
      switch choice.first {
      case .symbol(.word(let word)) where choice.count == 1: set.words.insert(word)
      case .symbol(.set(let other)) where choice.count == 1:
        set.words.formUnion(other.words)
        set.traits |= other.traits
      case .choice(let inner) where choice.count == 1:
        for choice in inner { take(choice) }
      default: rest.append(choice)
      }
    }
    for choice in choices { take(choice) }
    let isEmpty = set.words.isEmpty && set.traits == 0
    if rest.isEmpty { return .symbol(.set(set)) }
    return .choice(rest + (isEmpty ? [] : [[.symbol(.set(set))]]))
  }

  private func parseSet(_ rest: inout ArraySlice<Character>) throws(Fault) -> Node {
    let name = String(rest.dropFirst().prefix { $0 != "}" })
    rest = rest.dropFirst(name.count + 1)
    guard rest.popFirst() == "}" else {
      throw Fault(message: "“{\(name)” is never closed.", suggestion: "Add the “}”.")
    }
    guard let set = sets[name] else {
      throw Fault(
        message: "There is no set “\(name)”.",
        suggestion: Spelling.suggestion(for: name, among: sets.keys.sorted()) ?? "Define it in the vocabulary.")
    }
    if set.phrases.isEmpty { return .symbol(.set(set.single)) }
    var choices: [[Node]] = set.phrases.map { phrase in phrase.map { .symbol(.word($0)) } }
    if !set.single.words.isEmpty || set.single.traits != 0 { choices.append([.symbol(.set(set.single))]) }
    return .choice(choices)
  }

  private func parseGap(_ rest: inout ArraySlice<Character>) throws(Fault) -> UInt8 {
    let text = String(rest.dropFirst().prefix { $0 != ">" })
    rest = rest.dropFirst(text.count + 1)
    guard rest.popFirst() == ">", let gap = UInt8(text), gap >= 1, gap <= Self.longestGap else {
      throw Fault(
        message: "“<\(text)>” is no gap.",
        suggestion: "Write <1> to <\(Self.longestGap)>: the most words that may stand between.")
    }
    return gap
  }

  /// A gap that begins with a comma: none or the first of its words stands behind the comma.
  private static func behindComma(_ gap: UInt8) -> Node {
    .choice([[], [.symbol(.any)] + (gap > 1 ? [.gap(gap - 1)] : [])])
  }

  private func word(_ text: String) throws(Fault) -> Node {
    let entry = try SetEntry(text, language: language)
    if entry.phrases.isEmpty, entry.set.words.count == 1, entry.set.traits == 0, let word = entry.set.words.first {
      return .symbol(.word(word))
    }
    if entry.phrases.isEmpty { return .symbol(.set(entry.set)) }
    var choices: [[Node]] = entry.phrases.map { phrase in phrase.map { .symbol(.word($0)) } }
    if !entry.set.words.isEmpty { choices.append([.symbol(.set(entry.set))]) }
    return .choice(choices)
  }

  private func expand(_ nodes: [Node]) throws(Fault) -> [[Node]] {
    var sequences: [[Node]] = [[]]
    for node in nodes {
      guard case .choice(let choices) = node else {
        for index in sequences.indices { sequences[index].append(node) }
        continue
      }
      var tails: [[Node]] = []
      for choice in choices { tails += try expand(choice) }
      guard sequences.count * tails.count <= Self.mostSequences else {
        throw Fault(
          message: "The pattern stands for more than \(Self.mostSequences) wordings.",
          suggestion: "Split it into several patterns.")
      }
      sequences = sequences.flatMap { head in tails.map { head + $0 } }
    }
    return sequences
  }

  private func steps(of nodes: [Node]) throws(Fault) -> [Step] {
    var steps: [Step] = []
    var gap: UInt8 = 0
    var comma: Bool?
    var open = false
    for node in nodes {
      switch node {
      case .symbol(let symbol):
        steps.append(
          Step(
            symbol: symbol, gap: steps.isEmpty ? 0 : gap, afterComma: comma != nil, needsComma: comma ?? false,
            opensMark: open))
        (gap, comma, open) = (0, nil, false)
      case .gap(let length): gap = max(gap, length)
      case .comma(let required): comma = required
      case .open: open = true
      case .close:
        guard !steps.isEmpty else { throw Fault(message: "“]” stands before any word.") }
        steps[steps.count - 1].closesMark = true
      case .choice: break
      }
    }
    return steps
  }
}

extension PatternSyntax.NamedSet {
  /// Adds what an entry stands for: a word, a phrase or a trait; with `(a|b)`, `a?` and `{set}`, each of several.
  ///
  /// - Parameter syntax: With the sets that the entry may name.
  mutating func add(_ entry: String, _ syntax: PatternSyntax) throws(PatternSyntax.Fault) {
    guard entry.contains(where: { "(){}<>[]|?*,^".contains($0) }) else {
      let read = try SetEntry(entry, language: syntax.language)
      single.words.formUnion(read.set.words)
      single.traits |= read.set.traits
      phrases += read.phrases
      return
    }
    for steps in try syntax.expand(entry) {
      if steps.count == 1, case .set(let set) = steps[0].symbol, !steps[0].isMarked {
        single.words.formUnion(set.words)
        single.traits |= set.traits
        continue
      }
      var rows: [[String]] = [[]]
      for step in steps {
        let words: [String]
        switch step.symbol {
        case .word(let word): words = [word]
        case .set(let set) where set.traits == 0: words = set.words.sorted()
        case .set, .any: throw Self.unfit(entry)
        }
        guard step.gap == 0, !step.isMarked else { throw Self.unfit(entry) }
        guard rows.count * words.count <= PatternSyntax.mostSequences else {
          throw PatternSyntax.Fault(
            message: "“\(entry)” stands for more than \(PatternSyntax.mostSequences) phrases.",
            suggestion: "Split it into several entries.")
        }
        rows = rows.flatMap { row in words.map { row + [$0] } }
      }
      for row in rows {
        if row.count == 1 { single.words.insert(row[0]) } else { phrases.append(row) }
      }
    }
  }

  private static func unfit(_ entry: String) -> PatternSyntax.Fault {
    PatternSyntax.Fault(
      message: "“\(entry)” is more than words one behind the other, which is all that a set holds.",
      suggestion: "Take gaps, commas, “*” and “[ ]” out of it, or write it in the patterns and cues themselves.")
  }
}

extension PatternSyntax.Step {
  /// Whether it says anything of commas or of the words that are reported.
  fileprivate var isMarked: Bool { afterComma || needsComma || opensMark || closesMark }
}
