import CSVFiles
import Measurements

/// Reads tables and gathers the entries and surface forms that the image of a lexicon is made of.
///
/// A row that cannot be read is left out and noted; nothing is lost silently.
struct LexiconCompiler {
  private(set) var indicators: [IndicatorEntry] = []
  private(set) var zones: [ZoneEntry] = []
  private(set) var zoneForms: [ZoneForm] = []
  private(set) var units: [UnitEntry] = []
  private(set) var bounds: [BoundWord] = []
  private(set) var timeWords: [TimeWord] = []
  private(set) var cues: [CueWord] = []
  private(set) var places: [Place] = []
  private(set) var phraseBoundaries: [PhraseBoundary] = []
  private(set) var dimensionWords: [DimensionWord] = []
  private(set) var derivedIndicators: [DerivedIndicator] = []
  private(set) var complements: [Complement] = []
  private(set) var relationWords: [RelationWord] = []
  /// The forms of all tables but the indicators, which are matched from their end.
  private(set) var words = PrefixTree.Words()
  /// Those that are matched from their end as well, backwards.
  private(set) var endings = PrefixTree.Words()
  private(set) var indicatorWords = IndicatorPhrases.Words()
  private(set) var indicatorIndex: [String: Int] = [:]
  private(set) var zoneIndex: [String: Int] = [:]
  private(set) var unitIndex: [String: Int] = [:]
  private(set) var issues: [LexiconIssue]

  private let folding: CharacterFolding
  private let foldingTargets: [TextUnit]
  /// The keys of the rows that users' own tables replace.
  private let replaced: [LexiconTable.Kind: Set<[String]>]
  /// The field whose forms are being added.
  private var field: [TextUnit] = []
  private var lastLevel: (text: String, level: Place.Level)?
  private var indicatorPlaces: [LexiconIssue.Place] = []
  private var unitPlaces: [LexiconIssue.Place] = []
  private var derivedIndicatorPlaces: [LexiconIssue.Place] = []
  /// The file that is being read.
  private var file = ""

  init(_ folding: CharacterFolding, replacing replaced: [LexiconTable.Kind: Set<[String]>] = [:]) {
    self.folding = folding
    foldingTargets = folding.targets
    self.replaced = replaced
    issues = folding.issues
    words.reserveCapacity(tableBytes: 300_000)  // about what all but the indicators have
    endings.reserveCapacity(tableBytes: 200_000)
    indicatorIndex.reserveCapacity(2500)
    zoneIndex.reserveCapacity(600)
    unitIndex.reserveCapacity(600)
  }

  /// Adds the rows of a table. Tables are read in any order; references between their rows are
  /// checked by `checkReferences`.
  mutating func read(_ table: LexiconTable) {
    guard let kind = LexiconTable.Kind(rawValue: table.name) else {
      issues.append(LexiconIssue(file: table.file, line: 1, cause: .unknownTable))
      return
    }
    // Folding is read beforehand, since it holds for all other tables.
    if kind == .folding {
      if table.isOwn {
        issues.append(LexiconIssue(file: table.file, line: 1, cause: .fixedTable))
      }
      return
    }
    if kind == .indicators {
      indicatorWords.reserveCapacity(tableBytes: table.withBytes { $0.count })
    }
    file = table.file
    let replaced = table.isOwn ? nil : replaced[kind]
    let found = table.read(as: kind) { row throws(LexiconIssue.Cause) in
      if let replaced, replaced.contains(row.key(of: kind)) { return }
      try add(row, of: kind)
    }
    issues += found
  }

  /// Notes each row that names another one that does not exist.
  mutating func checkReferences() {
    for (entry, place) in zip(indicators, indicatorPlaces)
    where !entry.base.isEmpty && indicatorIndex[entry.base] == nil {
      noteMissing(entry.base, at: place)
    }
    for (entry, place) in zip(units, unitPlaces)
    where !entry.base.isEmpty && unitIndex[entry.base] == nil {
      noteMissing(entry.base, at: place)
    }
    for (entry, place) in zip(derivedIndicators, derivedIndicatorPlaces) {
      let ids = [
        ("indicator_id", entry.id), ("numerator", entry.numerator),
        ("denominator", entry.denominator),
      ]
      for (column, id) in ids where indicatorIndex[id] == nil {
        noteMissing(id, in: column, at: place)
      }
    }
  }

  private mutating func noteMissing(
    _ name: String, in column: String = "base", at place: LexiconIssue.Place
  ) {
    let cause = LexiconIssue.Cause.noSuchRow(column: column, value: name)
    issues.append(LexiconIssue(file: place.file, line: place.line, cause: cause))
  }

