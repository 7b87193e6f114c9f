import Guidelines

extension TextProposal {
  /// The proposal with the master named that its author had before him.
  ///
  /// Who edits a text elsewhere had the master of that revision, not the newest one. What was typed stands for the sentences
  /// of that master, so that a late file cannot make a stale sentence look fresh.
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
    let typed = renditions[index].rebound(after: newest.rendition(language), to: old)
    proposal.renditions[index] = typed.translated(from: typed.translation?.at(revision: base.number))
    return proposal
  }
}
