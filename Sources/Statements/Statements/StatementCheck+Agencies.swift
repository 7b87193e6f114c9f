import Guidelines
import Incidents

/// The names of agencies in a text.
extension StatementCheck {
  /// Whether a sentence is long by the names of agencies alone: who speaks is named in full, however many they are.
  func isLengthOfNames(_ finding: Finding, _ rendition: Rendition) -> Bool {
    finding.rule == "read-long-sentence"
      && rendition.bindings.contains { binding in
        guard case .constant(let name) = binding.source, case .agencies? = composer.fields.constants[name] else {
          return false
        }
        return finding.span.start.byte <= binding.start && binding.end <= finding.span.end.byte
      }
  }

  /// An agency that stands in a text by the name of another language, because it has none in this one.
  func unnamed(_ rendition: Rendition, _ revision: Revision) -> [Finding] {
    let language = rendition.language
    var seen: Set<AgencyID> = []
    return composer.fields.constants.sorted { $0.key < $1.key }.flatMap { _, constant -> [Finding] in
      guard case .agencies(let agencies) = constant else { return [] }
      return agencies.compactMap { agency in
        guard !AgencyWording.hasName(agency, in: language), seen.insert(agency.id).inserted,
          // Where one name is given for all languages, it is taken for that of the master.
          !agency.names.isEmpty || language != revision.master?.language
            || (language == .arabic && !TextSafety.hasRightToLeftLetters(agency.name)),
          let range = rendition.text.firstRange(of: agency.name, from: rendition.text.startIndex)
        else { return nil }
        return finding(
          "agency-name-missing",
          "The \(language.englishName) text calls \(agency.id) “\(agency.name)”: it has no name in \(language.englishName).",
          "Readers look for who speaks, under the name that they know; a name is never translated by guess.",
          rendition.text, range,
          [
            "Give it one in afterword.yaml, with its article: "
              + "agencies: \(agency.id): name: { \(language.rawValue): … }, then: afterword statement assemble \(composer.id.number)"
          ], severity: .warning)
      }
    }
  }
}
