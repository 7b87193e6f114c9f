/// Which network addresses a channel may post to.
///
/// A URL in a configuration file must not become a way into the network behind the machine. So only addresses of the
/// public internet are allowed, unless the channel names others. The check looks at the *resolved* address just before
/// a connection is opened, which defeats names that resolve differently the second time and odd spellings of
/// addresses.
///
/// The blocks are the special-purpose ones of the IANA registries (RFC 6890 and its updates).
public struct AddressRules: Sendable, Hashable {
  /// Blocks that are allowed although they are not public.
  public var allowed: [AddressRange]

  /// Public addresses, and those of `allowed`.
  public init(allowed: [AddressRange] = []) {
    self.allowed = allowed
  }

  /// The addresses of this machine itself: `127.0.0.0/8` and `::1`.
  public static let loopback: [AddressRange] = ranges("127.0.0.0/8", "::1/128")

  /// The addresses of private networks: 10/8, 172.16/12, 192.168/16 and fc00::/7.
  public static let privateNetworks: [AddressRange] =
    ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")

  /// Whether a post may go to `address`: 4 or 16 bytes in network order.
  public func allows(_ address: [UInt8]) -> Bool {
    let address = Self.unwrapped(address)
    return allowed.contains { $0.contains(address) } || Self.isPublic(address)
  }

  /// Whether every address of the allowed blocks belongs to this machine.
  public static func isLoopback(_ address: [UInt8]) -> Bool {
    let address = unwrapped(address)
    return loopback.contains { $0.contains(address) }
  }

  /// Whether `address` can belong to a host of the public internet.
  public static func isPublic(_ address: [UInt8]) -> Bool {
    let address = unwrapped(address)
    if address.count == 4 { return !special4.contains { $0.contains(address) } }
    return global6.contains { $0.contains(address) } && !special6.contains { $0.contains(address) }
  }

  /// An IPv4 address that is wrapped into IPv6 (`::ffff:10.0.0.1`) is judged as what it is.
  private static func unwrapped(_ address: [UInt8]) -> [UInt8] {
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    return address.count == 16 && Array(address.prefix(12)) == mapped ? Array(address.suffix(4)) : address
  }

  private static let special4 = ranges(
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/3")
  private static let global6 = ranges("2000::/3")
  private static let special6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")

  private static func ranges(_ texts: String...) -> [AddressRange] {
    texts.compactMap { AddressRange($0) }
  }
}
