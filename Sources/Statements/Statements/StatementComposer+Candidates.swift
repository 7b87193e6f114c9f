import Guidelines
import Incidents
import Synchronization

// What the figures of a text may come from.
extension StatementComposer {
  /// The facts that stand and may be published, in the order in which they were received.
  public var publishable: [Fact] {
    looked.facts { fields.ledger.all.filter { $0.isActive && fields.isPublishable($0) } }
  }

  /// What the figures of a text may come from: what it said before, the facts that may be published, and its constants.
  public func candidates(
    _ language: Language, _ current: Revision?, constants: [BoundConstant]? = nil
  ) -> [TraceCandidate] {
    let facts = publishable
    let before = Set((current?.renditions ?? []).flatMap(\.bindings).map(\.source))
    let sentences = said(in: current?.rendition(language))
    var all: [TraceCandidate] = []
    let foreign = Dictionary(
      uniqueKeysWithValues: fields.rules.agencies.map { ($0.id, foreignMeasures(to: $0.id)) })
    all.reserveCapacity(facts.count + 64)
    for fact in facts {
      var candidate = candidate(fact, language, wasBound: before.contains(.fact(fact.id)))
      if fact.value.quantity != nil { candidate.forms += sentences[fact.id] ?? [] }
      if case .words = fact.value { candidate.foreignMeasures = foreign[fact.agency] ?? [] }
      if candidate.canMatch { all.append(candidate) }
    }
    all += differences(language, among: facts)
    // Also where no figure has changed, a reason tells how somebody was named wrongly.
    for reason in reasons(language) {
      var candidate = TraceCandidate(
        field: "given.reason", source: .constant("given.reason"), key: nil, forms: [], quantity: nil, clock: nil,
        digits: nil, wasBound: false)
      candidate.within = reason
      all.append(candidate)
    }
    // What an officer gave in free words vouches for no figure; only the quoted wrong text does, because it was published.
    let fields = fields.printing((current?.facts ?? []).map(\.id))
    for (name, constant) in fields.constants.sorted(by: { $0.key < $1.key }) where !Self.free.contains(name) {
      all.append(candidate(name, constant, language, wasBound: before.contains(.constant(name))))
    }
    // What a figure was before, and since when it is so, as far as the text has said it.
    for case .constant(let name) in before.sorted(by: { $0.description < $1.description })
    where fields.constants[name] == nil {
      guard let field = TemplateField(text: name), field.aspect != .reason, let constant = fields.constant(named: name)
      else { continue }
      all.append(candidate(name, constant, language, wasBound: true))
    }
    if let last = current?.follows?.map(\.at).max() {
      let name = TemplateFields.followingBy
      all.append(candidate(name, .moment(last), language, wasBound: before.contains(.constant(name))))
    }
    for number in fields.references {
      all.append(
        TraceCandidate(
          field: "statement.reference", source: .constant("statement.reference"), key: nil,
          forms: NamedStatement.forms(of: number, language), quantity: nil, clock: nil, digits: nil,
          wasBound: false))
    }
    for constant in constants ?? current?.constants ?? [] where constant.language == language {
      guard isStillTrue(constant) else { continue }
      let source = fields.derived[constant.name].map(Provenance.fact) ?? .constant(constant.name)
      all.append(
        TraceCandidate(
          field: constant.name, source: source, key: nil, forms: [constant.words], quantity: nil,
          clock: nil, digits: nil, wasBound: true))
    }
    return all
  }

  /// By how much the figures that stand now differ from those before, within the words that give the reason: “three people were on
  /// both lists”. The reason itself vouches for nothing else, whoever gave it.
  private func differences(_ language: Language, among facts: [Fact]) -> [TraceCandidate] {
    let reasons = reasons(language)
    guard !reasons.isEmpty else { return [] }
    return facts.flatMap { fact -> [TraceCandidate] in
      fields.ledger.changes(to: fact).flatMap { change in
        reasons.map { reason in
          var candidate = TraceCandidate(
            field: fact.key.rawValue, source: .fact(fact.id), key: fact.key, forms: [], quantity: .exact(change),
            clock: nil, digits: nil, wasBound: false)
          candidate.within = reason
          return candidate
        }
      }
    }
  }

  /// Why something has changed, as an officer has said it and as it may stand in the text.
  func reasons(_ language: Language) -> [String] {
    var reasons = fields.changedFigures.map(\.change.reasons)
    if case .words(let given)? = fields.constants["given.reason"] { reasons.append(given) }
    return reasons.compactMap { $0[language, .bare] }
  }

  /// Whether a number that was computed from a fact is still the one that follows from it.
  private func isStillTrue(_ constant: BoundConstant) -> Bool {
    guard Self.computed.contains(constant.name) else { return true }
    guard case .number(let number)? = fields.constants[constant.name] else { return false }
    let said = FigureScanner.tokens(in: constant.words, constant.language).compactMap { token -> Int? in
      if case .number(let number) = token.kind { number } else { nil }
    }
    // “Another person” says one without a number.
    return said.isEmpty ? number == 1 : said.contains(number)
  }

  static let computed: Set<String> = ["statement.others"]

