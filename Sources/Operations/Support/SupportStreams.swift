import Incidents
import Journal
import Support
import Synchronization

extension StreamName {
  /// A case.
  public static func supportCase(_ id: CaseID) -> StreamName { StreamName(TaskHome.person(id).stream) }
  /// The tasks of an incident as a whole.
  public static func incidentTasks(_ id: IncidentID) -> StreamName { StreamName(TaskHome.incident(id).stream) }
  /// Who read a case, or the notes on an incident's tasks.
  public static func access(_ subject: String) -> StreamName { StreamName("access/\(subject)") }
  /// The register of the compartment of protected witnesses.
  public static let witnessRegister = StreamName("compartment/witnesses")
}

extension Operations {
  /// The support catalogue of this workspace.
  ///
  /// - Throws: `YAMLFaults` with every fault of the workspace's own files.
  public func supportCatalogue() throws -> Catalogue {
    let files = try workspace.content.files(in: "Templates/support").map { (name: $0.origin, text: $0.text) }
    return try CatalogueShelf.catalogue(of: files)
  }
}

/// The catalogue that was compiled last: a drill opens forty cases in one process, and the files do not change in between.
private enum CatalogueShelf {
  private static let last = Mutex<(files: [(name: String, text: String)], catalogue: Catalogue)?>(nil)

  static func catalogue(of files: [(name: String, text: String)]) throws -> Catalogue {
    let kept = last.withLock { last in
      last.flatMap { $0.files.elementsEqual(files) { $0.name == $1.name && $0.text == $1.text } ? $0.catalogue : nil }
    }
    if let kept { return kept }
    let catalogue = try Catalogue(files: files)
    last.withLock { $0 = (files, catalogue) }
    return catalogue
  }
}
