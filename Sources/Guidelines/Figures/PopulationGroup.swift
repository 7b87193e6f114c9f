/// A sort of people of whom a figure may speak. Who is counted with everybody is not counted by them: twelve injured people are
/// not twelve injured children.
public enum PopulationGroup: Sendable, Hashable, CaseIterable {
  case children, women, men, responders, soldiers, students, foreigners, believers, attackers
  /// A sort whose words are not known here.
  case other

  /// The sorts that the words of a key of the case facts name, such as `children.injured`.
  static func all(ofKey key: String) -> Set<PopulationGroup> {
    let parts = key.split { !$0.isLetter }.dropLast()
    return parts.reduce(into: []) { found, part in
      for word in WordFolding.words(of: String(part)) { found.formUnion(byKey[WordKey.of(folded: word.utf8)] ?? []) }
    }
  }

  /// The sort that a word names: none for attackers, who are counted for themselves.
  static func named(by key: UInt64) -> Set<PopulationGroup> { (byKey[key] ?? []).subtracting([.attackers]) }

  /// Whether a word means all people of its sort: “children”, and not “girls”.
  static func isWhole(_ key: UInt64) -> Bool { whole.contains(key) }

  private static let whole: Set<UInt64> = WordKey.set(
    "child children minor minors woman women man men enfant enfants mineur mineurs femme femmes homme hommes menor menores niño "
      + "niños mujer mujeres hombre hombres طفل طفلا أطفال قاصر قاصرا قاصرين امرأة نساء سيدات رجل رجلا رجال")

  private static let byKey: [UInt64: Set<PopulationGroup>] = {
    var found: [UInt64: Set<PopulationGroup>] = [:]
    for (group, words) in words {
      for text in words.values {
        for word in WordFolding.words(of: text) { found[WordKey.of(folded: word.utf8), default: []].insert(group) }
      }
    }
    return found
  }()

  /// The words of each sort, by language, separated by spaces.
  public static let words: [PopulationGroup: [Language: String]] = [
    .children: [
      .english:
        "child children minor minors boy boys girl girls baby babies infant infants toddler toddlers teenager teenagers kids kid",
      .french:
        "enfant enfants mineur mineurs mineure mineures garçon garçons fille filles fillette fillettes bébé bébés adolescent "
        + "adolescents adolescente adolescentes nourrisson nourrissons",
      .spanish: "niño niños niña niñas menor menores bebé bebés adolescente adolescentes",
      .arabic:
        "طفل طفلا طفلان طفلين أطفال طفلة طفلتان طفلتين قاصر قاصرا قاصرين رضيع رضيعا رضيعان رضيعين رضع ولد ولدا ولدان ولدين بنت "
        + "بنتان بنتين فتاة فتاتان فتاتين",
    ],
    .women: [
      .english: "woman women", .french: "femme femmes", .spanish: "mujer mujeres",
      .arabic: "امرأة امرأتان امرأتين نساء سيدة سيدات",
    ],
    .men: [
      .english: "man men", .french: "homme hommes", .spanish: "hombre hombres", .arabic: "رجل رجلا رجلان رجلين رجال",
    ],
    .responders: [
      .english:
        "officer officers policeman policemen policewoman police firefighter firefighters paramedic paramedics medic medics "
        + "responder responders constable constables",
      .french: "policier policiers policière policières pompier pompiers secouriste secouristes gendarme gendarmes",
      .spanish: "policía policías agente agentes bombero bomberos sanitario sanitarios rescatista rescatistas",
      .arabic: "شرطي شرطيا شرطيان شرطيين شرطة مسعف مسعفا مسعفان مسعفين إطفائي إطفائيين ضابط ضابطا ضابطان ضابطين ضباط",
    ],
    .soldiers: [
      .english: "soldier soldiers", .french: "soldat soldats militaire militaires",
      .spanish: "soldado soldados militar militares", .arabic: "جندي جنديا جنديان جنديين جنود",
    ],
    .students: [
      .english: "pupil pupils student students schoolchildren",
      .french: "élève élèves étudiant étudiants étudiante étudiantes",
      .spanish: "alumno alumnos alumna alumnas estudiante estudiantes",
      .arabic: "تلميذ تلميذا تلميذان تلاميذ طالب طالبا طالبان طالبة طالبتان طالبتين طلاب",
    ],
    .foreigners: [
      .english:
        "tourist tourists foreigner foreigners national nationals citizen citizens migrant migrants refugee refugees",
      .french:
        "touriste touristes étranger étrangers étrangère étrangères ressortissant ressortissants ressortissante ressortissantes "
        + "citoyen citoyens migrant migrants réfugié réfugiés nationalité",
      .spanish:
        "turista turistas extranjero extranjeros extranjera extranjeras nacional nacionales ciudadano ciudadanos ciudadana "
        + "ciudadanas migrante migrantes refugiado refugiados nacionalidad",
      .arabic:
        "سائح سائحا سائحان سائحين سياح أجنبي أجنبيا أجانب رعية رعايا مواطن مواطنا مواطنان مواطنين مهاجر مهاجرا مهاجرين لاجئ "
        + "لاجئا لاجئين جنسية",
    ],
    .believers: [
      .english: "muslim muslims christian christians jew jews worshipper worshippers",
      .french: "musulman musulmans musulmane musulmanes chrétien chrétiens juif juifs fidèle fidèles",
      .spanish: "musulmán musulmanes cristiano cristianos judío judíos fieles",
      .arabic: "مسلم مسلما مسلمين مسيحي مسيحيين يهودي يهود مصل مصليا مصلين",
    ],
    .attackers: [
      .english:
        "attacker attackers assailant assailants gunman gunmen perpetrator perpetrators bomber bombers terrorist terrorists "
        + "suspect suspects shooter shooters",
      .french:
        "assaillant assaillants attaquant attaquants tireur tireurs auteur auteurs terroriste terroristes suspect suspects",
      .spanish:
        "atacante atacantes agresor agresores asaltante asaltantes terrorista terroristas sospechoso sospechosos tirador tiradores",
      .arabic:
        "مهاجم مهاجما مهاجمان مهاجمين مهاجمون مسلح مسلحا مسلحان مسلحين إرهابي إرهابيا إرهابيين منفذ منفذي منفذين مشتبه",
    ],
  ]
}
