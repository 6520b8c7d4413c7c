/// Why the inputs of a command cannot be read.
public enum InputError: Error, Hashable, Sendable {
  /// Nothing is at the path.
  case notFound(path: String)
  /// The system refuses, for the reason that it gives.
  case unreadable(path: String, reason: String)
  /// The folder holds no text.
  case noTexts(folder: String)
  /// The file became shorter while it was read.
  case changedWhileRead(path: String)
  /// A `documents.csv` that says something impossible.
  case invalidDocumentTable(path: String, line: Int, cause: String)
}

extension InputError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .notFound(let path):
      "\(path): no such file or folder; check the path"
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check its permissions"
    case .noTexts(let folder):
      "\(folder): holds no .txt or .md file; name the folder of the texts, or the files themselves"
    case .changedWhileRead(let path):
      "\(path): became shorter while it was read; run again when nothing writes to it"
    case .invalidDocumentTable(let path, let line, let cause):
      "\(path):\(line): \(cause)"
    }
  }
}
