extension CaseFacts {
  /// An agreed figure.
  public struct Figure: Sendable, Hashable {
    /// What is counted: `killed`, `injured`, `attackers` …; of a key with points the last part counts
    /// (`casualties.killed`).
    public var key: String
    /// The agreed number; of a range its lower end.
    public var value: Int
    /// The upper end of an agreed range; nil for a single number.
    public var atMost: Int?
    /// As of when the figure holds, as people say it: “14:00 on 4 March”.
    public var asOf: String?
    /// Who owns the figure: “the hospitals”.
    public var source: String?

    /// Makes a figure.
    public init(key: String, value: Int, atMost: Int? = nil, asOf: String? = nil, source: String? = nil) {
      self.key = key
      self.value = value
      self.atMost = atMost
      self.asOf = asOf
      self.source = source
    }

    /// The numbers that agree with it.
    public var range: ClosedRange<Int> { value...max(value, atMost ?? value) }
  }

  /// An agreed time of day: of the attack, of the next update.
  public struct Time: Sendable, Hashable {
    /// What happens then: `attack` or `next-update`.
    public var key: String
    /// Minutes since midnight, from 0 to 1439.
    public var minute: Int

    /// Makes a time.
    public init(key: String, minute: Int) {
      self.key = key
      self.minute = minute
    }
  }

  /// A place under the names that the renditions give it: “Harbour Market”, « Marché du Port », «سوق الميناء».
  public struct Place: Sendable, Hashable {
    /// The names, in any languages.
    public var names: [String]

    /// Makes a place.
    public init(_ names: [String]) { self.names = names }
  }
}
