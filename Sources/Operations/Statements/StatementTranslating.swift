import Crypto
import Documents
import Guidelines
import Incidents
import Journal
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the import of a translation did.
public struct TranslationOutcome: Sendable {
  /// The statement that has the translation now.
  public let view: StatementView
  /// The language.
  public let language: Language
  /// The public statement that it follows; nothing when it became a part of a statement that is not public yet.
  public let follows: Int?
}

/// Translations: out to a translator, and back.
extension Operations {
  /// The language in which the workspace speaks first: that of words of which nobody says in which language they are.
  public func spokenLanguage() throws -> Language { try translationPolicy().required.first ?? .english }

  /// The language of words of which nobody says in which language they are: the one in which the workspace speaks first, unless they are
  /// in another script.
  public func language(ofTyped words: String) throws -> Language {
    let first = try spokenLanguage()
    let leftward = words.count { TextSafety.hasRightToLeftLetters(String($0)) }
    let rightward = words.count { TextSafety.hasLeftToRightLetters(String($0)) }
    // An Arabic sentence may hold a name in Latin letters.
    if leftward > rightward { return .arabic }
    return first.isRightToLeft && rightward > leftward ? .english : first
  }

  /// A file for a translator.
  ///
  /// - Parameters:
  ///   - language: the language to translate into.
  ///   - changedOnly: only the sentences for which there is something to do.
  public func exportTranslation(
    of number: Int, to language: Language, changedOnly: Bool, in incident: IncidentID
  ) async throws -> TranslationFile {
    let id = StatementID(incident: incident, number: number)
    let statement = try await state(Statement.self, of: .statement(id))
    guard statement.opened != nil else { throw unknownStatement(number) }
    let order = try statement.translationOrder(to: language, changedOnly: changedOnly)
    let ledger = try await facts(of: incident)
    let units = order.units.map { unit in
      TranslationFile.Unit(
        id: unit.id, source: Self.pieces(unit.source), target: unit.target.map(Self.pieces),
        state: Self.state(of: unit, order),
        earlier: unit.previous.flatMap { previous in
          unit.target?.plain == TextSafety.withoutIsolates(previous)
            ? nil : TranslationFile.Earlier(source: unit.was, target: previous)
        },
        notes: TranslationNotes.notes(for: unit, of: order, in: statement, ledger))
    }
    let base = order.base
    return TranslationFile(
      original: "afterword/\(incident)/statement/\(number)", sourceLanguage: order.source.rawValue,
      targetLanguage: language.rawValue,
      build: "r\(base.revision) \(base.master) \(base.translation ?? "none")",
      category: changedOnly ? "changed" : nil, date: clock.now().description, tools: [Self.toolName],
      notes: TranslationNotes.general(order, ledger), units: units)
  }

  private static let toolName = "Afterword"

  private static func state(of unit: TranslationUnit, _ order: TranslationOrder) -> TranslationFile.State {
    switch unit.state {
    case .current, .moved: unit.target == nil ? .needsTranslation : order.isFinal ? .final : .translated
    case .stale, .needsReview: unit.target == nil ? .needsTranslation : .needsReviewTranslation
    case .added, .removed: .needsTranslation
    }
  }

  private static func pieces(_ text: ProtectedText) -> [TranslationFile.Piece] {
    text.pieces.map { piece in
      switch piece {
      case .text(let words): .text(words)
      case .locked(let id, let kind, let words): .placeholder(id: id, type: kind.rawValue, words: words)
      case .marked(let id, let kind, let words): .marked(id: id, type: kind.rawValue, words: words)
      }
    }
  }

  private static func text(_ pieces: [TranslationFile.Piece]) -> ProtectedText {
    ProtectedText(
      pieces: pieces.map { piece in
        switch piece {
        case .text(let words): .text(words)
        case .placeholder(let id, let type, let words):
          .locked(id, ProtectedText.Kind(rawValue: type) ?? .label, words)
        case .marked(let id, let type, let words): .marked(id, ProtectedText.Kind(rawValue: type) ?? .label, words)
        }
      })
  }

