/// What a run knows of one document besides its measurements.
public struct SourceDocument: Sendable, Hashable {
  /// The name, as the measurements cite it.
  public var name: String
  /// The title of `documents.csv`, or of the first article; may be empty.
  public var title: String
  /// The publication date, where known.
  public var date: PartialDate?
  /// The encoding that the bytes were decoded from: `UTF-8`, `GB18030`, `UTF-16`.
  public var encoding: String
  /// The size of the file in bytes.
  public var byteCount: Int
  /// The number of articles found in it.
  public var articleCount: Int
  /// The parks that its articles are about, in the order of their appearance.
  public var parks: [String]

  /// A document's record.
  public init(
    name: String, title: String, date: PartialDate?, encoding: String, byteCount: Int,
    articleCount: Int, parks: [String]
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.encoding = encoding
    self.byteCount = byteCount
    self.articleCount = articleCount
    self.parks = parks
  }
}
