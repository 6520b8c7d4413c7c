import Foundation
import Testing

@Suite("Scheduled exports")
struct ScheduledExports {
  @Test("an export has the bytes of a report, and latest points to it")
  func firstRun() throws {
    try inJob { job in
      try job.write("document,date\na.txt,2023-08\n", to: "documents.csv")
      let log = try job.logged()
      #expect(log["outcome"] as? String == "exported")
      #expect(log["documents"] as? Int == 1)
      #expect(log["measurements"] as? Int == 2)
      let report = job.folder.appending(path: "report")
      #expect(try parkmetrics("report", job.texts.path, "-o", report.path).exitCode == 0)
      #expect(try job.newest() == contents(of: report))
      #expect(try job.names() == [job.latest(), "latest"].sorted())
    }
  }

  @Test("a run over nothing new reads nothing and writes nothing but its record")
  func unchanged() throws {
    try inJob { job in
      #expect(try job.run().exitCode == 0)
      let before = try (
        job.names(), job.latest(), contents(of: job.exports.appending(path: job.latest()))
      )
      let log = try job.logged()
      #expect(log["outcome"] as? String == "unchanged")
      #expect(log["read"] as? Int == 0)
      #expect(log["exit"] as? Int == 0)
      let after = try (
        job.names(), job.latest(), contents(of: job.exports.appending(path: job.latest()))
      )
      #expect(before == after)
    }
  }

  @Test("only what changed is read; what vanished takes no part; what returns is not read again")
  func changes() throws {
    try inJob { job in
      try job.write("嘉兴高新区企业72家。\n", to: "b/b.txt")
      #expect(try job.logged()["read"] as? Int == 2)
      try job.write("嘉兴高新区企业73家。\n", to: "b/b.txt")
      let corrected = try job.logged()
      #expect(corrected["read"] as? Int == 1)
      #expect(
        try job.newest()["measurements.csv"].map { String(decoding: $0, as: UTF8.self) }?.contains(
          "73") == true)

      let aside = job.folder.appending(path: "aside")
      try FileManager.default.moveItem(at: job.texts.appending(path: "b"), to: aside)
      let without = try job.logged()
      #expect(without["vanished"] as? Int == 1)
      #expect(without["documents"] as? Int == 1)
      try FileManager.default.moveItem(at: aside, to: job.texts.appending(path: "b"))
      let returned = try job.logged()
      #expect(returned["read"] as? Int == 0)
      #expect(returned["documents"] as? Int == 2)
    }
  }

  @Test(
    "after any additions, edits and deletions an export equals one from scratch", arguments: 1...4)
  func equalsScratch(seed: Int) throws {
    try inJob { job in
      var generator = SeededNumbers(state: UInt64(seed))
      let sentences = [
        "德阳高新区企业51家。", "嘉兴高新区从业人员突破3.5万名。", "2023年上半年，珠海高新区营业收入近30亿元，增长7.6%。",
        "园区面貌一新。", "济宁高新区计划新建人才公寓4800套。", "",
      ]
      for step in 1...8 {
        for _ in 0...generator.below(3) {
          let name = "\(["", "x/"][generator.below(2)])\(generator.below(5)).txt"
          if generator.below(4) == 0 {
            try? FileManager.default.removeItem(at: job.texts.appending(path: name))
          } else {
            let text = (0...generator.below(3)).map { _ in
              sentences[generator.below(sentences.count)]
            }
            try job.write(text.joined(separator: "\n"), to: name)
          }
        }
        if generator.below(3) == 0 {
          try job.write("document,date\n1.txt,202\(generator.below(9))-05\n", to: "documents.csv")
        }
        #expect(try job.run().exitCode == 0)
        let scratch = ExportJob(folder: job.folder.appending(path: "scratch-\(step)"))
        try FileManager.default.createDirectory(
          at: scratch.folder, withIntermediateDirectories: true)
        try scratch.write(["inputs": [job.texts.path]])
        #expect(try scratch.run().exitCode == 0)
        #expect(try job.newest() == scratch.newest(), "step \(step)")
      }
    }
  }

  @Test("formats, language and selection are the job's, and another choice is another export")
  func options() throws {
    try inJob(["formats": ["text"], "language": "en", "export_name": "{date}-{run}"]) { job in
      #expect(try job.run().exitCode == 0)
      #expect(try job.latest().hasSuffix("-1"))
      #expect(try job.newest().keys.sorted() == ["comparison.txt", "manifest.json"])
      let text = try job.newest()["comparison.txt"].map { String(decoding: $0, as: UTF8.self) }
      #expect(text?.contains("Comparison of parks") == true)
      try job.write(["selection": ["dimensions": ["talent"]]])
      #expect(try job.logged()["outcome"] as? String == "exported")
    }
  }

  @Test("every file of a report belongs to one of the formats")
  func allFormats() throws {
    try inJob { job in
      #expect(try job.run().exitCode == 0)
      let all = try job.newest().keys.sorted()
      let schema =
        try JSONSerialization.jsonObject(
          with: parkmetrics("export", "--schema").output) as? [String: Any]
      let keys = schema?["properties"] as? [String: [String: Any]]
      let formats = try #require((keys?["formats"]?["items"] as? [String: Any])?["enum"])
      try job.write(["formats": formats])
      #expect(try job.run().exitCode == 0)
      #expect(try job.newest().keys.sorted() == all)
    }
  }

  @Test("a program that is built for use has no failpoints")
  func noFailpoints() throws {
    let bytes = try Data(contentsOf: program)
    #expect(bytes.range(of: Data("application_id".utf8)) != nil)
    #expect(bytes.range(of: Data("PARKMETRICS_FAILPOINT".utf8)) == nil)
    #expect(bytes.range(of: Data("PARKMETRICS_CLOCK".utf8)) == nil)
  }

  @Test("retention keeps the newest exports, and a name is never used twice")
  func retention() throws {
    try inJob(["retention": ["exports": 2], "export_name": "park"]) { job in
      for number in 1...5 {
        try job.write("德阳高新区企业\(number)家。\n", to: "a.txt")
        #expect(try job.run().exitCode == 0)
      }
      #expect(try job.names() == ["latest", "park-4", "park-5"])
      #expect(try job.latest() == "park-5")
    }
  }

  @Test("the umask alone decides who may read an export and the store")
  func rights() throws {
    try inJob { job in
      let run = try shell("umask 027; \"$PARKMETRICS\" export --job '\(job.file.path)'")
      #expect(run.exitCode == 0)
      let export = job.exports.appending(path: try job.latest())
      for (url, rights) in [
        (export, 0o750), (export.appending(path: "manifest.json"), 0o640), (job.store, 0o640),
      ] {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        #expect(attributes[.posixPermissions] as? Int == rights)
      }
    }
  }
}

