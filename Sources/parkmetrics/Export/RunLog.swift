import MeasurementStore
import ReportWriter

/// What a run tells when it ends: one line for programs, or one for people.
struct RunLog {
  let job: JobFile
  let time: RunTime
  let beganAt: Int
  var run: Int?
  var result: ExportRun.Result?
  var failure: Failure?

  init(job: JobFile, time: RunTime, beganAt: Int) {
    self.job = job
    self.time = time
    self.beganAt = beganAt
  }

  /// A JSON object on one line, always with the same keys.
  func line(code: ExitCode) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("time", time.utc)
      json.member("job", job.name)
      json.key("run")
      if let run { json.value(run) } else { json.null() }
      json.member("outcome", (result?.outcome ?? .failed).rawValue)
      json.member("exit", Int(code.rawValue))
      json.member("duration_ms", RunTime.elapsedMilliseconds - beganAt)
      let counts = result?.counts ?? RunCounts()
      json.member("documents", counts.documents)
      json.member("read", counts.read)
      json.member("skipped", counts.skipped)
      json.member("vanished", counts.vanished)
      json.member("measurements", counts.measurements)
      json.member("export", result?.export.map { "\(job.output)/\($0)" })
      json.member("message", failure?.wording.en)
    }
    json.endLine()
    return json.bytes
  }

  /// A sentence for people; a failure has been told already.
  var wording: Wording? {
    guard let result, let export = result.export else { return nil }
    let counts = result.counts
    let place = "\(job.output)/\(export)"
    switch result.outcome {
    case .exported:
      return Wording(
        zh: "\(counts.documents) 个文件（新读 \(counts.read) 个），\(counts.measurements) 个数字；"
          + "报表写入 \(place)",
        en: "\(counts.documents) documents (\(counts.read) read anew),"
          + " \(counts.measurements) figures; exported into \(place)")
    default:
      return Wording(
        zh: "\(counts.documents) 个文件没有变化；最新报表仍是 \(place)",
        en: "\(counts.documents) documents, nothing new; the newest export is still \(place)")
    }
  }
}
