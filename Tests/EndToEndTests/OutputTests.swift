import Foundation
import Testing

@Suite("Outputs")
struct Outputs {
  /// A JSON object as Foundation reads it.
  private func object(_ file: Data?) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: try #require(file))
    return try #require(json as? [String: Any])
  }

  @Test("two runs give the same bytes, on one core and on several")
  func sameBytes() throws {
    try inTemporaryFolder { folder in
      let (first, second) = (folder.appending(path: "a/b"), folder.appending(path: "c"))
      #expect(try parkmetrics("report", "seeds", "-o", first.path, "--jobs", "1").exitCode == 0)
      #expect(try parkmetrics("report", "seeds", "-o", second.path, "--jobs", "4").exitCode == 0)
      let files = try contents(of: first)
      #expect(try contents(of: second) == files)
      #expect(files.keys.contains("manifest.json"))
      // And over what is already there.
      #expect(try parkmetrics("report", "seeds", "-o", first.path).exitCode == 0)
      #expect(try contents(of: first) == files)
    }
    let runs = try ["1", "2", "7"].map { try parkmetrics("extract", "seeds", "-j", $0).output }
    #expect(Set(runs).count == 1)
  }

  @Test("a report consists of the published files, and the manifest knows them all")
  func reportFiles() throws {
    try inTemporaryFolder { folder in
      let run = try parkmetrics("report", "seeds", "-o", folder.path)
      #expect(run.exitCode == 0)
      let files = try contents(of: folder)
      let reports = [
        "checks.csv", "comparison.csv", "comparison.txt", "coverage.csv", "datapackage.json",
        "measurements.csv", "progress.csv", "rankings.csv", "report.html",
        "report.xlsx",
      ]
      #expect(files.keys.sorted() == (reports + ["manifest.json"]).sorted())
      let manifest = try object(files["manifest.json"])
      let outputs = try #require(manifest["outputs"] as? [[String: Any]])
      #expect(outputs.compactMap { $0["name"] as? String }.sorted() == reports)
      for output in outputs {
        let name = try #require(output["name"] as? String)
        #expect(output["size"] as? Int == files[name]?.count)
      }
      let inputs = try #require(manifest["inputs"] as? [[String: Any]])
      #expect(inputs.contains { $0["name"] as? String == "documents.csv" })
      #expect(inputs.contains { $0["name"] as? String == "20-alashan-gaoxinqu.gb18030.txt" })
    }
  }

  @Test("the manifest counts the documents that were skipped, each with its reason")
  func skippedDocuments() throws {
    try inTemporaryFolder { folder in
      let texts = folder.appending(path: "texts")
      try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
      try Data("德阳高新区企业51家。\n".utf8).write(to: texts.appending(path: "a.txt"))
      try Data().write(to: texts.appending(path: "b.txt"))
      let output = folder.appending(path: "out")
      let run = try parkmetrics("report", texts.path, "-o", output.path, "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.messages.contains("parkmetrics: b.txt: the document is empty; leave it out"))
      let manifest = try object(try contents(of: output)["manifest.json"])
      #expect((manifest["counts"] as? [String: Any])?["skipped"] as? Int == 1)
      let skipped = try #require((manifest["skipped"] as? [[String: String]])?.first)
      #expect(skipped["name"] == "b.txt")
      #expect(skipped["reason"]?.hasPrefix("the document is empty") == true)
    }
  }

  @Test("--version and the manifest name the same lexicon")
  func lexiconVersion() throws {
    try inTemporaryFolder { folder in
      #expect(try parkmetrics("report", "seeds/04-zhuhai.txt", "-o", folder.path).exitCode == 0)
      let manifest = try object(try contents(of: folder)["manifest.json"])
      let version = try parkmetrics("--version").text
      let digest = try #require(version.split(separator: " ").last).dropLast(2)
      #expect((manifest["lexicon"] as? [String: String])?["version"] == String(digest))
    }
  }

  @Test("--output writes what standard output would show, and leaves no other file")
  func outputFile() throws {
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "figures.csv")
      let shown = try parkmetrics("extract", "seeds", "-f", "csv")
      let run = try parkmetrics("extract", "seeds", "-f", "csv", "-o", file.path)
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
      #expect(try contents(of: folder) == ["figures.csv": shown.output])
    }
  }

  @Test("an output that cannot be created is refused with 73 and named")
  func cannotCreate() throws {
    try inTemporaryFolder { folder in
      let missing = folder.appending(path: "none/figures.csv").path
      let file = try parkmetrics("extract", "seeds", "-f", "csv", "-o", missing)
      #expect(file.exitCode == 73)
      #expect(file.messages.contains(missing))
      let occupied = folder.appending(path: "occupied")
      try Data("mine".utf8).write(to: occupied)
      #expect(try parkmetrics("report", "seeds", "-o", occupied.path).exitCode == 73)
      #expect(try parkmetrics("report", "seeds", "-o", occupied.path + "/x").exitCode == 73)
      #expect(try Data(contentsOf: occupied) == Data("mine".utf8))
    }
  }

  @Test("a report that cannot be written leaves the last whole one in place")
  func failureLeavesLastReport() throws {
    try inTemporaryFolder { folder in
      #expect(try parkmetrics("report", "seeds/04-zhuhai.txt", "-o", folder.path).exitCode == 0)
      let before = try contents(of: folder)
      // A folder stands where a report should be.
      try FileManager.default.removeItem(at: folder.appending(path: "comparison.txt"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "comparison.txt/in-the-way"), withIntermediateDirectories: true)
      let run = try parkmetrics("report", "seeds", "-o", folder.path)
      #expect(run.exitCode == 73)
      #expect(run.messages.contains("comparison.txt"))
      try FileManager.default.removeItem(at: folder.appending(path: "comparison.txt"))
      #expect(try contents(of: folder) == before.filter { $0.key != "comparison.txt" })
    }
  }

  @Test("a run that is killed while it writes leaves the last whole report in place")
  func killedWhileWriting() throws {
    try inTemporaryFolder { folder in
      #expect(try parkmetrics("report", "seeds/04-zhuhai.txt", "-o", folder.path).exitCode == 0)
      let before = try contents(of: folder)
      // The system kills a process whose file grows past the limit (SIGXFSZ), 10 blocks of 512 bytes
      // or of 1 KiB.
      let run = try shell(
        "(ulimit -f 10; exec \"$PARKMETRICS\" report seeds -o '\(folder.path)'); echo $?")
      #expect(run.lines.last != "0")
      let after = try contents(of: folder)
      #expect(after.filter { !$0.key.hasSuffix(".tmp") } == before)
      // The next run tidies up.
      #expect(try parkmetrics("report", "seeds/04-zhuhai.txt", "-o", folder.path).exitCode == 0)
      #expect(try contents(of: folder) == before)
    }
  }

  @Test("what a run that died between two names left is made whole by the next, even if that fails")
  func interruptedExchange() throws {
    try inTemporaryFolder { folder in
      #expect(try parkmetrics("report", "seeds/04-zhuhai.txt", "-o", folder.path).exitCode == 0)
      let before = try contents(of: folder)
      // As the run that died left it: no manifest, one old file still aside, one new one in place.
      for name in ["manifest.json", "comparison.csv", "measurements.csv"] {
        try FileManager.default.moveItem(
          at: folder.appending(path: name), to: folder.appending(path: ".\(name).old"))
      }
      try Data("new".utf8).write(to: folder.appending(path: "measurements.csv"))
      let run = try shell(
        "(ulimit -f 10; exec \"$PARKMETRICS\" report seeds -o '\(folder.path)'); echo $?")
      #expect(run.lines.last != "0")
      #expect(try contents(of: folder).filter { !$0.key.hasSuffix(".tmp") } == before)
    }
  }

  @Test("a full device is reported with 74")
  func fullDevice() throws {
    let run = try shell("\"$PARKMETRICS\" --help > /dev/full")
    #expect(run.exitCode == 74)
    #expect(run.messages.contains("No space left"))
    #expect(try parkmetrics("extract", "seeds", "-f", "csv", "-o", "/dev/full").exitCode == 74)
  }

  @Test("a reader that has gone ends the program without a word")
  func readerGone() throws {
    let run = try shell("{ sleep 0.3; \"$PARKMETRICS\" --help; echo \"code $?\" >&2; } | true")
    #expect(run.messages == "code 0\n")
  }
}

