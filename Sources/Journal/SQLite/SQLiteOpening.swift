internal import CSQLite

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The steps from a path to a session that is known to be a journal of this release, durable and safe to write.
struct SQLiteOpening {
  let session: SQLiteSession
  let canWrite: Bool

  static func inMemory(migrations: [Migration]) throws(JournalError) -> SQLiteOpening {
    do {
      let session = try SQLiteSession(path: ":memory:", mode: .create, busyTimeout: 0)
      try session.makeDurable()
      try session.migrate(migrations)
      return SQLiteOpening(session: session, canWrite: true)
    } catch {
      throw JournalError(error)
    }
  }

  static func open(
    path: String, access: SQLiteJournal.Access, busyTimeout: Int32, migrations: [Migration]
  ) throws(JournalError) -> SQLiteOpening {
    let file = JournalFile(path: path)
    try file.check(mayBeMissing: access == .create)
    do {
      return try openForWriting(file, access: access, busyTimeout: busyTimeout, migrations: migrations)
    } catch {
      // On a disk that cannot be written SQLite cannot make the files beside the journal that its users share. When there
      // is no log either, the journal is at rest and can be read as it stands.
      switch error {
      case .readOnly, .unavailable:
        guard access == .existing, !file.hasLog else { throw error }
        return try openForReading(file, migrations: migrations)
      default: throw error
      }
    }
  }

  private static func openForWriting(
    _ file: JournalFile, access: SQLiteJournal.Access, busyTimeout: Int32, migrations: [Migration]
  ) throws(JournalError) -> SQLiteOpening {
    var patience = 100
    while true {
      do {
        let session = try SQLiteSession(
          path: file.path, mode: access == .create ? .create : .existing, busyTimeout: busyTimeout)
        if session.isReadOnly { throw JournalError.readOnly }
        let version = try identify(session, file, mayBeEmpty: access == .create, migrations: migrations)
        try session.distrustFile()
        try session.makeDurable()
        if version < migrations.last?.version ?? 0 { try session.migrate(migrations) }
        return SQLiteOpening(session: session, canWrite: true)
      } catch let error as SQLError {
        // Switching a new file to the write-ahead log does not wait for others by itself.
        guard error.kind == .busy, patience > 0, busyTimeout > 0 else { throw file.error(error) }
        patience -= 1
        usleep(10_000)
      } catch let error as JournalError {
        throw error
      } catch {
        throw .internalFault("an error of an unknown kind")
      }
    }
  }

  private static func openForReading(
    _ file: JournalFile, migrations: [Migration]
  ) throws(JournalError) -> SQLiteOpening {
    do {
      let session = try SQLiteSession(path: file.path, mode: .immutable, busyTimeout: 0)
      let version = try identify(session, file, mayBeEmpty: false, migrations: migrations)
      // An older journal must be migrated before it can be read, and here it cannot be.
      guard version == migrations.last?.version ?? 0 else { throw JournalError.readOnly }
      try session.distrustFile()
      return SQLiteOpening(session: session, canWrite: false)
    } catch let error as SQLError {
      throw file.error(error)
    } catch let error as JournalError {
      throw error
    } catch {
      throw .internalFault("an error of an unknown kind")
    }
  }

  /// The schema version of a file that is a journal, and a refusal of any other file.
  private static func identify(
    _ session: SQLiteSession, _ file: JournalFile, mayBeEmpty: Bool, migrations: [Migration]
  ) throws -> Int {
    let version = try session.schemaVersion()
    if try session.pragma("application_id") == SQLiteSession.applicationID {
      let newest = migrations.last?.version ?? 0
      guard version <= newest else { throw JournalError.newerSchema(found: version, supported: newest) }
      return version
    }
    let tables = try session.first("SELECT count(*) FROM sqlite_master") { row throws(SQLError) in try row.integer(0) }
    guard mayBeEmpty, version == 0, tables == 0 else { throw JournalError.notAJournal(file.path) }
    return 0
  }
}

/// What the operating system says about the journal's file before the database is asked.
struct JournalFile {
  let path: String

  /// Whether a log stands beside the file: commits that are not yet in it.
  var hasLog: Bool {
    var status = stat()
    return unsafe stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// Refuses what cannot be a journal, with the reason a person can act on.
  func check(mayBeMissing: Bool) throws(JournalError) {
    var status = stat()
    let folder = self.folder
    guard unsafe stat(folder, &status) == 0 else {
      throw .unavailable("the folder “\(folder)” \(errno == ENOENT ? "does not exist" : "cannot be opened")")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .unavailable("“\(folder)” is not a folder") }
    if unsafe stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAJournal(path) }
    } else if errno != ENOENT {
      throw .unavailable("permission to open “\(path)” is missing")
    } else if !mayBeMissing {
      throw .unavailable("the file “\(path)” does not exist")
    }
    if isOnNetwork(folder) { throw .networkFileSystem(path) }
  }

  /// The journal's words for a failure of the database, with the path.
  func error(_ error: SQLError) -> JournalError {
    switch error.kind {
    case .notADatabase: .notAJournal(path)
    case .cannotOpen where error.systemError == EACCES: .unavailable("permission to open “\(path)” is missing")
    case .cannotOpen: .unavailable("“\(path)” cannot be opened (\(error.reason))")
    default: JournalError(error)
    }
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The magic numbers of NFS, SMB, CIFS, SMB2, AFS, Coda, Ceph and 9P in Linux's `statfs(2)`.
  private static let networkFileSystems: Set<UInt32> = [
    0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x7375_7245, 0x00C3_6400, 0x0102_1997,
  ]

  private func isOnNetwork(_ folder: String) -> Bool {
    unsafe Self.networkFileSystems.contains(csqlite_file_system_type(folder))
  }
}
