/// Divides the symbols of a language into classes, so that a summary of a few words tells apart what patterns ask for.
///
/// A symbol is put where it makes the least mischief: where the words that it stands for are in the class already, or
/// where patterns seldom ask for the class. Only the speed depends on it, never a finding.
struct SymbolClasses {
  private let symbols: SymbolTable
  /// How often each word is to be expected, by its number; then each trait that a pattern may ask for.
  private let frequencies: [Double]
  /// How often each symbol is to be expected, any word always.
  private let shares: [Double]
  /// How often patterns look for each symbol.
  private var calls: [Double]

  /// Traits count as words that stand behind all others.
  private static let traits: [Token.Traits] = [.capitalised, .number, .time, .name]

  init(_ symbols: SymbolTable, frequencies: [Double]) {
    self.symbols = symbols
    let frequencies = [0] + frequencies + Self.traits.map(WordFrequencies.share(of:))
    self.frequencies = frequencies
    shares = (0..<UInt32(symbols.count)).map { symbol in
      var share = symbol == 0 ? 1.0 : 0
      Self.eachMember(of: symbol, symbols) { share += frequencies[$0] }
      return share
    }
    calls = Array(repeating: 0, count: symbols.count)
  }

  /// The words that a symbol stands for and the traits that it asks for, by their places among the frequencies.
  private static func eachMember(of symbol: UInt32, _ symbols: SymbolTable, _ body: (Int) -> Void) {
    symbols.eachWord(of: symbol, body)
    let own = symbols.traits(of: symbol)
    for (place, trait) in traits.enumerated() where !own.isDisjoint(with: trait) { body(symbols.wordCount + 1 + place) }
  }

  /// Counts what the patterns of a graph ask for in the two steps from their anchors that ``PatternStarts`` look at.
  ///
  /// - Parameter weight: How often the graph is used, 1 being for every sentence.
  mutating func count(_ graph: borrowing PatternGraph, weight: Double) {
    let (nodes, edges) = graph.steps.unpacked
    for root in edges[nodes[0].edges] {
      let share = weight * shares[Int(root.symbol)]
      for edge in edges[nodes[Int(root.target)].edges] {
        let next = nodes[Int(edge.target)]
        guard next.outputCount == 0, next.edgeCount == 1 else {
          calls[Int(edge.symbol)] += share * Double(edge.gap + 1)
          continue
        }
        let further = edges[Int(next.firstEdge)]
        let reach = further.goesOn(from: edge) ? edge.gap + further.gap : further.gap
        // A step is followed only where both are met, so that one matters as often as the other is.
        calls[Int(edge.symbol)] += share * Double(edge.gap + 1) * chance(of: further.symbol, within: reach)
        calls[Int(further.symbol)] += share * Double(reach + 1) * chance(of: edge.symbol, within: edge.gap)
      }
    }
  }

  /// How likely a symbol is met among one word more than a gap.
  private func chance(of symbol: UInt32, within gap: UInt8) -> Double {
    min(1, shares[Int(symbol)] * Double(gap + 1))
  }

  /// The class of each symbol.
  var divided: [UInt8] {
    var classes = Array(repeating: UInt8(0), count: symbols.count)
    let order = (1..<symbols.count).sorted {
      let (left, right) = (shares[$0] * calls[$0], shares[$1] * calls[$1])
      return left == right ? $0 < $1 : left > right
    }
    var members = Array(repeating: UInt128(0), count: frequencies.count)
    var sharesOfClass = Array(repeating: 0.0, count: SymbolTable.classCount)
    var callsOfClass = sharesOfClass
    for symbol in order {
      var known = Array(repeating: 0.0, count: SymbolTable.classCount)
      Self.eachMember(of: UInt32(symbol), symbols) { member in
        var mask = members[member]
        while mask != 0 {
          known[mask.trailingZeroBitCount] += frequencies[member]
          mask &= mask - 1
        }
      }
      var best = 0
      var least = Double.infinity
      for place in known.indices {
        let before = sharesOfClass[place] * callsOfClass[place]
        let after =
          (sharesOfClass[place] + shares[symbol] - known[place]) * (callsOfClass[place] + calls[symbol])
        if after - before < least {
          least = after - before
          best = place
        }
      }
      classes[symbol] = UInt8(best)
      sharesOfClass[best] += shares[symbol] - known[best]
      callsOfClass[best] += calls[symbol]
      Self.eachMember(of: UInt32(symbol), symbols) { members[$0] |= 1 << UInt128(best) }
    }
    return classes
  }
}
