import Glibc
import MeasurementStore

/// A folder that is open. What is done in it is done by names within it, and no symbolic link is
/// followed, so nothing leads out of it whatever others put there meanwhile.
final class OpenFolder {
  /// The path, for messages.
  let path: String
  private let descriptor: Int32

  /// What is at a name.
  enum Kind {
    case nothing
    case folder
    case link
    case other
  }

  /// Opens a folder that the user named; links on the way to it are followed.
  init(_ path: String) throws(SystemError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder within.
  func folder(_ name: String) throws(SystemError) -> OpenFolder {
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0 else { throw SystemError(code: errno) }
    return OpenFolder(descriptor: inner, path: "\(path)/\(name)")
  }

  /// Opens a file beneath the folder for reading, through folders alone.
  func file(_ relativePath: String) throws(SystemError) -> Int32 {
    var folder = self
    var parts = relativePath.split(separator: "/").map(String.init)
    guard let name = parts.popLast(), !parts.contains(".."), name != ".." else {
      throw SystemError(code: EINVAL)
    }
    for part in parts { folder = try folder.folder(part) }
    let file = openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw SystemError(code: errno) }
    return file
  }

  /// All bytes of a file beneath the folder.
  func bytes(of relativePath: String) throws(SystemError) -> [UInt8] {
    let file = try file(relativePath)
    defer { close(file) }
    return try readAll(from: file)
  }

  func kind(of name: String) -> Kind {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Where a link leads, or nil where there is none.
  func target(ofLink name: String) -> String? {
    let capacity = Int(PATH_MAX)
    var isLink = true
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let length = buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlinkat(descriptor, name, $0, capacity) } ?? -1
      }
      isLink = length >= 0
      count = max(0, length)  // readlinkat fills `length` bytes, at most `capacity`
    }
    return isLink ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The names within, but for `.` and `..`.
  func names() throws(SystemError) -> [String] {
    // A descriptor of its own, since reading moves its position and closedir closes it.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemError(code: errno) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw SystemError(code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name ends with a NUL within the entry's record, as POSIX has it.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

extension OpenFolder {
  /// Creates a folder within, with the rights that the umask leaves.
  func create(folder name: String) throws(SystemError) -> OpenFolder {
    try pass("folder: before mkdir")
    guard mkdirat(descriptor, name, 0o777) == 0 else { throw SystemError(code: errno) }
    try pass("folder: after mkdir")
    return try folder(name)
  }

  /// Creates a file within, with the rights that the umask leaves, and brings it to the disk.
  func create(file name: String, _ bytes: [UInt8]) throws(SystemError) {
    try pass("file: before open")
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o666)
    guard file >= 0 else { throw SystemError(code: errno) }
    defer { close(file) }
    try pass("file: before write")
    let code = writeAll(bytes, to: file)
    if code != 0 { throw SystemError(code: code) }
    try pass("file: after write")
    guard fsync(file) == 0 else { throw SystemError(code: errno) }
    try pass("file: after fsync")
  }

  /// Brings the names of the folder to the disk.
  func synchronize() throws(SystemError) {
    try pass("folder: before fsync")
    guard fsync(descriptor) == 0 else { throw SystemError(code: errno) }
    try pass("folder: after fsync")
  }

  /// Gives a folder another name. The system refuses one at which a file, a link or a folder with
  /// something in it is.
  func rename(_ old: String, to new: String) throws(SystemError) {
    try pass("folder: before rename")
    guard renameat(descriptor, old, descriptor, new) == 0 else {
      throw SystemError(code: errno)
    }
    try pass("folder: after rename")
  }

  /// Makes a name a symbolic link, at once, whatever link it was before.
  func link(_ name: String, to target: String, by draft: String) throws(SystemError) {
    unlinkat(descriptor, draft, 0)  // of a run that died
    try pass("link: before symlink")
    guard symlinkat(target, descriptor, draft) == 0 else { throw SystemError(code: errno) }
    try pass("link: before rename")
    guard renameat(descriptor, draft, descriptor, name) == 0 else {
      let code = errno
      unlinkat(descriptor, draft, 0)
      throw SystemError(code: code)
    }
    try pass("link: after rename")
  }

  /// Removes what is at a name; folders with all that is in them, links without following them.
  func remove(_ name: String) throws(SystemError) {
    if kind(of: name) == .folder {
      let inner = try folder(name)
      for entry in try inner.names() { try inner.remove(entry) }
      try pass("folder: before rmdir")
      guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw SystemError(code: errno) }
    } else {
      try pass("file: before unlink")
      guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
        throw SystemError(code: errno)
      }
    }
  }

  /// Passes a failpoint, which may pretend an error.
  private func pass(_ point: StaticString) throws(SystemError) {
    let code = Failpoint.pass(point)
    if code != 0 { throw SystemError(code: code) }
  }
}
