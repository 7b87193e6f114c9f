import Guidelines
import Incidents

/// The names that public texts have said and that nobody may say any more: of persons who live, whose line was retracted, or whose family
/// has taken back its yes. Whatever leaves the building from then on, such as the pages of the newsroom, shows a mark in their place.
///
/// What was signed stays signed as it was; a file with a signature cannot be shown in part, and is kept instead of published.
public struct NamesTakenOut: Sendable {
  /// The lines, by their facts.
  private let lines: Set<FactID>
  /// The names of persons of whom no line stands, in folded words.
  private let names: Set<[String]>

  /// The names of a ledger that are shown no more.
  public init(_ ledger: FactLedger) {
    var lines: Set<FactID> = []
    var names: Set<[String]> = []
    for fact in ledger.all where !fact.publications.isEmpty {
      guard let victim = VictimID(namedBy: fact.key), let record = ledger.victims[victim],
        fact.status == .retracted || record.isAlive || !record.takenBack.isDisjoint(with: fact.agreedItems)
      else { continue }
      lines.insert(fact.id)
      guard !ledger.hasAgreedLine(about: victim), !record.mayBeNamedInCorrection, case .words(let words) = fact.value
      else { continue }
      for line in words.all {
        let name = HoldbackKey.words(of: VictimWording.name(in: line.text)).map(\.folded)
        if !name.isEmpty { names.insert(name) }
      }
    }
    (self.lines, self.names) = (lines, names)
  }

  /// Whether every name may be shown as it was published.
  public var isEmpty: Bool { lines.isEmpty }

  /// A text as it may be shown: with a mark in the place of each line and name.
  public func shown(_ rendition: Rendition) -> Rendition {
    guard !isEmpty else { return rendition }
    var ranges = rendition.bindings.compactMap { binding -> Range<Int>? in
      guard case .fact(let id) = binding.source, lines.contains(id) else { return nil }
      return binding.start..<binding.end
    }
    let words = HoldbackKey.words(of: rendition.text)
    for name in names where name.count <= words.count {
      for start in 0...(words.count - name.count)
      where words[start..<(start + name.count)].map(\.folded) == name {
        let range = words[start].range.lowerBound..<words[start + name.count - 1].range.upperBound
        let bytes = rendition.text.bytes(of: range)
        if !ranges.contains(where: { $0.overlaps(bytes) }) { ranges.append(bytes) }
      }
    }
    guard !ranges.isEmpty else { return rendition }
    return rendition.replacing(
      ranges.sorted { $0.lowerBound < $1.lowerBound }, with: Self.mark[rendition.language] ?? "[…]")
  }

  private static let mark: [Language: String] = [
    .english: "[name removed]", .french: "[nom retiré]", .spanish: "[nombre retirado]", .arabic: "[حُذف الاسم]",
  ]
}

extension Rendition {
  /// The text with other words in some stretches, which do not overlap and come in order.
  fileprivate func replacing(_ ranges: [Range<Int>], with words: String) -> Rendition {
    let utf8 = Array(text.utf8)
    let mark = Array(words.utf8)
    var bytes: [UInt8] = []
    var reached = 0
    for range in ranges where range.lowerBound >= reached && range.upperBound <= utf8.count {
      bytes += utf8[reached..<range.lowerBound] + mark
      reached = range.upperBound
    }
    bytes += utf8[reached...]
    func moved(_ place: Int) -> Int {
      place
        + ranges.filter { $0.upperBound <= place }.reduce(0) { $0 + mark.count - $1.count }
    }
    return Rendition(
      language: language, text: String(decoding: bytes, as: UTF8.self),
      bindings: bindings.compactMap { binding in
        guard !ranges.contains(where: { $0.overlaps(binding.start..<binding.end) }) else { return nil }
        return Binding(
          start: moved(binding.start), end: moved(binding.end), words: binding.words, field: binding.field,
          source: binding.source)
      }, madeFrom: madeFrom, translation: translation)
  }
}
