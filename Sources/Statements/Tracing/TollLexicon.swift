import Guidelines

/// The words with which a language says how many came to harm without a number: “several”, « la plupart », «todos», «عدد من».
struct TollLexicon: LanguageLexicon {
  /// How a quantity is said.
  enum Sort: Sendable {
    /// Some of many: “several people died”.
    case some
    /// All of them: “everyone on board died”, “all pupils are safe”.
    case all
    /// More or fewer than before: “more people have died”.
    case compared
  }

  /// Words one behind the other, each perhaps in several forms.
  typealias Phrase = [Set<String>]

  /// Quantities by their first word, the longest first.
  let quantities: [String: [(words: Phrase, sort: Sort)]]
  /// Words that are claims wherever they stand, by their first word: “no survivors”.
  let claims: [String: [Phrase]]
  /// Words of a comparison with what was said, by their first word: “than first thought”.
  let thanSaid: [String: [Phrase]]
  /// Beginnings of words of harm that can be said of people.
  let harm: [String]
  /// Words of harm of more than one word: “lost their lives”, “taken to hospital”.
  let harmPhrases: [String: [Phrase]]
  /// Words of harm that need no other verb: “died”.
  let finiteHarm: Set<String>
  /// Nouns that count the harmed and nothing else: “dead”, “wounded”.
  let harmed: Set<String>
  /// Nouns for those affected, who are counted only where something is said to be: “many victims were …”.
  let affected: Set<String>
  /// Verbs beside a word of harm.
  let verbs: Set<String>
  /// People beside those of ``QuantityLexicon``.
  let people: Set<String>
  /// Other people, of whom the harm is said instead: “many people know someone who died”.
  let someone: Set<String>
  /// Pronouns that stand for people behind a quantity: “of those”, “on board”.
  let them: Set<String>
  /// Words for everybody that need no noun.
  let alone: Set<String>
  /// Words behind which the harm is another’s: “many people have asked about the dead”.
  let breaks: Set<String>
  /// Words that say that nothing happened to people, by their first word: “safe”, « sains et saufs ».
  let safe: [String: [Phrase]]
  /// Words of ``safe`` that need no other verb: “survived”.
  let finiteSafe: Set<String>
  /// Words behind a quantity by which it is compared with something: “more than”.
  let than: Set<String>
  /// Nouns for a number, which the harmed may follow: “the number of dead”.
  let numbers: Set<String>
  /// Words before which nothing is claimed: “how many”.
  let asked: Set<String>
  /// Words behind which safety is an aim and no claim: “until everyone is safe”.
  let aims: Set<String>
  /// Words that may only happen: “may rise”.
  let modals: Set<String>
  /// What rises and falls: “the toll”.
  let tolls: Set<String>
  /// Beginnings of how it does.
  let changes: [String]

  private init(
    some: String, all: String, compared: String, claims: String, thanSaid: String, harm: String, harmPhrases: String,
    finiteHarm: String, harmed: String, affected: String, verbs: String, people: String, someone: String, them: String,
    alone: String, breaks: String, safe: String, finiteSafe: String, than: String, numbers: String, asked: String,
    aims: String, modals: String, tolls: String, changes: String
  ) {
    func list(_ words: String) -> [String] { words.split(separator: " ").map { QuantityWords.fold($0) } }
    func phrases(_ words: String) -> [Phrase] {
      words.split(separator: ",").map { phrase in
        phrase.split(separator: " ").map { Set($0.split(separator: "/").map { QuantityWords.fold($0) }) }
      }
      .sorted { $0.count > $1.count }
    }
    func byFirst(_ words: String) -> [String: [Phrase]] {
      var found: [String: [Phrase]] = [:]
      for phrase in phrases(words) {
        for first in phrase.first ?? [] { found[first, default: []].append(phrase) }
      }
      return found
    }
    var quantities: [String: [(words: Phrase, sort: Sort)]] = [:]
    for (words, sort) in [(some, Sort.some), (all, .all), (compared, .compared)] {
      for phrase in phrases(words) {
        for first in phrase.first ?? [] { quantities[first, default: []].append((phrase, sort)) }
      }
    }
    self.quantities = quantities.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.claims = byFirst(claims)
    self.thanSaid = byFirst(thanSaid)
    self.harm = list(harm)
    self.harmPhrases = byFirst(harmPhrases)
    self.finiteHarm = Set(list(finiteHarm))
    self.harmed = Set(list(harmed))
    self.affected = Set(list(affected))
    self.verbs = Set(list(verbs))
    self.people = Set(list(people))
    self.someone = Set(list(someone))
    self.them = Set(list(them))
    self.alone = Set(list(alone))
    self.breaks = Set(list(breaks))
    self.safe = byFirst(safe)
    self.finiteSafe = Set(list(finiteSafe))
    self.than = Set(list(than))
    self.numbers = Set(list(numbers))
    self.asked = Set(list(asked))
    self.aims = Set(list(aims))
    self.modals = Set(list(modals))
    self.tolls = Set(list(tolls))
    self.changes = list(changes)
  }

