import Foundation
import Testing

@Suite("Trends over periods")
struct Trends {
  @Test("facts of a park are laid out by their periods, with the change from one to the next")
  func steps() throws {
    try inTemporaryFolder { folder in
      let texts = [
        "a.txt": "2021年，德阳高新区营业收入300亿元。\n", "b.txt": "2022年，德阳高新区营业收入350.5亿元。\n",
        "c.txt": "2023年，德阳高新区营业收入突破400亿元。\n2023年上半年，德阳高新区营业收入190亿元。\n",
        "d.txt": "2025年，德阳高新区营业收入力争达到600亿元。\n",
      ]
      for (name, text) in texts {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
      let run = try parkmetrics("trend", folder.path, "--format", "csv")
      #expect(run.exitCode == 0)
      let rows = run.lines.dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      // period, value, bound, change: neither a bound nor a span of another length gives a change,
      // and a plan is no fact.
      #expect(
        rows.map { $0[5...8].map(String.init) } == [
          ["2021", "300", "=", ""], ["2022", "350.5", "=", "50.5"], ["2023-H1", "190", "=", ""],
          ["2023", "400", ">", ""],
        ])
      #expect(rows.allSatisfy { $0[4] == "德阳高新区" })
      let none = try parkmetrics("trend", folder.appending(path: "a.txt").path, "--lang", "en")
      #expect(none.text == "No park reports an indicator for two periods.\n")
    }
  }
}
