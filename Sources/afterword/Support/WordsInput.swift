import ArgumentParser
import Incidents
import Operations
import Support

/// Words that may speak of a person: typed at a prompt, piped in, or read from a file.
enum WordsInput {
  /// At most so many bytes; an officer's note, not a report.
  static let limit = 64 << 10

  /// Reads an officer's words.
  ///
  /// - Parameters:
  ///   - given: what stands after the option: `-` for standard input, `@FILE` for a file, anything else is the words themselves;
  ///     nil asks at the terminal.
  ///   - prompt: what to ask.
  ///   - option: the option's name, for messages.
  static func read(_ given: String?, prompt: String, option: String) throws -> String {
    let text: String
    switch given {
    case "-": text = try decode(try InputFile.read("-", limit: limit), option)
    case let file? where file.hasPrefix("@"):
      text = try decode(try InputFile.read(String(file.dropFirst()), limit: limit), option)
    case let words?: text = words
    case nil:
      guard Terminal.isInteractive else {
        throw UsageError(
          message: "Add \(option) with the words, \(option) - to read them from standard input, or \(option) @FILE.")
      }
      StandardError.write(prompt)
      text = readLine(strippingNewline: true) ?? ""
    }
    let words = text.drop(while: \.isWhitespace)
    guard !words.isEmpty else {
      throw UsageError(message: "\(option) is empty. The record needs a sentence that others understand later.")
    }
    return String(words.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The same for words that may be left out.
  static func readOptional(_ given: String?, option: String) throws -> String? {
    try given.map { try read($0, prompt: "", option: option) }
  }

  private static func decode(_ bytes: [UInt8], _ option: String) throws -> String {
    guard let text = InputFile.text(of: bytes) else {
      throw InputError.invalid("What was given with \(option) is not valid UTF-8. Save it again as UTF-8.")
    }
    return text
  }
}

/// Who a person is: from a file, from standard input, or asked at the terminal. Never from the command line, where the shell's history
/// and the list of processes would keep it.
enum IdentityInput {
  /// Reads an identity; nil when nobody knows who the person is.
  static func read(_ given: String?, isUnknown: Bool) throws -> Identity? {
    if isUnknown {
      guard given == nil else { throw UsageError(message: "Give either --identity or --unknown, not both.") }
      return nil
    }
    if let given {
      return try Identity(
        reading: try InputFile.read(given, limit: WordsInput.limit), file: given == "-" ? "standard input" : given)
    }
    guard Terminal.isInteractive else {
      throw UsageError(
        message: "Say who the person is with --identity FILE or --identity - (standard input), or add --unknown. "
          + "Names are never typed on the command line, because the shell's history would keep them.")
    }
    return ask()
  }

  private static func ask() -> Identity? {
    StandardError.write("What you type here is sealed at once. Leave a line empty when you do not know.")
    func ask(_ question: String) -> String? {
      StandardError.write(question)
      guard let line = readLine(strippingNewline: true), !line.allSatisfy(\.isWhitespace) else { return nil }
      return line
    }
    guard let name = ask("Full name:") else { return nil }
    var identity = Identity(name: name)
    identity.born = ask("Date of birth (1984-05-17, or only the year):")
    identity.languages = ask("Language:").map { [$0] } ?? []
    identity.contacts = ask("Telephone or e-mail:").map { [.init(value: $0)] } ?? []
    return identity
  }
}

/// Reading ids as people type them.
enum SupportArguments {
  /// The case with this id.
  static func caseID(_ text: String) throws -> CaseID {
    guard let id = CaseID(parsing: text) else {
      throw UsageError(
        message: "“\(text)” is not a case id: it does not look like C-3NQK8N-U, or its check character does not fit. "
          + "Compare it with the card, character by character.")
    }
    return id
  }

  /// The task with this id.
  static func taskID(_ text: String) throws -> TaskID {
    guard let id = TaskID(parsing: text) else {
      throw UsageError(
        message:
          "“\(text)” is not a task id. It looks like C-3NQK8N-U.REG-06 for a person, or 2026-harbour.PRG-01 for the "
          + "incident; “afterword task list” shows them.")
    }
    return id
  }

  /// One of the words of an enumeration.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ type: Choice.Type, option: String
  ) throws -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      throw UsageError(
        message: "“\(text)” after \(option) is not known. It is one of: "
          + Choice.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return choice
  }

  /// One of the purposes.
  static func purpose(_ text: String) throws -> Purpose {
    guard Purpose.all.contains(Purpose(text)) else {
      throw UsageError(
        message: "“\(text)” is not a known purpose. It is one of: "
          + Purpose.all.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return Purpose(text)
  }
}
