import Incidents
import Journal

/// The names of the streams that every room knows. Each room adds its own beside its use cases.
extension StreamName {
  /// The incident itself.
  public static func incident(_ id: IncidentID) -> StreamName { StreamName("incident/\(id)") }
  /// The officers' public keys.
  public static let keys = StreamName("keys")
}
