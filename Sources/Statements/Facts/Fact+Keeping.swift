import Incidents

// An incident has facts by the thousand: what every one of them has stands in front, and the rest only where it is there.

extension Fact {
  func keep(in writer: inout KeptWriter) {
    writer.text(id.rawValue)
    writer.word(key.rawValue)
    value.keep(in: &writer)
    scope.keep(in: &writer)
    writer.word(agency.rawValue)
    writer.moment(asOf)
    writer.moment(receivedAt)
    writer.word(status.rawValue)
    writer.word(release.description)
    writer.flag(isAboutVictim)
    writer.optional(basis) { $0.word($1) }
    writer.optional(enteredBy) { $0.word($1.rawValue) }
    writer.optional(supersedes) { $0.text($1.rawValue) }
    writer.optional(contributedAt) { $0.moment($1) }
    writer.optional(supersededBy) { $0.text($1.rawValue) }
    writer.optional(endReason) { $0.word($1) }
    writer.list(sumOf) { $0.text($1.rawValue) }
    writer.list(publications) { $1.keep(in: &$0) }
    let rest = KeptRest(content)
    writer.optional(rest.isEmpty ? nil : rest) { $0.json($1) }
  }

  init(from reader: inout KeptReader) throws(KeptFault) {
    let id = FactID(try reader.text())
    let key = FactKey(try reader.word())
    let value = try FactValue(from: &reader)
    let scope = try Scope(from: &reader)
    let agency = AgencyID(try reader.word())
    let (asOf, receivedAt) = (try reader.moment(), try reader.moment())
    let (status, release) = (try reader.word(), try reader.word())
    let isAboutVictim = try reader.flag()
    let basis = try reader.flag() ? try reader.word() : nil
    let enteredBy = try reader.flag() ? OfficerID(try reader.word()) : nil
    let supersedes = try reader.flag() ? FactID(try reader.text()) : nil
    let contributedAt = try reader.flag() ? try reader.moment() : nil
    let supersededBy = try reader.flag() ? FactID(try reader.text()) : nil
    let endReason = try reader.flag() ? try reader.word() : nil
    var sumOf: [FactID] = []
    for _ in 0..<(try reader.count()) { sumOf.append(FactID(try reader.text())) }
    var publications: [FactPublication] = []
    for _ in 0..<(try reader.count()) { publications.append(try FactPublication(from: &reader)) }
    let rest = try reader.flag() ? try reader.json(KeptRest.self) : nil
    guard let status = FactStatus(rawValue: status), let release = ReleaseRule(text: release) else { throw KeptFault() }
    self.init(
      Content(
        id: id, key: key, value: value, scope: scope, agency: agency, basis: basis, asOf: asOf, receivedAt: receivedAt,
        enteredBy: enteredBy, supersedes: supersedes, isAboutVictim: isAboutVictim, status: status, release: release,
        kinToldAt: rest?.kinToldAt, testedAt: rest?.testedAt, failedAt: rest?.failedAt,
        disputes: Dictionary(
          (rest?.disputes ?? [:]).map { (AgencyID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }),
        withholding: rest?.withholding, supersededBy: supersededBy, endReason: endReason, endReasons: rest?.endReasons,
        disjointWith: Set(rest?.disjointWith ?? []), contributedAt: contributedAt, disputedAt: rest?.disputedAt,
        sumOf: sumOf, statusBefore: rest?.statusBefore), publications: publications)
  }
}

/// What hardly any fact has.
private struct KeptRest: Codable {
  var kinToldAt: Moment?
  var testedAt: Moment?
  var failedAt: Moment?
  var disputes: [String: String]?
  var withholding: Withholding?
  var endReasons: Words?
  var disjointWith: [FactID]?
  var disputedAt: Moment?
  var statusBefore: FactStatus?

