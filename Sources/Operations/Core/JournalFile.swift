import Journal

/// The journal of a workspace, in its file.
enum JournalFile {
  static func open(_ path: String) async throws -> any JournalStore {
    throw JournalError.unavailable("this build has no store")
  }
}
