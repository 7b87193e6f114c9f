import Guidelines
import Incidents
import Statements

/// Every short form in which a text is given out, so that each is recognised when it comes back.
///
/// A form depends on what whoever gives it out chooses: how many messages are joined, how long somebody speaks, which address stands at
/// its end. All choices are gone through; most give the same words.
public struct GivenForms: Sendable {
  /// The forms, each kind with the same words once.
  public private(set) var forms: [KnownForm] = []
  private let text: ClearedText
  /// The texts beside which it was public, one company after the other.
  private let companies: [[ClearedText]]
  private let number: Int
  private let digest: String
  private let notice: String?
  private let urgent: String?
  private var seen: Set<Seen> = []
  /// The digests of words that were folded, by the words byte by byte: many kinds and choices give the same.
  private var folded: [[UInt8]: String] = [:]

  private struct Seen: Hashable {
    let kind: KnownForm.Kind
    let folded: String
  }

  /// No forms yet, of a text of a statement.
  public init(of text: ClearedText, in statement: ClearedStatement) {
    self.text = text
    companies = statement.companies(of: text)
    number = text.followed?.number ?? statement.number
    digest = text.followed?.digest ?? statement.digest
    notice = NewsroomWords.words(in: text.language).notice(of: statement.standing(of: text))
    urgent = statement.isUrgent ? NewsroomWords.words(in: text.language).urgent : nil
  }

  /// Adds the forms that need nothing but the words.
  ///
  /// - Parameter addresses: The addresses that may stand at the end, beside those that the text itself names.
  public mutating func addShortForms(addresses: [String]) {
    var named = addresses
    for case .address(let address) in WebAddress.pieces(of: TextSafety.withoutIsolates(text.text)) {
      named.append(String(address))
    }
    let ends: [String?] = [nil] + Set(named).sorted()
    for company in companies {
      addMessages(ends, company)
      for words in SpokenText.all(of: text, beside: company) { add(.spoken, words) }
    }
    addThreads(ends)
    addAlert()
    let body = text.paragraphs.map(\.text)
    add(.feed, body.joined(separator: "\n"))
    add(.feed, ([text.headline] + body).joined(separator: "\n"))
    if let notice {
      add(.feed, (["\(notice)."] + body).joined(separator: "\n"))
      add(.feed, (["\(notice): \(text.headline)"] + body).joined(separator: "\n"))
    }
    let notices = [notice, urgent].compactMap { $0.map { "\($0)." } }
    if !notices.isEmpty { add(.feed, (notices + [text.headline] + body).joined(separator: "\n")) }
    if urgent != nil {
      add(.feed, (notices + body).joined(separator: "\n"))
    }
  }

  /// The words with which a short form can begin: a copy that begins with none of them is none.
  public var beginnings: [String] {
    let sentences = text.sentences.map(\.text)
    let spoken = ([text.headline] + sentences).map { SpokenText.spoken($0, text.language) }
    // The last post of a thread may hold the address alone.
    return [text.headline, "https://", "http://"] + text.paragraphs.map(\.text) + sentences + spoken
      + [notice, urgent].compactMap(\.self)
  }

  /// Adds a page of the statement that is given out beside it, such as Easy Read or what a spokesperson says.
  public mutating func add(_ kind: KnownForm.Kind, _ words: String, part: Int? = nil, parts: Int? = nil) {
    let bytes = Array(words.utf8)
    let folded = folded[bytes] ?? KnownForm.folded(words)
    self.folded[bytes] = folded
    guard seen.insert(Seen(kind: kind, folded: folded)).inserted else { return }
    forms.append(
      KnownForm(
        statement: number, digest: digest, language: text.language, kind: kind, part: part, parts: parts,
        folded: folded))
  }

  /// Adds Easy Read as it is printed and as a browser shows it.
  public mutating func add(_ easy: EasyReadPage) {
    for words in easy.copies { add(.easyRead, words) }
  }

