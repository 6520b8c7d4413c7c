import Foundation

/// Something else than a sound store of this version in the place of the store.
func strangeStores(_ program: URL) throws -> [Fault] {
  func alter(_ change: @escaping (inout Data) -> Void) -> (Data) -> Data {
    { store in
      var store = store
      change(&store)
      return store
    }
  }
  let cases: [(String, Int32, (Data) -> Data)] = [
    ("a text in the place of the store", 78, { _ in Data("not a database\n".utf8) }),
    ("an empty file in the place of the store", 78, { _ in Data() }),
    ("another program's database", 78, alter { $0[71] ^= 0x55 }),
    ("a store of a newer program", 78, alter { $0[63] = 200 }),
    (
      "a store with damaged pages", 65,
      alter { data in
        for index in 4096..<data.count where index % 97 == 0 { data[index] ^= 0xFF }
      }
    ),
    ("a store that was cut in half", 65, { $0.prefix($0.count / 2) }),
  ]
  return try cases.map { name, code, change in
    var fault = Fault(
      name, promise: "\(code) and a clear word; not a byte of it changes, the exports stand")
    let bench = try Workbench(program)
    _ = try bench.cleanRun()
    let before = bench.newest()
    let sound = try Data(contentsOf: bench.store)
    let strange = change(sound)
    try strange.write(to: bench.store)
    try bench.edit(1, to: 20)
    let ended = try bench.run()
    var faults: [String] = []
    if ended.exitCode != code {
      faults.append("ended with \(ended.exitCode ?? -1): \(ended.messages)")
    }
    if !ended.messages.contains(bench.store.lastPathComponent) { faults.append("unnamed") }
    if try Data(contentsOf: bench.store) != strange { faults.append("the file has changed") }
    if bench.newest() != before { faults.append("latest has changed") }
    try sound.write(to: bench.store)
    fault.count(faults + (try bench.faultsAfterCleanRun()))
    return fault
  }
}

/// Things that somebody removed or changed between runs.
func lostFiles(_ program: URL) throws -> [Fault] {
  let cases: [(String, String, (Workbench) throws -> Void)] = [
    (
      "the store was removed", "all is read anew, older exports stay",
      { try FileManager.default.removeItem(at: $0.store) }
    ),
    (
      "a file of the newest export was changed", "a whole export is written again",
      { bench in
        let file = bench.exports.appending(path: "latest/measurements.csv")
          .resolvingSymlinksInPath()
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: file)
      }
    ),
    (
      "the newest export was removed", "it is written again",
      { bench in
        let latest = bench.exports.appending(path: "latest").resolvingSymlinksInPath()
        try FileManager.default.removeItem(at: latest)
      }
    ),
    (
      "latest was removed", "it is put back",
      { try FileManager.default.removeItem(at: $0.exports.appending(path: "latest")) }
    ),
  ]
  return try cases.map { name, promise, lose in
    var fault = Fault(name, promise: promise)
    let bench = try Workbench(program)
    _ = try bench.cleanRun()
    try lose(bench)
    _ = try bench.cleanRun()
    var faults: [String] = []
    if try bench.newest() != bench.fromScratch() { faults.append("latest is not as from scratch") }
    if let damage = Workbench.fault(ofExport: bench.exports.appending(path: "latest")) {
      faults.append(damage)
    }
    fault.count(faults)
    return fault
  }
}
