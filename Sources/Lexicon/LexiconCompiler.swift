import CLexiconTables
import CSVFiles
import Measurements

/// Reads the embedded tables and gathers the surface forms that the automaton is made of.
struct LexiconCompiler {
  var indicators: [IndicatorEntry] = []
  var zones: [ZoneEntry] = []
  var zoneForms: [ZoneForm] = []
  var units: [UnitEntry] = []
  var bounds: [BoundWord] = []
  var timeWords: [TimeWord] = []
  var cues: [CueWord] = []
  var places: [Place] = []
  var phraseBoundaries: [PhraseBoundary] = []
  var dimensionWords: [DimensionWord] = []
  var forms: [Trie.Form] = []
  var buffer: [TextUnit] = []
  var aliases: [IndicatorPhrases.Alias] = []
  var foldings: [CharacterFolding] = []
  /// FNV-1a over the bytes of all tables.
  private var digest: UInt64 = 0xcbf2_9ce4_8422_2325

  var version: String { String(digest, radix: 16) }

  func indicatorPhrases() -> IndicatorPhrases { IndicatorPhrases(aliases) }

  mutating func readTables() {
    for index in 0..<lexicon_table_count() {
      let table = lexicon_table_at(index)
      let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
      for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
      read(table: String(cString: table.name), bytes)
    }
  }

  private mutating func read(table name: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    var isHeader = true
    try? parseCSV(bytes, name: name) { row in
      if isHeader {
        isHeader = false
        return
      }
      switch name {
      case "units": addUnit(row)
      case "bounds": addBound(row)
      case "not_figures": add(row.bytes(at: 0), .notFigure, 0)
      case "not_units": add(row.bytes(at: 0), .notUnit, 0)
      case "number_contexts": addNumberContext(row)
      case "folding": addFolding(row)
      case "time_words": addTimeWord(row)
      case "cues": addCue(row)
      case "phrase_boundaries": addPhraseBoundary(row)
      case "dimension_words": addDimensionWord(row)
      case "zone_forms": addZoneForm(row)
      case "zones": addZone(row)
      case "places": addPlace(row)
      case "indicators": addIndicator(row)
      default: break
      }
    }
  }

  /// Adds a surface form, decoded from UTF-8 to one unit a scalar.
  private mutating func add(
    _ utf8: UnsafeBufferPointer<UInt8>, _ category: LexicalCategory, _ entry: Int
  ) {
    let start = buffer.count
    var iterator = utf8.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      buffer.append(TextUnit(scalar))
    }
    forms.append(
      Trie.Form(
        start: Int32(start), count: Int32(buffer.count - start),
        value: Trie.Value(category: category, entry: Int32(entry))))
  }

  /// Adds each of the forms that `|` separates.
  private mutating func addAll(
    _ utf8: UnsafeBufferPointer<UInt8>, _ category: LexicalCategory, _ entry: Int
  ) {
    var start = 0
    for index in 0...utf8.count where index == utf8.count || utf8[index] == UInt8(ascii: "|") {
      if index > start {
        add(UnsafeBufferPointer(rebasing: utf8[start..<index]), category, entry)
      }
      start = index + 1
    }
  }
}

extension LexiconCompiler {
  private mutating func addUnit(_ row: CSVRow) {
    guard row.count >= 6, let kind = QuantityKind(rawValue: row.string(at: 1)),
      let numerator = ExactDecimal(row.string(at: 3)),
      let denominator = ExactDecimal(row.string(at: 4))
    else { return }
    add(row.bytes(at: 0), .unit, units.count)
    addAll(row.bytes(at: 5), .unit, units.count)
    units.append(
      UnitEntry(
        symbol: row.string(at: 0), kind: kind, base: row.string(at: 2), numerator: numerator,
        denominator: denominator))
  }

  private mutating func addBound(_ row: CSVRow) {
    guard row.count >= 3, let bound = Bound(rawValue: row.string(at: 2)) else { return }
    let category: LexicalCategory = row.string(at: 1) == "before" ? .boundBefore : .boundAfter
    add(row.bytes(at: 0), category, bounds.count)
    bounds.append(BoundWord(word: row.string(at: 0), bound: bound))
  }

  private mutating func addNumberContext(_ row: CSVRow) {
    let category: LexicalCategory? =
      switch row.string(at: 1) {
      case "limit link": .limitLink
      case "boundless": .boundless
      case "money noun": .moneyNoun
      case "count noun": .countNoun
      case "plan name": .planName
      case "period opener": .periodOpener
      case "rank field": .rankField
      case "rank verb": .rankVerb
      case "counting verb": .countingVerb
      case "counted noun": .countedNoun
      case "numbered name": .numberedName
      default: nil
      }
    if let category { add(row.bytes(at: 0), category, 0) }
  }

