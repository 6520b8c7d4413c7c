import FoundationEssentials
import Testing

@testable import NumericExtraction

@Suite("Arguments to documents")
struct CorpusInputFilesTests {
  /// Comma-separated fields without quotes: enough for these tables.
  private static func rows(_ bytes: [UInt8], _ name: String) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Calls the body with a new folder that holds the files, and removes it after.
  private func withFolder(
    _ files: [String: String], _ body: (String) throws -> Void
  ) throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.path + "/corpus-\(UInt64.random(in: .min ... .max))"
    defer { try? manager.removeItem(atPath: root) }
    for (name, content) in files {
      let path = root + "/" + name
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(content.utf8).write(to: URL(filePath: path))
    }
    try body(root)
  }

  private func documents(_ arguments: String...) throws -> [InputDocument] {
    try InputFiles.documents(at: arguments, readingCSV: Self.rows)
  }

  @Test("A folder gives its texts at any depth, in the order of their paths' bytes")
  func folder() throws {
    let files = [
      "b.txt": "乙", "a/z.md": "甲", "a.txt": "丙", "B.TXT": "丁", ".hidden.txt": "x", "notes.csv": "x",
      ".git/c.txt": "x",
    ]
    try withFolder(files) { root in
      let found = try documents(root + "/")
      #expect(found.map(\.name) == ["B.TXT", "a.txt", "a/z.md", "b.txt"])
      #expect(try InputFiles.bytes(of: found[2]) == Array("甲".utf8))
    }
  }

  @Test("documents.csv dates a folder's files, also when one is named alone")
  func dates() throws {
    let files = [
      "documents.csv": "document,date,title\na.txt,2023-09,标题\nsub/b.txt,2022,\nsub/c.txt,2021,\n",
      "sub/documents.csv": "date,document\n2020-01-31,c.txt\n", "a.txt": "甲", "sub/b.txt": "乙",
      "sub/c.txt": "丙",
    ]
    try withFolder(files) { root in
      let found = try documents(root)
      #expect(found.map { $0.date?.description } == ["2023-09", "2022", "2020-01-31"])
      #expect(found.first?.title == "标题")
      let alone = try documents(root + "/a.txt")
      #expect(alone.map(\.name) == ["a.txt"])
      #expect(alone.map { $0.date?.description } == ["2023-09"])
    }
  }

  @Test(
    "A malformed documents.csv says where and why",
    arguments: [
      ("document,date\na.txt,2023-13\n", 2, "2023-13"), ("file,when\n", 1, "document,date"),
      ("document,date\na.txt,2023\na.txt,2024\n", 3, "again"),
      ("document,date\na.txt\n", 2, "fields"),
      ("document,date\n,2023\n", 2, "no document"),
    ])
  func malformed(table: String, line: Int, cause: String) throws {
    try withFolder(["documents.csv": table, "a.txt": "甲"]) { root in
      let error = try #require(throws: InputError.self) { try documents(root) }
      #expect(error.description.hasPrefix("\(root)/documents.csv:\(line): "))
      #expect(error.description.contains(cause))
    }
  }

  @Test("What isn't there, or holds no text, is named")
  func missing() throws {
    try withFolder(["sub/notes.pdf": "x", "a.txt": "甲"]) { root in
      #expect(throws: InputError.notFound(path: root + "/none")) { try documents(root + "/none") }
      #expect(throws: InputError.notFound(path: root + "/a.txt/b")) {
        try documents(root + "/a.txt/b")
      }
      #expect(throws: InputError.noTexts(folder: root + "/sub")) { try documents(root + "/sub") }
      let gone = InputDocument(name: "x", path: root + "/x", date: nil, title: "", source: "")
      #expect(throws: InputError.notFound(path: root + "/x")) { try InputFiles.bytes(of: gone) }
      let folder = InputDocument(name: "x", path: root, date: nil, title: "", source: "")
      #expect(throws: InputError.unreadable(path: root, reason: "Is a directory")) {
        try InputFiles.bytes(of: folder)
      }
    }
  }

  @Test("A link back to its own folder is followed once; a document named twice is there once")
  func repeated() throws {
    try withFolder(["a.txt": "甲", "one/a.txt": "乙", "two/a.txt": "丙"]) { root in
      try FileManager.default.createSymbolicLink(
        atPath: root + "/one/back", withDestinationPath: root)
      #expect(try documents(root).map(\.name) == ["a.txt", "one/a.txt", "two/a.txt"])
      #expect(try documents(root + "/a.txt", root).count == 3)
      #expect(
        try documents(root + "/one/a.txt", root + "/two/a.txt", "-").map(\.name)
          == [root + "/one/a.txt", root + "/two/a.txt", "-"])
    }
  }

  @Test("Large files and empty files are read whole")
  func sizes() throws {
    let large = String(repeating: "高新区", count: 100_000)
    try withFolder(["large.txt": large, "empty.txt": ""]) { root in
      let found = try documents(root)
      #expect(try InputFiles.bytes(of: found[0]).isEmpty)
      #expect(try InputFiles.bytes(of: found[1]).count == 900_000)
    }
  }
}
