import Incidents
import Testing

@Suite struct MomentTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("2026-03-14T20:05:00+01:00", 1_773_515_100_000),
      ("2026-03-14 19:05Z", 1_773_515_100_000),
      ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
      ("1969-12-31T23:59:59.999Z", -1),
      ("2000-03-01T00:00:00-0330", 951_881_400_000),
    ] as [(String, Int64)])
  func readsRFC3339(text: String, milliseconds: Int64) {
    #expect(Moment(rfc3339: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "now", "2026-03-14", "2026-03-14T20:05:00", "2026-02-29T00:00Z", "2026-13-01T00:00Z", "2026-03-14T24:00Z",
    "2026-03-14T20:60Z", "2026-03-14T20:05:60Z", "2026-03-14T20:05:00+19:00", "2026-03-14T20:05:00.Z",
    "٢٠٢٦-03-14T20:05Z",
    "2026-03-14T20:05:00+1", "2026-00-10T00:00Z", "2026-03-00T00:00Z", "2026-03-14T20:05:00Zjunk",
  ])
  func refusesWhatIsNotAMoment(text: String) {
    #expect(Moment(rfc3339: text) == nil)
  }

  @Test func readsATimeWithoutOffsetOnlyWhereAnOffsetIsAssumed() throws {
    let offset = try #require(UTCOffset(text: "+01:00"))
    #expect(Moment(rfc3339: "2026-03-14T20:05", assuming: offset) == Moment(rfc3339: "2026-03-14T19:05Z"))
  }

  /// Every day over 400 years, and odd hours between, come back as they went out.
  @Test func everyDayComesBack() throws {
    let offset = try #require(UTCOffset(minutes: -210))
    var moment = Moment(milliseconds: -2_208_988_800_000)
    for _ in 0..<146_097 {
      #expect(Moment(rfc3339: moment.description) == moment)
      #expect(Moment(rfc3339: moment.rfc3339(offset: offset, milliseconds: true)) == moment)
      moment = moment + .hours(24) + .milliseconds(13)
    }
  }

  @Test(
    arguments: [
      ("2026-03-14T12:00Z", 6), ("1970-01-01T00:00Z", 4), ("2024-02-29T00:00Z", 4), ("1969-12-28T10:00Z", 7),
    ])
  func knowsTheDayOfTheWeek(text: String, weekday: Int) throws {
    #expect(CivilTime(try #require(Moment(rfc3339: text)), offset: .utc).weekday == weekday)
  }

  @Test func showsTheClockOfThePlace() throws {
    let moment = try #require(Moment(rfc3339: "2026-03-14T23:30:00Z"))
    let offset = try #require(UTCOffset(text: "+01:00"))
    #expect(moment.formatted(offset) == "2026-03-15 00:30")
    #expect(moment.clock(offset: .utc) == "23:30")
  }
}

@Suite struct TimeSpanTests {
  @Test(
    arguments: [
      ("30m", .minutes(30)), ("1h30m", .minutes(90)), ("2d", .hours(48)), ("90m", .minutes(90)), ("45s", .seconds(45)),
      ("250ms", .milliseconds(250)), ("PT90M", .minutes(90)), ("P2DT4H", .hours(52)), ("-5m", .minutes(-5)),
      ("0m", .zero),
      ("15min", .minutes(15)), ("1d2h3m4s5ms", .milliseconds(93_784_005)),
    ] as [(String, TimeSpan)])
  func readsLengths(text: String, span: TimeSpan) {
    #expect(TimeSpan(text: text) == span)
  }

  @Test(arguments: [
    "", "30", "m", "30 m", "m30", "30m1h", "1.5h", "1h1h", "9999999999999d", "P", "PT", "P1H", "PT1D", "－5m", "１h",
    "5x",
  ])
  func refusesWhatIsNoLength(text: String) {
    #expect(TimeSpan(text: text) == nil)
  }

  @Test(arguments: [0, 1, 999, 1000, 59_999, 60_000, 3_599_999, 86_400_000, 93_784_005, -300_000] as [Int64])
  func comesBackFromItsText(milliseconds: Int64) throws {
    let span = TimeSpan(milliseconds: milliseconds)
    #expect(TimeSpan(text: span.text) == span)
    #expect(try CanonicalJSON.decode([TimeSpan].self, from: CanonicalJSON.encode([span])) == [span])
  }

  @Test func readsWellOnScreen() {
    #expect(TimeSpan.minutes(90).description == "1 h 30 min")
    #expect(TimeSpan.minutes(-5).description == "−5 min")
    #expect(TimeSpan.zero.description == "0 min")
  }
}
