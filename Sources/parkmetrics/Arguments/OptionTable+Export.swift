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
}
