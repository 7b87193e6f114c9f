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
      return [plural(word)] + Self.frenchFeminines(of: word).flatMap { [$0, $0 + "s"] }
    case .verb: return Self.frenchForms(ofVerb: word)
    }
  }

  /// Feminine forms of an adjective or of a word for a person. More than one where endings compete: a form that nobody
  /// writes costs nothing, a missing one hides a finding.
  private static func frenchFeminines(of word: String) -> [String] {
    func cut(_ count: Int, _ ending: String) -> String { word.dropLast(count) + ending }
    switch word {
    case let word where word.hasSuffix("e"): return []
    case let word where word.hasSuffix("teur"): return [cut(3, "rice"), cut(3, "euse"), word + "e"]
    case let word where word.hasSuffix("eur"): return [cut(1, "se"), word + "e"]
    case let word where word.hasSuffix("eux"), let word where word.hasSuffix("oux"): return [cut(1, "se")]
    case let word where word.hasSuffix("if"): return [cut(1, "ve")]
    case let word where word.hasSuffix("er"): return [cut(2, "ere")]
    case let word where word.hasSuffix("el"), let word where word.hasSuffix("eil"): return [word + "le"]
    case let word where word.hasSuffix("en"), let word where word.hasSuffix("on"): return [word + "ne"]
    case let word where word.hasSuffix("et"), let word where word.hasSuffix("ot"): return [word + "te", word + "e"]
    case let word where word.hasSuffix("c"): return [cut(1, "que"), word + "que", word + "he"]
    default: return [word + "e"]
    }
  }

  /// Present, imperfect, past, future, conditional and participles of the regular groups.
  private static func frenchForms(ofVerb word: String) -> [String] {
    let stem = String(word.dropLast(2))
    let future = ["ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient"]
    if word.hasSuffix("er") {
      let endings = [
        "e", "es", "ons", "ez", "ent", "ais", "ait", "ions", "iez", "aient", "ai", "as", "a", "at", "ant", "ee", "ees",
        "erent",
      ]
      let soft = word.hasSuffix("ger") ? ["eons", "ea", "eait", "eaient", "eais", "eant"] : []
      return (endings + soft + future.map { "er" + $0 }).map { stem + $0 }
    }
    if word.hasSuffix("ir") {
      let endings = [
        "is", "it", "issons", "issez", "issent", "issais", "issait", "issaient", "issant", "isse", "i", "ie", "ies",
        "irent",
      ]
      return (endings + future.map { "ir" + $0 }).map { stem + $0 }
    }
    if word.hasSuffix("re") {
      let endings = [
        "", "s", "ons", "ez", "ent", "ais", "ait", "aient", "ant", "e", "u", "us", "ue", "ues", "it", "irent",
      ]
      return (endings + future.map { "r" + $0 }).map { stem + $0 }
    }
    return []
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
      // Before a noun the plural and the dual lose their ending: منفذو الهجوم.
      let plurals = ["ون", "ين", "ات", "ان", "ه", "و"].map { stem + $0 }
      return word.hasSuffix("ه") ? ["ات", "تان", "تين", "تا", "تي"].map { stem + $0 } : plurals
    case .verb:
      return ["ت" + word, word + "ت", word + "وا", "ي" + word, "ن" + word]
        + ["ي" + word + "ون", "ت" + word + "ون", word + "ا", word + "ن"]
    }
  }
}
