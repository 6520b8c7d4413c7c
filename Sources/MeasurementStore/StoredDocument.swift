import Measurements

/// All that the reading of a document depends on. A document is read again only if this changed.
public struct ReadingBasis: Sendable, Hashable {
  /// SHA-256 of the file, as 64 hexadecimal digits.
  public var sha256: String
  /// The size of the file in bytes.
  public var byteCount: Int
  /// The date that was given with it.
  public var date: PartialDate?
  /// The title that was given with it.
  public var title: String?
  /// The encoding that was given for it.
  public var encoding: String?
  /// The version of the program that read it.
  public var program: String
  /// The version of the lexicon that it was read with.
  public var lexicon: String

  /// A basis with all its parts.
  public init(
    sha256: String, byteCount: Int, date: PartialDate?, title: String?, encoding: String?,
    program: String, lexicon: String
  ) {
    self.sha256 = sha256
    self.byteCount = byteCount
    self.date = date
    self.title = title
    self.encoding = encoding
    self.program = program
    self.lexicon = lexicon
  }
}

/// A document as it was read.
public struct StoredDocument: Sendable, Hashable {
  /// What the reading depended on.
  public var basis: ReadingBasis
  /// The document's record.
  public var document: SourceDocument
  /// Its measurements in the order of the text.
  public var measurements: [Measurement]
  /// Remarks on it.
  public var notes: [String]

  /// A document with what was read from it.
  public init(
    basis: ReadingBasis, document: SourceDocument, measurements: [Measurement],
    notes: [String] = []
  ) {
    self.basis = basis
    self.document = document
    self.measurements = measurements
    self.notes = notes
  }
}

/// Whether a document takes part in comparisons.
public enum DocumentState: String, Sendable, Hashable, CaseIterable {
  /// It does.
  case current
  /// It was not among the inputs of the last run. What it said is kept.
  case vanished
  /// The last run could not read it. What it said is kept.
  case unreadable
}

/// What a store knows of a document, in short.
public struct DocumentSummary: Sendable, Hashable {
  /// Whether it takes part.
  public var state: DocumentState
  /// The number of measurements of its current revision.
  public var measurementCount: Int
}

/// What a run found of the documents.
public struct DocumentChanges: Sendable, Hashable {
  /// The documents that were read in this run.
  public var read: [StoredDocument]
  /// The names of those that are as they were.
  public var unchanged: [String]
  /// The names of those that could not be read.
  public var unreadable: [String]

  /// What a run found. Every other document of the store has vanished.
  public init(read: [StoredDocument], unchanged: [String], unreadable: [String]) {
    self.read = read
    self.unchanged = unchanged
    self.unreadable = unreadable
  }
}

/// What a run changed of a document.
public struct DocumentChange: Sendable, Hashable {
  /// In which way.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is new.
    case added
    /// Its text is another one.
    case corrected
    /// Its text is the same, but program, lexicon or the given date is another.
    case reread
    /// It was not among the inputs.
    case vanished
    /// It is among them again, as it was.
    case returned
    /// It could not be read.
    case unreadable
  }

  /// The run.
  public var run: Int
  /// The name of the document.
  public var document: String
  /// In which way.
  public var kind: Kind
  /// The measurements that hold no more.
  public var before: [Measurement]
  /// The measurements that hold since.
  public var after: [Measurement]
}
