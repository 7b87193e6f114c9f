/// Divides the symbols of a language into classes, so that a summary of a few words tells apart what patterns ask for.
///
/// A symbol is put where it makes the least mischief: where the words that it stands for are in the class already, or
/// where patterns seldom ask for the class. Only the speed depends on it, never a finding.
struct SymbolClasses {
  private let symbols: SymbolTable
  /// How often each word is to be expected, by its number.
  private let frequencies: [Double]
  /// How often patterns look for each symbol.
  private var calls: [Double]

  init(_ symbols: SymbolTable, frequencies: [Double]) {
    self.symbols = symbols
    self.frequencies = [0] + frequencies
    calls = Array(repeating: 0, count: symbols.count)
  }

  /// Counts what the patterns of a graph ask for in the two steps from their anchors that ``PatternStarts`` look at.
  ///
  /// - Parameter weight: How often the graph is used, 1 being for every sentence.
  mutating func count(_ graph: borrowing PatternGraph, weight: Double) {
    let (nodes, edges) = graph.steps.unpacked
    for root in edges[nodes[0].edges] {
      let share = share(of: root.symbol)
      for edge in edges[nodes[Int(root.target)].edges] {
        calls[Int(edge.symbol)] += weight * share * Double(edge.gap + 1)
        let next = nodes[Int(edge.target)]
        guard next.outputCount == 0, next.edgeCount == 1 else { continue }
        let further = edges[Int(next.firstEdge)]
        let reach = further.goesOn(from: edge) ? edge.gap + further.gap : further.gap
        calls[Int(further.symbol)] += weight * share * Double(reach + 1)
      }
    }
  }

  /// How often a word is met that a symbol stands for.
  private func share(of symbol: UInt32) -> Double {
    var share = WordFrequencies.share(of: symbols.traits(of: symbol))
    symbols.eachWord(of: symbol) { share += frequencies[$0] }
    return share
  }

  /// The class of each symbol; that of sets with traits does not count.
  var divided: [UInt8] {
    var classes = Array(repeating: UInt8(0), count: symbols.count)
    let shares = (0..<UInt32(symbols.count)).map { $0 == 0 ? 0 : share(of: $0) }
    let order = (1..<symbols.count).filter { symbols.traits(of: UInt32($0)).isEmpty }.sorted {
      let (left, right) = (shares[$0] * calls[$0], shares[$1] * calls[$1])
      return left == right ? $0 < $1 : left > right
    }
    var members = Array(repeating: UInt128(0), count: symbols.wordCount + 1)
    var sharesOfClass = Array(repeating: 0.0, count: SymbolTable.classCount)
    var callsOfClass = sharesOfClass
    for symbol in order {
      var known = Array(repeating: 0.0, count: SymbolTable.classCount)
      symbols.eachWord(of: UInt32(symbol)) { word in
        var mask = members[word]
        while mask != 0 {
          known[mask.trailingZeroBitCount] += frequencies[word]
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
      symbols.eachWord(of: UInt32(symbol)) { members[$0] |= 1 << UInt128(best) }
    }
    return classes
  }
}
