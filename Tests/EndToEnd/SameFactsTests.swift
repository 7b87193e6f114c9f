import Foundation
import Testing

/// One statement in four languages: each short form says the same figures, numbers to call, times and places in all of them.
@Suite(.serialized) struct SameFactsTests {
  static let languages = ["en", "fr", "es", "ar"]
  static let forms = ["sms", "sms --parts 3", "sms --parts 5", "post280", "post500", "spoken", "spoken --seconds 60"]

  /// Facts whose figures are written in digits in every language.
  private static func facts(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok("fact add contact.support-line '0800 555 022' --confirmed", as: "support-lead")
    try await scene.ok("fact tested f-4", as: "support-lead")
    try await scene.ok("fact add casualties.killed 14 --scope attackers=excluded --confirmed", as: "prosecutor-press")
    try await scene.ok("fact add casualties.hospital 43 --confirmed", as: "hospital-press")
    try await scene.ok("fact add casualties.critical 12 --confirmed", as: "hospital-press")
    try await scene.ok("fact gate open families-first --note 'briefed at 19:40'", as: "family-liaison")
  }

  private static func released(_ kind: String, _ scene: Scene) async throws -> Scene {
    try await facts(scene)
    if kind == "protective" {
      try await scene.ok(
        "fact add area 'the harbour quarter' --in fr='le quartier du port' --in es='el barrio del puerto' "
          + "--in ar='حي الميناء' --scope place=port --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.shelter 'Go inside and stay there.' --in fr='Entrez dans un bâtiment et restez-y.' "
          + "--in es='Entre en un edificio y quédese allí.' --in ar='ادخلوا إلى مبنى وابقوا فيه.' --scope place=port --confirmed",
        as: "police-press")
    }
    let later = scene.at("20:15")
    try await later.ok(
      "statement draft --kind \(kind) --language en,fr,es,ar --next-update +45m"
        + (kind == "protective" ? " --area port" : ""))
    try await later.ok("statement check 1")
    try await later.ok("statement submit 1")
    for officer in [
      "city-press", "police-press", "prosecutor-press", "hospital-press", "support-lead", "family-liaison", "commander",
    ] { _ = try await later.workspace.run(["statement", "clear", "1"], as: officer) }
    try await later.ok("statement release 1")
    return later
  }

  /// The numbers of a text, a French time as the others write it.
  private static func numbers(_ text: String) -> Set<String> {
    let plain = text.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    let times = plain.replacing(/(\d+) h (\d\d)/) { "\($0.1):\($0.2)" }.replacing(/(\d+) h\b/) { "\($0.1):00" }
    return Set(times.matches(of: /\d+(:\d+)?/).map { String($0.0) })
  }

  /// Words that stand for the same in the four languages, in text and read aloud.
  private static let marks: [[String]] = [
    ["Harbour Market", "au marché du port", "en el mercado", "في سوق الميناء"],
    ["zero one one", "zéro un un", "cero uno uno", "صفر واحد واحد"],
    ["zero two two", "zéro deux deux", "cero dos dos", "صفر اثنان اثنان"],
    ["City of", "la ville de", "Ayuntamiento", "بلدية"],
  ]

  /// Five words that a short form says twice: room that says nothing.
  private static func repetition(in text: String) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || ".,:;!?،؟".contains($0) }.map(String.init)
    var seen: Set<String> = []
    return words.indices.dropLast(4).lazy.map { words[$0..<($0 + 5)].joined(separator: " ") }
      .first { !seen.insert($0).inserted }
  }

  @Test(arguments: ["holding", "situation", "casualty", "families", "support", "protective"])
  func everyShortFormSaysTheSameInFourLanguages(kind: String) async throws {
    try await Scene.play { scene in
      let later = try await Self.released(kind, scene)
      for form in Self.forms {
        var said: [(language: String, numbers: Set<String>, marks: [Bool])] = []
        for (place, language) in Self.languages.enumerated() {
          let short = try await later.workspace.run(
            Scene.words("statement short 1 --form \(form) --language \(language)"), as: "duty-lead")
          guard short.exitCode == 0 else {
            #expect(form == "sms --parts 3" || form == "sms", "\(short)")
            continue
          }
          let text = short.text
          let marks = Self.marks.map { text.contains($0[place]) }
          said.append((language, Self.numbers(text), marks))
          #expect(!text.contains("UTC") || !form.hasPrefix("spoken"), "\(text)")
          if form.hasPrefix("spoken") {
            #expect(marks.last == true && !text.contains("("), "\(kind) \(language): \(text)")
          }
          if !form.hasPrefix("spoken") { #expect(Self.repetition(in: text) == nil, "\(kind) \(language): \(text)") }
          if text.contains("12") { #expect(text.contains("43"), "\(text)") }
        }
        #expect(!said.isEmpty)
        for one in said.dropFirst() {
          #expect(one.numbers == said.first?.numbers, "\(kind) \(form) \(one.language)")
          #expect(one.marks == said.first?.marks, "\(kind) \(form) \(one.language)")
        }
      }
    }
  }

  /// A post about a false claim says once that it is false, and has room for “please do not share”.
  @Test(arguments: [
    ("en", "A false claim is being shared", "Please do not share the claim"),
    ("fr", "Une fausse information circule", "Ne partagez pas"), ("es", "Circula una información falsa", "No comparta"),
    ("ar", "يجري تداوله", "نرجو عدم تداول"),
  ])
  func aFalseClaimIsAnnouncedOnce(language: String, opening: String, request: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'Harbour station is closed tonight.'")
      try await scene.ok("rumour judge r-1 false --answer 'Harbour station is open.'", as: "police-press")
      for (language, claim, answer) in [
        ("fr", "La gare du port est fermée ce soir.", "La gare du port est ouverte."),
        ("es", "La estación del puerto está cerrada.", "La estación del puerto está abierta."),
        ("ar", "محطة الميناء مغلقة.", "محطة الميناء مفتوحة."),
      ] {
        try await scene.ok(
          "rumour word r-1 --language \(language) --words '\(claim)' --answer '\(answer)'", as: "police-press")
      }
      try await scene.ok("statement draft --rumour r-1 --language en,fr,es,ar --next-update +45m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let post = try await scene.ok("statement short 1 --form post280 --language \(language)").text
      #expect(post.contains(opening) && post.contains(request), "\(post)")
      for word in ["being shared", "circule", "Circula", "تداوله"] {
        #expect(post.components(separatedBy: word).count <= 2, "\(post)")
      }
    }
  }
}
