import Delivery
import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads URLs and signing secrets from files and environment variables when something is posted.
public struct WorkspaceSecrets: ConfidentialReader {
  private let root: String
  private let keyFolder: String
  private let environment: [String: String]

  /// Reads for a workspace: its files, its keys, and an environment.
  public init(_ operations: Operations, environment: [String: String]) {
    root = operations.workspace.root
    keyFolder = operations.keyring.folder
    self.environment = environment
  }

  /// Where a secret that is kept in a file lies; nil for one that is not.
  public func path(of reference: Confidential) -> String? {
    switch reference {
    case .plain, .environment: nil
    case .file(let file): path(of: file)
    case .key(let name): keyFolder + "/" + name + ".secret"
    }
  }

  /// Where a file named in `afterword.yaml` lies: relative to the workspace, `~/` to the home folder.
  private func path(of file: String) -> String {
    if file.hasPrefix("/") { return file }
    if file.hasPrefix("~/"), let home = environment["HOME"] { return home + file.dropFirst(1) }
    return root + "/" + file
  }

  /// The text of a reference, without white space at its ends.
  public func read(_ reference: Confidential) throws(ConfidentialFault) -> String {
    switch reference {
    case .plain(let text): return text
    case .environment(let name):
      guard let text = environment[name].map(trimmed), !text.isEmpty else {
        throw ConfidentialFault(place: reference.place, reason: "is not set")
      }
      return text
    case .file, .key:
      guard let path = path(of: reference) else { return "" }
      var information = stat()
      guard unsafe stat(path, &information) == 0 else {
        throw ConfidentialFault(place: reference.place, reason: "is not there (see “afterword channel secret”)")
      }
      guard information.st_mode & 0o077 == 0 else {
        throw ConfidentialFault(
          place: reference.place, reason: "can be read by others, so it is not used (run “chmod 600 \(path)”)")
      }
      guard let bytes = try? InputFile.read(path, limit: 8192), let text = String(validating: bytes, as: UTF8.self),
        !trimmed(text).isEmpty
      else { throw ConfidentialFault(place: reference.place, reason: "cannot be read, or is empty") }
      return trimmed(text)
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// A channel with what is needed to post to it right now.
struct ReadyChannel: Sendable {
  let channel: Channel
  let url: String
  let secrets: [WebhookSecret]

  /// Reads URL and secrets.
  ///
  /// - Throws: `ChannelFault`, which names places and never texts.
  init(
    _ channel: Channel, reader: some ConfidentialReader, in workspace: Workspace
  ) throws(ChannelFault) {
    var channel = channel
    if let file = channel.network.certificates {
      let path = file.hasPrefix("/") ? file : workspace.root + "/" + file
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw ChannelFault(channel: channel.id, reason: "its file of certificates “\(file)” cannot be read")
      }
      channel.network.certificates = path
    }
    self.channel = channel
    do {
      url = try reader.read(channel.url)
    } catch {
      throw ChannelFault(channel: channel.id, reason: "its URL is missing: \(error)")
    }
    guard !workspace.configuration.isDrill || Post.namesThisMachine(url) else {
      throw ChannelFault(
        channel: channel.id, reason: "it leads away from this machine, and this workspace is for drills")
    }
    var secrets: [WebhookSecret] = []
    for reference in channel.secrets {
      do {
        secrets.append(try WebhookSecret(try reader.read(reference)))
      } catch let fault as ConfidentialFault {
        throw ChannelFault(channel: channel.id, reason: "its secret is missing: \(fault)")
      } catch let fault as WebhookSecret.Fault {
        throw ChannelFault(
          channel: channel.id, reason: "the secret in \(reference.place) cannot be used: \(fault)")
      } catch {
        throw ChannelFault(channel: channel.id, reason: "the secret in \(reference.place) cannot be used")
      }
    }
    self.secrets = secrets
  }
}

/// Why nothing can be posted to a channel at the moment. Its messages wait; no attempt is counted.
public struct ChannelFault: Error, Sendable, Hashable, Encodable, CustomStringConvertible {
  /// The channel.
  public let channel: ChannelID
  /// What is wrong, as a sentence fragment without URLs and secrets.
  public let reason: String

  /// A full sentence.
  public var description: String { "Nothing can be posted to the channel “\(channel)”: \(reason)." }
}
