/// A filled-in template.
public struct RenderedText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The stretches that come from facts and constants, in order.
  public let bindings: [Binding]
  /// The fields that nothing filled; only in a text rendered with gaps.
  public let gaps: [TemplateFault]
}
