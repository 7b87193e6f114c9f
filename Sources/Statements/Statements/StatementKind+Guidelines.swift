import Guidelines

extension StatementKind {
  /// The kind as the guideline rules know it.
  public var documentKind: DocumentKind? {
    switch self {
    case .holding: .holding
    case .situation: .update
    case .casualty: .casualty
    case .appeal: .appeal
    case .correction: .correction
    case .support, .families: .support
    // These are short, and their templates say what they must hold: a heartbeat is no update that lacks its news.
    case .falseClaim, .arrest, .names, .protective, .allClear, .withdrawal, .background, .heartbeat: nil
    case .community: .community
    default: nil
    }
  }

  /// What the guideline rules ask of documents of this sort and this kind does not owe.
  ///
  /// A correction says what is right instead of what is known, is sorry above all to those affected, and leaves the rest to the
  /// statement that it corrects; a heartbeat and a withdrawal leave nearly everything to the statement that they are about; an
  /// instruction, an all-clear, names, an arrest and a false claim speak of one thing alone.
  public var elementsNotOwed: Set<String> {
    switch self {
    case .correction: ["el-known", "el-empathy", "el-nostigma", "acc-missing-unknowns"]
    case .withdrawal: ["acc-missing-unknowns", "acc-missing-next-update", "vic-support-missing"]
    case .heartbeat: ["acc-missing-unknowns", "vic-support-missing"]
    // The line for families is what it is about, and its template requires it.
    case .families: ["vic-support-missing"]
    // Nothing has happened: there is nobody to be helped and no next update.
    case .background: ["acc-missing-next-update", "vic-support-missing"]
    // That somebody was arrested is its news.
    case .arrest: ["acc-missing-unknowns", "glor-name-before-victims"]
    case .protective, .allClear, .names, .falseClaim: ["acc-missing-unknowns"]
    default: []
    }
  }
}
