import Guidelines

/// Texts made for the benchmark, the same in every run.
enum Made {
  /// Words in the order of their frequency, so that small words are as frequent as in life.
  private static let words: [Language: [Substring]] = [
    .english: """
    the of and to a in is that for it as was with be by on not he his at are this have from or had which they you were \
    all she there would their we him been has when who will no more if out so said what up its about into than them \
    only other new some could time these two may then first any now people over city street council officers hospital \
    morning evening water bridge market station train bus school library neighbours volunteers information telephone \
    website weather river building families support centre open closed road traffic doctor nurse help question answer \
    meeting report letter week month year winter summer garden music paper window table chair history language number \
    company worker machine factory price money bank shop bread coffee village mountain forest island harbour ship \
    science student teacher lesson exam picture colour green yellow quiet early late quickly slowly together apart
    """.split(separator: " "),
    .arabic: """
    في من على أن إلى عن التي الذي هذا هذه ما لا مع كان أو قد كل بعد بين قبل ذلك هو هي كانت حتى ثم غير عند لكن منذ كما إذا يوم \
    المدينة الشارع المجلس المستشفى الصباح المساء الماء الجسر السوق المحطة القطار الحافلة المدرسة المكتبة الجيران المتطوعون \
    المعلومات الهاتف الموقع الطقس النهر البناء العائلات الدعم المركز مفتوح مغلق الطريق المرور الطبيب السؤال الجواب الاجتماع \
    التقرير الرسالة الأسبوع الشهر السنة الشتاء الصيف الحديقة الموسيقى الورق النافذة الطاولة التاريخ اللغة الرقم الشركة العامل
    """.split(separator: " "),
  ]

  /// Ten megabytes.
  ///
  /// - Parameter examples: Whether every twelfth sentence is an example of the rules.
  static func text(_ language: Language, examples isMixed: Bool = true) -> String {
    var random = Random()
    let words = words[language] ?? []
    let examples = RulePack.builtIn.rules.flatMap { $0.examples(in: language) }.map {
      $0.text.replacing("[[", with: "").replacing("]]", with: "")
    }
    var text = ""
    var sentence = 0
    while text.utf8.count < 10_000_000 {
      sentence += 1
      if isMixed, sentence % 12 == 0 {
        text += examples[random.next(examples.count)]
      } else {
        for place in 0..<(8 + random.next(16)) {
          // The product of two even draws favours small ranks, much as words of a language are distributed.
          let word = words[random.next(words.count) * random.next(words.count) / words.count]
          text += (place == 0 ? "" : " ") + (place == 0 ? word.prefix(1).uppercased() + word.dropFirst() : String(word))
        }
        text += "."
      }
      text += sentence % 6 == 0 ? "\n\n" : " "
    }
    return text
  }

  /// The marked words of the English examples: what a plain list of phrases would hold.
  static var phrases: [String] {
    let marked = RulePack.builtIn.rules.flatMap { $0.examples(in: .english) }.filter(\.isMatch).compactMap {
      example -> String? in
      guard let start = example.text.firstRange(of: "[["), let end = example.text.firstRange(of: "]]") else {
        return nil
      }
      return String(example.text[start.upperBound..<end.lowerBound])
    }
    return Set(marked).sorted()
  }
}

/// Draws of a linear generator: the same in every run.
struct Random {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
