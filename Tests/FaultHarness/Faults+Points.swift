import Foundation

/// The kinds of runs that every failpoint is tried in.
enum RunKind: String, CaseIterable {
  case first = "the first run of a job"
  case changed = "a run with a new, a corrected and a vanished text"
  case retiring = "a run that removes old exports"
  case unchanged = "a run with nothing new"

  /// A job that is about to run so.
  func prepare(_ program: URL) throws -> Workbench {
    let bench = try Workbench(program, job: self == .retiring ? ["retention": ["exports": 1]] : [:])
    guard self != .first else { return bench }
    _ = try bench.cleanRun()
    if self == .retiring {
      try bench.writeJob()
      try bench.edit(0, to: 3)
      _ = try bench.cleanRun()
      try bench.writeJob(["retention": ["exports": 1]])
    }
    guard self != .unchanged else { return bench }
    try bench.edit(7, to: 1)
    try bench.edit(1, to: 9)
    bench.remove(2)
    return bench
  }
}

/// The names of the failpoints that a run of a kind passes, in their order.
func trace(_ kind: RunKind, _ program: URL) throws -> [String] {
  let bench = try kind.prepare(program)
  let file = bench.folder.appending(path: "trace")
  try bench.run(["PARKMETRICS_FAILPOINT_TRACE": file.path])
  let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").map(String.init)
}

/// Kills a run at each point that it passes.
func killAtEachPoint(_ kind: RunKind, _ program: URL) throws -> Fault {
  let points = try trace(kind, program)
  var fault = Fault(
    "SIGKILL at each of \(points.count) points of \(kind.rawValue)",
    promise: "the export before stands; the next run cleans up and equals one from scratch")
  if points.isEmpty { fault.failures.append("the program has no failpoints") }
  for (index, point) in points.enumerated() {
    let bench = try kind.prepare(program)
    let before = bench.newest()
    let ended = try bench.run(["PARKMETRICS_FAILPOINT": "kill:\(index + 1)"])
    var faults = bench.faults()
    if ended.signal != SIGKILL { faults.append("the run was not killed") }
    if bench.newest().isEmpty, !before.isEmpty { faults.append("the export before is gone") }
    faults += try bench.faultsAfterCleanRun(keepingAll: kind != .retiring)
    fault.count(faults, "\(index + 1) \(point)")
  }
  return fault
}

/// Pretends an error of the system at each point that a run passes.
func failAtEachPoint(_ kind: RunKind, _ program: URL, code: Int32, name: String) throws -> Fault {
  let points = try trace(kind, program)
  var fault = Fault(
    "\(name) at each of \(points.count) points of \(kind.rawValue)",
    promise: "an exit code that says so, or an export that is whole; the next run is clean")
  // Behind the link and its two fsync and two commit points comes retention alone: what it cannot
  // remove is told and tried again, and is no failure.
  let retention = (points.lastIndex(of: "link: after rename") ?? points.count) + 5
  for (index, point) in points.enumerated() {
    let bench = try kind.prepare(program)
    let ended = try bench.run(["PARKMETRICS_FAILPOINT": "fail:\(index + 1):\(code)"])
    bench.note(ended)
    var faults = bench.faults()
    if ended.exitCode == nil { faults.append("the run died: \(ended.messages)") }
    if ended.exitCode == 0, index < retention { faults.append("the run ended with 0") }
    if ended.messages.isEmpty { faults.append("the run said nothing") }
    faults += try bench.faultsAfterCleanRun(keepingAll: kind != .retiring)
    fault.count(faults, "\(index + 1) \(point)")
  }
  return fault
}