  /// Takes a file that came back from a translator. Nothing is recorded unless all of it can be taken.
  ///
  /// A language that a public statement promised becomes a statement of its own, which goes the way of every other:
  /// check, clearance, release.
  ///
  /// - Parameters:
  ///   - bytes: the file, XLIFF 1.2.
  ///   - isRead: whether the officer has read every sentence, also those of which the tool does not say that they are done.
  public func importTranslation(
    _ bytes: [UInt8], isRead: Bool, in incident: IncidentID, _ act: Act
  ) async throws -> TranslationOutcome {
    let file: TranslationFile
    do {
      file = try TranslationFile(reading: bytes)
    } catch {
      throw error.isFaultOfFile ? InputError.invalid(error.description) : InputError.unavailable(error.description)
    }
    let digest = Hex.string(Array(SHA256.hash(data: Data(bytes))))
    let delivery = try Self.delivery(file, digest: digest, isRead: isRead)
    guard delivery.base.statement.incident == incident else {
      throw Refusal(
        rule: "translation-of-another-statement",
        message: "The file is for a statement of the incident \(delivery.base.statement.incident), not of \(incident).",
        mend: ["afterword statement translation import FILE --incident \(delivery.base.statement.incident)"])
    }
    return try await transact(act) { unit in try await take(delivery, unit: &unit) }
  }

  private func take(_ delivery: TranslationDelivery, unit: inout UnitOfWork) async throws -> TranslationOutcome {
    let incident = delivery.base.statement.incident
    let number = delivery.base.statement.number
    _ = try await requireOpen(incident, in: &unit)
    let statement = try await statement(number, in: incident, unit: &unit)
    guard let opened = statement.opened, let revision = statement.revision else { throw unknownStatement(number) }
    var links: StatementLinks?
    if statement.state.isPublic {
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      var pending: [Statement] = []
      for other in register.pending { pending.append(try await self.statement(other, in: incident, unit: &unit)) }
      links = try statement.decideFollowing(delivery.target, register: register, pending: pending)
    }
    let received = try statement.receive(delivery)
    let provenance = TranslationProvenance(
      officer: unit.act.officer.id, tool: delivery.tool, at: unit.act.occurredAt, file: delivery.file)
    var composer = try await composer(
      opened, nextUpdate: revision.nextUpdate, issuers: revision.issuers, flags: [], asOf: revision.asOf,
      without: Set(revision.without ?? []), in: incident, unit: &unit)
    composer.templates = templates(welcoming: delivery.target, to: revision, opened.kind)
    let text = composer.take(received, from: provenance, in: revision, isFollowing: links != nil)
    if let links {
      let view = try await openFollowing(text, of: opened, links, in: incident, unit: &unit)
      return TranslationOutcome(view: view, language: delivery.target, follows: number)
    }
    let view = try await revise(statement, number, text, in: incident, unit: &unit)
    return TranslationOutcome(view: view, language: delivery.target, follows: nil)
  }

  /// Opens the statement with which a language follows one that is public.
  private func openFollowing(
    _ text: TextProposal, of original: StatementOpened, _ links: StatementLinks, in incident: IncidentID,
    unit: inout UnitOfWork
  ) async throws -> StatementView {
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let numbered = register.decideNumber(for: original.kind)
    let id = StatementID(incident: incident, number: numbered.number)
    try await refuseHeldBack(text.renditions.map(\.text), in: incident, unit: &unit)
    let statement = try await unit.load(Statement.self, from: .statement(id))
    let events = try statement.decide(
      OpenStatement(
        id: id, kind: original.kind, links: links, given: original.given ?? [:], text: text, area: original.area),
      unit.act)
    try await unit.append(numbered.events, to: .statements(incident), of: StatementRegister.self)
    try await unit.append(events, to: .statement(id), of: Statement.self)
    return try await view(id.number, in: incident, unit: &unit)
  }

  /// Reads back what ``exportTranslation(of:to:changedOnly:in:)`` wrote about the file itself.
  static func delivery(
    _ file: TranslationFile, digest: String, isRead: Bool
  ) throws -> TranslationDelivery {
    let path = file.original.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let build = file.build.split(separator: " ").map(String.init)
    guard path.count == 4, path[0] == "afterword", path[2] == "statement", let number = Int(path[3]), number > 0,
      IncidentID(path[1]).isWellFormed, build.count == 3, build[0].hasPrefix("r"),
      let revision = Int(build[0].dropFirst())
    else {
      throw InputError.invalid(
        "This file was not made by “afterword statement translation export”, or a tool changed what it says of itself. "
          + "Export the translation again and work in that file.")
    }
    guard let source = language(file.sourceLanguage), let target = language(file.targetLanguage) else {
      throw InputError.invalid(
        "The file translates from “\(file.sourceLanguage)” into “\(file.targetLanguage)”; statements are written in "
          + "en, fr, es and ar.")
    }
    let base = TranslationBase(
      statement: StatementID(incident: IncidentID(path[1]), number: number), revision: revision, master: build[1],
      translation: build[2] == "none" ? nil : build[2], isPartial: file.category == "changed")
    let units = file.units.map { unit in
      TranslationDelivery.Unit(
        id: unit.id, source: text(unit.source), target: unit.target.map(text), state: state(of: unit))
    }
    return TranslationDelivery(
      base: base, source: source, target: target, units: units, tool: file.tools.last { $0 != toolName }, file: digest,
      isRead: isRead)
  }

