import Guidelines
import Incidents

/// Words that say that nobody came to harm: a figure of zero, written without a number.
///
/// “Nobody has died” is as much a figure as “seven people have died”, and the worst of all to get wrong. So it has to come from a
/// fact that says none.
public struct HarmDenial: Sendable, Hashable {
  /// What is denied.
  public let key: FactKey
  /// Where the words stand.
  public let range: Range<String.Index>

  /// Every denial in a text, in order.
  public static func all(in text: String, _ language: Language) -> [HarmDenial] {
    guard let lexicon = Lexicon.of[language] else { return [] }
    let words = Self.words(of: text)
    var found: [HarmDenial] = []
    var first = 0
    for (index, word) in words.enumerated() where index >= first {
      guard lexicon.denials.contains(word.folded) else { continue }
      if let needed = lexicon.followers[word.folded] {
        guard index + 1 < words.count, needed.contains(words[index + 1].folded) else { continue }
      }
      var last = index
      // A few small words may stand between: “nobody is known to have died”.
      for next in words.dropFirst(index + 1).prefix(longestWay) {
        guard next.sentence == word.sentence else { break }
        last += 1
        if let key = lexicon.key(of: next.folded) {
          found.append(HarmDenial(key: key, range: word.range.lowerBound..<words[last].range.upperBound))
          first = last + 1
          break
        }
        guard lexicon.between.contains(next.folded) else { break }
      }
    }
    return found
  }

  /// How many small words may stand between the denial and the harm.
  private static let longestWay = 7

  private struct Word {
    let folded: String
    let range: Range<String.Index>
    let sentence: Int
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var sentence = 0
    var start: String.Index?
    func close(at end: String.Index) {
      guard let begin = start else { return }
      words.append(Word(folded: fold(text[begin..<end]), range: begin..<end, sentence: sentence))
      start = nil
    }
    for index in text.indices {
      if text[index].isLetter {
        if start == nil { start = index }
      } else {
        close(at: index)
        if ".!?؟;:؛,،\n".contains(text[index]) { sentence += 1 }
      }
    }
    close(at: text.endIndex)
    return words
  }

  /// Small letters; for Arabic without vowel marks and with one form of alif.
  private static func fold(_ word: Substring) -> String { NumberLexicon.folded(word.lowercased()) }

  private struct Lexicon {
    let denials: Set<String>
    /// Words that deny only in front of others: « personne » is also a person.
    let followers: [String: Set<String>]
    let between: Set<String>
    let harm: [(key: FactKey, beginnings: [String])]

    init(
      _ denials: String, followers: [String: Set<String>] = [:], between: String,
      harm: [(key: FactKey, beginnings: String)]
    ) {
      self.followers = followers
      func split(_ words: String) -> [String] { words.split(separator: " ").map { NumberLexicon.folded(String($0)) } }
      self.denials = Set(split(denials))
      self.between = Set(split(between))
      self.harm = harm.map { ($0.key, split($0.beginnings)) }
    }

    func key(of word: String) -> FactKey? {
      harm.first { $0.beginnings.contains { word.hasPrefix($0) } }?.key
    }

    static let of: [Language: Lexicon] = [
      .english: Lexicon(
        "nobody no none zero",
        between:
          "has have had is was were are been being be to of them these known reported confirmed people person one so "
          + "far yet as currently seriously lost their child children adult adults woman women man men girl girls boy boys "
          + "officer officers police firefighter firefighters passenger passengers tourist tourists student students "
          + "pupil pupils worker workers resident residents visitor visitors staff civilian civilians member members the in "
          + "suspect suspects made",
        harm: [
          (.killed, "died dead death killed fatal lives life"), (.injured, "hurt injur wounded casualt victim"),
          (.missing, "missing unaccounted"), (.arrested, "arrest detained custody"),
        ]),
      .french: Lexicon(
        "personne aucun aucune zéro ni pas", followers: ["personne": ["n", "ne"], "pas": ["de", "d"]],
        between:
          "n ne est a ont été sont à ce stade connu connue déploré signalé eu de d personne enfant enfants adulte adultes "
          + "femme femmes homme hommes fille garçon agent agents policier policiers policière pompier pompiers secouriste passager "
          + "passagers passagère touriste touristes élève élèves habitant habitants visiteur visiteurs civil",
        harm: [
          (.killed, "mort décès décéd tué perdu victime"), (.injured, "bless"), (.missing, "disparu"),
          (.arrested, "interpell arrest arrêt"),
        ]),
      .spanish: Lexicon(
        "nadie ningún ninguna ninguno cero no",
        between:
          "ha han había habido hay sido está resultado registrado se perdido la por el momento persona haya resultó fue "
          + "niño niña niños niñas menor menores adulto adulta mujer hombre agente agentes policía bombero pasajero pasajera "
          + "turista alumno alumna vecino vecina visitante civil",
        harm: [
          (.killed, "muert murió fallec vida víctima"), (.injured, "herid lesionad"), (.missing, "desaparecid"),
          (.arrested, "detenid detenci arrest"),
        ]),
      .arabic: Lexicon(
        "لا لم دون بلا بدون ليس ليست ولا ولم وليس وليست ودون فلا فلم",
        between:
          "يوجد توجد أي أية هناك يتم تتم يجر تجر أحد تسجل يسجل تقع يقع وقوع يسقط تسقط سقوط ترد يرد أنباء معلومات عن يبلغ وجود بعد "
          + "حتى الآن",
        harm: [
          (.killed, "قتلى قتيل وفيات وفاة يمت يقتل موتى يتوف ضحايا"),
          (.injured, "جرحى إصابات إصابة يصب مصابين مصابون مصابا جريح"), (.missing, "مفقودين مفقودون مفقود"),
          (.arrested, "توقيف اعتقال يعتقل يوقف موقوف"),
        ]),
    ]
  }
}
