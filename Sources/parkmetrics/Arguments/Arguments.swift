import Aggregation
import Measurements

/// A command line that was understood. All values have passed the checks of the table.
struct Arguments {
  /// Nil where only options were given (`--version`).
  let command: CommandName?
  let operands: [String]
  private let values: [OptionName: [String]]
  private let definitions: [OptionDefinition]

  /// Whether an option was given.
  func has(_ option: OptionName) -> Bool { values[option] != nil }

  /// The last value that was given, or the default of the table.
  func value(_ option: OptionName) -> String? {
    values[option]?.last ?? definitions.first { $0.name == option }?.value?.defaultValue
  }

  /// The parts of all values that were given, between commas.
  func list(_ option: OptionName) -> [String] {
    (values[option] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
  }

  func count(_ option: OptionName) -> Int? { value(option).flatMap { Int($0) } }

  func date(_ option: OptionName) -> PartialDate? { value(option).flatMap { PartialDate($0) } }
}

extension Arguments {
  /// Reads a command line. Options may stand anywhere: `--name value`, `--name=value`, `-o value`,
  /// `-ovalue`; behind `--` everything is an operand, and so is `-` anywhere.
  init(parsing words: [String], by table: OptionTable) throws(UsageError) {
    var rest = words[...]
    var values: [OptionName: [String]] = [:]
    var operands: [String] = []
    var command: CommandDefinition?
    var onlyOperands = false
    while let word = rest.popFirst() {
      if !onlyOperands, word == "--" {
        onlyOperands = true
      } else if !onlyOperands, word.hasPrefix("-"), word != "-" {
        let (option, value) = try Self.readOption(word, &rest, of: command?.name, by: table)
        values[option.name, default: []].append(value)
      } else if command == nil {
        command = table.commands.first { $0.name.rawValue == word }
        if command == nil { throw UsageError(reason: .unknownCommand(word), command: nil) }
      } else {
        operands.append(word)
      }
    }
    self.command = command?.name
    self.operands = operands
    self.values = values
    self.definitions = table.options(of: command?.name)
    if !has(.help), !has(.version) { try check(command) }
  }

  private func check(_ command: CommandDefinition?) throws(UsageError) {
    guard let command else { throw UsageError(reason: .missingCommand, command: nil) }
    switch command.name {
    case .evaluate, .explain, .lexicon, .completions:
      if operands.isEmpty {
        throw UsageError(reason: .missingOperand(command), command: command.name)
      }
    case .export:
      if let operand = operands.first {
        throw UsageError(reason: .unexpectedOperand(operand), command: command.name)
      }
      if !has(.job), !has(.schema) {
        throw UsageError(reason: .missingOperand(command), command: command.name)
      }
    case .history, .manual:
      if let operand = operands.first {
        throw UsageError(reason: .unexpectedOperand(operand), command: command.name)
      }
      if command.name == .history, !has(.store) {
        throw UsageError(reason: .missingOperand(command), command: command.name)
      }
    case .help:
      if operands.count > 1 {
        throw UsageError(reason: .unexpectedOperand(operands[1]), command: .help)
      }
    case .report, .extract, .compare, .progress, .check:
      if has(.store), let operand = operands.first {
        throw UsageError(reason: .unexpectedOperand(operand), command: command.name)
      }
    }
  }

  /// The option that a word means, with its value: attached, the next word, or "" for a flag.
  private static func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, of command: CommandName?,
    by table: OptionTable
  ) throws(UsageError) -> (OptionDefinition, String) {
    func refuse(_ reason: UsageError.Reason) -> UsageError {
      UsageError(reason: reason, command: command)
    }
    let isLong = word.hasPrefix("--")
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = isLong ? String(parts.first ?? "") : String(word.prefix(2))
    let option = table.options(of: command).first { option in
      isLong ? option.long == name : option.short.map { "-\($0)" } == name
    }
    guard let option else { throw refuse(.unknownOption(name)) }

    var attached: String?
    if isLong, parts.count == 2 { attached = String(parts[1]) }
    if !isLong, word.count > 2 { attached = String(word.dropFirst(2)) }
    guard option.value != nil else {
      if attached != nil { throw refuse(.unexpectedValue(option)) }
      return (option, "")
    }
    guard let value = attached ?? rest.popFirst() else { throw refuse(.missingValue(option)) }
    if let part = option.refusedPart(of: value) { throw refuse(.invalidValue(part, option)) }
    return (option, value)
  }
}

extension OptionDefinition {
  /// The part of a value that the option does not take; nil where it takes all of it.
  fileprivate func refusedPart(of text: String) -> String? {
    let isAccepted: Bool
    switch value?.kind {
    case .choice(let allowed):
      isAccepted = allowed.contains(text)
    case .list(let allowed):
      let parts = text.split(separator: ",").map(String.init)
      if let part = parts.first(where: { !allowed.isEmpty && !allowed.contains($0) }) {
        return part
      }
      isAccepted = !parts.isEmpty
    case .file, .folder:
      isAccepted = !text.isEmpty
    case .period:
      isAccepted = ComparisonOptions.PeriodChoice(argument: text) != nil
    case .rates:
      let parts = text.split(separator: ",").map(String.init)
      if let part = parts.first(where: { CurrencyRate($0) == nil }) { return part }
      isAccepted = !parts.isEmpty
    case .date:
      switch PartialDate(text)?.part {
      case .year, .month, .day: isAccepted = true
      case .half, .quarter, nil: isAccepted = false
      }
    case .count:
      isAccepted = Int(text).map(OptionDefinition.Value.countRange.contains) ?? false
    case nil:
      isAccepted = false
    }
    return isAccepted ? nil : text
  }
}
