import Guidelines
import Incidents

/// The names of persons who died, as the ledger holds them, wherever they are typed (G2).
///
/// A name is said by its field, while the family's yes stands. Any other way to it is looked for as the names of sealed suspects are:
/// the whole name, and each of its words by which somebody is known.
struct VictimNames {
  /// A name that was found.
  struct Match {
    let victim: VictimID
    let range: Range<String.Index>
    /// What keeps it from being said, as clauses; empty where only the whole line may be said.
    let obstacles: [String]
  }

  private struct Name {
    let victim: VictimID
    let words: [String]
    let parts: Set<String>
    let obstacles: [String]
  }

  private let names: [Name]

  /// The names in a ledger.
  ///
  /// - Parameter common: folded words that stand in public texts anyway, such as the names of agencies and places.
  init(_ ledger: FactLedger, besides common: Set<String>) {
    var seen: Set<String> = []
    names = ledger.all.compactMap { fact -> (Fact, VictimID)? in VictimID(namedBy: fact.key).map { (fact, $0) } }
      .flatMap { fact, victim -> [Name] in
        guard case .words(let lines) = fact.value else { return [] }
        let obstacles =
          ledger.victims[victim]?.obstacles(to: .name) ?? ["nobody has recorded what the family agrees to"]
        return Set(lines.all.map { VictimWording.name(in: $0.text) }).sorted().compactMap { name in
          let words = HoldbackKey.words(of: name).map(\.folded)
          guard !words.isEmpty, seen.insert("\(victim) \(words)").inserted else { return nil }
          return Name(
            victim: victim, words: words, parts: HoldbackKey.namingWords(of: name, besides: common),
            obstacles: obstacles)
        }
      }
  }

  /// Every place at which a text holds one of the names, the whole name before its parts.
  ///
  /// - Parameter agreed: where the text says a line that the family has agreed to.
  func all(in text: String, besides agreed: [Range<Int>]) -> [Match] {
    guard !names.isEmpty else { return [] }
    let words = HoldbackKey.words(of: text)
    var found: [Match] = []
    func add(_ name: Name, _ range: Range<String.Index>) {
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
      guard !agreed.contains(where: { $0.lowerBound < end && start < $0.upperBound }),
        !found.contains(where: { $0.range.overlaps(range) })
      else { return }
      found.append(Match(victim: name.victim, range: range, obstacles: name.obstacles))
    }
    for name in names where name.words.count <= words.count {
      for start in 0...(words.count - name.words.count)
      where words[start..<(start + name.words.count)].map(\.folded) == name.words {
        add(name, words[start].range.lowerBound..<words[start + name.words.count - 1].range.upperBound)
      }
    }
    for name in names {
      // A name is written with a capital where the script has them.
      for word in words where name.parts.contains(word.folded) && !text[word.range.lowerBound].isLowercase {
        add(name, word.range)
      }
    }
    return found
  }
}

extension HoldbackKey {
  /// The words of a name of several words by which somebody is known without the others, folded.
  static func namingWords(of name: String, besides common: Set<String>) -> Set<String> {
    let words = words(of: name).map(\.folded)
    guard words.count > 1 else { return [] }
    return Set(words.filter { $0.count > 2 && !connecting.contains($0) && !common.contains($0) })
  }
}
