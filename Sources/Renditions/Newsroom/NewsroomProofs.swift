import Statements

extension StatementLinks {
  /// The earlier statement that does not stand any more.
  var ends: Int? { withdraws ?? corrects ?? supersedes }
}

extension Newsroom {
  /// What a newsroom carries beside the words, so that anybody can check them with tools of their own.
  public struct Proofs: Sendable {
    /// The exported statement of each number.
    public var exports: [Int: String]
    /// The signed statement of each number; those of older releases are missing.
    public var signed: [Int: SignedStatement]
    /// The signed feed.
    public var feed: StatementFeed?
    /// The agencies' public keys.
    public var keys: [PublishedKey]

    /// Gathers what is to be carried.
    public init(
      exports: [Int: String] = [:], signed: [Int: SignedStatement] = [:], feed: StatementFeed? = nil,
      keys: [PublishedKey] = []
    ) {
      self.exports = exports
      self.signed = signed
      self.feed = feed
      self.keys = keys
    }

    /// Where the signed feed lies in a newsroom.
    public static let feedPath = "feed.signed.json"
    /// Where the signed list of short forms lies in a newsroom.
    public static let formsPath = "forms.jws"
    /// Where the keys lie for JOSE libraries.
    public static let keySetPath = ".well-known/jwks.json"

    var files: [File] {
      var files = exports.map { File(path: "statements/\($0.key).json", text: $0.value) }
      for (number, statement) in signed {
        guard let text = try? statement.file() else { continue }
        files.append(File(path: "statements/\(number).jws.json", text: text))
        files.append(File(path: "statements/\(number).jws", text: statement.compact + "\n"))
      }
      if let feed, let text = try? feed.file() { files.append(File(path: Self.feedPath, text: text)) }
      let set = PublishedKey.keySet(keys)
      return files + [File(path: "keys.json", text: set), File(path: Self.keySetPath, text: set)]
    }
  }
}
