import Guidelines
import Incidents

/// The words by which a language says that people came to harm, went missing or were arrested; see ``HarmClaims``.
struct HarmLexicon: LanguageLexicon {
  /// Words of one measure.
  struct Entry: Sendable {
    let measure: FactKey
    let words: WordPhrases
    /// Whether they speak of more than one: “deaths”.
    var isPlural = false
    /// Whether they take the harm for granted: “the bereaved”.
    var isReference = false
    /// Whether whoever was harmed is named behind them: “the death of a child”.
    var isNoun = false
    /// Whether they are said of other things, too: “missing”.
    var needsPeople = false
  }

  let entries: [Entry]
  /// Words behind which these mean something else: “dead end”.
  let unless: WordPhrases
  /// People beside those of ``QuantityLexicon``.
  let people: WordPhrases
  /// Nouns for several people: “family”.
  let collectives: WordPhrases
  /// Pronouns for people: “they”, “someone”.
  let pronouns: Set<String>
  /// Verbs in the plural: “were”.
  let plurals: Set<String>
  /// Words behind which the harm is said in passing: “who”.
  let relatives: WordPhrases
  /// Words between which another thing is said: “and”.
  let joiners: Set<String>
  /// Words that tell people what they can do: “can”, “call”.
  let addresses: WordPhrases

  /// Takes the words of each measure: those in the plural (`deaths`, `hurts`, `arrests`) and those that take it for granted (`dead`,
  /// `injured`, `missed`) apart from the others.
  init(
    killed: String, death: String, deaths: String, dead: String, casualties: String, hurt: String, hurts: String,
    injured: String, hospital: String, critical: String, missing: String, missed: String, arrested: String,
    arrest: String, arrests: String, unless: String, people: String, collectives: String, pronouns: String,
    plurals: String, relatives: String, joiners: String, addresses: String
  ) {
    func set(_ words: String) -> Set<String> {
      Set(words.split(separator: " ").map { QuantityWords.fold($0) })
    }
    entries = [
      // «القتلى», with the article, before «قتلى».
      Entry(measure: .killed, words: WordPhrases(dead), isReference: true),
      Entry(measure: .killed, words: WordPhrases(deaths), isPlural: true),
      Entry(measure: .killed, words: WordPhrases(killed)),
      Entry(measure: .killed, words: WordPhrases(death), isNoun: true),
      Entry(measure: "casualties", words: WordPhrases(casualties), isPlural: true),
      Entry(measure: .critical, words: WordPhrases(critical)),
      Entry(measure: .hospital, words: WordPhrases(hospital), needsPeople: true),
      Entry(measure: .injured, words: WordPhrases(injured), isReference: true),
      Entry(measure: .injured, words: WordPhrases(hurts), isPlural: true),
      Entry(measure: .injured, words: WordPhrases(hurt)),
      Entry(measure: .missing, words: WordPhrases(missed), isReference: true),
      Entry(measure: .missing, words: WordPhrases(missing), needsPeople: true),
      Entry(measure: .arrested, words: WordPhrases(arrests), isPlural: true),
      Entry(measure: .arrested, words: WordPhrases(arrest), isNoun: true),
      Entry(measure: .arrested, words: WordPhrases(arrested), needsPeople: true),
    ]
    self.unless = WordPhrases(unless)
    self.people = WordPhrases(people)
    self.collectives = WordPhrases(collectives)
    self.pronouns = set(pronouns)
    self.plurals = set(plurals)
    self.relatives = WordPhrases(relatives)
    self.joiners = set(joiners)
    self.addresses = WordPhrases(addresses)
  }
}
