import Crypto
import Incidents
import Journal

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Copies of folded states beside the journal, so that a command need not fold ten thousand facts to add one.
///
/// The journal stays the only truth. A copy is taken only when it is sealed with the workspace key, was written by this very program, and
/// rests on an entry that the journal still has with the same hash; in every other case it is as if there were none. It holds nothing that
/// the journal does not hold in the same words, and may be deleted at any time.
public struct StateShelf: Sendable {
  /// A state that was found, and the entry up to which it was folded.
  struct Kept {
    let state: any Aggregate
    let version: Int
    let hash: String
  }

  /// The largest copy that is read: 1 GiB.
  private static let limit = 1 << 30
  private static let sealLength = SHA256.byteCount

  private let folder: String
  private let keyring: Keyring
  private let program: String

  /// A shelf in a folder, which is made when something is written; nothing where the program cannot be told from others.
  ///
  /// - Parameters:
  ///   - keyring: Where the workspace key is, with which copies are sealed.
  ///   - program: What stands for this very program; another one may fold otherwise.
  public init?(folder: String, keyring: Keyring, program: String? = StateShelf.runningProgram) {
    guard let program else { return nil }
    self.folder = folder
    self.keyring = keyring
    self.program = program
  }

  /// What tells the running program from every other build: the file that it was started from.
  public static var runningProgram: String? {
    var information = stat()
    #if os(Linux)
    guard unsafe stat("/proc/self/exe", &information) == 0 else { return nil }
    let changed = information.st_mtim
    return "\(information.st_ino) \(information.st_size) \(changed.tv_sec) \(changed.tv_nsec)"
    #else
    return nil
    #endif
  }

  /// The kept state of a stream, whole and unchanged; nothing where there is none.
  func read<State: KeptAggregate>(_ type: State.Type, of stream: StreamName) -> Kept? {
    guard let bytes = try? InputFile.read(path(of: stream), limit: Self.limit), bytes.count > Self.sealLength,
      let key,
      HMAC<SHA256>.isValidAuthenticationCode(
        bytes[..<Self.sealLength], authenticating: bytes[Self.sealLength...], using: key)
    else { return nil }
    do throws(KeptFault) {
      var reader = KeptReader(bytes, from: Self.sealLength)
      guard try reader.text() == program, try reader.text() == stream.rawValue else { return nil }
      let (version, hash) = (try reader.whole(), try reader.text())
      let state = try State(from: &reader)
      return reader.isAtEnd ? Kept(state: state, version: version, hash: hash) : nil
    } catch {
      return nil
    }
  }

  /// Keeps a state. Where it cannot be written, the next command folds again.
  func write(_ state: some KeptAggregate, of stream: StreamName, version: Int, hash: String) {
    guard let key else { return }
    var writer = KeptWriter(capacity: 1 << 20)
    writer.text(program)
    writer.text(stream.rawValue)
    writer.whole(version)
    writer.text(hash)
    state.keep(in: &writer)
    var file = Data(HMAC<SHA256>.authenticationCode(for: writer.bytes, using: key))
    file.append(contentsOf: writer.bytes)
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Put in place as a whole: whoever reads meanwhile has the old copy.
    try? file.write(to: URL(filePath: path(of: stream)), options: .atomic)
  }

  private var key: SymmetricKey? {
    (try? keyring.workspaceKey()).map {
      HKDF<SHA256>.deriveKey(inputKeyMaterial: $0, info: Array("afterword/kept/1".utf8), outputByteCount: 32)
    }
  }

  private func path(of stream: StreamName) -> String {
    folder + "/" + stream.rawValue.replacing("/", with: "-")
  }
}
