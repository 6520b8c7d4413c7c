import ReportWriter

/// The help pages, made from the option table: examples first.
struct HelpPage {
  let table: OptionTable
  let language: Language

  /// The page of the program.
  func overview() -> String {
    var lines = ["\(table.name): \(table.summary.text(language))", ""]
    lines += examples(table.commands.compactMap(\.examples.first))
    lines += [heading(zh: "用法：", en: "Usage:"), "  \(table.name) COMMAND [OPTIONS]", ""]
    lines.append(heading(zh: "命令：", en: "Commands:"))
    lines += aligned(table.commands.map { ($0.name.rawValue, $0.summary.text(language)) })
    lines += ["", heading(zh: "选项：", en: "Options:")]
    lines += options(table.options)
    lines += [
      "",
      heading(
        zh: "某个命令的帮助：\(table.name) help COMMAND",
        en: "Help of a command: \(table.name) help COMMAND"),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of a command.
  func page(of command: CommandDefinition) -> String {
    let name = "\(table.name) \(command.name.rawValue)"
    var lines = ["\(name): \(command.summary.text(language))", ""]
    lines += examples(command.examples)
    lines += [
      heading(zh: "用法：", en: "Usage:"), "  \(name) \(command.operands) [OPTIONS]", "",
      command.operandHelp.text(language), "", heading(zh: "选项：", en: "Options:"),
    ]
    lines += options(command.options)
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(zh: String, en: String) -> String { Wording(zh: zh, en: en).text(language) }

  private func examples(_ examples: [CommandDefinition.Example]) -> [String] {
    [heading(zh: "示例：", en: "Examples:")]
      + examples.flatMap { ["  \($0.line)", "      \($0.purpose.text(language))"] } + [""]
  }

  private func options(_ options: [OptionDefinition]) -> [String] {
    aligned(
      options.map { option in
        let short = option.short.map { "-\($0), " } ?? "    "
        let value = option.value.map { " \($0.placeholder)" } ?? ""
        return (short + option.long + value, help(of: option))
      })
  }

  /// What an option does, with the values that it takes and its default.
  func help(of option: OptionDefinition) -> String {
    var text = option.help.text(language)
    if !option.allowedValues.isEmpty {
      text += heading(zh: "：", en: ": ") + option.allowedValues.joined(separator: ", ")
    }
    if let value = option.value?.defaultValue {
      text += heading(zh: "（默认 \(value)）", en: " (default \(value))")
    }
    return text
  }

  /// Two columns; the left one is ASCII but for …, so characters are columns.
  private func aligned(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: width - left.count + 2) + right
    }
  }
}
