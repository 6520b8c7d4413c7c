import CSVFiles
import Measurements
import ReportWriter

extension OptionTable {
  /// The folder that is read where no input is named.
  static let defaultInput = "seeds"

  /// The commands of parkmetrics.
  static let program = OptionTable(
    name: "parkmetrics",
    summary: Wording(
      zh: "从园区文章中提取数字，按园区对比，写成报表",
      en: "extract the figures of prose about parks, compare the parks, write reports"),
    commands: [
      report, extract, compare, progress, check, evaluate, explain, lexicon, export, history,
      completions, manual, help,
    ],
    options: [
      helpOption,
      OptionDefinition(.version, short: "V", zh: "显示版本", en: "show the version"),
      languageOption,
    ])

  private static let report = CommandDefinition(
    name: .report,
    summary: Wording(zh: "提取、对比，写出全套报表", en: "extract, compare, and write all reports"),
    examples: [
      .init(
        "parkmetrics report seeds -o reports",
        zh: "读文件夹 seeds，报表写入 reports", en: "read the folder seeds, write into reports"),
      .init(
        "parkmetrics report a.txt b.txt -o out --lang en",
        zh: "两个文件，英文报表", en: "two files, reports in English"),
    ],
    operands: "[INPUT…]", operandHelp: inputHelp,
    options: [
      OptionDefinition(
        .output, short: "o", "DIR", .folder, default: "reports",
        zh: "报表写入这个文件夹", en: "write the reports into this folder")
    ] + textOptions + csvOptions + sharedOptions)

  private static let extract = CommandDefinition(
    name: .extract,
    summary: Wording(zh: "列出每个数字及其出处", en: "list every figure with its source"),
    examples: [
      .init("parkmetrics extract a.txt", zh: "一行一个数字", en: "a figure a line"),
      .init(
        "parkmetrics extract seeds --format csv -o figures.csv",
        zh: "写成 CSV 文件", en: "write a CSV file"),
      .init(
        "cat texts.ndjson | parkmetrics extract - --format ndjson",
        zh: "每行一篇 {\"id\",\"text\"}，每行一个结果",
        en: "one {\"id\",\"text\"} a line in, one result a line out"),
    ],
    operands: "[INPUT…]", operandHelp: inputHelp,
    options: [
      OptionDefinition(
        .format, short: "f", "FORMAT", .choice(["text", "csv", "jsonl", "ndjson"]),
        default: "text", zh: "输出格式", en: "output format"),
      OptionDefinition(
        .allNumbers, zh: "连同没有单位的数字", en: "include numbers without a unit"),
      outputOption,
    ] + sharedOptions)

  private static let compare = CommandDefinition(
    name: .compare,
    summary: Wording(zh: "园区对比表", en: "a table that compares parks"),
    examples: [
      .init("parkmetrics compare seeds", zh: "所有园区、所有指标", en: "all parks and indicators"),
      .init(
        "parkmetrics compare seeds --parks 德阳高新区,嘉兴高新区 --dimensions talent,economy",
        zh: "两个园区的人才与经济", en: "talent and economy of two parks"),
      .init(
        "parkmetrics compare seeds --ranking --baseline 珠海高新区 --rate USD=7.1",
        zh: "排名和与珠海高新区的差距，美元折成元",
        en: "ranks and gaps to one park, dollars converted"),
      .init(
        "parkmetrics compare seeds --format markdown -o table.md",
        zh: "写成 Markdown 文件", en: "write a Markdown file"),
    ],
    operands: "[INPUT…]", operandHelp: inputHelp,
    options: [
      OptionDefinition(
        .format, short: "f", "FORMAT", .choice(["text", "csv", "tsv", "markdown", "xlsx", "html"]),
        default: "text", zh: "输出格式", en: "output format"),
      parksOption,
      storeOption, outputOption,
    ] + comparisonOptions + textOptions + csvOptions + sharedOptions)

  private static let progress = CommandDefinition(
    name: .progress,
    summary: Wording(
      zh: "三笔账：园区之间、计划与完成、欠账", en: "three accounts: parks, plans and arrears"),
    examples: [
      .init("parkmetrics progress seeds", zh: "所有园区", en: "all parks"),
      .init(
        "parkmetrics progress seeds --parks 鄂尔多斯高新区 --format csv",
        zh: "一个园区，写成 CSV", en: "one park, as CSV"),
    ],
    operands: "[INPUT…]", operandHelp: inputHelp,
    options: [accountFormatOption, parksOption, storeOption, outputOption] + textOptions
      + csvOptions + sharedOptions)

