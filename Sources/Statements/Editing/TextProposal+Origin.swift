import Guidelines

extension TextProposal {
  /// The proposal with the master named that its author had before him.
  ///
  /// Who edits a text elsewhere had the master of that revision, not the newest one. A language is as fresh as it was then,
  /// so that a late file cannot make a stale translation look fresh.
  ///
  /// - Parameters:
  ///   - language: The language that was edited.
  ///   - base: The revision that its author had.
  ///   - newest: The revision that it follows.
  public func written(in language: Language, before base: Revision, after newest: Revision) -> TextProposal {
    guard let old = base.master, let new = newest.master, old.text != new.text, new.language != language,
      let index = renditions.firstIndex(where: { $0.language == language })
    else { return self }
    var proposal = self
    let origin = newest.rendition(language).map(\.madeFrom) ?? Digest.hex(of: old.text)
    proposal.renditions[index] = renditions[index].made(from: origin)
    return proposal
  }
}
