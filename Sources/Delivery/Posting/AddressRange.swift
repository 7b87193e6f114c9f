/// A block of network addresses, such as `10.2.0.0/16` or `fd00::/8`.
public struct AddressRange: Sendable, Hashable, CustomStringConvertible {
  /// The first address of the block: 4 bytes for IPv4, 16 for IPv6.
  public let base: [UInt8]
  /// How many leading bits all addresses of the block share: 0–32 or 0–128.
  public let prefixLength: Int

  /// The block around `base`; nil when the parts do not fit together.
  public init?(base: [UInt8], prefixLength: Int) {
    guard base.count == 4 || base.count == 16, (0...base.count * 8).contains(prefixLength) else { return nil }
    self.base = Self.masked(base, prefixLength)
    self.prefixLength = prefixLength
  }

  /// Reads `10.2.0.0/16`, `fd00::/8` or one address without a length; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let bytes = IPAddress.bytes(String(first)) else { return nil }
    guard parts.count == 2 else {
      self.init(base: bytes, prefixLength: bytes.count * 8)
      return
    }
    guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts[1].utf8.count <= 3,
      let length = Int(parts[1])
    else { return nil }
    self.init(base: bytes, prefixLength: length)
  }

  /// Whether `address` (4 or 16 bytes) lies in the block.
  public func contains(_ address: [UInt8]) -> Bool {
    address.count == base.count && Self.masked(address, prefixLength) == base
  }

  /// The block as it is written in `afterword.yaml`.
  public var description: String { "\(IPAddress.text(base))/\(prefixLength)" }

  private static func masked(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
    bytes.enumerated().map { index, byte in
      let bits = min(max(length - index * 8, 0), 8)
      return bits == 0 ? 0 : byte & (0xFF << UInt8(8 - bits))
    }
  }
}
