import Guidelines
import Renditions
import Statements
import Testing

/// What is made of the text of an exercise says so, and so does every page around it.
@Suite struct ExerciseTests {
  static let text = Sample.text(
    """
    # EXERCISE: Serious incident at {place|Alder Hall}

    Joint statement {statement.number|1}, {statement.as-of:full|14 March 2026, 21:50}

    Please keep away from {area|Alder Hall and Quay Street}. Do not use the bridge. Do not use the tunnel. Do not park on the quay.

    What we know: there is a serious incident at {place|Alder Hall}. It began at about {time.onset|21:20}. Many people are helping now.

    If you are worried about someone, call {contact.family-line|0800 555 0142}. Please do not go to the hospital by yourself.

    EXERCISE. This is not real.
    """)

  @Test func everyShortFormBeginsWithIt() throws {
    #expect(try ShortForm(of: Self.text, for: .sms(parts: 1)).text.hasPrefix("EXERCISE: "))
    #expect(try ShortForm(of: Self.text, for: .post280).text.hasPrefix("EXERCISE: "))
    let posts = try PostThread(of: Self.text, for: .post280).posts
    #expect(posts.count > 1)
    #expect(posts.allSatisfy { $0.hasPrefix("EXERCISE") && $0.count <= 280 }, "\(posts)")
    #expect(SpokenText(of: Self.text).text.hasPrefix("EXERCISE"))
  }

  /// A line that is no sentence, such as that of number and date, does not run into the next one.
  @Test func theLineOfNumberAndDateEnds() throws {
    let form = try ShortForm(of: Self.text, for: .post500)
    #expect(form.text.contains("14 March 2026, 21:50. Please keep away"), "\(form.text)")
  }

  @Test func everyPageSaysIt() {
    let frame = Newsroom.Frame(
      address: "https://alder.example", offset: Sample.offset, isExercise: true)
    let site = Newsroom(
      of: [Sample.statement(1, texts: [Self.text, Sample.arabic])], proofs: .init(exports: [1: "{}\n"]), frame: frame)
    let pages = site.files.filter { $0.path.hasSuffix(".html") }
    #expect(pages.count >= 6)
    for page in pages {
      let isArabic = page.path.contains("ar.")
      #expect(
        page.text.contains(isArabic ? "تمرين. هذا ليس حدثا حقيقيا." : "EXERCISE. This is not real."), "\(page.path)")
    }
  }

  /// A page in a language never says that nobody has spoken when somebody has.
  @Test func whatHoldsInAnotherLanguageIsShown() {
    let frame = Newsroom.Frame(address: "https://alder.example", offset: Sample.offset)
    let site = Newsroom(
      of: [
        Sample.statement(1, standing: .corrected(by: 2, at: Sample.released)),
        Sample.statement(2, texts: [Sample.english], links: .init(corrects: 1)),
      ], proofs: .init(exports: [:]), frame: frame)
    let page = site.files.first { $0.path == "ar.html" }?.text ?? ""
    #expect(
      page.contains("هذا النص غير متاح باللغة العربية بعد.") && page.contains("<article lang=\"en\" dir=\"ltr\">"))
    #expect(!page.contains("لم يصدر أي بيان بعد"))
  }
}
