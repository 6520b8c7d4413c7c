import Measurements

extension MeasurementStore {
  /// What the current revision of each document was read from, by its name; of those too that have
  /// vanished, since one that returns need not be read again.
  ///
  /// - Throws: `StoreError`.
  public func bases() throws(StoreError) -> [String: ReadingBasis] {
    let query = try connection.statement(
      """
      SELECT name, \(Self.basisColumns)
      FROM revision JOIN document ON document.id = document_id
      WHERE superseded_run_id IS NULL
      """)
    let rows = try query.rows { row throws(StoreError) in
      (row.text(0), try self.basis(row, from: 1))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// All documents by their names, those too that have vanished.
  ///
  /// - Throws: `StoreError`.
  public func documents() throws(StoreError) -> [String: DocumentSummary] {
    let query = try connection.statement(
      """
      SELECT name, state, count(ordinal)
      FROM document
        JOIN revision ON document_id = document.id AND superseded_run_id IS NULL
        LEFT JOIN measurement ON revision_id = revision.id
      GROUP BY document.id
      """)
    let rows = try query.rows { row throws(StoreError) in
      let state: DocumentState = try self.word(row, 1)
      return (row.text(0), DocumentSummary(state: state, measurementCount: row.integer(2)))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// The documents that take part in comparisons, by the bytes of their names, with all that they
  /// say. Linear in the number of their measurements.
  ///
  /// - Throws: `StoreError`, also where a row says what no program can have written.
  public func currentDocuments() throws(StoreError) -> [StoredDocument] {
    let query = try connection.statement(
      """
      SELECT revision.id, name, revision.title, date, revision.encoding, article_count,
        \(Self.basisColumns)
      FROM revision JOIN document ON document.id = document_id
      WHERE superseded_run_id IS NULL AND state = 'current'
      ORDER BY name
      """)
    let revisions = try query.rows { row throws(StoreError) in
      let basis = try self.basis(row, from: 6)
      let document = SourceDocument(
        name: row.text(1), title: row.text(2), date: try self.date(row.textIfAny(3)),
        encoding: row.text(4), byteCount: basis.byteCount, articleCount: row.integer(5),
        parks: [])
      return (row.integer(0), StoredDocument(basis: basis, document: document, measurements: []))
    }
    let parks = try connection.statement(
      """
      SELECT name FROM revision_park JOIN park ON park.id = park_id
      WHERE revision_id = ? ORDER BY ordinal
      """)
    let notes = try connection.statement(
      "SELECT text FROM revision_note WHERE revision_id = ? ORDER BY ordinal")
    var documents: [StoredDocument] = []
    for (revision, reading) in revisions {
      var reading = reading
      let key = SQLiteValue.integer(revision)
      reading.document.parks = try parks.rows([key]) { row throws(StoreError) in row.text(0) }
      reading.notes = try notes.rows([key]) { row throws(StoreError) in row.text(0) }
      reading.measurements = try measurements(ofRevision: revision, reading.document.name)
      documents.append(reading)
    }
    return documents
  }

  /// The measurements of a revision, in the order of the text.
  func measurements(
    ofRevision revision: Int, _ document: String
  ) throws(StoreError) -> [Measurement] {
    let query = try connection.statement(Self.measurementQuery)
    return try query.rows([.integer(revision)]) { row throws(StoreError) in
      try self.measurement(row, of: document)
    }
  }

  private static let basisColumns =
    "sha256, byte_count, given_date, given_title, given_encoding, program, lexicon"

  private func basis(
    _ row: SQLiteStatement, from first: Int32
  ) throws(StoreError) -> ReadingBasis {
    ReadingBasis(
      sha256: row.text(first), byteCount: row.integer(first + 1),
      date: try date(row.textIfAny(first + 2)), title: row.textIfAny(first + 3),
      encoding: row.textIfAny(first + 4), program: row.text(first + 5),
      lexicon: row.text(first + 6))
  }

  private static let measurementQuery = """
    SELECT article, scalar_start, scalar_end, byte_start, byte_end, measurement.text, value, low,
      high, bound, unit.symbol, unit.kind, multiplier_exponent, last_digit_exponent, direction,
      basis, status, park.name, scope, phrase, vocabulary_id, dimension, period, sentence.text,
      confidence
    FROM measurement
      JOIN unit ON unit.id = unit_id
      JOIN indicator ON indicator.id = indicator_id
      JOIN sentence ON sentence.id = sentence_id
      LEFT JOIN park ON park.id = park_id
    WHERE measurement.revision_id = ? ORDER BY ordinal
    """

  private func measurement(
    _ row: SQLiteStatement, of document: String
  ) throws(StoreError) -> Measurement {
    Measurement(
      document: document, article: row.integer(0),
      span: SourceSpan(scalars: try range(row, 1), bytes: try range(row, 3)), text: row.text(5),
      quantity: try quantity(row),
      change: Change(direction: try word(row, 14), basis: try word(row, 15)),
      status: try word(row, 16), park: row.text(17), scope: try word(row, 18),
      indicator: Indicator(phrase: row.text(19), id: row.text(20), dimension: try word(row, 21)),
      period: try period(row.textIfAny(22)), sentence: row.text(23), confidence: row.integer(24))
  }

  /// Every part is stored, and none is calculated again.
  private func quantity(_ row: SQLiteStatement) throws(StoreError) -> Quantity {
    var quantity = Quantity(
      low: .zero, high: .zero,
      unit: MeasurementUnit(symbol: row.text(10), kind: try word(row, 11)),
      multiplierExponent: row.integer(12), lastDigitExponent: row.integer(13))
    quantity.value = try decimal(row.textIfAny(6))
    quantity.low = try decimal(row.textIfAny(7))
    quantity.high = try decimal(row.textIfAny(8))
    quantity.bound = try word(row, 9)
    return quantity
  }

  private func impossible(_ text: String) -> StoreError {
    .corrupt(path: path, detail: "“\(text)” stands where no program writes it")
  }

  private func word<Word: RawRepresentable<String>>(
    _ row: SQLiteStatement, _ column: Int32
  ) throws(StoreError) -> Word {
    guard let word = Word(rawValue: row.text(column)) else { throw impossible(row.text(column)) }
    return word
  }

  private func range(_ row: SQLiteStatement, _ column: Int32) throws(StoreError) -> Range<Int> {
    let (start, end) = (row.integer(column), row.integer(column + 1))
    guard 0 <= start, start <= end else { throw impossible("\(start)..<\(end)") }
    return start..<end
  }

  private func decimal(_ text: String?) throws(StoreError) -> ExactDecimal? {
    guard let text else { return nil }
    guard let decimal = ExactDecimal(text) else { throw impossible(text) }
    return decimal
  }

  private func date(_ text: String?) throws(StoreError) -> PartialDate? {
    guard let text else { return nil }
    guard let date = PartialDate(text) else { throw impossible(text) }
    return date
  }

  private func period(_ text: String?) throws(StoreError) -> Period? {
    guard let text else { return nil }
    guard let period = Period(stored: text) else { throw impossible(text) }
    return period
  }
}

extension Period {
  /// The period whose description is the text, also where its end is before its beginning.
  init?(stored text: String) {
    if let period = Period(text) {
      self = period
      return
    }
    let ends = text.split(separator: "/")
    guard ends.count == 2, let start = PartialDate(ends[0]), let end = PartialDate(ends[1]) else {
      return nil
    }
    self = .between(start, end)
  }
}
