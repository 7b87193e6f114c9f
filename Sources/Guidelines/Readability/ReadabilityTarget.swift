/// How easy and how short a document of a kind should be.
///
/// Defaults of this project, after California's guidance for crises (grade 8 or lower), GOV.UK (a reading age of about 9)
/// and the lengths of the statement templates that come with Afterword, which hold every required element.
struct ReadabilityTarget {
  /// At least this ease is aimed at; under ``leastEase`` the text is hard.
  var ease = 70.0
  var leastEase = 55.0
  /// At most this grade is aimed at; over ``highestGrade`` the text is hard.
  var grade = 6.0
  var highestGrade = 9.0
  /// At most this LIX is aimed at in Arabic.
  var lix = 55.0
  /// Words a sentence on average.
  var sentenceLength = 20.0
  /// Words of the whole document; nil where length is free.
  var words: Int?

  init(_ kind: DocumentKind?) {
    switch kind {
    case .holding: (words, sentenceLength) = (210, 15)
    case .update: words = 310
    case .casualty: words = 240
    case .correction: words = 200
    case .appeal: words = 200
    case .support: words = 250
    case .community: words = 200
    case .allClear: words = 180
    case .heartbeat: words = 110
    case .falseClaim, .protective: words = 180
    case .withdrawal: words = 110
    case .condolence, .closing, .background, .names, nil: break
    }
  }

  /// A sentence of more words should be parted, and one of more than ``longestSentence`` must be.
  static let longSentence = 20
  static let longestSentence = 30
  /// With fewer words or sentences the formulas say nothing.
  static let fewestWords = 50
  static let fewestSentences = 3
}
