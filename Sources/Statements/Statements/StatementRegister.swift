import Guidelines
import Incidents

/// What happens to the sequence of an incident's statements (stream `statements/<incident>`).
public enum StatementRegisterEvent: Sendable, Hashable {
  /// A number was given to a new statement.
  case numbered(StatementNumbered)
  /// A statement became public.
  case released(RegisteredRelease)
  /// A statement that was never public was given up.
  case abandoned(Int)
  /// An officer let another speak in his place.
  case delegated(Delegation)
  /// A delegation ended before its time.
  case delegationEnded(String)
  /// What went out urgently or was taken back was looked at again.
  case reviewed(ReviewDone)
  /// A release was signed into the feed: the compact form of its entry.
  case fed(String)
}

/// A number given to a statement.
public struct StatementNumbered: Sendable, Hashable, Codable {
  /// The number.
  public let number: Int
  /// What the statement is for.
  public let kind: StatementKind
}

/// A release as the sequence knows it.
public struct RegisteredRelease: Sendable, Hashable, Codable {
  /// The number of the statement.
  public let number: Int
  /// The revision.
  public let revision: Int
  /// What it is for.
  public let kind: StatementKind
  /// The digest of the text.
  public let digest: String
  /// What it is about.
  public let headline: String
  /// When it became public.
  public let at: Moment
  /// When it promised the next statement.
  public let nextUpdate: Moment?
  /// The statements that it is about.
  public let links: StatementLinks
  /// The area that an instruction is for.
  public let area: String?
  /// Whether the urgent bypass was used.
  public let isUrgent: Bool?
  /// Who released it.
  public let officer: OfficerID?
  /// The languages in which it went out, the master first; nothing for releases of the first releases of this program.
  public let languages: [Language]?
  /// The languages that it promised for later.
  public let follows: [LanguagePromise]?
  /// The other statements that told people what an all clear ends or a withdrawal takes back; nothing for other releases.
  public let overtakes: [Int]?
  /// The areas of which it says what people are told to do there; nothing for releases of earlier versions of this program.
  public let tells: [String]?

  /// The group within which statements replace each other; instructions do so within their area.
  public var group: String { kind.group(area: area) }

  /// How long before the promised time a statement to everybody counts as the one that people in an area were promised.
  static let promptness = TimeSpan.minutes(10)

  /// Whether it is the next statement that an earlier one promised.
  ///
  /// People in an area who were told when they hear again listen for what takes the place of their instruction, or for what says at that
  /// time that it stands: a heartbeat, or a report that repeats it. What speaks of something else, or of another area, is not for them.
  func keeps(promiseOf earlier: RegisteredRelease) -> Bool {
    if [links.supersedes, links.withdraws].contains(earlier.number) {
      return kind.promisesNextUpdate || earlier.isForAnArea
    }
    guard kind.promisesNextUpdate || nextUpdate != nil else { return false }
    guard earlier.isForAnArea || isForAnArea else { return true }
    if isForAnArea, earlier.isForAnArea { return group == earlier.group }
    if let area = earlier.area, earlier.isForAnArea, !tells(area), links.corrects != earlier.number { return false }
    return earlier.nextUpdate.map { $0 - Self.promptness <= at } ?? true
  }

  /// Whether it says what holds in an area.
  private func tells(_ area: String) -> Bool {
    guard let tells, kind != .heartbeat else { return true }
    return tells.contains(area)
  }

  /// Whether it is an instruction for one area.
  private var isForAnArea: Bool { area != nil && kind.group == StatementKind.protective.group }
}

/// The sequence of an incident's statements: numbers, what is current, what was promised.
///
/// At most one statement of a group is current, and a statement is superseded once at most, so that the chain never forks.
public struct StatementRegister: Aggregate {
  /// The kind of every statement, by number.
  public private(set) var kinds: [Int: StatementKind] = [:]
  /// The releases, oldest first.
  public private(set) var releases: [RegisteredRelease] = []
  /// The statements that were superseded, with the number that took their place.
  public private(set) var supersededBy: [Int: Int] = [:]
  /// The statements that were withdrawn.
  public private(set) var withdrawn: Set<Int> = []
  /// The delegations that stand.
  public private(set) var delegations: [Delegation] = []
  private(set) var delegationCount = 0
  /// The urgent releases and withdrawals that were looked at again.
  public private(set) var reviewed: Set<Int> = []
  /// The entries of the feed, oldest first, in the compact form; see ``StatementFeed``.
  public private(set) var feed: [String] = []

  /// No statements.
  public init() {}

