import Foundation
import Testing

/// From a sentence to its figures, through the whole program.
@Suite("Figures, end to end")
struct Figures {
  private let sentence = "德阳高新区从业人员突破3.5万名，其中技能型人才占65.2%。"

  @Test("a measurement is one line of JSON with its keys in the documented order")
  func jsonLines() throws {
    let run = try parkmetrics("extract", "-", "-f", "jsonl", input: Data(sentence.utf8))
    #expect(run.lines.count == 2)
    let keys = [
      "document", "article", "start", "end", "text", "value", "low", "high", "bound", "unit",
      "kind", "direction", "basis", "status", "park", "scope", "indicator", "indicator_id",
      "dimension", "period", "sentence", "confidence",
    ]
    for line in run.lines {
      var rest = line
      for key in keys {
        let range = try #require(rest.range(of: "\"\(key)\":"))
        rest = rest[range.upperBound...]
      }
    }
    let first = try #require(run.lines.first)
    #expect(first.contains(#""start":9,"end":16,"text":"突破3.5万名","value":"35000""#))
    #expect(first.contains(#""low":"35000","high":null,"bound":">","unit":"名""#))
    #expect(first.contains(#""park":"德阳高新区""#))
  }

  @Test("NDJSON gives the same figures, with the id as the document")
  func records() throws {
    let record = "{\"id\":\"d1\",\"text\":\"\(sentence)\"}\n"
    let run = try parkmetrics("extract", "-f", "ndjson", input: Data(record.utf8))
    #expect(run.lines.count == 1)
    #expect(run.text.hasPrefix(#"{"id":"d1","measurements":[{"document":"d1","article":1,"#))
  }

  @Test("--all-numbers adds numbers without a unit")
  func allNumbers() throws {
    let text = Data("编号为4821的批复，涉及企业51家。".utf8)
    let some = try parkmetrics("extract", "-", "-f", "jsonl", input: text)
    let all = try parkmetrics("extract", "-", "-f", "jsonl", "--all-numbers", input: text)
    #expect(some.lines.count == 1)
    #expect(all.lines.count == 2)
  }

  @Test("GB18030 gives the same figures as UTF-8, found by itself or said")
  func encodings() throws {
    let text = Data([
      0xB5, 0xC2, 0xD1, 0xF4, 0xB8, 0xDF, 0xD0, 0xC2, 0xC7, 0xF8, 0xC6, 0xF3, 0xD2, 0xB5, 0x35,
      0x31, 0xBC, 0xD2, 0xA1, 0xA3,
    ])
    let utf8 = try parkmetrics("extract", "-", "-f", "jsonl", input: Data("德阳高新区企业51家。".utf8))
    #expect(try parkmetrics("extract", "-", "-f", "jsonl", input: text).output == utf8.output)
    let said = try parkmetrics("extract", "-", "-f", "jsonl", "--encoding", "gb18030", input: text)
    #expect(said.output == utf8.output)
  }

  @Test("a document in GB18030 is read by itself, and when the encoding is said")
  func gb18030Document() throws {
    let path = "seeds/20-alashan-gaoxinqu.gb18030.txt"
    let found = try parkmetrics("extract", path, "-f", "jsonl")
    #expect(found.exitCode == 0)
    #expect(found.text.contains(#""text":"1500多份","value":"1500""#))
    #expect(found.text.contains(#""park":"阿拉善高新区""#))
    let said = try parkmetrics("extract", path, "-f", "jsonl", "--encoding", "gb18030")
    #expect(said.output == found.output)
    let wrong = try parkmetrics("extract", path, "-f", "jsonl", "--encoding", "utf-8")
    #expect(wrong.exitCode == 65)
    #expect(wrong.messages.contains("not valid UTF-8"))
  }

  @Test("a comparison shows the parks that are asked for, and asks back for others")
  func comparison() throws {
    let run = try parkmetrics("compare", "seeds", "--parks", "德阳高新区,珠海高新", "-f", "csv")
    #expect(run.exitCode == 0)
    #expect(run.text.contains("德阳高新区"))
    #expect(!run.text.contains("嘉兴高新区"))
    #expect(run.messages.contains("did you mean 珠海高新区?"))
  }

  @Test("explain says how each figure was read")
  func explanation() throws {
    let run = try parkmetrics("explain", sentence)
    #expect(run.exitCode == 0)
    #expect(run.text.contains("突破3.5万名"))
    #expect(run.text.contains("德阳高新区"))
  }

  @Test("the recorded scores are reached")
  func accuracy() throws {
    let run = try parkmetrics("evaluate", "fixtures/accuracy", "--fail-on-findings")
    #expect(run.exitCode == 0, "\(run.messages)")
  }
}
