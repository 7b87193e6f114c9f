import Guidelines
import Incidents

/// One of so few that one thing about them is enough: where two people died, “one of them is a small child” names both.
///
/// The small-group rule keeps such figures back until the families have been told; words say the same, in a fact and typed.
enum OneOfFew {
  /// The most people of whom one trait tells who it is.
  static let most = 3

  /// Whether a sentence tells the age, the kinship or the role of one or more of those who came to harm.
  ///
  /// - Parameter speaksOfVictims: whether the text before it does, so that “both” are those.
  static func tells(_ sentence: SpokenSentence, after speaksOfVictims: Bool) -> Bool {
    guard let victims = SinglePerson.Lexicon.all[sentence.language], let lexicon = Lexicon.all[sentence.language],
      !sentence.isHeading
    else { return false }
    let words = sentence.folded
    guard !words.contains(where: victims.offenders.contains) else { return false }
    func isTrait(_ word: String) -> Bool {
      if lexicon.close.contains(word) || victims.isRole(word) { return true }
      guard sentence.language == .arabic else { return false }
      // With the article, “and” and the ending of an object.
      let plain = HoldbackKey.withoutArticle(word)
      let bare = plain.hasPrefix("و") ? String(plain.dropFirst()) : plain
      return [plain, bare, bare.hasSuffix("ا") ? String(bare.dropLast()) : bare].contains(where: lexicon.close.contains)
    }
    let traits = words.indices.filter { isTrait(words[$0]) }
    guard !traits.isEmpty || sentence.holds(lexicon.phrases) else { return false }
    if sentence.holds(lexicon.mourning) { return true }
    let isAboutVictims = victims.speaksOfVictims(words)
    if sentence.holds(lexicon.few), isAboutVictims || speaksOfVictims { return true }
    guard isAboutVictims else { return false }
    let deaths = words.indices.filter { victims.speaksOfVictims([words[$0]]) }
    return traits.contains { trait in
      deaths.contains { death in
        let between = words[min(trait, death)..<max(trait, death)].dropFirst()
        guard !between.contains(where: lexicon.breaks.contains) else { return false }
        // “A toddler died.” “The dead are a toddler and an adult.”
        return trait < death ? death - trait <= 4 : between.contains(where: lexicon.copulas.contains)
      }
    }
  }

  /// The keys of the counts that a sentence can be about: those that its words name, otherwise the dead.
  static func counts(in sentence: SpokenSentence) -> [FactKey] {
    let keys = FigureNouns.keys(in: String(sentence.text), sentence.language).filter { $0.family == "casualties" }
    return keys.isEmpty ? [.killed] : keys
  }

  private struct Lexicon {
    let close: Set<String>
    let phrases: [[String]]
    let mourning: [[String]]
    /// Words for one or all of a few.
    let few: [[String]]
    let copulas: Set<String>
    /// Words behind which somebody else is spoken of: “a doctor says that two people died”.
    let breaks: Set<String>

    init(close: String, phrases: String, mourning: String, few: String, copulas: String, breaks: String) {
      func set(_ words: String) -> Set<String> { Set(HoldbackKey.words(of: words).map(\.folded)) }
      func rows(_ text: String) -> [[String]] {
        text.split(separator: "|").map { HoldbackKey.words(of: String($0)).map(\.folded) }
      }
      (self.close, self.copulas, self.breaks) = (set(close), set(copulas), set(breaks))
      (self.phrases, self.mourning, self.few) = (rows(phrases), rows(mourning), rows(few))
    }

