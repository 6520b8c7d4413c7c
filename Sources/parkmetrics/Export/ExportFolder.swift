import FoundationEssentials
import Glibc
import MeasurementStore
import ReportWriter

/// The folder in which a job's exports appear: each a folder that is there as a whole or not at
/// all, and `latest`, a link to the newest.
///
/// An export is written under a hidden name, brought to the disk file by file, the manifest last,
/// and then renamed. Hidden names begin with `.parkmetrics-` and the store's identity, so that the
/// next run knows what a run that died has left, and touches nothing else.
struct ExportFolder {
  /// The link to the newest export.
  static let latestName = "latest"

  /// The absolute path, without links.
  let path: String
  private let folder: OpenFolder
  private let prefix: String

  /// Opens the folder of exports, and creates it where it is missing.
  ///
  /// - Throws: `Failure`: cannot create (73).
  init(_ path: String, identity: String) throws(Failure) {
    try OutputFiles.createFolder(path)
    guard let real = realpath(path, nil) else { throw .cannotCreate(path, errno: errno) }
    defer { free(real) }
    self.path = String(cString: real)
    prefix = ".parkmetrics-\(identity)-"
    do throws(SystemError) {
      folder = try OpenFolder(self.path)
    } catch {
      throw .cannotCreate(path, errno: error.code)
    }
    switch folder.kind(of: Self.latestName) {
    case .nothing, .link: break
    case .folder, .other: throw .inTheWay("\(path)/\(Self.latestName)")
    }
  }

  /// The export that `latest` points to.
  var latest: String? { folder.target(ofLink: Self.latestName) }

  /// The name, or with a number behind it where it is taken or something is there already:
  /// `2026-11-25-2`.
  func freeName(_ name: String, besides taken: Set<String>) -> String {
    var candidate = name
    var number = 2
    while taken.contains(candidate) || folder.kind(of: candidate) != .nothing {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  /// Writes the files of an export under a hidden name; the manifest must come last.
  ///
  /// - Throws: `Failure`: input/output (74).
  func stage(_ files: [ReportFile], run: Int) throws(Failure) {
    try attempt { () throws(SystemError) in
      let staging = try folder.create(folder: stagingName(run))
      for file in files { try staging.create(file: file.name, file.bytes) }
      try staging.synchronize()
    }
  }

  /// Lets the staged export of a run appear, and points `latest` to it.
  ///
  /// - Throws: `Failure`: input/output (74).
  func publish(run: Int, as name: String) throws(Failure) {
    try attempt { () throws(SystemError) in
      try folder.rename(stagingName(run), to: name)
      try folder.synchronize()
    }
    try point(to: name)
  }

  /// Points `latest` to an export.
  ///
  /// - Throws: `Failure`: input/output (74).
  func point(to name: String) throws(Failure) {
    try attempt { () throws(SystemError) in
      try folder.link(Self.latestName, to: name, by: prefix + Self.latestName)
      try folder.synchronize()
    }
  }

  /// Removes an export: it is gone at once, and its files follow.
  ///
  /// - Throws: `Failure`: input/output (74).
  func remove(_ name: String, run: Int) throws(Failure) {
    try attempt { () throws(SystemError) in
      guard folder.kind(of: name) == .folder else { return }
      let hidden = prefix + "removed-\(run)"
      try folder.rename(name, to: hidden)
      try folder.remove(hidden)
    }
  }

  /// Removes what runs of this store that died have left.
  ///
  /// - Throws: `Failure`: input/output (74).
  func sweep() throws(Failure) {
    try attempt { () throws(SystemError) in
      for name in try folder.names() where name.hasPrefix(prefix) { try folder.remove(name) }
    }
  }

  private func stagingName(_ run: Int) -> String { "\(prefix)\(run)" }

  private func attempt(_ body: () throws(SystemError) -> Void) throws(Failure) {
    do throws(SystemError) {
      try body()
    } catch {
      throw .cannotWrite(path, errno: error.code)
    }
  }
}

extension ExportFolder {
  /// The part of a manifest that says what an export consists of.
  private struct Contents: Decodable {
    struct Output: Decodable {
      let name: String
      let size: Int
      let sha256: String
    }
    let outputs: [Output]
  }

  /// Whether an export is there with every byte that it was written with.
  func isWhole(_ export: StoredExport) -> Bool {
    guard let inner = try? folder.folder(export.name),
      let manifest = try? inner.bytes(of: "manifest.json"),
      SHA256.hexDigest(of: manifest) == export.manifestSHA256,
      let contents = try? JSONDecoder().decode(Contents.self, from: Data(manifest))
    else { return false }
    return contents.outputs.allSatisfy { output in
      guard let bytes = try? inner.bytes(of: output.name) else { return false }
      return bytes.count == output.size && SHA256.hexDigest(of: bytes) == output.sha256
    }
  }
}
