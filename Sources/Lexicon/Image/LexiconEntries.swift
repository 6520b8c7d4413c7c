import Measurements

/// The entries of a large table, in its order: each is made from its record when it is asked for,
/// since a run asks for few.
public struct LexiconEntries<Entry: Sendable>: RandomAccessCollection, Sendable {
  let records: LexiconRecords
  private let entry: @Sendable (LexiconRecords.Record) -> Entry

  /// The entries of an image.
  init(_ image: LexiconImage) where Entry: LexiconRecord {
    records = LexiconRecords(image, of: Entry.self)
    entry = { Entry($0) }
  }

  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { records.count }

  /// The entry of a row; all its texts are made anew.
  public subscript(row: Int) -> Entry { entry(records[row]) }
}

/// Single properties of an indicator; nothing else of the entry is made. Constant time.
extension LexiconEntries where Entry == IndicatorEntry {
  /// The stable id of the indicator of a row.
  public func id(at row: Int) -> String { records[row].text(0) }

  /// The heading that it is compared under.
  public func dimension(at row: Int) -> Dimension { IndicatorEntry.dimension(records[row]) }

  /// The kind of quantity that it takes.
  public func kind(at row: Int) -> QuantityKind { IndicatorEntry.kind(records[row]) }

  /// Level, growth, share, rank or planned value.
  public func measure(at row: Int) -> IndicatorEntry.Measure {
    IndicatorEntry.measure(records[row])
  }

  /// Its usual unit.
  public func unit(at row: Int) -> String { records[row].text(3) }

  /// Stock, flow or rate.
  public func nature(at row: Int) -> IndicatorEntry.Nature { IndicatorEntry.nature(records[row]) }
}

/// Single properties of a place; nothing else of the entry is made. Constant time.
extension LexiconEntries where Entry == Place {
  /// The full name of the place of a row.
  public func name(at row: Int) -> String { Place.name(records[row]) }

  /// Its administrative level.
  public func level(at row: Int) -> Place.Level { Place.level(records[row]) }
}

/// The rows of a table in the order of their names, which no two rows share.
struct NameOrder: @unchecked Sendable {
  private let rows: UnsafeBufferPointer<UInt32>
  /// What `rows` lies in.
  private let image: LexiconImage

  /// The order that a section of an image holds.
  init(_ image: LexiconImage, _ section: LexiconImage.Section) {
    self.image = image
    rows = image.elements(of: section)
  }

  /// The order of names, as a section holds it.
  static func rows(of names: [String]) -> [UInt32] {
    names.indices.sorted { names[$0] < names[$1] }.map { UInt32($0) }
  }

  /// The row of a name. O(log n) comparisons.
  func row(of name: String, nameOfRow: (Int) -> String) -> Int? {
    var (first, end) = (0, rows.count)
    while first < end {
      let middle = first + (end - first) / 2
      if nameOfRow(Int(rows[middle])) < name { first = middle + 1 } else { end = middle }
    }
    guard first < rows.count else { return nil }
    let row = Int(rows[first])
    return nameOfRow(row) == name ? row : nil
  }
}
