import SpreadsheetFiles

/// The formats that a publication can be written in.
public enum PublicationFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx, html
}

extension Publication {
  /// The publication in a format.
  ///
  /// - Throws: `SpreadsheetError` where it is larger than a workbook can be.
  public func rendered(as format: PublicationFormat) throws(SpreadsheetError) -> [UInt8] {
    switch format {
    case .xlsx: try PublicationWorkbook(self).bytes()
    case .html: PublicationPage(self).bytes()
    }
  }
}
