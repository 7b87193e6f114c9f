import Guidelines

/// The words of a language that say how many or when without being numbers, and what must stand near them.
struct QuantityLexicon: LanguageLexicon {
  /// What must stand near words for them to be meant as a quantity of people.
  enum Need: Sendable {
    /// Nothing: they mean nothing else.
    case nothing
    /// People, right behind: “a pair of officers”.
    case people
    /// People or harm in the same clause: “twice as many died”.
    case harm
    /// One person who was harmed, right behind: “the third victim”.
    case victim
  }

  /// Words that stand one behind the other, each perhaps in several forms.
  struct Phrase: Sendable {
    let words: [Set<String>]
    let need: Need
    let kind: FigureToken.Kind
  }

  /// Stands for any number word in a phrase.
  static let anyNumber: Set<String> = ["*"]

  /// Those who are counted when people are harmed, in singular and plural.
  let people: Set<String>
  /// The singular of these.
  let persons: Set<String>
  /// Who is named by the harm: “the dead”, “a victim”.
  let harmed: Set<String>
  /// The beginnings of words of harm, arrest and hospital.
  let harm: [String]
  /// Words of harm that need no other verb: “died”; in Arabic those before the one who was harmed.
  let finiteHarm: Set<String>
  /// Verbs beside a word of harm: “was hurt”.
  let verbs: Set<String>
  /// “a”, and what means one more: “another”.
  let articles: Set<String>
  let others: Set<String>
  /// “one” in “one of the dead”, and the “of”.
  let ones: Set<String>
  let among: Set<String>
  /// Small words between a quantity and the people.
  let small: Set<String>
  /// Words behind which nothing is said to have happened.
  let conditionals: Set<String>
  /// Words that begin a relative clause: “a person who is hurt”.
  let relatives: Set<String>
  /// Words before which a first word means something else: « après-midi ».
  let unless: [String: Set<String>]
  /// Arabic nouns for two persons, and what is written in front of nouns.
  let duals: Set<String>
  let prefixes: [String]
  private let byFirst: [String: [Phrase]]
  private let anyFirst: [Phrase]

  /// The phrases that may begin with a word, the longest first.
  func phrases(beginningWith word: String) -> [Phrase] {
    byFirst[word] ?? anyFirst
  }

  /// Whether a word means people, or says with a number what became of them: “34 are missing”.
  func isPeopleOrVerb(_ word: String) -> Bool {
    people.contains(word) || verbs.contains(word) || finiteHarm.contains(word)
      || harm.contains { word.hasPrefix($0) }
  }

  private init(
    people: String, persons: String, harmed: String, harm: String, finiteHarm: String, verbs: String = "",
    articles: String = "", others: String = "", ones: String, among: String = "", small: String, conditionals: String,
    relatives: String = "", unless: [String: String] = [:], duals: String = "", prefixes: String = "",
    phrases: [(need: Need, kind: FigureToken.Kind, words: String)]
  ) {
    func list(_ words: String) -> [String] { words.split(separator: " ").map { QuantityWords.fold($0) } }
    func set(_ words: String) -> Set<String> { Set(list(words)) }
    self.persons = set(persons)
    self.harmed = set(harmed)
    self.people = set(people).union(set(persons)).union(set(harmed))
    self.harm = list(harm)
    self.finiteHarm = set(finiteHarm)
    self.verbs = set(verbs)
    self.articles = set(articles)
    self.others = set(others)
    self.ones = set(ones)
    self.among = set(among)
    self.small = set(small)
    self.conditionals = set(conditionals)
    self.relatives = set(relatives)
    self.unless = Dictionary(uniqueKeysWithValues: unless.map { (QuantityWords.fold($0.key), set($0.value)) })
    self.duals = set(duals)
    self.prefixes = list(prefixes)
    var all: [Phrase] = []
    for group in phrases {
      for entry in group.words.split(separator: ",") {
        let words = entry.split(separator: " ").map { Set($0.split(separator: "/").map { QuantityWords.fold($0) }) }
        all.append(Phrase(words: words, need: group.need, kind: group.kind))
      }
    }
    all.sort { $0.words.count > $1.words.count }
    anyFirst = all.filter { $0.words.first == Self.anyNumber }
    var byFirst: [String: [Phrase]] = [:]
    for phrase in all {
      for word in phrase.words.first ?? [] where word != "*" { byFirst[word, default: []].append(phrase) }
    }
    for word in byFirst.keys { byFirst[word, default: []] += anyFirst }
    self.byFirst = byFirst
  }

