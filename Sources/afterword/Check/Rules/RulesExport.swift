import ArgumentParser
import Content
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RulesCommands {
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the rules that come with Afterword into a folder, to read and to edit.",
      discussion: """
        The folder is used with --rules. For a few rules more, leave these as they are and use “afterword rules new” with --add-rules, \
        so that you get the rules of the next release too.

        Example:
          afterword rules export our-rules
          afterword check --rules our-rules draft.md
        """)
    @Argument(help: ArgumentHelp("A new folder.", valueName: "dir"), completion: .directory) var folder: String
    @OptionGroup var output: OutputOptions

    struct Written: Encodable {
      let folder: String
      let files: [String]
    }

    func run() async throws {
      try await Failure.reporting(output.format) {
        guard !FileManager.default.fileExists(atPath: folder) else {
          throw InputError.invalid("“\(folder)” is there already and was left as it is. Name a new folder.")
        }
        let files = EmbeddedFile.under("Rules/").map {
          (name: String($0.path.dropFirst("Rules/".count)), text: $0.text)
        }
        do {
          for file in files {
            let target = URL(filePath: folder + "/" + file.name)
            try FileManager.default.createDirectory(
              at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: target)
          }
        } catch {
          throw InputError.unavailable("“\(folder)” cannot be written. Check the folder above it and the disk.")
        }
        Output(format: output.format).result(Written(folder: folder, files: files.map(\.name))) {
          "\(files.count) files are in \(folder). Start with README.md; try them with: afterword rules test \(folder)"
        }
      }
    }
  }
}
