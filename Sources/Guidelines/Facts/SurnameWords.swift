/// Family names that are also words, and words beside which a name is that of a place.
///
/// A surname in these lists, standing alone, counts as a name only when something else speaks for it; otherwise every
/// “King Street” and every “Young people” would be reported.
enum SurnameWords {
  /// Surnames that are common words, months, places or first names, folded.
  static let common = WordKey.set(
    "abbott archer baker banks bell bird bishop black blue bond bourne bridge bridges brook brooks brown bush butler "
      + "carpenter castle chambers chance church clay cook cooper cross day dean field fields fisher ford forest fox "
      + "friend gardener gates grace grant gray green grey hall hand hart head hill hope house hunt hunter judge justice "
      + "king knight lake lamb land lane law little long lord love low major march marsh mason may miller moon moore "
      + "noble north page parish park parks parker pike pool poor pope porter potter power price prince quick reed rice "
      + "rich rivers rose salt sharp shepherd short singer small smart snow speaker spring steel stone storm street "
      + "strong summer summers swift temple thorn tower towers town turner vale walker wall ward waters weaver webb wells "
      + "west white wild winter wise wolf wood woods young "
      // French.
      + "bon boucher boulanger bois blanc berger bel beau charpentier chevalier clerc comte cuisinier dubois fleur "
      + "fontaine fort france garde grand gros jardin jeune joli legrand lejeune marchand mars mercier meunier mont moulin "
      + "noir noel pain paris petit pierre pont prevot rey riche roi rose rousseau roux roy royer sage soldat vallee "
      + "vidal ville voisin "
      // Spanish.
      + "alba alegre amor arroyo blanco bueno caballero calle campo campos casa casas castillo cruz delgado duran espada "
      + "flor flores fuente fuentes guerra guerrero herrero hierro iglesia iglesias leal leon luna mar marin mayor mena "
      + "mesa molina montes monte moreno moro nieto navarro paz pastor pena prado puerta puente rey reyes rico rio rios "
      + "rojo rosa rubio salas sierra sol soldado soto torre torres valle vega vera viento villa "
      // Arabic: names that are everyday words.
      + "سلام نور حرب سيف جهاد نصر فرج اسد بدر بحر شمس قمر خير عيد حق عدل صبح فجر ربيع ورد ملك امير قاضي حداد نجار "
      + "خياط شريف كامل جديد كبير صغير طويل شاهد حاكم عالم نائب رئيس امين شهيد سعيد رشيد كريم عزيز جميل حكيم")

  /// Words after which, or before which, a name names a place or an institution.
  static let places = WordKey.set(
    "street road avenue lane square park hospital school college university station bridge church cathedral hall house "
      + "centre center court market airport stadium theatre theater library museum hotel hill river lake valley county "
      + "city town district borough port harbour harbor quay dock gate way drive close crescent terrace row yard wharf "
      + "foundation trust institute prize award council memorial tower building mosque synagogue temple cross day cup "
      + "rue avenue boulevard place quai pont hopital lycee college ecole gare parc stade rond quartier cite "
      + "calle avenida plaza paseo hospital colegio instituto estacion puente parque barrio pabellon "
      + "شارع طريق ساحه ميدان حي مستشفي مدرسه جامعه جسر محطه حديقه سوق ملعب مطار برج مسجد جامع كنيسه مدينه قريه")

  /// Forms of address: what stands behind them is a person, whatever else it may be the name of.
  static let honorifics = WordKey.set(
    "mr mrs ms miss sir monsieur madame mme mlle senor senora don dona السيد السيده سيد سيده")

  /// Words that are written before a person's name.
  static let titles = WordKey.set(
    "mr mrs ms miss sir suspect accused defendant attacker gunman offender killer named called alleged convicted "
      + "m monsieur madame mme mlle suspect accuse prevenu auteur nomme dit "
      + "senor senora don dona sr sra detenido acusado autor llamado sospechoso "
      + "السيد السيده المدعو المدعوه المتهم المشتبه المهاجم المنفذ الجاني القاتل الموقوف اسمه باسم "
      + "سيد سيده مدعو مدعوه متهم مشتبه مهاجم منفذ جاني قاتل موقوف")

  /// What only people do or suffer: “Grace died”, « Claire est décédée ». Behind it a common word with a capital letter is a name.
  static let ofPeople = WordKey.set(
    "died dies survived ran told said spoke lived studied attended phoned called wounded injured killed hurt "
      + "mort morte decede decedee blesse blessee tue tuee survecu travaillait vivait "
      + "murio fallecio sobrevivio vivia trabajaba estudiaba conto fallecido fallecida muerto muerta herido herida")
  /// What may stand between.
  static let auxiliaries = WordKey.set("has was is est a fue ha habia avait etait")

  /// Arabic words that look like a surname behind a preposition.
  static let neverNames = WordKey.set("لصالح بصالح لصالحها لصالحهم بسلام لحق بحق بخير بسعيد")
}
