// Numbers that are two ends of one: “10 to 12”, “between 10 and 12”.
extension NumberReader {
  /// Joins two numbers with “to”, “or” or a dash between them.
  func intervals(_ found: [Mention], _ text: Span<UInt8>) -> [Mention] {
    var result: [Mention] = []
    for mention in found.map(oneOrTwo) {
      if let last = result.last, case .number(let low) = last.value, case .number(let high) = mention.value,
        low.count == 1, high.count == 1, low.lowerBound < high.lowerBound, high.lowerBound <= low.lowerBound * 10,
        !mention.isArticle, joins(last, mention, text)
      {
        result[result.count - 1] = Mention(
          value: .number(low.lowerBound...high.lowerBound), bytes: last.bytes.lowerBound..<mention.bytes.upperBound,
          words: last.words.lowerBound...mention.words.upperBound)
      } else {
        result.append(mention)
      }
    }
    return result
  }

  private func isBetween(_ index: Int) -> Bool { index >= 0 && isOne(of: TimeWords.between, index) }

  /// «شخص أو شخصان»: a noun, “or”, and its dual are one or two.
  private func oneOrTwo(_ mention: Mention) -> Mention {
    let dual = mention.words.lowerBound
    guard language == .arabic, mention.value == .number(2...2), mention.words.count == 1, dual >= 2,
      isOne(of: NumberWords.duals, dual), isOne(of: TimeWords.to, dual - 1)
    else { return mention }
    return self.mention(.number(1...2), dual - 2, dual)
  }

  private func joins(_ low: Mention, _ high: Mention, _ text: Span<UInt8>) -> Bool {
    let words = high.words.lowerBound - low.words.upperBound
    if words == 1 {
      let gap = between(low.words.upperBound, text)
      if gap == [0x2D] || gap == [0xE2, 0x80, 0x93] { return true }
      // «بين 10 و15», «بين شخص واحد و5»: the “and” is part of the second number.
      return joins(high.words.lowerBound)
        && (1...2).contains { isBetween(low.words.lowerBound - $0) }
    }
    guard words == 2 else { return false }
    let middle = low.words.upperBound + 1
    if isOne(of: TimeWords.to, middle) { return true }
    return isOne(of: TimeWords.and, middle) && low.words.lowerBound > 0
      && isOne(of: TimeWords.between, low.words.lowerBound - 1)
  }
}
