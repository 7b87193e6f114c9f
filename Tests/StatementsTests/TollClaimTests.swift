import Guidelines
import Testing

@testable import Statements

/// Claims of how many came to harm that are made without a number.
@Suite struct TollClaimTests {
  private static func claims(_ sentence: String, _ language: Language) -> [String] {
    FigureScanner.tolls(in: sentence, language).map(\.token.words)
  }

  @Test(arguments: [
    "Several people died.", "Most of the passengers died.", "Many died.", "Many people have been hurt.",
    "Nearly everyone on board died.", "Everyone on board was killed.", "All passengers died.", "The toll has doubled.",
    "The death toll has tripled.", "The toll has risen.", "There are more victims than first thought.",
    "More people died than we thought.", "Several are missing.", "Some of the injured are children.",
    "Most of those who died were young.", "There are many casualties.", "Numerous officers have been injured.",
    "A number of people are in hospital.", "Several people hurt at the market.", "It killed many people.",
    "All pupils are safe.", "Everyone is safe.", "All on board were unharmed.", "There were no survivors.",
    "She is the only survivor.", "More people have died.", "Fewer people were hurt than first reported.",
    "All of the dead are children.", "Countless people were hurt.", "Large numbers of people were killed.",
    "Nearly all the injured have died.", "Several families were killed.", "The number of dead has grown.",
    "Many people lost their lives.", "A few people were taken to hospital.", "Everyone survived.",
    "Several people have been arrested.", "We can confirm that several people were killed.",
    "Several deaths are confirmed.",
    "Several young passengers were hurt.", "They were all killed.", "The toll is higher than we said.",
    "The toll is expected to rise.",
  ])
  func claimsInEnglish(sentence: String) {
    #expect(!Self.claims(sentence, .english).isEmpty)
  }

  @Test(arguments: [
    "Several streets are closed.", "Most shops are open.", "Many people are helping.", "Many of you are afraid.",
    "We do not yet know how many people have been hurt.", "People have been hurt.", "Everyone has been told.",
    "Our thoughts are with everyone affected and with their families.", "If many people are hurt, call us.",
    "All families of those who died have been told.", "Many families of those who died have been told.",
    "Everyone who was hurt can get support.", "All those who were hurt can call us.", "These figures can change.",
    "The toll may rise.", "The toll has risen to 34.", "The death toll has risen to thirty-four.",
    "Many people are waiting outside the hospital.", "Several hospitals are treating the injured.",
    "Please stay inside until everyone is safe.", "We work so that everyone is safe.", "All trains are stopped.",
    "All shops are safe.", "Some victims may need an interpreter.", "Many people have asked about the dead.",
    "Several teams are searching for missing people.", "Many people know someone who died.",
    "Several relatives of the dead are here.", "Some people are laying flowers for the dead.",
    "More information follows.",
    "3 more people have died.", "One more person has died.", "More than 34 people have died.",
    "Many people want to help.",
    "All of you are safe to go home.", "Everyone is asked to keep away from the hospital.",
    "More officers are on the way.",
    "Are many people hurt?", "Several officers are at the scene.", "All victims have a right to support.",
    "Many people were helped by officers who were hurt.", "Most roads to the hospital are open.",
  ])
  func ordinaryEnglish(sentence: String) {
    #expect(Self.claims(sentence, .english).isEmpty, "\(Self.claims(sentence, .english))")
  }

  @Test(arguments: [
    "Plusieurs personnes sont mortes.", "La plupart des passagers sont morts.",
    "De nombreuses personnes ont été blessées.",
    "Beaucoup de gens ont été tués.", "Presque tous les passagers sont décédés.", "Tout le monde à bord est mort.",
    "Le bilan a doublé.", "Le bilan s’est alourdi.", "Il y a plus de victimes que prévu.", "Il y a plusieurs morts.",
    "On déplore de nombreuses victimes.", "Certains des blessés sont des enfants.",
    "Tous les élèves sont sains et saufs.",
    "Il n’y a aucun survivant.", "Quelques policiers ont été blessés.", "Plusieurs ont perdu la vie.",
    "Plusieurs personnes blessées sont sur place.", "Ils sont tous morts.", "Le nombre de blessés a augmenté.",
    "Tout le monde est en sécurité.", "Plusieurs personnes sont à l’hôpital.",
    "Un grand nombre de personnes ont été tuées.",
    "D’autres personnes sont mortes.",
  ])
  func claimsInFrench(sentence: String) {
    #expect(!Self.claims(sentence, .french).isEmpty)
  }

