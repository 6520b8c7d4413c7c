import CCSV
import Glibc

/// A row during `parseCSV`. Its bytes are valid in the closure that receives it, and only there.
public struct CSVRow {
  private let storage: UnsafePointer<UInt8>
  private let ends: UnsafeBufferPointer<Int>
  /// The bytes between the end of a field and the beginning of the next: 1 where the row lies in the
  /// file as it is, 0 where its fields have been put together.
  private let gap: Int
  /// The line that the row begins on, from 1. A quoted field may carry it over several lines.
  public let line: Int

  fileprivate init(
    storage: UnsafePointer<UInt8>, ends: UnsafeBufferPointer<Int>, gap: Int, line: Int
  ) {
    self.storage = storage
    self.ends = ends
    self.gap = gap
    self.line = line
  }

  /// The number of fields.
  public var count: Int { ends.count }

  /// The bytes of a field without its quotes. An index outside the row gives no bytes.
  public func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    guard ends.indices.contains(index) else { return UnsafeBufferPointer(start: nil, count: 0) }
    // `ends` rises by `gap` at least, and its last element is the number of bytes in `storage`.
    let start = index == 0 ? 0 : ends[index - 1] + gap
    return UnsafeBufferPointer(start: storage + start, count: ends[index] - start)
  }

  /// The text of a field. An index outside the row gives the empty text.
  public func string(at index: Int) -> String {
    // The file is valid UTF-8, and so is each part of it between ASCII characters.
    String(copying: UTF8Span(unchecked: bytes(at: index).span))
  }
}

/// Reads a whole CSV file (RFC 4180, strict) and hands over its rows in order, the header included.
///
/// A byte order mark is skipped, LF, CRLF and CR end a row, blank lines are skipped, and spaces
/// belong to their field. Every row must have as many fields as the first. No memory is allocated
/// per field or row; the cost is linear in the number of bytes.
///
/// - Parameters:
///   - bytes: The file, in UTF-8.
///   - name: The name that errors cite.
///   - delimiter: The byte between fields.
///   - isKnownUTF8: Whether the bytes are known to be valid, so that nobody need look.
///   - body: Receives each row; what it throws ends the reading and is thrown on.
/// - Throws: `CSVError` with the position of the first fault, or what `body` throws. Rows before
///   the fault have been handed over by then.
public func parseCSV(
  _ bytes: UnsafeBufferPointer<UInt8>, name: String, delimiter: UInt8 = UInt8(ascii: ","),
  isKnownUTF8: Bool = false, _ body: (CSVRow) throws -> Void
) throws {
  var failure: (any Error)?
  try scanCSV(bytes, name: name, delimiter: delimiter, isKnownUTF8: isKnownUTF8) { row in
    do {
      try body(row)
      return true
    } catch {
      failure = error
      return false
    }
  }
  if let failure { throw failure }
}

/// `parseCSV` for a body that cannot throw, and says false to see no further row.
func scanCSV(
  _ bytes: UnsafeBufferPointer<UInt8>, name: String, delimiter: UInt8, isKnownUTF8: Bool = false,
  _ body: (CSVRow) -> Bool
) throws(CSVError) {
  let position = CSVPosition(bytes: bytes, name: name)
  if !isKnownUTF8 { try position.checkUTF8() }
  let content = UnsafeBufferPointer(rebasing: bytes.dropFirst(byteOrderMark(of: bytes)))
  guard let start = content.baseAddress, !content.isEmpty else { return }

  var parser = csv_parser()
  guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)) == 0 else {
    throw CSVError(file: name, line: 1, column: 1, cause: .outOfMemory)
  }
  defer { csv_free(&parser) }
  csv_set_delim(&parser, delimiter)
  csv_set_space_func(&parser) { _ in 0 }  // otherwise libcsv trims fields
  csv_set_blk_size(&parser, 4096)

  // The fields of a row are unquoted input, so they never need more room than the input has.
  let storage = UnsafeMutablePointer<UInt8>.allocate(capacity: content.count)
  defer { storage.deallocate() }

  var rows = CSVRowCollector(
    storage: storage,
    mayBreakInFields: memchr(start, Int32(UInt8(ascii: "\"")), content.count) != nil)
  let (consumed, isComplete) = withoutActuallyEscaping(body) { body in
    rows.body = body
    defer { rows.body = nil }
    return withUnsafeMutablePointer(to: &rows) { rows in
      let consumed = parse(content, delimiter: delimiter, by: &parser, into: rows)
      guard consumed == content.count else { return (consumed, false) }
      // After an error csv_fini would hand over a partial row, so it is called only here; should
      // it fail itself, it does so before it submits the row.
      return (consumed, csv_fini(&parser, collectField, collectRow, rows) == 0)
    }
  }
  if let fault = rows.countFault {
    throw CSVError(file: name, line: fault.line, column: 1, cause: fault.cause)
  }
  guard !rows.isStopped, !isComplete else { return }
  if csv_error(&parser) != CSV_EPARSE {
    throw CSVError(file: name, line: rows.rowLine, column: 1, cause: .outOfMemory)
  }
  if consumed < content.count {
    throw position.error(.strayQuote, at: bytes.count - content.count + consumed)
  }
  throw position.error(.unterminatedQuote, at: position.openQuote(fromLine: rows.rowLine))
}

