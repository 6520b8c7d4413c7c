import Glibc

/// The reader of standard output has seen enough (EPIPE). The program then ends without a word.
struct ReaderGone: Error {}

/// Standard output: data for programs and people.
struct StandardOutput: Sendable {
  /// Writes everything at once, without a buffer.
  ///
  /// - Throws: `ReaderGone`, or `Failure` where the system refuses.
  func write(_ bytes: [UInt8]) throws {
    let code = writeAll(bytes, to: STDOUT_FILENO)
    if code == EPIPE { throw ReaderGone() }
    if code != 0 { throw Failure.cannotWrite("standard output", errno: code) }
  }
}

extension StandardOutput {
  /// The columns of the terminal; nil where the output is no terminal, or one that doesn't say.
  var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}

/// Standard error: messages. Where they can't be written, nobody is left to be told.
struct StandardError: Sendable {
  func write(_ bytes: [UInt8]) { _ = writeAll(bytes, to: STDERR_FILENO) }
}

let standardOutput = StandardOutput()
let standardError = StandardError()

/// Writes all bytes, however many calls it takes; gives 0 or the error number.
func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Int32 {
  let result: Int32? = bytes.withContiguousStorageIfAvailable { buffer in
    var rest = UnsafeRawBufferPointer(buffer)
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return 0
  }
  return result ?? writeAll(Array(bytes), to: descriptor)
}

/// Reads lines from a descriptor as they come.
struct LineReader {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// Where the next line begins in `pending`, and up to where no line feed has been found.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its line feed; nil at the end. A last line without line feed counts.
  ///
  /// - Throws: `SystemError` where reading fails.
  mutating func next() throws(SystemError) -> [UInt8]? {
    while true {
      if let end = lineFeed(from: searched) {
        defer { (start, searched) = (end + 1, end + 1) }
        return Array(pending[start..<end])
      }
      pending.removeSubrange(..<start)
      (start, searched) = (0, pending.count)
      if isAtEnd {
        guard !pending.isEmpty else { return nil }
        defer { (pending, searched) = ([], 0) }
        return pending
      }
      guard let chunk = try readChunk(from: descriptor) else {
        isAtEnd = true
        continue
      }
      pending += chunk
    }
  }

  private func lineFeed(from first: Int) -> Int? {
    pending.withUnsafeBytes { bytes in
      // The rest from `first` on, which is not beyond the end, and what is found lies within.
      guard let all = bytes.baseAddress,
        let found = memchr(all + first, Int32(UInt8(ascii: "\n")), bytes.count - first)
      else { return nil }
      return UnsafeRawPointer(found) - all
    }
  }
}

/// An error number of the system.
struct SystemError: Error {
  let code: Int32
}

/// The bytes that are there, up to 64 KiB; nil at the end.
private func readChunk(from descriptor: Int32) throws(SystemError) -> [UInt8]? {
  let size = 65_536
  var failure: Int32 = 0
  let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    var received = -1
    repeat {
      received = read(descriptor, buffer.baseAddress, size)
    } while received < 0 && errno == EINTR
    if received < 0 { failure = errno }
    count = max(0, received)
  }
  if failure != 0 { throw SystemError(code: failure) }
  return chunk.isEmpty ? nil : chunk
}

/// Everything up to the end.
func readAll(from descriptor: Int32) throws(SystemError) -> [UInt8] {
  var bytes: [UInt8] = []
  while let chunk = try readChunk(from: descriptor) { bytes += chunk }
  return bytes
}

/// A whole file.
func readFile(_ path: String) throws(SystemError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw SystemError(code: errno) }
  defer { close(descriptor) }
  return try readAll(from: descriptor)
}

/// The names in a folder that are asked for, in their order.
///
/// - Throws: `Failure` where there is no such folder, or it cannot be read.
func fileNames(
  inFolder path: String, where isWanted: (String) -> Bool
) throws(Failure) -> [String] {
  guard let folder = opendir(path) else {
    throw errno == ENOENT
      ? .missingInput(path) : .unreadable(path, reason: systemReason(errno))
  }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    // The name ends with a NUL within the field, as POSIX has it.
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if isWanted(name) { names.append(name) }
  }
  return names.sorted()
}
