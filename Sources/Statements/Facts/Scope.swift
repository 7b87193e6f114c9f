/// What a figure counts: which place, which route, with or without the attackers.
///
/// The dimensions are fixed. A dimension that is not set is unknown, which is itself a warning on casualty figures:
/// after the attacks of 22 March 2016 in Brussels, figures with and without the attackers stood side by side.
public struct Scope: Sendable, Hashable, Codable {
  /// Whether attackers are among those counted.
  public enum Attackers: String, Sendable, Hashable, Codable, CaseIterable {
    case included, excluded
  }

  /// By which route people came to be counted.
  public enum Route: String, Sendable, Hashable, Codable, CaseIterable {
    /// Counted where it happened.
    case scene
    /// Counted in a hospital.
    case hospital
    /// Died or fell ill long after.
    case later
    /// All routes together, reconciled.
    case all
  }

  /// One of the fixed dimensions of a scope.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case place, attackers, route, population, severity, period
  }

  /// The site, as a short word such as `hall` or `all`.
  public var place: String?
  /// Whether attackers are counted.
  public var attackers: Attackers?
  /// The route.
  public var route: Route?
  /// `all`, `children`, `responders`, `nationality:XX`.
  public var population: String?
  /// `critical`, `serious`, `light`.
  public var severity: String?
  /// The stretch of time that is counted, as a short word.
  public var period: String?

  /// A scope; leave out what is not known.
  public init(
    place: String? = nil, attackers: Attackers? = nil, route: Route? = nil, population: String? = nil,
    severity: String? = nil, period: String? = nil
  ) {
    self.place = place
    self.attackers = attackers
    self.route = route
    self.population = population
    self.severity = severity
    self.period = period
  }

  /// The word set for a dimension, or nothing.
  public subscript(_ dimension: Dimension) -> String? {
    switch dimension {
    case .place: place
    case .attackers: attackers?.rawValue
    case .route: route?.rawValue
    case .population: population
    case .severity: severity
    case .period: period
    }
  }

  /// Sets a dimension from a word. Returns false for a word that the dimension does not know.
  public mutating func set(_ dimension: Dimension, to word: String) -> Bool {
    switch dimension {
    case .attackers:
      guard let value = Attackers(rawValue: word) else { return false }
      attackers = value
    case .route:
      guard let value = Route(rawValue: word) else { return false }
      route = value
    case .place, .population, .severity, .period:
      guard Self.isShortWord(word) else { return false }
      switch dimension {
      case .place: place = word
      case .population: population = word
      case .severity: severity = word
      default: period = word
      }
    }
    return true
  }

  /// The words that a dimension accepts, for messages; nothing if any short word will do.
  public static func words(for dimension: Dimension) -> [String] {
    switch dimension {
    case .attackers: Attackers.allCases.map(\.rawValue)
    case .route: Route.allCases.map(\.rawValue)
    case .place, .population, .severity, .period: []
    }
  }

  /// The dimensions in which two scopes say different things; a dimension set on one side only counts.
  public func differences(from other: Scope) -> [Dimension] {
    Dimension.allCases.filter { self[$0] != other[$0] }
  }

  /// The dimensions set, with their words, in the fixed order.
  public var stated: [(dimension: Dimension, word: String)] {
    Dimension.allCases.compactMap { dimension in self[dimension].map { (dimension, $0) } }
  }

  /// Whether every dimension that `selector` sets has the same word here.
  public func satisfies(_ selector: Scope) -> Bool {
    selector.stated.allSatisfy { self[$0.dimension] == $0.word }
  }

  /// Whether everybody is counted, and not those of one place, route, sort or time.
  var isWhole: Bool {
    route ?? .all == .all && population ?? "all" == "all" && place ?? "all" == "all" && severity == nil && period == nil
  }

  private static func isShortWord(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.count <= 48
      && word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-:_".unicodeScalars.contains($0)
      }
  }
}

extension Scope: CustomStringConvertible {
  /// The scope as it is typed: `attackers=excluded route=scene`.
  public var description: String {
    stated.map { "\($0.dimension.rawValue)=\($0.word)" }.joined(separator: " ")
  }
}
