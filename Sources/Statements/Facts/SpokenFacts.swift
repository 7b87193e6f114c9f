import Guidelines
import Incidents
import Synchronization

/// One sentence of what an agency has said, as it is held against what others have said.
struct SpokenReading: Sendable {
  /// Its language.
  let language: Language
  /// Its words without those that change nothing, and with one sign for words that are each other’s opposite; empty where it says too
  /// little to be compared, or tells what has been.
  let skeleton: String
  /// Whether it says no: by a denial, or by the other one of two opposite words, and not by both.
  let isTurned: Bool
  /// What it tells people to do.
  let verbs: [InstructionVerb]
  /// By what people travel, where it says so.
  let modes: Set<String>
  /// Of whom it says that there is nobody: “no arrest has been made”.
  let denied: [FactKey]
  /// Its words, folded.
  let words: [String]
}

/// What the agencies say in sentences of their own, read so that two that cannot both be true are found.
struct SpokenFacts: Sendable {
  /// The facts with their sentences, in the order in which they were received.
  private(set) var all: [(fact: Fact, readings: [SpokenReading])] = []
  /// Those that are instructions.
  private(set) var instructions: [(fact: Fact, readings: [SpokenReading])] = []
  private var bySkeleton: [String: [Int]] = [:]
  private var byID: [FactID: Int] = [:]

  /// How many facts are held against each other: the newest. So many sentences stand in no incident of some days, and a list of ten thousand
  /// must not make every command wait.
  static let most = 400

  /// The families of keys whose facts speak in sentences.
  static let families: Set<String> = [
    "known", "instruction", "action", "threat", "closures", "schools", "transport", "charge", "services",
  ]
  /// The figures that a sentence can deny.
  static let deniable: Set<FactKey> = [.killed, .injured, .missing, .arrested]

  /// Whether facts of a key are held against sentences of others.
  static func concerns(_ key: FactKey) -> Bool {
    families.contains(key.family) || deniable.contains(key) || key.family == "area"
      || key.lies(under: "place") && key != .place
  }

  init(_ ledger: FactLedger) {
    var facts = ledger.activeKeys(where: { Self.families.contains($0.family) }).flatMap { ledger.active($0) }
      .filter { $0.status != .withheld && !$0.release.isClosed && $0.value.kind == .words }
    if facts.count > Self.most {
      facts = Array(facts.sorted { $0.id.number ?? 0 < $1.id.number ?? 0 }.suffix(Self.most))
    }
    for fact in facts {
      guard case .words(let words) = fact.value else { continue }
      let readings = words.all.flatMap { language, _, text in
        Self.readings(of: text, language, isClosure: fact.key.family == "closures")
      }
      for reading in readings where !reading.skeleton.isEmpty {
        bySkeleton[Self.shelf(reading), default: []].append(all.count)
      }
      byID[fact.id] = all.count
      all.append((fact, readings))
      if fact.key.family == "instruction" { instructions.append((fact, readings)) }
    }
  }

  /// What one of the facts says; nothing for others.
  subscript(id: FactID) -> [SpokenReading]? { byID[id].map { all[$0].readings } }

  private static func shelf(_ reading: SpokenReading) -> String { "\(reading.language.rawValue)|\(reading.skeleton)" }

