import Measurements

/// A value that many rows share and that is stored once.
enum InternedValue: Hashable {
  case park(String)
  case unit(MeasurementUnit)
  case indicator(Indicator)

  fileprivate var columns: (table: String, names: [String], values: [String]) {
    switch self {
    case .park(let name): ("park", ["name"], [name])
    case .unit(let unit): ("unit", ["symbol", "kind"], [unit.symbol, unit.kind.rawValue])
    case .indicator(let indicator):
      (
        "indicator", ["phrase", "vocabulary_id", "dimension"],
        [indicator.phrase, indicator.id, indicator.dimension.rawValue]
      )
    }
  }
}

extension MeasurementStore {
  /// Brings the documents to the state that a run found, in one transaction: new ones are added, a
  /// correction supersedes what the document said before, what has vanished is marked.
  ///
  /// - Throws: `StoreError`; nothing has changed then.
  public func apply(_ changes: DocumentChanges, run: Int) throws(StoreError) {
    let known = try documentKeys()
    internedKeys = [:]
    try connection.transaction { () throws(StoreError) in
      for reading in changes.read { try write(reading, known[reading.document.name], run: run) }
      var seen = Set(changes.read.map(\.document.name))
      let states: [(DocumentState, [String])] = [
        (.current, changes.unchanged), (.unreadable, changes.unreadable),
      ]
      for (state, names) in states {
        for name in names {
          if let key = known[name] { try mark(key, state, run: run) }
          seen.insert(name)
        }
      }
      for (name, key) in known where !seen.contains(name) { try mark(key, .vanished, run: run) }
    }
  }

