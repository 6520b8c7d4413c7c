import Foundation
import Testing

@testable import MeasurementStore

@Suite("Stores of older versions")
struct Migrations {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../fixtures/stores").standardizedFileURL

  @Test(
    "a store of every older version opens with all it held, and becomes one of this version",
    arguments: 1..<StoreSchema.version)
  func migration(version: Int) throws {
    try inTemporaryFolder { folder in
      let path = folder.appending(path: "store.sqlite").path
      let fixture = Self.fixtures.appending(path: "v\(version).sqlite")
      try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
      #expect(
        throws: StoreError.older(path: path, version: version, known: StoreSchema.version)
      ) { _ = try MeasurementStore(reading: path) }

      let store = try MeasurementStore(writing: path, job: "fixture")
      let documents = try store.currentDocuments()
      #expect(documents.map(\.document.name) == ["a.txt", "b.txt"])
      #expect(documents.flatMap(\.measurements).map(\.text) == ["53家", "突破3.5万名", "近30亿元", "7.6%"])
      #expect(try store.documents()["c.txt"]?.state == .vanished)
      #expect(try store.runs(limit: 9).map(\.outcome) == [.unchanged, .exported, .exported])
      #expect(try store.connection.number("PRAGMA user_version") == StoreSchema.version)
      #expect(try store.connection.text("PRAGMA integrity_check") == "ok")
      // What runs changed is told from the revisions.
      let changes = try store.changes(inRun: 2)
      #expect(changes.map(\.kind) == [.corrected, .vanished])
      #expect(changes[0].before.map(\.text) == ["51家"])
      #expect(changes[0].after.map(\.text) == ["53家"])
      #expect(changes[1].before.map(\.text) == ["4800套", "6-8亿元"])
    }
  }

  @Test("a migrated store has the same tables as a new one", arguments: 1..<StoreSchema.version)
  func sameTables(version: Int) throws {
    try inTemporaryFolder { folder in
      let path = folder.appending(path: "store.sqlite").path
      let fixture = Self.fixtures.appending(path: "v\(version).sqlite")
      try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
      let schema =
        "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)"
      let migrated = try MeasurementStore(writing: path, job: "fixture").connection.text(schema)
      let new = try MeasurementStore(writing: path + "2", job: "fixture").connection.text(schema)
      #expect(migrated == new)
    }
  }
}
