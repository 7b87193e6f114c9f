/// A picture in PNG format that goes into a letterhead.
public struct Logo: Sendable, Hashable {
  /// The file.
  public let bytes: [UInt8]
  /// Its width in pixels.
  public let width: Int
  /// Its height in pixels.
  public let height: Int
  /// What it shows, for people who cannot see it.
  public let words: String

  /// The largest picture that is taken, in bytes.
  public static let largest = 2 << 20

  /// Takes a PNG file; nil when it is none, is too large, or has a side of more than 10,000 pixels.
  public init?(png bytes: [UInt8], words: String) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // The signature, then the length and the name of the first chunk, then width and height.
    guard bytes.count > 33, bytes.count <= Self.largest, bytes[..<8].elementsEqual(signature),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    width = number(at: 16)
    height = number(at: 20)
    guard (1...10_000).contains(width), (1...10_000).contains(height) else { return nil }
    self.bytes = bytes
    self.words = words
  }

  /// Its size on the page, in points: at most 48 high and 240 wide.
  var points: (width: Double, height: Double) {
    let scale = min(48 / Double(height), 240 / Double(width), 0.75)
    return (Double(width) * scale, Double(height) * scale)
  }
}