  /// `fr`, and also `fr-FR` or `fr_CA`, as tools name languages.
  private static func language(_ code: String) -> Language? {
    code.split { $0 == "-" || $0 == "_" }.first.flatMap { Language(rawValue: $0.lowercased()) }
  }

  private static func state(of unit: TranslationFile.Unit) -> TranslationDelivery.State {
    if unit.isSuggestion { return .needsReview }
    return switch unit.state {
    case .translated, .signedOff, .final: .done
    case .needsReviewTranslation, .needsReviewAdaptation, .needsReviewL10n, .needsAdaptation, .needsL10n: .needsReview
    case .new, .needsTranslation, nil: .open
    }
  }

  /// Records that somebody has read a translation and that its words say what the master says now.
  ///
  /// - Parameter sentences: the sentences of the translation, from 1; all if none is given.
  public func confirmTranslation(
    of number: Int, to language: Language, sentences: [Int], in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      _ = try await requireOpen(incident, in: &unit)
      let statement = try await statement(number, in: incident, unit: &unit)
      guard let opened = statement.opened, let revision = statement.revision else { throw unknownStatement(number) }
      let renditions = try statement.confirming(language, sentences: sentences, unit.act)
      let composer = try await composer(
        opened, nextUpdate: revision.nextUpdate, issuers: revision.issuers, flags: [], asOf: revision.asOf,
        without: Set(revision.without ?? []), in: incident, unit: &unit)
      return try await revise(statement, number, composer.with(renditions, in: revision), in: incident, unit: &unit)
    }
  }

  /// Leaves a language out for now and promises it for later.
  ///
  /// - Parameter moment: when it is promised; by the policy of the workspace, if nothing is said.
  public func letFollow(
    _ language: Language, at moment: Moment?, in number: Int, of incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      _ = try await requireOpen(incident, in: &unit)
      return try await letFollow(language, at: moment, in: number, of: incident, unit: &unit)
    }
  }

  /// Leaves a language out for now inside a unit of work.
  @discardableResult
  func letFollow(
    _ language: Language, at moment: Moment?, in number: Int, of incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    let statement = try await statement(number, in: incident, unit: &unit)
    guard let opened = statement.opened, let revision = statement.revision else { throw unknownStatement(number) }
    let promised = try statement.checkFollowing(language, at: moment, policy: try translationPolicy(), unit.act)
    let composer = try await composer(
      opened, nextUpdate: revision.nextUpdate, issuers: revision.issuers, flags: [], asOf: revision.asOf,
      without: Set(revision.without ?? []), in: incident, unit: &unit)
    return try await revise(
      statement, number, composer.letting(language, followAt: promised, in: revision), in: incident, unit: &unit)
  }

  /// The templates by which the languages of a text learn that another one has come; none where it is there already. A kind without
  /// a template in a language has nothing to change there.
  func templates(welcoming language: Language, to revision: Revision, _ kind: StatementKind) -> [Template] {
    guard revision.rendition(language) == nil else { return [] }
    return (revision.renditions.map(\.language) + [language]).compactMap { try? statementTemplate(kind, $0) }
  }

  /// The text written again from templates; a language that a translator wrote stays, and what changed is stale in it.
  func assemble(_ composer: StatementComposer, _ kind: StatementKind, _ revision: Revision) throws -> TextProposal {
    let kept = revision.renditions.dropFirst().filter { $0.translation?.provenance != nil }.map(\.language)
    let templates = try revision.renditions.filter { !kept.contains($0.language) }
      .map { try statementTemplate(kind, $0.language) }
    return try composer.assemble(templates, keeping: Set(kept), of: revision)
  }
}
