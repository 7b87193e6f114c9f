import ArgumentParser
import Guidelines
import Operations
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RulesCommands {
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Write the beginning of a rule of your own.",
      discussion: """
        The file has one rule with every key explained, one pattern and examples that work, to be replaced by yours. \
        “afterword rules test” tries it beside the rules that come with Afterword.

        Examples:
          afterword rules new our-tram-lines --family investigation --dir our-rules
          afterword rules test --add-rules our-rules
          afterword check --add-rules our-rules draft.md
        """)
    @Argument(help: "The rule's name: small letters, digits and hyphens.") var rule: String
    @Option(help: "The family it belongs to.") var family: RuleFamily = .accuracy
    @Option(help: "The language of its first wordings.") var language: Language = .english
    @Option(
      help: ArgumentHelp("The folder for it; made when it is not there.", valueName: "dir"), completion: .directory)
    var dir = "our-rules"
    @OptionGroup var output: OutputOptions

    struct Written: Encodable {
      let rule: String
      let file: String
    }

    func validate() throws {
      guard !rule.isEmpty, rule.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
        throw ValidationError("A rule's name has small letters, digits and hyphens only, for example our-tram-lines.")
      }
    }

    func run() async throws {
      try await Failure.reporting(output.format) {
        guard RulePack.builtIn.rule(rule) == nil else {
          throw InputError.invalid(
            "There is a rule “\(rule)” already: afterword rules show \(rule). Choose another name.")
        }
        let path = dir + "/" + rule + ".yaml"
        guard !FileManager.default.fileExists(atPath: path) else {
          throw InputError.invalid("“\(path)” is there already and was left as it is. Edit it, or choose another name.")
        }
        do {
          try FileManager.default.createDirectory(atPath: dir, withIntermediateDirectories: true)
          try Data(NewRule(id: rule, family: family, language: language).text.utf8).write(to: URL(filePath: path))
        } catch {
          throw InputError.unavailable("“\(path)” cannot be written. Check the folder and the disk.")
        }
        Output(format: output.format).result(Written(rule: rule, file: path)) {
          "\(path) holds the beginning of the rule. Edit it, then try it: afterword rules test --add-rules \(dir)"
        }
      }
    }
  }
}

/// The text of a new rule, with wordings and examples that pass as they are.
struct NewRule {
  let id: String
  let family: RuleFamily
  let language: Language

  var text: String {
    let words = Self.words(of: language)
    func list(_ examples: [String]) -> String { examples.map { "        - \"\($0)\"" }.joined(separator: "\n") }
    return """
      # A rule of our own. Pattern language and keys: README.md of “afterword rules export”.
      family: \(family.rawValue)
      practice: \(practice)
      guards: [names, negation, rejection, language]   # what keeps the rule silent
      rules:
        - id: \(id)
          title: In a few words, what is found
          severity: warning            # error, warning or advice
          # when: { headline: error }  # where it weighs otherwise
          message: What is wrong, in one full sentence.
          why: Why it matters, in one or two sentences.
          rewrite: ["Better words, ready to be used."]
          source: [GCTF-RW]            # keys of sources.yaml
          # waivers: [J-RECORD]        # codes that excuse an error
          \(language.rawValue):
            patterns:
              - "\(words.pattern)"
            match:                     # at least five; [[ ]] marks what must be found
      \(list(words.match))
            pass:                      # at least five near misses
      \(list(words.pass))

      """
  }

  private var practice: String {
    switch family {
    case .stigmatisation, .glorification: "GP18"
    case .accuracy, .investigation, .completeness, .readability: "GP17"
    case .dignity: "GP19"
    }
  }

  private static func words(of language: Language) -> (pattern: String, match: [String], pass: [String]) {
    switch language {
    case .english:
      (
        "tram line <2> (closed|cut)",
        [
          "The [[tram line is closed]].", "[[Tram line five closed]] at noon.", "Is the [[tram line cut]]?",
          "They say the [[tram line was cut]].", "# [[Tram line closed]]",
        ],
        [
          "The tram line is open.", "The road is closed.", "It is false that the tram line is closed.",
          "The tram was cut short.", "A line closed at noon.",
        ]
      )
    case .french:
      (
        "ligne de tram <2> (fermée|coupée)",
        [
          "La [[ligne de tram est fermée]].", "[[Ligne de tram coupée]] à midi.",
          "La [[ligne de tram fermée]] reste vide.",
          "On dit la [[ligne de tram coupée]].", "# [[Ligne de tram fermée]]",
        ],
        [
          "La ligne de tram est ouverte.", "La rue est fermée.", "Il est faux que la ligne de tram est fermée.",
          "Le tram est à l'heure.", "Une ligne a fermé à midi.",
        ]
      )
    case .spanish:
      (
        "línea de tranvía <2> (cerrada|cortada)",
        [
          "La [[línea de tranvía está cerrada]].", "[[Línea de tranvía cortada]] al mediodía.",
          "La [[línea de tranvía cerrada]] sigue vacía.", "Dicen que la [[línea de tranvía está cortada]].",
          "# [[Línea de tranvía cerrada]]",
        ],
        [
          "La línea de tranvía está abierta.", "La calle está cerrada.",
          "Es falso que la línea de tranvía esté cerrada.",
          "El tranvía llega a su hora.", "Una línea cerró al mediodía.",
        ]
      )
    case .arabic:
      (
        "خط ترام <2> (مغلق|مقطوع)",
        [
          "[[خط الترام مغلق]].", "إن [[خط الترام مقطوع]] الآن.", "[[خط الترام الأول مغلق]].",
          "لأن [[خط الترام مغلق]] حاليا.", "# [[خط الترام مغلق]]",
        ],
        [
          "خط الترام مفتوح.", "الشارع مغلق.", "ليس صحيحا أن خط الترام مغلق.", "الترام في موعده.", "الخط يعمل ظهرا.",
        ]
      )
    }
  }
}
