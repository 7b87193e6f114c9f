/// Knows the small words and letters of languages that the rules do not speak, to say so instead of calling a text clear.
enum ForeignWords {
  /// A language that is not spoken here.
  struct Language: Sendable {
    /// In English, for a message.
    var name: String?
    fileprivate var words = ""
  }

  /// What speaks for and against a language in some words.
  struct Count {
    private(set) var words = 0
    /// Hits of each language.
    private var hits = Array(repeating: 0, count: ForeignWords.languages.count)
    /// Commonest words of the language among those spoken that has most of them.
    private var own = 0
    /// Words in small letters that no language spoken has among its commonest: names alone make no sentence.
    private var content = 0
    /// Those of them that are in no list.
    private var unlisted = 0
    private var knownWords = 0
    private var loose = 0
    /// Those of them that are not in Arabic letters: dialects have many words that no rule knows.
    private var fromElsewhere = 0
    /// How many different words there are; counted only where it matters.
    private var distinct = 0
    private var script: Script?
    /// The fewest words that may tell a language without a list.
    private static let fewestUnknown = 6

    init() {}

    init(_ tokens: [Token], of text: Span<UInt8>, _ tongue: Tongue) {
      script = Script(of: tokens, text)
      if script != nil {
        words = tokens.count
        return
      }
      let isShouted = Capitals.fill(tokens, of: text)
      var common = (0, 0, 0)
      for token in tokens where token.traits.isDisjoint(with: [.number, .time, .link, .hashtag]) {
        words += 1
        let number = Int(ForeignWords.lists.lexicon.number(of: token.key))
        var listed = number > 0 ? ForeignWords.lists.masks[number - 1] : 0
        let spoken = listed >> 29
        common.0 += Int(spoken & 1)
        common.1 += Int(spoken >> 1 & 1)
        common.2 += Int(spoken >> 2)
        listed &= 1 << 29 - 1
        var rest = listed
        while rest != 0 {
          hits[rest.trailingZeroBitCount] += 1
          rest &= rest - 1
        }
        if token.word != 0 { knownWords += 1 }
        if token.separation == .none { loose += 1 }
        if spoken == 0, isShouted || !token.traits.contains(.capitalised) {
          content += 1
          if listed == 0 { unlisted += 1 }
          if text[Int(token.begin)] < 0xD8 || text[Int(token.begin)] > 0xDB { fromElsewhere += 1 }
        }
      }
      own = max(common.0, common.1, common.2)
      if knownWords * 3 <= words { distinct = Set(tokens.map(\.key)).count }
    }

    mutating func add(_ other: Count) {
      words += other.words
      for index in hits.indices { hits[index] += other.hits[index] }
      own += other.own
      content += other.content
      unlisted += other.unlisted
      fromElsewhere += other.fromElsewhere
      knownWords += other.knownWords
      loose += other.loose
      distinct += other.distinct
      script = script ?? other.script
    }

    /// The language that the words are in, when it is none that is spoken and enough speaks for it.
    var language: Language? {
      if let script { return Language(name: script.name) }
      guard words >= 4, content >= 2, unlisted > 0 || content > 3 else { return nil }
      let best = hits.indices.max { hits[$0] < hits[$1] } ?? 0
      if hits[best] >= max(2, own + 2), hits[best] * 4 >= words { return ForeignWords.languages[best] }
      // A language without a list here: many words in a row, hardly one of them known.
      let isUnknown =
        fromElsewhere >= Self.fewestUnknown && distinct * 2 >= words && knownWords * 7 <= words
        && own * 12 <= words && loose * 4 >= words * 3
      return isUnknown ? Language(name: nil) : nil
    }
  }

  private static func language(_ name: String, _ words: String) -> Language { Language(name: name, words: words) }

