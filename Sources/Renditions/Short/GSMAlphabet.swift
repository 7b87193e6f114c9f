/// The default alphabet of text messages (3GPP TS 23.038) and its extension table.
public enum GSMAlphabet {
  private static let basic: Set<Unicode.Scalar> = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
      + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  private static let extended: Set<Unicode.Scalar> = Set("\u{0C}^{}\\[~]|€".unicodeScalars)

  /// How many places a character takes: 1, 2 for those of the extension table, nil for those that are not there.
  public static func places(of scalar: Unicode.Scalar) -> Int? {
    if basic.contains(scalar) { return 1 }
    return extended.contains(scalar) ? 2 : nil
  }

  /// The characters of a text that are in neither table, each once, in their order. One of them makes the whole message
  /// cost more than twice as much, so somebody should see them; nothing is replaced in silence.
  public static func strangers(in text: String) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter { places(of: $0) == nil && seen.insert($0).inserted }
  }
}
