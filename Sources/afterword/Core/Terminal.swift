#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What is known about the screen.
enum Terminal {
  /// Whether standard output is a terminal on which colour is wanted (`NO_COLOR`, `TERM=dumb`).
  static var wantsColour: Bool {
    isatty(1) == 1 && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// Whether a person can be asked something.
  static var isInteractive: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// How many columns a line may have: the terminal's, or 80, never under 40 or over 200.
  static var width: Int {
    var size = winsize()
    if unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return min(200, max(40, Int(size.ws_col))) }
    return min(200, max(40, Int(variable("COLUMNS") ?? "") ?? 80))
  }

  /// One variable of the environment. Foundation's environment reads all of them each time, which costs a start two milliseconds.
  private static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}

/// Colours and weights; without colour every text comes back as it is.
struct Style: Sendable {
  /// Whether anything is coloured.
  let isColoured: Bool

  func bold(_ text: String) -> String { wrap("1", text) }
  func dim(_ text: String) -> String { wrap("2", text) }
  func red(_ text: String) -> String { wrap("31", text) }
  func green(_ text: String) -> String { wrap("32", text) }
  func yellow(_ text: String) -> String { wrap("33", text) }
  func blue(_ text: String) -> String { wrap("34", text) }

  private func wrap(_ code: String, _ text: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