  @Test(arguments: [
    "Plusieurs rues sont fermées.", "La plupart des commerces sont ouverts.", "Beaucoup de gens aident.",
    "Nous ne savons pas encore combien de personnes sont blessées.", "Des personnes sont blessées.",
    "Nos pensées vont à toutes les personnes touchées et à leurs proches.", "Ces chiffres peuvent évoluer.",
    "Le bilan peut évoluer.", "Le bilan est passé à 34 morts.", "Le bilan s’est alourdi à 34 morts.",
    "Restez à l’abri jusqu’à ce que tout le monde soit en sécurité.", "Toutes les personnes blessées peuvent appeler.",
    "Plusieurs hôpitaux soignent des blessés.", "Plus de 34 personnes sont mortes.",
    "Toutes les familles ont été informées.",
    "Plusieurs équipes recherchent des disparus.", "Plusieurs agents sont sur place.",
    "Ce bilan ne comprend aucun assaillant.", "Toutes les victimes ont droit à une aide.",
  ])
  func ordinaryFrench(sentence: String) {
    #expect(Self.claims(sentence, .french).isEmpty, "\(Self.claims(sentence, .french))")
  }

  @Test(arguments: [
    "Han muerto varias personas.", "Varias personas han muerto.", "La mayoría de los pasajeros ha muerto.",
    "Muchos han muerto.", "Muchas personas han resultado heridas.", "Casi todos los pasajeros murieron.",
    "Todo el mundo a bordo murió.", "El balance se ha duplicado.", "Hay más víctimas de lo que se pensaba.",
    "Hay varios heridos.", "Algunos de los heridos son niños.", "Todos los alumnos están a salvo.",
    "No hay supervivientes.", "Numerosos agentes han sido heridos.", "Ha aumentado el número de muertos.",
    "Gran número de personas han muerto.", "Han muerto más personas.", "Resultaron heridos varios agentes.",
    "Varias personas están en el hospital.", "Todos han muerto.",
  ])
  func claimsInSpanish(sentence: String) {
    #expect(!Self.claims(sentence, .spanish).isEmpty)
  }

  @Test(arguments: [
    "Varias calles están cortadas.", "La mayoría de las tiendas están abiertas.", "Muchas personas ayudan.",
    "Aún no sabemos cuántas personas han resultado heridas.", "Hay personas heridas.",
    "Nuestros pensamientos están con todas las personas afectadas y con sus familias.", "El balance puede aumentar.",
    "Varios hospitales atienden a los heridos.", "Han muerto más de 34 personas.", "Han muerto 34 personas más.",
    "Quédese en casa hasta que todos estén a salvo.", "Todas las personas heridas pueden llamar.",
    "Todas las familias han sido informadas.", "Varios equipos buscan a los desaparecidos.",
    "Muchas personas preguntan por los muertos.", "Todas las víctimas tienen derecho a recibir ayuda.",
  ])
  func ordinarySpanish(sentence: String) {
    #expect(Self.claims(sentence, .spanish).isEmpty, "\(Self.claims(sentence, .spanish))")
  }

  @Test(arguments: [
    "أصيب عدة أشخاص.", "قتل معظم الركاب.", "توفي جميع الركاب.", "أصيب عدد من الأشخاص.", "أصيب العديد من الأشخاص.",
    "هناك عدد من القتلى.", "بعض الجرحى أطفال.", "تضاعفت الحصيلة.", "ارتفعت الحصيلة.",
    "جميع الركاب بخير.", "لا ناجين.", "الناجي الوحيد طفل.", "معظم الركاب قتلوا.", "كثير من الناس أصيبوا.",
    "توفي كثيرون.", "الجميع بأمان.", "عدد القتلى أكبر مما كان يعتقد.", "توفي المزيد من الأشخاص.",
  ])
  func claimsInArabic(sentence: String) {
    #expect(!Self.claims(sentence, .arabic).isEmpty)
  }

  @Test(arguments: [
    "عدة شوارع مغلقة.", "معظم المحلات مفتوحة.", "هناك مصابون.", "لا نعرف عددهم بعد.", "لا نعرف عدد المصابين بعد.",
    "قلوبنا مع جميع المتضررين ومع عائلاتهم.", "إذا أصيب عدة أشخاص فاتصلوا.", "كل من أصيب يمكنه الاتصال بنا.",
    "قد ترتفع الحصيلة.", "ارتفعت الحصيلة إلى 34.", "ابقوا في الداخل حتى يكون الجميع بأمان.",
    "عدة مستشفيات تعالج المصابين.", "كم عدد المصابين؟", "أبلغنا جميع العائلات.", "لا تشمل هذه الحصيلة أي مهاجم.",
  ])
  func ordinaryArabic(sentence: String) {
    #expect(Self.claims(sentence, .arabic).isEmpty, "\(Self.claims(sentence, .arabic))")
  }
}
