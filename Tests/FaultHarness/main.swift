import Foundation

let words = CommandLine.arguments.dropFirst()
guard let path = words.first, FileManager.default.isExecutableFile(atPath: path) else {
  print("usage: faults PROGRAM [PAGE.md]; PROGRAM is parkmetrics, built with -DFAILPOINTS")
  exit(64)
}
let program = URL(filePath: path).standardizedFileURL
let rounds = 500

typealias Trial = () throws -> [Fault]
let trials: [Trial] = [
  { try RunKind.allCases.map { try killAtEachPoint($0, program) } },
  { try RunKind.allCases.map { try failAtEachPoint($0, program, code: EIO, name: "EIO") } },
  { try RunKind.allCases.map { try failAtEachPoint($0, program, code: ENOSPC, name: "ENOSPC") } },
  { [try randomKills(program, rounds: rounds)] },
  { [try twoRunsAtOnce(program), try clockSetBack(program), try shrinkingInput(program)] },
  { [try fullStandardOutput(program), try fullFileSystem(program)] },
  { try rights(program) + strangeStores(program) + lostFiles(program) },
]
var faults: [Fault] = []
for trial in trials {
  for fault in try trial() {
    let verdict = fault.skipped ?? (fault.failures.isEmpty ? "held" : "FAILED")
    print("\(verdict), \(fault.rounds) rounds: \(fault.name)")
    for failure in fault.failures.prefix(10) { print("  \(failure)") }
    fflush(nil)
    faults.append(fault)
  }
}
let page = ReliabilityReport(faults: faults).page()
if let target = words.dropFirst().first {
  try Data(page.utf8).write(to: URL(filePath: target), options: .atomic)
}
exit(faults.allSatisfy(\.failures.isEmpty) ? 0 : 1)
