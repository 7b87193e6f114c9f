import Statements

/// A cleared text as a row of posts that belong together, each marked with its place: every sentence, none cut.
public struct PostThread: Sendable, Hashable {
  /// The posts, in order.
  public let posts: [String]

  /// Lays the text out over posts.
  ///
  /// - Throws: ``ShortFormFault`` when one sentence alone is too long for a post.
  public init(of text: ClearedText, for network: MessageNetwork, address: String? = nil) throws(ShortFormFault) {
    try self.init(Script(of: text, for: network), address: address)
  }

  /// Lays a text out that was put in order before; threads differ in nothing but the address at their end.
  init(_ script: Script, address: String?) throws(ShortFormFault) {
    let network = script.network
    var posts: [String] = []
    var current: [Script.Piece] = []
    var size: MessageSize?
    /// Whether the post that is being written has room for the mark and what is added.
    func fits(_ size: MessageSize, _ words: () -> String) -> Bool {
      network.fits(size + script.mark.size) ?? network.length(of: words() + Self.widestMark).fits
    }
    func written(_ pieces: [Script.Piece]) -> String {
      guard let first = pieces.first else { return "" }
      // A post of an exercise that is seen alone says so, too.
      let opening = posts.isEmpty ? first.plain : first.opening
      return ([opening] + pieces.dropFirst().map(\.plain)).map(\.text).joined(separator: " ")
    }
    // An address that the text gives already is not said again in a post of its own.
    let end = address.flatMap { address in script.addresses.contains(address) ? nil : [script.piece(address)] } ?? []
    for piece in script.pieces + end {
      let joined = size.map { $0 + piece.plain.size } ?? piece.plain.size
      if fits(joined, { written(current + [piece]) }) {
        current.append(piece)
        size = joined
        continue
      }
      guard fits(piece.opening.size, { piece.opening.text }) else {
        throw ShortFormFault(headline: piece.opening.text + Self.widestMark, for: network)
      }
      if !current.isEmpty { posts.append(written(current)) }
      current = [piece]
      size = piece.opening.size
    }
    if !current.isEmpty { posts.append(written(current)) }
    self.posts =
      posts.count == 1 ? posts : posts.enumerated().map { "\($1) \($0 + 1)/\(posts.count)" }
  }

  /// The mark “12/34” may grow with the number of posts; room is kept for the longest.
  private static let widestMark = " 99/99"
}

extension PostThread {
  /// A text as it is laid out over posts of one network, each piece measured once.
  struct Script {
    /// What stands in one post.
    struct Piece {
      /// Behind other pieces, and at the beginning of the first post.
      let plain: MeasuredPiece
      /// At the beginning of any other post.
      let opening: MeasuredPiece
    }

    let network: MessageNetwork
    let pieces: [Piece]
    /// The longest mark of a place.
    let mark: MeasuredPiece
    /// The web addresses that the text names.
    let addresses: Set<String>
    private let text: ClearedText

    init(of text: ClearedText, for network: MessageNetwork) {
      var pieces = [text.headline.endedWithStop]
      // What is understood only together stands in one post, if one can hold it: each is read alone.
      var together: [[ClearedSentence]] = []
      func flush() {
        for unit in together {
          let sentences = unit.map(\.text.endedAsSentence)
          let whole = sentences.joined(separator: " ")
          pieces += network.length(of: whole + PostThread.widestMark).fits ? [whole] : sentences
        }
        together = []
      }
      for paragraph in text.paragraphs {
        guard !paragraph.isHeading else {
          flush()
          pieces.append(paragraph.text)
          continue
        }
        let orders = Set(paragraph.sentences.map(\.order))
        for unit in text.units where orders.contains(unit.order) {
          if let before = together.last?.last, unit.companions.contains(before) {
            together[together.count - 1] += unit.sentences
          } else {
            together.append(unit.sentences)
          }
        }
      }
      flush()
      self.network = network
      self.text = text
      addresses = Set(
        WebAddress.pieces(of: TextSafety.withoutIsolates(text.text)).compactMap { piece in
          if case .address(let address) = piece { String(address) } else { nil }
        })
      mark = MeasuredPiece(String(PostThread.widestMark.dropFirst()), for: network)
      self.pieces = pieces.filter { !$0.isEmpty }.map { Self.piece($0, of: text, for: network) }
    }

    /// Words as a piece of the thread.
    func piece(_ words: String) -> Piece { Self.piece(words, of: text, for: network) }

    private static func piece(_ words: String, of text: ClearedText, for network: MessageNetwork) -> Piece {
      let plain = MeasuredPiece(words, for: network)
      let marked = text.marked(words)
      return Piece(plain: plain, opening: marked == words ? plain : MeasuredPiece(marked, for: network))
    }
  }
}
