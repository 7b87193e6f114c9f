import Guidelines
import Incidents

/// What a claim that goes round is about: whether it says who did it, and whether it names somebody. Such a claim is described in fixed
/// words and never repeated, also where it is called false: whoever reads that somebody did not do it remembers the name.
public struct ClaimReading: Sendable, Hashable {
  /// Whether it says who did it, of a person, a group, or people of some origin or faith. Only the investigation answers that (C9).
  public let isAboutAuthor: Bool
  /// Whether it gives the name of a person or a group (C8).
  public let namesSomebody: Bool

  /// Whether it says that somebody was arrested.
  public let isAboutArrest: Bool
  /// Whether it says how many people came to harm, or that somebody did.
  public let isAboutToll: Bool

  /// Reads a claim.
  ///
  /// - Parameters:
  ///   - claim: its words, by language.
  ///   - known: texts whose words are no such names: those of places and agencies.
  public init(_ claim: Words, known: [String]) {
    isAboutAuthor = claim.all.contains { Self.saysWho($0.text, $0.language) }
    let measures = claim.all.flatMap { Self.measures($0.text, $0.language) }
    isAboutArrest = measures.contains { $0.family == "suspects" || $0.person == .suspect }
    isAboutToll = measures.contains { $0.family == "casualties" }
    namesSomebody = claim.all.contains { entry in
      !FalseNames(claims: [], people: [(entry.language, entry.text)], known: known).all(in: entry.text, entry.language)
        .isEmpty
    }
  }

  /// The switch by which the template of false claims describes it; nothing where its words may be repeated.
  public var flag: String? {
    if isAboutAuthor { return Self.aboutAuthor }
    if namesSomebody { return Self.aboutPerson }
    // A wrong number that is repeated is remembered, and a notice that calls it false would be stopped by the right one.
    return isAboutArrest ? Self.aboutArrest : isAboutToll ? Self.aboutToll : nil
  }

  /// What a claim states of people harmed or arrested: a number, or without one that there are some.
  private static func measures(_ text: String, _ language: Language) -> [FactKey] {
    let trace = FigureTrace(text, language, candidates: [])
    guard !trace.untraced.isEmpty else { return [] }
    return trace.untraced.compactMap(\.measure) + FigureNouns.keys(in: text, language)
  }

  /// The switch for a claim about who did it.
  static let aboutAuthor = "claim-about-author"
  /// The switch for a claim that names somebody.
  static let aboutPerson = "claim-about-person"
  /// The switch for a claim that somebody was arrested.
  static let aboutArrest = "claim-about-arrest"
  /// The switch for a claim about how many people came to harm.
  static let aboutToll = "claim-about-toll"

  private static func saysWho(_ text: String, _ language: Language) -> Bool {
    let characters = Array(text)
    let words = QuantityWords.words(of: characters)
    if !AttributionClaims(words, of: characters, language).matches().isEmpty { return true }
    let lexicon = AttributionLexicon.of(language)
    let own = ClaimLexicon.of(language)
    return words.indices.contains { index in
      if own.deeds.end(at: index, in: words, language) != nil {
        return index == 0 || lexicon.relatives.end(at: index - 1, in: words, language) == nil
      }
      // “X is the attacker”, “X was one of the gunmen”.
      guard let copula = lexicon.copulas.end(at: index, in: words, language), index > 0 else { return false }
      return words.indices.dropFirst(copula + 1).prefix(4).contains { next in
        words[next].clause == words[copula].clause
          && (lexicon.suspects.end(at: next, in: words, language) ?? own.authors.end(at: next, in: words, language))
            != nil
      }
    }
  }
}

extension FactLedger {
  /// Texts whose words are no names of persons going round: those of places, agencies and what else the facts say.
  public func knownNames(_ agencies: [Agency]) -> [String] {
    all.filter { $0.isActive && !$0.isAboutVictim && $0.key.person != .suspect }
      .flatMap { fact -> [String] in
        guard case .words(let words) = fact.value else { return [] }
        return words.all.map(\.text)
      } + agencies.map(\.name)
  }
}

/// The words by which a rumour says who did it, beside those of ``AttributionLexicon``.
private struct ClaimLexicon: LanguageLexicon {
  /// “Did it”, “is behind it”.
  let deeds: WordPhrases
  /// Whoever is said to have done it.
  let authors: WordPhrases

  private init(deeds: String, authors: String) {
    self.deeds = WordPhrases(deeds)
    self.authors = WordPhrases(authors)
  }

  static let english = ClaimLexicon(
    deeds: "did it,did this,did that,did the attack,carried it out,is/are/was/were behind,is/are/was/were to blame,"
      + "is/are/was/were responsible,is/are/was/were guilty",
    authors: "killer,killers,murderer,murderers,terrorist,terrorists,culprit,culprits,person/people responsible")
  static let french = ClaimLexicon(
    deeds: "a/ont fait le coup,l a/ont fait,est/sont/était/étaient derrière,est/sont responsable/responsables,"
      + "est/sont coupable/coupables,est/sont/était/étaient les/l auteur/auteurs,c est lui,ce sont eux",
    authors: "tueur,tueurs,terroriste,terroristes,coupable,coupables,meurtrier,meurtriers,auteur,auteurs")
  static let spanish = ClaimLexicon(
    deeds: "lo hizo,lo hicieron,lo ha/han hecho,está/están/estaba/estaban detrás,es/son responsable/responsables,"
      + "es/son culpable/culpables,ha/han sido él/ellos",
    authors: "asesino,asesinos,terrorista,terroristas,culpable,culpables,autor,autores")
  static let arabic = ClaimLexicon(
    deeds: "هو المهاجم/الجاني/المنفذ/الفاعل/القاتل/الإرهابي,هم المهاجمون/الجناة/المنفذون,"
      + "هو من فعل/نفذ/قام,هم من فعل/نفذ/قام,"
      + "هو منفذ,هو مرتكب,فعلها,فعلتها,فعلوها,فعل ذلك,فعلت ذلك,فعلوا ذلك,قام بالهجوم,قامت بالهجوم,قاموا بالهجوم",
    authors: "القاتل,الفاعل,الإرهابي,الإرهابيون")
}

extension Statement {
  /// Who says who did it, where a notice calls a claim about that false: the verdict is the investigation's, whoever typed it (C9).
  func authorSeats(_ context: StatementContext) -> [RequiredClearance] {
    let flags = opened?.given?["flags"]?.summary.split(separator: " ") ?? []
    guard opened?.kind == .falseClaim, flags.contains(where: { $0 == ClaimReading.aboutAuthor }),
      let owner = context.ledger.owner(of: .attributedGroup, context.rules)
    else { return [] }
    return [
      RequiredClearance(
        agency: owner, roles: ClearancePolicy.agencyRoles,
        reason: "it is about who did it, which only \(owner) says (C9)")
    ]
  }
}
