import Guidelines
import Incidents

/// Whom a number counts: a figure of everybody is none of children, and one of children none of everybody.
extension FigureTracer {
  /// Whether a candidate counts those whom the words around a number name.
  func counts(_ candidate: TraceCandidate, _ index: Int) -> Bool {
    guard let groups = candidate.groups else { return true }
    let named = groupsNamed(index)
    guard !groups.isEmpty else { return named.isEmpty }
    if named == [.foreigners], let code = Self.nationality(candidate.population), !agrees(code, with: index) {
      return false
    }
    if groups.contains(.other) {
      return candidate.wasBound || candidate.population.map { sentenceHolds($0, index) } ?? false
    }
    return named.isEmpty ? candidate.wasBound : named.isSubset(of: groups)
  }

  private func sentenceHolds(_ population: String, _ index: Int) -> Bool {
    let sentence = SentenceSplit.ranges(of: text).first { $0.overlaps(tokens[index].range) }
    let words = QuantityWords.words(of: Array(sentence.map { text[$0] } ?? text[...])).map(\.folded)
    return population.split { !$0.isLetter }.map { QuantityWords.fold($0) }.allSatisfy { wanted in
      words.contains { $0.hasPrefix(wanted) }
    }
  }

  /// The sorts of people that the words beside a number name: “34 police officers”, “12 of the injured are children”, “of the children,
  /// 12 were hurt”, “a child”.
  private func groupsNamed(_ index: Int) -> Set<PopulationGroup> {
    let token = tokens[index]
    let own = QuantityWords.words(of: Array(token.words)).map(\.folded)
    return PopulationGroup.all(in: own + behind(token) + inFront(of: token), language)
      .union(namesNationality(token) || namesOrigin(token) ? [.foreigners] : [])
  }

  /// “Nine of them came from …”, « neuf étaient originaires de … »: where people are from, behind their number.
  private func namesOrigin(_ token: FigureToken) -> Bool {
    let words = QuantityWords.words(of: Array(wordsOfSentence(behind: token))).prefix(8).map(\.folded)
    return Self.origins[language, default: []].contains { origin in
      words.indices.contains { words[$0...].starts(with: origin) && words.count > $0 + origin.count }
    }
  }

  /// Whether the code of a country, if the sentence gives one, is the one that a figure is of.
  private func agrees(_ code: String, with index: Int) -> Bool {
    let codes = wordsOfSentence(behind: tokens[index]).split { !$0.isLetter }.filter {
      $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isUppercase }
    }
    return codes.isEmpty || codes.contains { String($0) == code }
  }

  /// The country of a population such as `nationality:FR`.
  private static func nationality(_ population: String?) -> String? {
    guard let population, population.hasPrefix("nationality:") else { return nil }
    return String(population.dropFirst("nationality:".count)).uppercased()
  }

  /// What stands behind a number in its sentence, as far as the next number.
  private func wordsOfSentence(behind token: FigureToken) -> Substring {
    let stops: Set<Character> = [".", "!", "?", "\n", "؟", ";", "؛"]
    return text[token.range.upperBound...].prefix(120).prefix { !stops.contains($0) && !FigureScanner.isNumeric($0) }
  }

  /// The two words right behind a number, and those behind “are”.
  private func behind(_ token: FigureToken) -> [String] {
    guard text[token.range.upperBound...].first.map({ $0.isWhitespace || $0 == "*" || $0 == "_" }) ?? false else {
      return []
    }
    let words = QuantityWords.words(of: Array(wordsOfSentence(behind: token)))
    guard let first = words.first else { return [] }
    var named = words.prefix(2).filter { $0.clause == first.clause }.map(\.folded)
    let copulas = Self.copulas[language, default: []]
    if let copula = words.prefix(7).lastIndex(where: { copulas.contains($0.folded) }) {
      named += words[(copula + 1)...].prefix(2).filter { $0.clause == words[copula].clause }.map(\.folded)
    }
    return named
  }

  /// The words behind “of the” in front of a number.
  private func inFront(of token: FigureToken) -> [String] {
    let words = QuantityWords.words(of: Array(text[..<token.range.lowerBound].suffix(40))).suffix(3).map(\.folded)
    guard let among = words.firstIndex(where: { Self.among[language, default: []].contains($0) }) else { return [] }
    return Array(words[(among + 1)...])
  }

  /// “12 French people”, « 12 Français »: a capital behind a number that is none of a place or an agency.
  private func namesNationality(_ token: FigureToken) -> Bool {
    guard language == .english || language == .french else { return false }
    let words = text[token.range.upperBound...].prefix(40).split(whereSeparator: \.isWhitespace).prefix(2)
    guard let first = words.first, text[token.range.upperBound...].first?.isWhitespace ?? false,
      first.first?.isUppercase ?? false, first.allSatisfy(\.isLetter), first.count > 3
    else { return false }
    return language == .french
      || words.dropFirst().first.map {
        QuantityLexicon.of(language).people.contains(QuantityWords.fold($0.filter(\.isLetter)))
      } ?? false
  }

  /// The words with which a text says where people are from, folded.
  private static let origins: [Language: [[String]]] = [
    .english: [
      ["came", "from"], ["come", "from"], ["were", "from"], ["are", "from"], ["nationals", "of"], ["citizens", "of"],
    ],
    .french: [
      ["venaient", "de"], ["venaient", "d"], ["venaient", "du"], ["venaient", "des"], ["originaires", "de"],
      ["originaires", "d"], ["originaires", "du"], ["ressortissants", "de"], ["ressortissants", "d"],
      ["ressortissants", "du"], ["de", "nationalite"],
    ],
    .spanish: [
      ["procedian", "de"], ["venian", "de"], ["eran", "originarios", "de"], ["de", "nacionalidad"],
      ["ciudadanos", "de"], ["nacionales", "de"],
    ],
    .arabic: [["من", "جنسيه"], ["يحملون", "جنسيه"], ["قدموا", "من"], ["ينحدرون", "من"], ["من", "مواطني"]],
  ]
  private static let copulas: [Language: Set<String>] = [
    .english: ["are", "were", "is", "was"], .french: ["sont", "etaient", "est", "etait"],
    .spanish: ["son", "eran", "es", "era"], .arabic: ["هم", "هن", "كانوا"],
  ]
  private static let among: [Language: Set<String>] = [
    .english: ["of", "among"], .french: ["parmi", "des"], .spanish: ["entre", "de"], .arabic: ["بين", "من"],
  ]
}

extension PopulationGroup {
  /// The sorts of people that a figure counts: none where it counts everybody, nothing where it counts no one who came to harm.
  static func counted(under key: FactKey, _ scope: Scope) -> Set<PopulationGroup>? {
    let population = all(ofPopulation: scope.population)
    switch key.family {
    case "casualties": return population
    case "responders": return population.union([.responders])
    case "attackers": return population.union([.attackers])
    default: return nil
    }
  }
}
