import Crypto
import StrictYAML
import Synchronization

/// Turns the text of a playbook into a plan, or into the list of everything that is wrong with it.
///
/// Faults are collected, never thrown one by one: an author sees all of them in one run. A playbook with errors gives no plan.
public enum PlaybookCompiler {
  /// The largest number of steps; a plan that long is no longer read by anybody.
  public static let mostSteps = 500

  /// What other rooms know, for checks that need them. Nil means that nothing is checked.
  public struct Vocabulary: Sendable, Hashable {
    /// The kinds of statement that can be assembled.
    public var statementKinds: [String]?
    /// The task sets of the support catalogue.
    public var taskSets: [String]?

    /// Names what can be used.
    public init(statementKinds: [String]? = nil, taskSets: [String]? = nil) {
      self.statementKinds = statementKinds
      self.taskSets = taskSets
    }
  }

  /// What came out.
  public struct Result: Sendable, Hashable {
    /// The plan; nil when there are errors.
    public let playbook: Playbook?
    /// Everything that is wrong, errors and warnings, in the order of the file.
    public let faults: [PlaybookFault]

    /// The errors alone.
    public var errors: [PlaybookFault] { faults.filter { $0.severity == .error } }
    /// The warnings alone.
    public var warnings: [PlaybookFault] { faults.filter { $0.severity == .warning } }
  }

  /// Compiles a text.
  ///
  /// - Parameter file: the name shown in faults.
  public static func compile(_ text: String, file: String, vocabulary: Vocabulary = Vocabulary()) -> Result {
    let value: YAMLValue
    do {
      value = try StrictYAML.read(text, file: file)
    } catch {
      return Result(playbook: nil, faults: [PlaybookFault(error, rule: "yaml-unreadable")])
    }
    return compile(value, text: text, vocabulary: vocabulary)
  }

  /// Compiles the bytes of a file; bytes that are not UTF-8 are a fault like any other.
  public static func compile(bytes: [UInt8], file: String, vocabulary: Vocabulary = Vocabulary()) -> Result {
    do {
      let value = try StrictYAML.read(bytes: bytes, file: file)
      return compile(value, text: String(decoding: bytes, as: UTF8.self), vocabulary: vocabulary)
    } catch {
      return Result(playbook: nil, faults: [PlaybookFault(error, rule: "yaml-unreadable")])
    }
  }

  private static func compile(_ value: YAMLValue, text: String, vocabulary: Vocabulary) -> Result {
    var reader = PlaybookReader()
    guard let draft = reader.read(value) else { return Result(playbook: nil, faults: reader.faults.sorted()) }
    var review = PlaybookReview(draft, vocabulary: vocabulary)
    review.checkReferences()
    review.checkOrder()
    review.checkTimes()
    review.checkHabits()
    let faults = Set(reader.faults + review.faults).sorted()
    guard !faults.contains(where: { $0.severity == .error }) else { return Result(playbook: nil, faults: faults) }
    return Result(playbook: draft.playbook(text: text, digest: digest(of: text)), faults: faults)
  }

  /// Reads the pinned text of a run again, without the compiler's rules; nil only when the text is not even of the right shape.
  static func reread(_ text: String, digest: String) -> Playbook? {
    if let known = pinned.withLock({ $0[digest] }), known.text == text { return known }
    guard let value = try? StrictYAML.read(text, file: "") else { return nil }
    var reader = PlaybookReader()
    guard let playbook = reader.read(value)?.playbook(text: text, digest: digest) else { return nil }
    pinned.withLock { plans in
      if plans.count >= 8 { plans.removeAll() }
      plans[digest] = playbook
    }
    return playbook
  }

  /// The plans that were read lately. A run is folded again for every command, and reading its text would be most of that work.
  private static let pinned = Mutex<[String: Playbook]>([:])

  /// SHA-256 of a text, in hexadecimal.
  public static func digest(of text: String) -> String {
    var hash = SHA256()
    hash.update(data: Array(text.utf8))
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

extension PlaybookFault {
  init(_ fault: YAMLFault, rule: String, severity: Severity = .error) {
    self.init(
      rule: rule, severity: severity, file: fault.file, line: fault.line, column: fault.column, message: fault.message,
      suggestion: fault.suggestion)
  }

  init(
    _ rule: String, at place: YAMLPlace, _ message: String, _ suggestion: String? = nil, _ severity: Severity = .error
  ) {
    self.init(
      rule: rule, severity: severity, file: place.file, line: place.line, column: place.column, message: message,
      suggestion: suggestion)
  }
}
