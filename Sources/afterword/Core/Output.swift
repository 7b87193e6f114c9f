import Operations

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

/// Where results go: text for people, or one JSON value for programs.
struct Output: Sendable {
  /// How results are printed.
  let format: OutputFormat
  /// Colours, where standard output is a terminal and `NO_COLOR` is not set.
  let style: Style

  init(format: OutputFormat) {
    self.format = format
    style = Style(isColoured: format == .text && Terminal.wantsColour)
  }

  /// Prints a result: the text for people, or the value for programs. Only what is needed is computed.
  func result(_ value: @autoclosure () -> some Encodable, text: () -> String) {
    switch format {
    case .text: StandardOutput.write(MendScope.completeLines(text()))
    case .json: StandardOutput.write(JSONText.pretty(value()))
    }
  }

  /// Prints progress on standard error, for people only.
  func progress(_ line: String) {
    if format == .text { StandardError.write(MendScope.completeLines(line)) }
  }
}

/// JSON as this program prints it: sorted keys, so that the same result is the same bytes.
enum JSONText {
  /// On several lines, for results.
  static func pretty(_ value: some Encodable) -> String {
    encode(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  /// On one line, for errors and for lines of a stream.
  static func line(_ value: some Encodable) -> String { encode(value, [.sortedKeys, .withoutEscapingSlashes]) }

  private static func encode(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}

/// Standard output, written at once and in full.
enum StandardOutput {
  /// Writes a text and a line end.
  static func write(_ text: String) { writeFully(1, text.hasSuffix("\n") || text.isEmpty ? text : text + "\n") }

  /// Writes a text as it is; for results that must not end up cut off without a word, such as an export into a full disk.
  ///
  /// - Throws: `InputError.unavailable` when not all of it could be written.
  static func writeOrFail(_ text: String) throws(InputError) { try writeOrFail(Array(text.utf8)) }

  /// Writes bytes as they are, under the same condition.
  static func writeOrFail(_ bytes: [UInt8]) throws(InputError) {
    guard writeFully(1, bytes) else {
      throw .unavailable(
        "Standard output could not be written to its end, so what is there is incomplete. Check the space on the disk.")
    }
  }
}

/// Standard error: progress, notices and errors.
enum StandardError {
  /// Writes a text and a line end.
  static func write(_ text: String) { writeFully(2, text.hasSuffix("\n") ? text : text + "\n") }
}

@discardableResult
private func writeFully(_ descriptor: CInt, _ text: String) -> Bool { writeFully(descriptor, Array(text.utf8)) }

@discardableResult
private func writeFully(_ descriptor: CInt, _ bytes: [UInt8]) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    written += count
  }
  return true
}
