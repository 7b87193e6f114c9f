import Crypto
import Guidelines

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The words of a phrase without their order, kept like the phrase itself so that a stolen journal does not disclose it.
///
/// Addresses, hospitals and vehicles are said in more than one way: “the hospital at Northgate”, “a delivery van, blue”, “14, rue des
/// Tanneurs”. What is kept is one digest of the words by which the phrase is known, each in its plainest form.
public struct PhraseBag: Sendable, Hashable, Codable {
  /// HMAC-SHA256 of the sorted words under the holdback key, in hex.
  public let digest: String
  /// How many words there are, from 2 to ``PhraseBag/most``.
  public let count: Int
  /// Twelve bits of a sum under the holdback key: only where words of a text have them, they are worth a digest.
  public let tag: Int

  /// The longest phrase that is looked for in another order.
  static let most = 7

  /// How many other words may stand among those of a phrase. Two words with a third between them are as often something else.
  static func slack(_ count: Int) -> Int { count == 2 ? 0 : count == 3 ? 1 : 2 }
}

/// Words as a phrase in another order is looked for: those that say something, in their plainest form.
struct BagWords {
  /// The forms, each with its place.
  private(set) var words: [(form: String, range: Range<String.Index>)] = []

  init(_ text: String) { self.init(HoldbackKey.words(of: text)) }

  init(_ read: [(folded: String, range: Range<String.Index>)]) {
    var index = read.startIndex
    while index < read.endIndex {
      let word = HoldbackKey.withoutArticle(read[index].folded)
      defer { index += 1 }
      guard !Self.silent.contains(word) else { continue }
      if let number = Self.number(word) {
        // “Twenty-one” are two words and one number.
        if number >= 20, number < 100, number % 10 == 0, index + 1 < read.endIndex,
          let ones = Self.number(read[index + 1].folded), ones < 10,
          !read[index + 1].folded.allSatisfy(\.isNumber), !word.allSatisfy(\.isNumber)
        {
          words.append((String(number + ones), read[index].range.lowerBound..<read[index + 1].range.upperBound))
          index += 1
        } else {
          words.append((String(number), read[index].range))
        }
        continue
      }
      words.append((Self.form(Self.whole[word] ?? word), read[index].range))
    }
  }

  /// The letters of a word that last in any form of it.
  private static func form(_ word: String) -> String {
    let letters = PhraseLetters(word)
    let lasting = letters.lasting.map { letters.letters[$0].scalar }
    guard lasting.count >= 2 else { return word }
    var text = String.UnicodeScalarView()
    text += lasting
    return String(text)
  }

  /// The number that a word means, in whatever language; nothing for words of other meanings.
  private static func number(_ word: String) -> Int? {
    if !word.isEmpty, word.allSatisfy(\.isNumber) { return Int(word) }
    return numbers[word]
  }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for language in Language.allCases {
      for (word, meaning) in NumberLexicon.of(language).meanings {
        guard let folded = HoldbackKey.words(of: word).first?.folded else { continue }
        let number: Int
        switch meaning {
        case .plus(let value), .needsNoun(let value): number = value
        default: continue
        }
        numbers[folded] = number
      }
    }
    return numbers
  }()

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  /// Words that say nothing by themselves.
  private static let silent = set(
    "a an the of at in on to for from by with near is are was were it its that which no nr num number numero n le la les l un une du de "
      + "des d au aux est sont etait el los las una del al es esta era en y a رقم في من على هو هي كان كانت")

  /// What is written short.
  private static let whole: [String: String] = {
    let groups = [
      "hospital": "hosp hospi", "street": "st str saint", "road": "rd", "avenue": "av ave avda avd",
      "boulevard": "bd blvd bvd",
      "square": "sq", "place": "pl", "rue": "r", "calle": "c cl", "plaza": "pza plz", "drive": "dr doctor",
      "lane": "ln",
      "building": "bldg bld", "apartment": "apt appt apartamento", "station": "stn sta", "centre": "ctr center",
      "north": "nth",
      "hopital": "hop", "batiment": "bat", "edificio": "edif", "school": "sch", "university": "univ uni",
      "police": "pol",
      "شارع": "ش", "مستشفي": "م",
    ]
    var whole: [String: String] = [:]
    for (word, short) in groups {
      for form in short.split(separator: " ") { whole[String(form)] = word }
    }
    return whole
  }()
}

extension HoldbackKey {
  /// The bag of a phrase; nothing for one word, for very many, and for phrases of which one word says nothing.
  func bag(of phrase: String) -> PhraseBag? {
    let forms = BagWords(phrase).words.map(\.form)
    guard (2...PhraseBag.most).contains(forms.count), Set(forms).count == forms.count else { return nil }
    return PhraseBag(digest: digest(ofBag: forms), count: forms.count, tag: Self.bagTag(sum(of: forms)))
  }

  private func digest(ofBag forms: [String]) -> String {
    let text = "bag\u{1F}" + forms.sorted().joined(separator: "\u{1F}")
    return digest(ofRow: Array(text.utf8))
  }

  private func sum(of forms: [String]) -> UInt64 { forms.reduce(0) { $0 &+ value(of: $1) } }

  /// A number for a word, under the key.
  private func value(of form: String) -> UInt64 {
    let sum = form.unicodeScalars.reduce(factor) { ($0 ^ UInt64($1.value)) &* factor }
    return (sum ^ (sum >> 29)) &* factor
  }

  private static func bagTag(_ sum: UInt64) -> Int { Int(sum >> 52) }

  /// The places at which a text carries the words of a phrase close together, in whatever order.
  func reordered(
    _ bags: PhraseBags, in words: [(folded: String, range: Range<String.Index>)]
  ) -> [(holdback: Holdback, range: Range<String.Index>)] {
    guard !bags.groups.isEmpty else { return [] }
    let words = BagWords(words).words
    let values = words.map { value(of: $0.form) }
    var found: [(holdback: Holdback, range: Range<String.Index>)] = []
    for group in bags.groups where group.count <= words.count {
      for first in words.indices {
        choose(
          group.count - 1, from: first + 1, until: min(words.count, first + group.count + PhraseBag.slack(group.count))
        ) {
          chosen in
          let places = [first] + chosen
          guard group.tags.contains(Self.bagTag(places.reduce(0) { $0 &+ values[$1] })),
            let same = group.byDigest[digest(ofBag: places.map { words[$0].form })], let last = places.last
          else { return }
          found += same.map { ($0, words[first].range.lowerBound..<words[last].range.upperBound) }
        }
      }
    }
    return found
  }

  /// Every choice of some places out of a short row, in order.
  private func choose(_ count: Int, from start: Int, until end: Int, _ chosen: [Int] = [], body: ([Int]) -> Void) {
    guard count > 0 else { return body(chosen) }
    guard start + count <= end else { return }
    for place in start...(end - count) { choose(count - 1, from: place + 1, until: end, chosen + [place], body: body) }
  }
}

/// Bags by their sizes, as they are looked for.
struct PhraseBags: Sendable {
  let groups: [(count: Int, tags: Set<Int>, byDigest: [String: [Holdback]])]

  init(_ holdbacks: [Holdback]) {
    let bags = holdbacks.compactMap { held in held.trace?.bag.map { (holdback: held, bag: $0) } }
    groups = Dictionary(grouping: bags, by: \.bag.count).sorted { $0.key < $1.key }.map { count, group in
      (
        count, Set(group.map(\.bag.tag)),
        Dictionary(grouping: group, by: \.bag.digest).mapValues { $0.map(\.holdback) }
      )
    }
  }
}
