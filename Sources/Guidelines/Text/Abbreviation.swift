/// Words written short, with a full stop that ends no sentence. Single letters need no listing.
enum Abbreviation {
  /// Stands before a name, with a capital letter: “Dr. Amin”.
  case title
  /// Stands before a number: “art. 11”.
  case reference

  private static let titles = [
    "mr", "ms", "mrs", "dr", "drs", "st", "ste", "sr", "jr", "lt", "ltd", "gen", "col", "sgt", "capt", "cpt", "maj",
    "cmdr", "gov", "sen", "rep", "rev", "prof", "hon", "supt", "insp", "det", "mt", "ft", "mm", "mme", "mmes", "mlle",
    "me", "mgr", "pr", "sra", "srta", "dra", "dres", "sto", "sta", "gral", "cnel", "cap", "ud", "uds", "dna", "lic",
    "ing", "arq", "av", "avda", "bd", "blvd",
  ]
  private static let references = [
    "no", "nos", "art", "arts", "p", "pp", "pag", "pags", "vol", "chap", "cap", "fig", "sec", "para", "tel", "num",
    "ch", "al", "par", "approx", "ca", "env", "aprox",
  ]

  /// By the key of the word.
  static let known: [UInt64: Abbreviation] = {
    var known: [UInt64: Abbreviation] = [:]
    for word in references { known[WordKey.of(folded: word.utf8)] = .reference }
    for word in titles { known[WordKey.of(folded: word.utf8)] = .title }
    return known
  }()
}
