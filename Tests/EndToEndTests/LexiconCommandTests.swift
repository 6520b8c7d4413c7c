import Foundation
import Testing

@Suite("The lexicon command, and a user's own tables")
struct LexiconCommand {
  private let unitHeader = "symbol,kind,base,numerator,denominator,aliases,example\n"

  /// A folder of own tables, given to the program as `--lexicon`.
  private func withTables(
    _ tables: [String: String], _ body: (String) throws -> Void
  ) throws {
    try inTemporaryFolder { folder in
      for (name, text) in tables {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
      try body(folder.path)
    }
  }

  @Test("the carried lexicon is sound, and every example reads as its row says")
  func carried() throws {
    let run = try parkmetrics("lexicon", "check")
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.contains("the lexicon is sound"))
  }

  @Test("list counts the rows of each table, and shows those of one as CSV with their places")
  func list() throws {
    let tables = try parkmetrics("lexicon", "list")
    #expect(tables.exitCode == 0)
    for name in ["units", "bounds", "zones", "indicators"] {
      #expect(tables.lines.contains { $0.hasPrefix(name + " ") })
    }
    let bounds = try parkmetrics("lexicon", "list", "bounds")
    #expect(bounds.lines.first == "word,position,bound,example,row")
    #expect(bounds.lines.contains("近,before,<,近30家,bounds.csv:35"))
    let unknown = try parkmetrics("lexicon", "list", "unit")
    #expect(unknown.exitCode == 64)
    #expect(unknown.messages.contains("did you mean units?"))
  }

  @Test("a unit of the user's own is read by every command that reads texts")
  func ownUnit() throws {
    let table = unitHeader + "畚箕,mass,畚箕,1,1,,清运渣土30畚箕\n"
    try withTables(["units.csv": table]) { folder in
      let text = Data("园区清运渣土3.5万畚箕。".utf8)
      let plain = try parkmetrics("extract", "-", "-f", "jsonl", input: text)
      #expect(!plain.text.contains(#""unit":"畚箕""#))
      for format in ["jsonl", "csv", "text"] {
        let run = try parkmetrics(
          "extract", "-", "-f", format, "--lexicon", folder, input: text)
        #expect(run.exitCode == 0, "\(run.messages)")
        #expect(run.text.contains("35000") && run.text.contains("畚箕"))
      }
      let record = Data(#"{"id":"1","text":"园区清运渣土3.5万畚箕。"}"#.utf8)
      let records = try parkmetrics(
        "extract", "-f", "ndjson", "--lexicon", folder, input: record)
      #expect(records.text.contains(#""value":"35000""#))
      let explanation = try parkmetrics("explain", "--lexicon", folder, "园区清运渣土3.5万畚箕。")
      #expect(explanation.text.contains("35000 畚箕 (mass)"))
    }
  }

  @Test(
    "tables that are not sound end every command with 78, each fault with file, line and remedy")
  func unsound() throws {
    let table = unitHeader + "畚箕,wight,,1,1,,清运渣土30畚箕\n斗,count,,1,1,升,粮食30斗\n斗,mass,,1,1,,粮食30斗\n"
    try withTables(["units.csv": table, "unit.csv": "symbol\n斗\n"]) { folder in
      for arguments in [["lexicon", "check"], ["extract", "seeds"], ["compare", "seeds"]] {
        let run = try parkmetrics(arguments + ["--lexicon", folder])
        #expect(run.exitCode == 78)
        #expect(run.output.isEmpty)
        #expect(run.messages.contains("\(folder)/units.csv:2: kind has no value “wight”; take one"))
        #expect(run.messages.contains("\(folder)/units.csv:4: symbol “斗” is taken; rename or"))
        #expect(run.messages.contains("\(folder)/unit.csv:1: no table has this name; rename or"))
        #expect(run.messages.contains("faults, see above; correct and try again"))
      }
      let chinese = try parkmetrics("lexicon", "check", "--lexicon", folder, "--lang", "zh")
      #expect(chinese.messages.contains("units.csv:2: kind 没有取值“wight”"))
    }
  }

  @Test("check alone objects to an example that is missing or reads otherwise")
  func examples() throws {
    let header = "word,position,bound,example\n"
    let table = header + "足足,before,>=,足足30家\n起码有,before,>=,\n将近有,before,<,企业30家将近有\n"
    try withTables(["bounds.csv": table]) { folder in
      let run = try parkmetrics("lexicon", "check", "--lexicon", folder)
      #expect(run.exitCode == 78)
      #expect(run.messages.contains("bounds.csv:3: example is empty; fill it in"))
      #expect(run.messages.contains("bounds.csv:4: “企业30家将近有” reads as = 30 家 (count)"))
      #expect(!run.messages.contains("bounds.csv:2"))
      let text = Data("园区企业足足30家。".utf8)
      let read = try parkmetrics("extract", "-", "-f", "jsonl", "--lexicon", folder, input: text)
      #expect(read.exitCode == 0)
      #expect(
        read.text.contains(#""text":"足足30家","value":"30","low":"30","high":null,"bound":">=""#))
    }
  }

  @Test("a folder that is missing, empty or no folder is told")
  func folders() throws {
    #expect(try parkmetrics("lexicon", "check", "--lexicon", "/nowhere").exitCode == 66)
    try withTables([:]) { folder in
      let empty = try parkmetrics("lexicon", "check", "--lexicon", folder)
      #expect(empty.exitCode == 78)
    }
    #expect(try parkmetrics("lexicon", "check", "--lexicon", "README.md").exitCode == 74)
    #expect(try parkmetrics("lexicon", "chekc").messages.contains("did you mean check?"))
    #expect(try parkmetrics("lexicon").exitCode == 64)
  }
}
