import Guidelines
import Operations
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Labelled passages as they are kept in files: one JSON object a line.
///
/// ```json
/// {"id": "a1", "lang": "en", "text": "The community let this happen.", "clean": false,
///  "labels": [{"family": "stigmatisation", "kind": "collective-blame", "span": "community let this happen", "severity": "error"}]}
/// ```
///
/// `hard_negative` marks clean passages that hold tempting words, `facts` the case facts; other keys are left alone.
/// The family `privacy` is read as `dignity`.
enum LabelledFile {
  /// Reads the passages of a file.
  ///
  /// - Throws: `InputError` that names the line of the first fault.
  static func passages(in path: String) throws -> [LabelledPassage] {
    let lines = try DraftInput.text(at: path).split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    var passages: [LabelledPassage] = []
    for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let place = "\(path):\(number + 1)"
      do {
        let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
        passages.append(try record.passage(number: number + 1, place: place))
      } catch let error as DecodingError {
        throw InputError.invalid(
          "\(place): \(reason(of: error)) Each line is one JSON object with id, lang, text and labels.")
      }
    }
    guard !passages.isEmpty else {
      throw InputError.invalid(
        "“\(path)” holds no passages. Each line is one JSON object with id, lang, text and labels.")
    }
    return passages
  }

  private static func reason(of error: DecodingError) -> String {
    func key(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let name, let context):
      return "The key “\(key(context.codingPath + [name]))” is missing."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "“\(key(context.codingPath))” has the wrong type."
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "“\(key(context.codingPath))” has a value that is not known."
    default: return "This is not valid JSON."
    }
  }

  private struct Record: Decodable {
    struct Label: Decodable {
      let family: String
      let kind: String?
      let span: String
      let severity: Severity
    }
    let id: String?
    let lang: Language
    let text: String
    let labels: [Label]?
    let clean: Bool?
    let hardNegative: Bool?
    let facts: JSONValue?

    enum CodingKeys: String, CodingKey {
      case id, lang, text, labels, clean, facts
      case hardNegative = "hard_negative"
    }

    func passage(number: Int, place: String) throws -> LabelledPassage {
      let labels = try (labels ?? []).map { label in
        guard let family = label.family == "privacy" ? .dignity : RuleFamily(rawValue: label.family) else {
          throw InputError.invalid("\(place): “\(label.family)” is no rule family.")
        }
        guard text.contains(label.span), !label.span.isEmpty else {
          throw InputError.invalid("\(place): The words “\(label.span)” do not stand in the text of the passage.")
        }
        return LabelledPassage.Label(
          family: family, kind: label.kind ?? "", words: label.span, severity: label.severity)
      }
      // JSON is YAML as far as case facts go: texts, lists, keys, true and false.
      let known = try facts.flatMap { $0.isNull ? nil : try CaseFacts.read($0.yaml, file: "\(place) facts") } ?? .none
      return LabelledPassage(
        id: id ?? "\(number)", language: lang, text: text, labels: labels, isClean: clean ?? labels.isEmpty,
        isHardNegative: hardNegative ?? false, facts: known)
    }
  }
}

/// Any JSON value, to hand a part of a document on as YAML.
private enum JSONValue: Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  var isNull: Bool { if case .null = self { true } else { false } }

  /// The value in YAML's flow style.
  var yaml: String {
    switch self {
    case .null: ""
    case .flag(let flag): "\(flag)"
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.yaml).joined(separator: ", ") + "]"
    case .object(let values):
      "{" + values.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \($0.value.yaml)" }.joined(separator: ", ")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "''" : $0.isNewline ? " " : String($0) }.joined() + "'"
  }
}
