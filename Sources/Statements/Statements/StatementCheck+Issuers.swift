import Guidelines
import Incidents

/// In whose name a text says that it is issued. The agencies that are asked for their yes are those of the statement; a list that was
/// typed asks nobody.
extension StatementCheck {
  /// The rule by which another list of issuers is held.
  public static let issuersRule = "issuers-not-cleared"

  /// Words that name other agencies as issuers than those that clear the text, or not all of them.
  func issuers(_ rendition: Rendition, _ statement: Statement) -> [Finding] {
    guard case .agencies(let issuers)? = composer.fields.constants["statement.issuers"], !issuers.isEmpty,
      statement.revision?.gaps == nil
    else { return [] }
    let language = rendition.language
    let text = rendition.text
    let right = AgencyWording.list(issuers, language)
    func held(_ range: Range<String.Index>, _ message: String) -> Finding {
      finding(
        Self.issuersRule, message,
        "Who is named as issuer is taken to have said yes to every word; only those who were asked have.", text, range,
        ["{statement.issuers}", right])
    }
    let claims = IssuerClaim.all(in: text, language)
    var findings = claims.compactMap { claim -> Finding? in
      guard !claim.names(issuers, language) else { return nil }
      return held(
        claim.range,
        "“\(text[claim.range])” names other issuers than the agencies that are asked to clear this text: \(right).")
    }
    if issuers.count == 1, let joint = IssuerClaim.joint(in: text, language) {
      findings.append(
        held(joint, "“\(text[joint])” says that several agencies speak, and only \(right) issues this text."))
    }
    if claims.isEmpty {
      let said = PastedText(text).folded
      let missing = issuers.filter { agency in
        !IssuerClaim.forms(of: agency, language).contains { said.contains($0) }
      }
      if !missing.isEmpty {
        findings.append(
          held(
            text.endIndex..<text.endIndex,
            "The text does not say that it is issued by \(AgencyWording.list(missing, language)), and it is cleared in that name."
          ))
      }
    }
    return findings
  }
}

/// One place in which a text says who issues it.
struct IssuerClaim {
  /// The words from the phrase to the end of the sentence.
  let range: Range<String.Index>
  /// The words behind the phrase, folded, without the stop at the end.
  private let list: String

  /// Every place, in order.
  static func all(in text: String, _ language: Language) -> [IssuerClaim] {
    SentenceSplit.ranges(of: text).compactMap { sentence in
      let folded = PastedText(String(text[sentence])).folded
      for phrase in phrases[language] ?? [] {
        // In front of the phrase stands the end of another sentence, or nothing; “the notice was issued by the school” is no imprint.
        guard let found = folded.ranges(of: phrase.words).first,
          phrase.isAnywhere || found.lowerBound == folded.startIndex
        else { continue }
        let rest = folded[found.upperBound...].drop { $0 == " " }
        guard phrase.followers.isEmpty || phrase.followers.contains(where: { rest.hasPrefix($0) }) else { continue }
        var list = rest
        while let last = list.last, ".!,;:، ".contains(last) { list.removeLast() }
        return IssuerClaim(range: sentence, list: String(list))
      }
      return nil
    }
  }

  /// Whether the words name these agencies, all of them and nobody else.
  func names(_ agencies: [Agency], _ language: Language) -> Bool {
    let forms: [WordForm] = [.bare, .of, .to, .at]
    let wordings = forms.map { PastedText(AgencyWording.list(agencies, language, $0)).folded }
    let words = list.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    // Behind “statement” stands a preposition of its own.
    let heads = [list] + (words.count == 2 ? [String(words[1])] : [])
    return heads.contains { wordings.contains($0) }
  }

  /// Where a text says that several speak together.
  static func joint(in text: String, _ language: Language) -> Range<String.Index>? {
    SentenceSplit.ranges(of: text).first { sentence in
      let folded = PastedText(String(text[sentence])).folded
      return (jointly[language] ?? []).contains { folded.hasPrefix($0) }
    }
  }

  /// How an agency may stand in a text, folded.
  static func forms(of agency: Agency, _ language: Language) -> [String] {
    let forms: [WordForm] = [.bare, .of, .to, .at]
    let own =
      forms.map { AgencyWording.list([agency], language, $0) } + [AgencyWording.alone(agency, language), agency.name]
    return own.map { PastedText($0).folded }
  }

  private struct Phrase {
    let words: String
    /// The beginnings of what has to stand behind it; nothing for any words.
    let followers: [String]
    /// Whether it names issuers wherever in a sentence it stands.
    let isAnywhere: Bool

    init(_ words: String, before followers: [String] = [], isAnywhere: Bool = false) {
      self.words = PastedText(words).folded
      self.followers = followers.map { PastedText($0).folded + " " }
      self.isAnywhere = isAnywhere
    }
  }

  private static let phrases: [Language: [Phrase]] = [
    .english: [
      Phrase("Issued together by"), Phrase("Issued jointly by"), Phrase("Issued by"), Phrase("Published by"),
      Phrase("Released by"), Phrase("Signed by"), Phrase("In the name of"), Phrase("On behalf of"),
      Phrase("joint statement", before: ["of", "by", "from"], isAnywhere: true),
      Phrase("joint notice", before: ["of", "by", "from"], isAnywhere: true),
      Phrase("joint instruction", before: ["of", "by", "from"], isAnywhere: true),
      Phrase("Statement", before: ["of", "by", "from"]),
    ],
    .french: [
      Phrase("Publié conjointement par"), Phrase("Publié par"), Phrase("Diffusé par"), Phrase("Signé par"),
      Phrase("Au nom de"), Phrase("Au nom du"), Phrase("Au nom des"),
      Phrase("communiqué commun", before: ["de", "du", "des", "par", "entre"], isAnywhere: true),
      Phrase("communiqué conjoint", before: ["de", "du", "des", "par", "entre"], isAnywhere: true),
      Phrase("Communiqué", before: ["de la", "du", "des", "de l'", "par"]),
    ],
    .spanish: [
      Phrase("Publicado conjuntamente por"), Phrase("Publicado por"), Phrase("Firmado por"), Phrase("Emitido por"),
      Phrase("En nombre de"), Phrase("En nombre del"),
      Phrase("comunicado conjunto", before: ["de", "del", "por"], isAnywhere: true),
      Phrase("Comunicado", before: ["de", "del", "por"]),
    ],
    .arabic: [
      Phrase("صدر هذا البيان باسم"), Phrase("صدر هذا الإشعار باسم"), Phrase("صدر هذا البيان عن"), Phrase("صدر باسم"),
      Phrase("صدر عن"), Phrase("صادر عن"),
      Phrase("بيان مشترك", before: ["من", "عن", "بين", "صادر عن", "باسم"], isAnywhere: true),
    ],
  ]

  private static let jointly: [Language: [String]] = [
    .english: ["joint statement", "joint notice", "joint instruction", "issued together by", "issued jointly by"],
    .french: ["communiqué commun", "communiqué conjoint", "consigne commune", "publié conjointement"],
    .spanish: ["comunicado conjunto", "aviso conjunto"], .arabic: ["بيان مشترك", "تعليمات مشتركة", "توضيح مشترك"],
  ].mapValues { $0.map { PastedText($0).folded } }
}