  /// All words listed, and for each of them one bit a language; the highest three are the languages spoken.
  fileprivate static let lists: (lexicon: Lexicon, masks: [UInt32]) = {
    var numbers: [String: Int] = [:]
    var words: [String] = []
    var masks: [UInt32] = []
    func add(_ text: String, _ bit: UInt32) {
      for word in WordFolding.words(of: text) {
        if let number = numbers[word] {
          masks[number] |= 1 << bit
        } else {
          numbers[word] = words.count
          words.append(word)
          masks.append(1 << bit)
        }
      }
    }
    for (index, language) in languages.enumerated() { add(language.words, UInt32(index)) }
    for (index, language) in [Guidelines.Language.english, .french, .spanish].enumerated() {
      add(WordFrequencies.commonWords(of: language), UInt32(29 + index))
    }
    return (Lexicon(words: words.joined(separator: " ")[...]), masks)
  }()

  /// The commonest words of languages in Latin and Arabic letters, and some that stand in every warning.
  fileprivate static let languages: [Language] = [
    language(
      "German",
      """
      der die das und ist nicht ein eine einen einem einer den dem des von zu mit sich auf für im auch es als wird
      wurde wurden sind aus bei nach sie er wir haben hat war waren über oder aber wie um am zum zur keine kein noch wenn durch
      bitte unser unsere ihre polizei menschen opfer angriff verletzt mann bleiben sie gegen dass vor
      """),
    language(
      "Dutch",
      """
      de het een en van is op te dat die in met voor zijn niet aan er om ook als bij maar dan uit heeft hebben werd wordt
      worden door naar over deze dit hij zij wij ons onze geen nog wel kunnen was politie mensen slachtoffers aanslag
      """),
    language(
      "Italian",
      """
      il lo la gli le di da in con su per tra che non un una uno è sono stato stata stati state del della dello dei degli
      delle al alla alle nel nella nei dal dalla sul sulla si ha hanno anche come più questo questa ma ci i e polizia
      vittime persone uomo feriti attacco
      """),
    language(
      "Portuguese",
      """
      o a os as um uma de do da dos das em no na nos nas por pelo pela para com que não e foi foram são ser esta mais se
      ao aos à seu sua tem como mas ou ele ela isso este pessoas também há polícia homem vítimas feridos
      """),
    language(
      "Catalan",
      """
      el la els les de del dels i a en amb per que un una no és ha han aquest aquesta va van ser com més als al hi ho seva
      seu són pels estat sense tots policia persones víctimes atemptat home ferits
      """),
    language(
      "Romanian",
      """
      și în din cu pe la de nu este sunt a fost o un care ca pentru mai au fi ale lui prin după acest această poliția
      persoane oameni
      """),
    language(
      "Polish",
      """
      w i z na do nie się jest to że ze jak po od za przez przy dla oraz został była był są ale tylko który która policja
      osób ludzi ofiar
      """),
    language(
      "Swedish",
      """
      och att det i en på som är av för den till inte med om de har ett var kan vid från efter också men polisen
      människor personer
      """),
    language(
      "Danish or Norwegian",
      """
      og at det i en på som er av af for den til ikke med om de har et var kan ved fra efter etter men blev ble politiet
      mennesker personer
      """),
    language("Finnish", "ja on ei se että oli ovat myös mutta tai kun kuin ole poliisi ihmiset ihmisiä"),
    language("Hungarian", "a az és hogy nem is egy meg van volt ez de csak rendőrség emberek"),
    language("Czech", "v a se na je že s z do o k i ale jako by po pro jsou byl byla byli policie lidé"),
    language("Croatian or Serbian", "je u i na se da su od za s ne kao ali što je bio bila nije policija ljudi"),
    language(
      "Turkish",
      """
      ve bir bu için ile da de olarak olan oldu edildi daha ne gibi kadar sonra ama değil saldırı tarafından polis saldırgan
      terörist yakalandı vatandaşlar lütfen bölgeden uzak halkı deli biliyordu
      """),
    language(
      "Indonesian", "yang dan di ini itu dengan untuk dari tidak pada dalam akan telah oleh juga ada para polisi"),
    language("Swahili", "na ya wa kwa ni katika za cha hii hiyo watu polisi kuwa"),
    language("Somali", "waa iyo ka ku oo in la uu ay booliska dadka"),
    language("Vietnamese", "và của là các có trong cho không được một người cảnh sát"),
    language("Albanian", "dhe e të në një për me nga që është policia njerëz"),
    language("Persian", "است این که از در را با شد های می برای یک بود نیز دارد خود هستند کردند کرد پلیس مردم شدند"),
    language("Urdu", "ہے کے میں کی سے اور کو نے کا پر ہیں پولیس لوگ تھا تھے"),
    language("Kurdish", "لە بۆ کە ئەم بە دەکات ئەو پۆلیس"),
    language("Pashto", "په د چې دی کې او پولیسو"),
  ]
}

