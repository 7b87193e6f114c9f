import Guidelines
import Incidents

/// Whether words say that there is danger now, or that there is none any more.
enum DangerReading {
  /// Shots, a device, somebody on the run: now.
  case danger
  /// What was dangerous is over, or never was.
  case over

  /// What a fact says in any of its languages; nothing where it speaks of something else, or of what has been.
  static func of(_ fact: Fact) -> DangerReading? {
    guard case .words(let words) = fact.value else { return nil }
    let readings = words.all.flatMap { language, _, text in
      SpokenSentence.all(in: text, language).compactMap { of($0.folded, language) }
    }
    if readings.contains(.danger) { return .danger }
    // Some keys say it themselves: `threat.none`.
    let last = fact.key.rawValue.split(separator: ".").last.map(String.init) ?? ""
    let isNone = fact.key.family == "threat" && ["none", "over", "ended", "nobody"].contains(last)
    return readings.contains(.over) || isNone ? .over : nil
  }

  /// What one sentence says.
  static func of(_ words: [String], _ language: Language) -> DangerReading? {
    let lexicon = DangerLexicon.of(language)
    let sense = SentenceSense.of(language)
    // “Is still” is no denial where a language says it with one.
    var denials = words.indices.filter { sense.negations.contains(words[$0]) || lexicon.denials.contains(words[$0]) }
    denials.removeAll { $0 + 1 < words.count && lexicon.stillAfterDenial.contains(words[$0 + 1]) }
    let isEnded = words.contains { lexicon.ended.contains(HoldbackKey.withoutArticle($0)) }
    let standing = lexicon.standing.compactMap { phrase in
      SpokenSentence.place(of: phrase, in: words).map { $0..<($0 + phrase.count) }
    }
    let isDenied = denials.contains { place in !standing.contains { $0.contains(place) } }
    if !standing.isEmpty { return isDenied || isEnded ? .over : .danger }
    let bare = words.map(HoldbackKey.withoutArticle)
    let things = bare.contains(where: lexicon.things.contains)
    let people = bare.contains(where: lexicon.people.contains)
    guard things || people else { return nil }
    // What has not ended goes on.
    if isEnded { return isDenied ? .danger : .over }
    if isDenied { return .over }
    let isNow = words.contains(where: lexicon.still.contains) || bare.contains(where: lexicon.still.contains)
    if isNow || things && words.contains(where: lexicon.now.contains) { return .danger }
    return lexicon.alone.contains { SpokenSentence.place(of: $0, in: words) != nil } ? .over : nil
  }
}

/// The words by which danger is told.
private struct DangerLexicon: LanguageLexicon {
  /// Phrases that say by themselves that somebody is dangerous now.
  let standing: [[String]]
  /// What is dangerous.
  let things: Set<String>
  /// Who is.
  let people: Set<String>
  /// Words that say that it goes on, of things and people.
  let still: Set<String>
  /// Words that say so of things: “there is a device”, and not “the attacker is a local man”.
  let now: Set<String>
  /// Words that say that it has ended, or does no harm.
  let ended: Set<String>
  /// Phrases that say that there was nobody else.
  let alone: [[String]]
  /// Words that deny beside those of the language.
  let denials: Set<String>
  /// Words that turn a denial into “still”.
  let stillAfterDenial: Set<String>

  init(
    standing: String, things: String, people: String, still: String, now: String, ended: String, alone: String,
    denials: String = "", stillAfterDenial: String = ""
  ) {
    func set(_ text: String) -> Set<String> { Set(HoldbackKey.words(of: text).map(\.folded)) }
    func phrases(_ text: String) -> [[String]] {
      text.split(separator: "|").map { HoldbackKey.words(of: String($0)).map(\.folded) }
    }
    self.standing = phrases(standing)
    self.things = set(things)
    self.people = set(people)
    self.still = set(still)
    self.now = set(now)
    self.ended = set(ended)
    self.alone = phrases(alone)
    self.denials = set(denials)
    self.stillAfterDenial = set(stillAfterDenial)
  }

