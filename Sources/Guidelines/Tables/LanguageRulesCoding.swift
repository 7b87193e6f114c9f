extension LanguageRules {
  /// Adds all tables to a block.
  func write(to block: inout TableBlockWriter, _ part: TableBlock.Part) {
    let symbols = graph.symbols
    block.add(lexicon.entries, .lexicon, part)
    block.add(symbols.setWords, .setWords, part)
    block.add(symbols.setOffsets, .setOffsets, part)
    block.add(symbols.setTraits, .setTraits, part)
    block.add(symbols.classes, .classes, part)
    block.add(symbols.masks, .masks, part)
    block.add(symbols.traitMasks, .traitMasks, part)
    block.add(graph.steps.rows, .steps, part)
    block.add(graph.outputs, .outputs, part)
    block.add(graph.starts.lists, .startLists, part)
    block.add(graph.starts.conditions, .startConditions, part)
    block.add(graph.starts.rows, .startRows, part)
    block.add(graph.starts.traitStarts, .traitStarts, part)
    block.add(cueGraph.steps.rows, .cueSteps, part)
    block.add(cueGraph.outputs, .cueOutputs, part)
    block.add(cueGraph.starts.lists, .cueStartLists, part)
    block.add(cueGraph.starts.conditions, .cueStartConditions, part)
    block.add(cueGraph.starts.rows, .cueStartRows, part)
    block.add(cueGraph.starts.traitStarts, .cueTraitStarts, part)
    block.add(owners, .owners, part)
    block.add(cueOwners, .cueOwners, part)
    block.add(guards, .guards, part)
    block.add(guardSets, .guardSets, part)
    block.add(fixes, .fixes, part)
    block.add(fixOffsets, .fixOffsets, part)
  }

  /// Lays itself over the tables of a block; nil when it has none for the part.
  convenience init?(_ block: TableBlock, _ part: TableBlock.Part) {
    guard let lexicon: Table<UInt64> = block.table(.lexicon, part), lexicon.count > 0,
      let symbols = SymbolTable(block, part), symbols.masks.count > 0,
      let owners: Table<PatternOwner> = block.table(.owners, part),
      let cueOwners: Table<CueOwner> = block.table(.cueOwners, part),
      let guards: Table<GuardReach> = block.table(.guards, part),
      let guardSets: Table<GuardSet> = block.table(.guardSets, part),
      let fixes: Table<UInt8> = block.table(.fixes, part),
      let fixOffsets: Table<UInt32> = block.table(.fixOffsets, part),
      let graph = PatternGraph(
        block, part, symbols, steps: .steps, outputs: .outputs, lists: .startLists, conditions: .startConditions,
        starts: .startRows, traitStarts: .traitStarts),
      let cueGraph = PatternGraph(
        block, part, symbols, steps: .cueSteps, outputs: .cueOutputs, lists: .cueStartLists,
        conditions: .cueStartConditions, starts: .cueStartRows, traitStarts: .cueTraitStarts)
    else { return nil }
    self.init(
      lexicon: Lexicon(entries: lexicon), graph: graph, owners: owners, cueGraph: cueGraph, cueOwners: cueOwners,
      guards: guards, guardSets: guardSets, fixes: fixes, fixOffsets: fixOffsets)
  }
}

extension SymbolTable {
  fileprivate init?(_ block: TableBlock, _ part: TableBlock.Part) {
    guard let setWords: Table<UInt32> = block.table(.setWords, part),
      let setOffsets: Table<UInt32> = block.table(.setOffsets, part),
      let setTraits: Table<Token.Traits> = block.table(.setTraits, part),
      let classes: Table<UInt8> = block.table(.classes, part),
      let masks: Table<Mask> = block.table(.masks, part),
      let traitMasks: Table<Mask> = block.table(.traitMasks, part)
    else { return nil }
    self.init(
      setWords: setWords, setOffsets: setOffsets, setTraits: setTraits, classes: classes, masks: masks,
      traitMasks: traitMasks)
  }
}

extension PatternGraph {
  fileprivate init?(
    _ block: TableBlock, _ part: TableBlock.Part, _ symbols: SymbolTable, steps: TableName, outputs: TableName,
    lists: TableName, conditions: TableName, starts: TableName, traitStarts: TableName
  ) {
    guard let rows: Table<UInt64> = block.table(steps, part), let outputs: Table<UInt32> = block.table(outputs, part),
      let lists: Table<UInt64> = block.table(lists, part),
      let conditions: Table<UInt32> = block.table(conditions, part),
      let starts: Table<UInt64> = block.table(starts, part),
      let traitStarts: Table<PatternStarts.TraitStart> = block.table(traitStarts, part)
    else { return nil }
    self.init(
      steps: PatternSteps(rows: rows), outputs: outputs, symbols: symbols,
      starts: PatternStarts(lists: lists, conditions: conditions, rows: starts, traitStarts: traitStarts))
  }
}
