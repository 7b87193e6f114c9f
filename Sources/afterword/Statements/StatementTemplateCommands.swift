import ArgumentParser
import Guidelines
import Operations
import Statements

struct StatementTemplateCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Show the templates, or copy one into the workspace to change it.",
    discussion: """
      A template in the workspace takes the place of the one that ships; all others still follow new releases. A statement \
      without what it must say goes nowhere; without what it should say, whoever drafts or checks it is warned.

      Example:
        afterword statement templates
        afterword statement templates --copy holding.en
      """)
  @OptionGroup var options: WorkspaceOptions
  @Option(help: ArgumentHelp("Copy this one into templates/statements of the workspace.", valueName: "kind.language"))
  var copy: String?

  struct View: Encodable {
    let kind: String
    let title: String
    let languages: [String]
    let own: [String]
    let required: [String]
    let wanted: [String]
    let words: Int
  }

  func run(_ context: CommandContext) async throws {
    if let copy {
      let path = try context.operations.copyTemplate(copy)
      context.output.result(["copied": path]) { "Change it here: \(path)" }
      return
    }
    let templates = try context.operations.statementTemplates()
    let kinds = Dictionary(grouping: templates, by: \.name).sorted { $0.key < $1.key }
    let views = kinds.map { name, templates in
      View(
        kind: name, title: templates.first { $0.language == .english }?.title ?? templates[0].title,
        languages: templates.map(\.language.rawValue),
        own: templates.filter { !$0.file.hasPrefix("built-in") }.map(\.language.rawValue),
        required: templates[0].demanded, wanted: templates[0].wanted.map { $0.alternatives.joined(separator: "|") },
        words: templates[0].wordLimit)
    }
    context.output.result(views) {
      var table = Table("kind", "languages", "own", "must say", "should say", "about")
      for view in views {
        table.add(
          view.kind, view.languages.joined(separator: " "), view.own.joined(separator: " "),
          view.required.joined(separator: ", "), view.wanted.joined(separator: ", "), view.title)
      }
      return table.text(style: context.output.style, whenEmpty: "There are no templates.")
    }
  }
}
