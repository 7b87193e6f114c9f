import Guidelines
import Incidents

/// What a sentence tells people to do, by the phrases for the verbs of the closed list.
enum TypedInstruction {
  /// The verbs that a sentence gives, with those turned round that it denies.
  static func verbs(in sentence: SpokenSentence) -> [InstructionVerb] {
    let sense = SentenceSense.of(sentence.language)
    guard let phrases = phrases[sentence.language] else { return [] }
    var found: [InstructionVerb] = []
    for clause in sentence.clauses {
      let words = clause.map(\.folded)
      // The first place of each phrase counts, and the verbs come in the order of the list, wherever they stand.
      var places: [Int: (phrase: Phrase, place: Int)] = [:]
      for (start, word) in words.enumerated() {
        for phrase in phrases[word] ?? []
        where places[phrase.order] == nil && words[start...].starts(with: phrase.words) {
          places[phrase.order] = (phrase, start)
        }
      }
      for (_, (phrase, place)) in places.sorted(by: { $0.key < $1.key }) {
        // What denies stands in front, within a few words: “you no longer need to …”, « ne … pas ».
        let before = words[max(0, place - 6)..<place]
        let isDenied = before.contains(where: sense.negations.contains) || before.contains("longer")
        guard let meant = isDenied ? opposite[phrase.verb] : phrase.verb, !found.contains(meant) else { continue }
        found.append(meant)
      }
    }
    return found
  }

  /// Whether the verb is about one place, so that it says nothing of another.
  static func isOfPlace(_ verb: InstructionVerb) -> Bool {
    [.come, .comeBack, .stayAway, .open, .closed, .collectChildren, .doNotCollectChildren, .call, .doNotCall].contains(
      verb)
  }

  private static let opposite: [InstructionVerb: InstructionVerb] = [
    .shelter: .leave, .leave: .shelter, .closeWindows: .openWindows, .openWindows: .closeWindows, .come: .stayAway,
    .stayAway: .come, .comeBack: .stayAway, .travel: .doNotTravel, .drinkWater: .doNotDrinkWater,
    .giveBlood: .doNotGiveBlood, .collectChildren: .doNotCollectChildren, .open: .closed,
  ]

  private struct Phrase {
    /// Its place in the list.
    let order: Int
    let words: [String]
    let verb: InstructionVerb
  }

