import Foundation
import Testing

/// A job with its texts, its store and its exports in a folder that is removed afterwards.
struct ExportJob {
  let folder: URL

  var file: URL { folder.appending(path: "daily.json") }
  var texts: URL { folder.appending(path: "texts") }
  var store: URL { folder.appending(path: "state/parks.sqlite") }
  var exports: URL { folder.appending(path: "exports") }

  /// Writes the job file; the members are added to what every job needs, or replace it.
  func write(_ members: [String: Any] = [:]) throws {
    let job: [String: Any] = [
      "name": "daily", "inputs": ["texts"], "store": "state/parks.sqlite", "output": "exports",
    ].merging(members) { $1 }
    try JSONSerialization.data(withJSONObject: job, options: [.sortedKeys]).write(to: file)
  }

  func write(_ text: String, to name: String) throws {
    let url = texts.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func run(_ options: String...) throws -> ProgramRun {
    try parkmetrics(["export", "--job", file.path] + options)
  }

  /// A run, by its line of log.
  func logged(_ options: String...) throws -> [String: Any] {
    let run = try parkmetrics(
      ["export", "--job", file.path, "--log", "json"] + options)
    return try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  }

  /// The names in the folder of exports, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: exports.path).sorted()
  }

  /// Where `latest` leads.
  func latest() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(
      atPath: exports.appending(path: "latest").path)
  }

  /// The files of the newest export.
  func newest() throws -> [String: Data] { try contents(of: exports.appending(path: latest())) }
}

/// Gives a job with one text.
func inJob(_ members: [String: Any] = [:], _ body: (ExportJob) throws -> Void) throws {
  try inTemporaryFolder { folder in
    let job = ExportJob(folder: folder)
    try job.write(members)
    try job.write("德阳高新区企业51家，从业人员突破3.5万名。\n", to: "a.txt")
    try body(job)
  }
}