  init(_ content: Fact.Content) {
    kinToldAt = content.kinToldAt
    testedAt = content.testedAt
    failedAt = content.failedAt
    if !content.disputes.isEmpty {
      disputes = Dictionary(
        content.disputes.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    withholding = content.withholding
    endReasons = content.endReasons
    if !content.disjointWith.isEmpty { disjointWith = content.disjointWith.sorted() }
    disputedAt = content.disputedAt
    statusBefore = content.statusBefore
  }

  var isEmpty: Bool {
    kinToldAt == nil && testedAt == nil && failedAt == nil && disputes == nil && withholding == nil && endReasons == nil
      && disjointWith == nil && disputedAt == nil && statusBefore == nil
  }
}

extension FactValue {
  private enum Kept: Int {
    case quantity, words, moment, other
  }

  func keep(in writer: inout KeptWriter) {
    switch self {
    case .quantity(let quantity):
      writer.whole(Kept.quantity.rawValue)
      writer.word(quantity.precision.rawValue)
      writer.whole(quantity.figure)
      writer.optional(quantity.upper) { $0.whole($1) }
    case .words(let words):
      writer.whole(Kept.words.rawValue)
      words.keep(in: &writer)
    case .moment(let moment):
      writer.whole(Kept.moment.rawValue)
      writer.moment(moment)
    case .telephone, .link, .sealed:
      writer.whole(Kept.other.rawValue)
      writer.json(self)
    }
  }

  init(from reader: inout KeptReader) throws(KeptFault) {
    switch Kept(rawValue: try reader.whole()) {
    case .quantity:
      let precision = Quantity.Precision(rawValue: try reader.word())
      let figure = try reader.whole()
      let upper = try reader.flag() ? try reader.whole() : nil
      guard let precision, let quantity = Quantity(kept: precision, figure, upper: upper) else { throw KeptFault() }
      self = .quantity(quantity)
    case .words: self = .words(try Words(from: &reader))
    case .moment: self = .moment(try reader.moment())
    case .other: self = try reader.json(FactValue.self)
    case nil: throw KeptFault()
    }
  }
}

extension Words {
  func keep(in writer: inout KeptWriter) {
    writer.list(forms.sorted { $0.key < $1.key }) { writer, language in
      writer.word(language.key)
      writer.list(language.value.sorted { $0.key < $1.key }) { writer, form in
        writer.word(form.key)
        writer.text(form.value)
      }
    }
  }

  init(from reader: inout KeptReader) throws(KeptFault) {
    var forms: [String: [String: String]] = [:]
    for _ in 0..<(try reader.count()) {
      let language = try reader.word()
      var texts: [String: String] = [:]
      for _ in 0..<(try reader.count()) {
        let form = try reader.word()
        texts[form] = try reader.text()
      }
      forms[language] = texts
    }
    self.init(forms: forms)
  }
}

extension Scope {
  func keep(in writer: inout KeptWriter) {
    writer.list(stated) { writer, stated in
      writer.word(stated.dimension.rawValue)
      writer.word(stated.word)
    }
  }

  init(from reader: inout KeptReader) throws(KeptFault) {
    self.init()
    for _ in 0..<(try reader.count()) {
      guard let dimension = Dimension(rawValue: try reader.word()) else { throw KeptFault() }
      let word = try reader.word()
      switch dimension {
      case .place: place = word
      case .population: population = word
      case .severity: severity = word
      case .period: period = word
      case .attackers, .route: guard set(dimension, to: word) else { throw KeptFault() }
      }
    }
  }
}

extension FactPublication {
  func keep(in writer: inout KeptWriter) {
    writer.word(statement.incident.rawValue)
    writer.whole(statement.number)
    writer.whole(revision)
    writer.word(kind.rawValue)
    writer.moment(at)
    writer.word(words)
  }

  init(from reader: inout KeptReader) throws(KeptFault) {
    let incident = IncidentID(try reader.word())
    let statement = StatementID(incident: incident, number: try reader.whole())
    self.init(
      statement: statement, revision: try reader.whole(), kind: StatementKind(try reader.word()),
      at: try reader.moment(), words: try reader.word())
  }
}
