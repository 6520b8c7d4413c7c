import Measurements

extension MeasurementStore {
  /// What a run changed, by the names of the documents: figures that both revisions of a corrected
  /// document have, with all they say but their place, are left out on both sides.
  ///
  /// - Throws: `StoreError`.
  public func changes(inRun run: Int) throws(StoreError) -> [DocumentChange] {
    let query = try connection.statement(
      """
      SELECT document.id, name, kind FROM change JOIN document ON document.id = document_id
      WHERE run_id = ? ORDER BY name
      """)
    let rows = try query.rows([.integer(run)]) { row throws(StoreError) in
      (row.integer(0), row.text(1), row.text(2))
    }
    var changes: [DocumentChange] = []
    for (document, name, word) in rows {
      guard let kind = DocumentChange.Kind(rawValue: word) else {
        throw .corrupt(path: path, detail: "change \(word)")
      }
      var change = DocumentChange(run: run, document: name, kind: kind, before: [], after: [])
      switch kind {
      case .added, .corrected:
        change.before = try figures(of: document, name, "superseded_run_id = ?2", run)
        change.after = try figures(of: document, name, "run_id = ?2", run)
        change.leaveOutCommon()
      case .vanished, .unreadable:
        change.before = try figures(of: document, name, Self.heldIn, run)
      case .returned:
        change.after = try figures(of: document, name, Self.heldIn, run)
      case .reread: break  // the earlier reading of the same text is not kept
      }
      changes.append(change)
    }
    return changes
  }

  /// The number of the latest run that changed anything, or nil.
  ///
  /// - Throws: `StoreError`.
  public func latestChangingRun() throws(StoreError) -> Int? {
    let query = try connection.statement("SELECT max(run_id) FROM change")
    return try query.step() ? query.integerIfAny(0) : nil
  }

  /// The revision that was the current one in a run.
  private static let heldIn =
    "run_id <= ?2 AND (superseded_run_id IS NULL OR superseded_run_id > ?2)"

  private func figures(
    of document: Int, _ name: String, _ condition: String, _ run: Int
  ) throws(StoreError) -> [Measurement] {
    let query = try connection.statement(
      "SELECT id FROM revision WHERE document_id = ?1 AND \(condition)")
    let revisions = try query.rows([.integer(document), .integer(run)]) {
      row throws(StoreError) in row.integer(0)
    }
    var figures: [Measurement] = []
    for revision in revisions { figures += try measurements(ofRevision: revision, name) }
    return figures
  }
}

extension DocumentChange {
  fileprivate mutating func leaveOutCommon() {
    var surplus: [Measurement: Int] = [:]
    for measurement in before { surplus[measurement.withoutPlace, default: 0] += 1 }
    after.removeAll { measurement in
      guard let count = surplus[measurement.withoutPlace], count > 0 else { return false }
      surplus[measurement.withoutPlace] = count - 1
      return true
    }
    // What is left over stands in `before` alone.
    before = before.reversed().filter { measurement in
      guard let count = surplus[measurement.withoutPlace], count > 0 else { return false }
      surplus[measurement.withoutPlace] = count - 1
      return true
    }.reversed()
  }
}

extension Measurement {
  /// The measurement without article, place and the rest of its sentence: what it says.
  fileprivate var withoutPlace: Measurement {
    var measurement = self
    measurement.article = 0
    measurement.span = SourceSpan(scalars: 0..<0, bytes: 0..<0)
    measurement.sentence = ""
    measurement.confidence = 0
    return measurement
  }
}
