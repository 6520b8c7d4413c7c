import CSVFiles
import Glibc
import MeasurementStore
import NumericExtraction
import ReportWriter

/// The documents of a job, found and read without following a symbolic link out of its inputs.
struct JobInputs: Sendable {
  /// The documents in the order of the inputs.
  let documents: [InputDocument]
  /// The tables of documents (`documents.csv`) that took part.
  let tables: [FileDigest]
  private let roots: [String]

  /// Finds the documents.
  ///
  /// - Throws: `Failure` where an input is missing or a table has a fault.
  init(of job: JobFile) throws(Failure) {
    roots = job.inputs.map { path in
      path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
    var tables: [FileDigest] = []
    let folders = roots.compactMap(realFolder)
    do {
      documents = try InputFiles.documents(at: roots) { bytes, path in
        let folder = realFolder(OutputFiles.folder(of: path)) ?? ""
        guard let real = realPath(path), OutputFiles.folder(of: real) == folder,
          folders.contains(where: { folder == $0 || folder.hasPrefix($0 + "/") })
        else {
          throw Failure.leadsOut(path)
        }
        tables.append(FileDigest(name: fileName(path), bytes: bytes))
        let table = try CSVTable(parsing: bytes, name: path)
        return [table.header] + table.rows
      }
    } catch let error as InputError {
      throw Failure(error)
    } catch let error as Failure {
      throw error
    } catch {
      throw .badData("\(error)")
    }
    self.tables = tables
  }

  /// All bytes of a document.
  ///
  /// - Throws: `JobInputError`: what the system says, or that a link would have to be followed.
  func bytes(of document: InputDocument) throws(JobInputError) -> [UInt8] {
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try open(document)
    } catch {
      throw JobInputError(code: error.code)
    }
    defer { close(descriptor) }
    var open = document
    open.path = "/proc/self/fd/\(descriptor)"
    do throws(InputError) {
      return try InputFiles.bytes(of: open)
    } catch {
      throw JobInputError(reason: error.reason)
    }
  }

  private func open(_ document: InputDocument) throws(SystemError) -> Int32 {
    let path = document.path
    for root in roots where path.hasPrefix(root + "/") {
      return try OpenFolder(root).file(String(path.dropFirst(root.utf8.count + 1)))
    }
    // A file that is named itself.
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return try OpenFolder(folder).file(fileName(path))
  }
}

/// A path without links, or nil where nothing is there.
private func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// The folder that a path without links names, or that the file at it lies in.
private func realFolder(_ path: String) -> String? {
  guard let real = realPath(path) else { return nil }
  var status = stat()
  let isFolder = stat(real, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  return isFolder ? real : OutputFiles.folder(of: real)
}

/// Why a document of a job is left out.
struct JobInputError: Error {
  let reason: Wording

  init(reason: Wording) { self.reason = reason }

  init(code: Int32) {
    if code == ELOOP || code == ENOTDIR {
      reason = Wording(
        zh: "是符号链接，或在链接之后；任务不跟随链接，请放入文件本身",
        en: "is a symbolic link, or behind one; a job follows none, put the file itself there")
    } else if code == ENOENT {
      reason = InputError.notFound(path: "").reason
    } else {
      reason = InputError.unreadable(path: "", reason: systemReason(code)).reason
    }
  }
}
