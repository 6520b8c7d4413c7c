import Glibc

/// The file of a store before SQLite sees it. What is no store is refused by its first bytes, so
/// that a foreign file isn't even opened as a database.
enum StoreFile {
  /// The first bytes of a SQLite database: https://www.sqlite.org/fileformat2.html, section 1.3.
  private static let magic = Array("SQLite format 3\0".utf8)
  private static let headerSize = 100

  /// Checks that the path holds a store, as far as its header says. The version may be older than
  /// what the write-ahead log holds, and is asked again once it is open.
  static func check(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .notFound(path: path) }
      throw .cannotOpen(path: path, reason: reason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .foreign(path: path)
    }
    let header = [UInt8](unsafeUninitializedCapacity: headerSize) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, headerSize))
    }
    guard header.count == headerSize, header.starts(with: magic),
      number(header[68..<72]) == StoreSchema.applicationID
    else { throw .foreign(path: path) }
    let version = number(header[60..<64])
    guard version <= StoreSchema.version else {
      throw .newer(path: path, version: version, known: StoreSchema.version)
    }
  }

  /// Creates a store under another name, brings it to the disk, and renames it: it is there as a
  /// whole or not at all.
  static func create(_ path: String, job: String) throws(StoreError) {
    let path = try resolved(path)
    let draft = path + ".new"
    for leftover in [draft, draft + "-journal", draft + "-wal", draft + "-shm"] {
      unlink(leftover)  // of a run that died
    }
    // Created here and not by SQLite, so that the umask alone decides who may read it.
    let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: reason(errno)) }
    close(descriptor)
    do throws(StoreError) {
      try fill(draft, job: job)
      try publish(draft, as: path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func fill(_ draft: String, job: String) throws(StoreError) {
    let connection = try SQLiteConnection(path: draft, mode: .writing)
    try connection.transaction { () throws(StoreError) in
      try connection.execute("PRAGMA application_id = \(StoreSchema.applicationID)")
      for step in StoreSchema.steps { try connection.execute(step) }
      try connection.execute("PRAGMA user_version = \(StoreSchema.version)")
      let identity = UInt64.random(in: .min ... .max)
      try connection.statement("INSERT INTO store VALUES (1, ?, ?)")
        .run([.text(String(identity, radix: 16)), .text(job)])
    }
  }

  private static func publish(_ draft: String, as path: String) throws(StoreError) {
    func refuse() -> StoreError { .failed(path: path, reason: reason(errno)) }
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/"
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refuse() }
    defer { close(descriptor) }
    let pretended = Failpoint.pass("store: before rename of a new one")
    if pretended != 0 { errno = pretended }
    guard pretended == 0, rename(draft, path) == 0, fsync(descriptor) == 0 else { throw refuse() }
  }

  /// The path with its folder's symbolic links followed, since SQLite is told to follow none.
  static func resolved(_ path: String) throws(StoreError) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    guard let real = realpath(folder, nil) else {
      throw .cannotOpen(path: path, reason: reason(errno))
    }
    defer { free(real) }
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let root = String(cString: real)
    return root.hasSuffix("/") ? root + name : "\(root)/\(name)"
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
