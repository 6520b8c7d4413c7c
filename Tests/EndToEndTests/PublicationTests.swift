import Foundation
import Testing

@Suite("Workbook and page from the command line")
struct PublicationTests {
  @Test("compare writes the chosen dimension as a page, with the sentences of its figures alone")
  func page() throws {
    let run = try parkmetrics("compare", "seeds", "--dimensions", "talent", "--format", "html")
    #expect(run.exitCode == 0)
    #expect(run.text.hasPrefix("<!DOCTYPE html>"))
    #expect(run.text.contains("技能型人才"))
    #expect(run.text.contains("<mark>3.5万人</mark>"))
    #expect(!run.text.contains("401亿元</mark>"))
  }

  @Test("compare writes a workbook, the same bytes each time, into a file or a pipe")
  func workbook() throws {
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "talent.xlsx")
      let piped = try parkmetrics("compare", "seeds", "--dimensions", "talent", "-f", "xlsx")
      let run = try parkmetrics(
        "compare", "seeds", "--dimensions", "talent", "-f", "xlsx", "-o", file.path)
      #expect(run.exitCode == 0 && piped.exitCode == 0)
      let bytes = try Data(contentsOf: file)
      #expect(bytes.starts(with: Data("PK".utf8)))
      #expect(bytes == piped.output)
    }
  }

  @Test("a folder for temporary files that isn't there is named, with 74")
  func noTemporaryFolder() throws {
    let run = try parkmetrics(
      "compare", "seeds", "--format", "xlsx", environment: ["TMPDIR": "/nonexistent/folder"])
    #expect(run.exitCode == 74)
    #expect(run.messages.contains("/nonexistent/folder"))
    #expect(run.output.isEmpty)
  }

  @Test("without a single figure both are still whole")
  func nothingToCompare() throws {
    try inTemporaryFolder { folder in
      let text = folder.appending(path: "a.txt")
      try Data("东山高新区召开会议。\n".utf8).write(to: text)
      let out = folder.appending(path: "out")
      let run = try parkmetrics("report", text.path, "-o", out.path)
      #expect(run.exitCode == 0)
      let page = try String(contentsOf: out.appending(path: "report.html"), encoding: .utf8)
      #expect(page.hasSuffix("</html>\n") && page.contains("没有可比的数字。"))
      let workbook = try Data(contentsOf: out.appending(path: "report.xlsx"))
      #expect(workbook.starts(with: Data("PK".utf8)))
    }
  }
}
