/// The tables of a store, as the steps that lead from each version to the next. A step that was
/// once released never changes: an older store goes through it, whenever it is opened.
enum StoreSchema {
  /// "PKMS", SQLite's `application_id` of a store.
  static let applicationID = 0x504B_4D53

  /// The version of a store after all steps: `user_version`.
  static var version: Int { steps.count }

  /// The statements that lead from the version that equals the index to the next one.
  static let steps: [String] = [documentsAndRuns, changes]

  /// Third normal form: what several rows would repeat (unit, park, indicator, sentence) has a
  /// table. Decimals, dates and periods are text, in the notation of the reports.
  private static let documentsAndRuns = """
    -- What the store is: one row.
    CREATE TABLE store (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      identity TEXT NOT NULL,
      job TEXT NOT NULL
    ) STRICT;

    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      started TEXT NOT NULL,
      finished TEXT,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('running', 'exported', 'unchanged', 'failed', 'died')),
      exit_code INTEGER,
      message TEXT,
      program TEXT NOT NULL,
      lexicon TEXT NOT NULL,
      documents INTEGER,
      documents_read INTEGER,
      documents_skipped INTEGER,
      documents_vanished INTEGER,
      measurements INTEGER
    ) STRICT;

    -- An export is intended before it appears, so that a run that dies can be finished.
    CREATE TABLE export (
      run_id INTEGER PRIMARY KEY REFERENCES run (id),
      folder TEXT NOT NULL,
      name TEXT NOT NULL,
      content_key TEXT NOT NULL,
      manifest_sha256 TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('intended', 'published', 'abandoned', 'removed'))
    ) STRICT;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('current', 'vanished', 'unreadable')),
      state_run_id INTEGER NOT NULL REFERENCES run (id)
    ) STRICT;

    -- What a document said from one run to another. Of each, one revision is not superseded.
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document (id),
      sha256 TEXT NOT NULL,
      byte_count INTEGER NOT NULL,
      given_date TEXT,
      given_title TEXT,
      given_encoding TEXT,
      program TEXT NOT NULL,
      lexicon TEXT NOT NULL,
      title TEXT NOT NULL,
      date TEXT,
      encoding TEXT NOT NULL,
      article_count INTEGER NOT NULL,
      run_id INTEGER NOT NULL REFERENCES run (id),
      superseded_run_id INTEGER REFERENCES run (id)
    ) STRICT;
    CREATE UNIQUE INDEX revision_current ON revision (document_id)
      WHERE superseded_run_id IS NULL;
    CREATE INDEX revision_document ON revision (document_id);

    CREATE TABLE park (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      symbol TEXT NOT NULL,
      kind TEXT NOT NULL,
      UNIQUE (symbol, kind)
    ) STRICT;

    -- The words of a text, the vocabulary's id or '', and the heading.
    CREATE TABLE indicator (
      id INTEGER PRIMARY KEY,
      phrase TEXT NOT NULL,
      vocabulary_id TEXT NOT NULL,
      dimension TEXT NOT NULL,
      UNIQUE (phrase, vocabulary_id, dimension)
    ) STRICT;

    CREATE TABLE revision_park (
      revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      park_id INTEGER NOT NULL REFERENCES park (id),
      PRIMARY KEY (revision_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE revision_note (
      revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (revision_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sentence (
      id INTEGER PRIMARY KEY,
      revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
      text TEXT NOT NULL,
      UNIQUE (revision_id, text)
    ) STRICT;

    CREATE TABLE measurement (
      revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      article INTEGER NOT NULL,
      scalar_start INTEGER NOT NULL,
      scalar_end INTEGER NOT NULL,
      byte_start INTEGER NOT NULL,
      byte_end INTEGER NOT NULL,
      text TEXT NOT NULL,
      value TEXT,
      low TEXT,
      high TEXT,
      bound TEXT NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      multiplier_exponent INTEGER NOT NULL,
      last_digit_exponent INTEGER NOT NULL,
      direction TEXT NOT NULL,
      basis TEXT NOT NULL,
      status TEXT NOT NULL,
      park_id INTEGER REFERENCES park (id),
      scope TEXT NOT NULL,
      indicator_id INTEGER NOT NULL REFERENCES indicator (id),
      period TEXT,
      sentence_id INTEGER NOT NULL REFERENCES sentence (id),
      confidence INTEGER NOT NULL,
      PRIMARY KEY (revision_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX measurement_sentence ON measurement (sentence_id);

    -- The measurements that hold now, with the fields of measurements.csv: for people with a
    -- SQL shell, and for other programs.
    CREATE VIEW current_measurement AS
      SELECT document.name AS document, article, scalar_start AS start, scalar_end AS "end",
        measurement.text, value, low, high, bound, unit.symbol AS unit, unit.kind, direction,
        basis, status, coalesce(park.name, '') AS park, scope, indicator.phrase AS indicator,
        indicator.vocabulary_id AS indicator_id, indicator.dimension,
        coalesce(period, '') AS period, sentence.text AS sentence, confidence
      FROM measurement
        JOIN revision ON revision.id = measurement.revision_id AND superseded_run_id IS NULL
        JOIN document ON document.id = document_id AND document.state = 'current'
        JOIN unit ON unit.id = unit_id
        JOIN indicator ON indicator.id = indicator_id
        JOIN sentence ON sentence.id = sentence_id
        LEFT JOIN park ON park.id = park_id
      ORDER BY document.name, ordinal;
    """

  /// What each run changed. Of runs before this step only the revisions tell.
  private static let changes = """
    CREATE TABLE change (
      run_id INTEGER NOT NULL REFERENCES run (id),
      document_id INTEGER NOT NULL REFERENCES document (id),
      kind TEXT NOT NULL CHECK (
        kind IN ('added', 'corrected', 'reread', 'vanished', 'returned', 'unreadable')),
      PRIMARY KEY (run_id, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_document ON change (document_id);
    INSERT INTO change
      SELECT revision.run_id, revision.document_id,
        CASE WHEN EXISTS (
          SELECT 1 FROM revision AS earlier
          WHERE earlier.document_id = revision.document_id AND earlier.id < revision.id)
        THEN 'corrected' ELSE 'added' END
      FROM revision GROUP BY revision.run_id, revision.document_id;
    INSERT OR IGNORE INTO change
      SELECT state_run_id, id, state FROM document WHERE state <> 'current';
    """
}
