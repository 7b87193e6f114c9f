import Incidents
import Testing

@testable import Support

@Suite("Consent and grounds in law")
struct ConsentTests {
  func ledger(_ entries: ConsentEntry...) -> ConsentLedger {
    var ledger = ConsentLedger()
    for entry in entries { ledger.add(entry) }
    return ledger
  }

  func said(
    _ decision: ConsentDecision, _ purpose: Purpose = .support, to agency: AgencyID? = "cares", at hours: Int64,
    until: Int64? = nil
  ) -> ConsentEntry {
    ConsentEntry(
      purpose: purpose, agency: agency, ground: .decision(decision, by: .person), decidedAt: Scene.t0 + .hours(hours),
      expiresAt: until.map { Scene.t0 + .hours($0) })
  }

  func law(
    _ basis: LegalBasis, _ purpose: Purpose = .support, to agency: AgencyID? = "cares", at hours: Int64,
    until: Int64? = nil
  ) -> ConsentEntry {
    ConsentEntry(
      purpose: purpose, agency: agency, ground: .basis(basis), decidedAt: Scene.t0 + .hours(hours),
      expiresAt: until.map { Scene.t0 + .hours($0) })
  }

  func standing(_ ledger: ConsentLedger, _ agency: AgencyID = "cares", at hours: Int64 = 10) -> ConsentLedger.Standing {
    ledger.standing(purpose: .support, agency: agency, at: Scene.t0 + .hours(hours))
  }

  @Test func withdrawingForOneAgencyLeavesAnotherItsOwnConsent() {
    let both = ledger(said(.given, at: 1), said(.given, to: "city", at: 1), said(.withdrawn, at: 2))
    #expect(standing(both) == .refused)
    #expect(standing(both, "city") == .open(.consent))
  }

  @Test func aNoToEverybodyOverridesAnEarlierYesToOne() {
    #expect(standing(ledger(said(.given, at: 1), said(.refused, to: nil, at: 2))) == .refused)
  }

  @Test func aLaterYesToOneOverridesANoToEverybody() {
    #expect(standing(ledger(said(.refused, to: nil, at: 1), said(.given, at: 2))) == .open(.consent))
    #expect(standing(ledger(said(.refused, to: nil, at: 1), said(.given, at: 2)), "city") == .refused)
  }

  @Test func theOrderInWhichThingsWereSaidCountsNotTheOrderOfRecording() {
    #expect(standing(ledger(said(.withdrawn, at: 5), said(.given, at: 2))) == .refused)
  }

  @Test func consentRunsOut() {
    #expect(standing(ledger(said(.given, at: 1, until: 9))) == .expired)
    #expect(standing(ledger(said(.given, at: 1, until: 10)), at: 10) == .expired)
    #expect(standing(ledger(said(.given, at: 1, until: 11))) == .open(.consent))
  }

  @Test func consentForAnotherPurposeOrAgencyOpensNothing() {
    #expect(standing(ledger(said(.given, .media, at: 1))) == .unasked)
    #expect(standing(ledger(said(.given, to: "city", at: 1))) == .unasked)
    #expect(standing(ledger()) == .unasked)
  }

  @Test func aYesFromTheFutureDoesNotOpenButANoCloses() {
    #expect(standing(ledger(said(.given, at: 20))) == .unasked)
    #expect(standing(ledger(said(.given, at: 1), said(.withdrawn, at: 20))) == .refused)
  }

  @Test func aGroundInLawOpensWithoutConsent() {
    #expect(standing(ledger(law(.legalDuty, at: 1))) == .open(.law(.legalDuty)))
    #expect(standing(ledger(law(.legalDuty, at: 1, until: 9))) == .unasked)
    #expect(standing(ledger(law(.legalDuty, at: 20))) == .unasked)
  }

  @Test(arguments: LegalBasis.allCases)
  func aNoEndsWhatTheLawOpenedBeforeIt(basis: LegalBasis) {
    #expect(standing(ledger(law(basis, at: 1), said(.refused, at: 2))) == .refused)
    let later = ledger(said(.refused, at: 2), law(basis, at: 3))
    #expect(standing(later) == (basis == .publicTask ? .refused : .open(.law(basis))))
  }
}