  private static let check = CommandDefinition(
    name: .check,
    summary: Wording(
      zh: "勾稽关系：分项与总数、占比、增减、标题与正文", en: "which figures agree with each other"),
    examples: [
      .init("parkmetrics check seeds", zh: "每处核对及其原句", en: "every check with its sentences"),
      .init(
        "parkmetrics check seeds --format csv -o checks.csv --fail-on-findings",
        zh: "写成 CSV；有不符时以 1 退出", en: "as CSV; exit with 1 where a check fails"),
    ],
    operands: "[INPUT…]", operandHelp: inputHelp,
    options: [
      accountFormatOption, parksOption,
      OptionDefinition(
        .failOnFindings, zh: "有不符时以 1 退出", en: "exit with 1 where a check fails"),
      storeOption, outputOption,
    ] + textOptions + csvOptions + sharedOptions)

  private static let evaluate = CommandDefinition(
    name: .evaluate,
    summary: Wording(zh: "对照人工标注，给出准确度", en: "score the extraction against annotations"),
    examples: [
      .init(
        "parkmetrics evaluate fixtures/accuracy",
        zh: "准确率、召回率、F1 和各字段", en: "precision, recall, F1, and each field"),
      .init(
        "parkmetrics evaluate fixtures/accuracy --errors 20",
        zh: "另列出前 20 处差异", en: "and the first 20 differences"),
      .init(
        "parkmetrics evaluate fixtures/accuracy --fail-on-findings",
        zh: "低于记录的分数时以 1 退出", en: "exit with 1 where a recorded score is not reached"),
    ],
    operands: "GOLD…",
    operandHelp: Wording(
      zh: "GOLD：标注文件 NAME.jsonl 或其文件夹；对应的文章是 NAME.txt。",
      en: "GOLD: annotations NAME.jsonl or their folder; the article is NAME.txt."),
    options: [
      OptionDefinition(
        .texts, "DIR", .folder,
        zh: "文章所在文件夹（默认：标注文件夹的 ../../seeds）",
        en: "folder of the articles (default: ../../seeds from the annotations)"),
      OptionDefinition(
        .format, short: "f", "FORMAT", .choice(["text", "json"]), default: "text",
        zh: "输出格式", en: "output format"),
      OptionDefinition(
        .errors, "N", .count, zh: "列出前 N 处差异", en: "list the first N differences"),
      OptionDefinition(
        .baseline, "FILE", .file,
        zh: "与此文件的分数比较，降低则以 1 退出（默认：标注旁的 scores.json，只提示）",
        en: "exit with 1 where a score is below this file's"
          + " (default: scores.json beside GOLD, only told)"),
      OptionDefinition(
        .failOnFindings, zh: "分数降低则以 1 退出", en: "exit with 1 where a score is below"),
      OptionDefinition(
        .record, zh: "把分数记录到该文件", en: "record the scores in that file"),
      outputOption,
    ] + sharedOptions)

  private static let explain = CommandDefinition(
    name: .explain,
    summary: Wording(zh: "说明每个数字是怎样读出的", en: "say how each figure was read"),
    examples: [
      .init(
        "parkmetrics explain '德阳高新区从业人员突破3.5万名'",
        zh: "一句话", en: "a sentence"),
      .init("parkmetrics explain a.txt", zh: "一个文件", en: "a file"),
    ],
    operands: "TEXT|FILE",
    operandHelp: Wording(
      zh: "TEXT|FILE：一段文字，或一个文件；- 为标准输入。",
      en: "TEXT|FILE: some text, or a file; - is standard input."),
    options: [outputOption] + sharedOptions)

  private static let lexicon = CommandDefinition(
    name: .lexicon,
    summary: Wording(zh: "列出或检查词表", en: "list or check the vocabulary"),
    examples: [
      .init("parkmetrics lexicon list", zh: "各词表及其行数", en: "the tables and their rows"),
      .init("parkmetrics lexicon list units", zh: "一个词表，CSV 格式", en: "a table, as CSV"),
      .init(
        "parkmetrics lexicon check --lexicon my-tables",
        zh: "检查自有词表：重复、矛盾、未知单位、缺例句或例句读法不符",
        en: "your own tables: duplicates, conflicts, unknown units, examples missing or misread"),
    ],
    operands: "list [TABLE]|check",
    operandHelp: Wording(
      zh: "list：列出词表，或 TABLE 的各行；check：检查全部词表和例句。",
      en: "list: the tables, or the rows of TABLE; check: all tables and their examples."),
    options: [outputOption, lexiconOption, languageOption, helpOption])

