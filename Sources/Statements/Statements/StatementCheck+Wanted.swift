import Guidelines
import Incidents

/// What a statement of a kind should say and does not: hours, a number from abroad, whether it is safe now.
extension StatementCheck {
  /// The rule by which a wanted element is missed. It stops no text: at three in the morning some of it is not known yet.
  public static let wantedRule = "wanted-element"

  /// The wanted elements that the master does not say, each with the command that gives it. What the master says and another language
  /// does not is found sentence by sentence.
  func wanting(_ rendition: Rendition, _ revision: Revision, _ trace: FigureTrace) -> [Finding] {
    guard rendition.language == revision.master?.language else { return [] }
    let languages = revision.renditions.map(\.language)
    let end = rendition.text.endIndex..<rendition.text.endIndex
    return (revision.required ?? []).map(TemplateElement.init).filter(\.isWanted).compactMap { element in
      guard !element.names.contains(where: { isSaid($0, rendition, trace) }) else { return nil }
      return finding(
        Self.wantedRule, "The text does not say \(ElementWords.of(element)).",
        "People look for it in a statement of this kind, and its absence is taken for a meaning.", rendition.text, end,
        mends(element, languages), severity: .warning)
    }
  }

  private func isSaid(_ name: String, _ rendition: Rendition, _ trace: FigureTrace) -> Bool {
    let fields = composer.fields
    if Self.switches.contains(name), fields.constants[name] != nil { return true }
    if (rendition.bindings + trace.bindings).contains(where: { Self.names($0, name, fields.ledger) }) { return true }
    // What an officer gave in free words is bound to nothing once a text was typed.
    guard case .words(let words)? = fields.constants[name] else { return false }
    return words[rendition.language, .bare].map(rendition.says) ?? false
  }

  /// What gives an element: a fact that is not there yet, or a place in the text for one that is.
  private func mends(_ element: TemplateElement, _ languages: [Language]) -> [String] {
    let fields = composer.fields
    let number = composer.id.number
    var mends: [String] = []
    for name in element.names where !Self.switches.contains(name) {
      guard let field = TemplateField(text: name), mends.count < 2 else { continue }
      if field.isGroup {
        let key = FactKey(field.groupKey)
        let isThere = !fields.items(under: key.rawValue).isEmpty
        mends.append(
          isThere ? "afterword statement assemble \(number)" : command(ElementWords.example(below: key), languages))
        continue
      }
      switch fields.resolve(field) {
      case .fact, .constant: mends.append("afterword statement assemble \(number)")
      case .missing(_, let mend):
        if fields.ledger.active(FactKey(name)).isEmpty, fields.addCommand(named: name) != nil {
          mends.append(command(name, languages))
        } else if !name.hasPrefix("statement.") {
          mends += mend
        }
      }
    }
    return mends
  }

  /// The command that adds a fact, with its words in every language of the statement.
  private func command(_ name: String, _ languages: [Language]) -> String {
    let command = composer.fields.addCommand(TemplateField(name: name))
    guard composer.fields.rules.register.entry(for: FactKey(name)).kind == .words else { return command }
    // Where one goes is said with the preposition of the language.
    let form = name.hasPrefix("place.") ? ":to" : ""
    let others = languages.dropFirst().map { language in
      " --in \(language.rawValue)\([.french, .spanish].contains(language) ? form : "")=\"…\""
    }
    return command.replacing(" --confirmed", with: others.joined() + " --confirmed")
  }
}
