import ArgumentParser
import Guidelines
import Operations

extension RulesCommands {
  struct Judge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "judge",
      abstract: "Score the rules on passages that an expert has labelled.",
      discussion: """
        Each line of the file is one JSON object:
          {"id": "a1", "lang": "en", "text": "The community let this happen.", "clean": false,
           "labels": [{"family": "stigmatisation", "kind": "collective-blame", "span": "community let this happen", "severity": "error"}]}
        “clean” says that everything was looked for and nothing found; “hard_negative” that it holds tempting words all the same; “facts” \
        are case facts.

        A label is found when an error or a warning of its family overlaps its words. Precision counts findings in clean passages as \
        wrong; findings beside the labels of other passages count neither way. The column “plain” is the same words without guards: what \
        a list of phrases would do.

        Examples:
          afterword rules judge labelled.jsonl
          afterword rules judge --misses labelled.jsonl
          afterword rules judge --add-rules our-rules --format json labelled.jsonl
        """)
    @Argument(
      help: ArgumentHelp("Labelled passages; “-” reads standard input.", valueName: "file"), completion: .file())
    var file: String
    @Flag(help: "List what was missed, and what was found in clean passages.") var misses = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await Failure.reporting(output.format) {
        let passages = try LabelledFile.passages(in: file)
        let pack = try pack.pack()
        let judgement = Judgement(of: Checker(pack), on: passages)
        let plain = Judgement(of: Checker(pack, usesGuards: false), on: passages)
        Output(format: output.format).result(JudgementResult(judgement, plain: plain)) {
          JudgementPage(judgement, plain: plain, misses: misses).text
        }
      }
    }
  }
}

/// What `rules judge --format json` prints.
struct JudgementResult: Encodable {
  struct Line: Encodable {
    let name: String
    let recall: Double?
    let precision: Double?
    let f1: Double?
    let score: Score
    let plain: Score

    init(_ name: String, _ score: Score, _ plain: Score?) {
      self.name = name
      recall = score.recall
      precision = score.precision
      f1 = score.f1
      self.score = score
      self.plain = plain ?? Score()
    }
  }

  struct Clean: Encodable {
    let name: String
    let score: CleanScore
    let plain: CleanScore
  }

  let schema = "afterword.judgement/1"
  let passages: Int
  let families: [Line]
  let languages: [Line]
  let rules: [Line]
  let clean: [Clean]
  let misses: [Judgement.Miss]
  let falseAlarms: [Judgement.FalseAlarm]

  init(_ judgement: Judgement, plain: Judgement) {
    passages = judgement.passages
    families = RuleFamily.allCases.compactMap { family in
      judgement.families[family].map { Line(family.rawValue, $0, plain.families[family]) }
    }
    languages = Language.allCases.compactMap { language in
      judgement.languages[language].map { Line(language.rawValue, $0, plain.languages[language]) }
    }
    rules = judgement.rules.keys.sorted().compactMap { rule in
      judgement.rules[rule].flatMap { $0.right + $0.wrong + $0.unjudged == 0 ? nil : Line(rule, $0, plain.rules[rule]) }
    }
    let groups = Language.allCases.compactMap { language in
      judgement.clean[language].map {
        Clean(name: language.rawValue, score: $0, plain: plain.clean[language] ?? CleanScore())
      }
    }
    clean = groups + [Clean(name: "hard", score: judgement.hardNegatives, plain: plain.hardNegatives)]
    misses = judgement.misses
    falseAlarms = judgement.falseAlarms
  }
}

/// A judgement for people.
struct JudgementPage {
  let text: String

  init(_ judgement: Judgement, plain: Judgement, misses: Bool) {
    let result = JudgementResult(judgement, plain: plain)
    var parts = ["\(judgement.passages) passages."]
    parts.append(Self.weights(judgement, plain))
    for (name, lines) in [("family", result.families), ("language", result.languages), ("rule", result.rules)]
    where !lines.isEmpty {
      var table = Table(name, "recall", "precision", "F1", "plain recall", "plain precision", "plain F1")
      for line in lines {
        table.add(
          line.name, Self.percent(line.recall), Self.percent(line.precision), Self.percent(line.f1),
          Self.percent(line.plain.recall), Self.percent(line.plain.precision), Self.percent(line.plain.f1))
      }
      parts.append(table.text(style: Style(isColoured: false), whenEmpty: ""))
    }
    parts.append(Self.clean(result.clean))
    if misses { parts.append(Self.lists(judgement)) }
    text = parts.joined(separator: "\n\n")
  }

  private static func weights(_ judgement: Judgement, _ plain: Judgement) -> String {
    var table = Table("labels", "found", "of", "recall", "plain recall")
    for language in Language.allCases {
      for severity in [Severity.error, .warning] {
        guard let score = judgement.weights[language]?[severity] else { continue }
        table.add(
          "\(language.name), \(severity.rawValue)", "\(score.found)", "\(score.found + score.missed)",
          percent(score.recall), percent(plain.weights[language]?[severity]?.recall))
      }
    }
    return table.text(style: Style(isColoured: false), whenEmpty: "No labels.")
  }

  private static func clean(_ groups: [JudgementResult.Clean]) -> String {
    var table = Table("clean passages", "number", "with an error", "with an error or warning", "plain")
    for group in groups where group.score.passages > 0 {
      func share(_ count: Int) -> String { percent(Double(count) / Double(group.score.passages)) }
      table.add(
        group.name, "\(group.score.passages)", share(group.score.withError), share(group.score.withErrorOrWarning),
        share(group.plain.withErrorOrWarning))
    }
    return table.text(style: Style(isColoured: false), whenEmpty: "No clean passages.")
  }

  private static func lists(_ judgement: Judgement) -> String {
    let missed = judgement.misses.map {
      "missed  \($0.passage) \($0.language.rawValue) \($0.family.rawValue)\($0.kind.isEmpty ? "" : "/" + $0.kind) "
        + "\($0.severity.rawValue): \($0.words)"
    }
    let alarms = judgement.falseAlarms.map {
      "false   \($0.passage) \($0.language.rawValue) \($0.rule) \($0.severity.rawValue): \($0.words)"
    }
    return (missed + alarms).joined(separator: "\n")
  }

  private static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    return "\(Int((share * 100).rounded())) %"
  }
}