  /// Adds what the newsroom's page of the statement shows, for whoever copies all of it.
  public mutating func addPage(of statement: ClearedStatement, offset: UTCOffset, hasEasyRead: Bool) {
    addPage(of: statement, hasEasyRead: hasEasyRead) { [language = text.language] in
      TimeWording.full($0, language, offset: offset)
    }
    // As earlier releases wrote the times.
    addPage(of: statement, hasEasyRead: hasEasyRead) { "\($0.formatted(offset)) (\(offset))" }
  }

  private mutating func addPage(of statement: ClearedStatement, hasEasyRead: Bool, time: (Moment) -> String) {
    let words = NewsroomWords.words(in: text.language)
    let standing = statement.standing(of: text)
    let released = time(statement.releasedAt(text))
    let meta =
      "\(words.statement) \(statement.number) · \(words.released) \(released) · \(words.code) \(statement.code(of: text))"
    let body =
      [text.headline, meta] + (statement.isUrgent ? ["\(words.urgent)."] : []) + (hasEasyRead ? [words.easyRead] : [])
      + text.paragraphs.map(\.text)
    if let next = statement.nextUpdate, standing == .current {
      add(.page, (body + ["\(words.nextUpdate): \(time(next))"]).joined(separator: "\n"))
    }
    if let notice = words.notice(of: standing), let at = standing.changedAt {
      add(.page, (["\(notice), \(time(at))"] + body).joined(separator: "\n"))
    }
    add(.page, body.joined(separator: "\n"))
  }

  private mutating func addMessages(_ ends: [String?], _ company: [ClearedText]) {
    let message = ShortFormScript(of: text, beside: company, for: .sms(parts: 1))
    let posts = [(KnownForm.Kind.post280, MessageNetwork.post280), (.post500, .post500)].map {
      ($0, $1, ShortFormScript(of: text, beside: company, for: $1))
    }
    let usual = message.usualNetworks()
    for end in ends {
      let address = end.map { MeasuredPiece($0, for: .sms(parts: 1)) }
      add(.sms, message, message.choice(for: usual, address: address))
      for parts in 1...Self.mostParts {
        let choice = message.choice(for: .sms(parts: parts), address: address)
        add(.sms, message, choice)
        // Once everything is in it, more parts change nothing.
        if choice.texts.count == message.sisters.texts.count, !choice.lacksRoom { break }
      }
      for (kind, network, script) in posts {
        add(kind, script, script.choice(for: network, address: end.map { MeasuredPiece($0, for: network) }))
      }
    }
  }

  private mutating func add(_ kind: KnownForm.Kind, _ script: ShortFormScript, _ choice: ShortFormScript.Choice) {
    // What does not fit was never given out.
    guard let number = script.sisters.number(of: text), choice.texts.contains(number) else { return }
    add(kind, choice.body(of: number))
  }

  private mutating func addThreads(_ ends: [String?]) {
    let scripts = [(KnownForm.Kind.thread280, MessageNetwork.post280), (.thread500, .post500)].map {
      ($0, PostThread.Script(of: text, for: $1))
    }
    for end in ends {
      for (kind, script) in scripts {
        guard let posts = try? PostThread(script, address: end).posts else { continue }
        add(kind, posts.joined(separator: "\n"))
        guard posts.count > 1 else { continue }
        for (index, post) in posts.enumerated() { add(kind, post, part: index + 1, parts: posts.count) }
      }
    }
  }

  private mutating func addAlert() {
    let (description, instruction) = CommonAlert.words(of: text)
    let forms = [
      [description], [instruction], [text.headline, description], [description, instruction],
      [text.headline, description, instruction],
    ]
    for parts in forms where parts.allSatisfy({ !$0.isEmpty }) { add(.alert, parts.joined(separator: "\n")) }
  }

  /// How many text messages may be joined.
  public static let mostParts = 10
}

extension ClearedStatement.Standing {
  /// When it ceased to stand.
  fileprivate var changedAt: Moment? {
    switch self {
    case .current: nil
    case .replaced(_, let at), .corrected(_, let at), .withdrawn(_, let at): at
    }
  }
}
