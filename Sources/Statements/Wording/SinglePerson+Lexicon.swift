import Guidelines

extension SinglePerson {
  /// The words of a language by which somebody is singled out and described.
  struct Lexicon: Sendable {
    let victims: Set<String>
    /// Words for the victims of the sentence before.
    let them: [[String]]
    /// Words for one of several.
    let one: [[String]]
    /// Words for the one who is left.
    let exceptions: [[String]]
    /// Articles in front of one person.
    let articles: Set<String>
    let people: Set<String>
    let origins: Set<String>
    let from: Set<String>
    let particles: Set<String>
    /// Names with a capital that are of no place.
    let institutions: Set<String>
    let work: [[String]]
    let roles: Set<String>
    let ages: [[String]]
    /// Words for years behind a number.
    let years: Set<String>
    /// Words for an age in front of a number.
    let aged: Set<String>
    let offenders: Set<String>

    func speaksOfVictims(_ words: [String]) -> Bool {
      words.contains { victims.contains($0) || victims.contains(HoldbackKey.withoutArticle($0)) }
    }

    func isOrigin(_ word: String) -> Bool {
      origins.contains(word) || origins.contains(HoldbackKey.withoutArticle(word))
    }

    func isRole(_ word: String) -> Bool { roles.contains(word) || roles.contains(HoldbackKey.withoutArticle(word)) }

    static let all: [Language: Lexicon] = [
      .english: english, .french: french, .spanish: spanish, .arabic: arabic,
    ]

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

    private static func phrases(_ text: String) -> [[String]] {
      text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }

    private static let english = Lexicon(
      victims: set(
        "dead died killed victim victims deceased fatalities slain injured wounded hurt survivors "
          + "survivor perished"),
      them: phrases("all but one of them|one of them|among them|everyone except one|everybody except one"),
      one: phrases(
        "one of|the only|only one|the youngest|the oldest|the first|the last|the single|a single|"
          + "one person|one victim|another of"),
      exceptions: phrases(
        "all but one|except for one|except one|apart from one|with one exception|but for one|save for one"),
      articles: set("a an one"),
      people: set("man woman boy girl child person mother father teenager pensioner victim"),
      origins: set(
        "danish german french spanish italian british english irish scottish welsh dutch belgian polish "
          + "swedish norwegian finnish portuguese greek turkish syrian iraqi iranian afghan moroccan algerian "
          + "tunisian egyptian lebanese jordanian israeli palestinian american canadian mexican brazilian "
          + "argentine chinese japanese korean indian pakistani bangladeshi russian ukrainian romanian "
          + "bulgarian hungarian czech slovak austrian swiss somali ethiopian eritrean nigerian kenyan "
          + "ghanaian sudanese vietnamese thai filipino indonesian malaysian australian foreign national "
          + "nationals nationality citizen citizens muslim christian jewish catholic hindu sikh"),
      from: set("from"),
      particles: set("the"),
      institutions: set("monday tuesday wednesday thursday friday saturday sunday"),
      work: phrases(
        "worked at|worked for|worked in|works at|works for|worked as|employee of|employed by|employed at|"
          + "employee|pupil of|pupil at|student at|student of|teacher at|member of|taught at|studied at|"
          + "employees of|school|schoolboy|schoolgirl|employer"),
      roles: set(
        "nurse doctor teacher pupil student driver waiter waitress cook chef guard cleaner engineer "
          + "lawyer officer firefighter paramedic soldier pensioner tourist baker barber shopkeeper cashier "
          + "musician singer dancer athlete coach priest imam rabbi pastor councillor journalist mechanic "
          + "electrician plumber builder farmer fisherman pharmacist professor librarian receptionist "
          + "apprentice trainee schoolboy schoolgirl mother father grandmother grandfather employee volunteer "
          + "player footballer"),
      ages: phrases(
        "year old|years old|teenage|in her twenties|in his twenties|in her thirties|in his thirties|"
          + "in her forties|in his forties|in her fifties|in his fifties|in her sixties|in his sixties"),
      years: [],
      aged: set("aged age"),
      offenders: set("attacker attackers suspect suspects arrested gunman perpetrator perpetrators custody"))

