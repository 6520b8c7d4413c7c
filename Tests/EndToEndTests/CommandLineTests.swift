import Foundation
import Testing

@Suite("Help and usage")
struct HelpAndUsage {
  @Test("--help, -h and help show every command, examples first, on standard output")
  func overview() throws {
    let page = try parkmetrics("--help")
    #expect(page.exitCode == 0)
    #expect(page.messages.isEmpty)
    let commands = [
      "report", "extract", "compare", "progress", "check", "evaluate", "explain", "lexicon",
      "export", "history", "completions", "manual", "help",
    ]
    for command in commands {
      #expect(page.text.contains("\n  \(command) "))
    }
    let (examples, usage) = (page.text.range(of: "Examples:"), page.text.range(of: "Usage:"))
    #expect(try #require(examples).lowerBound < (try #require(usage).lowerBound))
    #expect(try parkmetrics("-h").output == page.output)
    #expect(try parkmetrics("help").output == page.output)
  }

  @Test(
    "every command has a page with all of its options",
    arguments: [
      "report", "extract", "compare", "progress", "check", "evaluate", "explain", "lexicon",
      "export", "history", "completions", "manual", "help",
    ])
  func pages(command: String) throws {
    let page = try parkmetrics(command, "--help")
    #expect(page.exitCode == 0)
    #expect(page.text.hasPrefix("parkmetrics \(command): "))
    #expect(page.text.contains("--lang LANG"))
    #expect(try parkmetrics("help", command).output == page.output)
  }

  @Test("help speaks the language of the locale, and of --lang before it")
  func language() throws {
    let chinese = try parkmetrics("--help", environment: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"])
    #expect(chinese.text.contains("用法"))
    let english = try parkmetrics("--help", "--lang", "en", environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(english.text.contains("Usage"))
    let category = ["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US"]
    #expect(try parkmetrics("nope", environment: category).messages.contains("没有命令"))
  }

  @Test("--version names the program and its lexicon")
  func version() throws {
    let version = try parkmetrics("--version")
    #expect(version.exitCode == 0)
    #expect(version.text.hasPrefix("parkmetrics "))
    #expect(version.text.contains("lexicon"))
  }

  @Test("without a command the help goes to standard error, with 64")
  func noCommand() throws {
    let run = try parkmetrics()
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("Usage:"))
  }

  @Test(
    "what is mistyped is refused with 64 and a suggestion",
    arguments: [
      (["extrcat"], "did you mean extract?"),
      (["extract", "--fromat", "csv"], "did you mean --format?"),
      (["extract", "--format=jsnol"], "did you mean jsonl?"),
      (["compare", "--dimensions", "talent,econmy"], "did you mean economy?"),
      (["help", "comapre"], "did you mean compare?"),
    ])
  func suggestions(arguments: [String], suggestion: String) throws {
    let run = try shell("\"$PARKMETRICS\" \(arguments.joined(separator: " "))")
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(suggestion))
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test(
    "values that an option cannot take are refused with 64",
    arguments: [
      "extract --jobs 0", "extract --jobs 99999999999999999999", "extract --date 2023-13",
      "extract --date 2023-H1", "extract -o", "extract --all-numbers=yes", "evaluate", "explain",
      "help a b", "compare --parks ,", "extract -x", "--jobs 1 extract",
    ])
  func badValues(arguments: String) throws {
    let run = try shell("\"$PARKMETRICS\" \(arguments)")
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("see parkmetrics help"))
  }

  @Test("options may stand anywhere, in all their forms; -- ends them")
  func forms() throws {
    let plain = try parkmetrics("extract", "fixtures/bad-input/without-figures.txt", "-f", "csv")
    #expect(plain.exitCode == 0)
    #expect(plain.text.hasPrefix("document,article,start,end,text,"))
    for line in [
      "-fcsv fixtures/bad-input/without-figures.txt",
      "--format=csv fixtures/bad-input/without-figures.txt",
      "--format jsonl --format csv -- fixtures/bad-input/without-figures.txt",
    ] {
      #expect(try shell("\"$PARKMETRICS\" extract \(line)").output == plain.output)
    }
    #expect(try parkmetrics("extract", "--", "--help").exitCode == 66)
  }
}
