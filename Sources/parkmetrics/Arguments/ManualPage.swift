import ReportWriter

/// The manual page, made from the option table, in the language of roff's man macros (man(7)).
struct ManualPage {
  let table: OptionTable
  let language: Language

  func text() -> String {
    var lines = [
      ".\\\" made by \"\(table.name) manual\" from the table of options",
      ".TH \(table.name.uppercased()) 1 \"\" \"ParkMetrics \(programVersion)\"",
    ]
    section(zh: "名称", en: "NAME", &lines)
    lines.append(Self.escaped("\(table.name) - \(table.summary.text(language))"))
    section(zh: "用法", en: "SYNOPSIS", &lines)
    for (index, command) in table.commands.enumerated() {
      if index > 0 { lines.append(".br") }
      lines.append(".B \(table.name) \(command.name.rawValue)")
      lines.append(
        Self.escaped(command.operands.isEmpty ? "[OPTIONS]" : "\(command.operands) [OPTIONS]"))
    }
    section(zh: "命令", en: "COMMANDS", &lines)
    for command in table.commands { describe(command, &lines) }
    section(zh: "没有命令时的选项", en: "OPTIONS WITHOUT A COMMAND", &lines)
    for option in table.options { describe(option, &lines) }
    section(zh: "退出码", en: "EXIT STATUS", &lines)
    for code in ExitCode.allCases {
      lines += [".TP", ".B \(code.rawValue)", sentence(code.meaning)]
    }
    section(zh: "任务文件", en: "JOB FILES", &lines)
    describe(JobKey.all, within: "", &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(zh: String, en: String, _ lines: inout [String]) {
    lines.append(".SH \"\(Wording(zh: zh, en: en).text(language))\"")
  }

  private func describe(_ command: CommandDefinition, _ lines: inout [String]) {
    lines += [".SS \(command.name.rawValue)"]
    lines.append(sentence(command.summary))
    if !command.operandHelp.text(language).isEmpty {
      lines += [".PP", sentence(command.operandHelp)]
    }
    for example in command.examples {
      lines += [
        ".PP", Self.escaped(example.purpose.text(language) + (language == .zh ? "：" : ":")), ".PP",
        ".in +4n", ".nf",
      ]
      lines += [Self.escaped(example.line), ".fi", ".in"]
    }
    for option in command.options { describe(option, &lines) }
  }

  private func describe(_ option: OptionDefinition, _ lines: inout [String]) {
    let names = [option.short.map { "-\($0)" }, option.long].compactMap(\.self)
    let value = option.value.map { " \\fI\(Self.escaped($0.placeholder))\\fR" } ?? ""
    let heads = names.map { "\\fB\(Self.escaped($0))\\fR\(value)" }
    lines += [".TP", heads.joined(separator: ", ")]
    lines.append(sentence(Wording(HelpPage(table: table, language: language).help(of: option))))
  }

  private func describe(_ keys: [JobKey], within place: String, _ lines: inout [String]) {
    for key in keys {
      lines += [".TP", "\\fB\(Self.escaped(place + key.name))\\fR"]
      let required = Wording(zh: "（必需）", en: " (required)")
      lines.append(sentence(key.isRequired ? key.purpose + required : key.purpose))
      if case .object(let inner) = key.value { describe(inner, within: key.name + ".", &lines) }
    }
  }

  /// The text with a capital and a full stop.
  private func sentence(_ wording: Wording) -> String {
    let text = wording.text(language)
    let stop = text.hasSuffix(".") || text.hasSuffix("。") ? "" : (language == .zh ? "。" : ".")
    return Self.escaped(text.prefix(1).uppercased() + text.dropFirst() + stop)
  }

  /// Text that roff takes as it is: no escapes, no requests, a minus for a hyphen.
  static func escaped(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}

extension ExitCode {
  /// What the code says.
  var meaning: Wording {
    switch self {
    case .done: Wording(zh: "完成。", en: "Done.")
    case .findings: Wording(zh: "完成，且有应使之失败的发现。", en: "Done, and there are findings to fail on.")
    case .usage: Wording(zh: "命令行有误。", en: "The command line is wrong.")
    case .badData: Wording(zh: "数据有误。", en: "The data is wrong.")
    case .missingInput: Wording(zh: "没有这个输入。", en: "An input does not exist.")
    case .defect: Wording(zh: "程序缺陷。", en: "A defect of the program.")
    case .cannotCreate: Wording(zh: "无法创建输出。", en: "An output cannot be created.")
    case .inputOutput: Wording(zh: "读写失败。", en: "Reading or writing failed.")
    case .locked: Wording(zh: "另一次运行持有锁。", en: "Another run holds the lock.")
    case .configuration:
      Wording(
        zh: "任务文件、库或词表不能使用。", en: "A job file, a store or a lexicon cannot be used.")
    }
  }
}
