extension LexiconImage {
  /// The parts of the image that a look-up could lead beyond, or out of; none in an image that
  /// `LexiconCompiler` made. Linear.
  var unsoundParts: [Section] {
    let lexicon = Lexicon(self)
    let trees: [(Section, Bool)] = [
      (.formNodes, lexicon.trie.isSound),
      (.endingNodes, lexicon.endings.isSound),
      (.aliasNodes, lexicon.indicatorPhrases.isSound(indicatorCount: lexicon.indicators.count)),
      (.scannedUnits, lexicon.scanner.isSound),
      (.joinedUnits, lexicon.nameJoints.isSound),
    ]
    let tables: [any LexiconRecord.Type] = [
      IndicatorEntry.self, ZoneEntry.self, ZoneForm.self, UnitEntry.self, BoundWord.self,
      TimeWord.self, CueWord.self, Place.self, PhraseBoundary.self, DimensionWord.self,
      DerivedIndicator.self, Complement.self, RelationWord.self,
    ]
    let records = tables.map { ($0.section, LexiconRecords(self, of: $0).isSound) }
    return (trees + records).filter { !$0.1 }.map { $0.0 }
  }
}