  /// The number for the next statement.
  public var nextNumber: Int { kinds.count + 1 }

  /// The numbers given so far.
  public var numbers: [Int] { kinds.keys.sorted() }

  /// The statements that are neither public nor given up.
  public var pending: [Int] {
    let done = Set(releases.map(\.number)).union(withdrawn)
    return numbers.filter { !done.contains($0) }
  }

  /// The current statement of a group: public, not superseded, not withdrawn.
  public func current(group: String) -> RegisteredRelease? {
    guard !group.isEmpty else { return nil }
    return releases.last {
      $0.links.translates == nil && $0.group == group && supersededBy[$0.number] == nil
        && !withdrawn.contains($0.number)
    }
  }

  /// The releases without those that are only a language of another one which followed.
  public var originals: [RegisteredRelease] { releases.filter { $0.links.translates == nil } }

  /// The languages of a release that followed in statements of their own.
  public func translations(of number: Int) -> [RegisteredRelease] {
    releases.filter { $0.links.translates == number && !withdrawn.contains($0.number) }
  }

  /// The public corrections of a statement, and the corrections of these, the oldest first.
  public func corrections(of number: Int) -> [RegisteredRelease] {
    var about: Set<Int> = [number]
    return releases.filter { release in
      guard let corrected = release.links.corrects, about.contains(corrected), !withdrawn.contains(release.number)
      else {
        return false
      }
      about.insert(release.number)
      return true
    }
  }

  /// The releases that one takes the place of, corrects, takes back or overtakes, with those that these did so to, and the corrections of
  /// all of them: what an alert for it refers to, the oldest first. A language that followed is no release of its own here.
  public func alerts(before number: Int) -> [RegisteredRelease] {
    guard let own = releases.lastIndex(where: { $0.number == number }) else { return [] }
    var wanted: Set<Int> = []
    var next = [releases[own]]
    while let release = next.popLast() {
      let links = release.links
      let about = [links.withdraws, links.corrects, links.supersedes].compactMap(\.self) + (release.overtakes ?? [])
      for old in about where old != number && wanted.insert(old).inserted {
        if let found = self.release(of: old) { next.append(found) }
        for correction in releases[..<own] where correction.links.corrects == old && correction.number != number {
          if wanted.insert(correction.number).inserted { next.append(correction) }
        }
      }
    }
    return releases[..<own].filter { wanted.contains($0.number) && $0.links.translates == nil }
  }

  /// The languages that public statements promised and that have not come, the oldest promise first. Nobody waits any more
  /// for a language of a statement that was replaced or withdrawn.
  public var awaitedLanguages: [(release: RegisteredRelease, promise: LanguagePromise)] {
    releases.filter { $0.follows != nil && supersededBy[$0.number] == nil && !withdrawn.contains($0.number) }
      .flatMap { release in
        let come = Set(translations(of: release.number).flatMap { $0.languages ?? [] })
        return (release.follows ?? []).filter { !come.contains($0.language) }.map { (release: release, promise: $0) }
      }
      .sorted { $0.promise.at < $1.promise.at }
  }

  /// The release of a number.
  public func release(of number: Int) -> RegisteredRelease? {
    releases.last { $0.number == number }
  }

  /// Whether a statement is public and neither replaced nor taken back.
  public func stands(_ number: Int) -> Bool {
    release(of: number) != nil && supersededBy[number] == nil && !withdrawn.contains(number)
  }

  /// The statement that holds while there is nothing new: the last report, otherwise the one whose promise is due, otherwise the last.
  public var standing: RegisteredRelease? {
    let holding = originals.filter { stands($0.number) && $0.kind != .heartbeat }
    return holding.last { $0.group == StatementKind.situation.group }
      ?? holding.last { $0.number == promise?.number } ?? holding.last
  }

  /// The instructions that hold, the oldest first.
  public var instructions: [RegisteredRelease] {
    originals.filter { $0.kind == .protective && stands($0.number) }
  }

  /// The areas for which an instruction was given and none holds any more, because an all clear opened them again or the instruction
  /// was taken back; empty words are an area without a name of its own.
  public var reopenedAreas: Set<String> {
    Set(originals.filter { $0.kind == .protective || $0.kind == .allClear }.map { $0.area ?? "" })
      .subtracting(instructions.map { $0.area ?? "" })
  }

