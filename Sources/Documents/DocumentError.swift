/// Why a file cannot be read as a draft. Each is one sentence that says what to do; none holds words of the file.
public enum DocumentError: Error, Sendable, Hashable {
  /// Something that is no draft.
  public enum Kind: String, Sendable, Hashable {
    /// A PDF.
    case pdf
    /// Rich Text Format.
    case richText
    /// A Word file of before 2007.
    case oldWord
    /// A spreadsheet.
    case spreadsheet
    /// Slides.
    case slides
    /// A ZIP archive with other things in it.
    case archive
    /// An e-mail as it is sent, its text in an encoding of its own.
    case mail
    /// Bytes that are no text: it holds the byte 0.
    case bytes
  }

  /// Plain text that is not UTF-8; where its first wrong byte stands, lines and characters counted from 1.
  case notUTF8(line: Int, column: Int)
  /// Text in UTF-16, without a declaration in the text.
  case utf16
  /// Text that is marked as UTF-16 and is not: a byte or half a character is missing.
  case brokenUTF16
  /// An HTML file in an encoding that is not known here.
  case unknownEncoding(String)
  /// An HTML file that is not in the encoding it declares.
  case notInEncoding(String)
  /// A file of another kind.
  case unreadable(Kind)
  /// A file named like a Word or OpenDocument file that is none.
  case notWhatItsNameSays(ending: String)
  /// A document protected by a password.
  case encrypted
  /// A ZIP archive that cannot be followed to its end.
  case brokenArchive
  /// An archive that holds two parts of the same name, so that two programs may read two different texts.
  case ambiguousPart(String)
  /// A Word file that embeds another file as part of its text, which Word shows and nobody else reads.
  case embedsFile
  /// A Word file with programs in it, where only a text may come in.
  case holdsPrograms
  /// Something other than a Word file, where only a Word file can come back.
  case notWord
  /// A document without a part that it must have.
  case missingPart(String)
  /// A part whose XML is broken.
  case brokenXML(part: String, line: Int)
  /// A part whose elements are nested deeper than any real document's.
  case tooDeep(part: String)
  /// A part with a document type declaration; those of real documents have none.
  case declaresType(part: String)
  /// More parts than any document has.
  case tooManyParts(limit: Int)
  /// More bytes than any document has, as a file or unpacked.
  case tooLarge(limit: Int)
  /// A file that unpacks to so many times its own size that it was made to do harm.
  case bomb
  /// A library that is needed for this format is not installed.
  case libraryMissing(String)
  /// A PDF cannot be made.
  case cannotPrint(String)

  /// Whether the file is at fault, not the machine.
  public var isFaultOfFile: Bool {
    switch self {
    case .libraryMissing, .cannotPrint: false
    default: true
    }
  }

  /// The line and character of the fault, where there is one.
  public var place: (line: Int, column: Int)? {
    if case .notUTF8(let line, let column) = self { return (line, column) }
    return nil
  }
}

extension DocumentError: CustomStringConvertible {
  /// What is wrong and what to do, in plain sentences.
  public var description: String {
    switch self {
    case .notUTF8: "This is not UTF-8 text. Save the draft as UTF-8 and check it again."
    case .utf16: "This is UTF-16 text. Save the draft as UTF-8 and check it again."
    case .brokenUTF16: "This is marked as UTF-16 text, but a part of it is missing. Save the draft again as UTF-8."
    case .unknownEncoding(let name):
      "The page says that it is in the encoding “\(name)”, which is not known here. Save it as UTF-8 and check it again."
    case .notInEncoding(let name):
      "The page says that it is in the encoding “\(name)”, but it is not. Save it as UTF-8 and check it again."
    case .unreadable(let kind): kind.description
    case .notWhatItsNameSays(let ending):
      "This is named .\(ending) but is no such document. Open it in a word processor, save it again, and check that."
    case .encrypted:
      "This document is protected by a password. Save a copy without one, check that, and delete it afterwards."
    case .brokenArchive:
      "This document is damaged: its archive cannot be unpacked. Open it in a word processor, save it again, and check that."
    case .ambiguousPart(let part):
      "This document holds the part “\(part)” twice, so programs may show different texts. Save it again and check that."
    case .embedsFile:
      "A part of this document's text lies in a file of another kind inside it. Open it in Word, save it again, and check that."
    case .holdsPrograms:
      "This Word file holds macros, which are programs. Nothing of it was taken. Save it as .docx and hand that in."
    case .notWord:
      "This is neither a Word file nor plain text. Open it in a word processor, save it as .docx, and hand that in."
    case .missingPart(let part):
      "This document is damaged: its part “\(part)” is missing. Open it in a word processor, save it again, and check that."
    case .brokenXML(let part, let line):
      "This document is damaged: “\(part)” breaks off at line \(line). Open it in a word processor, save it again, and check that."
    case .tooDeep(let part):
      "“\(part)” in this document is nested deeper than real documents are. Nothing of it was read. Save it again and check that."
    case .declaresType(let part):
      "“\(part)” in this document has a document type declaration, which real documents do not have. Nothing of it was read."
    case .tooManyParts(let limit):
      "This document has more than \(limit) parts. Save it again without attachments and check that."
    case .tooLarge(let limit):
      "This document is larger than \(limit / 1_048_576) MB. Save it again without pictures and check that."
    case .bomb: "This file unpacks to many hundred times its size, as no real document does. Nothing of it was read."
    case .libraryMissing(let reason):
      "Word, OpenDocument and some HTML files cannot be read here: \(reason). On Debian: apt install libarchive13 libxml2"
    case .cannotPrint(let reason):
      "A PDF cannot be made here: \(reason). On Debian: apt install libpangocairo-1.0-0 fonts-noto-core"
    }
  }
}

extension DocumentError.Kind {
  /// What the file is and what to do instead.
  var description: String {
    switch self {
    case .pdf: "This is a PDF. Check the document that it was made from: .docx, .odt, .html, .md or .txt."
    case .richText: "This is Rich Text (.rtf). Save it as .docx or .odt and check that."
    case .oldWord: "This is a Word file of before 2007 (.doc). Save it as .docx and check that."
    case .spreadsheet: "This is a spreadsheet, not a text. Name a .docx, .odt, .html, .md or .txt file."
    case .slides: "These are slides, not a text. Name a .docx, .odt, .html, .md or .txt file."
    case .archive: "This is a ZIP archive. Unpack it and name the drafts in it."
    case .mail: "This is an e-mail as it is sent. Copy its text into a .txt, .md or .docx file and check that."
    case .bytes: "This is no plain text, or is UTF-16: it holds the byte 0. Save the draft as UTF-8 and check it again."
    }
  }
}
