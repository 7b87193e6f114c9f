import Documents
import Guidelines
import StrictYAML

/// Reads the section `letterhead` of `afterword.yaml`. All of it may be left out; then the agencies that issue a statement
/// stand at its head.
///
/// ```yaml
/// letterhead:
///   names: [Port Ellery Joint Information Centre]
///   address: ["1 Quay Street, Port Ellery", press@ellery.example]
///   logo: letterhead.png                  # a PNG beside afterword.yaml
///   logo-words: Coat of arms of Port Ellery
///   languages:
///     fr: { names: [Centre d’information commun de Port Ellery] }
/// ```
struct LetterheadConfiguration: Sendable {
  /// Names and address in one language.
  struct Words: Sendable {
    var names: [String]?
    var address: [String]?
  }

  private(set) var words = Words()
  private(set) var byLanguage: [Language: Words] = [:]
  /// The path of the picture, as it is written.
  private(set) var logo: (path: String, words: String, place: YAMLPlace)?

  init(_ section: YAMLValue?) throws(YAMLFaults) {
    guard let section else { return }
    do throws(YAMLFault) {
      var map = try section.mapping()
      words = try Self.words(&map)
      if let value = map.optional("logo") {
        let path = try value.line()
        guard let words = map.optional("logo-words") else {
          throw value.fault(
            "The picture needs words for people who cannot see it.",
            suggestion: "Write “logo-words: Coat of arms of …” below it.")
        }
        logo = (path, try words.line(), value.place)
      }
      if let languages = map.optional("languages") {
        for entry in try languages.mapping().all {
          guard let language = Language(rawValue: entry.key) else {
            throw entry.place.fault("“\(entry.key)” is not a language.", suggestion: "Write en, fr, es or ar.")
          }
          var inner = try entry.value.mapping()
          byLanguage[language] = try Self.words(&inner)
          try inner.finish()
        }
      }
      try map.finish()
    } catch {
      throw YAMLFaults([error])
    }
  }

  private static func words(_ map: inout YAMLMapping) throws(YAMLFault) -> Words {
    var words = Words()
    if let names = map.optional("names") { words.names = try lines(names) }
    if let address = map.optional("address") { words.address = try lines(address) }
    return words
  }

  private static func lines(_ value: YAMLValue) throws(YAMLFault) -> [String] {
    let lines = try value.lines()
    guard lines.count <= 8 else { throw value.fault("A letterhead has at most 8 lines here.") }
    return lines
  }
}

extension Operations {
  /// The letterhead in a language: the workspace's, otherwise the agencies in whose name a statement is issued.
  ///
  /// - Throws: `YAMLFaults` for faults in the section `letterhead`, `InputError` for a picture that cannot be used.
  func letterhead(in language: Language, issuers: [String]) throws -> Letter.Letterhead {
    let configuration = try LetterheadConfiguration(workspace.configuration.letterheadSection)
    let own = configuration.byLanguage[language]
    var letterhead = Letter.Letterhead(
      names: own?.names ?? configuration.words.names ?? issuers,
      address: own?.address ?? configuration.words.address ?? [])
    if let (path, words, place) = configuration.logo {
      guard !path.split(separator: "/").contains(".."), !path.hasPrefix("/") else {
        throw YAMLFaults([
          place.fault("The picture lies outside the workspace.", suggestion: "Copy it beside afterword.yaml.")
        ])
      }
      let bytes = try InputFile.read(workspace.root + "/" + path, limit: Logo.largest)
      guard let logo = Logo(png: bytes, words: words) else {
        throw InputError.invalid(
          "The picture “\(path)” of the letterhead is not a PNG file. Save it as PNG and name that under “letterhead” in afterword.yaml."
        )
      }
      letterhead.logo = logo
    }
    return letterhead
  }

  /// Whether statements can be put on letterhead; nothing is said where the workspace has no letterhead of its own.
  func letterheadChecks() -> [Diagnosis.Check] {
    guard workspace.configuration.letterheadSection != nil else { return [] }
    do {
      for language in Language.allCases { _ = try letterhead(in: language, issuers: []) }
      return [.init("letterhead", .good, "The letterhead can be used.")]
    } catch {
      let reason = (error as? YAMLFaults)?.description ?? (error as? InputError)?.description ?? "It cannot be read."
      return [.init("letterhead", .bad, reason, mend: ["Change the section “letterhead” in afterword.yaml."])]
    }
  }
}
