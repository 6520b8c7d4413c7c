import ReportWriter

extension OptionTable {
  static let export = CommandDefinition(
    name: .export,
    summary: Wording(zh: "按任务文件定时导出报表", en: "one run of a scheduled export"),
    examples: [
      .init(
        "parkmetrics export --job daily.json",
        zh: "只读新的和改过的文章，有变化才写报表",
        en: "read what is new or changed, export if anything changed"),
      .init(
        "parkmetrics export --job daily.json --check",
        zh: "检查任务文件", en: "check the job file"),
      .init(
        "parkmetrics export --job daily.json --log json",
        zh: "每次运行一行记录", en: "one line of log a run"),
    ],
    operands: "--job FILE",
    operandHelp: Wording(
      zh: "FILE：任务文件（JSON）；--schema 给出它的 JSON Schema。",
      en: "FILE: a job file (JSON); --schema shows its JSON Schema."),
    options: [
      OptionDefinition(.job, "FILE", .file, zh: "任务文件", en: "the job file"),
      OptionDefinition(
        .check, zh: "只检查任务文件及其路径", en: "only check the job file and its paths"),
      OptionDefinition(
        .dryRun, zh: "只说会做什么，什么都不写", en: "say what would be done, and write nothing"),
      OptionDefinition(
        .log, "FORMAT", .choice(["text", "json"]), default: "text",
        zh: "运行记录：一句话，或一行 JSON（标准输出）",
        en: "the record of the run: a sentence, or a line of JSON on standard output"),
      OptionDefinition(
        .schema, zh: "给出任务文件的 JSON Schema", en: "show the JSON Schema of job files"),
      OptionDefinition(
        .jobs, short: "j", "N", .count,
        zh: "同时处理的文件数（默认：处理器核数）", en: "documents at a time (default: all cores)"),
      outputOption, languageOption, helpOption,
    ])

  /// The store instead of texts.
  static let storeOption = OptionDefinition(
    .store, "FILE", .file,
    zh: "不读文章，用任务库里现有的数字", en: "no texts, but the figures that the store of a job holds")

  static let history = CommandDefinition(
    name: .history,
    summary: Wording(zh: "任务的历次运行，以及各次的变化", en: "the runs of a job, and what each changed"),
    examples: [
      .init(
        "parkmetrics history --store parks.sqlite",
        zh: "最近的运行，新的在前", en: "the latest runs, the newest first"),
      .init(
        "parkmetrics history --store parks.sqlite --changes",
        zh: "最近一次变化：哪些文章新增、更正、消失，数字前后如何",
        en: "what changed last: texts that are new, corrected or gone, figures before and after"),
    ],
    operands: "--store FILE",
    operandHelp: Wording(zh: "FILE：任务的库。", en: "FILE: the store of a job."),
    options: [
      OptionDefinition(.store, "FILE", .file, zh: "任务的库", en: "the store of a job"),
      OptionDefinition(
        .changes, zh: "列出一次运行的变化", en: "list what a run changed"),
      OptionDefinition(
        .run, "N", .count,
        zh: "哪次运行的变化（默认：最近有变化的一次）",
        en: "of which run (default: the latest that changed anything)"),
      OptionDefinition(
        .limit, "N", .count, zh: "最多列出几次运行（默认 20）", en: "how many runs (default 20)"),
      OptionDefinition(
        .format, short: "f", "FORMAT", .choice(["text", "jsonl"]), default: "text",
        zh: "输出格式", en: "output format"),
      outputOption, languageOption, helpOption,
    ])

  static let completions = CommandDefinition(
    name: .completions,
    summary: Wording(zh: "shell 的命令补全", en: "completions for a shell"),
    examples: [
      .init(
        "parkmetrics completions bash -o /etc/bash_completion.d/parkmetrics",
        zh: "装给 bash", en: "install them for bash")
    ],
    operands: "SHELL",
    operandHelp: Wording(
      zh: "SHELL：\(Completions.Shell.allCases.map(\.rawValue).joined(separator: "、"))。",
      en: "SHELL: \(Completions.Shell.allCases.map(\.rawValue).joined(separator: ", "))."),
    options: [outputOption, languageOption, helpOption])

  static let manual = CommandDefinition(
    name: .manual,
    summary: Wording(zh: "手册页", en: "the manual page"),
    examples: [
      .init("parkmetrics manual | man -l -", zh: "显示手册页", en: "show the manual page")
    ],
    operands: "",
    operandHelp: Wording(""),
    options: [outputOption, languageOption, helpOption])
}
