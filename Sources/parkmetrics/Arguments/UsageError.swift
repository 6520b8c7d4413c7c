/// A command line that the table does not allow.
struct UsageError: Error {
  enum Reason {
    case missingCommand
    case unknownCommand(String)
    case unknownOption(String)
    case missingValue(OptionDefinition)
    case unexpectedValue(OptionDefinition)
    case invalidValue(String, OptionDefinition)
    case missingOperand(CommandDefinition)
    case unexpectedOperand(String)
    /// A word that is none of those that may stand there.
    case unknownTask(String, [String])
  }

  let reason: Reason
  /// The command that it was meant for, as far as the line was understood.
  let command: CommandName?

  /// What is wrong, what was probably meant, and where to read on.
  func wording(_ table: OptionTable) -> Wording {
    let help = "\(table.name) help" + (command.map { " \($0.rawValue)" } ?? "")
    return problem(table) + Wording(zh: "；参见 \(help)", en: "; see \(help)")
  }

  private func problem(_ table: OptionTable) -> Wording {
    switch reason {
    case .missingCommand:
      Wording(zh: "缺少命令", en: "no command given")
    case .unknownCommand(let word):
      Wording(zh: "没有命令 \(word)", en: "no such command: \(word)")
        + meant(suggestion(for: word, among: table.commands.map(\.name.rawValue)))
    case .unknownOption(let word):
      Wording(zh: "没有选项 \(word)", en: "no such option: \(word)") + hint(word, table)
    case .missingValue(let option):
      Wording(
        zh: "选项 \(option.long) 缺少值 \(option.placeholder)",
        en: "the option \(option.long) needs a value: \(option.placeholder)")
    case .unexpectedValue(let option):
      Wording(zh: "选项 \(option.long) 不带值", en: "the option \(option.long) takes no value")
    case .invalidValue(let word, let option):
      Wording(
        zh: "选项 \(option.long) 的值 \(word) 无效，应为：",
        en: "\(word) is no value of the option \(option.long); it takes ")
        + option.expectation + meant(suggestion(for: word, among: option.allowedValues))
    case .missingOperand(let command):
      Wording(
        zh: "命令 \(command.name.rawValue) 缺少 \(command.operands)",
        en: "the command \(command.name.rawValue) needs \(command.operands)")
    case .unexpectedOperand(let word):
      Wording(zh: "多余的参数 \(word)", en: "one argument too many: \(word)")
    case .unknownTask(let word, let known):
      Wording(
        zh: "没有 \(word)，应为：\(known.joined(separator: ", "))",
        en: "there is no \(word), only \(known.joined(separator: ", "))")
        + meant(suggestion(for: word, among: known))
    }
  }

  private func hint(_ option: String, _ table: OptionTable) -> Wording {
    let owner = table.commands.first { $0.options.contains { $0.long == option } }
    if command == nil, owner != nil {
      return Wording(
        zh: "；命令的选项写在命令之后", en: "; the options of a command stand behind it")
    }
    return meant(suggestion(for: option, among: table.options(of: command).map(\.long)))
  }

  private func meant(_ word: String?) -> Wording {
    guard let word else { return Wording("") }
    return Wording(zh: "；是否指 \(word)？", en: "; did you mean \(word)?")
  }
}

extension OptionTable {
  /// The options that a command takes, or those that stand without one.
  func options(of command: CommandName?) -> [OptionDefinition] {
    command.flatMap { self.command($0)?.options } ?? options
  }
}

extension OptionDefinition {
  var placeholder: String { value?.placeholder ?? "" }

  /// The values that it takes, where they are limited.
  var allowedValues: [String] {
    switch value?.kind {
    case .choice(let values), .list(let values): values
    case .file, .folder, .date, .period, .rates, .count, nil: []
    }
  }

  fileprivate var expectation: Wording {
    switch value?.kind {
    case .choice, .list: Wording(allowedValues.joined(separator: ", "))
    case .date: Wording("YYYY, YYYY-MM, YYYY-MM-DD")
    case .period: Wording("latest, as-stated, 2022, 2023H1, 2023-08, 2023-01/2023-08")
    case .rates: Wording("USD=7.1, EUR=7.8")
    case .count: Wording(zh: "1 至 100000 的整数", en: "a whole number from 1 to 100000")
    case .file, .folder, nil: Wording(placeholder)
    }
  }
}
