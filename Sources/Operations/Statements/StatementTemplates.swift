import Guidelines
import Incidents
import Statements
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Operations {
  /// The guideline checker, built once: it is the same for every statement.
  static let guidelines = Checker()

  /// Reads the rules on a thread of their own, for a command that will need them when it has read the journal.
  public static func beginToReadRules() { Task.detached { _ = guidelines } }

  /// The folder of the statement templates.
  static let templateFolder = "Templates/statements"

  /// Every template: those of the workspace first, otherwise those that ship.
  ///
  /// - Throws: `InputError` for the first template that cannot be read.
  public func statementTemplates() throws -> [Template] {
    try workspace.content.files(in: Self.templateFolder, ending: ".txt").map { try read($0) }
  }

  /// The keys of facts that templates print, each with the kinds of statements that do; a key that ends in `.*` stands for all below it.
  ///
  /// - Throws: `InputError` for the first template that cannot be read.
  public func printedKeys() throws -> [PrintedKey] { Self.printedKeys(of: try templatesForAllLanguages()) }

  /// The templates of the workspace, and of each that ships one language: what it prints and asks for is the same in all.
  ///
  /// - Parameter kind: The kind of statement; nil for every kind.
  private func templatesForAllLanguages(of kind: StatementKind? = nil) throws -> [Template] {
    try workspace.content.files(in: Self.templateFolder, ending: ".txt")
      .filter { $0.isOwn || $0.name.hasSuffix(".en.txt") }
      .filter { file in kind.map { file.name.hasPrefix($0.rawValue + ".") } ?? true }
      .map { try read($0) }
  }

  private static func printedKeys(of templates: [Template]) -> [PrintedKey] {
    var kinds: [String: Set<StatementKind>] = [:]
    for template in templates {
      for name in template.fields.map(\.name) + template.groups.map({ $0.rawValue + ".*" })
      where !["statement.", "given.", "named."].contains(where: name.hasPrefix) {
        kinds[name, default: []].insert(StatementKind(template.name))
      }
    }
    return kinds.map { PrintedKey(key: $0.key, kinds: $0.value.sorted { $0.rawValue < $1.rawValue }) }
      .sorted { $0.key < $1.key }
  }

  /// What somebody who typed a key that no template prints should know; nothing where one does, and for keys of which nothing is printed
  /// by its name.
  public func unprinted(_ key: FactKey) throws -> String? {
    // Most keys are known without a look into the templates, or by one into their words: to read all of them costs more than the rest of
    // what adds a fact.
    guard try !unlisted([key]).isEmpty else { return nil }
    let keys = try printedKeys().map(\.key)
    guard Self.isUnprinted(key, among: keys) else { return nil }
    let near = PrintedKey.likely(for: key.rawValue, among: keys.filter { !$0.hasSuffix(".*") })
    return
      "No statement says “\(key)” of itself: a text has it only where somebody writes {\(key)}."
      + (near.map { " Did you mean \($0)?" } ?? "") + " “afterword fact keys” lists what statements say."
  }

  /// The keys of facts that no template prints: such a fact may be published, and no statement says it of itself.
  public func unprintedKeys(of facts: [Fact]) throws -> Set<FactKey> {
    let asked = try unlisted(Set(facts.map(\.key)))
    guard !asked.isEmpty else { return [] }
    let keys = try printedKeys().map(\.key)
    return asked.filter { Self.isUnprinted($0, among: keys) }
  }

  /// Those of some keys of which only the templates tell if a statement says their facts: neither a list of what is known, as it stands in
  /// the words of a template, nor anything else that is said in ways of its own.
  private func unlisted(_ keys: Set<FactKey>) throws -> Set<FactKey> {
    let apart: Set<String> = ["instruction", "casualties", "attribution", "victim", "suspect", "suspects", "witness"]
    let asked = keys.filter { !$0.isOfRegister && !$0.isIdentity && !apart.contains($0.family) }
    guard !asked.isEmpty else { return [] }
    let texts = try workspace.content.files(in: Self.templateFolder, ending: ".txt")
      .filter { $0.isOwn || $0.name.hasSuffix(".en.txt") }.map(\.text)
    let listed = Set(asked.map(\.family)).filter { family in texts.contains { $0.contains("{each \(family).*}") } }
    return asked.filter { !listed.contains($0.family) || $0.rawValue == $0.family }
  }

  private static func isUnprinted(_ key: FactKey, among keys: [String]) -> Bool {
    !keys.contains { $0 == key.rawValue || $0.hasSuffix(".*") && key.rawValue.hasPrefix($0.dropLast(1)) }
  }

  /// The facts that the templates of a kind have a place for and that nobody has given; of what is wanted the check speaks.
  public func emptyPlaces(_ kind: StatementKind, in incident: IncidentID) async throws -> [String] {
    let ledger = try await facts(of: incident)
    let framing: Set<String> = ["attribution", "casualties"]
    let templates = try templatesForAllLanguages(of: kind)
    let wanted = Set(templates.flatMap(\.wanted).flatMap(\.alternatives))
    return Self.printedKeys(of: templates).filter { entry in
      guard !entry.key.hasSuffix(".*"), !wanted.contains(entry.key), !framing.contains(FactKey(entry.key).family) else {
        return false
      }
      return ledger.active(FactKey(entry.key)).isEmpty
    }.map(\.key)
  }

  /// Copies a template that ships into the workspace, where it can be changed.
  ///
  /// - Parameter name: such as `holding.en`.
  /// - Throws: a refusal when the workspace has its own already, or there is no such template.
  public func copyTemplate(_ name: String) throws -> String {
    guard let file = try workspace.content.file(name + ".txt", in: Self.templateFolder) else {
      throw Refusal(
        rule: "unknown-template", message: "There is no template “\(name)”.", mend: ["afterword statement templates"])
    }
    guard !file.isOwn else {
      throw Refusal(
        rule: "template-is-own", message: "The workspace has its own already: \(file.origin)",
        mend: ["change that file, or delete it to follow the one that ships"])
    }
    let path = workspace.root + "/" + Self.templateFolder.lowercased() + "/" + file.name
    do {
      try FileManager.default.createDirectory(
        atPath: workspace.root + "/" + Self.templateFolder.lowercased(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw InputError.unavailable(
        "The file “\(path)” cannot be written. Check the disk and the permissions of its folder.")
    }
    return path
  }

  private func read(_ file: ContentLibrary.File) throws -> Template {
    try templateFaultsExplained("read") { () throws(TemplateFaults) in try Template.read(file.text, file: file.origin) }
  }

  /// Turns faults of a template into what a person can act on: a fault of the template itself is bad input, a field that nothing
  /// fills is a refusal with the commands that fill it.
  func templateFaultsExplained<Result>(
    _ deed: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as TemplateFaults {
      let broken = error.faults.filter { !$0.isMissingField }
      guard broken.isEmpty else {
        throw InputError.invalid(
          "The template cannot be used.\n"
            + broken.map { fault in "  \(fault.description)" + fault.mend.map { "\n    to mend: \($0)" }.joined() }
            .joined(separator: "\n"))
      }
      var mend: [String] = []
      for command in error.faults.flatMap(\.mend) where !mend.contains(command) { mend.append(command) }
      var missing: [String] = []
      for fault in error.faults where !missing.contains(where: { $0.hasSuffix(fault.message) }) {
        missing.append(fault.description)
      }
      throw Refusal(
        rule: "field-missing",
        message: "The text cannot be \(deed) yet: "
          + (missing.count == 1 ? "one thing is missing." : "\(missing.count) things are missing."),
        missing: missing, mend: Self.inOne(mend))
    }
  }

  /// Commands that give one fact words in several languages, as one command each: a fact that was replaced once cannot be replaced
  /// again by the next line.
  private static func inOne(_ commands: [String]) -> [String] {
    var order: [String] = []
    var languages: [String: [String]] = [:]
    for command in commands {
      var base = command
      var words: [String] = []
      while let start = base.firstRange(of: " --in "), let end = base[start.upperBound...].firstRange(of: "\"…\"") {
        words.append(String(base[start.lowerBound..<end.upperBound]))
        base.removeSubrange(start.lowerBound..<end.upperBound)
      }
      if languages[base] == nil { order.append(base) }
      for word in words where !languages[base, default: []].contains(word) { languages[base, default: []].append(word) }
      languages[base, default: []] += []
    }
    return order.map { base in
      let words = languages[base, default: []].joined()
      guard let options = base.firstRange(of: " --") else { return base + words }
      return base[..<options.lowerBound] + words + base[options.lowerBound...]
    }
  }

  /// The template of a kind in a language.
  ///
  /// - Throws: `Refusal` with the kinds and languages that there are; `InputError` for a broken template.
  public func statementTemplate(_ kind: StatementKind, _ language: Language) throws -> Template {
    let name = "\(kind).\(language.rawValue).txt"
    if kind.isWellFormed, let file = try workspace.content.file(name, in: Self.templateFolder) {
      let template = try read(file)
      guard template.name == kind.rawValue, template.language == language else {
        throw TemplateFaults([
          TemplateFault(
            file: file.origin, line: 1, column: 1,
            message:
              "The head says “template: \(template.name)” and “language: \(template.language.rawValue)”, but the file is "
              + "called \(name).")
        ])
      }
      return template
    }
    let names = try workspace.content.files(in: Self.templateFolder, ending: ".txt").map(\.name)
    let languages = names.filter { $0.hasPrefix("\(kind).") }.compactMap { $0.split(separator: ".").dropFirst().first }
    if languages.isEmpty {
      let kinds = Set(names.compactMap { $0.split(separator: ".").first.map(String.init) }).sorted()
      let near = Spelling.suggestion(for: kind.rawValue, among: kinds).map { " \($0)" } ?? ""
      throw Refusal(
        rule: "unknown-kind", message: "There is no template for the kind “\(kind)”.\(near)",
        missing: ["one of: \(kinds.joined(separator: ", "))"],
        mend: ["afterword statement draft --kind holding", "add templates/statements/\(name) to the workspace"])
    }
    throw Refusal(
      rule: "unknown-language",
      message: "The kind “\(kind)” has no template in \(language.englishName).",
      missing: ["one of: \(languages.joined(separator: ", "))"],
      mend: ["add templates/statements/\(name) to the workspace", "add --language \(languages.first ?? "en")"])
  }

  /// What the checker must know about an incident: the agreed figures, and the names in `case-facts/<incident>.yaml` of the
  /// workspace, when there is such a file.
  ///
  /// - Parameter kind: a correction quotes figures that were published; those are known figures too.
  func caseFacts(of incident: IncidentID, _ fields: TemplateFields, for kind: StatementKind) throws -> CaseFacts {
    var facts = CaseFacts.none
    let path = workspace.root + "/case-facts/\(incident).yaml"
    do {
      let bytes = try InputFile.read(path, limit: 1 << 20)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw InputError.invalid("The file “\(path)” is not valid UTF-8. Save it again as UTF-8.")
      }
      facts = try CaseFacts.read(text, file: path)
    } catch InputError.notFound {
      // Most incidents have no such file.
    }
    facts.figures += fields.agreedFigures(for: kind)
    if facts.designation == nil { facts.designation = fields.designation }
    return facts
  }
}
