extension String {
  /// The text with signs in the place of what a terminal would obey or be turned around by: a hostile draft must not
  /// hide a finding, or write in the title of the window.
  var printable: String {
    guard unicodeScalars.contains(where: \.isCommand) else { return self }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if !scalar.isCommand {
        result.unicodeScalars.append(scalar)
      } else if scalar.value < 0x20, let sign = Unicode.Scalar(0x2400 + scalar.value) {
        result.unicodeScalars.append(sign)
      } else {
        result += "⟨\(scalar.codePoint)⟩"
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is obeyed rather than shown: control characters, and those that turn the direction of what follows. Tabs and
  /// line ends are part of a text.
  var isCommand: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Its number as people write it: `U+202E`.
  var codePoint: String { "U+\(String(value, radix: 16, uppercase: true))" }
}
