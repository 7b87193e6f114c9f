import Guidelines
import Incidents

/// One sentence of a text, with its words as they are compared: without capitals, accents and marks.
struct SpokenSentence {
  /// A word and where it stands.
  struct Word {
    let folded: String
    let range: Range<String.Index>
    /// Whether it begins with a capital, or its script has none.
    let isCapital: Bool
    /// Whether its script has capitals.
    let isCased: Bool
    /// Whether a comma, a dash or another mark stands between it and the word before.
    let startsClause: Bool
  }

  /// The language.
  let language: Language
  /// The sentence.
  let text: Substring
  /// Where it stands, in bytes.
  let bytes: Range<Int>
  /// Its words.
  let words: [Word]
  /// Whether it stands in a line that is a heading.
  let isHeading: Bool

  var range: Range<String.Index> { text.startIndex..<text.endIndex }

  /// The words alone.
  var folded: [String] { words.map(\.folded) }

  /// The words between two marks.
  var clauses: [ArraySlice<Word>] {
    var found: [ArraySlice<Word>] = []
    var start = words.startIndex
    for index in words.indices where words[index].startsClause && index > start {
      found.append(words[start..<index])
      start = index
    }
    if start < words.endIndex { found.append(words[start...]) }
    return found
  }

  /// The sentences of a text.
  static func all(in text: String, _ language: Language) -> [SpokenSentence] {
    let words = HoldbackKey.words(of: text)
    var next = words.startIndex
    return SentenceSplit.ranges(of: text).map { range in
      while next < words.endIndex, words[next].range.lowerBound < range.lowerBound { next += 1 }
      var own: [Word] = []
      var last = range.lowerBound
      while next < words.endIndex, words[next].range.lowerBound < range.upperBound {
        let word = words[next]
        let between = text[last..<max(last, word.range.lowerBound)]
        let first = text[word.range.lowerBound]
        own.append(
          Word(
            folded: word.folded, range: word.range, isCapital: first.isUppercase || !first.isLowercase,
            isCased: first.isUppercase || first.isLowercase,
            startsClause: !own.isEmpty && between.contains(where: Self.marks.contains)))
        last = word.range.upperBound
        next += 1
      }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let isHeading = range.lowerBound > text.startIndex && Self.isHeading(text[..<range.lowerBound])
      return SpokenSentence(
        language: language, text: text[range], bytes: start..<(start + text[range].utf8.count), words: own,
        isHeading: isHeading)
    }
  }

  private static func isHeading(_ before: Substring) -> Bool {
    let line = before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before
    return line.first == "#" && line.allSatisfy { $0 == "#" || $0 == " " }
  }

  private static let marks: Set<Character> = [
    ",", ";", ":", "،", "؛", "–", "—", "(", ")", "“", "”", "\"", "«", "»", "…",
  ]

  /// Whether a phrase stands in the sentence, word by word, and where it begins.
  func place(of phrase: [String]) -> Int? { Self.place(of: phrase, in: folded) }

  /// Whether one of several phrases stands in it.
  func holds(_ phrases: [[String]]) -> Bool {
    let folded = folded
    return phrases.contains { Self.place(of: $0, in: folded) != nil }
  }

  static func place(of phrase: [String], in words: [String]) -> Int? {
    guard let first = phrase.first, phrase.count <= words.count else { return nil }
    return (0...(words.count - phrase.count)).first { start in
      words[start] == first && words[start..<(start + phrase.count)].elementsEqual(phrase)
    }
  }
}

/// Words of a language that turn a sentence round, and words that change nothing of it.
struct SentenceSense: LanguageLexicon {
  let negations: Set<String>
  let fillers: Set<String>
  /// Words that say the opposite of each other.
  let opposites: [(Set<String>, Set<String>)]
  /// What stands in front of a word that is turned round: “unsafe”.
  let prefixes: [String]

  /// What a row of words says, and whether it is denied.
  func reading(_ words: some Sequence<String>) -> (core: [String], isDenied: Bool) {
    var core: [String] = []
    var isDenied = false
    for word in words {
      if negations.contains(word) { isDenied = true } else if !fillers.contains(word) { core.append(word) }
    }
    return (core, isDenied)
  }

