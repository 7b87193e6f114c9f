import Guidelines
import Incidents
import Testing

@testable import Statements

/// What is offered for a figure that came back from a word processor in other words puts the sentence back, and makes no other figure of it.
@Suite struct FigureBackTests {
  private func changes(
    _ language: Language, _ replacing: String, _ with: String
  ) throws -> (found: [FigureChange], sentence: String) {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(2)), City.prosecutor, scope: Scope(attackers: .excluded))
    try room.add(.hospital, .quantity(.exact(12)), City.hospital)
    let number = try room.draft(.situation, [language])
    let base = try #require(room.statements[number]?.revision?.rendition(language))
    let range = try #require(base.text.firstRange(of: replacing), "\(base.text)")
    let text = base.text.replacingCharacters(in: range, with: with)
    // As a program keeps them: each control with the words that stand in its place now.
    let figures = base.bindings.filter { if case .fact = $0.source { true } else { false } }.map { binding in
      (
        tag: FigureChange.tag(of: binding.source),
        words: replacing.contains(binding.words) && binding.words.count > 3 ? with : binding.words
      )
    }
    let taken = Rendition(language: language, text: text, bindings: [])
    let found = FigureChange.find(
      in: figures.filter { text.contains($0.words) }, base: base, taken: taken, ledger: room.ledger, number: number)
    return (found, replacing)
  }

  @Test(arguments: [
    (Language.english, "This does not include any attacker.", "This includes one attacker."),
    (.french, "Ce bilan ne comprend aucun assaillant.", "Ce bilan comprend un assaillant."),
    (.spanish, "Esta cifra no incluye atacantes.", "Esta cifra incluye a un atacante."),
    (.arabic, "لا تشمل هذه الحصيلة أي مهاجم.", "تشمل هذه الحصيلة مهاجما واحدا."),
  ])
  func aChangedScopeNoteIsNoFigure(language: Language, note: String, other: String) throws {
    let (found, sentence) = try changes(language, note, other)
    let change = try #require(found.first, "nothing was found")
    #expect(found.count == 1 && change.before == sentence, "\(change)")
    let mend = change.mend.joined(separator: "\n")
    #expect(mend.contains("NUMBER --scope attackers=included"), "\(mend)")
    #expect(mend.contains("--replace \"\(other)\" --with \"\(note)\""), "\(mend)")
    #expect(!mend.contains(" 1 --reason"), "\(mend)")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with words: String) -> String {
    self[..<range.lowerBound] + words + self[range.upperBound...]
  }
}
