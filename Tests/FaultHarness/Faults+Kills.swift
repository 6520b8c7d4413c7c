import Foundation
import Synchronization

/// Kills runs at random moments, with texts that change between them, while a reader looks at
/// `latest` all the time.
func randomKills(_ program: URL, rounds: Int) throws -> Fault {
  var fault = Fault(
    "SIGKILL at a random moment, texts changing, a reader looking on",
    promise: "no export is torn, the reader never meets half of one, the store is sound")
  var numbers = SeededNumbers(state: 7)
  let bench = try Workbench(program, job: ["retention": ["exports": 5]])
  let began = ContinuousClock.now
  _ = try bench.cleanRun()
  let typical = (ContinuousClock.now - began).microseconds
  let reader = Reader(of: bench.exports)
  var killed = 0
  for round in 1...rounds {
    try bench.edit(numbers.below(8), to: numbers.below(40))
    if numbers.below(4) == 0 { bench.remove(numbers.below(8)) }
    if round % 20 == 0 { try bench.edit(9, to: round) }
    let running = try bench.start()
    usleep(UInt32(numbers.below(typical * 12 / 10)))
    running.kill()
    let ended = try running.wait()
    if ended.signal == SIGKILL { killed += 1 }
    var faults = bench.faults()
    // Every tenth kill is followed by a run without any, the others by the next kill.
    if round % 10 == 0 { faults += try bench.faultsAfterCleanRun(keepingAll: false) }
    fault.count(faults, "round \(round)")
  }
  if killed < rounds / 4 { fault.failures.append("only \(killed) of \(rounds) runs were caught") }
  fault.failures += reader.stop()
  return fault
}

/// Somebody who reads the newest export again and again.
private final class Reader: Sendable {
  private let isStopping = Atomic(false)
  private let faults = Mutex<[String]>([])
  private let ended = DispatchSemaphore(value: 0)

  init(of exports: URL) {
    Thread.detachNewThread { [self] in
      var seen = 0
      while !isStopping.load(ordering: .relaxed) {
        // The link is read once, as a program that opens the folder does. Retention may remove the
        // folder while it is read; then the reader begins anew.
        let latest = exports.appending(path: "latest")
        guard let name = try? FileManager.default.destinationOfSymbolicLink(atPath: latest.path)
        else { continue }
        let folder = exports.appending(path: name)
        if let fault = Workbench.fault(ofExport: folder),
          FileManager.default.fileExists(atPath: folder.path)
        {
          faults.withLock { $0.append("the reader met \(name): \(fault)") }
        }
        seen += 1
        usleep(500)
      }
      if seen < 10 { faults.withLock { $0.append("the reader saw only \(seen) exports") } }
      ended.signal()
    }
  }

  func stop() -> [String] {
    isStopping.store(true, ordering: .relaxed)
    ended.wait()
    return faults.withLock { $0 }
  }
}

extension Duration {
  fileprivate var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }
}

/// Numbers that are the same for the same seed.
struct SeededNumbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }
}

/// Starts two runs of a job at once.
func twoRunsAtOnce(_ program: URL) throws -> Fault {
  var fault = Fault(
    "two runs at once", promise: "one exports; the other ends with 75 and names the first")
  for _ in 1...10 {
    let bench = try Workbench(program)
    let first = try bench.start(["PARKMETRICS_FAILPOINT": "pause:6:300"])
    while !FileManager.default.fileExists(atPath: bench.store.path) { usleep(1000) }
    let second = try bench.run()
    let ended = try first.wait()
    bench.note(ended)
    var faults: [String] = []
    if ended.exitCode != 0 { faults.append("the first ended with \(ended.exitCode ?? -1)") }
    if second.exitCode != 75 { faults.append("the second ended with \(second.exitCode ?? -1)") }
    if !second.messages.contains("(process ") { faults.append("unnamed: \(second.messages)") }
    fault.count(faults + (try bench.faultsAfterCleanRun()))
  }
  return fault
}