    private static let french = Lexicon(
      victims: set(
        "mort morts morte mortes tue tuee tues tuees decede decedee decedes decedees victime victimes "
          + "defunt defunts blesse blessee blesses blessees"),
      them: phrases("tous sauf un|l un d eux|l une d elles|parmi eux|parmi elles|un d entre eux|une d entre elles"),
      one: phrases(
        "l un des|l une des|un des|une des|la seule|le seul|la plus jeune|le plus jeune|la plus agee|"
          + "le plus age|une seule|un seul|la premiere|une personne"),
      exceptions: phrases(
        "tous sauf un|toutes sauf une|tous sauf une|a l exception d un|a l exception d une|"
          + "a une exception pres|sauf un|sauf une"),
      articles: set("un une"),
      people: set("homme femme garcon fille enfant personne mere pere adolescent adolescente victime"),
      origins: set(
        "danois danoise allemand allemande francais francaise espagnol espagnole italien italienne "
          + "britannique anglais anglaise irlandais irlandaise neerlandais neerlandaise belge polonais "
          + "polonaise suedois suedoise norvegien norvegienne finlandais finlandaise portugais portugaise "
          + "grec grecque turc turque syrien syrienne irakien irakienne iranien iranienne afghan afghane "
          + "marocain marocaine algerien algerienne tunisien tunisienne egyptien egyptienne libanais "
          + "libanaise jordanien israelien israelienne palestinien palestinienne americain americaine "
          + "canadien canadienne mexicain mexicaine bresilien bresilienne chinois chinoise japonais japonaise "
          + "coreen indien indienne pakistanais russe ukrainien ukrainienne roumain roumaine bulgare hongrois "
          + "tcheque autrichien suisse somalien nigerian kenyan etranger etrangere ressortissant "
          + "ressortissante ressortissants nationalite danemark allemagne espagne italie belgique pologne "
          + "suede norvege finlande portugal grece turquie syrie irak iran maroc algerie tunisie egypte liban "
          + "canada mexique bresil chine japon inde russie ukraine roumanie"),
      from: set("originaire originaires venu venue"),
      particles: set("de du des d la le les l"),
      institutions: [],
      work: phrases(
        "travaillait|employe de|employee de|employe du|employee du|employe|employee|eleve de|eleve du|"
          + "etudiant a|etudiante a|ecole|college|lycee"),
      roles: set(
        "infirmiere infirmier medecin enseignant enseignante professeur eleve ecolier ecoliere etudiant "
          + "etudiante chauffeur conducteur serveur serveuse cuisinier cuisiniere gardien vigile ingenieur "
          + "avocat avocate policier policiere pompier ambulancier soldat retraite retraitee touriste "
          + "boulanger boulangere coiffeur coiffeuse caissier caissiere musicien chanteuse chanteur pretre "
          + "imam rabbin journaliste agriculteur pecheur pharmacien pharmacienne bibliothecaire apprenti mere "
          + "pere benevole"),
      ages: phrases("la vingtaine|la trentaine|la quarantaine|la cinquantaine|la soixantaine|adolescent|adolescente"),
      years: set("ans"),
      aged: [],
      offenders: set("assaillant assaillants suspect suspects interpelle interpellee arrete arretee auteur auteurs"))

    private static let spanish = Lexicon(
      victims: set(
        "muerto muertos muerta muertas fallecido fallecida fallecidos fallecidas murio murieron victima "
          + "victimas asesinado asesinada herido herida heridos heridas"),
      them: phrases("todos menos uno|uno de ellos|una de ellas|entre ellos|entre ellas"),
      one: phrases(
        "uno de los|una de las|el unico|la unica|el mas joven|la mas joven|el mayor|la mayor|una sola|"
          + "una persona|una de ellas|uno de ellos"),
      exceptions: phrases(
        "todos menos uno|todas menos una|todos excepto uno|excepto uno|salvo uno|menos uno|excepto una|"
          + "salvo una|con una excepcion"),
      articles: set("un una"),
      people: set("hombre mujer nino nina chico chica persona madre padre adolescente victima menor"),
      origins: set(
        "danes danesa aleman alemana frances francesa espanol espanola italiano italiana britanico "
          + "britanica ingles inglesa irlandes irlandesa neerlandes belga polaco polaca sueco sueca noruego "
          + "noruega finlandes portugues portuguesa griego griega turco turca sirio siria iraqui irani afgano "
          + "afgana marroqui argelino argelina tunecino egipcio egipcia libanes israeli palestino palestina "
          + "estadounidense canadiense mexicano mexicana brasileno brasilena argentino argentina chino china "
          + "japones japonesa coreano indio india pakistani ruso rusa ucraniano ucraniana rumano rumana "
          + "bulgaro austriaco suizo somali nigeriano extranjero extranjera nacionalidad dinamarca alemania "
          + "francia italia belgica polonia suecia marruecos argelia egipto canada mexico brasil japon rusia "
          + "ucrania rumania"),
      from: set("procedente originario originaria natural"),
      particles: set("de del la el los las"),
      institutions: [],
      work: phrases(
        "trabajaba|empleado de|empleada de|empleado del|empleada del|empleado|empleada|alumno de|"
          + "alumna de|alumno del|alumna del|estudiaba en|escuela|colegio|instituto"),
      roles: set(
        "enfermera enfermero medico medica maestro maestra profesor profesora alumno alumna estudiante "
          + "conductor conductora camarero camarera cocinero cocinera guardia vigilante ingeniero ingeniera "
          + "abogado abogada policia bombero soldado jubilado jubilada turista panadero panadera peluquero "
          + "peluquera cajero cajera musico cantante sacerdote iman rabino periodista agricultor pescador "
          + "farmaceutico farmaceutica bibliotecaria aprendiz madre padre voluntario voluntaria"),
      ages: phrases("adolescente|de unos veinte|de unos treinta|de unos cuarenta"),
      years: set("anos"),
      aged: [],
      offenders: set("atacante atacantes sospechoso sospechosa sospechosos detenido detenida detenidos autor autores"))

