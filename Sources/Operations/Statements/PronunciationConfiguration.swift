import Guidelines
import StrictYAML

/// How a name is said aloud, for whoever reads a statement on the radio or over loudspeakers.
public struct PronunciationHint: Sendable, Hashable, Encodable {
  /// The name as it is written.
  public let words: String
  /// How it is said, in letters that a reader of the language reads right: “port EL-uh-ree”.
  public let said: String
}

/// Reads the section `pronunciation` of `afterword.yaml`: names of places and agencies, and how they are said in a language.
///
/// ```yaml
/// pronunciation:
///   en: { Port Ellery: port EL-uh-ree, Quay Street: key street }
///   es: { Port Ellery: port ÉLERI }
/// ```
///
/// Names of persons have no place in it: the file is no part of the sealed record.
struct PronunciationConfiguration: Sendable {
  private(set) var hints: [Language: [PronunciationHint]] = [:]

  init(_ section: YAMLValue?) throws(YAMLFaults) {
    guard let section else { return }
    do throws(YAMLFault) {
      for entry in try section.mapping().all {
        guard let language = Language(rawValue: entry.key) else {
          throw entry.place.fault("“\(entry.key)” is not a language.", suggestion: "Write en, fr, es or ar.")
        }
        for name in try entry.value.mapping().all {
          let said = try name.value.line()
          guard !said.isEmpty, name.key.contains(where: \.isLetter) else {
            throw name.place.fault(
              "“\(name.key)” needs words that say how it is spoken.",
              suggestion: "Write “\(name.key): …” with the letters that are read aloud.")
          }
          hints[language, default: []].append(PronunciationHint(words: name.key, said: said))
        }
      }
    } catch {
      throw YAMLFaults([error])
    }
  }
}

extension Operations {
  /// How the names in a text are said aloud, in the order in which they first stand there.
  ///
  /// - Throws: `YAMLFaults` for faults in the section `pronunciation`.
  public func pronunciations(in text: String, _ language: Language) throws -> [PronunciationHint] {
    let all = try PronunciationConfiguration(workspace.configuration.pronunciationSection).hints[language] ?? []
    let small = text.lowercased()
    return all.compactMap { hint -> (place: String.Index, hint: PronunciationHint)? in
      small.ranges(of: hint.words.lowercased()).first { range in
        // “Ellery” is no part of “Ellerys”; in Arabic small words are written together with a name.
        language == .arabic
          || !(small[..<range.lowerBound].last?.isLetter ?? false)
            && !(small[range.upperBound...].first?.isLetter ?? false)
      }.map { ($0.lowerBound, hint) }
    }
    .sorted { $0.place < $1.place }.map(\.hint)
  }

  /// Whether the hints can be read; nothing is said where the workspace has none.
  func pronunciationChecks() -> [Diagnosis.Check] {
    guard workspace.configuration.pronunciationSection != nil else { return [] }
    do {
      let hints = try PronunciationConfiguration(workspace.configuration.pronunciationSection).hints
      let count = hints.values.reduce(0) { $0 + $1.count }
      return [.init("pronunciation", .good, "How \(count) \(count == 1 ? "name is" : "names are") said is known.")]
    } catch {
      return [
        .init("pronunciation", .bad, error.description, mend: ["Change the section “pronunciation” in afterword.yaml."])
      ]
    }
  }
}
