import Glibc

/// Files that appear whole or not at all: each is written beside its target under another name,
/// brought to the disk, and only then renamed.
enum OutputFiles {
  /// A file to write.
  struct File {
    let path: String
    let bytes: [UInt8]
  }

  /// Writes one file. A target that is no regular file, such as /dev/stdout, is written directly.
  ///
  /// - Throws: `Failure`: cannot create (73), or input/output (74). Nothing has changed then.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotCreate(path, errno: errno) }
      defer { close(descriptor) }
      let code = writeAll(bytes, to: descriptor)
      if code != 0 { throw .cannotWrite(path, errno: code) }
      return
    }
    let (folder, name) = split(path)
    let temporary = "\(folder)/.\(name).\(getpid()).tmp"
    do throws(Failure) {
      try stage(File(path: path, bytes: bytes), at: temporary)
      guard rename(temporary, path) == 0 else { throw Failure.cannotCreate(path, errno: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    synchronize(folder)
  }

  /// Writes a file under another name and brings it to the disk.
  static func stage(_ file: File, at temporary: String) throws(Failure) {
    unlink(temporary)  // left by a run that was killed
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(file.path, errno: errno) }
    var code = writeAll(file.bytes, to: descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw .cannotWrite(file.path, errno: code) }
  }

  /// Brings the names of a folder to the disk. Some file systems can't, and need not.
  static func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Why a folder is not there to write into and cannot be created, as an error number, or nil
  /// where nothing speaks against it. Nothing is created.
  static func reasonAgainstFolder(_ path: String) -> Int32? {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT != S_IFDIR { return ENOTDIR }
      return access(path, W_OK | X_OK) == 0 ? nil : errno
    }
    if errno != ENOENT { return errno }
    let folder = split(path).folder
    return folder == path ? ENOENT : reasonAgainstFolder(folder)
  }

  /// The folder of a path.
  static func folder(of path: String) -> String { split(path).folder }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }

  /// Creates a folder with all the folders above it; one that exists already is fine.
  ///
  /// - Throws: `Failure`: cannot create (73).
  static func createFolder(_ path: String) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw .cannotCreate(path, errno: ENOTDIR)
      }
      return
    }
    let folder = split(path).folder
    if folder != path, folder != "." { try createFolder(folder) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .cannotCreate(path, errno: errno)
    }
  }
}
