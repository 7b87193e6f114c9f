import Guidelines
import Incidents

/// A statement in Easy Read: short sentences, one idea each, figures as digits, for people who find reading hard.
///
/// It is never cut from the cleared words, and nothing in it is invented: a template of its own, written by people, is filled with the
/// facts that the cleared text says, as they were when it was written. So its words are other words, and need a yes of their own.
public struct EasyReadText: Sendable, Hashable {
  /// The language.
  public let language: Language
  /// The text: a line for each sentence, `# ` before the heading, `![…]` for a picture and what it shows.
  public let text: String
  /// The stretches that come from facts and constants.
  public let bindings: [Binding]
  /// What the statement says and Easy Read leaves out: free words that are too hard, and facts for which its template has no sentence. Whoever
  /// says yes to it reads them first.
  public let omissions: [String]

  /// The most words of a sentence, names aside (Easy Read guidance: about a dozen).
  public static let longestSentence = 12

  /// The sentences, without headings and pictures.
  public var sentences: [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("![") }.flatMap { line in
      let line = String(line)
      return SentenceSplit.ranges(of: line).map { String(line[$0]) }
    }
  }

  /// The sentences that are too long.
  public var hardSentences: [String] {
    sentences.filter { !Self.isEasy($0, language, bindings.map(\.words)) }
  }

  /// How easy the whole is.
  public var readability: Readability { Readability(of: sentences.joined(separator: "\n"), language: language) }

  /// Whether a sentence is short enough; names, addresses and lists of agencies that facts bring along do not count.
  static func isEasy(_ sentence: String, _ language: Language, _ names: [String] = []) -> Bool {
    var rest = sentence
    for name in names.sorted(by: { $0.count > $1.count }) where name.contains(" ") {
      rest = rest.replacing(name, with: "N")
    }
    return Readability(of: rest, language: language).words <= longestSentence
  }
}

extension StatementComposer {
  /// Fills an Easy Read template with what a revision says.
  ///
  /// Free words that agencies gave, and that are too hard, are left out and reported; a figure that the text of the same language does
  /// not hold is a fault.
  /// - Parameter facts: The facts of the revision, as they were.
  public func easyRead(
    _ template: Template, of revision: Revision, facts: [Fact]
  ) throws(EasyReadFault) -> EasyReadText {
    guard let master = revision.rendition(template.language) else {
      throw EasyReadFault.languageMissing(template.language)
    }
    var fields = fields
    fields.writesDigits = true
    fields.now = revision.asOf
    // Its figures are as old as the oldest of those that the statement prints.
    fields.printed = Set(facts.map(\.id))
    var omissions: [String] = []
    // What the cleared text says of the hurt, and not what is known by now.
    fields.addHarm(among: facts)
    fields.said = facts.filter { fact in
      guard case .words(let words) = fact.value, ["known", "unknown", "charge"].contains(fact.key.family),
        let text = words[template.language, .bare], !Self.isEasy(text, template.language)
      else { return true }
      omissions.append("\(fact.key): “\(text)”")
      return false
    }
    for (name, constant) in fields.constants where name.hasPrefix("given.") && !Self.neverLeftOut.contains(name) {
      guard case .words(let words) = constant, let text = words[template.language, .bare],
        !Self.isEasy(text, template.language)
      else { continue }
      omissions.append("\(name.dropFirst("given.".count)): “\(text)”")
      fields.constants[name] = nil
    }
    let rendered = template.renderWithGaps(fields)
    guard rendered.gaps.isEmpty else { throw EasyReadFault.gaps(rendered.gaps) }
    let foreign = FigureScanner.foreign(in: rendered.text, to: master.text, template.language)
    guard foreign.isEmpty else { throw EasyReadFault.foreignFigures(foreign.map(\.words)) }
    omissions += Self.unsaid(of: master, facts, in: rendered.bindings, hard: omissions)
    let marked = isExercise ? ExerciseMark.marked(rendered, in: template.language) : rendered
    return EasyReadText(
      language: template.language, text: marked.text.tidied, bindings: marked.bindings,
      omissions: omissions.sorted())
  }

  /// What is said however hard its words are: what was wrong and what is right, and what people shall do instead.
  private static let neverLeftOut: Set<String> = ["given.wrong", "given.right", "given.advice"]

  /// What the text of the statement says and a text in Easy Read does not: facts, whether attackers are counted in a figure, what an
  /// officer gave, and advice.
  ///
  /// - Parameter hard: What was left out because its words are too hard, and is reported already.
  private static func unsaid(
    of master: Rendition, _ facts: [Fact], in easy: [Binding], hard: [String]
  ) -> [String] {
    var unsaid: [String] = []
    for binding in master.bindings {
      let name: String
      switch binding.source {
      case .fact(let id):
        guard let fact = facts.first(where: { $0.id == id }) else { continue }
        let isScope = binding.field.contains("attackers=")
        let isSaid = easy.contains { $0.source == binding.source && (!isScope || $0.field == binding.field) }
        // A figure for which there is no sentence is reported once, without its scope.
        guard !isSaid, !isScope || easy.contains(where: { $0.source == binding.source }) else { continue }
        name = isScope ? binding.field : fact.key.rawValue
      case .constant(let constant):
        guard
          constant.hasPrefix("given.") || Template.advice.contains(constant)
            || TemplateField(text: constant)?.aspect == .before,
          !easy.contains(where: { $0.source == binding.source })
        else { continue }
        name = constant.hasPrefix("given.") ? String(constant.dropFirst("given.".count)) : constant
      }
      let line = "\(name): “\(TextSafety.withoutIsolates(binding.words))”"
      if !hard.contains(where: { $0.hasPrefix("\(name):") }), !unsaid.contains(line) { unsaid.append(line) }
    }
    return unsaid
  }

  private static func isEasy(_ text: String, _ language: Language) -> Bool {
    SentenceSplit.ranges(of: text).allSatisfy { EasyReadText.isEasy(String(text[$0]), language) }
  }
}

/// Why a statement cannot be put in Easy Read.
public enum EasyReadFault: Error, Sendable, Hashable {
  /// The statement has no text in the language.
  case languageMissing(Language)
  /// The template asks for what the statement does not say.
  case gaps([TemplateFault])
  /// The template would say figures that the statement does not.
  case foreignFigures([String])
}

extension String {
  /// The text with at most one empty line between paragraphs.
  fileprivate var tidied: String {
    var lines: [Substring] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
