import Guidelines

/// Words by which a line about one person names a second one: “and her son”, a comma, a plus.
///
/// Names of one person can hold such words, too, so whoever records them may say so; nobody is named in silence.
enum SecondPerson {
  /// The first such word of a name; nil where it reads as the name of one person.
  static func first(inName name: String) -> String? {
    if let sign = name.first(where: { ",;،؛/+&|\n".contains($0) }) { return String(sign) }
    let words = HoldbackKey.words(of: name)
    // What joins two names stands between them.
    // An initial is no “y” or “e”.
    let joined = words.dropFirst().dropLast().first {
      joining.contains($0.folded) && ($0.folded.count > 1 || !name[$0.range.lowerBound].isUppercase)
    }
    let kin = words.enumerated().first { place, word in isKin(word.folded, first: place == 0) }?.element
    let attached = words.dropFirst().first { isJoinedName($0.folded) }
    return [joined, kin, attached].compactMap { $0 }.min { $0.range.lowerBound < $1.range.lowerBound }
      .map { String(name[$0.range]) }
  }

  /// The first word of a home that tells of a relative. Places have “and” in their names.
  static func first(inHome home: String) -> String? {
    HoldbackKey.words(of: home).first { isKin($0.folded, first: false) }.map { String(home[$0.range]) }
  }

  private static func isKin(_ word: String, first: Bool) -> Bool {
    if kinship.contains(word) { return true }
    // “وابنها”: and her son.
    return word.hasPrefix("و") && !first && kinship.contains(String(word.dropFirst()))
  }

  /// An Arabic name with “and” written to it. Names that begin with the letter are names of their own.
  private static func isJoinedName(_ word: String) -> Bool {
    word.hasPrefix("و") && word.count > 3 && !arabicNames.contains(word) && !arabicNames.contains(where: word.hasPrefix)
  }

  private static let joining = HoldbackKey.folded([
    "and", "et", "y", "e", "with", "avec", "con", "plus", "و", "مع",
  ])

  private static let kinship = HoldbackKey.folded([
    "daughter", "wife", "husband", "mother", "father", "brother", "sister", "child", "children", "twins", "family",
    "parents", "grandmother", "grandfather", "grandson", "granddaughter", "nephew", "niece", "her", "his", "their",
    "fils", "fille", "épouse", "époux", "femme", "mère", "père", "frère", "sœur", "enfant", "enfants", "famille",
    "leur", "leurs",
    "hijo", "hija", "hijos", "esposa", "esposo", "mujer", "marido", "madre", "padre", "hermano", "hermana", "niño",
    "niña",
    "familia",
    "ابنه", "ابنها", "ابنته", "ابنتها", "زوجته", "زوجها", "أخوه", "أخته", "أخوها", "أختها", "والدته", "والده",
    "والدتها",
    "والدها", "أمه", "أمها", "أبوه", "أبوها", "طفله", "طفلها", "طفلته", "طفلتها", "أطفاله", "أطفالها", "عائلته",
    "عائلتها",
  ])

  private static let arabicNames = HoldbackKey.folded([
    "وليد", "وائل", "وسام", "وفاء", "وردة", "وداد", "وجدي", "وجيه", "وحيد", "وديع", "وصفي", "وفيق", "ولاء", "وهيب",
    "وهبة",
    "وسيم", "وضاح", "ونيس", "ورد", "وئام", "وجدان", "وعد", "وصال", "وهاب", "واصف", "واثق", "والي", "وقاص", "وكيل",
    "ولد",
  ])
}
