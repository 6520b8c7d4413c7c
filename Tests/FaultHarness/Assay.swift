import CSQLite
import Foundation
import ReportWriter

extension Workbench {
  /// What is wrong with store and exports, whatever a run went through: nothing, it is hoped.
  func faults() -> [String] {
    storeFaults() + exportFaults()
  }

  /// What is wrong once a run without any fault has followed: also what it should have cleaned up,
  /// and every byte in which its export differs from one made from scratch.
  func faultsAfterCleanRun(keepingAll: Bool = true) throws -> [String] {
    let ended = try cleanRun()
    var faults = self.faults()
    if ended.exitCode != 0 {
      faults.append("the next run ended with \(ended.exitCode ?? -1): \(ended.messages)")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: exports.path)) ?? []
    for name in names where name.hasPrefix(".") { faults.append("\(name) was left in exports") }
    let states = (try? FileManager.default.contentsOfDirectory(atPath: state.path)) ?? []
    for name in states where name.contains(".new") { faults.append("\(name) was left in state") }
    if keepingAll {
      for name in acknowledged where !names.contains(name) {
        faults.append("the acknowledged \(name) is lost")
      }
    }
    let known = rows("SELECT name FROM export WHERE state = 'published'")
    for name in names where !name.hasPrefix(".") && name != "latest" && !known.contains(name) {
      faults.append("the store does not know the export \(name)")
    }
    if !rows("SELECT run_id FROM export WHERE state = 'intended'").isEmpty {
      faults.append("an export is still called intended")
    }
    if rows("SELECT id FROM run WHERE outcome = 'running'").isEmpty == false {
      faults.append("a run that died is still called running")
    }
    if try newest() != fromScratch() { faults.append("the export differs from one from scratch") }
    return faults
  }

  /// The files of the newest export.
  func newest() -> [String: Data] { files(in: exports.appending(path: "latest")) }

  /// The files of an export by a job without history.
  func fromScratch() throws -> [String: Data] {
    let scratch = folder.appending(path: "scratch")
    try? FileManager.default.removeItem(at: scratch)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let job: [String: Any] = [
      "name": "scratch", "inputs": [texts.path], "store": "store", "output": "exports",
    ]
    let url = scratch.appending(path: "job.json")
    try JSONSerialization.data(withJSONObject: job).write(to: url)
    _ = try Running(
      program, ["export", "--job", url.path], environment: [:], as: .same, in: folder
    ).wait()
    return files(in: scratch.appending(path: "exports/latest"))
  }

  private func files(in folder: URL) -> [String: Data] {
    let path = folder.resolvingSymlinksInPath()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? Data(contentsOf: path.appending(path: name))).map { (name, $0) }
      })
  }

  private func storeFaults() -> [String] {
    guard FileManager.default.fileExists(atPath: store.path) else { return [] }
    let integrity = rows("PRAGMA integrity_check")
    let keys = rows("PRAGMA foreign_key_check")
    return (integrity == ["ok"] ? [] : ["integrity_check: \(integrity)"])
      + (keys.isEmpty ? [] : ["foreign_key_check: \(keys)"])
  }

  /// Every folder that a reader sees must be a whole export, and `latest` must lead to one.
  private func exportFaults() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: exports.path)) ?? []
    var faults: [String] = []
    for name in names where !name.hasPrefix(".") {
      if let fault = Self.fault(ofExport: exports.appending(path: name)) {
        faults.append("\(name): \(fault)")
      }
    }
    let isAnyThere = names.contains { !$0.hasPrefix(".") && $0 != "latest" }
    if !acknowledged.isEmpty, isAnyThere, !names.contains("latest") {
      faults.append("latest is gone")
    }
    return faults
  }

  /// Why an export is not whole, or nil. Sizes are compared by the manifest, and the manifest
  /// itself, which is written last, must be there.
  static func fault(ofExport folder: URL) -> String? {
    guard let manifest = try? Data(contentsOf: folder.appending(path: "manifest.json")) else {
      return "no manifest"
    }
    guard let object = try? JSONSerialization.jsonObject(with: manifest) as? [String: Any],
      let outputs = object["outputs"] as? [[String: Any]], !outputs.isEmpty
    else { return "a manifest that is not whole" }
    for output in outputs {
      guard let name = output["name"] as? String, let size = output["size"] as? Int,
        let digest = output["sha256"] as? String
      else { return "a manifest that is not whole" }
      guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else {
        return "\(name) is missing"
      }
      if bytes.count != size || SHA256.hexDigest(of: bytes) != digest {
        return "\(name) is not whole"
      }
    }
    return nil
  }

  /// The first column of a query's rows, read by a connection of its own.
  func rows(_ query: String) -> [String] {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    guard sqlite3_open_v2(store.path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      return ["cannot be opened"]
    }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(database, query, -1, &statement, nil) == SQLITE_OK else {
      return [String(cString: sqlite3_errmsg(database))]
    }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return rows
  }
}
