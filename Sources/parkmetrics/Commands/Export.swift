import CSVFiles
import Glibc
import MeasurementStore
import ReportWriter
import SpreadsheetFiles

extension Invocation {
  /// `export`: one scheduled run.
  func export() throws -> ExitCode {
    if arguments.has(.schema) {
      try deliver(JobSchema.bytes())
      return .done
    }
    let job: JobFile
    do {
      job = try JobFile(reading: arguments.value(.job) ?? "")
    } catch let faults as JobFaults {
      for wording in faults.wordings { messages.write(wording) }
      return .configuration
    }
    if arguments.has(.check) { return try checkJob(job) }
    if arguments.has(.dryRun) { return try rehearse(job) }
    return try run(job)
  }

  private func run(_ job: JobFile) throws -> ExitCode {
    let time = RunTime.now
    var log = RunLog(job: job, time: time, beganAt: RunTime.elapsedMilliseconds)
    var code = ExitCode.done
    do {
      log.result = try runLocked(job, at: time, log: &log)
    } catch {
      let failure = try Failure(ofRun: error)
      messages.write(failure.wording)
      log.failure = failure
      code = failure.code
    }
    try report(log, code: code)
    return code
  }

  private func runLocked(_ job: JobFile, at time: RunTime, log: inout RunLog) throws
    -> ExportRun.Result
  {
    try OutputFiles.createFolder(OutputFiles.folder(of: job.store))
    let lock = try RunLock(beside: job.store, job: job.name, at: time)
    defer { withExtendedLifetime(lock) {} }
    let store = try MeasurementStore(writing: job.store, job: job.name)
    let tables = try lexiconTables(in: job.lexicon)
    let id = try store.beginRun(
      at: time.utc, program: programVersion, lexicon: tables.version)
    log.run = id
    do {
      let run = ExportRun(
        job: job, store: store,
        folder: try ExportFolder(job.output, identity: store.identity()), messages: messages,
        workers: workers, lexiconVersion: tables.version, lexicon: { try lexicon(of: tables) })
      try run.recover(before: id)
      let result = try run.run(id, at: time)
      try store.finish(
        id, result.outcome, at: RunTime.now.utc, exitCode: 0, counts: result.counts)
      try run.retain()
      return result
    } catch {
      let failure = try Failure(ofRun: error)
      // Where the store refuses even this, the next run finds out that this one died.
      try? store.finish(
        id, .failed, at: RunTime.now.utc, exitCode: Int(failure.code.rawValue),
        message: failure.wording.en)
      throw failure
    }
  }

  /// The log line, or a sentence for people.
  private func report(_ log: RunLog, code: ExitCode) throws {
    if arguments.value(.log) == "json" {
      try standardOutput.write(log.line(code: code))
    } else if let wording = log.wording {
      messages.write(wording)
    }
  }

  /// How many documents are read at a time.
  var workers: Int {
    arguments.count(.jobs) ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}

extension Failure {
  /// The failure that an error of a run means; a defect is thrown on.
  init(ofRun error: any Error) throws {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError: self.init(error)
    case let error as CSVError: self = .badData("\(error)")
    case let error as SpreadsheetError: self.init(error)
    default: throw error
    }
  }
}
