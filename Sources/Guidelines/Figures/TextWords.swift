/// Words beside numbers that count years, or are those of texts.
enum TextWords {
  private static let yearWords = WordKey.set("year years an ans année années año años عاما عام سنة سنوات أعوام")
  private static let texts = WordKey.set(
    "statement update notice version number no bulletin release appeal correction instruction heartbeat "
      + "communiqué point déclaration message numéro n rectificatif comunicado aviso número actualización corrección "
      + "بيان البيان رقم تحديث التحديث تصحيح إشعار")

  /// Whether a word counts years.
  static func years(_ index: Int, _ tokens: [Token]) -> Bool {
    index < tokens.count && yearWords.contains(tokens[index].key)
  }

  /// Whether the number of a text stands behind a word.
  static func number(_ index: Int, _ tokens: [Token]) -> Bool {
    (max(0, index - 1)...max(0, index)).contains { index >= 0 && $0 < tokens.count && texts.contains(tokens[$0].key) }
  }
}