    private static let arabic = Lexicon(
      victims: set(
        "المتوفين المتوفون المتوفي المتوفيه المتوفيات الضحايا ضحيه الضحيه القتلي القتيل القتيله الجرحي "
          + "المصابين المصابون المصابه المصاب قتيل قتيله توفي توفيت قتل قتلت جريح جريحه"),
      them: phrases("جميعهم ما عدا|كلهم الا|احدهم|احداهم|من بينهم|بينهم"),
      one: phrases("احد|احدي|من بين|بين|الوحيد|الوحيده|اصغر|اكبر|واحد من|واحده من"),
      exceptions: phrases(
        "ما عدا واحدا|ما عدا واحده|باستثناء واحد|باستثناء واحده|الا واحدا|الا واحده|باستثناء شخص واحد"),
      articles: [],
      people: set("رجل امراه طفل طفله شخص فتي فتاه"),
      origins: set(
        "دنماركي دنماركيه الماني المانيه فرنسي فرنسيه اسباني اسبانيه ايطالي ايطاليه بريطاني بريطانيه "
          + "هولندي هولنديه بلجيكي بلجيكيه بولندي بولنديه سويدي سويديه نرويجي برتغالي يوناني تركي تركيه سوري "
          + "سوريه عراقي عراقيه ايراني ايرانيه افغاني افغانيه مغربي مغربيه جزائري جزائريه تونسي تونسيه مصري "
          + "مصريه لبناني لبنانيه اردني اردنيه فلسطيني فلسطينيه امريكي امريكيه كندي كنديه صيني ياباني هندي "
          + "هنديه باكستاني روسي اوكراني روماني اجنبي اجنبيه الجنسيه جنسيه الدنمارك المانيا فرنسا اسبانيا "
          + "ايطاليا بريطانيا هولندا بلجيكا بولندا السويد تركيا سوريا العراق ايران المغرب الجزائر تونس مصر "
          + "لبنان الاردن فلسطين كندا الصين الهند"),
      from: set("من"),
      particles: [],
      institutions: [],
      work: phrases(
        "يعمل في|تعمل في|كان يعمل|كانت تعمل|موظف في|موظفه في|تلميذ في|تلميذه في|طالب في|طالبه في|مدرسه|"
          + "مدرسته|مدرستها"),
      roles: set(
        "ممرض ممرضه طبيب طبيبه معلم معلمه مدرس تلميذ تلميذه طالب طالبه سائق نادل نادله طباخ حارس مهندس "
          + "مهندسه محام محاميه شرطي مسعف جندي متقاعد متقاعده سائح سائحه خباز حلاق موسيقي مغن كاهن امام صحفي "
          + "صحفيه مزارع صياد صيدلي موظف موظفه متطوع متطوعه"),
      ages: phrases("من العمر|في العقد"),
      years: set("عاما اعوام سنه سنوات عام"),
      aged: set("عمره عمرها"),
      offenders: set("المهاجم المهاجمين المشتبه الموقوف الموقوفه الجاني الجناه"))
  }
}