  /// Whether one word says the opposite of another.
  func areOpposite(_ one: String, _ other: String) -> Bool {
    let isListed = opposites.contains { left, right in
      left.contains(one) && right.contains(other) || left.contains(other) && right.contains(one)
    }
    return isListed || prefixes.contains { one == $0 + other || other == $0 + one }
  }

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static func pairs(_ pairs: [(String, String)]) -> [(Set<String>, Set<String>)] {
    pairs.map { (set($0.0), set($0.1)) }
  }

  static let english = SentenceSense(
    negations: set("not no never nobody none nothing neither nor without cannot t"),
    fillers: set(
      "the a an please now currently there that this is are was were be been has have had do does did it its of to and again yet still "
        + "all already longer any don doesn isn aren won can will your our you we"),
    opposites: pairs([
      ("open opened reopened", "closed close shut"), ("safe", "unsafe dangerous"),
      ("safe harmless", "poisonous toxic harmful"),
      ("inside indoors", "outside outdoors"), ("alive", "dead"), ("over ended finished", "ongoing continuing active"),
      ("stay remain", "leave go"), ("before", "after"), ("on", "off"), ("allowed", "forbidden"), ("come", "leave"),
      ("working", "broken"), ("running runs run operating", "stopped suspended cancelled halted"), ("true", "false"),
      ("clear", "blocked"), ("found", "missing"),
    ]), prefixes: ["un", "in", "im", "non", "dis"])

  static let french = SentenceSense(
    negations: set("ne n pas non aucun aucune jamais rien ni sans nul"),
    fillers: set(
      "le la les l un une des du de d a au aux et est sont etait ete il elle ce cette ces qui que vous nous votre vos veuillez toujours "
        + "encore deja maintenant y s se plus"),
    opposites: pairs([
      ("ouvert ouverte ouverts ouvertes rouvert rouverte", "ferme fermee fermes fermees"),
      ("sur sure surs sures", "dangereux dangereuse"),
      ("interieur dedans", "exterieur dehors"), ("vivant vivante", "mort morte"), ("restez", "sortez partez"),
      ("venez", "partez"), ("toxique", "inoffensif inoffensive"), ("avant", "apres"), ("termine terminee", "continue"),
      ("ouvrez", "fermez"),
      ("circule circulent", "interrompu interrompue interrompus suspendu suspendue suspendus arretes"),
      ("vrai", "faux"), ("autorise autorisee", "interdit interdite"),
    ]), prefixes: ["in", "im", "non"])

  static let spanish = SentenceSense(
    negations: set("no nunca jamas nadie ninguno ninguna ningun nada ni sin tampoco"),
    fillers: set(
      "el la los las un una unos unas de del a al y es son esta estan fue ha han por favor su sus que se lo ahora todavia aun ya ustedes "
        + "usted"),
    opposites: pairs([
      ("abierto abierta abiertos abiertas reabierto reabierta", "cerrado cerrada cerrados cerradas"),
      ("seguro segura seguros seguras", "peligroso peligrosa"), ("dentro", "fuera"), ("vivo viva", "muerto muerta"),
      ("quedese permanezca", "salga"), ("venga vengan", "vayase"), ("toxico toxica", "inofensivo inofensiva"),
      ("antes", "despues"), ("abra", "cierre"),
      (
        "circula circulan funciona funcionan",
        "suspendido suspendida suspendidos interrumpido interrumpidos parado parados"
      ),
      ("verdadero", "falso"), ("permitido permitida", "prohibido prohibida"),
    ]), prefixes: ["in", "im"])

  static let arabic = SentenceSense(
    negations: set("لا لم لن ليس ليست ليسوا غير دون بدون عدم ما"),
    fillers: set("ان هذا هذه الان في من على قد لقد هو هي كان كانت يكون تكون"),
    opposites: pairs([
      ("مفتوح مفتوحه", "مغلق مغلقه"), ("امن امنه", "خطر خطير خطيره"), ("سام سامه", "امن امنه"),
      ("ادخلوا ادخل", "اخرجوا اخرج"),
      ("ابقوا ابق", "اخرجوا غادروا"), ("داخل الداخل", "خارج الخارج"),
      ("يعمل تعمل يسير تسير", "متوقف متوقفه معلق معلقه متوقفون"), ("تعالوا", "ابتعدوا"), ("افتحوا", "اغلقوا"),
    ]), prefixes: [])
}
