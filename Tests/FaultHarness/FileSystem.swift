import Foundation

/// Mounts a small tmpfs on a folder that the harness itself has just created; false where that is
/// not permitted.
func mountSmall(_ folder: URL, options: String) -> Bool {
  command("/bin/mount", ["-t", "tmpfs", "-o", options, "parkmetrics-faults", folder.path]) == 0
}

func unmount(_ folder: URL) { _ = command("/bin/umount", [folder.path]) }

/// Takes all the room of a file system but for so many bytes.
func fill(_ file: URL, leaving room: Int, of folder: URL) {
  var status = statvfs()
  guard statvfs(folder.path, &status) == 0 else { return }
  let free = Int(status.f_bavail) * Int(status.f_frsize)
  _ = FileManager.default.createFile(
    atPath: file.path, contents: Data(count: max(0, free - room)))
}

private func command(_ path: String, _ arguments: [String]) -> Int32 {
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  do { try process.run() } catch { return -1 }
  process.waitUntilExit()
  return process.terminationStatus
}
