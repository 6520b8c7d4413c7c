extension Invocation {
  /// `manual`: the manual page.
  func manual() throws -> ExitCode {
    try deliver(Array(ManualPage(table: table, language: messages.language).text().utf8))
    return .done
  }

  /// `completions`: a script for a shell.
  func completions() throws -> ExitCode {
    let name = arguments.operands.first ?? ""
    guard let shell = Completions.Shell(rawValue: name) else {
      let names = Completions.Shell.allCases.map(\.rawValue)
      throw Failure(
        code: .usage,
        wording: Wording(
          zh: "没有 \(name) 的补全；有：\(names.joined(separator: "、"))",
          en: "no completions for \(name); there are \(names.joined(separator: ", "))"))
    }
    let completions = Completions(table: table, language: messages.language)
    try deliver(Array(completions.script(for: shell).utf8))
    return .done
  }
}
