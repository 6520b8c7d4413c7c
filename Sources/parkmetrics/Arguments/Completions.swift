import ReportWriter

/// What a shell offers behind a word of the command line, made from the option table.
struct Completions {
  /// The shells that are served.
  enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
  }

  let table: OptionTable
  let language: Language

  func script(for shell: Shell) -> String {
    let lines =
      switch shell {
      case .bash: bash()
      case .zsh: zsh()
      case .fish: fish()
      }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What an option or an operand takes, as far as a shell can offer it.
  private enum Offer {
    case words([String])
    case files
    case folders
    /// Nothing that a shell could know.
    case nothing
  }

  private func offer(_ option: OptionDefinition) -> Offer? {
    switch option.value?.kind {
    case .choice(let words), .list(let words): words.isEmpty ? .nothing : .words(words)
    case .file: .files
    case .folder: .folders
    case .period: .words(["latest", "as-stated"])
    case .date, .rates, .count: .nothing
    case nil: nil
    }
  }

  /// What stands behind a command.
  private func offer(_ command: CommandDefinition) -> Offer {
    switch command.name {
    case .help: .words(table.commands.map(\.name.rawValue))
    case .completions: .words(Shell.allCases.map(\.rawValue))
    case .manual, .history, .export: .nothing
    default: .files
    }
  }

  private func names(_ option: OptionDefinition) -> [String] {
    [option.short.map { "-\($0)" }, option.long].compactMap(\.self)
  }
}

extension Completions {
  private func bash() -> [String] {
    let name = table.name
    var lines = [
      "# bash completion of \(name), made by \"\(name) completions bash\"",
      "_\(name)() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  local command= options= word",
      "  COMPREPLY=()",
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
      "    case $word in",
      "      \(table.commands.map(\.name.rawValue).joined(separator: "|"))) command=$word; break ;;",
      "    esac", "  done", "  case \"$command $previous\" in",
    ]
    for (command, options) in optionsByCommand {
      for option in options {
        guard let offer = offer(option) else { continue }
        let pattern = names(option).map { "\"\(command) \($0)\"" }.joined(separator: "|")
        lines.append("    \(pattern)) \(Self.bashReply(offer)) ; return ;;")
      }
    }
    lines += ["  esac", "  case $command in"]
    for (command, options) in optionsByCommand {
      let words = options.flatMap(names).joined(separator: " ")
      lines.append("    \(command.isEmpty ? "''" : command)) options='\(words)' ;;")
    }
    lines += [
      "  esac", "  if [[ $current == -* ]]; then",
      "    COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))", "    return", "  fi",
      "  case $command in",
      "    '') \(Self.bashReply(.words(table.commands.map(\.name.rawValue)))) ;;",
    ]
    for command in table.commands {
      if case .words(let words) = offer(command) {
        lines.append("    \(command.name.rawValue)) \(Self.bashReply(.words(words))) ;;")
      }
    }
    return lines + ["  esac", "}", "complete -o bashdefault -o default -F _\(name) \(name)"]
  }

  /// An empty reply lets bash offer files.
  private static func bashReply(_ offer: Offer) -> String {
    switch offer {
    case .words(let words):
      "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$current\"))"
    case .folders: "compopt -o dirnames"
    case .files: ":"
    case .nothing: "compopt +o default +o bashdefault"
    }
  }

  private var optionsByCommand: [(command: String, options: [OptionDefinition])] {
    [("", table.options)] + table.commands.map { ($0.name.rawValue, $0.options) }
  }
}

extension Completions {
  private func zsh() -> [String] {
    let name = table.name
    var lines = [
      "#compdef \(name)", "# made by \"\(name) completions zsh\"", "_\(name)() {",
      "  local context state state_descr line", "  typeset -A opt_args", "  _arguments -C \\",
    ]
    lines += table.options.map { "    \(zsh($0)) \\" }
    lines += [
      "    '1: :->command' '*:: :->argument' && return", "  case $state in", "    command)",
      "      local -a commands=(",
    ]
    lines += table.commands.map {
      "        '\(Self.zshText("\($0.name.rawValue)")):\(Self.zshText($0.summary.text(language)))'"
    }
    lines += [
      "      )", "      _describe command commands ;;", "    argument)", "      case $words[1] in",
    ]
    for command in table.commands {
      lines.append("        \(command.name.rawValue)) _arguments \\")
      lines += command.options.map { "          \(zsh($0)) \\" }
      lines.append("          '*:\(Self.zshText(command.operands)):\(zsh(offer(command)))' ;;")
    }
    return lines + ["      esac ;;", "  esac", "}", "_\(name) \"$@\""]
  }

  private func zsh(_ option: OptionDefinition) -> String {
    let names = names(option)
    let help = "[\(Self.zshText(option.help.text(language)))]"
    let value = offer(option).map { ":\(Self.zshText(option.placeholder)):\(zsh($0))" } ?? ""
    let equals = value.isEmpty ? "" : "="
    guard names.count > 1 else { return "'\(names[0])\(equals)\(help)\(value)'" }
    let both = "(\(names.joined(separator: " ")))"
    return "'\(both)'{\(names[0])\(value.isEmpty ? "" : "+"),\(names[1])\(equals)}'\(help)\(value)'"
  }

  private func zsh(_ offer: Offer) -> String {
    switch offer {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .files: "_files"
    case .folders: "_files -/"
    case .nothing: " "
    }
  }

  /// Text within single quotes, brackets and between colons.
  private static func zshText(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("'", with: "'\\''").replacing(":", with: "\\:")
      .replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}

extension Completions {
  private func fish() -> [String] {
    let name = table.name
    var lines = ["# fish completion of \(name), made by \"\(name) completions fish\""]
    let noCommand = "-n __fish_use_subcommand"
    lines += table.options.map { "complete -c \(name) \(noCommand) \(fish($0))" }
    for command in table.commands {
      let word = command.name.rawValue
      lines.append(
        "complete -c \(name) -f \(noCommand) -a \(word)"
          + " -d \(Self.fishText(command.summary.text(language)))")
      let condition = "-n '__fish_seen_subcommand_from \(word)'"
      lines += command.options.map { "complete -c \(name) \(condition) \(fish($0))" }
      if case .words(let words) = offer(command) {
        lines.append(
          "complete -c \(name) -f \(condition) -a \(Self.fishText(words.joined(separator: " ")))")
      }
    }
    return lines
  }

  private func fish(_ option: OptionDefinition) -> String {
    let short = option.short.map { "-s \($0) " } ?? ""
    let value =
      switch offer(option) {
      case .words(let words): "-x -a \(Self.fishText(words.joined(separator: " "))) "
      case .files: "-r -F "
      case .folders: "-x -a '(__fish_complete_directories)' "
      case .nothing: "-x "
      case nil: ""
      }
    return
      "\(short)-l \(option.name.rawValue) \(value)-d \(Self.fishText(option.help.text(language)))"
  }

  private static func fishText(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