@Suite("Exports that are refused")
struct RefusedExports {
  @Test("what the job counts as a failure ends with 65, and the export before it stands")
  func failureConditions() throws {
    try inJob(["fail_if": ["skipped_above": 0, "vanished_above": 0, "figures_below": 2]]) { job in
      try job.write("嘉兴高新区企业72家。\n", to: "b.txt")
      #expect(try job.run().exitCode == 0)
      let (before, latest) = try (job.newest(), job.latest())
      try job.write("", to: "c.txt")
      let skipped = try job.run()
      #expect(skipped.exitCode == 65)
      #expect(skipped.messages.contains("fail_if.skipped_above is 0, found 1"))
      try FileManager.default.removeItem(at: job.texts.appending(path: "c.txt"))
      try FileManager.default.removeItem(at: job.texts.appending(path: "b.txt"))
      // It stays a failure until somebody acts.
      for _ in 1...2 {
        let vanished = try job.run()
        #expect(vanished.exitCode == 65)
        #expect(vanished.messages.contains("fail_if.vanished_above is 0, found 1"))
      }
      #expect(try job.latest() == latest)
      #expect(try job.newest() == before)
    }
  }

  @Test("a second run ends with 75 and says who holds the lock")
  func locked() throws {
    try inJob { job in
      #expect(try job.run().exitCode == 0)
      let run = try shell(
        "exec 9<>'\(job.store.path).lock'; flock -n 9 && echo 'process 77, job daily' >&9;"
          + " \"$PARKMETRICS\" export --job '\(job.file.path)'")
      #expect(run.exitCode == 75)
      #expect(run.messages.contains("another run is under way (process 77, job daily)"))
    }
  }

  @Test("links in the inputs are not followed, and what stands in the way of latest is left alone")
  func links() throws {
    try inJob { job in
      let outside = job.folder.appending(path: "outside")
      try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
      try Data("嘉兴高新区企业72家。\n".utf8).write(to: outside.appending(path: "secret.txt"))
      for (name, target) in [("link.txt", "../outside/secret.txt"), ("folder", "../outside")] {
        try FileManager.default.createSymbolicLink(
          atPath: job.texts.appending(path: name).path, withDestinationPath: target)
      }
      let log = try job.logged()
      #expect(log["documents"] as? Int == 1)
      #expect(log["skipped"] as? Int == 2)

      try FileManager.default.removeItem(at: job.exports)
      let mine = job.exports.appending(path: "latest/mine")
      try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
      let refused = try job.run()
      #expect(refused.exitCode == 73)
      #expect(refused.messages.contains("stands in the way"))
      #expect(FileManager.default.fileExists(atPath: mine.path))
    }
  }

