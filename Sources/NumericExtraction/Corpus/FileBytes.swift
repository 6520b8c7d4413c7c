import Glibc

/// Reads files and folders by the system's own calls, which give the reason of a failure.
enum FileBytes {
  /// What is at a path.
  enum Kind: Equatable {
    case folder(device: UInt64, node: UInt64)
    case regularFile
    /// A pipe, a terminal, a device.
    case stream
  }

  /// What is at the path, symbolic links followed.
  static func kind(of path: String) throws(InputError) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(errno, path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
    case S_IFREG: return .regularFile
    default: return .stream
    }
  }

  /// The names in a folder, hidden ones left out, in no order.
  static func names(inFolder path: String) throws(InputError) -> [String] {
    guard let folder = opendir(path) else { throw failure(errno, path) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      // The name ends with a NUL within the entry's record, as POSIX has it.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    if errno != 0 { throw failure(errno, path) }
    return names
  }

  /// All bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(InputError) -> [UInt8] {
    guard path != "-" else { return try read(STDIN_FILENO, path: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path) }
    defer { close(descriptor) }
    return try read(descriptor, path: path)
  }

  private static func read(_ descriptor: Int32, path: String) throws(InputError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, path) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let expected = isRegular ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    var code: Int32 = 0
    while code == 0, bytes.count <= Int(UInt32.max) {
      // One more than expected, so that the first read already meets the end.
      let chunk = max(expected - bytes.count + 1, 1 << 16)
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        var result = Glibc.read(descriptor, buffer.baseAddress, chunk)
        while result < 0, errno == EINTR {
          result = Glibc.read(descriptor, buffer.baseAddress, chunk)
        }
        if result < 0 { code = errno }
        count = max(result, 0)  // read fills `result` bytes, at most `chunk`
      }
      if part.isEmpty { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if isRegular, bytes.count == expected, part.count < chunk { break }
    }
    guard code == 0 else { throw failure(code, path) }
    guard bytes.count >= expected else { throw .changedWhileRead(path: path) }
    return bytes
  }

  private static func failure(_ code: Int32, _ path: String) -> InputError {
    if code == ENOENT || code == ENOTDIR { return .notFound(path: path) }
    return .unreadable(path: path, reason: strerror(code).map { String(cString: $0) } ?? "\(code)")
  }
}
