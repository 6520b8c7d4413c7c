import CSVFiles
import Measurements
import NumericExtraction
import ReportWriter

/// A key of a job file: the check, the published JSON Schema and the manual are made from these.
struct JobKey: Sendable {
  let name: String
  let value: JobValueKind
  var isRequired = false
  let purpose: Wording

  init(
    _ name: String, _ value: JobValueKind, isRequired: Bool = false, zh: String, en: String
  ) {
    self.name = name
    self.value = value
    self.isRequired = isRequired
    self.purpose = Wording(zh: zh, en: en)
  }
}

/// What a key of a job file takes.
indirect enum JobValueKind: Sendable {
  case object([JobKey])
  case text(TextForm)
  case choice([String])
  /// Several values; `atLeast` of them.
  case list(JobValueKind, atLeast: Int)
  case count(ClosedRange<Int>)

  /// The notation of a text.
  enum TextForm: Sendable {
    /// Not empty.
    case any
    /// A name for files and messages.
    case name
    /// A path that stays within its root; see `JobPath`.
    case path
    /// A name of exports, with what changes from one to the next in braces.
    case exportName
    case date
  }
}

extension JobKey {
  /// All keys of a job file. `"//"` may stand in any object, and is a comment.
  static let all: [JobKey] = [
    JobKey(
      "name", .text(.name), isRequired: true,
      zh: "任务名，库属于它", en: "the name of the job, to which its store belongs"),
    JobKey(
      "inputs", .list(.text(.path), atLeast: 1), isRequired: true,
      zh: "文章文件或文件夹", en: "files and folders of texts"),
    JobKey("store", .text(.path), isRequired: true, zh: "库文件", en: "the file of the store"),
    JobKey(
      "output", .text(.path), isRequired: true,
      zh: "报表文件夹，每次运行在其中建一个子文件夹，latest 指向最新的一个",
      en: "the folder of exports: each is a folder in it, and latest points to the newest"),
    JobKey(
      "export_name", .text(.exportName),
      zh: "子文件夹名；{date} 日期，{time} 时刻，{run} 运行号；默认 {date}",
      en: "the name of an export, with {date}, {time} and {run}; default {date}"),
    JobKey(
      "formats", .list(.choice(ExportFormat.allCases.map(\.rawValue)), atLeast: 1),
      zh: "写出哪些文件；默认全部", en: "which files are written; default all"),
    JobKey(
      "csv_profile", .choice(CSVProfile.allCases.map(\.rawValue)),
      zh: "CSV 给程序（data）还是表格软件（excel）；默认 data",
      en: "CSV for programs (data) or spreadsheet programs (excel); default data"),
    JobKey(
      "csv_encoding", .choice(CSVEncoding.allCases.map(\.rawValue)),
      zh: "CSV 的编码；默认 data 为 utf-8，excel 为 utf-8-bom",
      en: "the encoding of CSV; default utf-8 for data, utf-8-bom for excel"),
    JobKey(
      "width", .count(40...1000),
      zh: "文本表的最大宽度；默认 100", en: "widest line of text tables; default 100"),
    JobKey(
      "borders", .choice(TextBorders.allCases.map(\.rawValue)),
      zh: "文本表的边框；默认 ascii", en: "the borders of text tables; default ascii"),
    JobKey(
      "ambiguous_width", .count(1...2),
      zh: "“…×─等字符占几列；默认 1", en: "columns of “…×─; default 1"),
    JobKey(
      "language", .choice(Language.allCases.map(\.rawValue)),
      zh: "报表语言；默认 zh", en: "the language of the reports; default zh"),
    JobKey(
      "encoding", .choice(["utf-8", "gb18030", "utf-16"]),
      zh: "文章编码；默认自动识别", en: "the encoding of the texts; default found by itself"),
    JobKey(
      "date", .text(.date),
      zh: "所有文章的日期", en: "the date of all texts, instead of documents.csv"),
    JobKey(
      "lexicon", .text(.path),
      zh: "自有词表所在文件夹", en: "a folder of your own lexicon tables"),
    JobKey("selection", .object(selection), zh: "只对比这些", en: "what is compared; default all"),
    JobKey("retention", .object(retention), zh: "保留多久", en: "what is kept; default all"),
    JobKey(
      "fail_if", .object(failureConditions),
      zh: "何时算失败：不写报表，库保持原样",
      en: "what counts as a failure: no export is written, and the store stays as it is"),
  ]