  @Test("a documents.csv that is a link out of the inputs is refused")
  func linkedTable() throws {
    try inJob { job in
      let table = job.folder.appending(path: "table.csv")
      try Data("document,date\na.txt,2023\n".utf8).write(to: table)
      try FileManager.default.createSymbolicLink(
        atPath: job.texts.appending(path: "documents.csv").path, withDestinationPath: table.path)
      let run = try job.run()
      #expect(run.exitCode == 78)
      #expect(run.messages.contains("documents.csv leads out of the inputs"))
    }
  }

  @Test("a foreign file in the place of the store is refused with 78 and left alone")
  func foreignStore() throws {
    try inJob(["store": "texts/a.txt"]) { job in
      let text = try Data(contentsOf: job.texts.appending(path: "a.txt"))
      let run = try job.run()
      #expect(run.exitCode == 78)
      #expect(run.messages.contains("is no store of this program"))
      #expect(try Data(contentsOf: job.texts.appending(path: "a.txt")) == text)
      #expect(!FileManager.default.fileExists(atPath: job.exports.path))
    }
  }
}

@Suite("Job files")
struct JobFiles {
  @Test("everything that is wrong is told as file, place and cause, with what was meant")
  func faults() throws {
    try inJob([
      "//": "a comment", "ouput": "x", "inputs": [], "store": "../x", "formats": ["csv", "cvs"],
      "retention": ["exprts": 3], "export_name": "{dat}", "width": 10, "date": "2023-02-30",
      "selection": ["parks": [1]], "name": "a/b", "csv_profile": "exel",
    ]) { job in
      let run = try job.run("--check")
      #expect(run.exitCode == 78)
      for fault in [
        "daily.json: ouput: no such key; did you mean output?", "inputs: needs 1 or more values",
        "store: .. leads out",
        "formats[1]: cvs is none of: csv, text, xlsx, html; did you mean csv?",
        "retention.exprts: no such key; did you mean exports?", "export_name: in braces stand only",
        "width: takes a whole number from 40 to 1000", "date: 2023-02-30 is no date",
        "selection.parks[0]: takes a text", "name: takes 1 to 64 letters",
        "csv_profile: exel is none of: data, excel; did you mean excel?",
      ] { #expect(run.messages.contains(fault), "\(fault)") }
      #expect(run.messages.split(separator: "\n").count == 11)
    }
  }

  @Test(
    "text that is not JSON is refused with its line",
    arguments: [
      ("{\n \"name\": 1,\n}", "json:3: } cannot stand here"), ("{\"a\":\n01}", "json:2: 0 cannot"),
      ("{", "json:1: the file ends here"), ("{} x", "json:1: x cannot stand here"),
      ("{\"name\":\"a\",\n\"name\":\"b\"}", "json:2: name again; keep one of them"),
      ("\u{FEFF}{}", "json:1: "), ("", "json:1: the file ends here"),
      (String(repeating: "[", count: 100_000), "json:1: [ cannot stand here"),
    ])
  func syntax(text: String, fault: String) throws {
    try inJob { job in
      try Data(text.utf8).write(to: job.file)
      let run = try job.run()
      #expect(run.exitCode == 78)
      #expect(run.messages.contains(fault), "\(run.messages)")
    }
  }

  @Test("--check finds what is missing, and writes nothing")
  func check() throws {
    try inJob { job in
      let sound = try job.run("--check")
      #expect(sound.exitCode == 0)
      #expect(sound.messages.contains("the job is sound"))
      try job.write(["inputs": ["none"], "output": "daily.json/x"])
      let run = try job.run("--check")
      #expect(run.exitCode == 78)
      #expect(run.messages.contains("daily.json: inputs: no such file or folder"))
      #expect(run.messages.contains("daily.json: output: cannot create"))
      let names = try FileManager.default.contentsOfDirectory(atPath: job.folder.path).sorted()
      #expect(names == ["daily.json", "texts"])
    }
  }

  @Test("--dry-run says what would be read, and writes nothing")
  func dryRun() throws {
    try inJob { job in
      let run = try job.run("--dry-run")
      #expect(run.exitCode == 0)
      #expect(run.messages.contains("a.txt: to read"))
      #expect(run.messages.contains("1 documents, 1 to read, 0 skipped, 0 gone; 2 figures"))
      let names = try FileManager.default.contentsOfDirectory(atPath: job.folder.path).sorted()
      #expect(names == ["daily.json", "texts"])
    }
  }

  @Test("the published JSON Schema is what the program checks by")
  func schema() throws {
    let published = projectFolder.appending(path: "docs/export-job.schema.json")
    #expect(try parkmetrics("export", "--schema").output == Data(contentsOf: published))
  }
}

/// Numbers that are the same for the same seed.
private struct SeededNumbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
