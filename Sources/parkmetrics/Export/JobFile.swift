import Aggregation
import CSVFiles
import Glibc
import Measurements
import NumericExtraction
import ReportWriter

/// A scheduled export as its file describes it. All values have passed the checks.
struct JobFile {
  /// What ends a run as a failure.
  struct FailureConditions {
    var skippedAbove: Int?
    var vanishedAbove: Int?
    var figuresBelow = 1
  }

  /// The path of the file.
  let path: String
  let name: String
  let inputs: [String]
  let store: String
  let output: String
  let exportName: String
  /// Which files are written; nil for all.
  let formats: [ExportFormat]?
  let options: ReportOptions
  let encoding: TextEncoding?
  let date: PartialDate?
  /// The folder of the user's own lexicon tables.
  let lexicon: String?
  let selection: ComparisonSelection
  let keptExports: Int?
  let failureConditions: FailureConditions
}

extension JobFile {
  /// Reads a job file.
  ///
  /// - Throws: `JobFaults` with everything that is wrong in it; `Failure` where it can't be read.
  init(reading path: String) throws {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try readFile(path)
    } catch {
      throw error.code == ENOENT
        ? Failure.missingInput(path) : Failure.unreadable(path, reason: systemReason(error.code))
    }
    try self.init(parsing: bytes, path: path)
  }

  init(parsing bytes: [UInt8], path: String) throws(JobFaults) {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONReader.value(of: bytes)
    } catch {
      throw JobFaults(path: "\(path):\(error.line)", faults: [JobFault("", error.cause)])
    }
    let faults = JobValueKind.object(JobKey.all).faults(in: value, at: "")
    guard faults.isEmpty, case .object(let object) = value else {
      throw JobFaults(path: path, faults: faults)
    }
    let members = JobMembers(object: object)
    let selected = members.object("selection")
    let conditions = members.object("fail_if")
    self.path = path
    name = members.text("name") ?? ""
    inputs = members.texts("inputs").map { JobPath.resolve($0, beside: path) }
    store = JobPath.resolve(members.text("store") ?? "", beside: path)
    output = JobPath.resolve(members.text("output") ?? "", beside: path)
    exportName = members.text("export_name") ?? "{date}"
    let formats = members.texts("formats").compactMap { ExportFormat(rawValue: $0) }
    self.formats = formats.isEmpty ? nil : formats
    var options = ReportOptions(
      language: members.text("language").flatMap { Language(rawValue: $0) } ?? .zh,
      csv: CSVFormat(
        profile: members.text("csv_profile").flatMap { CSVProfile(rawValue: $0) } ?? .data,
        encoding: members.text("csv_encoding").flatMap { CSVEncoding(rawValue: $0) }))
    if let width = members.integer("width") { options.width = width }
    if members.integer("ambiguous_width") == 2 { options.ambiguousWidth = 2 }
    options.borders = members.text("borders").flatMap { TextBorders(rawValue: $0) } ?? .ascii
    self.options = options
    encoding = members.text("encoding").flatMap { TextEncoding(rawValue: $0.uppercased()) }
    date = members.text("date").flatMap { PartialDate($0) }
    lexicon = members.text("lexicon").map { JobPath.resolve($0, beside: path) }
    selection = ComparisonSelection(
      parks: selected.texts("parks"), indicators: selected.texts("indicators"),
      dimensions: selected.texts("dimensions").compactMap { Dimension(rawValue: $0) })
    keptExports = members.object("retention").integer("exports")
    failureConditions = FailureConditions(
      skippedAbove: conditions.integer("skipped_above"),
      vanishedAbove: conditions.integer("vanished_above"),
      figuresBelow: conditions.integer("figures_below") ?? 1)
  }

  /// All that decides the bytes of an export besides texts, program and lexicon.
  var contentOptions: String {
    var json = JSONText()
    json.array { json in
      for list in [
        formats?.map(\.rawValue) ?? ["all"], selection.parks, selection.indicators,
        selection.dimensions.map(\.rawValue),
      ] {
        json.array { json in for value in list { json.value(value) } }
      }
      json.value(String(describing: options))
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// The members of an object that has passed the checks.
private struct JobMembers {
  let object: [String: JSONValue]

  func text(_ key: String) -> String? {
    if case .text(let text) = object[key] { text } else { nil }
  }

  func integer(_ key: String) -> Int? {
    if case .integer(let number) = object[key] { number } else { nil }
  }

  func texts(_ key: String) -> [String] {
    guard case .list(let values) = object[key] else { return [] }
    return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  func object(_ key: String) -> JobMembers {
    if case .object(let object) = object[key] {
      JobMembers(object: object)
    } else {
      JobMembers(object: [:])
    }
  }
}
