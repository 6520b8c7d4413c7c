import Foundation
import Testing

@Suite("What a store is good for")
struct StoreCommands {
  @Test(
    "compare, progress and check say the same of a store as of its texts",
    arguments: ["compare", "progress", "check"])
  func sameAsTexts(command: String) throws {
    try inTemporaryFolder { folder in
      let job = ExportJob(folder: folder)
      try job.write(["inputs": [projectFolder.appending(path: "seeds").path]])
      #expect(try job.run().exitCode == 0)
      let fromStore = try parkmetrics(command, "--store", job.store.path)
      #expect(fromStore.exitCode == 0)
      #expect(!fromStore.output.isEmpty)
      #expect(try fromStore.output == parkmetrics(command, "seeds").output)
      #expect(try parkmetrics(command, "seeds", "--store", job.store.path).exitCode == 64)
    }
  }

  @Test("history lists the runs, the newest first, and what each changed")
  func history() throws {
    try inJob { job in
      try job.write("嘉兴高新区企业72家。\n", to: "b.txt")
      #expect(try job.run().exitCode == 0)
      try job.write("德阳高新区企业53家，从业人员突破3.5万名。\n", to: "a.txt")
      try FileManager.default.removeItem(at: job.texts.appending(path: "b.txt"))
      #expect(try job.run().exitCode == 0)
      #expect(try job.run().exitCode == 0)

      let runs = try parkmetrics("history", "--store", job.store.path)
      #expect(runs.lines.map { $0.prefix(1) } == ["3", "2", "1"])
      #expect(runs.lines[0].contains("unchanged  1 documents, 0 read anew, 2 figures"))
      let limited = try parkmetrics("history", "--store", job.store.path, "--limit", "1")
      #expect(limited.lines.count == 1)

      let changes = try parkmetrics("history", "--store", job.store.path, "--changes")
      #expect(
        changes.lines == [
          "a.txt  corrected", "- a.txt:7  51家  51家  德阳高新区, park, 企业, actual",
          "+ a.txt:7  53家  53家  德阳高新区, park, 企业, actual", "b.txt  vanished",
          "- b.txt:7  72家  72家  嘉兴高新区, park, 企业, actual",
        ])
      let first = try parkmetrics(
        "history", "--store", job.store.path, "--changes", "--run", "1", "--format", "jsonl")
      let line = try #require(first.lines.first)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["change"] as? String == "added")
      #expect((object?["after"] as? [[String: Any]])?.first?["value"] as? String == "51")
    }
  }

  @Test("a store that is missing or foreign is refused with its own code")
  func refused() throws {
    let missing = try parkmetrics("history", "--store", "nowhere.sqlite")
    #expect(missing.exitCode == 66)
    #expect(missing.messages.contains("nowhere.sqlite: no such store"))
    #expect(try parkmetrics("compare", "--store", "README.md").exitCode == 78)
    #expect(try parkmetrics("history").exitCode == 64)
  }
}

@Suite("Manual and completions")
struct ManualAndCompletions {
  @Test("the manual has every command, option, exit code and key of a job file")
  func manual() throws {
    let page = try parkmetrics("manual").text
    #expect(page.hasPrefix(".\\\" made by"))
    for part in [
      ".SS export", "\\fB\\-\\-dry\\-run\\fR", ".B 75", "\\fBfail_if.vanished_above\\fR",
    ] { #expect(page.contains(part), "\(part)") }
    #expect(try parkmetrics("manual", "--lang", "zh").text.contains("退出码"))
    // A line that begins with a point or an apostrophe and is no request would vanish.
    let requests = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".br", ".in", ".nf", ".fi", ".\\\""]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test(
    "bash offers commands, options and their values",
    arguments: [
      ("''", "report extract compare"), ("ext", "extract"), ("extract --form", "--format"),
      ("extract --format ''", "text csv jsonl ndjson"), ("extract -f js", "jsonl"),
      ("export --dr", "--dry-run"), ("completions ''", "bash zsh fish"), ("help hist", "history"),
    ])
  func bash(line: String, offered: String) throws {
    try inTemporaryFolder { folder in
      let script = folder.appending(path: "offer.bash")
      try Data(
        """
        eval "$("$PARKMETRICS" completions bash)"
        COMP_WORDS=(parkmetrics \(line))
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _parkmetrics
        echo "${COMPREPLY[*]}"
        """.utf8
      ).write(to: script)
      let run = try shell("exec bash '\(script.path)'")
      #expect(run.text.hasPrefix(offered), "\(run.text) \(run.messages)")
    }
  }

  @Test("zsh and fish get every command and option", arguments: ["zsh", "fish"])
  func otherShells(name: String) throws {
    let script = try parkmetrics("completions", name).text
    for word in ["history", "dry-run", "fail-on-findings", "ndjson"] {
      #expect(script.contains(word))
    }
    #expect(try parkmetrics("completions", "tcsh").exitCode == 64)
  }
}