  static let english = QuantityLexicon(
    people:
      "people persons passengers travellers travelers children kids men women boys girls officers victims patients friends "
      + "students pupils teachers workers visitors residents tourists worshippers bystanders survivors hostages adults "
      + "teenagers soldiers guards firefighters paramedics colleagues brothers sisters commuters concertgoers spectators "
      + "shoppers protesters casualties injured wounded dead fatalities suspects attackers gunmen assailants",
    persons:
      "person passenger traveller traveler child kid baby man woman boy girl officer victim patient friend student pupil "
      + "teacher worker visitor resident tourist worshipper bystander survivor hostage adult teenager soldier guard "
      + "firefighter paramedic policeman policewoman suspect attacker gunman assailant",
    harmed:
      "dead deceased victim victims casualty casualties injured wounded killed hurt missing fatality fatalities death "
      + "deaths body bodies",
    harm:
      "died dead dies dying death killed kills killing hurt injur wounded missing arrest detained custody hospital fatal "
      + "casualt murdered unaccounted critical shot stabbed",
    finiteHarm: "died dies", verbs: "has have had was were is are been being remains lies", articles: "a an",
    others: "another", ones: "one", among: "of among",
    small: "of the those these them us our who were was had have has been on",
    conditionals: "if whether when whenever should unless", relatives: "who that whose which",
    phrases: [
      (
        .people, .other,
        "pair of,couple of,trio of,quartet of,brace of,score of,handful of,half,half of,third of,thirds of,quarter of,"
          + "quarters of,fifth of,tenth of,majority of,both,double the,twice the"
      ),
      (
        .harm, .other,
        "twice/thrice as many,half as many,as many again,as many are/were/have/had/died,same number,twins,triplets,"
          + "quadruplets,doubled/tripled/trebled/quadrupled"
      ),
      (
        .victim, .other,
        "second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth/eleventh/twelfth/thirteenth/fourteenth/fifteenth/"
          + "sixteenth/seventeenth/eighteenth/nineteenth/twentieth"
      ),
      (.nothing, .clock("12:00"), "noon,midday"), (.nothing, .clock("00:00"), "midnight"),
      (
        .nothing, .other,
        "half/quarter past *,quarter to *,* o clock,* in the morning/afternoon/evening,* at night,fourscore,threescore"
      ),
    ])

