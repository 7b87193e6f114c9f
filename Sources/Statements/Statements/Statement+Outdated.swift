import Guidelines
import Incidents

/// What a public text says that the agencies have given up since.
public struct OutdatedFact: Sendable, Hashable {
  /// The fact that the text says, as it is now.
  public let fact: Fact
  /// The fact that stands in its place, where there is one.
  public let successor: Fact?
  /// The sentence in which the text says it, in each of its languages.
  public let sentences: [Language: String]

  /// What has become of it, for whoever gives the text out.
  public var sentence: String {
    let fate: String
    switch fact.status {
    case .superseded:
      fate = successor.map { "was superseded by \($0.id) (“\($0.value.summary)”)" } ?? "was superseded"
    case .retracted: fate = "was retracted"
    case .disputed: fate = "is disputed"
    case .withheld: fate = "is withheld"
    case .confirmed, .unconfirmed: fate = "did not work when it was tried last"
    }
    return "\(fact.id) (\(fact.key)), “\(fact.value.summary)”, \(fate)" + (fact.endReason.map { ": \($0)" } ?? "")
  }
}

extension Statement {
  /// What its current text says of facts that do not say it any more, or of numbers that did not work when they were tried last.
  ///
  /// - Parameter ledger: The facts as they are now.
  public func outdatedFacts(in ledger: FactLedger) -> [OutdatedFact] {
    guard let revision else { return [] }
    return revision.facts.compactMap { ledger[$0.id] }.compactMap { fact in
      let successor = fact.isActive ? nil : ledger.current(fact.id)
      switch fact.status {
      case .confirmed, .unconfirmed: guard fact.failedAt != nil else { return nil }
      case .superseded: guard successor.map({ !$0.value.saysTheSame(as: fact.value) }) ?? true else { return nil }
      case .disputed, .withheld, .retracted: break
      }
      var sentences: [Language: String] = [:]
      for rendition in revision.renditions {
        guard let said = rendition.binding(from: { $0 == .fact(fact.id) }) else { continue }
        sentences[rendition.language] = rendition.sentence(around: said)
      }
      return OutdatedFact(fact: fact, successor: successor, sentences: sentences)
    }
  }
}

/// Sentences of a text that do not stand any more, to be found again in what is made of it.
public struct OutdatedSentences: Sendable, Hashable {
  private let folded: [String]

  /// The sentences in one language.
  public init(_ facts: [OutdatedFact], _ language: Language) {
    folded = facts.compactMap { $0.sentences[language] }.map(Self.folded)
  }

  /// None.
  public static let none = OutdatedSentences([], .english)

  /// Whether there are none.
  public var isEmpty: Bool { folded.isEmpty }

  /// Whether words say one of them, or a part of one.
  public func areSaid(in words: String) -> Bool {
    let words = Self.folded(words)
    return !words.isEmpty && folded.contains { words.contains($0) || $0.contains(words) }
  }

  private static func folded(_ text: String) -> String {
    TextSafety.withoutIsolates(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