  static let english = DangerLexicon(
    standing:
      "on the run|at large|on the loose|is armed|are armed|still armed|held hostage|holding hostages|in danger|not safe|not yet safe"
      + "|not been secured|not yet been secured|has barricaded|barricaded himself|may explode|could explode|has escaped|have escaped",
    things:
      "shot shots shooting gunfire bomb bombs device devices explosive explosives grenade grenades hostage hostages gas smoke chemical "
      + "chemicals toxic poisonous danger dangerous threat threats radiation ammunition",
    people:
      "attacker attackers gunman gunmen shooter shooters assailant assailants suspect suspects bomber bombers terrorist terrorists",
    still:
      "still continue continues continuing ongoing remain remains sought hunted hunting looking searching active fleeing",
    now: "is are found discovered being",
    ended:
      "harmless safe over ended stopped out neutralised neutralized defused disarmed removed contained cleared arrested custody dead "
      + "died killed caught captured control hoax false ruled past",
    alone: "one attacker|one gunman|acted alone|a single attacker|only attacker|nobody else", denials: "longer")

  static let french = DangerLexicon(
    standing:
      "en fuite|court toujours|courent toujours|est armé|sont armés|s’est retranché|prise d’otages|pas sûr|pas sûre|pas sécurisé"
      + "|pas sécurisée|en danger|peut exploser",
    things:
      "tir tirs coups fusillade bombe bombes engin engins explosif explosifs grenade grenades otage otages gaz fumée fumées toxique "
      + "toxiques danger dangereux dangereuse menace menaces",
    people:
      "assaillant assaillants tireur tireurs attaquant attaquants terroriste terroristes suspect suspects agresseur agresseurs",
    still:
      "encore toujours continue continuent cours recherche recherché recherchés recherchons traqué active actif libre subsiste persiste "
      + "reste restent",
    now: "est sont a trouvé découvert découverte découverts y",
    ended:
      "inoffensif inoffensive neutralisé neutralisée neutralisés désamorcé désamorcée écarté écartée terminé terminée fini finie cessé "
      + "arrêté arrêtée arrêtés interpellé interpellés mort morte morts maîtrisé maîtrisée enlevé sécurisé sécurisée abattu",
    alone: "un seul assaillant|un seul tireur|a agi seul|un seul attaquant")

  static let spanish = DangerLexicon(
    standing:
      "a la fuga|en fuga|ha huido|han huido|está armado|están armados|se ha atrincherado|toma de rehenes|no es seguro|no es segura|en peligro"
      + "|puede explotar",
    things:
      "disparo disparos tiros tiroteo bomba bombas artefacto artefactos explosivo explosivos granada rehén rehenes gas humo tóxico tóxica "
      + "peligro peligroso peligrosa amenaza amenazas",
    people:
      "atacante atacantes tirador tiradores agresor agresores terrorista terroristas sospechoso sospechosos asaltante asaltantes",
    still: "sigue siguen todavía aún continúa continúan busca buscan buscado activo activa curso persiste queda quedan",
    now: "es son está están hay encontrado hallado",
    ended:
      "inofensivo inofensiva neutralizado neutralizada desactivado desactivada terminado terminada cesado detenido detenida detenidos "
      + "muerto muerta muertos abatido controlado controlada retirado retirada seguro segura descartado descartada",
    alone: "un solo atacante|un único atacante|actuó solo|un solo tirador")

  static let arabic = DangerLexicon(
    standing: "طليق|طليقا|فار|فارا|هارب|هاربا|احتجاز رهائن|ليس آمنا|ليست آمنة|غير آمن|غير آمنة",
    things: "طلقات رصاص النار قنبلة عبوة متفجرات انفجار غاز دخان سام سامة خطر خطير خطيرة تهديد رهائن رهينة",
    people: "مهاجم مهاجمون مهاجمين مسلح مسلحون مسلحين مشتبه منفذ إرهابي",
    still: "يزال تزال زال مستمر مستمرة البحث يبحث مطاردة يستمر هناك يوجد توجد",
    now: "عثر وجد يجري الآن",
    ended:
      "انتهى انتهت توقف توقفت إبطال أزيل أزيلت إزالة موقوف أوقف أوقفت توقيف قبض مقتل قتل مات ضار ضارة سيطرة آمن آمنة زوال",
    alone: "مهاجم واحد|منفذ واحد|بمفرده|وحده", stillAfterDenial: "يزال تزال زال")
}
