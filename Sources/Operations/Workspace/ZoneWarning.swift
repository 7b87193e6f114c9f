import Incidents

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The clock on the wall, by the time zone that this machine is set to.
///
/// A workspace and an incident have one distance from UTC, so that their clocks do not jump in the night in which the clocks change.
/// Then people read another time on the wall than in a statement, and have to be told.
extension Operations {
  /// What to tell people whose wall clock differs from the clock of the workspace or incident; nil where both agree, and on
  /// machines that are set to UTC, as servers are. It depends on the machine, so it stands beside results and never in them.
  public func zoneWarning(_ offset: UTCOffset) -> (sentence: String, mend: [String])? {
    let now = clock.now()
    guard let wall = Self.wallOffset(at: now), wall != offset else { return nil }
    return (
      "The clock on the wall here says \(now.clock(offset: wall)) (\(wall)), and all times of this incident are read and printed in "
        + "\(offset), in which it is \(now.clock(offset: offset)).",
      [
        "Give a time with its distance from UTC, such as \(now.formatted(wall).replacing(" ", with: "T"))\(wall.description.replacing("UTC", with: "")), until it is stood down.",
        "utc-offset: \"\(wall.description.replacing("UTC", with: ""))\"   # in afterword.yaml, for incidents that are opened from now on",
      ]
    )
  }

  /// How far the clock on the wall is from UTC at a moment; nil on machines that are set to UTC.
  private static func wallOffset(at moment: Moment) -> UTCOffset? {
    var seconds = time_t(moment.milliseconds / 1000)
    var parts = unsafe tm()
    tzset()
    guard unsafe localtime_r(&seconds, &parts) != nil, let name = unsafe parts.tm_zone,
      unsafe String(cString: name) != "UTC"
    else { return nil }
    return UTCOffset(minutes: Int(unsafe parts.tm_gmtoff) / 60)
  }
}