  /// The words by which a text says figures without writing a number, by fact: “Nobody is known to be hurt.”, «أصيب شخص واحد.» They
  /// go on saying the same while the fact stands, whatever is edited around them.
  private func said(in rendition: Rendition?) -> [FactID: [String]] {
    guard let rendition else { return [:] }
    var said: [FactID: [String]] = [:]
    for binding in rendition.bindings {
      guard case .fact(let id) = binding.source, binding.words.contains(" "),
        !FigureNouns.keys(in: binding.words, rendition.language).isEmpty,
        !rendition.bindings.contains(where: {
          $0 != binding && $0.start < binding.end && binding.start < $0.end
        }), !(said[id] ?? []).contains(binding.words)
      else { continue }
      said[id, default: []].append(binding.words)
    }
    return said
  }

  private static let free: Set<String> = [
    "given.right", "given.reason", "given.advice", "given.claim", "given.withheld", "given.subject", "given.outcome",
    "given.met", "given.rumours",
  ]

  private func candidate(_ fact: Fact, _ language: Language, wasBound: Bool) -> TraceCandidate {
    var candidate = TraceCandidate(
      field: fact.key.rawValue, source: .fact(fact.id), key: fact.key, forms: [], quantity: nil, clock: nil,
      digits: nil,
      wasBound: wasBound)
    switch fact.value {
    case .quantity(let quantity):
      candidate.quantity = quantity
      candidate.population = fact.scope.population
      candidate.groups = PopulationGroup.counted(under: fact.key, fact.scope)
      candidate.forms = NumberWording.rangeForms(quantity, language)
    case .moment(let moment): add(moment, language, to: &candidate)
    case .words(let words):
      // As they were typed, and as they stand in a text that runs the other way.
      candidate.forms = WordForm.allCases.compactMap { words[language, $0] }.flatMap { form in
        let isolated = TextSafety.isolated(form, in: language)
        return isolated.hasPrefix("\u{2066}\(form)") || isolated == form ? [form] : [form, isolated]
      }
      // A name may be said without the age and the home that the family agreed to as well.
      if VictimID(namedBy: fact.key) != nil { candidate.forms += candidate.forms.map(VictimWording.name) }
      candidate.vouchesForContacts = false
    case .telephone(let number):
      candidate.forms = [number]
      candidate.digits = String(decoding: number.utf8.filter { (48...57).contains($0) }, as: UTF8.self)
    case .link(let address): candidate.forms = [address]
    case .sealed: break
    }
    return candidate
  }

  /// The counts of people that another agency owns, and who did it where another agency says that.
  private func foreignMeasures(to agency: AgencyID) -> Set<FactKey> {
    FigureNouns.measures.union([.attribution, .charge]).filter { key in
      fields.rules.register.owner(of: key, among: fields.rules.agencies).map { $0 != agency } ?? false
    }
  }

  private func candidate(
    _ name: String, _ constant: Constant, _ language: Language, wasBound: Bool
  ) -> TraceCandidate {
    var candidate = TraceCandidate(
      field: name, source: .constant(name), key: nil, forms: [], quantity: nil, clock: nil, digits: nil,
      wasBound: wasBound)
    switch constant {
    // A statement's own numbers vouch only in the phrase they stand in; see ``BoundConstant``.
    case .number, .quantity: break
    case .moment(let moment): add(moment, language, to: &candidate)
    case .words(let words):
      // As they were given, and as they stand in a text that runs the other way.
      candidate.forms = [words[language, .bare]].compactMap { $0 }.flatMap { form in
        let isolated = TextSafety.isolated(form, in: language)
        return isolated == form ? [form] : [form, isolated]
      }
    case .list(let names): candidate.forms = names
    // As they stand alone, and as the language joins them to what stands before: «del Ayuntamiento», « du parquet ».
    case .agencies(let agencies):
      candidate.forms = Array(
        Set(
          agencies.flatMap { agency in
            [WordForm.bare, .of, .to, .at].map {
              AgencyWording.joined(AgencyWording.within(agency, language), language, $0)
            }
          })
      ).sorted()
    }
    return candidate
  }

  private func add(_ moment: Moment, _ language: Language, to candidate: inout TraceCandidate) {
    candidate.clock = moment.clock(offset: fields.offset)
    let full = TimeWording.full(moment, language, offset: fields.offset)
    candidate.forms = [full, TimeWording.date(moment, language, offset: fields.offset)]
    // What earlier releases wrote.
    if language == .arabic { candidate.forms.append(full.replacing("، الساعة ", with: "، ")) }
    candidate.forms += TimeWording.otherWordings(moment, language, offset: fields.offset)
  }
}

/// The facts that may be published, looked for once: each text of a statement asks for them, and an incident may have ten thousand facts.
final class PublishableFacts: Sendable {
  private let found = Mutex<[Fact]?>(nil)

  init() {}

  /// The facts as they were found, or as they are found now.
  func facts(_ find: () -> [Fact]) -> [Fact] {
    if let facts = found.withLock({ $0 }) { return facts }
    let facts = find()
    found.withLock { $0 = facts }
    return facts
  }
}
