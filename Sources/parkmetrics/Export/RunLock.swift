import Glibc

/// One run of a job at a time: a lock on a file beside the store, which the system releases when
/// the process ends, however it ends. The file stays, and holds who took the lock last.
final class RunLock {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `Failure`: another run holds it (75), or the file cannot be created (73).
  init(beside store: String, job: String, at time: RunTime) throws(Failure) {
    let path = store + ".lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      defer { close(descriptor) }
      guard code == EWOULDBLOCK else { throw .cannotCreate(path, errno: code) }
      let holder = (try? readAll(from: descriptor)).map { String(decoding: $0, as: UTF8.self) }
      throw .locked(store, holder: holder?.split(separator: "\n").first.map(String.init) ?? "")
    }
    // Who holds it is for people: where it cannot be written, the lock still holds.
    ftruncate(descriptor, 0)
    _ = writeAll(Array("process \(getpid()), job \(job), since \(time.utc)\n".utf8), to: descriptor)
  }

  deinit { close(descriptor) }
}
