/// How much of a Word, OpenDocument or HTML file is read before it is refused. Plain text has no limit: it is only looked at.
///
/// The defaults are far above what statements need (a 400-page manuscript in Word unpacks to some 10 MB) and keep a
/// hostile file within a second and some hundred megabytes.
public struct DocumentLimits: Sendable, Hashable {
  /// The size of the file, in bytes.
  public var file: Int
  /// The number of entries in its archive.
  public var parts: Int
  /// The size of one unpacked part, in bytes.
  public var part: Int
  /// The size of all parts that are unpacked, in bytes.
  public var total: Int
  /// How many times its own size a file may unpack to, beyond ``harmless``. XML of real documents packs 5 to 40 times.
  public var ratio: Int

  /// What a part may unpack to whatever the ratio, in bytes.
  static let harmless = 16 << 20

  /// Makes limits.
  public init(
    file: Int = 256 << 20, parts: Int = 10_000, part: Int = 64 << 20, total: Int = 128 << 20, ratio: Int = 200
  ) {
    self.file = file
    self.parts = parts
    self.part = part
    self.total = total
    self.ratio = ratio
  }

  /// The limits that the program reads with.
  public static let standard = DocumentLimits()
}