  private func documentKeys() throws(StoreError) -> [String: Int] {
    let rows = try connection.statement("SELECT name, id FROM document")
      .rows { row throws(StoreError) in (row.text(0), row.integer(1)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// Marks a document whose state differs.
  private func mark(_ document: Int, _ state: DocumentState, run: Int) throws(StoreError) {
    try connection.statement(
      "UPDATE document SET state = ?1, state_run_id = ?2 WHERE id = ?3 AND state <> ?1"
    ).run([.text(state.rawValue), .integer(run), .integer(document)])
    guard connection.changedRows > 0 else { return }
    let change: DocumentChange.Kind =
      switch state {
      case .current: .returned
      case .vanished: .vanished
      case .unreadable: .unreadable
      }
    try note(change, of: document, run: run)
  }

  /// Records what a run changed of a document; what is said last holds.
  private func note(
    _ kind: DocumentChange.Kind, of document: Int, run: Int
  ) throws(StoreError) {
    try connection.statement("INSERT OR REPLACE INTO change VALUES (?, ?, ?)")
      .run([.integer(run), .integer(document), .text(kind.rawValue)])
  }

  private func write(
    _ reading: StoredDocument, _ known: Int?, run: Int
  ) throws(StoreError) {
    let document: Int
    var since = run
    if let known {
      document = known
      try mark(known, .current, run: run)
      since = try supersede(known, reading.basis, run: run)
    } else {
      try connection.statement(
        "INSERT INTO document (name, state, state_run_id) VALUES (?, 'current', ?)"
      ).run([.text(reading.document.name), .integer(run)])
      document = connection.lastInsertedRow
      try note(.added, of: document, run: run)
    }
    let revision = try insertRevision(reading, document: document, run: since)
    try insertDetails(reading, revision: revision)
    try insertMeasurements(reading, revision: revision)
  }

  /// What the document said before stays if the text was another one. If only program, lexicon or
  /// what was given with it are others, the same text is merely read better: the earlier reading
  /// goes, and the new one holds since the run of the earlier. Gives the run that it holds since.
  private func supersede(
    _ document: Int, _ basis: ReadingBasis, run: Int
  ) throws(StoreError) -> Int {
    let sameText = "document_id = ? AND superseded_run_id IS NULL AND sha256 = ?"
    let key: [SQLiteValue] = [.integer(document), .text(basis.sha256)]
    let since = try connection.statement("SELECT run_id FROM revision WHERE \(sameText)")
      .rows(key) { row throws(StoreError) in row.integer(0) }.first
    if let since {
      try connection.statement("DELETE FROM revision WHERE \(sameText)").run(key)
      try note(.reread, of: document, run: run)
      return since
    }
    try connection.statement(
      "UPDATE revision SET superseded_run_id = ? WHERE document_id = ? AND superseded_run_id IS NULL"
    ).run([.integer(run), .integer(document)])
    try note(.corrected, of: document, run: run)
    return run
  }

  private func insertRevision(
    _ reading: StoredDocument, document: Int, run: Int
  ) throws(StoreError) -> Int {
    let (basis, record) = (reading.basis, reading.document)
    try connection.statement(
      """
      INSERT INTO revision (document_id, sha256, byte_count, given_date, given_title,
        given_encoding, program, lexicon, title, date, encoding, article_count, run_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run([
      .integer(document), .text(basis.sha256), .integer(basis.byteCount),
      SQLiteValue(basis.date?.description), SQLiteValue(basis.title), SQLiteValue(basis.encoding),
      .text(basis.program), .text(basis.lexicon), .text(record.title),
      SQLiteValue(record.date?.description), .text(record.encoding),
      .integer(record.articleCount), .integer(run),
    ])
    return connection.lastInsertedRow
  }

  private func insertDetails(_ reading: StoredDocument, revision: Int) throws(StoreError) {
    let park = try connection.statement("INSERT INTO revision_park VALUES (?, ?, ?)")
    for (ordinal, name) in reading.document.parks.enumerated() {
      try park.run([.integer(revision), .integer(ordinal), .integer(try key(of: .park(name)))])
    }
    let note = try connection.statement("INSERT INTO revision_note VALUES (?, ?, ?)")
    for (ordinal, text) in reading.notes.enumerated() {
      try note.run([.integer(revision), .integer(ordinal), .text(text)])
    }
  }

  private func insertMeasurements(_ reading: StoredDocument, revision: Int) throws(StoreError) {
    let places = Array(repeating: "?", count: 24).joined(separator: ", ")
    let insertion = try connection.statement("INSERT INTO measurement VALUES (\(places))")
    let sentence = try connection.statement(
      "INSERT INTO sentence (revision_id, text) VALUES (?, ?)")
    var sentences: [String: Int] = [:]
    for (ordinal, measurement) in reading.measurements.enumerated() {
      guard measurement.isStorable else {
        throw .failed(path: path, reason: "a period or date of \(measurement.document) has no text")
      }
      if sentences[measurement.sentence] == nil {
        try sentence.run([.integer(revision), .text(measurement.sentence)])
        sentences[measurement.sentence] = connection.lastInsertedRow
      }
      try insertion.run(
        [.integer(revision), .integer(ordinal)]
          + (try row(of: measurement, sentence: sentences[measurement.sentence] ?? 0)))
    }
  }

  private func row(
    of measurement: Measurement, sentence: Int
  ) throws(StoreError) -> [SQLiteValue] {
    let (span, quantity) = (measurement.span, measurement.quantity)
    let park = measurement.park.isEmpty ? nil : try key(of: .park(measurement.park))
    return [
      .integer(measurement.article), .integer(span.scalars.lowerBound),
      .integer(span.scalars.upperBound), .integer(span.bytes.lowerBound),
      .integer(span.bytes.upperBound), .text(measurement.text),
      SQLiteValue(quantity.value?.description), SQLiteValue(quantity.low?.description),
      SQLiteValue(quantity.high?.description), .text(quantity.bound.rawValue),
      .integer(try key(of: .unit(quantity.unit))), .integer(quantity.multiplierExponent),
      .integer(quantity.lastDigitExponent), .text(measurement.change.direction.rawValue),
      .text(measurement.change.basis.rawValue), .text(measurement.status.rawValue),
      SQLiteValue(park), .text(measurement.scope.rawValue),
      .integer(try key(of: .indicator(measurement.indicator))),
      SQLiteValue(measurement.period?.description), .integer(sentence),
      .integer(measurement.confidence),
    ]
  }

  /// The key of a shared value, which is stored on first use.
  private func key(of value: InternedValue) throws(StoreError) -> Int {
    if let key = internedKeys[value] { return key }
    let (table, names, values) = value.columns
    let columns = names.joined(separator: ", ")
    let places = names.map { _ in "?" }.joined(separator: ", ")
    try connection.statement(
      "INSERT INTO \(table) (\(columns)) VALUES (\(places)) ON CONFLICT DO NOTHING"
    ).run(values.map { .text($0) })
    let condition = names.map { "\($0) = ?" }.joined(separator: " AND ")
    let query = try connection.statement("SELECT id FROM \(table) WHERE \(condition)")
    try query.bind(values.map { .text($0) })
    guard try query.step() else { throw .corrupt(path: path, detail: "no row in \(table)") }
    internedKeys[value] = query.integer(0)
    return query.integer(0)
  }
}

extension Measurement {
  /// Whether the text of its period says the same period.
  fileprivate var isStorable: Bool {
    guard let period else { return true }
    return Period(stored: period.description) == period
  }
}
