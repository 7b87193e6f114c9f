import ArgumentParser
import Incidents
import Operations
import Renditions
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword statement site`
struct StatementSite: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the newsroom: small pages for any web server, with what the agencies say now first.",
    discussion: """
      The folder holds a page for each language and statement, a page on which anybody can compare a text, feeds, the statements as files \
      that can be verified, and the public keys. The pages ask nothing of any other server. A folder that is there is brought up to date: \
      each file is replaced as a whole, the page people see first comes last, and files of your own are left alone.

      Example:
        afterword statement site newsroom --address https://alder.example/harbour
        afterword statement site newsroom --address https://alder.example/harbour --sign --as duty-lead

      With --sign, whoever gives the command signs each text for other people's tools, and the site holds what these need:
        minisign -Vm 1.en.txt -p minisign.pub
        openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in 1.en.txt -sigfile 1.en.txt.sig
      and 1.jws with .well-known/jwks.json for any JOSE library.
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory) var folder: String
  @Option(help: ArgumentHelp("Where the site will stand; feeds name it.", valueName: "url")) var address: String

  @Flag(help: "Sign each text with your key, for minisign, OpenSSL and JOSE libraries.") var sign = false

  func validate() throws {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      throw ValidationError("--address is the web address of the site: --address https://alder.example/harbour")
    }
  }

  struct View: Encodable {
    let schema = "afterword.site/1"
    let folder: String
    let files: [String]
    let written: Int
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let keys = JSONText.pretty(try await context.operations.publishedKeys())
    let newsroom = try await context.operations.newsroom(
      of: opening, address: address, keys: keys, signer: try sign ? context.act().officer : nil)
    // The first page leads to all others, so it is written when they are there.
    let order = newsroom.files.sorted {
      ($0.path == "index.html" ? 1 : 0, $0.path) < ($1.path == "index.html" ? 1 : 0, $1.path)
    }
    var written = 0
    for file in order where try write(file) { written += 1 }
    let view = View(folder: folder, files: newsroom.files.map(\.path), written: written)
    context.output.result(view) {
      "\(written) of \(view.files.count) files of the newsroom were written to \(folder). Look at \(folder)/index.html."
    }
  }

  /// Writes a file unless it is there already with the same text.
  private func write(_ file: Newsroom.File) throws -> Bool {
    let target = URL(filePath: folder + "/" + file.path)
    let data = Data(file.bytes)
    if FileManager.default.contents(atPath: target.path) == data { return false }
    do {
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: target, options: .atomic)
    } catch {
      throw InputError.unavailable(
        "“\(target.path)” cannot be written. Check the folder and the space on the disk, and give the command again.")
    }
    return true
  }
}
