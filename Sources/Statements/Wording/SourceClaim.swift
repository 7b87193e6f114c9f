import Guidelines
import Incidents

/// A sentence that gives an agency as the source of what follows, as in “according to the police and confirmed by them”.
enum SourceClaim {
  /// The agencies that a sentence gives as sources, with the place of each name.
  ///
  /// - Parameter isWide: Whether a sentence counts in which an agency confirms something in any words.
  static func agencies(
    in sentence: SpokenSentence, of agencies: [Agency], _ text: String, isWide: Bool = false
  ) -> [(agency: Agency, range: Range<String.Index>)] {
    let wide = isWide ? confirming[sentence.language] ?? [] : []
    guard
      sentence.holds(markers[sentence.language] ?? [])
        || sentence.folded.contains(where: { word in wide.contains { word.hasPrefix($0) } })
    else { return [] }
    return agencies.compactMap { agency in
      let names = [AgencyWording.alone(agency, sentence.language), agency.name].map { name in
        HoldbackKey.words(of: name).map(\.folded)
      }
      for name in names where !name.isEmpty {
        guard let place = sentence.place(of: name) else { continue }
        return (
          agency,
          sentence.words[place].range.lowerBound..<sentence.words[place + name.count - 1].range.upperBound
        )
      }
      return nil
    }
  }

  /// Beginnings of words by which somebody stands behind something.
  private static let confirming: [Language: [String]] = [
    .english: ["confirm", "source", "report", "said", "says"],
    .french: ["confirm", "source", "indiqu", "annonc", "precis"],
    .spanish: ["confirm", "fuente", "indic", "senal"],
    .arabic: ["اكد", "تؤكد", "يؤكد", "مؤكد", "تاكيد", "مصدر", "المصدر", "افاد", "اعلن"],
  ]

  private static let markers: [Language: [[String]]] = [
    .english: [["according", "to"], ["confirmed", "by"]],
    .french: [
      ["selon"], ["d", "apres"], ["confirme", "par"], ["confirmee", "par"], ["confirmes", "par"],
      ["confirmees", "par"],
    ],
    .spanish: [
      ["segun"], ["confirmado", "por"], ["confirmada", "por"], ["confirmados", "por"], ["confirmadas", "por"],
    ],
    .arabic: [["وفق"], ["وفقا"], ["بحسب"], ["حسب"], ["اكدته"], ["اكدتها"], ["اكده"], ["اكدها"], ["حسبما"]],
  ]
}
