import Measurements

/// A document to read, as a command's INPUT names it.
public struct InputDocument: Sendable, Hashable {
  /// The name that measurements cite: the path relative to the INPUT folder, or the last component
  /// of a file that is named itself; the whole path where two documents would share a name.
  public var name: String
  /// The path to read, or `-` for standard input.
  public var path: String
  /// The date that the folder's `documents.csv` gives.
  public var date: PartialDate?
  /// The title that it gives, or "".
  public var title: String
  /// The source that it gives, or "".
  public var source: String
}

/// Finds and reads the documents that a command's arguments name.
public struct InputFiles {
  /// Reads CSV: bytes and the name for messages to rows of fields, the header among them.
  public typealias CSVReader = (_ bytes: [UInt8], _ name: String) throws -> [[String]]

  private let readCSV: CSVReader
  private var tables: [String: DocumentTable?] = [:]

  private init(readCSV: @escaping CSVReader) { self.readCSV = readCSV }

  /// The documents that the arguments name: files, folders (their `.txt` and `.md` files at any
  /// depth, hidden ones left out, ordered by the bytes of their paths), and `-` for standard input.
  /// A document that is named twice is there once.
  /// - Throws: `InputError`, or what `readCSV` throws for a `documents.csv`.
  public static func documents(
    at arguments: [String], readingCSV readCSV: @escaping CSVReader
  ) throws -> [InputDocument] {
    var files = InputFiles(readCSV: readCSV)
    var documents: [InputDocument] = []
    var paths: Set<String> = []
    for argument in arguments {
      for document in try files.documents(at: argument)
      where paths.insert(document.path).inserted { documents.append(document) }
    }
    var uses: [String: Int] = [:]
    for document in documents { uses[document.name, default: 0] += 1 }
    for index in documents.indices where uses[documents[index].name, default: 0] > 1 {
      documents[index].name = documents[index].path
    }
    return documents
  }

  /// All bytes of a document.
  /// - Throws: `InputError` where the system refuses, or the file shrinks while it is read.
  public static func bytes(of document: InputDocument) throws(InputError) -> [UInt8] {
    try FileBytes.read(document.path)
  }

  private mutating func documents(at argument: String) throws -> [InputDocument] {
    if argument == "-" {
      return [InputDocument(name: "-", path: "-", date: nil, title: "", source: "")]
    }
    guard case .folder(let device, let node) = try FileBytes.kind(of: argument) else {
      let (folder, name) = Self.split(argument)
      return [document(name, path: argument, entry: try table(in: folder)?[name])]
    }
    let root = Self.withoutTrailingSlashes(argument)
    var names: [String] = []
    try collect(root, "", [[device, node]], &names)
    guard !names.isEmpty else { throw InputError.noTexts(folder: argument) }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return try names.map { name in
      document(name, path: Self.join(root, name), entry: try entry(of: name, in: root))
    }
  }

  private func document(
    _ name: String, path: String, entry: DocumentTable.Entry?
  ) -> InputDocument {
    InputDocument(
      name: name, path: path, date: entry?.date, title: entry?.title ?? "",
      source: entry?.source ?? "")
  }

  /// Adds the texts below a folder, as paths relative to the root. `ancestors` are the folders
  /// above it, so that a symbolic link to one of them isn't followed in a circle.
  private func collect(
    _ root: String, _ relative: String, _ ancestors: [[UInt64]], _ names: inout [String]
  ) throws(InputError) {
    for name in try FileBytes.names(inFolder: Self.join(root, relative)) {
      let inner = Self.join(relative, name)
      switch try? FileBytes.kind(of: Self.join(root, inner)) {
      case .folder(let device, let node) where !ancestors.contains([device, node]):
        try collect(root, inner, ancestors + [[device, node]], &names)
      case .regularFile where Self.isText(name): names.append(inner)
      default: continue  // devices, and links that lead nowhere or back
      }
    }
  }

  /// What the innermost folder's table says of a document that has one for it.
  private mutating func entry(
    of name: String, in root: String
  ) throws -> DocumentTable.Entry? {
    var outer = ""
    var inner = name
    var found: DocumentTable.Entry?
    while true {
      if let entry = try table(in: Self.join(root, outer))?[inner] { found = entry }
      guard let slash = inner.firstIndex(of: "/") else { return found }
      outer = Self.join(outer, String(inner[..<slash]))
      inner = String(inner[inner.index(after: slash)...])
    }
  }

  /// The folder's `documents.csv`, or nil where it has none. Read once.
  private mutating func table(in folder: String) throws -> DocumentTable? {
    if let known = tables[folder] { return known }
    let path = Self.join(folder, DocumentTable.fileName)
    var table: DocumentTable?
    if (try? FileBytes.kind(of: path)) != nil {
      table = try DocumentTable(rows: readCSV(try FileBytes.read(path), path), path: path)
    }
    tables[folder] = .some(table)
    return table
  }

  private static func isText(_ name: String) -> Bool {
    let lowercase = name.lowercased()
    return lowercase.hasSuffix(".txt") || lowercase.hasSuffix(".md")
  }

  private static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    if name.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}
