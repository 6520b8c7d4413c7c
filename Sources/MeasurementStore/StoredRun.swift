/// What became of a run.
public enum RunOutcome: String, Sendable, Hashable, CaseIterable {
  /// It is under way, or died and nobody has found out yet.
  case running
  /// It wrote an export.
  case exported
  /// Nothing had changed since the last export, so there is no new one.
  case unchanged
  /// It ended with an error. The export before it stands.
  case failed
  /// It ended without a word (a kill, a power cut). The export before it stands.
  case died
}

/// An export of a run.
public struct StoredExport: Sendable, Hashable {
  /// Where an export is on its way.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It is about to appear.
    case intended
    /// It is there as a whole.
    case published
    /// Its run ended before it appeared.
    case abandoned
    /// It was there, and retention has removed it.
    case removed
  }

  /// The run that wrote it.
  public var run: Int
  /// The folder of exports, absolute.
  public var folder: String
  /// Its own name in that folder.
  public var name: String
  /// A digest of all that its content depends on.
  public var contentKey: String
  /// SHA-256 of its `manifest.json`, which has the digests of all other files.
  public var manifestSHA256: String
  /// Where it is on its way.
  public var state: State

  /// An export that is about to appear.
  public init(run: Int, folder: String, name: String, contentKey: String, manifestSHA256: String) {
    self.run = run
    self.folder = folder
    self.name = name
    self.contentKey = contentKey
    self.manifestSHA256 = manifestSHA256
    state = .intended
  }
}

/// The counts of a run.
public struct RunCounts: Sendable, Hashable {
  /// The documents that take part.
  public var documents: Int
  /// Those of them that were read in this run; the others were as they had been.
  public var read: Int
  /// The documents that could not be read.
  public var skipped: Int
  /// The documents that are gone since the run before.
  public var vanished: Int
  /// The measurements of all documents that take part.
  public var measurements: Int

  /// Counts; without arguments all zero.
  public init(
    documents: Int = 0, read: Int = 0, skipped: Int = 0, vanished: Int = 0, measurements: Int = 0
  ) {
    self.documents = documents
    self.read = read
    self.skipped = skipped
    self.vanished = vanished
    self.measurements = measurements
  }
}

/// The record of a run.
public struct StoredRun: Sendable, Hashable {
  /// Its number, from 1. Runs are ordered by it and not by their times: a clock may be set back.
  public var id: Int
  /// When it began by the clock of the machine: `2026-11-25T07:30:00Z`.
  public var started: String
  /// When it ended.
  public var finished: String?
  /// What became of it.
  public var outcome: RunOutcome
  /// The exit code of the program.
  public var exitCode: Int?
  /// What went wrong, in words.
  public var message: String?
  /// The version of the program.
  public var program: String
  /// The version of the lexicon.
  public var lexicon: String
  /// What it read; nil where it did not come so far.
  public var counts: RunCounts?
  /// What it exported.
  public var export: StoredExport?
}
