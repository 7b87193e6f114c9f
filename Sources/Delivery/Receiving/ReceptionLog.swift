import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder of a receiver: one file for each kept body and `index.jsonl`, one line for each post.
struct ReceptionLog {
  private let folder: String
  private let index: Descriptor
  private var nextNumber = 1
  /// The ids that were kept, also by earlier receivers of the same folder.
  private(set) var keptIDs: Set<String> = []

  /// Opens a folder, which is made if needed, and reads which ids it holds.
  init(folder: String) throws(ReceiverFault) {
    self.folder = folder
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ReceiverFault("The folder “\(folder)” cannot be made. Check its name and the permissions above it.")
    }
    let path = folder + "/index.jsonl"
    let text = (FileManager.default.contents(atPath: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    for line in text.split(separator: "\n") {
      // A line that a crash has cut short was never answered, so it does not count.
      guard let reception = try? CanonicalJSON.decode(Reception.self, from: String(line)) else { continue }
      if reception.file != nil {
        nextNumber += 1
        if let id = reception.id { keptIDs.insert(id) }
      }
    }
    guard let index = Descriptor(appendingTo: path) else {
      throw ReceiverFault("The file “\(path)” cannot be written. Check the permissions of the folder.")
    }
    self.index = index
    if !text.isEmpty, !text.hasSuffix("\n") { _ = index.write(Array("\n".utf8)) }
  }

  /// Keeps a body under a new name, which is returned; nil when it could not be written.
  mutating func keep(_ body: [UInt8], id: String?) -> String? {
    let number = String(nextNumber)
    let digits = String(repeating: "0", count: max(0, 5 - number.utf8.count)) + number
    let name = digits + (id.map { "-" + Self.fileName($0) } ?? "") + ".json"
    let path = folder + "/" + name
    // Written beside and renamed, so that a file with its final name is always whole.
    guard let file = Descriptor(creating: path + ".part"), file.write(body) else { return nil }
    guard Descriptor.rename(path + ".part", to: path) else { return nil }
    nextNumber += 1
    return name
  }

  /// Adds a line to the index; false when it could not be written.
  mutating func note(_ reception: Reception) -> Bool {
    guard let line = try? CanonicalJSON.encode(reception), index.write(Array((line + "\n").utf8)) else { return false }
    if reception.file != nil, let id = reception.id { keptIDs.insert(id) }
    return true
  }

  /// What can stand in a file name, of an id that came from outside.
  private static func fileName(_ id: String) -> String {
    String(
      decoding: id.utf8.prefix(64).map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: byte
        default: UInt8(ascii: "_")
        }
      }, as: UTF8.self)
  }
}
