import Guidelines

/// Phrases by their first word; a word is written with its forms (`was/were`), a beginning with a star (`fallec*`).
struct WordPhrases: Sendable {
  private struct Form: Sendable {
    let letters: String
    let isBeginning: Bool

    func fits(_ word: String) -> Bool { isBeginning ? word.hasPrefix(letters) : word == letters }
  }

  private typealias Phrase = [[Form]]

  /// By the first letter of the first word: most words are turned away by it.
  private let phrases: [Character: [Phrase]]

  /// Takes phrases separated by commas.
  init(_ text: String) {
    let all: [Phrase] = text.split(separator: ",").map { phrase in
      phrase.split(separator: " ").map { word in
        word.split(separator: "/").map { form in
          let isBeginning = form.last == "*"
          return Form(letters: QuantityWords.fold(isBeginning ? form.dropLast() : form), isBeginning: isBeginning)
        }
      }
    }
    .sorted { $0.count > $1.count }
    var byInitial: [Character: [Phrase]] = [:]
    for phrase in all {
      for initial in Set((phrase.first ?? []).compactMap(\.letters.first)) {
        byInitial[initial, default: []].append(phrase)
      }
    }
    phrases = byInitial
  }

  /// The last word of the longest phrase that begins at a word; nothing where none does.
  func end(at index: Int, in words: [QuantityWords.Word], _ language: Language) -> Int? {
    for stem in Self.stems(words[index].folded, language) {
      guard let initial = stem.first else { continue }
      for phrase in phrases[initial] ?? [] {
        let last = index + phrase.count - 1
        guard last < words.count, words[last].clause == words[index].clause,
          phrase[0].contains(where: { $0.fits(stem) }),
          phrase.indices.dropFirst().allSatisfy({ offset in
            let next = words[index + offset].folded
            return phrase[offset].contains { $0.fits(next) }
          })
        else { continue }
        return last
      }
    }
    return nil
  }

  /// Whether one of the phrases begins with a word.
  func holds(_ word: String) -> Bool {
    word.first.map { initial in (phrases[initial] ?? []).contains { $0[0].contains { $0.fits(word) } } } ?? false
  }

  /// An Arabic word with and without what is written together with it: “and”, “with”, “for”, “the”.
  static func stems(_ word: String, _ language: Language) -> [String] {
    guard language == .arabic else { return [word] }
    return [word]
      + ["و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "ولل", "وب", "ول"].compactMap {
        word.hasPrefix($0) && word.count > $0.count + 1 ? String(word.dropFirst($0.count)) : nil
      }
  }
}
