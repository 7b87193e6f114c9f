/// Events of which the next of their kind leaves little: a fold needs no more than the beginning of what they say, so that the rest
/// need not be read at all.
public struct Overtaking: Sendable {
  /// The kind of the events, for example `statement.revised/1`.
  public let kind: String
  /// The kinds of events of which one may come first and let the event stand.
  public let keptBy: Set<String>
  /// Whether the beginning of an event says what the fold asks for. It ends before a comma of the whole.
  public let isEnough: @Sendable (_ beginning: String) -> Bool

  /// Events of a kind, each overtaken by the next unless one of other kinds comes before that.
  public init(of kind: String, keptBy: Set<String>, isEnough: @escaping @Sendable (_ beginning: String) -> Bool) {
    self.kind = kind
    self.keptBy = keptBy
    self.isEnough = isEnough
  }

  /// Whether an event of the kind is overtaken by those that follow in its stream.
  public func isOvertaken(by kinds: some Sequence<String>) -> Bool {
    kinds.first { $0 == kind || keptBy.contains($0) } == kind
  }
}
