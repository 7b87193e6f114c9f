import Guidelines
import Incidents

/// Something that a figure in a text may come from.
public struct TraceCandidate: Sendable, Hashable {
  /// The key or field.
  public var field: String
  /// The fact or constant.
  public var source: Provenance
  /// The key, for facts.
  public var key: FactKey?
  /// Ways in which it is written out, in the language of the text.
  public var forms: [String]
  /// The number it stands for.
  public var quantity: Quantity?
  /// The time of day it stands for, as `HH:MM`.
  public var clock: String?
  /// The digits of the telephone number it stands for.
  public var digits: String?
  /// Whether the text said it before the last edit.
  public var wasBound: Bool
  /// Whether telephone numbers and addresses inside its words come from it as well. The words of a fact vouch for none: a
  /// contact is a fact of its own, and was tried.
  public var vouchesForContacts = true
  /// The words within which alone it counts: the reason of a change speaks of the difference, and nothing else does.
  public var within: String?

  /// The counts of people that another agency owns: its words vouch for none of them, or a toll would go past its owner, the gates and
  /// the conflicts.
  public var foreignMeasures: Set<FactKey> = []

  /// The sorts of people that it counts: none where it counts everybody, so that it is no figure of children, or of police officers;
  /// nothing where it counts nobody who came to harm.
  public var groups: Set<PopulationGroup>?

  /// The word for whom it counts, as the scope of its fact has it.
  public var population: String?

  /// Whether anything in a text can come from it: a fact that has no words in the language of the text vouches for none.
  var canMatch: Bool { !forms.isEmpty || quantity != nil || clock != nil || digits != nil }
}

/// A figure that nothing accounts for (conflict C17).
public struct UntracedFigure: Sendable, Hashable {
  /// The figure.
  public let token: FigureToken
  /// Why nothing accounts for it, as a sentence.
  public let reason: String
  /// The key under which a fact would account for it, where the words say it without a number.
  public var measure: FactKey?
}

/// Finds where every figure of a text comes from.
public struct FigureTrace: Sendable, Hashable {
  /// The stretches that were accounted for, in order.
  public let bindings: [Binding]
  /// The figures that were not.
  public let untraced: [UntracedFigure]
  /// The floors that the text gives, such as “more than 10 people have died”, traced or not.
  public let floors: [SaidFloor]

  /// Traces the figures of a text.
  public init(_ text: String, _ language: Language, candidates: [TraceCandidate]) {
    var tracer = FigureTracer(text, language, candidates)
    tracer.trace()
    bindings = tracer.bindings.sorted { $0.start < $1.start }
    untraced = tracer.untraced
    floors = tracer.floors()
  }
}

/// A number in a text that is said to be a floor.
public struct SaidFloor: Sendable, Hashable {
  /// The number.
  public let figure: Int
  /// The words, from the floor on.
  public let words: String
  /// Where they stand.
  public let range: Range<String.Index>
  /// The keys that the words around it speak of.
  public let keys: [FactKey]
}

/// A number in a text, with what the words around it say that it counts.
struct SaidFigure: Hashable {
  /// The number.
  let figure: Int
  /// What it counts.
  let key: FactKey
  /// Where it stands.
  let range: Range<String.Index>

  /// The numbers of people in a text, wherever they come from.
  static func all(in text: String, _ language: Language) -> [SaidFigure] {
    FigureTracer(text, language, []).figures()
  }
}

extension String {
  /// The first occurrence of a phrase as whole words, capitals aside.
  func firstRange(ofFolded phrase: String) -> Range<Index>? {
    let folded = lowercased()
    var start = folded.startIndex
    while let range = folded.firstRange(of: phrase.lowercased(), from: start) {
      let isWhole =
        (range.upperBound == folded.endIndex || !folded[range.upperBound].isLetter)
        && (range.lowerBound == folded.startIndex || !folded[folded.index(before: range.lowerBound)].isLetter)
      if isWhole {
        let first = index(startIndex, offsetBy: folded.distance(from: folded.startIndex, to: range.lowerBound))
        return first..<index(first, offsetBy: folded.distance(from: range.lowerBound, to: range.upperBound))
      }
      start = range.upperBound
    }
    return nil
  }

  /// The first occurrence of a text from an index on, by characters.
  func firstRange(of needle: String, from start: Index) -> Range<Index>? {
    guard let first = needle.first else { return nil }
    var index = start
    while index < endIndex {
      if self[index] == first {
        var left = index
        var right = needle.startIndex
        while right < needle.endIndex, left < endIndex, self[left] == needle[right] {
          left = self.index(after: left)
          right = needle.index(after: right)
        }
        if right == needle.endIndex { return index..<left }
      }
      index = self.index(after: index)
    }
    return nil
  }
}
