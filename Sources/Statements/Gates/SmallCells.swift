import Incidents

/// A count of people by one thing, such as nationality.
public struct CellCount: Sendable, Hashable {
  /// The label; “other” is kept for cells that were put together.
  public let label: String
  /// How many people.
  public let count: Int

  /// A cell.
  public init(_ label: String, _ count: Int) {
    self.label = label
    self.count = count
  }
}

/// A table that may be published: no cell so small that it names people, and none that can be found by subtracting.
public struct SmallCells: Sendable, Hashable {
  /// The smallest number of people that a published cell may stand for.
  public static let smallest = 4

  /// The cells that may be published, the largest first and “other” last.
  public let published: [CellCount]
  /// The labels that went into “other”.
  public let merged: [String]

  /// Puts small cells together until none is small and none can be told from the total and the others.
  ///
  /// One small cell alone in “other” would be the total less the rest; so at least two cells always go in, the smallest first. Cells
  /// of zero are left out, because saying who is not among the dead can say who is. The total itself may be published beside the table.
  ///
  /// - Parameter earlier: tables of the same thing that were published before; a label that stood alone then and would be put together
  ///   now, or the other way round, could be told by comparing, so what was put together stays together.
  public init(_ cells: [CellCount], earlier: [SmallCells] = []) {
    let counted = cells.filter { $0.count > 0 }.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    let always = Set(earlier.flatMap(\.merged))
    var kept = counted.filter { $0.count >= Self.smallest && !always.contains($0.label) }
    var other = counted.filter { $0.count < Self.smallest || always.contains($0.label) }
    while !other.isEmpty, other.count < 2 || other.reduce(0, { $0 + $1.count }) < Self.smallest,
      let next = kept.popLast()
    {
      other.append(next)
    }
    let sum = other.reduce(0) { $0 + $1.count }
    // Too few people for any table: only the total may be said.
    guard other.isEmpty || (other.count >= 2 && sum >= Self.smallest) else {
      published = []
      merged = counted.map(\.label)
      return
    }
    published = kept + (other.isEmpty ? [] : [CellCount("other", sum)])
    merged = other.map(\.label).sorted()
  }

  /// Whether the count behind a label can be told from the published cells and the total.
  public func discloses(_ label: String) -> Bool {
    published.contains { $0.label == label && $0.count < Self.smallest } || merged == [label]
  }
}

extension FactLedger {
  /// Whether saying how many are in one group tells how many are in another that is too small to be said: twelve adults among
  /// fourteen people are two children.
  ///
  /// The groups of one kind, such as nationalities, are looked at as the table that may be published; what the total leaves over is a
  /// group as well, also where nobody has counted it.
  func disclosesSmallGroup(_ fact: Fact) -> Bool {
    guard fact.key.family == "casualties", let group = fact.scope.population, group != "all", fact.kinToldAt == nil,
      let own = fact.value.quantity, own.precision == .exact
    else { return false }
    let kind = group.prefix { $0 != ":" }
    let isListed = group.contains(":")
    let parts = parts(of: fact.scope, in: .population, under: fact.key).filter { part in
      guard let other = part.scope.population, part.scope.attackers == fact.scope.attackers else { return false }
      return part.status != .withheld && part.value.quantity?.precision == .exact && other.contains(":") == isListed
        && (!isListed || other.prefix { $0 != ":" } == kind)
    }
    // Families who know may be counted in public.
    let told = Set(parts.filter { $0.kinToldAt != nil }.compactMap(\.scope.population))
    var cells = parts.compactMap { part in
      part.value.quantity.map { CellCount(part.scope.population ?? "", $0.figure) }
    }.filter { !told.contains($0.label) }
    let counted = parts.compactMap(\.value.quantity).reduce(0) { $0 + $1.figure }
    let total = wholes(of: fact.scope, in: .population, under: fact.key).compactMap(\.value.quantity)
      .filter { $0.precision == .exact }.map(\.figure).max()
    if let total, total > counted { cells.append(CellCount("", total - counted)) }
    guard cells.contains(where: { (1..<SmallCells.smallest).contains($0.count) }) else { return false }
    return own.figure > 0 && !SmallCells(cells).published.contains { $0.label == group }
  }
}
