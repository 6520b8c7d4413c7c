/// Why a store cannot be used. The file is left as it was.
public enum StoreError: Error, Hashable, Sendable {
  /// Nothing is at the path.
  case notFound(path: String)
  /// Something else is at the path: no SQLite database, or another program's.
  case foreign(path: String)
  /// A newer program has written it, with a schema of which this one knows nothing.
  case newer(path: String, version: Int, known: Int)
  /// An older program has written it, and reading alone cannot bring it up to date.
  case older(path: String, version: Int, known: Int)
  /// SQLite or the store's own checks find it damaged.
  case corrupt(path: String, detail: String)
  /// It holds the documents of another job.
  case otherJob(path: String, owner: String)
  /// Another program is writing.
  case busy(path: String)
  /// The system does not let it be opened or created.
  case cannotOpen(path: String, reason: String)
  /// Reading or writing failed; a transaction that was under way has left no trace.
  case failed(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .notFound(let path):
      "\(path): no such store; check the path, or let an export create it"
    case .foreign(let path):
      "\(path): is no store of this program, and stays untouched; name another file"
    case .newer(let path, let version, let known):
      "\(path): has the schema \(version) of a newer program, this one knows \(known);"
        + " update the program"
    case .older(let path, let version, let known):
      "\(path): has the schema \(version) of an older program, this one reads \(known);"
        + " the job's next export brings it up to date"
    case .corrupt(let path, let detail):
      "\(path): is damaged (\(detail)); move it away, or bring back a copy,"
        + " and the next run builds it again from the texts"
    case .otherJob(let path, let owner):
      "\(path): belongs to the job \(owner); give each job a store of its own"
    case .busy(let path):
      "\(path): another program is writing it; try again later"
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened (\(reason)); check folder and permissions"
    case .failed(let path, let reason):
      "\(path): reading or writing failed (\(reason)); check the free space and try again"
    }
  }
}
