import Guidelines
import Incidents

/// What a typed sentence claims that only the record can bear out: that it is known who did it or why, and that all families were told.
struct TypedClaim: LanguageLexicon {
  /// “We know”, before what is known.
  private let knowing: [[String]]
  /// What is known behind it: “who”, “the motive”.
  private let known: [[String]]
  /// Whoever or whatever is known, before “is known”.
  private let subjects: [[String]]
  /// “Known”, “established”.
  private let established: Set<String>
  private let all: Set<String>
  private let families: Set<String>
  private let told: Set<String>
  /// Words that make of it a condition or something still to come: “when we know who”.
  private let conditions: Set<String>
  /// “Tomorrow”.
  private let tomorrow: Set<String>
  /// Words before the same word where it means the morning: «de la mañana».
  private let articles: Set<String>

  /// Whether a sentence says that it is known who did it, or why.
  static func knowsAuthor(_ sentence: SpokenSentence) -> Bool {
    let lexicon = TypedClaim.of(sentence.language)
    return sentence.clauses.contains { clause in
      let words = clause.map(\.folded)
      guard lexicon.isAffirmed(words, sentence.language) else { return false }
      let isActive = lexicon.ends(of: lexicon.knowing, in: words).contains { end in
        let rest = Array(words[end...].drop { lexicon.fillers.contains($0) })
        return lexicon.known.contains { rest.starts(with: $0) }
      }
      let isPassive = lexicon.ends(of: lexicon.subjects, in: words).contains { end in
        words[end...].prefix(5).contains(where: lexicon.established.contains)
      }
      return isActive || isPassive
    }
  }

  /// Whether a sentence says that all families were told.
  static func saysFamiliesTold(_ sentence: SpokenSentence) -> Bool {
    let lexicon = TypedClaim.of(sentence.language)
    return sentence.clauses.contains { clause in
      let words = clause.map(\.folded)
      return lexicon.isAffirmed(words, sentence.language) && words.contains(where: lexicon.all.contains)
        && words.contains(where: lexicon.families.contains) && words.contains(where: lexicon.told.contains)
    }
  }

  /// Whether a sentence speaks of the next day.
  static func saysTomorrow(_ sentence: SpokenSentence) -> Bool {
    let lexicon = TypedClaim.of(sentence.language)
    let words = sentence.folded
    return words.indices.contains { index in
      lexicon.tomorrow.contains(words[index]) && !(index > 0 && lexicon.articles.contains(words[index - 1]))
    }
  }

  private func isAffirmed(_ words: [String], _ language: Language) -> Bool {
    let negations = SentenceSense.of(language).negations
    return !words.contains { negations.contains($0) || conditions.contains($0) }
  }

  /// Where phrases end in a row of words.
  private func ends(of phrases: [[String]], in words: [String]) -> [Int] {
    phrases.flatMap { phrase in
      words.indices.filter { words[$0...].starts(with: phrase) }.map { $0 + phrase.count }
    }
  }

  private let fillers: Set<String>

  private init(
    knowing: String, known: String, subjects: String, established: String, all: String, families: String, told: String,
    conditions: String, tomorrow: String, articles: String = "", fillers: String
  ) {
    func folded(_ text: some StringProtocol) -> [String] { HoldbackKey.words(of: String(text)).map(\.folded) }
    func phrases(_ list: String) -> [[String]] { list.split(separator: ",").map(folded) }
    self.knowing = phrases(knowing)
    self.known = phrases(known)
    self.subjects = phrases(subjects)
    self.established = Set(folded(established))
    self.all = Set(folded(all))
    self.families = Set(folded(families))
    self.told = Set(folded(told))
    self.conditions = Set(folded(conditions))
    self.tomorrow = Set(folded(tomorrow))
    self.articles = Set(folded(articles))
    self.fillers = Set(folded(fillers))
  }

  static let english = TypedClaim(
    knowing: "we know,we now know,we already know,police know,investigators know,it is clear,it is known",
    known:
      "who was,who is,who did,who carried,who attacked,who committed,why,the motive,the reason,the attacker,the perpetrator,the person behind",
    subjects:
      "the motive,the perpetrator,the attacker,the author,the reason for the attack,who was behind this,who did this",
    established: "known established clear identified", all: "all every each", families: "families family relatives kin",
    told: "told informed notified contacted aware", conditions: "when once until after before if will being whether as",
    tomorrow: "tomorrow", fillers: "exactly now already also fully both")

  static let french = TypedClaim(
    knowing: "nous savons,on sait,la police sait,les enquêteurs savent,nous connaissons,on connaît",
    known:
      "qui a,qui est,qui sont,qui était,pourquoi,l auteur,les auteurs,le mobile,la raison,les raisons,le motif,son auteur",
    subjects: "l auteur,son auteur,les auteurs,ses auteurs,le mobile,son mobile,le motif,l assaillant",
    established: "connu connus connue établi établis identifié identifiés clair",
    all: "toutes tous chaque ensemble totalité", families: "familles famille proches",
    told:
      "informées informés informée prévenues prévenus prévenue avisées avisés averties avertis contactées contactés",
    conditions: "quand lorsque dès fois jusqu après avant si tant seront serons soient", tomorrow: "demain",
    fillers: "désormais maintenant déjà aussi exactement")

  static let spanish = TypedClaim(
    knowing: "sabemos,ya sabemos,se sabe,la policía sabe,conocemos,ya conocemos",
    known:
      "quién,quiénes,por qué,el autor,al autor,los autores,a los autores,el móvil,el motivo,la razón,los motivos,la identidad del autor",
    subjects: "el autor,su autor,los autores,el móvil,el motivo,el atacante",
    established: "conocido conocidos conoce identificado identificados claro establecido",
    all: "todas todos cada totalidad",
    families: "familias familia familiares allegados",
    told: "informadas informados informado avisadas avisados avisado contactadas contactados notificadas saben",
    conditions: "cuando hasta vez después antes si mientras serán estén sean hayan", tomorrow: "mañana",
    articles: "la esta", fillers: "ya ahora también exactamente")

  static let arabic = TypedClaim(
    knowing: "نعرف,نعلم,بتنا نعرف,أصبحنا نعرف,عرفنا,تعرف الشرطة",
    known:
      "من يقف,من نفذ,من قام,من ارتكب,من فعل,من هو,من وراء,لماذا,سبب,السبب,الدافع,الدوافع,دوافع,الفاعل,منفذ,المنفذ,الجاني",
    subjects: "الفاعل,المنفذ,منفذ الهجوم,الجاني,الدافع,دافع الهجوم",
    established: "معروف معروفة معلوم واضح محدد", all: "جميع كل كافة",
    families: "العائلات عائلات الأسر أسر الأهالي أهالي ذوي العائلة عائلة الأسرة أسرة",
    told: "أبلغت أبلغنا أبلغ إبلاغ أخبرت أخبرنا إخبار أعلمت أطلعت أخطرت إخطار",
    conditions: "بعد قبل حتى عندما إذا متى حين ريثما سيتم سوف سنبلغ نبلغ يجري جار", tomorrow: "غدا غد الغد",
    fillers: "الآن أيضا")
}
