import Guidelines
import Incidents

/// Names of persons in a sentence about somebody who died or was hurt, a child, a witness, or somebody who was arrested (C8).
///
/// Whose name nobody has agreed to is said of none of them. Only scripts with capitals show a name by its look; where the script has
/// none, the guidelines find what the words around it introduce.
struct PersonNames {
  /// About whom the sentence is.
  enum Person: Sendable, Hashable {
    case victim, child, witness, suspect
  }

  /// Words of what is named in public anyway: places, agencies.
  let known: Set<String>

  /// The names in a sentence, with the person whom it is about.
  func all(in sentence: SpokenSentence) -> [(person: Person, range: Range<String.Index>)] {
    guard !sentence.isHeading, let person = Self.person(in: sentence) else { return [] }
    return runs(in: sentence).map { (person, $0) }
  }

  /// Whether every word with a capital in some words is known to be of a place or an agency.
  func knowsAll(in words: String) -> Bool {
    let capitals = HoldbackKey.words(of: words).filter { words[$0.range.lowerBound].isUppercase }
    return !capitals.isEmpty && capitals.allSatisfy { known.contains($0.folded) || Self.isNoPerson($0.folded) }
  }

  private static func person(in sentence: SpokenSentence) -> Person? {
    let words = Set(sentence.folded)
    return [Person.suspect, .witness, .child, .victim].first { person in
      !(markers[sentence.language]?[person] ?? []).isDisjoint(with: words)
    }
  }

  /// Two or more words with capitals in a row that are known as no place and no body.
  private func runs(in sentence: SpokenSentence) -> [Range<String.Index>] {
    let starters = Self.starters[sentence.language] ?? []
    var found: [Range<String.Index>] = []
    var run: [SpokenSentence.Word] = []
    var before: String?
    func close() {
      defer { run = [] }
      if let first = run.first, starters.contains(first.folded) { run.removeFirst() }
      guard run.count >= 2, let first = run.first, let last = run.last,
        !run.contains(where: { known.contains($0.folded) || Self.isNoPerson($0.folded) }),
        before.map({ !(Self.placing[sentence.language] ?? []).contains($0) }) ?? true
      else { return }
      found.append(first.range.lowerBound..<last.range.upperBound)
    }
    for (index, word) in sentence.words.enumerated() {
      if word.startsClause { close() }
      if word.isCased, word.isCapital, !word.folded.allSatisfy(\.isNumber) {
        if run.isEmpty { before = index > 0 && !word.startsClause ? sentence.words[index - 1].folded : nil }
        run.append(word)
      } else {
        close()
      }
    }
    close()
    return found
  }

  private static func isNoPerson(_ word: String) -> Bool { bodies.contains(word) }

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  /// Words that say about whom a sentence is.
  private static let markers: [Language: [Person: Set<String>]] = [
    .english: [
      .victim: set("died dead killed victim victims deceased injured wounded slain murdered perished"),
      .child: set("boy girl child children toddler baby pupil schoolboy schoolgirl teenager son daughter"),
      .witness: set("witness witnesses saw witnessed eyewitness overheard informant filmed"),
      .suspect: set("suspect arrested attacker gunman perpetrator suspected custody detained"),
    ],
    .french: [
      .victim: set(
        "mort morte morts mortes tue tuee tues tuees decede decedee decedees decedes victime victimes blesse blessee blesses blessees"
      ),
      .child: set("garcon fille fillette enfant enfants bebe eleve ecolier ecoliere adolescent adolescente fils"),
      .witness: set("temoin temoins vu apercu filme entendu"),
      .suspect: set("suspect suspecte interpelle interpellee arrete arretee assaillant auteur"),
    ],
    .spanish: [
      .victim: set(
        "murio murieron muerto muerta muertos muertas fallecido fallecida fallecidos fallecidas fallecio victima victimas herido herida heridos heridas"
      ),
      .child: set("nino nina ninos ninas menor bebe alumno alumna adolescente hijo hija"),
      .witness: set("testigo testigos vio presencio oyo grabo"),
      .suspect: set("sospechoso sospechosa detenido detenida atacante autor"),
    ],
  ]

  /// Words in front of a place.
  private static let placing: [Language: Set<String>] = [
    .english: set("at in on near from to of outside inside around the behind opposite towards via"),
    .french: set("a au aux de du des en dans sur pres la le les rue place chez d l"),
    .spanish: set("a al de del en el la los las cerca calle plaza desde hacia por"),
  ]

  /// Words with a capital at the beginning of a sentence.
  private static let starters: [Language: Set<String>] = [
    .english: set(
      "the a an this that these those we our one two three no in at on from please for if when and but among all some many"
    ),
    .french: set("le la les un une des ce cette ces nous notre nos dans en au aux si quand parmi a"),
    .spanish: set("el la los las un una este esta estos estas nuestro nuestra en al si cuando entre a"),
  ]

  /// Words in names of bodies, places, days and months.
  private static let bodies: Set<String> = set(
    "hospital clinic infirmary street road square avenue lane bridge park station hall market quay harbour harbor port church mosque "
      + "synagogue cathedral temple school college university museum theatre library hotel centre center court house airport stadium "
      + "police council city town county district ministry office department agency service services fire rescue ambulance prosecutor "
      + "prosecution government parliament embassy consulate cross crescent red victim support line army navy guard bank river north "
      + "south east west old new upper lower saint st hopital clinique rue place gare pont parc ecole lycee universite musee mairie "
      + "prefecture parquet ministere gendarmerie croix rouge croissant samu sapeurs pompiers quai marche port calle plaza estacion "
      + "puente parque escuela colegio instituto universidad museo ayuntamiento policia fiscalia ministerio cruz roja media luna "
      + "muelle mercado puerto monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
      + "august september october november december utc exercise exercice ejercicio joint statement update instruction")
}