@Suite("Evaluation against annotations")
struct Evaluation {
  /// A project with one article, and an annotation that nothing in it can match.
  private func inProject(_ body: (URL) throws -> Void) throws {
    try inTemporaryFolder { folder in
      let gold = folder.appending(path: "fixtures/accuracy")
      let seeds = folder.appending(path: "seeds")
      for created in [gold, seeds] {
        try FileManager.default.createDirectory(at: created, withIntermediateDirectories: true)
      }
      try Data("园区面貌一新。\n".utf8).write(to: seeds.appending(path: "01.txt"))
      let line = """
        {"text":"51家","start":90,"end":93,"value":"51","low":"51","high":"51","bound":"=",\
        "unit":"家","kind":"count","direction":"","basis":"","status":"actual","park":"",\
        "scope":"park","indicator":"企业","dimension":"enterprise","period":""}

        """
      try Data(line.utf8).write(to: gold.appending(path: "01.jsonl"))
      try body(folder)
    }
  }

  @Test("scores and differences are shown, as text and as JSON")
  func scores() throws {
    try inProject { folder in
      let text = try parkmetrics("evaluate", "fixtures/accuracy", "--errors", "5", in: folder)
      #expect(text.exitCode == 0)
      #expect(text.text.contains("missed 01.txt:90 51家"))
      #expect(text.text.contains("gold 1, found 0"))
      let json = try parkmetrics("evaluate", "fixtures/accuracy", "-f", "json", in: folder)
      let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
      #expect(object?["gold"] as? Int == 1)
      let one = try parkmetrics("evaluate", "fixtures/accuracy/01.jsonl", in: folder)
      #expect(one.text.contains("gold 1, found 0"))
    }
  }

