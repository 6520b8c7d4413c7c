import Glibc
import Lexicon
import ReportWriter

/// The version of the program.
let programVersion = "0.2.0"

/// Runs a command line and gives the exit code.
func run(_ words: [String]) -> ExitCode {
  let locale = Language { getenv($0).map { String(cString: $0) } }
  let table = OptionTable.program
  let arguments: Arguments
  do throws(UsageError) {
    arguments = try Arguments(parsing: words, by: table)
  } catch {
    return refuse(error, table: table, language: locale)
  }
  let messages = Messages(language: arguments.chosenLanguage ?? locale)
  do {
    return try Invocation(table: table, arguments: arguments, messages: messages).run()
  } catch let failure as Failure {
    messages.write(failure.wording)
    return failure.code
  } catch let error as UsageError {
    return refuse(error, table: table, language: messages.language)
  } catch is ReaderGone {
    return .done
  } catch {
    messages.write(
      Wording(zh: "程序内部错误：\(error)；请报告", en: "defect: \(error); please report it"))
    return .defect
  }
}

private func refuse(_ error: UsageError, table: OptionTable, language: Language) -> ExitCode {
  let messages = Messages(language: language)
  if case .missingCommand = error.reason {
    messages.write(page: HelpPage(table: table, language: language).overview())
  } else {
    messages.write(error.wording(table))
  }
  return .usage
}

/// One run of the program: what it was asked for, and whom it talks to.
struct Invocation {
  let table: OptionTable
  let arguments: Arguments
  let messages: Messages

  func run() throws -> ExitCode {
    if arguments.has(.version) {
      try standardOutput.write(
        Array("\(table.name) \(programVersion) (lexicon \(LexiconTables().version))\n".utf8))
      return .done
    }
    if arguments.has(.help) || arguments.command == .help { return try showHelp() }
    switch arguments.command {
    case .report: return try report()
    case .extract: return try extract()
    case .compare: return try compare()
    case .progress: return try progress()
    case .check: return try check()
    case .evaluate: return try evaluate()
    case .explain: return try explainFigures()
    case .lexicon: return try lexiconTask()
    case .export: return try export()
    case .history: return try history()
    case .completions: return try completions()
    case .manual: return try manual()
    case .help, nil: return try showHelp()
    }
  }

  /// The language of reports.
  var reportLanguage: Language { arguments.chosenLanguage ?? .zh }

  private func showHelp() throws -> ExitCode {
    let page = HelpPage(table: table, language: messages.language)
    let ownHelp = arguments.has(.help) ? arguments.command?.rawValue : nil
    let asked = arguments.command == .help ? arguments.operands.first : nil
    guard let name = asked ?? ownHelp else {
      try standardOutput.write(Array(page.overview().utf8))
      return .done
    }
    guard let command = table.commands.first(where: { $0.name.rawValue == name }) else {
      return refuse(
        UsageError(reason: .unknownCommand(name), command: nil), table: table,
        language: messages.language)
    }
    try standardOutput.write(Array(page.page(of: command).utf8))
    return .done
  }

  /// Writes a result to the file that `--output` names, or to standard output.
  func deliver(_ bytes: [UInt8]) throws {
    if let path = arguments.value(.output) {
      try OutputFiles.write(bytes, to: path)
    } else {
      try standardOutput.write(bytes)
    }
  }
}

extension Arguments {
  /// What `--lang` says.
  var chosenLanguage: Language? { value(.lang).flatMap { Language(rawValue: $0) } }
}
