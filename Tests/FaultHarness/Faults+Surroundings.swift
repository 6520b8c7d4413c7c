import Foundation

/// A clock that is set back by years between runs.
func clockSetBack(_ program: URL) throws -> Fault {
  var fault = Fault(
    "clock set back by ten years between runs",
    promise: "the newest export is that of the last run, retention counts by runs and not by dates")
  let bench = try Workbench(
    program, job: ["export_name": "{date}", "retention": ["exports": 2]])
  for (round, seconds) in [1_800_000_000, 1_500_000_000, 1_400_000_000, 1_800_000_000].enumerated()
  {
    try bench.edit(1, to: round + 10)
    let ended = try bench.run(["PARKMETRICS_CLOCK": "\(seconds)", "TZ": "UTC"])
    var faults = bench.faults()
    if ended.outcome != "exported" { faults.append("no export: \(ended.messages)") }
    if try bench.newest() != bench.fromScratch() { faults.append("latest is not the newest") }
    fault.count(faults)
  }
  let names = try FileManager.default.contentsOfDirectory(atPath: bench.exports.path).sorted()
  if names != ["2014-05-13", "2027-01-15-2", "latest"] { fault.failures.append("\(names)") }
  return fault
}

/// The device that is always full in the place of standard output.
func fullStandardOutput(_ program: URL) throws -> Fault {
  var fault = Fault(
    "standard output is /dev/full",
    promise: "74, and the export is there and recorded all the same")
  let bench = try Workbench(program)
  let ended = try bench.run(["OUTPUT": "/dev/full"])
  var faults = bench.faults()
  if ended.exitCode != 74 { faults.append("ended with \(ended.exitCode ?? -1)") }
  if bench.newest().isEmpty { faults.append("no export") }
  fault.count(faults + (try bench.faultsAfterCleanRun()))
  return fault
}

/// A file system without room, at every degree of fullness.
func fullFileSystem(_ program: URL) throws -> Fault {
  var fault = Fault(
    "file system full, with less and less room left",
    promise:
      "74 (or 73), the old export stands or the new one is whole; with room the next run is clean")
  let bench = try Workbench(program)
  for folder in [bench.state, bench.exports] {
    guard mountSmall(folder, options: "size=2m,mode=777") else {
      fault.skipped = "mounting a tmpfs is not permitted here"
      return fault
    }
  }
  defer { for folder in [bench.state, bench.exports] { unmount(folder) } }
  _ = try bench.cleanRun()
  for (round, room) in stride(from: 0, through: 160, by: 8).enumerated() {
    for folder in [bench.state, bench.exports] {
      try bench.edit(1, to: round * 2 + 20)
      let filler = folder.appending(path: ".filler")
      fill(filler, leaving: room * 1024, of: folder)
      let before = bench.newest()
      let ended = try bench.run()
      bench.note(ended)
      let newest = bench.newest()
      unlink(filler.path)  // without room nobody can open the store to look at it
      var faults = bench.faults()
      if ![0, 73, 74].contains(ended.exitCode) {
        faults.append("ended with \(ended.exitCode ?? -1): \(ended.messages)")
      }
      // Where room ran out for the record alone, the new export is there, and recorded next time.
      if ended.exitCode != 0, newest != before, try newest != bench.fromScratch() {
        faults.append("latest is neither the old nor the new export")
      }
      fault.count(
        faults + (try bench.faultsAfterCleanRun()),
        "\(room) KiB in \(folder.lastPathComponent)")
      try bench.removeExports(
        but: try? FileManager.default.destinationOfSymbolicLink(
          atPath: bench.exports.appending(path: "latest").path))
    }
  }
  return fault
}

/// Folders and files that the program may not write or read.
func rights(_ program: URL) throws -> [Fault] {
  var readOnly = Fault(
    "folder of exports or of the store is read-only",
    promise: "73 and the path; nothing changes; with rights again the next run is clean")
  for isStore in [false, true] {
    let bench = try Workbench(program)
    try bench.run(as: .nobody)
    try bench.edit(1, to: 20)
    let folder = isStore ? bench.state : bench.exports
    chmod(folder.path, 0o555)
    let before = bench.newest()
    let ended = try bench.run(as: .nobody)
    var faults = bench.faults()
    if ![73, 74].contains(ended.exitCode) {
      faults.append("ended with \(ended.exitCode ?? -1): \(ended.messages)")
    }
    if bench.newest() != before { faults.append("latest has changed") }
    chmod(folder.path, 0o777)
    readOnly.count(faults + (try bench.faultsAfterCleanRun()), folder.lastPathComponent)
  }

  var unreadable = Fault(
    "an unreadable file among good ones",
    promise: "it is named and left out, the others are exported")
  let bench = try Workbench(program)
  chmod(bench.texts.appending(path: "1.txt").path, 0)
  let ended = try bench.run(as: .nobody)
  var faults = bench.faults()
  if ended.exitCode != 0 || ended.skipped != 1 { faults.append("\(ended)") }
  if !ended.messages.contains("1.txt: cannot be read") { faults.append("unnamed") }
  chmod(bench.texts.appending(path: "1.txt").path, 0o644)
  unreadable.count(faults + (try bench.faultsAfterCleanRun()))
  return [readOnly, unreadable]
}

/// A text that another program cuts short and writes again, all the time.
func shrinkingInput(_ program: URL) throws -> Fault {
  var fault = Fault(
    "a text that shrinks and grows while it is read",
    promise: "the run ends well, with the text or without it; once it is still, nothing is amiss")
  let bench = try Workbench(program)
  let path = bench.texts.appending(path: "3.txt").path
  let text = Array(
    String(repeating: "德阳高新区企业51家，园区面貌一新。\n", count: 20_000).utf8)
  for _ in 1...30 {
    try Data(text).write(to: URL(filePath: path))
    let running = try bench.start()
    for _ in 1...40 {
      truncate(path, off_t(text.count / 3))
      usleep(300)
      truncate(path, off_t(text.count))
      usleep(300)
    }
    let ended = try running.wait()
    bench.note(ended)
    var faults = bench.faults()
    if ended.exitCode != 0 {
      faults.append("ended with \(ended.exitCode ?? -1): \(ended.messages)")
    }
    fault.count(faults)
  }
  try bench.edit(3, to: 3)
  fault.failures += try bench.faultsAfterCleanRun()
  return fault
}