  /// The facts that say the opposite of what one says, in a language that both speak.
  func opposites(of fact: Fact) -> [Fact] {
    guard let own = self[fact.id] else { return [] }
    var found: [FactID: Fact] = [:]
    for reading in own where !reading.skeleton.isEmpty {
      for place in bySkeleton[Self.shelf(reading)] ?? [] where all[place].fact.id != fact.id {
        let other = all[place]
        guard other.fact.scope.overlaps(fact.scope),
          other.readings.contains(where: {
            $0.language == reading.language && $0.skeleton == reading.skeleton && $0.isTurned != reading.isTurned
          })
        else { continue }
        found[other.fact.id] = other.fact
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  /// The sentences of a text. A closure mostly names only what is closed.
  static func readings(of text: String, _ language: Language, isClosure: Bool = false) -> [SpokenReading] {
    let key = "\(language.rawValue)\(isClosure ? "-" : "+")\(text)"
    if let known = memory.withLock({ $0[key] }) { return known }
    let readings = SpokenSentence.all(in: text, language).flatMap { sentence -> [SpokenReading] in
      guard isClosure, !SpokenLexicon.of(language).saysState(sentence.folded) else {
        return [reading(sentence, language)]
      }
      let lexicon = SpokenLexicon.of(language)
      return sentence.folded.split(whereSeparator: lexicon.and.contains).map { name in
        reading(sentence, language, name: Array(name))
      }
    }
    memory.withLock { memory in
      if memory.count > 4096 { memory.removeAll() }
      memory[key] = readings
    }
    return readings
  }

  /// What texts were read as: the same ones are looked at with every command.
  private static let memory = Mutex<[String: [SpokenReading]]>([:])

  private static func reading(
    _ sentence: SpokenSentence, _ language: Language, name: [String]? = nil
  ) -> SpokenReading {
    let lexicon = SpokenLexicon.of(language)
    let words = name ?? sentence.folded
    let read = lexicon.skeleton(words, isClosed: name != nil)
    return SpokenReading(
      language: language, skeleton: read.skeleton, isTurned: read.isTurned,
      verbs: name == nil ? TypedInstruction.verbs(in: sentence) : [], modes: lexicon.modes(words),
      denied: name == nil ? HarmDenial.all(in: String(sentence.text), language).map(\.key) : [], words: words)
  }
}

/// The words by which sentences of agencies are compared, beside those of ``SentenceSense``.
struct SpokenLexicon: LanguageLexicon {
  private let language: Language
  /// Words at the end that say for whom, and that it is for all.
  private let forAll: Set<String>
  /// Words that tell what has been.
  private let past: Set<String>
  /// Words that join two names.
  let and: Set<String>
  /// Words for what people travel by, each group one.
  private let vehicles: [Set<String>]

  private init(_ language: Language, forAll: String, past: String, and: String, vehicles: [String]) {
    func set(_ text: String) -> Set<String> { Set(HoldbackKey.words(of: text).map(\.folded)) }
    self.language = language
    self.forAll = set(forAll)
    self.past = set(past)
    self.and = set(and)
    self.vehicles = vehicles.map(set)
  }

  private var sense: SentenceSense { SentenceSense.of(language) }

  func modes(_ words: [String]) -> Set<String> {
    let bare = Set(words.map(HoldbackKey.withoutArticle))
    return Set(vehicles.filter { !$0.isDisjoint(with: bare) }.compactMap(\.first))
  }

  /// Whether words say of something that it is open or closed, running or stopped.
  func saysState(_ words: [String]) -> Bool { words.contains { side(of: $0) != nil } }

  private func side(of word: String) -> (pair: Int, isSecond: Bool)? {
    for (pair, sides) in sense.opposites.enumerated() {
      if sides.0.contains(word) { return (pair, false) }
      if sides.1.contains(word) { return (pair, true) }
    }
    return nil
  }

  /// What words say of something, whichever way they turn it.
  func skeleton(_ words: [String], isClosed: Bool) -> (skeleton: String, isTurned: Bool) {
    let reading = sense.reading(words)
    guard words.allSatisfy({ !past.contains($0) }) else { return ("", false) }
    var core = reading.core
    while let last = core.last, core.count > 1, forAll.contains(last) { core.removeLast() }
    var isTurned = reading.isDenied
    var hasState = false
    var signs = core.map { word -> String in
      guard let side = side(of: word) else { return word }
      hasState = true
      if side.isSecond { isTurned.toggle() }
      return "#\(side.pair)"
    }
    if isClosed, !hasState {
      signs.append("#0")
      isTurned.toggle()
    }
    // One word alone is the name of many things.
    guard signs.count >= 2, signs.contains(where: { !$0.hasPrefix("#") }) else { return ("", false) }
    return (signs.joined(separator: " "), isTurned)
  }

  static let english = SpokenLexicon(
    .english, forAll: "traffic everyone everybody all public normally normal service", past: "was were had",
    and: "and", vehicles: ["tram trams", "train trains rail", "bus buses", "metro underground subway", "ferry ferries"])
  static let french = SpokenLexicon(
    .french, forAll: "circulation tous public tout monde normalement", past: "était étaient avait", and: "et",
    vehicles: ["tram trams tramway tramways", "train trains", "bus", "métro", "ferry bac"])
  static let spanish = SpokenLexicon(
    .spanish, forAll: "tráfico todos público circulación normalidad", past: "estaba estaban era estuvo", and: "y e",
    vehicles: ["tranvía tranvías", "tren trenes", "autobús autobuses bus", "metro", "ferry"])
  static let arabic = SpokenLexicon(
    .arabic, forAll: "للجميع للسير المرور للمرور كالمعتاد", past: "كان كانت كانوا", and: "و",
    vehicles: ["ترام", "قطار قطارات", "حافلة حافلات", "مترو", "عبارة"])
}