/// Hands lines without any quote over as they are, and all others to libcsv; a row that begins with
/// one is libcsv's to its end. Gives the number of bytes until a fault, or of all.
private func parse(
  _ content: UnsafeBufferPointer<UInt8>, delimiter: UInt8, by parser: inout csv_parser,
  into rows: UnsafeMutablePointer<CSVRowCollector>
) -> Int {
  guard let start = content.baseAddress else { return 0 }
  let (quote, lineFeed) = (Int32(UInt8(ascii: "\"")), Int32(UInt8(ascii: "\n")))
  if memchr(start, Int32(UInt8(ascii: "\r")), content.count) != nil {
    return csv_parse(&parser, start, content.count, collectField, collectRow, rows)
  }
  var position = 0
  while position < content.count {
    // `memchr` looks at the rest of the content, and what it finds lies within.
    let (line, rest) = (start + position, content.count - position)
    let end = memchr(line, lineFeed, rest).map { UnsafeRawPointer($0) - UnsafeRawPointer(line) }
    let length = end ?? rest
    if !rows.pointee.isWithinRow, memchr(line, quote, length) == nil {
      rows.pointee.add(line: UnsafeBufferPointer(start: line, count: length), delimiter)
      position += length + (end == nil ? 0 : 1)
      continue
    }
    rows.pointee.isWithinRow = true
    let size = length + (end == nil ? 0 : 1)
    let consumed = csv_parse(&parser, line, size, collectField, collectRow, rows)
    guard consumed == size else { return position + consumed }
    position += size
  }
  return content.count
}

/// What the two callbacks of libcsv share.
private struct CSVRowCollector {
  let storage: UnsafeMutablePointer<UInt8>
  /// Whether there is a quote at all: only quoted fields contain line breaks.
  let mayBreakInFields: Bool
  var body: ((CSVRow) -> Bool)?
  /// Where each field of the current row ends in `storage`.
  var ends: [Int] = []
  /// The line that the reading has come to, and the one that the current row began on.
  var line = 1
  var rowLine = 1
  var lastWasCR = false
  var expectedCount: Int?
  var countFault: (line: Int, cause: CSVError.Cause)?
  var isStopped = false
  /// Whether libcsv has begun a row that it has not ended.
  var isWithinRow = false

  init(storage: UnsafeMutablePointer<UInt8>, mayBreakInFields: Bool) {
    self.storage = storage
    self.mayBreakInFields = mayBreakInFields
  }

  mutating func add(field: UnsafeBufferPointer<UInt8>) {
    lastWasCR = false
    let used = ends.last ?? 0
    if let start = field.baseAddress {
      (storage + used).update(from: start, count: field.count)
    }
    ends.append(used + field.count)
    if mayBreakInFields { line += CSVPosition.lineBreaks(in: field) }
  }

  /// Takes a line without quotes, which is a row, or nothing where it is empty.
  mutating func add(line bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) {
    if let start = bytes.baseAddress, !bytes.isEmpty {
      var position = 0
      // What `memchr` finds lies within the rest of the line.
      while let found = memchr(start + position, Int32(delimiter), bytes.count - position) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(start)
        ends.append(end)
        position = end + 1
      }
      ends.append(bytes.count)
      handOver(start, gap: 1)
      ends.removeAll(keepingCapacity: true)
    }
    line += 1
    rowLine = line
    lastWasCR = false
  }

  mutating func endRow(terminator: Int32) {
    isWithinRow = false
    if !ends.isEmpty { handOver(UnsafePointer(storage), gap: 0) }
    ends.removeAll(keepingCapacity: true)
    // CRLF arrives as two terminators with nothing between, and is one line break.
    let completesCRLF = lastWasCR && terminator == CSV_LF
    if !completesCRLF { line += 1 }
    rowLine = line
    lastWasCR = terminator == CSV_CR
  }

  private mutating func handOver(_ fields: UnsafePointer<UInt8>, gap: Int) {
    guard !isStopped else { return }
    let expected = expectedCount ?? ends.count
    expectedCount = expected
    guard ends.count == expected else {
      countFault = (rowLine, .fieldCount(found: ends.count, expected: expected))
      isStopped = true
      return
    }
    ends.withUnsafeBufferPointer { ends in
      let row = CSVRow(storage: fields, ends: ends, gap: gap, line: rowLine)
      if let body, !body(row) { isStopped = true }
    }
  }
}

private func collectField(
  bytes: UnsafeMutableRawPointer?, count: Int, rows: UnsafeMutableRawPointer?
) {
  rows?.assumingMemoryBound(to: CSVRowCollector.self).pointee.add(
    field: UnsafeBufferPointer(
      start: UnsafePointer(bytes?.assumingMemoryBound(to: UInt8.self)),
      count: bytes == nil ? 0 : count
    ))
}

private func collectRow(terminator: Int32, rows: UnsafeMutableRawPointer?) {
  rows?.assumingMemoryBound(to: CSVRowCollector.self).pointee.endRow(terminator: terminator)
}

/// The length of the byte order mark that the file begins with: 3 or 0.
private func byteOrderMark(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
  bytes.starts(with: utf8ByteOrderMark) ? utf8ByteOrderMark.count : 0
}

/// U+FEFF in UTF-8.
let utf8ByteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