  private static let help = CommandDefinition(
    name: .help,
    summary: Wording(zh: "显示某个命令的帮助", en: "show the help of a command"),
    examples: [.init("parkmetrics help extract", zh: "extract 的帮助", en: "the help of extract")],
    operands: "[COMMAND]",
    operandHelp: Wording(zh: "COMMAND：命令名。", en: "COMMAND: the name of a command."),
    options: [languageOption, helpOption])

  static let inputHelp = Wording(
    zh: "INPUT：文件或文件夹（.txt、.md），- 为标准输入；默认 \(defaultInput)。",
    en: "INPUT: files and folders (.txt, .md), - is standard input; default \(defaultInput).")

  private static let parksOption = OptionDefinition(
    .parks, "PARK,…", .list([]), zh: "只看这些园区", en: "these parks only")

  private static let accountFormatOption = OptionDefinition(
    .format, short: "f", "FORMAT", .choice(["text", "csv", "tsv", "markdown"]),
    default: "text",
    zh: "输出格式", en: "output format")

  static let outputOption = OptionDefinition(
    .output, short: "o", "FILE", .file,
    zh: "写入文件而不是标准输出", en: "write into a file instead of standard output")

  private static let textOptions = [
    OptionDefinition(
      .width, "N", .count, zh: "文本表的最大宽度（默认：终端的宽度，否则 100 列）",
      en: "widest line of text tables (default: that of the terminal, else 100)"),
    OptionDefinition(
      .borders, "STYLE", .choice(TextBorders.allCases.map(\.rawValue)), default: "ascii",
      zh: "文本表的边框：ascii 为 +-|，light 为制表符", en: "borders of text tables: +-| or box drawing"),
    OptionDefinition(
      .ambiguousWidth, "N", .choice(["1", "2"]), default: "1",
      zh: "“…×─等字符占几列；部分中文字体占 2 列", en: "columns of “…×─; 2 in some Chinese fonts"),
  ]

  private static let csvOptions = [
    OptionDefinition(
      .csvProfile, "PROFILE", .choice(CSVProfile.allCases.map(\.rawValue)), default: "data",
      zh: "CSV 写给谁：data 给程序；excel 给电子表格（BOM、CRLF、防公式）",
      en: "CSV for programs (data), or for spreadsheets (excel: BOM, CRLF, no formulas)"),
    OptionDefinition(
      .csvEncoding, "ENCODING", .choice(CSVEncoding.allCases.map(\.rawValue)),
      zh: "CSV 的编码（默认：data 为 utf-8，excel 为 utf-8-bom）",
      en: "encoding of CSV (default: utf-8 for data, utf-8-bom for excel)"),
  ]

  static let languageOption = OptionDefinition(
    .lang, "LANG", .choice(Language.allCases.map(\.rawValue)),
    zh: "报表和提示的语言（默认：报表 zh，提示随系统）",
    en: "language of reports and messages (default: reports zh, messages by locale)")

  static let lexiconOption = OptionDefinition(
    .lexicon, "DIR", .folder,
    zh: "自有词表所在文件夹：同名 CSV 表，增补或替换内置的行",
    en: "folder of your own tables: CSV files named like the carried ones, adding or replacing rows"
  )

  static let helpOption = OptionDefinition(
    .help, short: "h", zh: "显示帮助", en: "show help")

  /// Options of every command that reads documents.
  static let sharedOptions = [
    languageOption,
    OptionDefinition(
      .encoding, "ENCODING", .choice(["utf-8", "gb18030", "utf-16"]),
      zh: "文件编码（默认：自动识别）", en: "encoding of the documents (default: found by itself)"),
    OptionDefinition(
      .date, "DATE", .date,
      zh: "所有文章的日期：YYYY、YYYY-MM 或 YYYY-MM-DD",
      en: "date of all articles: YYYY, YYYY-MM or YYYY-MM-DD"),
    lexiconOption,
    OptionDefinition(
      .jobs, short: "j", "N", .count,
      zh: "同时处理的文件数（默认：处理器核数）", en: "documents at a time (default: all cores)"),
    helpOption,
  ]
}