  private static let selection: [JobKey] = [
    JobKey("parks", .list(.text(.any), atLeast: 0), zh: "园区简称", en: "parks by their short names"),
    JobKey(
      "indicators", .list(.text(.any), atLeast: 0),
      zh: "指标编号或名称", en: "indicators by id or name"),
    JobKey(
      "dimensions", .list(.choice(Dimension.allCases.map(\.rawValue)), atLeast: 0),
      zh: "维度", en: "dimensions"),
  ]

  private static let retention: [JobKey] = [
    JobKey(
      "exports", .count(1...100_000),
      zh: "保留最新的几份报表", en: "how many exports are kept, the newest among them")
  ]

  private static let failureConditions: [JobKey] = [
    JobKey(
      "skipped_above", .count(0...1_000_000),
      zh: "未能读取的文章多于此数", en: "more documents than this could not be read"),
    JobKey(
      "vanished_above", .count(0...1_000_000),
      zh: "上次有、这次没有的文章多于此数",
      en: "more documents than this are gone since the last run"),
    JobKey(
      "figures_below", .count(1...1_000_000_000),
      zh: "数字少于此数", en: "there are fewer figures than this"),
  ]
}

/// The kinds of files that an export can consist of.
enum ExportFormat: String, Sendable, CaseIterable {
  case csv
  case text
  case xlsx
  case html

  /// Whether a file of a report belongs to it; the description of the CSV files goes with them.
  func hasFile(named name: String) -> Bool {
    switch self {
    case .csv: name.hasSuffix(".csv") || name == "datapackage.json"
    case .text: name.hasSuffix(".txt")
    case .xlsx: name.hasSuffix(".xlsx")
    case .html: name.hasSuffix(".html")
    }
  }
}

/// The published JSON Schema of job files (draft 2020-12).
enum JobSchema {
  static func bytes() -> [UInt8] {
    var json = JSONText(layout: .indented)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", "parkmetrics export --job FILE")
      JobValueKind.object(JobKey.all).writeSchema(to: &json)
    }
    json.endLine()
    return json.bytes
  }
}

extension JobValueKind {
  /// Writes the members of the schema of a value.
  fileprivate func writeSchema(to json: inout JSONText) {
    switch self {
    case .object(let keys): Self.writeSchema(of: keys, to: &json)
    case .text(let form):
      json.member("type", "string")
      json.member("pattern", form.pattern)
    case .choice(let values):
      json.key("enum")
      json.array { json in for value in values { json.value(value) } }
    case .list(let element, let atLeast):
      json.member("type", "array")
      json.member("minItems", atLeast)
      json.key("items")
      json.object { element.writeSchema(to: &$0) }
    case .count(let range):
      json.member("type", "integer")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    }
  }

  private static func writeSchema(of keys: [JobKey], to json: inout JSONText) {
    json.member("type", "object")
    json.key("required")
    json.array { json in for key in keys where key.isRequired { json.value(key.name) } }
    json.key("properties")
    json.object { json in
      json.key("//")
      json.object { $0.member("description", "a comment") }
      for key in keys {
        json.key(key.name)
        json.object { json in
          json.member("description", key.purpose.en)
          key.value.writeSchema(to: &json)
        }
      }
    }
    json.key("additionalProperties")
    json.value(false)
  }
}

extension JobValueKind.TextForm {
  /// The pattern of the notation, in the part of ECMA 262 that other engines know too. The check
  /// says more: that a character is a letter, that a day is in the calendar.
  fileprivate var pattern: String {
    let other = #"\u0000-\u002c/:-@\[-^`{-\u007f"#
    let field = #"\{(date|time|run)\}"#
    return switch self {
    case .any: "."
    case .name: "^[^.\(other)][^\(other)]{0,63}$"
    case .path: #"^(?!-$)(?!(.*/)?\.\.(/|$))."#
    case .exportName: "^(?!latest$)([^.\(other)]|\(field))([^\(other)]|\(field))*$"
    case .date: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
    }
  }
}
