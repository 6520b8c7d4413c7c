import Measurements
import MeasurementStore
import ReportWriter

extension Invocation {
  /// `history`: the runs of a job, or what one of them changed.
  func history() throws -> ExitCode {
    let isJSON = arguments.value(.format) == "jsonl"
    do {
      let store = try MeasurementStore(reading: arguments.value(.store) ?? "")
      if arguments.has(.changes) {
        let run = try arguments.count(.run) ?? store.latestChangingRun()
        let changes = try run.map { try store.changes(inRun: $0) } ?? []
        try deliver(isJSON ? changes.jsonLines : lines(of: changes))
      } else {
        let runs = try store.runs(limit: arguments.count(.limit) ?? Self.shownRuns)
        try deliver(isJSON ? runs.jsonLines : lines(of: runs))
      }
    } catch let error as StoreError {
      throw Failure(error)
    }
    return .done
  }

  /// The documents that a store holds now, with their figures.
  func storedDocuments(at path: String) throws(Failure) -> [StoredDocument] {
    do throws(StoreError) {
      return try MeasurementStore(reading: path).currentDocuments()
    } catch {
      throw Failure(error)
    }
  }

  /// How many runs are shown where nothing else is asked for.
  private static let shownRuns = 20

  /// A run a line, the newest first.
  private func lines(of runs: [StoredRun]) -> [UInt8] {
    let lines = runs.map { run in
      var parts = ["\(run.id)", run.started, run.outcome.wording.text(messages.language)]
      if let counts = run.counts {
        parts.append(
          Wording(
            zh: "\(counts.documents) 个文件，新读 \(counts.read) 个，\(counts.measurements) 个数字",
            en: "\(counts.documents) documents, \(counts.read) read anew,"
              + " \(counts.measurements) figures"
          ).text(messages.language))
      }
      if let export = run.export, export.state == .published {
        parts.append("\(export.folder)/\(export.name)")
      }
      if let message = run.message { parts.append(message) }
      return parts.joined(separator: "  ")
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A document a line, with `-` and `+` before what it says no more and what it says now.
  private func lines(of changes: [DocumentChange]) -> [UInt8] {
    var lines: [String] = []
    for change in changes {
      lines.append("\(change.document)  \(change.kind.wording.text(messages.language))")
      lines += change.before.map { "- \($0.line)" } + change.after.map { "+ \($0.line)" }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}

extension [StoredRun] {
  fileprivate var jsonLines: [UInt8] {
    var json = JSONText()
    for run in self {
      json.object { json in
        json.member("run", run.id)
        json.member("started", run.started)
        json.member("finished", run.finished)
        json.member("outcome", run.outcome.rawValue)
        json.member("exit", run.exitCode)
        json.member("message", run.message)
        json.member("program", run.program)
        json.member("lexicon", run.lexicon)
        json.member("documents", run.counts?.documents)
        json.member("read", run.counts?.read)
        json.member("skipped", run.counts?.skipped)
        json.member("vanished", run.counts?.vanished)
        json.member("measurements", run.counts?.measurements)
        json.member("export", run.export.map { "\($0.folder)/\($0.name)" })
        json.member("export_state", run.export?.state.rawValue)
      }
      json.endLine()
    }
    return json.bytes
  }
}

extension [DocumentChange] {
  fileprivate var jsonLines: [UInt8] {
    var json = JSONText()
    for change in self {
      json.object { json in
        json.member("run", change.run)
        json.member("document", change.document)
        json.member("change", change.kind.rawValue)
        for (name, figures) in [("before", change.before), ("after", change.after)] {
          json.key(name)
          json.array { json in for figure in figures { json.value(figure) } }
        }
      }
      json.endLine()
    }
    return json.bytes
  }
}

extension JSONText {
  /// A member with a whole number, or with null.
  fileprivate mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}

extension RunOutcome {
  fileprivate var wording: Wording {
    switch self {
    case .running: Wording(zh: "进行中", en: "running")
    case .exported: Wording(zh: "已导出", en: "exported")
    case .unchanged: Wording(zh: "无变化", en: "unchanged")
    case .failed: Wording(zh: "失败", en: "failed")
    case .died: Wording(zh: "中断", en: "died")
    }
  }
}

extension DocumentChange.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .added: Wording(zh: "新增", en: "added")
    case .corrected: Wording(zh: "更正", en: "corrected")
    case .reread: Wording(zh: "原文未变，重新读取", en: "the same text, read again")
    case .vanished: Wording(zh: "消失", en: "vanished")
    case .returned: Wording(zh: "重新出现", en: "returned")
    case .unreadable: Wording(zh: "未能读取", en: "could not be read")
    }
  }
}
