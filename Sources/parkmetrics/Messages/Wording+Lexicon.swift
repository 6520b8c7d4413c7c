import CSVFiles
import Lexicon

extension Wording {
  /// A finding about a table: position, cause and remedy.
  init(_ issue: LexiconIssue) {
    self.init(
      zh: "\(issue.file):\(issue.line): \(issue.chineseExplanation)", en: issue.description)
  }
}

extension Failure {
  /// A lexicon with faults, each of which has been told.
  static func unsoundLexicon(faults: Int) -> Failure {
    Failure(
      code: .configuration,
      wording: Wording(
        zh: "词表有 \(faults) 处问题，见上；请改正后重试",
        en: "the lexicon has \(faults) \(faults == 1 ? "fault" : "faults"), see above;"
          + " correct and try again"))
  }

  /// A folder that should hold tables.
  static func noTables(_ folder: String) -> Failure {
    Failure(
      code: .configuration,
      wording: Wording(
        zh: "文件夹 \(folder) 里没有 .csv 词表；请换一个文件夹，"
          + "文件名见 parkmetrics lexicon list",
        en: "no table (.csv) in the folder \(folder); name another folder,"
          + " for the tables' names see parkmetrics lexicon list"))
  }
}

extension LexiconIssue {
  /// The cause and the remedy, as `explanation` says them in English.
  fileprivate var chineseExplanation: String {
    switch cause {
    case .notCSV(let cause): "\(cause.chineseExplanation)"
    case .unknownTable: "没有这个名字的词表；请改名或移走，名字见 parkmetrics lexicon list"
    case .header(let expected): "表头不对；请以 \(expected.joined(separator: ",")) 开头"
    case .unknownValue(let column, ""): "\(column) 为空；请填写"
    case .unknownValue(let column, let value): "\(column) 没有取值“\(value)”；请用其他行已有的取值"
    case .duplicate(let column, let value): "\(column)“\(value)”已被占用；请改名或删去一行"
    case .noSuchRow(let column, let value): "\(column)“\(value)”不存在；请改正，或补上这一行"
    case .fixedTable: "字形折叠先于其他词表，不能扩充；请移走此表"
    case .repeated(let word, let place): "“\(word)”在 \(place) 已有；请删去一行"
    case .conflict(let word, let meaning, let place):
      "“\(word)”在 \(place) 的含义是 \(meaning)；请二者取一"
    case .wrongBase(let base): "base“\(base)”不是这类量的基本单位；请写基本单位"
    case .wrongRatio: "numerator 与 denominator 须大于零；请改正"
    case .exampleLacks(let word): "例句里没有“\(word)”；请换一个例句"
    case .exampleReads(let example, let found, let expected):
      "“\(example)”读作 \(found)，而不是 \(expected)；请改正此行或例句"
    }
  }
}

extension CSVError.Cause {
  fileprivate var chineseExplanation: String {
    switch self {
    case .invalidUTF8: "不是有效的 UTF-8；请另存为 UTF-8"
    case .strayQuote: "引号位置不对；整个字段加引号，其中的引号写两个"
    case .unterminatedQuote: "引号没有闭合；请补上"
    case .fieldCount(let found, let expected): "有 \(found) 个字段，表头有 \(expected) 个；请对齐"
    case .missingHeader: "没有表头；请在第一行写列名"
    case .notEncodable(let scalar, let row, let field):
      "第 \(row) 行第 \(field) 列的“\(scalar)”无法用该编码写出；请改用 UTF-8"
    case .unknownEncoding(let name): "本系统不能写编码 \(name)；请改用 UTF-8"
    case .outOfMemory: "这一行太大，内存不足；请检查前面的引号"
    }
  }
}
