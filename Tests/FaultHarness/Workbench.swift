import Foundation

/// A job in a folder of its own, with the program that runs it.
final class Workbench {
  let program: URL
  let folder: URL
  /// The exports of runs that ended with 0 and said so: none of them may be lost.
  private(set) var acknowledged: [String] = []

  var texts: URL { folder.appending(path: "texts") }
  var exports: URL { folder.appending(path: "exports") }
  var state: URL { folder.appending(path: "state") }
  var store: URL { state.appending(path: "parks.sqlite") }
  var job: URL { folder.appending(path: "job.json") }

  /// A job over five texts, in a new folder that anyone may enter.
  init(_ program: URL, job members: [String: Any] = [:]) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID().uuidString)")
    for folder in [folder, texts, exports, state] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      chmod(folder.path, 0o777)
    }
    try writeJob(members)
    for number in 0..<5 { try edit(number, to: number) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func writeJob(_ members: [String: Any] = [:]) throws {
    let job: [String: Any] = [
      "name": "faults", "inputs": ["texts"], "store": "state/parks.sqlite", "output": "exports",
      "export_name": "export",
    ]
    let data = try JSONSerialization.data(
      withJSONObject: job.merging(members) { $1 }, options: [.sortedKeys])
    try data.write(to: self.job)
  }

  /// Writes a text with figures that depend on the version.
  func edit(_ number: Int, to version: Int) throws {
    let text = "德阳高新区企业\(version + 50)家，从业人员突破3.5万名。\n嘉兴高新区企业\(number + 70)家。\n"
    try Data(text.utf8).write(to: texts.appending(path: "\(number).txt"))
  }

  func remove(_ number: Int) {
    try? FileManager.default.removeItem(at: texts.appending(path: "\(number).txt"))
  }

  /// A run of the job that is waited for.
  @discardableResult
  func run(_ environment: [String: String] = [:], as user: User = .same) throws -> Ended {
    try start(environment, as: user).wait()
  }

  /// A run of the job that goes on meanwhile.
  func start(_ environment: [String: String] = [:], as user: User = .same) throws -> Running {
    try Running(
      program, ["export", "--job", job.path, "--log", "json", "--jobs", "1"],
      environment: environment, as: user, in: folder)
  }

  /// Remembers what a run has promised.
  func note(_ ended: Ended) {
    if ended.exitCode == 0, ended.outcome == "exported", let export = ended.export {
      acknowledged.append(export)
    }
  }

  /// Removes exports to make room, as somebody may do by hand.
  func removeExports(but kept: String?) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: exports.path)
    where name != kept && name != "latest" && !name.hasPrefix(".") {
      try FileManager.default.removeItem(at: exports.appending(path: name))
    }
    acknowledged.removeAll { $0 != kept }
  }

  /// A run without any fault, whose export is to be kept.
  func cleanRun() throws -> Ended {
    let ended = try run()
    note(ended)
    return ended
  }
}

/// Who runs the program. Root may write everywhere, so rights are tried as somebody else.
enum User {
  case same
  case nobody
}

/// A process that goes on.
final class Running {
  private let process = Process()
  private let streams: (output: URL, messages: URL)

  init(
    _ program: URL, _ arguments: [String], environment: [String: String], as user: User,
    in folder: URL
  ) throws {
    let name = UUID().uuidString
    streams = (folder.appending(path: name + ".out"), folder.appending(path: name + ".err"))
    for url in [streams.output, streams.messages] { try Data().write(to: url) }
    let isDropping = user == .nobody && getuid() == 0
    process.executableURL = isDropping ? URL(filePath: "/usr/bin/setpriv") : program
    process.arguments =
      (isDropping
        ? ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] : []) + arguments
    process.environment = ["LC_ALL": "C"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = environment["OUTPUT"].map { URL(filePath: $0) } ?? streams.output
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: streams.messages)
    try process.run()
  }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  func wait() throws -> Ended {
    process.waitUntilExit()
    defer {
      for url in [streams.output, streams.messages] { try? FileManager.default.removeItem(at: url) }
    }
    let wasKilled = process.terminationReason == .uncaughtSignal
    let log =
      try? JSONSerialization.jsonObject(
        with: Data(contentsOf: streams.output), options: .fragmentsAllowed) as? [String: Any]
    return Ended(
      exitCode: wasKilled ? nil : process.terminationStatus,
      signal: wasKilled ? process.terminationStatus : nil, outcome: log?["outcome"] as? String,
      export: (log?["export"] as? String).map { URL(filePath: $0).lastPathComponent },
      skipped: log?["skipped"] as? Int ?? 0,
      messages: String(decoding: try Data(contentsOf: streams.messages), as: UTF8.self))
  }
}

/// What a run left behind.
struct Ended {
  /// Nil where it was killed.
  let exitCode: Int32?
  let signal: Int32?
  let outcome: String?
  let export: String?
  let skipped: Int
  let messages: String
}
