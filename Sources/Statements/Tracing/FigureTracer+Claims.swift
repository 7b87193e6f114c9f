import Guidelines
import Incidents

/// Claims without a number: that people came to harm, and who did it.
extension FigureTracer {
  /// “A family was killed” needs a fact by which that many died, as a number does.
  mutating func traceHarm() {
    let denials = HarmDenial.all(in: text, language).map(\.range)
    let tolls = self.tolls.map(\.token.range)
    for claim in HarmClaims(scanner.words, of: scanner.characters, language).matches() {
      let token = scanner.token(.other, claim.range.lowerBound, claim.range.upperBound)
      let stretch = scanner.token(.other, claim.stretch.lowerBound, claim.stretch.upperBound).range
      // What is counted, denied or said of many is looked at for itself.
      guard !isCounted(claim, stretch), !isOfAnotherYear(token.range),
        !(denials + tolls + untraced.map(\.token.range)).contains(where: { $0.overlaps(token.range) }),
        !tolls.contains(where: { $0.overlaps(stretch) })
      else { continue }
      let source = vouching(for: claim)
      if let cover = cover(of: token) {
        if source == nil, let key = foreign(claim.measure, in: cover) { miss(token, key, cover) }
      } else if isReason(token, of: claim.measure) {
        continue
      } else if let source {
        if !claim.isReference { bind(token.range, source) }
      } else {
        untraced.append(UntracedFigure(token: token, reason: reason(claim, token.words), measure: claim.measure))
      }
    }
  }

  /// Whether a number in the words around a claim counts those who are claimed.
  private func isCounted(_ claim: HarmClaim, _ stretch: Range<String.Index>) -> Bool {
    // “Between one and two people”, written out.
    let isWritten = covered.contains { range, candidate in
      guard let key = candidate.key, candidate.quantity != nil else { return false }
      return range.overlaps(stretch) && speaks(key, of: claim.measure)
    }
    return isWritten
      || tokens.indices.contains { index in
        guard stretch.overlaps(tokens[index].range) else { return false }
        switch tokens[index].kind {
        case .number, .other, .lookAlike: break
        case .clock, .telephone, .link: return false
        }
        switch measure(index) {
        case .none, .either: return true
        case .other: return false
        case .of(let key):
          return key == claim.measure || claim.measure == "casualties"
            || (key == .hospital && claim.measure == .injured)
            // Whoever died in hospital is among the dead.
            || (key == .killed && claim.measure == .hospital)
        }
      }
  }

  /// Whether a year stands in the sentence that is no day of this incident: then the number is asked about.
  private func isOfAnotherYear(_ range: Range<String.Index>) -> Bool {
    let sentence = sentence(around: range)
    return tokens.contains { token in
      guard case .number(1900...2099) = token.kind else { return false }
      return sentence.overlaps(token.range) && cover(of: token) == nil
    }
  }

  /// The fact that says what is claimed.
  private func vouching(for claim: HarmClaim) -> TraceCandidate? {
    let facts = candidates.filter { candidate in
      guard let key = candidate.key, candidate.within == nil else { return false }
      // A person who may be named among the dead has died.
      if VictimID(namedBy: key) != nil {
        return claim.measure == .killed && claim.groups.isEmpty && (claim.least == 1 || named >= claim.least)
      }
      guard let low = candidate.quantity?.low, low > 0, speaks(key, of: claim.measure),
        speaks(candidate, of: claim.groups)
      else { return false }
      // Whoever died was hurt.
      return low >= claim.least || (key == .killed && claim.measure != .killed)
    }
    return facts.first { $0.key == claim.measure } ?? facts.first { $0.wasBound } ?? facts.first
  }

  /// How many people may be named among the dead.
  private var named: Int {
    Set(candidates.filter { $0.key.map { VictimID(namedBy: $0) != nil } ?? false }.map(\.source)).count
  }

  /// Whether what a key counts is what is claimed: who is in hospital was hurt.
  private func speaks(_ key: FactKey, of measure: FactKey) -> Bool {
    if key == measure || FigureNouns.isNamed(key, after: measure) { return true }
    return Self.parts[measure, default: []].contains { key == $0 || FigureNouns.isNamed(key, after: $0) }
  }