  private mutating func add(
    _ row: CSVRow, of kind: LexiconTable.Kind
  ) throws(LexiconIssue.Cause) {
    switch kind {
    case .units: try addUnit(row)
    case .bounds: try addBound(row)
    case .cues: try addCue(row)
    case .places: try addPlace(row)
    case .zones: try addZone(row)
    case .indicators: try addIndicator(row)
    case .folding: break
    case .notFigures: try addForms(row, "phrase", .notFigure, 0)
    case .notUnits: try addForms(row, "word", .notUnit, 0)
    case .timeWords: try addTimeWord(row)
    case .phraseBoundaries: try addPhraseBoundary(row)
    case .dimensionWords: try addDimensionWord(row)
    case .zoneForms: try addZoneForm(row)
    case .numberContexts: try addNumberContext(row)
    case .derivedIndicators: try addDerivedIndicator(row)
    case .complements: complements.append(try Self.complement(row))
    case .relationWords: relationWords.append(try Self.relationWord(row))
    case .ruleWords: try addRuleWord(row)
    }
  }
}

// MARK: The image

extension LexiconCompiler {
  /// Lays out all that has been read; to be done once all tables are read. Equal tables make equal
  /// images, byte by byte.
  mutating func image() -> LexiconImage {
    var image = LexiconImage.Writer()
    image.write(folding.pairs.flatMap { [$0.from, $0.to] }, as: .foldingPairs)
    // Each word of the rules becomes one form, however many lists it is on.
    image.write(
      words.group(ofClass: UInt32(LexicalCategory.ruleWord.rawValue)), as: .wordLists)
    let forms = PrefixTree.Layout(words)
    forms.write(to: &image, nodes: .formNodes, values: .formValues)
    LexicalScanner.write(forms, to: &image)
    JoinedUnits.write(forms, to: &image)
    PrefixTree.Layout(endings).write(to: &image, nodes: .endingNodes, values: .endingValues)
    indicatorWords.write(to: &image)
    CueWord.findChanges(in: &cues)
    writeEntries(to: &image)
    return image.image()
  }

  private func writeEntries(to image: inout LexiconImage.Writer) {
    var records = LexiconRecords.Writer()
    func write<Entry: LexiconRecord>(_ entries: [Entry]) {
      image.write(records.numbers(of: entries), as: Entry.section)
    }
    write(indicators)
    write(zones)
    write(zoneForms)
    write(units)
    write(bounds)
    write(timeWords)
    write(cues)
    write(places)
    write(phraseBoundaries)
    write(dimensionWords)
    write(derivedIndicators)
    write(complements)
    write(relationWords)
    image.write(records.text, as: .text)
    image.write(NameOrder.rows(of: indicators.map(\.id)), as: .indicatorOrder)
    image.write(NameOrder.rows(of: zones.map(\.shortName)), as: .zoneOrder)
    image.write(NameOrder.rows(of: units.map(\.symbol)), as: .unitOrder)
  }
}

// MARK: Surface forms

extension LexiconCompiler {
  /// Adds the form in the first column, which must not be empty.
  private mutating func addForms(
    _ row: CSVRow, _ column: String, _ category: LexicalCategory, _ entry: Int
  ) throws(LexiconIssue.Cause) {
    _ = try row.text(at: 0, column)
    addForms(row, at: 0, category, entry)
  }

  /// Adds each of the forms in a field, which `|` separates.
  private mutating func addForms(
    _ row: CSVRow, at index: Int, _ category: LexicalCategory, _ entry: Int
  ) {
    let value = Trie.Value(category, entry: entry).bits
    readField(row, at: index)
    words.append(eachOf: field, value: value)
    if EndingTrie.categories.contains(LexicalCategories(category)) {
      endings.append(eachOfReversed: field, value: value)
    }
  }

  /// Decodes and folds a field.
  private mutating func readField(_ row: CSVRow, at index: Int) {
    field.removeAll(keepingCapacity: true)
    field.append(utf8: row.bytes(at: index), foldedBy: foldingTargets)
  }
}

// MARK: Rows

extension LexiconCompiler {
  private mutating func addUnit(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let symbol = try row.text(at: 0, "symbol")
    guard unitIndex[symbol] == nil else {
      throw .duplicate(column: "symbol", value: symbol)
    }
    let entry = UnitEntry(
      symbol: symbol, kind: try row.value(at: 1, "kind"), base: row.string(at: 2),
      numerator: try row.value(at: 3, "numerator") { ExactDecimal($0) },
      denominator: try row.value(at: 4, "denominator") { ExactDecimal($0) })
    addForms(row, at: 0, .unit, units.count)
    addForms(row, at: 5, .unit, units.count)
    unitIndex[symbol] = units.count
    units.append(entry)
    unitPlaces.append(LexiconIssue.Place(file: file, line: row.line))
  }

  private mutating func addBound(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let bound: Bound = try row.value(at: 2, "bound")
    let category = try row.value(at: 1, "position") { position -> LexicalCategory? in
      switch position {
      case "before": .boundBefore
      case "after": .boundAfter
      default: nil
      }
    }
    try addForms(row, "word", category, bounds.count)
    bounds.append(BoundWord(word: row.string(at: 0), bound: bound))
  }

  private mutating func addTimeWord(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let meaning = try row.value(at: 1, "code") { TimeWord.meaning(code: $0) }
    try addForms(row, "word", .time, timeWords.count)
    timeWords.append(TimeWord(word: row.string(at: 0), meaning: meaning))
  }