  private mutating func addFolding(_ row: CSVRow) {
    guard row.count >= 2, let from = UInt16(row.string(at: 0), radix: 16),
      let to = UInt16(row.string(at: 1), radix: 16)
    else { return }
    foldings.append(CharacterFolding(from: from, to: to))
  }

  private mutating func addTimeWord(_ row: CSVRow) {
    guard row.count >= 2, let meaning = TimeWord.meaning(code: row.string(at: 1)) else { return }
    add(row.bytes(at: 0), .time, timeWords.count)
    timeWords.append(TimeWord(word: row.string(at: 0), meaning: meaning))
  }

  private mutating func addCue(_ row: CSVRow) {
    guard row.count >= 3 else { return }
    let value = row.string(at: 2)
    let entry: (LexicalCategory, CueWord.Meaning)? =
      switch row.string(at: 1) {
      case "status": Status(rawValue: value).map { (.status, .status($0)) }
      case "change": Direction(rawValue: value).map { (.change, .change($0)) }
      case "basis": Basis(rawValue: value).map { (.basis, .basis($0)) }
      case "subject": Scope(rawValue: value).map { (.subject, .subject($0)) }
      case "mask": (.mask, .mask)
      default: nil
      }
    guard let (category, meaning) = entry else { return }
    add(row.bytes(at: 0), category, cues.count)
    cues.append(CueWord(word: row.string(at: 0), meaning: meaning))
  }

  private mutating func addPhraseBoundary(_ row: CSVRow) {
    guard row.count >= 2, let side = PhraseBoundary.Side(rawValue: row.string(at: 1)) else {
      return
    }
    add(row.bytes(at: 0), .phraseBoundary, phraseBoundaries.count)
    phraseBoundaries.append(PhraseBoundary(word: row.string(at: 0), side: side))
  }

  private mutating func addDimensionWord(_ row: CSVRow) {
    guard row.count >= 2, let dimension = Dimension(rawValue: row.string(at: 1)) else { return }
    add(row.bytes(at: 0), .dimensionWord, dimensionWords.count)
    dimensionWords.append(DimensionWord(word: row.string(at: 0), dimension: dimension))
  }

  private mutating func addZoneForm(_ row: CSVRow) {
    guard row.count >= 2 else { return }
    add(row.bytes(at: 0), .zoneForm, zoneForms.count)
    zoneForms.append(ZoneForm(form: row.string(at: 0), shortForm: row.string(at: 1)))
  }

  private mutating func addZone(_ row: CSVRow) {
    guard row.count >= 6 else { return }
    add(row.bytes(at: 0), .zone, zones.count)
    add(row.bytes(at: 1), .zone, zones.count)
    addAll(row.bytes(at: 5), .zone, zones.count)
    zones.append(
      ZoneEntry(
        name: row.string(at: 0), shortName: row.string(at: 1), province: row.string(at: 2),
        level: row.string(at: 3), type: row.string(at: 4)))
  }

  private mutating func addPlace(_ row: CSVRow) {
    guard row.count >= 4, let level = Place.Level(rawValue: row.string(at: 3)) else { return }
    add(row.bytes(at: 1), .place, places.count)
    add(row.bytes(at: 2), .placeShort, places.count)
    places.append(
      Place(
        code: row.string(at: 0), name: row.string(at: 1), shortName: row.string(at: 2),
        level: level))
  }

  private mutating func addIndicator(_ row: CSVRow) {
    guard row.count >= 12, let dimension = Dimension(rawValue: row.string(at: 3)),
      let kind = QuantityKind(rawValue: row.string(at: 4)),
      let nature = IndicatorEntry.Nature(rawValue: row.string(at: 6)),
      let better = IndicatorEntry.Preference(rawValue: row.string(at: 7)),
      let measure = IndicatorEntry.Measure(rawValue: row.string(at: 8))
    else { return }
    for alias in row.string(at: 11).split(separator: "|") {
      let parts = alias.split(separator: "+").map { Array($0) }
      aliases.append(
        IndicatorPhrases.Alias(
          parts: parts.reversed(), length: parts.reduce(0) { $0 + $1.count },
          indicator: indicators.count))
    }
    indicators.append(
      IndicatorEntry(
        id: row.string(at: 0), nameZh: row.string(at: 1), nameEn: row.string(at: 2),
        dimension: dimension, kind: kind, unit: row.string(at: 5), nature: nature, better: better,
        measure: measure, base: row.string(at: 9), series: row.string(at: 10)))
  }
}