  static let french = QuantityLexicon(
    people:
      "personnes gens passagers passagères voyageurs enfants élèves étudiants hommes femmes garçons filles agents policiers "
      + "pompiers soldats otages amis amies frères sœurs habitants résidents clients spectateurs employés salariés "
      + "touristes visiteurs fidèles adolescents mineurs patients suspects assaillants survivants rescapés participants "
      + "manifestants blessés blessées morts mortes tués tuées décédés victimes disparus disparues",
    persons:
      "passager passagère voyageur voyageuse enfant élève étudiant étudiante homme femme garçon fille agent agente "
      + "policier policière pompier soldat otage habitant habitante client cliente spectateur employé touriste visiteur "
      + "fidèle adolescent adolescente mineur patient suspect assaillant ami amie frère sœur bébé",
    harmed:
      "mort morts morte mortes tué tués tuée décédé décédés blessé blessés blessée blessées victime victimes disparu "
      + "disparus décès corps",
    harm: "mort mour meur décéd tué bless disparu arrêté interpell hospitalis décès victime critique poignard abattu",
    finiteHarm: "meurt",
    verbs: "est a ont été sont était étaient reste restent", articles: "un une", others: "",
    ones: "un une", among: "de des d du parmi",
    small: "de des du d les la le l ces nos ses leurs tous toutes ceux celles eux elles qui est sont ont a",
    conditionals: "si quand lorsque lorsqu", relatives: "qui que dont",
    unless: ["midi": "après le", "à": "y"],
    phrases: [
      (
        .people, .other,
        "paire de/d,couple de/d,trio de/d,duo de/d,quatuor de/d,poignée de/d,quinzaine de/d,huitaine de/d,quarantaine de/d,"
          + "cinquantaine de/d,soixantaine de/d,trentaines de/d,vingtaines de/d,millier de/d,moitié,moitié des/de/du/d,"
          + "tiers des/de/du/d,quart des/de/du/d,cinquième des/de/du/d,dixième des/de/du/d,majorité des/de/du/d,double des/du"
      ),
      (.harm, .other, "jumeaux,jumelles,triplés,autant,trio,duo,couple,* fois plus/moins,doublé/triplé/quadruplé"),
      (
        .victim, .other,
        "deuxième/seconde/second/troisième/quatrième/cinquième/sixième/septième/huitième/neuvième/dixième/onzième/"
          + "douzième/quinzième/vingtième"
      ),
      (.nothing, .clock("12:00"), "midi"), (.nothing, .clock("00:00"), "minuit"),
      (
        .nothing, .other,
        "* heures/heure et demie/quart,* heures/heure moins le quart,* heures/heure du matin/soir,"
          + "* heures/heure de l après,à * heures/heure"
      ),
    ])

  static let spanish = QuantityLexicon(
    people:
      "personas gente pasajeros pasajeras viajeros niños niñas chicos chicas alumnos alumnas estudiantes hombres mujeres "
      + "agentes policías bomberos soldados rehenes testigos amigos amigas hermanos hermanas vecinos residentes clientes "
      + "espectadores empleados trabajadores turistas visitantes fieles adolescentes menores pacientes sospechosos "
      + "atacantes supervivientes asistentes heridos heridas muertos muertas fallecidos fallecidas víctimas lesionados "
      + "desaparecidos",
    persons:
      "pasajero pasajera viajero viajera niño niña chico chica alumno alumna estudiante hombre mujer agente policía "
      + "bombero soldado rehén amigo amiga hermano hermana vecino vecina cliente espectador empleado trabajador turista "
      + "visitante fiel adolescente menor paciente sospechoso atacante asistente persona bebé",
    harmed:
      "muerto muertos muerta muertas fallecido fallecidos fallecida fallecidas herido heridos herida heridas víctima "
      + "víctimas lesionado lesionados desaparecido desaparecidos muerte cadáver",
    harm: "muert muri muer fallec herid lesion desapareci deten arrest hospitaliz víctima crític apuñal",
    finiteHarm: "murió muere falleció fallece murieron", verbs: "ha han fue fueron está están sido resultó sigue había",
    articles: "un una", others: "otro otra", ones: "uno una un", among: "de entre",
    small: "de los las la el del estos estas nuestros todos todas ellos ellas quienes que ha han fue fueron",
    conditionals: "si cuando", relatives: "que quien cuyo cuya",
    phrases: [
      (
        .people, .other,
        "par de,trío de,dúo de,puñado de,quincena de,veintena de,treintena de,cuarentena de,cincuentena de,centena de,"
          + "centenar de,millar de,mitad,mitad de,tercio de,cuarto de,quinto de,décimo de,tercera/cuarta/quinta parte,"
          + "mayoría de,ambos,ambas,doble de,triple de"
      ),
      (
        .harm, .other,
        "gemelos,gemelas,mellizos,mellizas,trillizos,pareja,tantos,* veces más/menos,duplicado/triplicado/cuadruplicado"
      ),
      (
        .victim, .other,
        "segundo/segunda/tercer/tercera/cuarto/cuarta/quinto/quinta/sexto/sexta/séptimo/séptima/octava/novena/décima"
      ),
      (.nothing, .clock("12:00"), "mediodía"), (.nothing, .clock("00:00"), "medianoche"),
      (
        .nothing, .other,
        "las/la * y media/cuarto,las/la * menos cuarto,las/la * de la tarde/mañana/noche/madrugada,a las/la *"
      ),
    ])