  /// The phrases of a language by their first word.
  private static let phrases: [Language: [String: [Phrase]]] = {
    let texts: [Language: [InstructionVerb: String]] = [
      .english: [
        .shelter:
          "go inside|stay inside|stay indoors|remain inside|remain indoors|take shelter|need to shelter|keep sheltering|stay at home|have to shelter",
        .leave:
          "go outside|go out|come outside|come out|be outside|leave your home|leave your homes|leave your house|leave your houses|leave home"
          + "|leave the building|leave the buildings|leave your building|leave your buildings|safe outside",
        .closeWindows:
          "close your windows|close the windows|close windows|keep your windows closed|keep windows closed|shut your windows"
          + "|keep your windows shut",
        .openWindows: "open your windows|open the windows|open windows|open a window|windows can be opened",
        .stayAway: "keep away from|stay away from|keep out of",
        .come: "come to|gather at|go to",
        .comeBack: "go back to|return to|come back to",
        .travel:
          "you can travel|can travel again|travel as usual|travel normally|trams are running|trains are running|buses are running|trams run"
          + "|trains run|buses run",
        .doNotTravel: "avoid travelling|avoid all travel",
        .drinkWater: "drink the water|drink tap water|drink water from the tap|water is safe|use the tap water",
        .giveBlood: "give blood|donate blood",
        .open: "is open|are open|has reopened|have reopened|reopens|is open again|are open again",
        .closed: "is closed|are closed",
        .collectChildren: "collect your children|fetch your children|pick up your children|collect your child",
      ],
      .french: [
        .shelter:
          "restez a l interieur|entrez dans un batiment|mettez vous a l abri|restez chez vous|rester a l interieur|restez dedans|rester chez vous"
          + "|rester confine|vous confiner|mettre a l abri|besoin de s abriter",
        .leave:
          "sortir de chez vous|sortez de chez vous|sortir|sortez|quittez le batiment|quitter vos maisons|quitter votre domicile|quittez votre domicile",
        .closeWindows: "fermez vos fenetres|fermez les fenetres|gardez vos fenetres fermees|fermer vos fenetres",
        .openWindows: "ouvrez vos fenetres|ouvrez les fenetres|ouvrir vos fenetres|ouvrir les fenetres",
        .come: "venez|rendez vous a", .comeBack: "revenez|retournez",
        .stayAway: "eloignez vous|evitez le|restez a l ecart",
        .travel:
          "vous pouvez voyager|circuler normalement|trams circulent|trains circulent|bus circulent|tramways circulent|metro circule",
        .drinkWater: "boire l eau|buvez l eau|eau est potable", .giveBlood: "donner votre sang|donnez votre sang",
        .open: "est ouvert|est ouverte|sont ouverts|sont ouvertes|a rouvert|est rouvert|est rouverte|ont rouvert",
        .closed: "est ferme|est fermee|sont fermes|sont fermees",
        .collectChildren: "venez chercher vos enfants|allez chercher vos enfants|chercher vos enfants",
      ],
      .spanish: [
        .shelter:
          "quedese dentro|entre en un edificio|quedese en casa|permanezca en el interior|quedarse dentro|quedarse en casa|refugiarse|quedese alli",
        .leave:
          "salir a la calle|salir de casa|salga a la calle|salga de casa|pueden salir|puede salir|salgan de sus casas|salir de sus casas|abandonar sus casas",
        .closeWindows:
          "cierre las ventanas|cierren las ventanas|mantenga las ventanas cerradas|mantenga cerradas las ventanas",
        .openWindows: "abra las ventanas|abran las ventanas|abrir las ventanas|abrir sus ventanas",
        .come: "venga a|vengan a|acuda a|acudan a", .comeBack: "vuelva a|vuelvan a|regrese a|regresen a",
        .stayAway: "alejese de|mantengase alejado",
        .travel:
          "puede viajar|pueden viajar|tranvias circulan|trenes circulan|autobuses circulan|metro circula|metro funciona",
        .drinkWater: "beber el agua|beba el agua|agua es potable", .giveBlood: "donar sangre|done sangre",
        .open: "esta abierto|esta abierta|estan abiertos|estan abiertas|ha reabierto|han reabierto",
        .closed: "esta cerrado|esta cerrada|estan cerrados|estan cerradas",
        .collectChildren: "recoja a sus hijos|recojan a sus hijos|recoger a sus hijos",
      ],
      .arabic: [
        .shelter:
          "ابقوا في الداخل|ابقوا فيه|ادخلوا الى مبنى|ادخلوا الي مبني|ابقوا في منازلكم|ابقوا في بيوتكم|البقاء في الداخل|البقاء في المنازل",
        .leave: "الخروج|اخرجوا|غادروا منازلكم|مغادره منازلكم|مغادره المنازل|يمكنكم الخروج",
        .closeWindows: "اغلقوا النوافذ|ابقوا النوافذ مغلقه", .openWindows: "افتحوا النوافذ|فتح النوافذ",
        .come: "تاتوا الى|تاتوا الي|تعالوا الى|تعالوا الي|توجهوا الى|توجهوا الي", .stayAway: "ابتعدوا عن",
        .travel: "القطارات تعمل|الحافلات تعمل|الترام يعمل|المترو يعمل", .drinkWater: "شرب الماء|اشربوا الماء",
        .open: "مفتوح|مفتوحه", .closed: "مغلق|مغلقه",
      ],
    ]
    return texts.mapValues { verbs in
      let all = verbs.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { verb, phrases in
        phrases.split(separator: "|").map { ($0.split(separator: " ").map(String.init), verb) }
      }
      let numbered = all.enumerated().map { Phrase(order: $0.offset, words: $0.element.0, verb: $0.element.1) }
      return Dictionary(grouping: numbered) { $0.words.first ?? "" }
    }
  }()
}
