import Guidelines

/// “Statement 4” in running text: a figure that no fact accounts for, and that is right as long as the statement is public and stands.
public enum NamedStatement {
  /// The ways in which a statement is named by its number.
  public static func forms(of number: Int, _ language: Language) -> [String] {
    switch language {
    case .english: both(["statement \(number)", "statement no. \(number)", "statement number \(number)"])
    case .french:
      both([
        "communiqué \(number)", "communiqué n° \(number)", "communiqué n°\u{A0}\(number)", "communiqué n°\(number)",
        "communiqué numéro \(number)",
      ])
    case .spanish:
      both([
        "comunicado \(number)", "comunicado n.º \(number)", "comunicado núm. \(number)", "comunicado número \(number)",
      ])
    case .arabic: ["البيان \(number)", "البيان رقم \(number)", "بيان رقم \(number)", "بياننا رقم \(number)"]
    }
  }

  /// Whether a text names a statement by its number: “statement 4” is not named by “statement 42” or “statement 4.5”.
  public static func names(_ number: Int, in text: String, _ language: Language) -> Bool {
    forms(of: number, language).contains { form in
      text.ranges(of: form).contains { range in
        var rest = text[range.upperBound...]
        if let mark = rest.first, ".,:".contains(mark) { rest = rest.dropFirst() }
        return !(rest.first?.isNumber ?? false)
      }
    }
  }

  private static func both(_ forms: [String]) -> [String] {
    forms + forms.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }
}

extension StatementRegister {
  /// The statements that a notice which takes one back may lead to: public, not taken back, and replaced by nothing but that one.
  public func mayBeNamed(withdrawing number: Int) -> [Int] {
    releases.map(\.number).filter { other in
      other != number && !withdrawn.contains(other) && (supersededBy[other].map { $0 == number } ?? true)
    }
  }
}
