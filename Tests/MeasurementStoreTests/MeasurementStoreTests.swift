import Foundation
import Testing

@testable import MeasurementStore

@Suite("What a store holds")
struct StoredDocuments {
  @Test(
    "every field of every measurement comes back as it was",
    arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    try inTemporaryFolder { folder in
      let path = folder.appending(path: "store.sqlite").path
      let documents = ["a.txt", "b/c.txt"].enumerated().map { index, name in
        inventedDocument(name, figures: 40, seed: seed * 2 + UInt64(index))
      }
      let store = try MeasurementStore(writing: path, job: "daily")
      try store.record(read: documents)
      #expect(try store.currentDocuments() == documents)
      #expect(try MeasurementStore(reading: path).currentDocuments() == documents)
    }
  }

  @Test("a correction takes the place of what the document said before, which is kept")
  func correction() throws {
    try withStore { store in
      try store.record(read: [inventedDocument("a.txt", figures: 3)])
      let corrected = inventedDocument("a.txt", bytes: "b", figures: 2, seed: 9)
      try store.record(read: [corrected])
      #expect(try store.currentDocuments() == [corrected])
      #expect(try store.connection.number("SELECT count(*) FROM revision") == 2)
      #expect(try store.connection.number("SELECT count(*) FROM measurement") == 5)
      #expect(try store.connection.number("SELECT count(*) FROM current_measurement") == 2)
    }
  }

  @Test("the same text read by another lexicon leaves nothing of the earlier reading")
  func rereading() throws {
    try withStore { store in
      try store.record(read: [inventedDocument("a.txt", figures: 3)])
      let reread = inventedDocument("a.txt", lexicon: "2", figures: 4, seed: 9)
      try store.record(read: [reread])
      #expect(try store.currentDocuments() == [reread])
      #expect(try store.connection.number("SELECT count(*) FROM measurement") == 4)
      let sentences =
        "SELECT count(*) FROM sentence WHERE id NOT IN (SELECT sentence_id FROM measurement)"
      #expect(try store.connection.number(sentences) == 0)
    }
  }

  @Test("a document that has vanished is kept and marked, and returns without being read again")
  func vanishing() throws {
    try withStore { store in
      let (a, b) = (inventedDocument("a.txt"), inventedDocument("b.txt", seed: 2))
      try store.record(read: [a, b])
      try store.record(unchanged: ["a.txt"])
      #expect(try store.currentDocuments() == [a])
      #expect(try store.documents()["b.txt"]?.state == .vanished)
      #expect(try store.bases()["b.txt"] == b.basis)
      try store.record(unchanged: ["a.txt", "b.txt"])
      #expect(try store.currentDocuments() == [a, b])
      try store.record(unchanged: ["a.txt"], unreadable: ["b.txt"])
      #expect(try store.documents()["b.txt"]?.state == .unreadable)
    }
  }

  @Test("a transaction that fails half-way leaves nothing")
  func failure() throws {
    try withStore { store in
      let good = inventedDocument("a.txt")
      try store.record(read: [good])
      var bad = inventedDocument("b.txt")
      bad.measurements[2].period = .at(.init(year: 12345))
      #expect(throws: StoreError.self) { try store.record(read: [bad]) }
      #expect(try store.currentDocuments() == [good])
      #expect(try store.documents().count == 1)
    }
  }

  private func withStore(_ body: (MeasurementStore) throws -> Void) throws {
    try inTemporaryFolder { folder in
      let path = folder.appending(path: "store.sqlite").path
      try body(try MeasurementStore(writing: path, job: "daily"))
    }
  }
}

extension MeasurementStore {
  /// A run that finds so much.
  func record(
    read: [StoredDocument] = [], unchanged: [String] = [], unreadable: [String] = []
  ) throws {
    let run = try beginRun(at: "2026-11-25T07:30:00Z", program: "1", lexicon: "1")
    try apply(
      DocumentChanges(read: read, unchanged: unchanged, unreadable: unreadable), run: run)
    try finish(run, .unchanged)
  }
}

@Suite("What is no store")
struct RefusedFiles {
  @Test(
    "a foreign, newer, empty or damaged file is refused with a word, and not a byte of it changes")
  func refused() throws {
    try inTemporaryFolder { folder in
      let path = folder.appending(path: "file").path
      let store = try storeBytes(in: folder)
      var newer = store
      newer[63] = 99
      var foreign = store
      foreign[71] ^= 1
      var damaged = store
      for index in 4096..<damaged.count where index % 7 == 0 { damaged[index] = 0xA5 }
      let cases: [(Data, String)] = [
        (Data(), "no store of this program"), (Data("text".utf8), "no store of this program"),
        (foreign, "no store of this program"), (newer, "newer program"), (damaged, "damaged"),
        (store.prefix(store.count / 2), "damaged"),
      ]
      for (bytes, word) in cases {
        try bytes.write(to: URL(filePath: path))
        let error = #expect(throws: StoreError.self) {
          _ = try MeasurementStore(writing: path, job: "daily")
        }
        #expect(error?.description.contains(word) == true, "\(String(describing: error))")
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
      }
    }
  }

  @Test("a store is no other job's, and no link is followed to it")
  func otherJob() throws {
    try inTemporaryFolder { folder in
      _ = try storeBytes(in: folder)
      let path = folder.appending(path: "store.sqlite").path
      #expect(throws: StoreError.otherJob(path: path, owner: "daily")) {
        _ = try MeasurementStore(writing: path, job: "weekly")
      }
      let link = folder.appending(path: "link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      #expect(throws: StoreError.self) { _ = try MeasurementStore(writing: link, job: "daily") }
      #expect(throws: StoreError.notFound(path: path + "x")) {
        _ = try MeasurementStore(reading: path + "x")
      }
    }
  }

  /// The bytes of a store with some documents.
  private func storeBytes(in folder: URL) throws -> Data {
    let url = folder.appending(path: "store.sqlite")
    do {
      let store = try MeasurementStore(writing: url.path, job: "daily")
      try store.record(read: [inventedDocument("a.txt", figures: 200)])
    }
    return try Data(contentsOf: url)
  }
}
