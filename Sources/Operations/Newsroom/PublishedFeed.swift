import Incidents
import Renditions
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Operations {
  /// Refuses to put a newsroom in the place of one that holds releases which this workspace does not know: what was public would be gone,
  /// and another text would stand under its number.
  ///
  /// That happens where a workspace was copied and both copies went on. Only entries that our keys have signed count, so that nobody can
  /// hold a newsroom up by writing a file into its folder.
  ///
  /// - Throws: a refusal that names the statements.
  public func requireSameHistory(_ newsroom: Newsroom, in folder: SiteFolder) async throws {
    let path = folder.path + "/" + Newsroom.Proofs.feedPath
    guard let bytes = FileManager.default.contents(atPath: path),
      let file = newsroom.files.first(where: { $0.path == Newsroom.Proofs.feedPath })
    else { return }
    let keys = try await publishedKeys()
    let there = FeedVerification(String(decoding: bytes, as: UTF8.self), keys: keys)
    let ours = FeedVerification(String(decoding: file.bytes, as: UTF8.self), keys: keys)
    guard let published = there.sequence, let own = ours.sequence, there.incident == ours.incident else { return }
    let known = Set(own.entries.map { "\($0.statement) \($0.digest) \($0.at)" })
    let foreign = published.entries.filter { !known.contains("\($0.statement) \($0.digest) \($0.at)") }
    guard let first = foreign.first else { return }
    let numbers = Set(foreign.map(\.statement)).sorted().map(String.init).joined(separator: ", ")
    let isTwice = own.entries.contains { $0.statement == first.statement }
    throw Refusal(
      rule: "another-history",
      message:
        "The newsroom in “\(folder.path)” holds statement \(numbers), signed by our keys, which this workspace "
        + (isTwice
          ? "knows as another text: two copies of the workspace are in use."
          : "does not know: it is an older copy of the workspace.")
        + " Nothing was written; what is public there stays as it is.",
      missing: ["one workspace for all: the one whose statements are public, or the one that leads from now on"],
      mend: [
        "afterword statement list   # in both copies: what does each say under these numbers?",
        "afterword statement verify \(path)",
        "afterword statement site OTHER-FOLDER --address …   # where both have to be shown side by side",
      ])
  }
}
