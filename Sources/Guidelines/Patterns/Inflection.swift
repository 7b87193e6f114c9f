/// How a word changes its form. Regular forms only; a pack lists irregular ones beside.
enum Inflection: String {
  case noun = "n"
  case verb = "v"
  case adjective = "a"

  /// The word and its regular forms, folded, in a stable order.
  func forms(of word: String, in language: Language) -> [String] {
    var forms = [word]
    switch language {
    case .english: forms += english(word)
    case .french: forms += french(word)
    case .spanish: forms += spanish(word)
    case .arabic: forms += arabic(word)
    }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  private func english(_ word: String) -> [String] {
    let endsInConsonantY = word.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { word.hasSuffix($0) }
    let stem = String(word.dropLast())
    let plural =
      endsInConsonantY
      ? stem + "ies" : ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) } ? word + "es" : word + "s"
    switch self {
    case .noun: return [plural]
    case .adjective: return []
    case .verb:
      if endsInConsonantY { return [plural, stem + "ied", word + "ing"] }
      if word.hasSuffix("ee") || word.hasSuffix("ye") { return [plural, word + "d", word + "ing"] }
      if word.hasSuffix("e") { return [plural, word + "d", stem + "ing"] }
      return [plural, word + "ed", word + "ing"]
    }
  }

  private func french(_ word: String) -> [String] {
    func plural(_ word: String) -> String {
      if let last = word.last, "sxz".contains(last) { return word }
      if word.hasSuffix("al") { return word.dropLast(2) + "aux" }
      if word.hasSuffix("eau") || word.hasSuffix("eu") { return word + "x" }
      return word + "s"
    }
    switch self {
    case .noun: return [plural(word)]
    case .adjective:
      let feminine =
        word.hasSuffix("e")
        ? (word.hasSuffix("re") || word.hasSuffix("que") || word.hasSuffix("te") ? word : word + "e")
        : word.hasSuffix("if")
          ? word.dropLast() + "ve"
          : word.hasSuffix("eux")
            ? word.dropLast() + "se"
            : word.hasSuffix("ien")
              ? word + "ne"
              : word.hasSuffix("el") ? word + "le" : word.hasSuffix("er") ? word.dropLast(2) + "ere" : word + "e"
      return [plural(word), feminine, feminine + "s"]
    case .verb:
      if word.hasSuffix("er") {
        let stem = word.dropLast(2)
        return ["e", "es", "ent", "ait", "aient", "a", "ant", "era", "ee", "es", "ees", "ons", "ez"].map { stem + $0 }
      }
      return []
    }
  }

  private func spanish(_ word: String) -> [String] {
    let stem = String(word.dropLast())
    func plural(_ word: String) -> String {
      guard let last = word.last else { return word }
      if "aeiou".contains(last) { return word + "s" }
      return last == "z" ? word.dropLast() + "ces" : last == "s" ? word : word + "es"
    }
    switch self {
    case .noun: return [plural(word)]
    case .adjective:
      if word.hasSuffix("o") { return [stem + "a", stem + "os", stem + "as"] }
      if ["an", "on", "or", "es"].contains(where: { word.hasSuffix($0) }) {
        return [word + "es", word + "a", word + "as"]
      }
      return [plural(word)]
    case .verb:
      if word.hasSuffix("ar") {
        let root = word.dropLast(2)
        return ["a", "an", "o", "aron", "aba", "aban", "ado", "ada", "ados", "adas", "ando", "ara", "aran", "amos"].map
        {
          root + $0
        }
      }
      if word.hasSuffix("er") || word.hasSuffix("ir") {
        let root = word.dropLast(2)
        return ["e", "en", "io", "ieron", "ia", "ian", "ido", "ida", "idos", "idas", "iendo"].map { root + $0 }
      }
      return []
    }
  }

  /// Sound plurals, dual and feminine. Articles, conjunctions and pronouns are taken off when a draft is read.
  private func arabic(_ word: String) -> [String] {
    switch self {
    case .noun, .adjective:
      let stem = word.hasSuffix("ه") ? String(word.dropLast()) : word
      let plurals = [stem + "ون", stem + "ين", stem + "ات", stem + "ان", stem + "ه"]
      return word.hasSuffix("ه") ? [stem + "ات", stem + "تان", stem + "تين"] : plurals
    case .verb: return ["ت" + word, word + "ت", word + "وا", "ي" + word, "ن" + word]
    }
  }
}