  static let english = TollLexicon(
    some:
      "several,many,most,some,few,numerous,multiple,countless,various,plenty of,lots of,a lot of,a number of,"
      + "large/huge/great/small/significant/considerable/unknown numbers/number of,scores of,much of,the bulk of,"
      + "part of,a fraction of",
    all:
      "everyone,everybody,all,every,each of,nearly/almost/virtually/practically everyone/everybody/all/every,"
      + "the rest of,the entire,the whole,the others",
    compared: "more,fewer,additional,further,other",
    claims:
      "no survivors,no survivor,only survivor,only survivors,sole survivor,sole survivors,lone survivor,"
      + "nobody survived,"
      + "no one survived,none survived,mass casualties,heavy casualties,heavy loss of life,great loss of life,"
      + "massive loss of life",
    thanSaid:
      "than "
      + "first/originally/previously/initially/we/was/were/had/feared/thought/reported/expected/believed/known/said",
    harm:
      "died dead dies dying death deaths killed kills killing hurt injur wounded missing arrested "
      + "detained fatal casualt "
      + "murdered unaccounted shot stabbed perish hospitalis hospitaliz unconscious burned burnt",
    harmPhrases:
      "lost their life/lives,lost his/her life,taken/brought/rushed/flown to hospital,in hospital,in intensive care,"
      + "in critical condition,in a critical condition,critically ill,fighting for their lives,in custody",
    finiteHarm: "died dies perished",
    harmed:
      "dead deceased casualty casualties injured wounded killed missing fatality fatalities death deaths "
      + "body bodies injuries",
    affected: "victim victims survivor survivors hurt patients",
    verbs: "has have had was were is are been being remain remains lies lie got",
    people: "staff crew families members relatives folk pensioners youngsters toddlers babies infants attendees",
    someone: "someone somebody anyone anybody friend relative relatives friends family those whose",
    them: "them those board aboard inside present", alone: "everyone everybody others",
    breaks: "about for by with from the a an their his her at of as and or than",
    safe:
      "safe,unharmed,unhurt,uninjured,survived,alive,accounted for,out of danger,safe and well,all right,"
      + "no longer in danger",
    finiteSafe: "survived", than: "than", numbers: "number",
    asked: "how if whether at",
    aims:
      "until sure ensure keep keeping so checking check whether if hope hopes when once want wants help "
      + "helping make once to "
      + "work working that",
    modals: "may might can could would if",
    tolls: "toll tolls casualties deaths fatalities",
    changes:
      "doubl tripl trebl quadrupl rise risi rose grown grows growing grew climb increas jump soar fallen falls fell "
      + "drop higher lower worse larger mount")

