import Foundation
import Testing

/// The root of the project, found from this file.
let projectFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What a run of the real program left behind.
struct ProgramRun {
  let exitCode: Int32
  let output: Data
  let messages: String

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n") }
}

/// The program that was built beside this test.
let program: URL = {
  let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "parkmetrics")
  let built = projectFolder.appending(path: ".build/debug/parkmetrics")
  return FileManager.default.isExecutableFile(atPath: beside.path) ? beside : built
}()

/// Runs the program with an English locale, unless the environment says otherwise.
func parkmetrics(
  _ arguments: String..., input: Data = Data(), in folder: URL = projectFolder,
  environment: [String: String] = [:]
) throws -> ProgramRun {
  try run(program, arguments, input: input, in: folder, environment: environment)
}

/// The same for a list of arguments.
func parkmetrics(_ arguments: [String]) throws -> ProgramRun { try run(program, arguments) }

/// Runs a line of shell, in which `$PARKMETRICS` is the program.
func shell(_ line: String) throws -> ProgramRun {
  try run(URL(filePath: "/bin/sh"), ["-c", line])
}

/// Streams go through files, so that no side waits for the other.
private func run(
  _ executable: URL, _ arguments: [String], input: Data = Data(), in folder: URL = projectFolder,
  environment: [String: String] = [:]
) throws -> ProgramRun {
  try inTemporaryFolder { streams in
    let names = ["input", "output", "messages"].map { streams.appending(path: $0) }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C", "PARKMETRICS": program.path]
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "the program was killed by a signal")
    return ProgramRun(
      exitCode: process.terminationStatus, output: try Data(contentsOf: names[1]),
      messages: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }
}

func contents(of folder: URL) throws -> [String: Data] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  return try Dictionary(
    uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
}

/// Gives a folder that is removed afterwards.
func inTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "parkmetrics-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// The program's answer to a line on standard input, read while its input is still open.
func firstAnswer(to line: String, _ arguments: String...) throws -> String {
  let process = Process()
  let (input, output) = (Pipe(), Pipe())
  process.executableURL = program
  process.arguments = arguments
  process.standardInput = input
  process.standardOutput = output
  try process.run()
  input.fileHandleForWriting.write(Data((line + "\n").utf8))
  let answer = output.fileHandleForReading.availableData
  try input.fileHandleForWriting.close()
  process.waitUntilExit()
  return String(decoding: answer, as: UTF8.self)
}
