/// The facts of an incident in the order in which they were received. Each is found by its id without a search, because ids are given
/// in that order: `f-7` is the seventh.
struct OrderedFacts: Sendable {
  /// All of them.
  private(set) var all: [Fact] = []
  /// Where those stand whose number is another.
  private var astray: [FactID: Int] = [:]

  /// The fact with an id, or nothing.
  subscript(_ id: FactID) -> Fact? { place(of: id).map { all[$0] } }

  /// Puts a fact behind the others, or in the place of the one with its id.
  mutating func put(_ fact: Fact) {
    if let place = place(of: fact.id) {
      all[place] = fact
    } else {
      if fact.id.number != all.count + 1 { astray[fact.id] = all.count }
      all.append(fact)
    }
  }

  /// Makes room for so many facts.
  mutating func reserveCapacity(_ count: Int) { all.reserveCapacity(count) }

  /// Changes a fact where it stands; does nothing where there is none.
  mutating func change(_ id: FactID, _ body: (inout Fact) -> Void) {
    guard let place = place(of: id) else { return }
    body(&all[place])
  }

  private func place(of id: FactID) -> Int? {
    if let number = id.number, number > 0, number <= all.count, all[number - 1].id == id { return number - 1 }
    return astray.isEmpty ? nil : astray[id]
  }
}
