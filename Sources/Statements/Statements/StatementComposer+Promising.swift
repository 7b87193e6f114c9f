import Guidelines
import Incidents

extension StatementComposer {
  /// A text with its promise, and its own time, as they are now.
  func redated(_ rendition: Rendition, promise: Moment, in revision: Revision) -> String {
    let language = rendition.language
    var text = rendition.text
    var written = text.endIndex
    for binding in rendition.bindings.sorted(by: { $0.start > $1.start }) {
      guard let bound = text.range(ofBytes: binding.start..<binding.end), bound.upperBound <= written else { continue }
      switch binding.source {
      case .constant("statement.next-update"):
        let old = stretch(of: revision.nextUpdate, around: bound, in: text, language)
        let isOfFigures = rendition.bindings.contains { $0.source == .constant("statement.figures-as-of") }
        let day = fields.printedTime(isOfFigures: isOfFigures)
        let words = TimeWording.relative(promise, to: day, language, offset: fields.offset)
        let said = TextSafety.withoutIsolates(String(text[old]))
        let joined = TimeWording.joined(words, inPlaceOf: said, behind: String(text[..<old.lowerBound]), language)
        let place = joined.before.utf8.count
        text = joined.before + TextSafety.isolated(joined.words, in: language) + text[old.upperBound...]
        written = text.utf8.index(text.startIndex, offsetBy: place)
      case .constant("statement.as-of"):
        guard let words = ownTime(binding, in: revision, language) else { continue }
        let place = text.utf8.distance(from: text.startIndex, to: bound.lowerBound)
        text.replaceSubrange(bound, with: TextSafety.isolated(words, in: language))
        written = text.utf8.index(text.startIndex, offsetBy: place)
      default: continue
      }
    }
    return text
  }

  /// Where a promise stands as a whole: a text that was edited has its day and its time of day bound one by one.
  private func stretch(
    of promise: Moment?, around bound: Range<String.Index>, in text: String, _ language: Language
  ) -> Range<String.Index> {
    let forms = promise.map { TimeWording.forms($0, language, offset: fields.offset) } ?? []
    let found = forms.lazy.compactMap { form in text.ranges(of: form).first { $0.overlaps(bound) } }.first
    guard let found else { return bound }
    // The marks that keep it in order in right-to-left text belong to it.
    let before = text[..<found.lowerBound].unicodeScalars
    let after = text[found.upperBound...].unicodeScalars
    guard before.last == "\u{2066}", after.first == "\u{2069}" else { return found.widened(to: bound) }
    return (before.index(before: before.endIndex)..<after.index(after: after.startIndex)).widened(to: bound)
  }

  /// The text’s own time as it is now, in the form in which it stands there; nothing where somebody wrote another one.
  private func ownTime(_ binding: Binding, in revision: Revision, _ language: Language) -> String? {
    let forms = [TimeWording.full, TimeWording.date, TimeWording.clock]
    let said = TextSafety.withoutIsolates(binding.words)
    let form = forms.first { TextSafety.withoutIsolates($0(revision.asOf, language, fields.offset)) == said }
    if let form { return form(asOf, language, fields.offset) }
    let others = TimeWording.otherWordings(revision.asOf, language, offset: fields.offset)
    let other = others.firstIndex { TextSafety.withoutIsolates($0) == said }
    return other.map { TimeWording.otherWordings(asOf, language, offset: fields.offset)[$0] }
  }

  /// The as-of time that the text prints.
  var asOf: Moment { fields.printedTime(isOfFigures: false) }
}

extension Range<String.Index> {
  fileprivate func widened(to other: Range) -> Range {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

extension String {
  /// The characters of a stretch of UTF-8; nothing where the text is shorter or a character would be cut.
  fileprivate func range(ofBytes bytes: Range<Int>) -> Range<Index>? {
    guard bytes.lowerBound >= 0, bytes.upperBound <= utf8.count else { return nil }
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(startIndex, offsetBy: bytes.upperBound)
    guard start.samePosition(in: unicodeScalars) != nil, end.samePosition(in: unicodeScalars) != nil else { return nil }
    return start..<end
  }
}
