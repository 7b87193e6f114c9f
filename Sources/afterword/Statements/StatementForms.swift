import ArgumentParser
import Guidelines
import Incidents
import Operations
import Renditions
import Statements

/// `afterword statement short`
struct StatementShort: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "short",
    abstract:
      "Print a released statement as a text message, a post, a thread, words to read aloud, talking points or Easy Read.",
    discussion: """
      Every form is made of whole sentences of the released text, in its order. When room is short, what to do and where come first, then \
      the line for families and the next update; what is left out is said on standard error. Nothing is ever cut or reworded.

      A form says the same in every language of the statement, whichever is asked for: the sentences are chosen so that they fit in all of \
      them. A language that has no room for what has to stand has no such form; it is named, with what would hold it. Text messages are joined \
      as seldom as possible unless --parts is given; Arabic takes more parts to say the same, for each holds less than half.

      Talking points and Easy Read can be had of a cleared statement too. Talking points are sentences of the statement, and answers of the \
      register that hold no figure which the statement does not; a question without an answer says whose it is. Easy Read has words of its \
      own, so two people say yes to it: afterword statement easy-read --help.

      The spoken form says times and telephone numbers in words. How names are said stands in afterword.yaml, and is printed beside it:
        pronunciation: { en: { Port Ellery: port EL-uh-ree } }

      Examples:
        afterword statement short 3 --form sms --language ar
        afterword statement short 3 --form sms --parts 3
        afterword statement short 3 --form post280 --address https://alder.example/3
        afterword statement short 3 --form spoken --language fr
        afterword statement short 3 --form talking-points --markup markdown
        afterword statement short 3 --form easy-read --markup html > 3.easy.html
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case sms, post280, post500, thread280, thread500, spoken
    case talkingPoints = "talking-points"
    case easyRead = "easy-read"
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "The form.") var form: Form
  @Option(help: "The language; otherwise that of the master.") var language: Language?
  @Option(
    help:
      "How many text messages may be joined in every language, 1 to 10; otherwise as few as say what has to be said.")
  var parts: Int?
  @Option(
    help:
      "How many seconds the spoken form may take, 10 to 300; otherwise 30, or a little more to say who speaks and when again."
  )
  var seconds: Int?
  @Option(help: ArgumentHelp("Where the statement can be read, put at the end when it fits.", valueName: "url"))
  var address: String?
  @Option(help: "How talking points and Easy Read are laid out: text, markdown or html.") var markup = Markup.text

  func validate() throws {
    guard parts.map((1...GivenForms.mostParts).contains) ?? true else {
      throw ValidationError("--parts is a number from 1 to 10.")
    }
    guard seconds.map(SpokenText.range.contains) ?? true else {
      throw ValidationError("--seconds is a number from 10 to 300.")
    }
    try requireWebAddress(address)
  }

  struct View: Encodable {
    let schema = "afterword.short-form/1"
    let statement: Int
    let language: Language
    let form: String
    let texts: [String]
    let used: Int?
    let limit: Int?
    let unit: String?
    let parts: Int?
    let seconds: Int?
    let dropped: [String]
    let outsideAlphabet: [String]
    var pronunciation: [PronunciationHint]?
    /// The languages that have least room, and those that have none for what has to stand.
    var narrowest: [Language]?
    var unable: [Language]?
    /// In how many text messages every language has room for what has to stand.
    var partsForAll: Int?
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    switch form {
    case .talkingPoints: return try await TalkingPointsPrinter(number, language, markup).run(opening, context)
    case .easyRead: return try await EasyReadPrinter(number, language, markup).run(opening, context)
    default: break
    }
    let statement = try await context.operations.clearedStatement(number, in: opening.id)
    try await context.operations.requireStanding(statement)
    let wanted = language ?? statement.texts.first?.language ?? .english
    guard let text = statement.text(in: wanted) else {
      throw InputError.notFound(
        "Statement \(number) was not released in \(wanted.name), only in "
          + statement.texts.map(\.language.name).joined(separator: ", ") + ".")
    }
    var view = try view(of: text, statement.texts)
    if form == .spoken {
      view.pronunciation = try context.operations.pronunciations(in: view.texts.joined(separator: " "), wanted)
    }
    context.output.result(view) { view.texts.joined(separator: "\n\n") }
    if let used = view.used, let limit = view.limit, let unit = view.unit {
      let joined = (view.parts ?? 1) > 1 ? " in \(view.parts ?? 1) parts" : ""
      context.output.progress("\(used) of \(limit) \(unit)\(joined).")
    }
    if let seconds = view.seconds { context.output.progress("About \(seconds) seconds to read.") }
    for hint in view.pronunciation ?? [] { context.output.progress("Say “\(hint.words)” as: \(hint.said)") }
    if !view.dropped.isEmpty { context.output.progress("Left out: \(view.dropped.joined(separator: "; ")).") }
    sayWhoDecided(view, wanted, context)
    if !view.outsideAlphabet.isEmpty, wanted != .arabic {
      let letters = Set(view.outsideAlphabet.flatMap(\.unicodeScalars))
      let words = view.texts.joined(separator: " ").split(whereSeparator: \.isWhitespace).filter { word in
        word.unicodeScalars.contains(where: letters.contains)
      }
      context.output.progress(
        "Outside the alphabet of text messages, which makes them hold less than half: "
          + view.outsideAlphabet.joined(separator: " ") + " in "
          + words.prefix(4).map { "“\($0)”" }.joined(separator: ", ") + ".")
    }
    if statement.standing != .current {
      context.output.progress(
        "This statement is no longer what the agencies say: see “afterword statement show \(number)”.")
    }
    try await context.tellWhatChanged(since: number, in: opening.id)
  }

  /// Every language says the same: which of them had least room, and which has none.
  private func sayWhoDecided(_ view: View, _ wanted: Language, _ context: CommandContext) {
    func names(_ languages: [Language]) -> String {
      let names = languages.map(\.name)
      guard let last = names.last, names.count > 1 else { return names.first ?? "" }
      return names.dropLast().joined(separator: ", ") + " and " + last
    }
    let more =
      switch form {
      case .sms: parts.map { "--parts \(min($0 + 1, GivenForms.mostParts))" } ?? "more --parts"
      case .spoken: "--seconds \(min(seconds.map { $0 + 15 } ?? 60, SpokenText.range.upperBound))"
      default: "a form with more room"
      }
    if let narrowest = view.narrowest {
      context.output.progress(
        "Every language says the same, and \(names(narrowest)) \(narrowest.count == 1 ? "has" : "have") least room: "
          + "with \(more) all of them can say more.")
    }
    if let unable = view.unable {
      let fitting = view.partsForAll.map { "--parts \($0)" } ?? "a form with more room"
      context.output.progress(
        "\(names(unable)) \(unable.count == 1 ? "has" : "have") no room for what has to stand in this form: "
          + "give out all languages with \(fitting), so that they say the same.")
    }
  }

  private func view(of text: ClearedText, _ all: [ClearedText]) throws -> View {
    do throws(ShortFormFault) {
      switch form {
      case .sms:
        let message =
          if let parts {
            try ShortForm(of: text, beside: all, for: .sms(parts: parts), address: address)
          } else {
            try ShortForm.message(of: text, beside: all, address: address)
          }
        return view(message, text.language)
      case .post280: return view(try ShortForm(of: text, beside: all, for: .post280, address: address), text.language)
      case .post500: return view(try ShortForm(of: text, beside: all, for: .post500, address: address), text.language)
      case .thread280: return view(try PostThread(of: text, for: .post280, address: address), text.language)
      case .thread500: return view(try PostThread(of: text, for: .post500, address: address), text.language)
      case .spoken, .talkingPoints, .easyRead:
        let spoken = SpokenText(of: text, beside: all, seconds: seconds)
        return View(
          statement: number, language: text.language, form: form.rawValue, texts: [spoken.text], used: nil, limit: nil,
          unit: nil, parts: nil, seconds: spoken.seconds, dropped: spoken.omissions.map(\.title), outsideAlphabet: [],
          narrowest: spoken.narrowest.isEmpty ? nil : spoken.narrowest)
      }
    } catch {
      throw InputError.invalid(
        "“\(error.headline)” has to stand in it and takes \(error.length.used) \(error.length.unit); "
          + "\(error.length.limit) fit. Nothing is cut: "
          + Self.strangers(error)
          + (error.partsNeeded.map { "add --parts \($0), or choose a form with more room." }
            ?? "choose a form with more room, or shorten it in the next statement."))
    }
  }

  /// Which letters halve the room of a text message, and in which words they stand.
  private static func strangers(_ fault: ShortFormFault) -> String {
    guard !fault.strangers.isEmpty else { return "" }
    let words = fault.headline.split(whereSeparator: \.isWhitespace).filter { word in
      word.unicodeScalars.contains { fault.strangers.contains($0) }
    }
    return "it would fit but for \(fault.strangers.map { "“\($0)”" }.joined(separator: ", ")) in "
      + words.prefix(4).map { "“\($0)”" }.joined(separator: ", ")
      + ", which the alphabet of text messages does not have; say it in other words, or "
  }

  private func view(_ short: ShortForm, _ language: Language) -> View {
    View(
      statement: number, language: language, form: form.rawValue, texts: [short.text], used: short.length.used,
      limit: short.length.limit, unit: short.length.unit, parts: short.length.parts, seconds: nil,
      dropped: short.omissions.map(\.title), outsideAlphabet: short.strangers.map { String($0) },
      narrowest: short.narrowest.isEmpty ? nil : short.narrowest, unable: short.unable.isEmpty ? nil : short.unable,
      partsForAll: short.partsForAll)
  }

  private func view(_ thread: PostThread, _ language: Language) -> View {
    View(
      statement: number, language: language, form: form.rawValue, texts: thread.posts, used: nil, limit: nil, unit: nil,
      parts: thread.posts.count, seconds: nil, dropped: [], outsideAlphabet: [])
  }
}

/// `afterword statement alert`
struct StatementAlert: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert", abstract: "Print a released statement as an alert of the Common Alerting Protocol 1.2.",
    discussion: """
      The alert of a drill is an exercise, whatever else is said. A statement that takes another's place updates its alert, a withdrawal \
      cancels it. Urgency, severity and certainty are “Unknown” unless you say otherwise, for the statement does not say.

      Example:
        afterword statement alert 1 --sender alerts@alder.example --area "Harbour quarter, Port Alder" --urgency Immediate > alert.xml
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "Who sends, for example alerts@alder.example.") var sender: String
  @Option(help: "The area in words.") var area: String
  @Option(help: "How soon people have to act.") var urgency: CommonAlert.Urgency = .unknown
  @Option(help: "How serious the threat is.") var severity: CommonAlert.Severity = .unknown
  @Option(help: "How sure the threat is.") var certainty: CommonAlert.Certainty = .unknown
  @Option(help: ArgumentHelp("Where the statement can be read.", valueName: "url")) var address: String?
  @Flag(help: "A technical test, to be ignored by everybody.") var test = false

  func validate() throws { try requireWebAddress(address) }

  struct View: Encodable {
    let schema = "afterword.alert/1"
    let identifier: String
    let xml: String
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let status: CommonAlert.Status = test ? .test : opening.isDrill ? .exercise : .actual
    let terms = CommonAlert.Terms(
      sender: sender, status: status, area: area, urgency: urgency, severity: severity, certainty: certainty,
      web: address, offset: opening.offset)
    let alert = try await context.operations.alert(of: number, in: opening, terms)
    context.output.result(View(identifier: alert.identifier, xml: alert.xml)) { alert.xml }
    if status != .actual { context.output.progress("The alert is marked as \(status.rawValue).") }
    if !alert.unnamedIn.isEmpty {
      let names = alert.unnamedIn.map(\.englishName).joined(separator: ", ")
      let options = alert.unnamedIn.map { " --in \($0.rawValue)=\"…\"" }.joined()
      context.output.progress(
        "No fact says what “\(area)” is called in \(names): the alert names it as you typed it.\n"
          + "  afterword fact add area \"\(area)\"\(options) --confirmed")
    }
    try await context.tellWhatChanged(since: number, in: opening.id)
  }
}

extension CommandContext {
  /// Says on standard error what a text that is given out says of facts which have changed since: whoever sends it on would send a dead
  /// number, or a toll that is no longer true.
  func tellWhatChanged(since number: Int, in incident: IncidentID) async throws {
    for outdated in try await operations.outdatedFacts(of: number, in: incident) {
      let mend =
        outdated.successor.map { "afterword statement correct \(number) --fact \($0.id) --next-update TIME" }
        ?? "afterword statement withdraw \(number) --reason \"It is out of date.\""
      output.progress(
        "Changed since statement \(number): \(outdated.sentence). Do not pass on what statement \(number) says of it.\n  \(mend)"
      )
    }
  }
}

extension CommonAlert.Urgency: ExpressibleByArgument {}
extension CommonAlert.Severity: ExpressibleByArgument {}
extension CommonAlert.Certainty: ExpressibleByArgument {}

/// Refuses anything but an address of a page: what stands at the end of a message goes out like the rest of it.
private func requireWebAddress(_ address: String?) throws {
  guard let address, (try? FactValue.read(address, as: .link, offset: .utc)) == nil else { return }
  throw ValidationError(
    "“\(address)” after --address is no address of a page. Write one such as https://alder.example/3.")
}
