import Guidelines
import Incidents

/// What a template says source by source, so that nobody's name stands for what another agency has said.
extension TemplateRenderer {
  /// Writes a part of a template once for every agency that has said something of it. Where an agency has said nothing that is printed,
  /// its part is not begun.
  mutating func write(eachSourceOf body: [Template.Node]) {
    let outer = fields
    for agency in outer.sources(of: body) {
      let before = (text: text, bindings: bindings, gaps: gaps)
      fields = outer.saying(agency)
      write(body)
      let isSaid = bindings.dropFirst(before.bindings.count).contains { binding in
        if case .fact(let id) = binding.source { outer.ledger[id]?.agency == agency.id } else { false }
      }
      if !isSaid, gaps.count == before.gaps.count { (text, bindings, gaps) = before }
    }
    fields = outer
  }
}

extension TemplateFields {
  /// The agencies that have said something of a part of a template, in the order in which it first asks for what they said.
  fileprivate func sources(of body: [Template.Node]) -> [Agency] {
    var order: [AgencyID] = []
    func add(_ facts: [Fact]) {
      for fact in facts where !order.contains(fact.agency) && isPublishable(fact) { order.append(fact.agency) }
    }
    var seen: Set<String> = []
    for name in Template.fields(in: body).map(\.name) where !name.hasSuffix(".*") && seen.insert(name).inserted {
      guard constants[name] == nil, !name.hasPrefix("statement.") else { continue }
      let key = FactKey(name)
      add(said?.filter { $0.key == key } ?? ledger.active(key))
    }
    for group in Template.groups(in: body) where seen.insert(group + ".*").inserted { add(items(under: group)) }
    return order.map { id in
      rules.agencies.first { $0.id == id } ?? Agency(id: id, name: id.rawValue, kind: .other)
    }
  }

  /// The fields for what one agency has said.
  fileprivate func saying(_ agency: Agency) -> TemplateFields {
    var fields = self
    fields.source = agency.id
    fields.constants["statement.sources"] = .agencies([agency])
    fields.constants["statement.figure-owners"] = .agencies([agency])
    fields.constants["statement.lists-checked"] = listKeepers.contains(agency.id) ? .number(1) : nil
    return fields
  }
}
