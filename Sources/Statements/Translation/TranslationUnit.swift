import Guidelines
import Incidents

/// What a file for a translator was made from. A file that comes back is taken only while all of it still holds, so that no
/// work of somebody else is lost and no translation of an old text goes out.
public struct TranslationBase: Sendable, Hashable {
  /// The statement.
  public let statement: StatementID
  /// The revision that was current.
  public let revision: Int
  /// SHA-256 of the master, in hex.
  public let master: String
  /// SHA-256 of the translation as it was, in hex; nothing when there was none.
  public let translation: String?
  /// Whether the file holds only the sentences for which there was something to do.
  public let isPartial: Bool

  /// A base.
  public init(statement: StatementID, revision: Int, master: String, translation: String?, isPartial: Bool) {
    self.statement = statement
    self.revision = revision
    self.master = master
    self.translation = translation
    self.isPartial = isPartial
  }
}

/// One sentence on its way to a translator and back.
public struct TranslationUnit: Sendable, Hashable {
  /// A name that stays the same as long as the sentence of the master does: `s-` and twelve digits of its digest, with a
  /// number behind where the same sentence stands several times.
  public let id: String
  /// The numbers of the master's sentences, from 0.
  public let master: [Int]
  /// The words to translate.
  public let source: ProtectedText
  /// The words that there are, with the marks of the source; nothing where they cannot be used as they are.
  public let target: ProtectedText?
  /// Where the sentence stands.
  public let state: TranslationStanding.State
  /// What the master said when the words that there are were written; nothing where that is the same.
  public let was: String?
  /// The words that there are.
  public let previous: String?

  /// The name of a sentence where it stands once.
  static func name(of source: String) -> String { "s-" + Digest.hex(of: source).prefix(12) }
}

/// A file for a translator.
public struct TranslationOrder: Sendable, Hashable {
  /// What it is made from.
  public let base: TranslationBase
  /// The language of the master.
  public let source: Language
  /// The language to translate into.
  public let target: Language
  /// The sentences.
  public let units: [TranslationUnit]
  /// Whether the text is cleared or public.
  public let isFinal: Bool
}

extension Statement {
  /// What a translator gets.
  ///
  /// - Parameters:
  ///   - language: the language to translate into.
  ///   - changedOnly: only the sentences for which there is something to do.
  public func translationOrder(to language: Language, changedOnly: Bool) throws(Refusal) -> TranslationOrder {
    guard let id, let revision, let master = revision.master else { throw Self.unknown }
    guard language != master.language else {
      throw Refusal(
        rule: "master-is-not-translated",
        message: "\(language.englishName) is the language of the master of statement \(id.number); it is written, not "
          + "translated.",
        missing: ["one of: " + Language.allCases.filter { $0 != language }.map(\.rawValue).joined(separator: ", ")],
        mend: ["afterword statement translation list \(id.number)"])
    }
    let rendition = revision.rendition(language)
    let all = units(to: language, standing: translation(language), master: master)
    let units = changedOnly ? all.filter { $0.state != .current && $0.state != .moved } : all
    guard !units.isEmpty else {
      throw Refusal(
        rule: "nothing-to-translate",
        message:
          "The \(language.englishName) text of statement \(id.number) says what the master says; nothing has changed.",
        mend: ["afterword statement translation export \(id.number) --to \(language.rawValue)   # without --changed"])
    }
    return TranslationOrder(
      base: TranslationBase(
        statement: id, revision: revision.number, master: Digest.hex(of: master.text),
        translation: rendition.map { Digest.hex(of: $0.text) }, isPartial: changedOnly),
      source: master.language, target: language, units: units,
      isFinal: release != nil || (submission != nil && openSeats.isEmpty && missingPeople == 0))
  }

  private func units(
    to language: Language, standing: TranslationStanding?, master: Rendition
  ) -> [TranslationUnit] {
    let sentences = master.sentences
    let rows =
      standing?.rows.filter { !$0.master.isEmpty }
      ?? sentences.indices.map { index in
        TranslationStanding.Row(
          master: [index], source: [sentences[index]], was: [], numbers: 0..<0, target: [], state: .added)
      }
    var seen: [String: Int] = [:]
    return rows.map { row in
      let source = row.source.joined(separator: " ")
      let name = TranslationUnit.name(of: source)
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      let previous = row.target.isEmpty ? nil : row.target.joined(separator: " ")
      var protected = ProtectedText(source, master.language)
      var target = previous.flatMap { ProtectedText.carrying($0, language, marks: source, master.language) }
      if target == nil, let previous, row.state == .current || row.state == .moved {
        // One language says a figure inside a word, as Arabic does with two: what stands is not taken apart, and the
        // figures of the whole text are compared when it comes back.
        protected = ProtectedText(pieces: [.text(source)])
        target = ProtectedText(pieces: [.text(previous)])
      }
      return TranslationUnit(
        id: count == 1 ? name : "\(name)-\(count)", master: row.master, source: protected, target: target,
        state: row.state, was: row.was.isEmpty ? nil : row.was.joined(separator: " "), previous: previous)
    }
  }
}
