/// The commands and options of the program: the parser, the help pages and the suggestions are all
/// made from this one table.
struct OptionTable: Sendable {
  let name: String
  let summary: Wording
  let commands: [CommandDefinition]
  /// Options that stand without a command.
  let options: [OptionDefinition]

  func command(_ name: CommandName) -> CommandDefinition? { commands.first { $0.name == name } }
}

enum CommandName: String, Sendable, CaseIterable {
  case report
  case extract
  case compare
  case progress
  case check
  case evaluate
  case explain
  case lexicon
  case export
  case history
  case completions
  case manual
  case help
}

struct CommandDefinition: Sendable {
  /// A command line that does something useful, and what.
  struct Example: Sendable {
    let line: String
    let purpose: Wording

    init(_ line: String, zh: String, en: String) {
      self.line = line
      self.purpose = Wording(zh: zh, en: en)
    }
  }

  let name: CommandName
  let summary: Wording
  let examples: [Example]
  /// What stands behind the command: `[INPUT…]`.
  let operands: String
  /// What the operands are, in a sentence or two.
  let operandHelp: Wording
  let options: [OptionDefinition]
}

enum OptionName: String, Sendable, CaseIterable {
  case allNumbers = "all-numbers"
  case ambiguousWidth = "ambiguous-width"
  case baseline
  case borders
  case changes
  case check
  case csvEncoding = "csv-encoding"
  case csvProfile = "csv-profile"
  case date
  case dimensions
  case dryRun = "dry-run"
  case encoding
  case errors
  case failOnFindings = "fail-on-findings"
  case format
  case group
  case help
  case indicators
  case job
  case jobs
  case lang
  case lexicon
  case limit
  case log
  case minConfidence = "min-confidence"
  case output
  case parks
  case period
  case ranking
  case rate
  case record
  case run
  case schema
  case status
  case store
  case texts
  case version
  case width
}

struct OptionDefinition: Sendable {
  /// What an option takes.
  struct Value: Sendable {
    enum Kind: Sendable {
      case choice([String])
      /// Several, with commas between; empty allows any.
      case list([String])
      case file
      case folder
      case date
      /// `latest`, `as-stated` or a period.
      case period
      /// Rates of currencies, with commas between: USD=7.1.
      case rates
      /// A whole number of `countRange`.
      case count
    }

    static let countRange = 1...100_000

    let placeholder: String
    let kind: Kind
    let defaultValue: String?
  }

  let name: OptionName
  let short: Character?
  /// Nil for a flag.
  let value: Value?
  let help: Wording

  /// A flag.
  init(_ name: OptionName, short: Character? = nil, zh: String, en: String) {
    self.name = name
    self.short = short
    self.value = nil
    self.help = Wording(zh: zh, en: en)
  }

  /// An option with a value.
  init(
    _ name: OptionName, short: Character? = nil, _ placeholder: String, _ kind: Value.Kind,
    default defaultValue: String? = nil, zh: String, en: String
  ) {
    self.name = name
    self.short = short
    self.value = Value(placeholder: placeholder, kind: kind, defaultValue: defaultValue)
    self.help = Wording(zh: zh, en: en)
  }

  /// `--output`.
  var long: String { "--" + name.rawValue }
}
