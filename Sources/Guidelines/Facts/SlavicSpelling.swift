/// Brings names to letters in which the spellings of one Slavic name meet: in Cyrillic, and in the Latin letters of one
/// language or another («Сергей Волков», “Sergei Volkov”, “Serguei Volkov”, “Sergej Wolkow”).
enum SlavicSpelling {
  private static let letters: [UInt32: [UInt8]] = {
    let table = [
      "а a", "б b", "в v", "г g", "д d", "е e", "ё e", "ж zh", "з z", "и i", "й i", "к k", "л l", "м m", "н n", "о o",
      "п p", "р r", "с s", "т t", "у u", "ф f", "х h", "ц c", "ч ch", "ш sh", "щ sh", "ъ", "ы i", "ь", "э e", "ю iu",
      "я ia", "і i", "ї i", "є e", "ґ g", "ў u", "ј i", "љ l", "њ n", "ћ c", "ђ d", "џ d", "ѓ g", "ќ k", "ѕ z", "ѐ e",
      "ѝ i",
    ]
    var letters: [UInt32: [UInt8]] = [:]
    for entry in table {
      let parts = entry.split(separator: " ")
      if let letter = parts.first?.unicodeScalars.first {
        letters[letter.value] = parts.count > 1 ? Array(parts[1].utf8) : []
      }
    }
    return letters
  }()

  /// Whether a scalar is a Cyrillic letter.
  static func isCyrillic(_ scalar: UInt32) -> Bool { (0x400..<0x530).contains(scalar) }

  /// The Latin letters of a folded Cyrillic word; nil where a letter is none of these.
  static func latin(_ word: some Sequence<UInt32>) -> [UInt8]? {
    var latin: [UInt8] = []
    for scalar in word {
      guard let letters = letters[scalar] else { return nil }
      latin += letters
    }
    return latin
  }

  private static let meetings: [(from: [UInt8], to: [UInt8])] = [
    ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("zh", "z"), ("kh", "h"), ("ts", "c"), ("tz", "c"), ("cz", "ch"),
    ("sz", "sh"), ("ck", "k"), ("ph", "f"), ("ou", "u"), ("gue", "ge"), ("gui", "gi"), ("ks", "x"), ("iy", "i"),
    ("ij", "i"), ("ii", "i"), ("yi", "i"), ("w", "v"), ("y", "i"), ("j", "i"), ("q", "k"), ("ie", "e"), ("io", "o"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The letters in which spellings meet.
  static func skeleton(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    reading: while index < word.count {
      for (from, to) in meetings where word[index...].starts(with: from) {
        result += to
        index += from.count
        continue reading
      }
      result.append(word[index])
      index += 1
    }
    var plain: [UInt8] = []
    for letter in result where letter != plain.last { plain.append(letter) }
    return plain
  }

  /// Whether a word's letters are a name's, in Cyrillic also with the ending of a case.
  static func matches(_ word: [UInt8], _ name: [UInt8], isCyrillic: Bool) -> Bool {
    if word == name { return true }
    guard isCyrillic, name.count >= 3 else { return false }
    let stem = [0x61, 0x65, 0x69, 0x6F].contains(name[name.count - 1]) ? Array(name.dropLast()) : name
    guard word.starts(with: stem) else { return false }
    let ending = String(decoding: word.dropFirst(stem.count), as: UTF8.self)
    return ["", "a", "u", "om", "im", "e", "i", "oi", "ia", "iu", "em", "ei", "ogo", "omu"].contains(ending)
  }
}