  static let arabic = QuantityLexicon(
    people:
      "أشخاص ناس ركاب مسافرين مسافرون أطفال رجال نساء ضحايا جرحى مصابين مصابون مصابي قتلى موتى ضباط جنود طلاب تلاميذ معلمين "
      + "سكان حاضرين موقوفين مفقودين رهائن مدنيين مدنيون عمال سياح زوار مواطنين وفيات",
    persons:
      "شخص طفل طفلة رجل امرأة فتى فتاة شاب شابة ولد بنت ضابط شرطي مسعف جندي راكب راكبة مسافر مسافرة طالب طالبة تلميذ "
      + "معلم معلمة رضيع مشتبه مهاجم مسلح رهينة حارس عامل سائح مدني مواطن زائر صحفي",
    harmed: "القتلى قتلى الضحايا ضحايا الجرحى جرحى المصابين مصابين المفقودين الموتى الوفيات الموقوفين",
    harm:
      "وفاه وفيات توفي قتل مقتل قتيل قتلي جرح جريح اصيب اصيبت اصابه مصاب مات ماتت موتي ضحايا ضحيه فقد مفقود اعتقل اعتقال "
      + "اوقف توقيف موقوف لقي مستشفي",
    finiteHarm:
      "قتل قتلت توفي توفيت أصيب أصيبت جرح جرحت مات ماتت لقي لقيت وفاة مقتل إصابة اعتقال توقيف اعتقل أوقف أوقفت فقد فقدت",
    ones: "أحد إحدى", small: "من", conditionals: "إذا لو حال",
    duals:
      "شخصان شخصين طفلان طفلين طفلتان طفلتين رجلان رجلين امرأتان امرأتين فتاتان فتاتين شابان شابتان ولدان ولدين بنتان بنتين "
      + "ضابطان ضابطين شرطيان مسعفان جنديان راكبان راكبتان مسافران طالبان طالبتان طالبتين تلميذان معلمان معلمتان رضيعان رضيعين "
      + "جريحان جريحين قتيلان قتيلين مصابان مصابتان ضحيتان ضحيتين مفقودان موقوفان مهاجمان مسلحان رهينتان رهينتين حارسان حارسين "
      + "عاملان سائحان مدنيان مواطنان زائران صحفيان شقيقان شقيقين شقيقتان شقيقتين أخوان أخوين أختان أختين توأمان توأمين",
    prefixes: "و ف ب ل ال وال فال بال لل ولل",
    phrases: [
      (
        .people, .other,
        "نصف,ثلث,ثلثا,ثلثي,ربع,غالبية,أغلبية,كلا,كلتا,دزينة,دزينة من,ضعف,ضعفا,حفنة من,زوج من"
      ),
      (.harm, .other, "توأم,التوأم,التوأمان,ضعف العدد,العدد نفسه,تضاعف"),
      (
        .nothing, .other,
        "الساعة الواحدة/الثانية/الثالثة/الرابعة/الخامسة/السادسة/السابعة/الثامنة/التاسعة/العاشرة/الحادية,"
          + "في/عند/منذ/حتى الثالثة/الرابعة/الخامسة/السادسة/السابعة/الثامنة/التاسعة/العاشرة/الحادية,"
          + "الواحدة/الثانية/الثالثة/الرابعة/الخامسة/السادسة/السابعة/الثامنة/التاسعة/العاشرة/عشرة "
          + "والربع/والنصف/والثلث/إلا/صباحا/مساء/ظهرا/ليلا/فجرا/عصرا"
      ),
      (.nothing, .clock("00:00"), "منتصف الليل"),
      (.nothing, .clock("12:00"), "منتصف النهار,عند/وقت/في الظهر,ظهر اليوم/أمس"),
    ])
}
