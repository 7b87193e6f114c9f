import Guidelines
import Incidents
import Journal
import Renditions
import Statements
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Statements in Easy Read: made from templates of their own, cleared by two people, shown in the newsroom.
extension Operations {
  /// The folder of the Easy Read templates.
  static let easyReadFolder = "Templates/easy-read"

  /// A statement in Easy Read as it is made now.
  ///
  /// - Parameter language: The language; that of the master when nothing is given.
  public func easyRead(
    _ number: Int, language: Language?, in incident: IncidentID, _ act: Act
  ) async throws -> (text: EasyReadText, page: EasyReadPage, yeses: [OfficerID]) {
    var unit = self.unit(act)
    let statement = try await statement(number, in: incident, unit: &unit)
    let text = try await easyRead(statement, language: language, in: incident, unit: &unit)
    let words = try easyReadWords(text.language)
    let yeses = statement.easyReadYeses(text.language).filter { $0.text == text.text }.map(\.payload.officer)
    return (text, EasyReadPage(text.text, statement: number, language: text.language, words: words), yeses)
  }

  /// Says yes to a statement in Easy Read, with the officer's signature.
  ///
  /// - Returns: who has said yes to it by now.
  public func clearEasyRead(
    _ number: Int, language: Language?, in incident: IncidentID, _ act: Act
  ) async throws -> [OfficerID] {
    try await transact(act) { unit in
      _ = try await requireOpen(incident, in: &unit)
      let statement = try await statement(number, in: incident, unit: &unit)
      let text = try await easyRead(statement, language: language, in: incident, unit: &unit)
      let officer = unit.act.officer
      let payload = try statement.easyReadPayload(for: text, by: officer, at: unit.act.occurredAt)
      let signature = try keyring.signature(of: officer.id, over: try SignedRecord.bytes(of: payload))
      let keys = try await unit.load(KeyRegister.self, from: .keys)
      let events = try statement.decideEasyRead(
        EasyReadCleared(payload: payload, signature: Data(signature).base64EncodedString(), text: text.text),
        made: text,
        publicKey: keys.signing(for: officer.id)?.publicKey, unit.act)
      let id = StatementID(incident: incident, number: number)
      try await unit.append(events, to: .statement(id), of: Statement.self)
      let after = try await self.statement(number, in: incident, unit: &unit)
      return after.easyReadYeses(text.language).map(\.payload.officer)
    }
  }

  /// The pages in Easy Read of public statements that enough people have said yes to.
  func easyReadPages(in incident: IncidentID) async throws -> [EasyReadPage] {
    var pages: [EasyReadPage] = []
    for statement in try await statements(in: incident) {
      guard statement.release != nil, statement.withdrawal == nil, let number = statement.id?.number else { continue }
      for language in Language.allCases {
        guard let text = statement.easyRead(in: language) else { continue }
        pages.append(
          EasyReadPage(text, statement: number, language: language, words: try easyReadWords(language)))
      }
    }
    return pages
  }

  private func easyRead(
    _ statement: Statement, language: Language?, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> EasyReadText {
    try statement.requireCleared("put in Easy Read")
    try statement.requireUncorrected()
    guard let opened = statement.opened, let revision = statement.revision else { throw unknownStatement(0) }
    let number = opened.id.number
    let language = language ?? revision.master?.language ?? .english
    let composer = try await composer(
      opened, nextUpdate: revision.nextUpdate, issuers: revision.issuers, flags: [], asOf: revision.asOf,
      without: Set(revision.without ?? []), in: incident, unit: &unit)
    let ledger = composer.fields.ledger
    let facts = revision.facts.compactMap { bound in ledger[bound.id].flatMap { $0.digest == bound.digest ? $0 : nil } }
    let template = try easyReadTemplate(opened.kind, language)
    do {
      return try composer.easyRead(template, of: revision, facts: facts)
    } catch {
      switch error {
      case .languageMissing:
        throw InputError.notFound(
          "Statement \(number) has no text in \(language.englishName), only in "
            + revision.renditions.map(\.language.englishName).joined(separator: ", ") + ".")
      case .gaps(let gaps):
        throw Refusal(
          rule: "field-missing", message: "The Easy Read template asks for what statement \(number) does not say.",
          missing: gaps.map(\.description), mend: ["change \(template.file): put “{when …}” around the field"])
      case .foreignFigures(let figures):
        throw Refusal(
          rule: "figure-not-in-master",
          message: "The text in Easy Read would say figures that the \(language.englishName) text of statement "
            + "\(number) does not.",
          missing: figures.map { "“\($0)”" }, mend: ["change \(template.file)"])
      }
    }
  }

  private func easyReadTemplate(_ kind: StatementKind, _ language: Language) throws -> Template {
    let name = "\(kind).\(language.rawValue).txt"
    guard kind.isWellFormed, kind.hasEasyRead, let file = try workspace.content.file(name, in: Self.easyReadFolder)
    else {
      throw Refusal(
        rule: "no-easy-read",
        message: "There is no Easy Read template for the kind “\(kind)” in \(language.englishName).",
        mend: ["add templates/easy-read/\(name) to the workspace"])
    }
    return try templateFaultsExplained("read") { () throws(TemplateFaults) in
      try Template.read(file.text, file: file.origin)
    }
  }

  private func easyReadWords(_ language: Language) throws -> EasyReadWords {
    let name = "words.\(language.rawValue).yaml"
    guard let file = try workspace.content.file(name, in: Self.easyReadFolder) else {
      throw InputError.notFound("There is no Templates/easy-read/\(name).")
    }
    do {
      return try EasyReadWords(yaml: file.text, file: file.origin)
    } catch {
      throw InputError.invalid(error.description)
    }
  }
}
