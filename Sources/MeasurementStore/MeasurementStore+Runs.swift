extension MeasurementStore {
  /// Records that a run begins, and gives its number.
  ///
  /// - Throws: `StoreError`.
  public func beginRun(
    at time: String, program: String, lexicon: String
  ) throws(StoreError) -> Int {
    try connection.transaction { () throws(StoreError) in
      try connection.statement(
        "INSERT INTO run (started, outcome, program, lexicon) VALUES (?, 'running', ?, ?)"
      ).run([.text(time), .text(program), .text(lexicon)])
      return connection.lastInsertedRow
    }
  }

  /// Records how a run ended; what is nil stays as it was recorded before. An export that the run
  /// had intended is published if it exported, and abandoned if it died; if it failed, the next run
  /// must look whether it appeared.
  ///
  /// - Throws: `StoreError`.
  public func finish(
    _ run: Int, _ outcome: RunOutcome, at time: String? = nil, exitCode: Int? = nil,
    message: String? = nil, counts: RunCounts? = nil
  ) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      try connection.statement(
        """
        UPDATE run SET outcome = ?, finished = coalesce(?, finished),
          exit_code = coalesce(?, exit_code), message = coalesce(?, message),
          documents = coalesce(?, documents), documents_read = coalesce(?, documents_read),
          documents_skipped = coalesce(?, documents_skipped),
          documents_vanished = coalesce(?, documents_vanished),
          measurements = coalesce(?, measurements)
        WHERE id = ?
        """
      ).run([
        .text(outcome.rawValue), SQLiteValue(time), SQLiteValue(exitCode), SQLiteValue(message),
        SQLiteValue(counts?.documents), SQLiteValue(counts?.read), SQLiteValue(counts?.skipped),
        SQLiteValue(counts?.vanished), SQLiteValue(counts?.measurements), .integer(run),
      ])
      switch outcome {
      case .exported: try settleExport(of: run, .published)
      case .died: try settleExport(of: run, .abandoned)
      case .running, .unchanged, .failed: break
      }
    }
  }

  /// Records that the export that a failed run had intended has not appeared.
  ///
  /// - Throws: `StoreError`.
  public func abandonExport(of run: Int) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      try settleExport(of: run, .abandoned)
    }
  }

  private func settleExport(of run: Int, _ state: StoredExport.State) throws(StoreError) {
    try connection.statement(
      "UPDATE export SET state = ? WHERE run_id = ? AND state = 'intended'"
    ).run([.text(state.rawValue), .integer(run)])
  }

  /// Records an export before it appears.
  ///
  /// - Throws: `StoreError`.
  public func intend(_ export: StoredExport) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      try connection.statement("INSERT INTO export VALUES (?, ?, ?, ?, ?, 'intended')").run([
        .integer(export.run), .text(export.folder), .text(export.name), .text(export.contentKey),
        .text(export.manifestSHA256),
      ])
    }
  }

  /// Records that retention removes exports, before it does.
  ///
  /// - Throws: `StoreError`.
  public func markRemoved(_ exports: [StoredExport]) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      let update = try connection.statement("UPDATE export SET state = 'removed' WHERE run_id = ?")
      for export in exports { try update.run([.integer(export.run)]) }
    }
  }

  /// The runs that have begun and not ended (while the caller holds the lock, those that died), and
  /// those that failed when their export was about to appear.
  ///
  /// - Throws: `StoreError`.
  public func unfinishedRuns() throws(StoreError) -> [StoredRun] {
    try runs("WHERE outcome = 'running' OR export.state = 'intended' ORDER BY id")
  }

  /// The latest runs, the newest first.
  ///
  /// - Throws: `StoreError`.
  public func runs(limit: Int) throws(StoreError) -> [StoredRun] {
    try runs("ORDER BY id DESC LIMIT \(limit)")
  }

  /// The exports that are there in a folder, the newest first.
  ///
  /// - Throws: `StoreError`.
  public func publishedExports(in folder: String) throws(StoreError) -> [StoredExport] {
    try runs(
      "WHERE export.state = 'published' AND folder = ? ORDER BY id DESC", [.text(folder)]
    ).compactMap(\.export)
  }

  /// The names of all exports that were ever to appear in a folder. A name is not used again: it
  /// would mean something else than before.
  ///
  /// - Throws: `StoreError`.
  public func exportNames(in folder: String) throws(StoreError) -> Set<String> {
    let query = try connection.statement("SELECT name FROM export WHERE folder = ?")
    return Set(try query.rows([.text(folder)]) { row throws(StoreError) in row.text(0) })
  }

  private func runs(
    _ condition: String, _ values: [SQLiteValue] = []
  ) throws(StoreError) -> [StoredRun] {
    let query = try connection.statement(
      """
      SELECT id, started, finished, outcome, exit_code, message, program, lexicon, documents,
        documents_read, documents_skipped, documents_vanished, measurements, folder, name,
        content_key, manifest_sha256, state
      FROM run LEFT JOIN export ON run_id = id \(condition)
      """)
    return try query.rows(values) { row throws(StoreError) in try self.run(row) }
  }

  private func run(_ row: SQLiteStatement) throws(StoreError) -> StoredRun {
    guard let outcome = RunOutcome(rawValue: row.text(3)) else {
      throw .corrupt(path: path, detail: "outcome \(row.text(3))")
    }
    var counts: RunCounts?
    if let documents = row.integerIfAny(8) {
      counts = RunCounts(
        documents: documents, read: row.integer(9), skipped: row.integer(10),
        vanished: row.integer(11), measurements: row.integer(12))
    }
    var export: StoredExport?
    if let state = StoredExport.State(rawValue: row.text(17)) {
      export = StoredExport(
        run: row.integer(0), folder: row.text(13), name: row.text(14), contentKey: row.text(15),
        manifestSHA256: row.text(16))
      export?.state = state
    }
    return StoredRun(
      id: row.integer(0), started: row.text(1), finished: row.textIfAny(2), outcome: outcome,
      exitCode: row.integerIfAny(4), message: row.textIfAny(5), program: row.text(6),
      lexicon: row.text(7), counts: counts, export: export)
  }
}