  private mutating func addCue(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let category = row.string(at: 1)
    let (lexical, meaning): (LexicalCategory, CueWord.Meaning) =
      switch category {
      case "status": (.status, .status(try row.value(at: 2, "value")))
      case "change": (.change, .change(try row.value(at: 2, "value")))
      case "basis": (.basis, .basis(try row.value(at: 2, "value")))
      case "subject": (.subject, .subject(try row.value(at: 2, "value")))
      case "firm": (.subject, .subject(.enterprise))
      case "mask": (.mask, .mask)
      default: throw .unknownValue(column: "category", value: category)
      }
    try addForms(row, "word", lexical, cues.count)
    cues.append(
      CueWord(word: row.string(at: 0), meaning: meaning, isFirmName: category == "firm"))
  }

  private mutating func addPhraseBoundary(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let side: PhraseBoundary.Side = try row.value(at: 1, "side")
    try addForms(
      row, "word", side == .neither ? .unbroken : .phraseBoundary, phraseBoundaries.count)
    phraseBoundaries.append(PhraseBoundary(word: row.string(at: 0), side: side))
  }

  private mutating func addDimensionWord(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let dimension: Dimension = try row.value(at: 1, "dimension")
    try addForms(row, "word", .dimensionWord, dimensionWords.count)
    dimensionWords.append(DimensionWord(word: row.string(at: 0), dimension: dimension))
  }

  private mutating func addZoneForm(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let shortForm = try row.text(at: 1, "short_form")
    try addForms(row, "form", .zoneForm, zoneForms.count)
    zoneForms.append(ZoneForm(form: row.string(at: 0), shortForm: shortForm))
  }

  private mutating func addNumberContext(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let category = try row.value(at: 1, "role") { role -> LexicalCategory? in
      switch role {
      case "limit link": .limitLink
      case "boundless": .boundless
      case "money noun": .moneyNoun
      case "count noun": .countNoun
      case "tallied noun": .talliedNoun
      case "plan name": .planName
      case "period opener": .periodOpener
      case "rank field": .rankField
      case "rank verb": .rankVerb
      case "counting verb": .countingVerb
      case "counted noun": .countedNoun
      case "numbered name": .numberedName
      default: nil
      }
    }
    try addForms(row, "word", category, 0)
  }

  private mutating func addDerivedIndicator(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let formula = try Self.derivedIndicator(row)
    guard !derivedIndicators.contains(where: { $0.id == formula.id }) else {
      throw .duplicate(column: "indicator_id", value: formula.id)
    }
    derivedIndicators.append(formula)
    derivedIndicatorPlaces.append(LexiconIssue.Place(file: file, line: row.line))
  }

  private mutating func addRuleWord(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let list = try row.value(at: 1, "list") { Self.wordLists[$0] }
    try addForms(row, "word", .ruleWord, Int(list.rawValue))
  }

  private static let wordLists = Dictionary(
    uniqueKeysWithValues: WordList.allCases.map { ($0.name, $0) })

  private mutating func addZone(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let shortName = try row.text(at: 1, "short_name")
    guard zoneIndex[shortName] == nil else {
      throw .duplicate(column: "short_name", value: shortName)
    }
    try addForms(row, "name", .zone, zones.count)
    addForms(row, at: 1, .zone, zones.count)
    addForms(row, at: 5, .zone, zones.count)
    zoneIndex[shortName] = zones.count
    zones.append(
      ZoneEntry(
        name: row.string(at: 0), shortName: shortName, province: row.string(at: 2),
        level: row.string(at: 3), type: row.string(at: 4)))
  }

  private mutating func addPlace(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let entry = Place(
      code: try row.text(at: 0, "adcode"), name: try row.text(at: 1, "name"),
      shortName: row.string(at: 2), level: try level(row))
    addForms(row, at: 1, .place, places.count)
    addForms(row, at: 2, .placeShort, places.count)
    places.append(entry)
  }

  /// The level of a place, mostly that of the row before.
  private mutating func level(_ row: CSVRow) throws(LexiconIssue.Cause) -> Place.Level {
    let text = row.string(at: 3)
    if let last = lastLevel, last.text == text { return last.level }
    let level: Place.Level = try row.value(at: 3, "level")
    lastLevel = (text, level)
    return level
  }

  private mutating func addIndicator(_ row: CSVRow) throws(LexiconIssue.Cause) {
    let id = try row.text(at: 0, "indicator_id")
    let entry = IndicatorEntry(
      id: id, nameZh: try row.text(at: 1, "name_zh"), nameEn: try row.text(at: 2, "name_en"),
      dimension: try row.value(at: 3, "dimension"), kind: try row.value(at: 4, "kind"),
      unit: row.string(at: 5), nature: try row.value(at: 6, "nature"),
      better: try row.value(at: 7, "better"), measure: try row.value(at: 8, "measure"),
      base: row.string(at: 9), series: row.string(at: 10))
    guard indicatorIndex[id] == nil else {
      throw .duplicate(column: "indicator_id", value: id)
    }
    readField(row, at: 11)
    indicatorWords.append(eachOf: field, indicator: indicators.count)
    indicatorIndex[id] = indicators.count
    indicators.append(entry)
    indicatorPlaces.append(LexiconIssue.Place(file: file, line: row.line))
  }
}
