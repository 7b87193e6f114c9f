import ArgumentParser
import Incidents
import Operations
import Renditions
import Statements

/// `afterword statement site`
struct StatementSite: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the newsroom: small pages for any web server, with what the agencies say now first.",
    discussion: """
      The folder holds a page for each language and statement, a page on which anybody can compare a text, feeds, the statements as files \
      that can be verified, and the public keys. The pages ask nothing of any other server. A folder that is there is brought up to date: \
      what is new is written aside first, then each file is replaced as a whole, the page people see first comes last, and files of your \
      own are left alone. Names of persons who live, or whose families have taken back their yes, are shown no more, and the signed files that hold \
      them are taken away; verify knows them all the same. A folder with releases that this workspace does not know, signed by our keys, is not touched: two copies of the \
      workspace are in use then. What an interrupted command left aside is cleaned away by the next one.

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
    let newsroom = try await context.operations.newsroom(
      of: opening, address: address, signer: try sign ? context.act().officer : nil)
    try await context.operations.requireSameHistory(newsroom, in: SiteFolder(folder))
    let written = try SiteFolder(folder).bringUpToDate(with: newsroom.files, without: newsroom.gone)
    let view = View(folder: folder, files: newsroom.files.map(\.path), written: written)
    context.output.result(view) {
      "\(written) of \(view.files.count) files of the newsroom were written to \(folder). Look at \(folder)/index.html."
    }
    for number in try await context.operations.statementsInForce(in: opening.id) {
      try await context.tellWhatChanged(since: number, in: opening.id)
    }
  }
}
