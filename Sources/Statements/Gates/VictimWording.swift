import Guidelines

/// The agreed line about a person who died: name, and where the family agrees, age and home, in each language.
public enum VictimWording {
  /// The line in all languages. The name is written as the family writes it, in each language as it writes it there.
  ///
  /// - Parameters:
  ///   - spellings: the name in languages in which the family writes it otherwise.
  ///   - homes: the home in languages in which it is called otherwise.
  public static func line(
    name: String, age: Int?, home: String?, spellings: [Language: String] = [:], homes: [Language: String] = [:]
  ) -> Words {
    var words = Words()
    for language in Language.allCases {
      let comma = language == .arabic ? "، " : ", "
      var parts = [spellings[language] ?? name]
      if let age { parts.append(years(age, language)) }
      if let home = home.map({ homes[language] ?? $0 }) {
        // A home in brackets needs no preposition, which no table can choose for every place.
        parts[parts.count - 1] += " (\(home))"
      }
      words[language, .bare] = parts.joined(separator: comma)
    }
    return words
  }

  /// The name alone, of an agreed line.
  static func name(in line: String) -> String {
    let end = [", ", "، ", " ("].compactMap { line.firstRange(of: $0, from: line.startIndex)?.lowerBound }.min()
    return String(line[..<(end ?? line.endIndex)])
  }

  /// An age as it is written after a name.
  static func years(_ age: Int, _ language: Language) -> String {
    switch language {
    // Of somebody so young nobody gives years.
    case .english: return age == 0 ? "an infant" : "\(age)"
    case .french: return age == 0 ? "un nourrisson" : age == 1 ? "1 an" : "\(age) ans"
    case .spanish: return age == 0 ? "un bebé" : age == 1 ? "1 año" : "\(age) años"
    case .arabic:
      switch PluralCategory(of: age, in: .arabic) {
      case .zero: return "أقل من عام"
      case .one: return "عام واحد"
      case .two: return "عامان"
      case .few: return "\(age) أعوام"
      case .many: return "\(age) عاما"
      case .other: return "\(age) عام"
      }
    }
  }
}
