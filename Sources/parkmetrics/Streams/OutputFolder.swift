import Glibc

/// A folder whose files are replaced together. The last of them, the seal, says that all others
/// belong together and are complete; while there is none, they don't.
///
/// All files are written beside their targets and brought to the disk before anything changes. Then
/// the old seal gets another name, and so does each old file; the new ones take their names, the
/// seal last. What was renamed is the way back: it is taken at once if the exchange fails, and by
/// the next `replace` if the process died within.
struct OutputFolder {
  let path: String

  /// The folder, created with those above it where it is missing.
  ///
  /// - Throws: `Failure`: cannot create (73).
  init(_ path: String) throws(Failure) {
    self.path = path
    try OutputFiles.createFolder(path)
  }

  /// Takes the way back at once if the last run died within its exchange: whatever else fails in
  /// this one, the folder is whole.
  static func restore(_ path: String, seal: String) {
    let formers = try? fileNames(inFolder: path) { $0.hasPrefix(".") && $0.hasSuffix(".old") }
    guard let formers, !formers.isEmpty, let folder = try? OutputFolder(path) else { return }
    let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { return }
    defer { close(lock) }
    flock(lock, LOCK_EX)
    let names = formers.map { String($0.dropFirst().dropLast(4)) }
    folder.goBackIfInterrupted(names.filter { $0 != seal } + [seal])
  }

  /// Replaces files by name, `seal` last. Other files of the folder stay as they are. One process
  /// at a time replaces; others wait.
  ///
  /// - Throws: `Failure`: cannot create (73), or input/output (74). The old files are in place then.
  func replace(_ files: [(name: String, bytes: [UInt8])], seal: (name: String, bytes: [UInt8]))
    throws(Failure)
  {
    let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw .cannotCreate(path, errno: errno) }
    defer { close(lock) }
    flock(lock, LOCK_EX)  // where a file system has no locks, nothing is worse than without
    let all = files + [seal]
    let names = all.map(\.name)
    goBackIfInterrupted(names)
    do throws(Failure) {
      for (name, bytes) in all {
        try checkReplaceable(name)
        try OutputFiles.stage(
          OutputFiles.File(path: target(name), bytes: bytes), at: staged(name))
      }
      try exchange(names)
    } catch {
      for name in names { unlink(staged(name)) }
      throw error
    }
  }

  private func target(_ name: String) -> String { "\(path)/\(name)" }
  private func staged(_ name: String) -> String { "\(path)/.\(name).tmp" }
  private func former(_ name: String) -> String { "\(path)/.\(name).old" }

  /// A folder or a device in the place of a file is found before anything changes.
  private func checkReplaceable(_ name: String) throws(Failure) {
    var status = stat()
    guard lstat(target(name), &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFLNK: return
    case S_IFDIR: throw .cannotCreate(target(name), errno: EISDIR)
    default: throw .cannotCreate(target(name), errno: EEXIST)
    }
  }

  /// The names end with the seal. It goes first and comes last, and both are on the disk before
  /// any other name changes, or is taken for complete.
  private func exchange(_ names: [String]) throws(Failure) {
    var placed: [String] = []
    do throws(Failure) {
      for name in names.reversed() {
        guard rename(target(name), former(name)) == 0 || errno == ENOENT else {
          throw Failure.cannotCreate(target(name), errno: errno)
        }
        if name == names.last { OutputFiles.synchronize(path) }
      }
      for name in names {
        if name == names.last { OutputFiles.synchronize(path) }
        guard rename(staged(name), target(name)) == 0 else {
          throw Failure.cannotCreate(target(name), errno: errno)
        }
        placed.append(name)
      }
    } catch {
      for name in placed { unlink(target(name)) }
      for name in names { rename(former(name), target(name)) }
      throw error
    }
    OutputFiles.synchronize(path)
    for name in names.reversed() { unlink(former(name)) }
  }

  /// A former seal without a new one is the trace of a process that died: its files go back, the
  /// seal last. With a seal in place only the tidying was missed.
  private func goBackIfInterrupted(_ names: [String]) {
    guard let seal = names.last else { return }
    let isInterrupted = access(former(seal), F_OK) == 0 && access(target(seal), F_OK) != 0
    for name in names where access(former(name), F_OK) == 0 {
      if isInterrupted || access(target(name), F_OK) != 0 {
        rename(former(name), target(name))
      } else {
        unlink(former(name))
      }
    }
    OutputFiles.synchronize(path)
  }
}
