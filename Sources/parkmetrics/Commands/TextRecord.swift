import FoundationEssentials
import Measurements
import NumericExtraction
import ReportWriter

/// A line of NDJSON input: `{"id": …, "text": …, "title"?: …, "date"?: …}`.
private struct TextRecordContent: Decodable {
  let text: String
  let title: String?
  let date: String?
}

/// The answer to a line of NDJSON: exactly one line, whatever the input.
enum TextRecord {
  /// `{"id": …, "measurements": […]}`, or `{"id": …, "error": …}` where the line can't be read.
  /// The id is given back byte by byte; where it can't be read, it is null.
  static func result(of line: [UInt8], by extractor: Extractor, date: PartialDate?) -> [UInt8] {
    let plain = PlainRecord(line)
    let id = plain.map { (raw: $0.rawID, name: $0.name) } ?? identifier(in: line)
    var json = JSONText()
    do throws(RecordError) {
      guard let id else { throw RecordError(problem: try problem(of: line)) }
      let input =
        if let plain {
          try Self.input(
            of: plain.text, title: plain.title, date: plain.date, name: plain.name, date)
        } else {
          try Self.input(from: line, name: id.name, date: date)
        }
      switch extractor.extract(input) {
      case .extracted(_, let measurements, _):
        json.array { json in
          for measurement in measurements { json.value(measurement) }
        }
        return answer(id: id.raw, key: "measurements", value: json.bytes)
      case .skipped(_, let reason):
        throw RecordError(problem: reason)
      }
    } catch {
      json.value(error.problem)
      return answer(id: id?.raw ?? Array("null".utf8), key: "error", value: json.bytes)
    }
  }

  private struct RecordError: Error {
    let problem: String
  }

  private static func answer(id: [UInt8], key: String, value: [UInt8]) -> [UInt8] {
    Array("{\"id\":".utf8) + id + Array(",\"\(key)\":".utf8) + value + Array("}\n".utf8)
  }

  private static func input(
    from line: [UInt8], name: String, date: PartialDate?
  ) throws(RecordError) -> ExtractionInput {
    let content: TextRecordContent
    do {
      content = try JSONDecoder().decode(TextRecordContent.self, from: Data(line))
    } catch {
      throw RecordError(problem: "no \"text\", or a member that is no string")
    }
    return try input(
      of: Array(content.text.utf8), title: content.title, date: content.date, name: name, date)
  }

  private static func input(
    of text: [UInt8], title: String?, date ownText: String?, name: String, _ date: PartialDate?
  ) throws(RecordError) -> ExtractionInput {
    var ownDate: PartialDate?
    if let text = ownText, !text.isEmpty {
      ownDate = PartialDate(text)
      if ownDate == nil {
        throw RecordError(problem: "the date \(text) is not YYYY, YYYY-MM or YYYY-MM-DD")
      }
    }
    return ExtractionInput(
      name: name, bytes: text, date: date ?? ownDate, title: title, encoding: .utf8)
  }

  /// Why there is no id.
  private static func problem(of line: [UInt8]) throws(RecordError) -> String {
    struct AnyObject: Decodable {}
    let isBlank = line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    if isBlank { return "the line is blank" }
    guard (try? JSONDecoder().decode([String: Ignored].self, from: Data(line))) != nil else {
      return "the line is not a JSON object"
    }
    return "no \"id\" that is a string or a number"
  }

  /// A value of any kind.
  private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
  }

  /// The id as it stands in the line, and as a name for the document.
  private static func identifier(in line: [UInt8]) -> (raw: [UInt8], name: String)? {
    struct TextID: Decodable { let id: String }
    struct NumberID: Decodable { let id: Double }
    let data = Data(line)
    guard let raw = JSONObjectScanner.value(of: "id", in: line) else { return nil }
    if raw.first == UInt8(ascii: "\"") {
      guard let text = try? JSONDecoder().decode(TextID.self, from: data) else { return nil }
      return (raw, text.id)
    }
    guard (try? JSONDecoder().decode(NumberID.self, from: data)) != nil else { return nil }
    return (raw, String(decoding: raw, as: UTF8.self))
  }
}