  @Test("a score below the recorded one is told, and fails where that is asked for")
  func baseline() throws {
    try inProject { folder in
      let scores = folder.appending(path: "fixtures/accuracy/scores.json")
      let gold = "fixtures/accuracy"
      #expect(try parkmetrics("evaluate", gold, "--fail-on-findings", in: folder).exitCode == 66)
      #expect(try parkmetrics("evaluate", gold, "--record", in: folder).exitCode == 0)
      #expect(try parkmetrics("evaluate", gold, "--fail-on-findings", in: folder).exitCode == 0)

      let recorded = try String(contentsOf: scores, encoding: .utf8)
      let better = recorded.replacingOccurrences(of: "\"f1\": 0.0000", with: "\"f1\": 0.0010")
      #expect(better != recorded)
      try Data(better.utf8).write(to: scores)
      let told = try parkmetrics("evaluate", gold, in: folder)
      #expect(told.exitCode == 0)
      #expect(told.messages.contains("cell F1 fell from 0.0010 to 0.0000"))
      #expect(try parkmetrics("evaluate", gold, "--fail-on-findings", in: folder).exitCode == 1)
      let named = try parkmetrics("evaluate", gold, "--baseline", scores.path, in: folder)
      #expect(named.exitCode == 1)
    }
  }

  @Test("annotations without their article, or with a fault, are refused with the place")
  func faults() throws {
    try inProject { folder in
      let gold = folder.appending(path: "fixtures/accuracy")
      try Data("{\"text\": 1}\n".utf8).write(to: gold.appending(path: "01.jsonl"))
      let faulty = try parkmetrics("evaluate", "fixtures/accuracy", in: folder)
      #expect(faulty.exitCode == 65)
      #expect(faulty.messages.contains("01.jsonl:1"))
      try Data().write(to: gold.appending(path: "02.jsonl"))
      try Data().write(to: gold.appending(path: "01.jsonl"))
      let alone = try parkmetrics("evaluate", "fixtures/accuracy", in: folder)
      #expect(alone.exitCode == 66)
      #expect(alone.messages.contains("02.txt"))
    }
  }
}
