import Guidelines
import Incidents

/// A person whom a public list names among those who died, and who should not stand there: because the person lives, or because the line was
/// retracted for another reason.
///
/// The correction describes the place in the list. It repeats the name only where the person or the family has agreed to that.
struct WrongName {
  /// The fact by which the list named the person.
  let fact: FactID
  /// The place of the name in the list, from 1.
  let place: Int
  /// Whether it is recorded that the person lives.
  let isAlive: Bool
  /// The languages of the list.
  let languages: [Language]
  /// The line as it was published, where it may be repeated.
  let line: Words?

  /// What a statement said wrongly by a fact; nil for other facts, for lines that stand, and for statements without the line.
  init?(_ fact: Fact, in old: Statement, _ ledger: FactLedger) {
    guard let victim = VictimID(namedBy: fact.key), fact.status == .retracted, let revision = old.revision,
      let master = revision.master
    else { return nil }
    let names = master.bindings.filter { binding in
      guard case .fact(let id) = binding.source, let key = ledger[id]?.key else { return false }
      return VictimID(namedBy: key) != nil
    }
    guard let index = names.firstIndex(where: { $0.source == .fact(fact.id) }) else { return nil }
    self.fact = fact.id
    place = index + 1
    let record = ledger.victims[victim]
    isAlive = record?.isAlive ?? false
    languages = revision.renditions.map(\.language)
    var line = Words()
    for rendition in revision.renditions {
      line[rendition.language, .bare] = rendition.bindings.first { $0.source == .fact(fact.id) }?.words
    }
    self.line = record?.mayBeNamedInCorrection ?? false ? line : nil
  }

  /// The flag of the template’s sentence that says what is right.
  var flag: String { isAlive ? "wrong-alive" : "wrong-named" }

  /// What the place in the list is called where the name may not be repeated, for officers.
  var description: String { "name number \(place) in the list" }

  /// Why somebody who lives was named, as far as it is known without being said.
  static let mistaken: Words = {
    var words = Words("a person was wrongly identified.")
    words[.french, .bare] = "une personne a été identifiée à tort."
    words[.spanish, .bare] = "se identificó a una persona por error."
    words[.arabic, .bare] = "حدث خطأ في تحديد هوية شخص."
    return words
  }()
}

extension Correction {
  /// The name of what a correction of a name takes back, among what the correction was opened with: the fact.
  static let wrongFact = "wrong-fact"
  /// The name of the place in the list.
  public static let wrongPlace = "wrong-place"
}

extension StatementOpened {
  /// The fact of which a correction says that the person should not have been named; nil for any other statement.
  public var takenBackFact: FactID? {
    guard links.corrects != nil else { return nil }
    return given?[Correction.wrongFact].map { FactID($0.summary) }
  }
}
