/// An entry of a table as it lies in an image: some texts, and some numbers that stand for all else.
///
/// What an entry has and its record lacks would be lost: `LexiconImageTests` read all entries back.
protocol LexiconRecord {
  /// Where the records of its table lie.
  static var section: LexiconImage.Section { get }
  /// How many texts a record has, at least one, and how many codes.
  static var shape: LexiconRecords.Shape { get }
  /// The texts in their order, as many as the shape says.
  var texts: [String] { get }
  /// The codes in their order, as many as the shape says.
  var codes: [UInt32] { get }
  /// The entry that has these texts and codes.
  init(_ record: LexiconRecords.Record)
}

/// The records of a table, each to be read without the others.
///
/// In its section a record has a 32-bit number for where each of its texts begins in the section
/// `text`, and one for each code. A text ends where the next one begins: that of the same record, or
/// the first one of the next record; behind the last record stands one more beginning.
struct LexiconRecords: @unchecked Sendable {
  struct Shape: Sendable {
    let texts: Int
    var codes = 0
    /// The numbers of a record.
    var stride: Int { texts + codes }
  }

  /// The number of records.
  let count: Int
  private let shape: Shape
  private let numbers: UnsafeBufferPointer<UInt32>
  private let text: UnsafeBufferPointer<UInt8>
  /// What `numbers` and `text` lie in.
  private let image: LexiconImage

  /// The records of the section of some type.
  init(_ image: LexiconImage, of type: any LexiconRecord.Type) {
    self.image = image
    shape = type.shape
    numbers = image.elements(of: type.section)
    text = image.elements(of: .text)
    count = numbers.count / shape.stride
  }

  /// The record of a row. Constant time.
  ///
  /// - Precondition: `row` is below `count`.
  subscript(row: Int) -> Record {
    precondition(row >= 0 && row < count, "no such row in the lexicon")
    return Record(records: self, start: row * shape.stride)
  }

  /// All entries of the section of their type. Linear.
  static func entries<Entry: LexiconRecord>(of image: LexiconImage) -> [Entry] {
    let records = Self(image, of: Entry.self)
    return (0..<records.count).map { Entry(records[$0]) }
  }

  /// Whether every text lies within those of the image. Linear.
  var isSound: Bool {
    guard numbers.count == count * shape.stride + 1 else { return false }
    let starts = numbers.indices.filter { $0 % shape.stride < shape.texts }.map { numbers[$0] }
    return zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
      && starts.allSatisfy { $0 <= text.count }
  }

  /// One record.
  struct Record {
    fileprivate let records: LexiconRecords
    fileprivate let start: Int

    /// One of its texts, made anew. Linear in its length.
    func text(_ index: Int) -> String {
      let numbers = records.numbers
      let isLast = index + 1 == records.shape.texts
      let end = isLast ? start + records.shape.stride : start + index + 1
      return String(
        decoding: UnsafeBufferPointer(
          rebasing: records.text[Int(numbers[start + index])..<Int(numbers[end])]),
        as: UTF8.self)
    }

    /// One of its codes. Constant time.
    func code(_ index: Int) -> UInt32 { records.numbers[start + records.shape.texts + index] }
  }
}

extension LexiconRecords {
  /// Records to be written, and all their texts.
  struct Writer {
    private(set) var text: [UInt8] = []

    /// The numbers of the records of entries, whose texts are added.
    mutating func numbers<Entry: LexiconRecord>(of entries: [Entry]) -> [UInt32] {
      var numbers: [UInt32] = []
      numbers.reserveCapacity(entries.count * Entry.shape.stride + 1)
      for entry in entries {
        for part in entry.texts {
          numbers.append(UInt32(text.count))
          text += part.utf8
        }
        numbers += entry.codes
      }
      return numbers + [UInt32(text.count)]
    }
  }
}

/// A value of a closed set, whose code is its place among all values.
protocol LexiconCode: Equatable, Sendable {
  static var codedValues: [Self] { get }
}

extension LexiconCode {
  /// The code of the value. Linear in their number.
  var code: UInt32 { UInt32(Self.codedValues.firstIndex(of: self) ?? 0) }

  /// The value of a code.
  ///
  /// - Precondition: the code was made by `code`.
  init(code: UInt32) { self = Self.codedValues[Int(code)] }
}