  static let french = TollLexicon(
    some:
      "plusieurs,beaucoup de/d,nombreux,nombreuses,nombre de/d,certains,certaines,quelques,quantité de/d,nombre de/d,"
      + "plupart,bon/grand/certain/petit nombre de/des/d,grande/bonne/majeure partie des/de/du,essentiel des/du/de,"
      + "quasi totalité des/du/de,partie des/du,énormément de/d,pas mal de/d,tant de/d,trop de/d,divers,"
      + "diverses,quelques uns",
    all:
      "tous,toutes,tout le monde,chacun des,chacune des,ensemble des/du,totalité des/du,presque tous/toutes,"
      + "tout l équipage,les autres",
    compared: "plus de/d,davantage de/d,moins de/d,autres,nouveaux,nouvelles",
    claims:
      "aucun survivant,aucune survivante,pas de survivant,pas de survivants,seul survivant,"
      + "seule survivante,seuls survivants,"
      + "seules survivantes,unique survivant,unique survivante,pas un seul survivant,personne n a survécu,"
      + "lourd bilan,"
      + "bilan lourd,bilan très lourd,hécatombe",
    thanSaid:
      "que prévu,qu annoncé,que ce que,qu initialement,que redouté,que craint,qu on ne,que nous ne,"
      + "qu estimé,que d abord",
    harm:
      "mort morts morte mortes mour meur décéd tué bless disparu décès péri succomb interpell arrêté "
      + "hospitalis poignard abattu "
      + "intoxiqu brûlé",
    harmPhrases:
      "perdu la vie,trouvé la mort,en urgence absolue,à l hôpital,en garde à vue,entre la vie et la mort,"
      + "en réanimation,"
      + "dans un état critique",
    finiteHarm: "meurt meurent périrent",
    harmed:
      "mort morts morte mortes tué tués tuée tuées décédé décédés blessé blessés blessée blessées "
      + "disparu disparus décès corps",
    affected: "victime victimes survivant survivants rescapés patients",
    verbs: "est a ont été sont était étaient reste restent avait avaient compte déplore dénombre fait figurent",
    people: "familles membres équipage personnel proches bébés nourrissons retraités secouristes",
    someone: "quelqu proche ami amis amie ceux celles",
    them: "eux elles ceux celles bord présents", alone: "monde équipage autres",
    breaks: "pour par avec sur aux au des du la le les un une leur leurs l de d et ou que",
    safe:
      "sains et saufs,saines et sauves,sain et sauf,indemnes,indemne,en sécurité,hors de danger,à l abri,"
      + "saufs,survécu,"
      + "ont été retrouvés/retrouvées",
    finiteSafe: "", than: "", numbers: "nombre",
    asked: "combien si",
    aims: "jusqu pour afin que qu vérifier assurer si quand dès vérifions mettre",
    modals: "peut peuvent pourrait pourraient si",
    tolls: "bilan",
    changes:
      "doublé double triplé triple quadruplé alourdi alourdit aggravé aggrave augmenté augmente monté "
      + "grimpé baissé diminué "
      + "revu supérieur inférieur hausse baisse")

  static let spanish = TollLexicon(
    some:
      "varios,varias,muchos,muchas,numerosos,numerosas,algunos,algunas,bastantes,multitud de,"
      + "infinidad de,cantidad de,"
      + "mayor parte,gran/buena parte,gran/buen/cierto/elevado/alto/pequeño número de,unos/unas cuantos/cuantas,"
      + "mayoría,tantos,tantas,demasiados,demasiadas,diversos,diversas",
    all:
      "todos,todas,todo el mundo,totalidad de,conjunto de,casi todos/todas,cada uno de,cada una de,"
      + "toda la tripulación,"
      + "los demás,las demás,el resto de",
    compared: "más,menos,otros,otras,nuevos,nuevas",
    claims:
      "ningún superviviente,ninguna superviviente,único superviviente,única superviviente,únicos supervivientes,"
      + "sin supervivientes,no hay supervivientes,no hubo supervivientes,nadie sobrevivió,nadie ha sobrevivido,"
      + "masacre,matanza",
    thanSaid:
      "de lo que,que las/los previstas/previstos/anunciadas/anunciados,de los/las "
      + "previstos/previstas/anunciados/anunciadas,"
      + "de lo previsto/anunciado/estimado/temido,que al principio",
    harm: "muert muri muer fallec herid lesion desapareci deten arrest hospitaliz perec apuñal asesinad",
    harmPhrases: "perdido la vida,perdieron la vida,perdió la vida,en estado crítico,en el hospital,en la UCI",
    finiteHarm: "murió murieron muere mueren falleció fallecieron fallece fallecen perecieron",
    harmed:
      "muerto muertos muerta muertas fallecido fallecidos fallecida fallecidas herido heridos herida "
      + "heridas lesionados "
      + "desaparecidos desaparecidas muertes cadáveres fallecimientos",
    affected: "víctima víctimas supervivientes pacientes",
    verbs: "ha han fue fueron está están sido resultó resultaron sigue siguen había habían hay hubo son eran era",
    people: "familias miembros tripulantes personal familiares bebés jubilados sanitarios",
    someone: "alguien familiar amigo amiga amigos quienes aquellos",
    them: "ellos ellas quienes aquellos bordo presentes", alone: "mundo demás tripulación",
    breaks: "por para con sobre a al de del la el los las un una su sus y o que",
    safe:
      "a salvo,ilesos,ilesas,ileso,ilesa,sanos y salvos,sanas y salvas,fuera de peligro,sobrevivieron,"
      + "han sobrevivido,localizados,bien",
    finiteSafe: "sobrevivieron", than: "", numbers: "número cifra",
    asked: "cuántos cuántas si",
    aims: "hasta para que comprobar asegurar si cuando comprobamos garantizar",
    modals: "puede pueden podría podrían si",
    tolls: "balance",
    changes:
      "duplicado triplicado cuadruplicado aumentado aumenta subido sube crecido crece agravado agrava "
      + "elevado bajado baja "
      + "descendido mayor peor superior inferior")

