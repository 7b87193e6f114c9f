/// Why a file cannot be read as a translation. Each is one sentence that says where and what to do.
public enum TranslationFileError: Error, Sendable, Hashable {
  /// More bytes or sentences than any statement has.
  case tooLarge
  /// XML that breaks off or is no XML.
  case broken(line: Int, column: Int)
  /// A document type declaration, with which a file can be made to grow without end or to read other files.
  case declaresType
  /// Something else than XLIFF 1.2.
  case notXLIFF(found: String)
  /// None or several `file` elements.
  case fileCount(Int)
  /// An attribute of `file` that is needed and is not there.
  case attributeMissing(String)
  /// A sentence without a name, or two of the same name.
  case unitName(String?)
  /// A sentence without a source, or with two.
  case sources(unit: String)
  /// A sentence with two targets.
  case targets(unit: String)
  /// An element inside a sentence that was not written there.
  case element(String, unit: String)
  /// A placeholder whose number is none.
  case placeholderNumber(String, unit: String)
  /// A state that XLIFF 1.2 does not know.
  case state(String, unit: String)
  /// The library that reads XML is not installed.
  case libraryMissing(String)
  /// Something of the above, with the place where it was found, counted from 1.
  indirect case at(line: Int, column: Int, TranslationFileError)

  /// What is wrong, wherever it stands.
  public var fault: TranslationFileError {
    if case .at(_, _, let fault) = self { return fault }
    return self
  }

  /// Whether the file is at fault, not the machine.
  public var isFaultOfFile: Bool {
    if case .libraryMissing = fault { return false }
    return true
  }
}

extension TranslationFileError: CustomStringConvertible {
  /// What is wrong and what to do, in plain sentences.
  public var description: String {
    switch self {
    case .tooLarge:
      "The file holds more than any statement does. Export the translation again and work in that file."
    case .broken(let line, let column):
      "The XML of the file breaks at line \(line), column \(column). Save it again in the translation tool."
    case .at(let line, let column, let fault): "Line \(line), column \(column): \(fault)"
    case .declaresType:
      "The file has a document type declaration, which files for translators do not have. Nothing of it was read."
    case .notXLIFF(let found):
      "This is \(found), not XLIFF 1.2. Export from the translation tool as XLIFF 1.2, in the form of the file that it was given."
    case .fileCount(let count):
      "The file holds \(count) “file” elements; it must hold one. Import one file for each language."
    case .attributeMissing(let name):
      "The element “file” has no attribute “\(name)”, so nobody can tell what was translated. Export the translation again and work in that file."
    case .unitName(nil): "A “trans-unit” has no id. Export the translation again and work in that file."
    case .unitName(let name?): "The unit \(name) stands in the file twice. Keep one of them."
    case .sources(let unit): "The unit \(unit) must have exactly one source. Export the translation again."
    case .targets(let unit): "The unit \(unit) has two targets. Keep one of them."
    case .element(let name, let unit):
      "The unit \(unit) holds an element “\(name)” that was not written there. Use only the placeholders of its source."
    case .placeholderNumber(let id, let unit):
      "The placeholder “\(id)” in the unit \(unit) is none that was written there. Use only the placeholders of its source."
    case .state(let state, let unit):
      "The unit \(unit) has the state “\(state)”, which XLIFF 1.2 does not know. Use translated, final or needs-review-translation."
    case .libraryMissing(let reason):
      "Files for translators cannot be read here: \(reason). On Debian: apt install libxml2"
    }
  }
}