extension ForeignWords {
  /// Letters that no language spoken here is written in.
  private enum Script {
    case cyrillic, greek, hebrew, eastAsian, korean, other
    /// Arabic letters with signs of other languages than Arabic.
    case persian, urdu, kurdish

    var name: String {
      switch self {
      case .cyrillic: "Russian, or another language in Cyrillic letters"
      case .greek: "Greek"
      case .hebrew: "Hebrew"
      case .eastAsian: "Chinese or Japanese"
      case .korean: "Korean"
      case .other: "in letters of another script"
      case .persian: "Persian"
      case .urdu: "Urdu"
      case .kurdish: "Kurdish"
      }
    }

    /// The script of most letters of a sentence; nil for Latin and plain Arabic ones, and for a few words.
    init?(of tokens: [Token], _ text: Span<UInt8>) {
      var letters: [Script: Int] = [:]
      var words: [Script: Int] = [:]
      var all = 0
      for token in tokens where token.traits.isDisjoint(with: [.number, .time, .link]) {
        let first = text.scalar(at: Int(token.begin))
        let count = Int(token.end - token.begin) / first.length
        all += count
        // Latin letters.
        if text[Int(token.begin)] < 0xCD { continue }
        guard let script = Self.script(of: first.value) ?? Self.arabic(text, token) else { continue }
        letters[script, default: 0] += count
        words[script, default: 0] += 1
      }
      // Both have all letters of Persian, too.
      for script in [Script.urdu, .kurdish] where letters[script] != nil {
        letters[script, default: 0] += letters.removeValue(forKey: .persian) ?? 0
        words[script, default: 0] += words.removeValue(forKey: .persian) ?? 0
      }
      guard let most = letters.max(by: { ($0.value, $0.key.name) < ($1.value, $1.key.name) }) else { return nil }
      switch most.key {
      case .eastAsian: guard most.value >= 6, most.value * 2 > all else { return nil }
      case .persian, .urdu, .kurdish:
        let count = words[most.key] ?? 0
        guard tokens.count >= 4, count * 4 >= tokens.count, count > 1 else { return nil }
      default: guard most.value >= 12, (words[most.key] ?? 0) >= 3, most.value * 2 > all else { return nil }
      }
      self = most.key
    }

    private static func script(of scalar: UInt32) -> Script? {
      switch scalar {
      case 0x370..<0x400, 0x1F00..<0x2000: .greek
      case 0x400..<0x530: .cyrillic
      case 0x590..<0x600: .hebrew
      case 0x1100..<0x1200, 0xAC00..<0xD7B0: .korean
      case 0x3040..<0x3100, 0x3400..<0xA000, 0x2_0000..<0x3_0000: .eastAsian
      case 0x530..<0x590, 0x900..<0x1100, 0x1200..<0x1800: .other
      default: nil
      }
    }

    /// What a letter of the word says that Arabic does not have.
    private static func arabic(_ text: Span<UInt8>, _ token: Token) -> Script? {
      var index = Int(token.begin)
      var isPersian = false
      while index < Int(token.end) {
        let scalar = text.scalar(at: index)
        index += scalar.length
        switch scalar.value {
        case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: return .urdu
        case 0x6C6, 0x6CE, 0x6D5, 0x6B5, 0x695: return .kurdish
        case 0x67E, 0x686, 0x698, 0x6AF: isPersian = true
        default: continue
        }
      }
      return isPersian ? .persian : nil
    }
  }
}
