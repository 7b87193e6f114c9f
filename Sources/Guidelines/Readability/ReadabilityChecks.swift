extension Reading {
  /// One finding with the figures of the whole text, when it misses the target of its kind.
  mutating func findHardText(_ document: DocumentReading, _ rule: Int) {
    let target = ReadabilityTarget(draft.kind)
    let text = Readability(of: draft.text, language: document.language, blocks: draft.blocks)
    guard text.words >= ReadabilityTarget.fewestWords, text.sentences >= ReadabilityTarget.fewestSentences else {
      return
    }
    var misses: [String] = []
    var isHard = false
    if let grade = text.grade, grade > target.grade {
      isHard = grade > target.highestGrade
      misses.append(
        "grade \(Self.rounded(grade)) after Flesch and Kincaid (aim: \(Self.rounded(target.grade)) or lower)")
    }
    if let ease = text.ease, let formula = text.easeFormula, ease < target.ease {
      isHard = isHard || ease < target.leastEase
      misses.append("ease \(Self.rounded(ease)) after \(formula) (aim: \(Self.rounded(target.ease)) or higher)")
    }
    if document.language == .arabic, text.lix > target.lix {
      misses.append("LIX \(Self.rounded(text.lix)) (aim: \(Self.rounded(target.lix)) or lower)")
    }
    if text.sentenceLength > target.sentenceLength {
      misses.append(
        "\(Self.rounded(text.sentenceLength)) words a sentence (aim: \(Self.rounded(target.sentenceLength)) or fewer)")
    }
    guard !misses.isEmpty else { return }
    let counts =
      "\(text.words) words, \(text.sentences) sentences"
      + (text.syllables > 0 ? ", \(text.syllables) syllables" : "")
    // Nobody is kept from publishing by a formula, and Arabic has none that is tested on unvowelled text.
    report(
      rule, at: nil, message: "The text is hard to read: \(misses.joined(separator: "; ")). Counted: \(counts).",
      most: isHard ? .warning : .advice)
  }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// The longest sentences, three at most.
  mutating func findLongSentences(_ document: DocumentReading, _ rule: Int) {
    let long = document.sentences.filter {
      $0.words > ReadabilityTarget.longSentence && $0.zone != .notes && $0.zone != .link
    }
    let longest = long.enumerated().sorted { ($1.element.words, $0.offset) < ($0.element.words, $1.offset) }.prefix(3)
    for (_, sentence) in longest {
      let place = DocumentReading.Place(bytes: sentence.bytes, sentence: 0, block: sentence.block, zone: sentence.zone)
      report(
        rule, at: place, message: "This sentence has \(sentence.words) words.",
        most: sentence.words > ReadabilityTarget.longestSentence ? .warning : .advice)
    }
  }

  /// More words than a document of its kind should have.
  mutating func findLength(_ document: DocumentReading, _ rule: Int) {
    guard let most = ReadabilityTarget(draft.kind).words, let kind = draft.kind else { return }
    let words = document.sentences.reduce(0) { $0 + ($1.zone == .notes ? 0 : $1.words) }
    guard words > most else { return }
    report(
      rule, at: nil,
      message: "The text has \(words) words; a document of the kind “\(kind.rawValue)” has at most \(most).")
  }
}
