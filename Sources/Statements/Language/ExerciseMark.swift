import Guidelines

/// The words by which every text of an exercise says that nothing of it is real.
///
/// They stand in the text itself, at the head of its headline and in its last line, so that whatever is made of it carries them: a text
/// message, a post, a feed, a letter, a page, words to be read out. After the false alert in Hawaii in 2018 nothing told the words of a
/// test from those of an alarm (FCC, report of April 2018).
public enum ExerciseMark {
  /// The name under which the mark is bound in a text.
  public static let field = "statement.exercise"

  /// The word in every language, as it fills a field.
  public static var words: Words {
    var words = Words()
    for language in Language.allCases { words[language, .bare] = word(in: language) }
    return words
  }

  /// The word in capitals, where the script has them.
  public static func word(in language: Language) -> String {
    switch language {
    case .english: "EXERCISE"
    case .french: "EXERCICE"
    case .spanish: "SIMULACRO"
    case .arabic: "تمرين"
    }
  }

  /// A line of its own.
  public static func sentence(in language: Language) -> String {
    switch language {
    case .english: "EXERCISE. This is not real."
    case .french: "EXERCICE. Ceci n’est pas réel."
    case .spanish: "SIMULACRO. Esto no es real."
    case .arabic: "تمرين. هذا ليس حدثا حقيقيا."
    }
  }

  /// A line with the mark before it; one that has it already stays as it is.
  public static func marked(_ line: String, in language: Language) -> String {
    leads(line, in: language) ? line : prefix(in: language) + line
  }

  /// Whether a line begins with the mark.
  public static func leads(_ line: String, in language: Language) -> Bool {
    let word = word(in: language)
    guard line.hasPrefix(word) else { return false }
    return line.dropFirst(word.count).first.map { !$0.isLetter } ?? true
  }

  /// Whether a whole text says it: its headline begins with the mark.
  public static func isMarked(_ rendition: Rendition) -> Bool {
    let headline = rendition.text.split(separator: "\n").first.map { $0.drop { $0 == "#" || $0 == " " } } ?? ""
    return leads(String(headline), in: rendition.language)
  }

  /// The mark as it stands before a line.
  public static func prefix(in language: Language) -> String {
    word(in: language) + (language == .french ? "\u{A0}: " : ": ")
  }

  /// A text from a template with the mark in its headline and at its end.
  static func marked(_ rendered: RenderedText, in language: Language) -> RenderedText {
    let hashes = rendered.text.prefix { $0 == "#" || $0 == " " }
    let place = hashes.utf8.count
    let mark = prefix(in: language)
    let word = word(in: language)
    let moved = rendered.bindings.map {
      Binding(
        start: $0.start + mark.utf8.count, end: $0.end + mark.utf8.count, words: $0.words, field: $0.field,
        source: $0.source)
    }
    let end = rendered.text.hasSuffix("\n") ? "\n" : "\n\n"
    return RenderedText(
      text: hashes + mark + rendered.text.dropFirst(hashes.count) + end + sentence(in: language),
      bindings: [
        Binding(start: place, end: place + word.utf8.count, words: word, field: field, source: .constant(field))
      ] + moved, gaps: rendered.gaps)
  }
}
