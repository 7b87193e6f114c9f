import Incidents
import Playbooks

/// The measures of an incident, for people and for programs that compare incidents and drills.
public struct MetricsReport: Sendable, Encodable {
  /// Name and version of the shape: `afterword.metrics/1`.
  public let schema = "afterword.metrics/1"
  /// The incident.
  public let incident: IncidentID
  /// Whether it is a drill.
  public let isDrill: Bool
  /// The time of the attack.
  public let t0: Moment
  /// Up to when things are counted.
  public let asOf: Moment
  /// The values.
  public let measures: IncidentMeasures
  /// The figures as a report.
  public let document: ReportDocument

  private enum CodingKeys: String, CodingKey {
    case schema, incident, t0, measures
    case isDrill = "drill"
    case asOf = "as-of"
  }

  /// Measures.
  public init(_ picture: IncidentPicture) {
    incident = picture.opening.id
    isDrill = picture.opening.isDrill
    t0 = picture.opening.t0
    asOf = picture.now
    let measures = IncidentMeasures(picture)
    self.measures = measures
    document = ReportDocument(
      title: "Measures: \(picture.opening.name)",
      subtitle:
        "\(picture.opening.isDrill ? "Drill. " : "")As of \(picture.time(picture.now)), \(picture.sinceT0(picture.now)).",
      blocks: [
        .figures(DrillMeasure.allCases.map { .init(measures[$0].map(String.init) ?? "–", $0.caption) })
      ])
  }
}
