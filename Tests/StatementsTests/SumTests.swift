import Guidelines
import Incidents
import Testing

@testable import Statements

/// A number that two figures give together is named with them, however many figures there are.
@Suite struct SumTests {
  private static func candidate(_ number: Int, _ figure: Int, _ key: FactKey, within: String? = nil) -> TraceCandidate {
    var candidate = TraceCandidate(
      field: key.rawValue, source: .fact(FactID(number: number)), key: key, forms: [], quantity: .exact(figure),
      clock: nil, digits: nil, wasBound: false)
    candidate.within = within
    return candidate
  }

  /// The first two of one measure and of two facts, as a comparison of each with each finds them.
  private static func expected(_ candidates: [TraceCandidate], _ number: Int) -> String? {
    for (index, first) in candidates.enumerated() {
      for second in candidates[(index + 1)...] where second.key == first.key && second.source != first.source {
        guard first.within == nil, second.within == nil, let one = first.quantity?.figure,
          let other = second.quantity?.figure, one > 0, other > 0, one + other == number
        else { continue }
        return "C3: \(number) would be \(one) + \(other) (\(first.source) and \(second.source)), "
          + "and nobody has shown that no person is counted twice."
      }
    }
    return nil
  }

  @Test(arguments: 0..<40)
  func theFirstTwoAreNamed(seed: Int) throws {
    var random = Seeded(seed)
    let candidates = (1...30).map { _ in
      Self.candidate(
        Int.random(in: 1...12, using: &random), Int.random(in: 0...40, using: &random),
        [.injured, .hospital].randomElement(using: &random) ?? .injured,
        within: Int.random(in: 0...5, using: &random) == 0 ? "newer" : nil)
    }
    let number = 41 + Int.random(in: 0...40, using: &random)
    let trace = FigureTrace("There are \(number) people in hospital.", .english, candidates: candidates)
    let reason = try #require(trace.untraced.first).reason
    #expect(reason == Self.expected(candidates, number) ?? "“\(number)” comes from no fact.")
  }

  /// Ten thousand figures are looked at once each: compared with one another they would take minutes here.
  @Test(.timeLimit(.minutes(1)))
  func veryManyFiguresAreNoQuadraticWork() throws {
    let candidates = (1...10_000).map { Self.candidate($0, 2 * $0, .hospital) }
    let trace = FigureTrace("There are 30001 people in hospital.", .english, candidates: candidates)
    #expect(try #require(trace.untraced.first).reason.contains("comes from no fact"))
  }
}