    static let all: [Language: Lexicon] = [
      .english: Lexicon(
        close:
          "toddler toddlers baby babies infant infants newborn child children boy boys girl girls schoolgirl schoolgirls "
          + "schoolboy schoolboys teenager teenagers teen teens pensioner pensioners pupil pupils student students mother father "
          + "son daughter brother brothers sister sisters siblings wife husband couple twins grandmother grandfather grandson "
          + "granddaughter niece nephew aunt uncle adult",
        phrases: "same family|primary school|secondary school|nursery|kindergarten|year old|years old",
        mourning:
          "we mourn|those we mourn|will not come home|will never come home|lost their lives|lost his life|lost her life",
        few:
          "one of the two|one of the three|of the two|of the three|both|the younger|the older|the elder|the youngest|the oldest|one of them|"
          + "the other|all three|among the dead|among those who died|among the victims|one of those|two of the three",
        copulas: "is are was were include includes",
        breaks: "that who which when while how because says said confirmed saw treated helped before after for"),
      .french: Lexicon(
        close:
          "bébé bébés nourrisson nourrissons enfant enfants garçon garçons fillette fillettes fille filles fils écolier écolière écolières "
          + "écoliers lycéen lycéenne collégien collégienne adolescent adolescente adolescents retraité retraitée élève élèves étudiant "
          + "étudiante mère père frère frères sœur sœurs épouse époux mari couple jumeaux jumelles mamie grand-mère grand-père nièce neveu "
          + "tante oncle adulte",
        phrases: "même famille|école primaire|école maternelle|crèche|au lycée|au collège",
        mourning: "nous pleurons|ne rentreront pas|ne rentrera pas|ont perdu la vie|a perdu la vie",
        few:
          "l une des deux|l un des deux|des deux|des trois|toutes deux|tous deux|toutes les deux|tous les deux|les deux|la plus jeune|le plus jeune|"
          + "la plus âgée|le plus âgé|l une d elles|l un d eux|l autre|parmi les morts|parmi les victimes|parmi les personnes décédées",
        copulas: "est sont était étaient",
        breaks: "que qui quand dont lorsque parce dit confirmé confirme vu soigné aidé avant après pour"),
      .spanish: Lexicon(
        close:
          "bebé bebés niño niños niña niñas menor menores chico chica escolar escolares colegiala colegial adolescente adolescentes "
          + "jubilado jubilada alumno alumna alumnos alumnas estudiante estudiantes madre padre hijo hija hermano hermanos hermana hermanas "
          + "esposa esposo mujer marido pareja matrimonio gemelos gemelas abuela abuelo nieto nieta sobrino sobrina tía tío adulto",
        phrases: "misma familia|escuela primaria|guardería|en primaria|en el colegio",
        mourning:
          "lloramos|no volverán a casa|no volverá a casa|han perdido la vida|ha perdido la vida|perdieron la vida|perdió la vida",
        few:
          "una de las dos|uno de los dos|de las dos|de los dos|de las tres|de los tres|ambos|ambas|las dos|los dos|la más joven|el más joven|la mayor|"
          + "el mayor|una de ellas|uno de ellos|la otra|el otro|entre los muertos|entre las víctimas|entre los fallecidos|entre las personas fallecidas",
        copulas: "es son era eran",
        breaks: "que quien cuando mientras porque dice dijo confirmó vio atendió ayudó antes después para"),
      .arabic: Lexicon(
        close:
          "رضيع رضيعة طفل طفلة أطفال طفلان طفلتان فتى فتاة فتاتان صبي صبية تلميذ تلميذة تلميذتان تلميذان مراهق مراهقة متقاعد متقاعدة "
          + "طالب طالبة أم والدة والد أب ابن ابنة ابنها ابنه ابنتها ابنته شقيق شقيقة شقيقان شقيقتان أخ أخت أخوان زوجة زوج زوجان توأم توأمان جدة جد رضيعها "
          + "طفلها طفلتها بالغ",
        phrases: "عائلة واحدة|أسرة واحدة|العائلة نفسها|الأسرة نفسها|المدرسة الابتدائية|مدرسة ابتدائية|روضة",
        mourning: "ننعى|ننعي|نبكي|لن يعودوا|لن تعودا|لن يعود|لن تعود|فقدوا حياتهم|فقد حياته|فقدت حياتها|فقدا حياتهما",
        few:
          "أحد المتوفيين|أحدهما|إحداهما|كلاهما|كلتاهما|الاثنان|أحدهم|إحداهن|الأصغر|الأكبر|أصغرهما|أكبرهما|أصغرهم|أكبرهم|الآخر|من بين المتوفين|"
          + "بين المتوفين|بين الضحايا|من بين الضحايا|أحد الشخصين|أحد المتوفين|أحد القتيلين",
        copulas: "هم هما هو هي",
        breaks: "أن إن الذي التي الذين عندما لأن قال قالت أكد أكدت رأى عالج ساعد قبل بعد"),
    ]
  }
}

extension FactLedger {
  /// Whether so few came to harm, by a figure that stands, that one thing about a person tells who it is.
  func countsFew(_ keys: [FactKey]) -> Bool {
    keys.contains { key in
      active(key).contains { fact in
        fact.scope.population.map { $0 == "all" } ?? true
          && fact.value.quantity.map { (1...OneOfFew.most).contains($0.figure) } ?? false
      }
    }
  }

  /// Whether the words of a fact tell something about one of so few that it names people: then the families come first.
  func tellsOfOne(_ fact: Fact) -> Bool {
    guard case .words(let words) = fact.value, !fact.key.isIdentity, VictimID(namedBy: fact.key) == nil,
      fact.kinToldAt == nil, countsFew([.killed, .injured, "casualties.hospital", "casualties.critical", .missing])
    else { return false }
    return words.all.contains { entry in
      SpokenSentence.all(in: entry.text, entry.language).contains { sentence in
        OneOfFew.tells(sentence, after: true) && countsFew(OneOfFew.counts(in: sentence))
      }
    }
  }
}