  static let arabic = TollLexicon(
    some:
      "عدة,عديد من,العديد من,عدد من,عدد كبير من,عدد قليل من,أعداد كبيرة من,أعداد من,الكثير من,كثير من,"
      + "كثيرون,كثيرين,الكثيرون,"
      + "عديدون,معظم,أغلب,أكثرية,غالبية,أغلبية,بعض,قسم كبير من,جزء كبير من,جزء من,بضعة",
    all: "جميع,كل,كافة,الجميع,سائر,باقي,بقية",
    compared: "المزيد من,مزيد من",
    claims:
      "لا ناجين,لا ناجون,الناجي الوحيد,الناجية الوحيدة,الناجون الوحيدون,لا يوجد ناجون,لا يوجد أي ناجين,"
      + "لم ينج أحد,مجزرة,مذبحة",
    thanSaid: "مما كان,مما أعلن,مما ذكر,مما كنا,مما ظننا,مما قيل,مما توقعنا",
    harm:
      "وفاه وفيات توفي توفو قتل مقتل قتيل قتلي قتلو جرح جريح اصيب اصيبت اصيبو اصابه مصاب مات ماتت ماتو "
      + "موتي فقد مفقود اعتقل اعتقال "
      + "اوقف توقيف موقوف لقي لقو",
    harmPhrases: "في المستشفى,في المستشفيات,في حالة حرجة,في العناية المركزة",
    finiteHarm:
      "قتل قتلت قتلوا توفي توفيت توفوا أصيب أصيبت أصيبوا جرح جرحت جرحوا مات ماتت ماتوا لقي لقوا فقد "
      + "فقدوا اعتقل اعتقلوا",
    harmed:
      "قتلى القتلى جرحى الجرحى مصابين المصابين مصابون المصابون مفقودين المفقودين الموتى وفيات الوفيات "
      + "إصابات الإصابات قتيل جريح",
    affected: "ضحايا الضحايا ناجين الناجين المرضى",
    verbs: "كان كانوا كانت هناك ثمة يوجد سقط سقوط وقوع وقع",
    people: "عائلات العائلات أفراد طاقم الطاقم",
    someone: "أحدا شخصا قريبا",
    them: "منهم منهن متنها", alone: "الجميع كثيرون كثيرين عديدون الكثيرون",
    breaks: "عن مع إلى على في من",
    safe: "بخير,بأمان,في أمان,سالمون,سالمين,سالما,نجوا,بسلامة,لم يصابوا",
    finiteSafe: "", than: "من", numbers: "عدد",
    asked: "كم إذا لو",
    aims: "حتى أن لكي كي إذا للتأكد التأكد لضمان ضمان",
    modals: "قد ربما يمكن إذا",
    tolls: "حصيلة الحصيلة",
    changes: "تضاعف ارتفع ازداد زاد تزايد انخفض تراجع اكبر اعلي اقل اسوا")
}
