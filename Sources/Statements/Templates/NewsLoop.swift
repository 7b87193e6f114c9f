import Guidelines
import Incidents

/// What a template says twice over: first what is new since the statement that it takes the place of, then what has not changed.
extension TemplateRenderer {
  /// Writes a part of a template once for what is new and once for the rest; where no statement is replaced, once for all. Where nothing
  /// is new, or nothing stayed, that part is not begun.
  mutating func write(newsOf body: [Template.Node]) {
    guard let news = fields.news(of: body) else { return write(body) }
    let outer = fields
    for isNew in [true, false] {
      let before = (text: text, bindings: bindings, gaps: gaps)
      fields = outer.telling(news, isNew: isNew)
      write(body)
      let isSaid = bindings.dropFirst(before.bindings.count).contains { binding in
        if case .fact = binding.source { true } else { false }
      }
      if !isSaid, gaps.count == before.gaps.count { (text, bindings, gaps) = before }
    }
    fields = outer
  }
}

/// What is new in a statement since the one that it takes the place of.
struct News: Sendable {
  /// The keys of figures of which the whole or a part is new: they are told together, because “two of them” follows its whole.
  fileprivate let keys: Set<FactKey>
  /// The other facts that are new.
  fileprivate let facts: Set<FactID>
  /// Whether what is new is told now, or the rest.
  fileprivate var isTold = true

  /// Whether a fact is told now.
  func tells(_ fact: Fact) -> Bool { (keys.contains(fact.key) || facts.contains(fact.id)) == isTold }
}

extension TemplateFields {
  /// Whether a fact is said where the template stands now: of the agency that is spoken of, and new or not as is told now.
  func isSaidHere(_ fact: Fact) -> Bool { (source == nil || fact.agency == source) && news?.tells(fact) ?? true }

  /// What of a part of a template is new; nothing where the text takes the place of no other.
  fileprivate func news(of body: [Template.Node]) -> News? {
    guard constants["statement.supersedes"] != nil else { return nil }
    var keys: Set<FactKey> = []
    var ids: Set<FactID> = []
    var seen: Set<FactKey> = []
    for name in Template.fields(in: body).map(\.name) where !name.hasPrefix("statement.") && !name.hasSuffix(".*") {
      let key = FactKey(name)
      guard constants[name] == nil, seen.insert(key).inserted else { continue }
      let new = (said?.filter { $0.key == key } ?? ledger.active(key)).filter { isPublishable($0) && isNews($0) }
      guard !new.isEmpty else { continue }
      if case .fact = resolve(TemplateField(name: name)) { keys.insert(key) } else { ids.formUnion(new.map(\.id)) }
    }
    for group in Template.groups(in: body) { ids.formUnion(items(under: group).filter(isNews).map(\.id)) }
    return News(keys: keys, facts: ids)
  }

  /// The fields for what is new, or for the rest.
  fileprivate func telling(_ news: News, isNew: Bool) -> TemplateFields {
    var fields = self
    fields.news = news
    fields.news?.isTold = isNew
    fields.constants["statement.news"] = isNew ? .number(1) : nil
    fields.constants["statement.no-news"] = isNew ? nil : .number(1)
    return fields
  }

  /// Whether no earlier report said what a fact says: of a figure the number, and not only that there is one. What this statement has said
  /// itself is news in it still, and what came after it is not known in it.
  private func isNews(_ fact: Fact) -> Bool {
    let own = fact.publications.first { $0.statement.number == number }?.at
    func isEarlier(_ publication: FactPublication, isFigure: Bool) -> Bool {
      publication.statement.number != number && publication.kind.group == StatementKind.situation.group
        && own.map { publication.at < $0 } ?? true && (!isFigure || publication.saysFigure)
    }
    let isFigure = fact.value.quantity != nil
    if fact.publications.contains(where: { isEarlier($0, isFigure: isFigure) }) { return false }
    let before = ledger.publishedPredecessor(of: fact) { isEarlier($0, isFigure: isFigure) }
    return before?.value != fact.value || before?.scope != fact.scope
  }
}