  private static let parts: [FactKey: [FactKey]] = [
    .injured: [.hospital, .critical, .killed], .hospital: [.critical],
    "casualties": [.killed, .injured, .hospital, .critical],
  ]

  private func speaks(_ candidate: TraceCandidate, of groups: Set<PopulationGroup>) -> Bool {
    guard let counted = candidate.groups else {
      return groups.isEmpty || groups == [.attackers] || candidate.key?.family == "suspects"
    }
    return groups.isSubset(of: counted)
  }

  private func reason(_ claim: HarmClaim, _ words: String) -> String {
    let facts = candidates.filter { candidate in
      candidate.within == nil && candidate.quantity != nil
        && (candidate.key.map { speaks($0, of: claim.measure) } ?? false)
    }
    let said = facts.compactMap { candidate in
      candidate.quantity.map { "\(candidate.source) says \($0) for \(candidate.field)" }
    }
    let known = said.isEmpty ? "no fact that may be published says so" : said.joined(separator: "; ")
    let sort = claim.groups.isEmpty ? "" : " of this sort"
    return "“\(words)” says that \(Self.claimed[claim.measure] ?? "people came to harm")\(sort), and \(known)."
  }

  private static let claimed: [FactKey: String] = [
    .killed: "people died", .injured: "people were hurt", .hospital: "people are in hospital",
    .critical: "somebody’s life is in danger", .missing: "people are missing", .arrested: "somebody was arrested",
  ]

  private func foreign(_ measure: FactKey, in cover: TraceCandidate) -> FactKey? {
    if cover.foreignMeasures.contains(measure) { return measure }
    return Self.parts[measure]?.first(where: cover.foreignMeasures.contains)
  }

  // Who did it.

  /// “The attack was carried out by …” needs a fact of the investigation.
  mutating func traceAttribution() {
    for claim in AttributionClaims(scanner.words, of: scanner.characters, language).matches() {
      let token = scanner.token(.other, claim.range.lowerBound, claim.range.upperBound)
      let sentence = scanner.token(.other, claim.sentence.lowerBound, claim.sentence.upperBound).range
      if untraced.contains(where: { $0.token.range.overlaps(token.range) }) { continue }
      if let cover = cover(of: token) {
        let measure: FactKey = claim.key == .charge ? .charge : .attribution
        if cover.foreignMeasures.contains(measure), !isSaidByInvestigation(sentence, claim.key) {
          miss(token, claim.key, cover)
        }
        continue
      }
      guard !isSaidByInvestigation(sentence, claim.key) else { continue }
      untraced.append(
        UntracedFigure(
          token: token,
          reason: "“\(token.words)” says "
            + (Self.attributed[claim.key] ?? "who did it, or why")
            + ", and no fact of the investigation that may be published says so.",
          measure: claim.key))
    }
  }

  private static let attributed: [FactKey: String] = [
    .suspectOrigin: "what sort of person a suspect is", .charge: "that somebody was charged",
  ]

  /// Whether words of the investigation that may be said stand in a sentence.
  private func isSaidByInvestigation(_ sentence: Range<String.Index>, _ claimed: FactKey) -> Bool {
    covered.contains { range, candidate in
      guard sentence.overlaps(range), let key = candidate.key else { return false }
      if claimed == .charge { return key.lies(under: FactKey.charge.rawValue) }
      return claimed == .suspectOrigin
        ? key.person == .suspect || key.lies(under: "attackers") || key.lies(under: "suspects") : key.isAttribution
    }
  }

  func sentence(around range: Range<String.Index>) -> Range<String.Index> {
    SentenceSplit.ranges(of: text).first { $0.overlaps(range) } ?? range
  }

  /// Whether words stand in the reason of a change of what they claim.
  private func isReason(_ token: FigureToken, of measure: FactKey) -> Bool {
    candidates.contains { candidate in
      guard let within = candidate.within, let key = candidate.key else { return false }
      // “One name was missing on the first list” says of nobody that he is.
      return (speaks(key, of: measure) || measure == FactKey.missing) && isInside(within, token)
    }
  }
}

extension FactKey {
  /// Who did it, why, and how many they were.
  static let attribution = FactKey("attribution")
}