  /// The promise of a next statement that is due first among those that no later statement has kept.
  public var promise: (number: Int, at: Moment)? {
    let releases = originals
    var open: (number: Int, at: Moment)?
    for (index, release) in releases.enumerated() where !withdrawn.contains(release.number) {
      guard let at = release.nextUpdate, open.map({ at < $0.at }) ?? true,
        !releases[(index + 1)...].contains(where: { $0.keeps(promiseOf: release) })
      else { continue }
      open = (release.number, at)
    }
    return open
  }

  /// The statement that kept the promise of an earlier one; nil while nothing has.
  public func keeper(ofPromiseOf number: Int) -> RegisteredRelease? {
    let releases = originals
    guard let index = releases.lastIndex(where: { $0.number == number }) else { return nil }
    return releases[(index + 1)...].first { $0.keeps(promiseOf: releases[index]) }
  }

  /// Takes in one more event of the stream.
  public mutating func apply(_ recorded: Recorded<StatementRegisterEvent>) {
    switch recorded.event {
    case .numbered(let body): kinds[body.number] = body.kind
    case .released(let body):
      releases.append(body)
      for old in (body.overtakes ?? []) + (body.links.supersedes.map { [$0] } ?? []) {
        supersededBy[old] = body.number
        // What was corrected in the old statement is said anew in the one that takes its place.
        for correction in corrections(of: old) where supersededBy[correction.number] == nil {
          supersededBy[correction.number] = body.number
        }
      }
      if let old = body.links.withdraws { withdrawn.insert(old) }
    case .abandoned(let number): withdrawn.insert(number)
    case .delegated(let delegation):
      delegationCount += 1
      delegations.append(delegation)
    case .delegationEnded(let id): delegations.removeAll { $0.payload.id == id }
    case .reviewed(let body): reviewed.insert(body.number)
    case .fed(let entry): feed.append(entry)
    }
  }

  /// Gives a number to a new statement.
  public func decideNumber(for kind: StatementKind) -> (number: Int, events: [StatementRegisterEvent]) {
    let number = nextNumber
    return (number, [.numbered(StatementNumbered(number: number, kind: kind))])
  }
}

private struct OnlyEntry: Codable {
  let entry: String
}

private struct OnlyID: Codable {
  let id: String
}

extension StatementKind {
  /// The group within which statements of the kind replace each other; instructions do so within their area.
  public func group(area: String?) -> String {
    guard let area, !group.isEmpty else { return group }
    return "\(group):\(area)"
  }
}

private struct OnlyNumber: Codable {
  let number: Int
}

extension StatementRegisterEvent: JournalEvent {
  /// Name and version of the event.
  public var kind: String {
    switch self {
    case .numbered: "statements.numbered/1"
    case .released: "statements.released/1"
    case .abandoned: "statements.abandoned/1"
    case .delegated: "statements.delegated/1"
    case .delegationEnded: "statements.delegation-ended/1"
    case .reviewed: "statements.reviewed/1"
    case .fed: "statements.feed-entry/1"
    }
  }

  /// The canonical JSON of the event.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .numbered(let body): try CanonicalJSON.body(body, kind: kind)
    case .released(let body): try CanonicalJSON.body(body, kind: kind)
    case .abandoned(let number): try CanonicalJSON.body(OnlyNumber(number: number), kind: kind)
    case .delegated(let body): try CanonicalJSON.body(body, kind: kind)
    case .delegationEnded(let id): try CanonicalJSON.body(OnlyID(id: id), kind: kind)
    case .reviewed(let body): try CanonicalJSON.body(body, kind: kind)
    case .fed(let entry): try CanonicalJSON.body(OnlyEntry(entry: entry), kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    switch kind {
    case "statements.numbered/1":
      self = .numbered(try CanonicalJSON.payload(StatementNumbered.self, kind: kind, body: body))
    case "statements.released/1":
      self = .released(try CanonicalJSON.payload(RegisteredRelease.self, kind: kind, body: body))
    case "statements.abandoned/1":
      self = .abandoned(try CanonicalJSON.payload(OnlyNumber.self, kind: kind, body: body).number)
    case "statements.delegated/1":
      self = .delegated(try CanonicalJSON.payload(Delegation.self, kind: kind, body: body))
    case "statements.delegation-ended/1":
      self = .delegationEnded(try CanonicalJSON.payload(OnlyID.self, kind: kind, body: body).id)
    case "statements.reviewed/1":
      self = .reviewed(try CanonicalJSON.payload(ReviewDone.self, kind: kind, body: body))
    case "statements.feed-entry/1":
      self = .fed(try CanonicalJSON.payload(OnlyEntry.self, kind: kind, body: body).entry)
    default: throw EventCodingError(kind: kind, reason: "the register of statements knows no event of this kind")
    }
  }
}
