import Testing

@testable import NumericExtraction

@Suite("Folding and white space")
struct CorpusFoldingTests {
  private func folded(_ text: String) throws -> String {
    let document = StructuredDocument(try DecodedText(decoding: Array(text.utf8)))
    return document.folded.lines
  }

  @Test(
    "Forms that mean the same become one",
    arguments: [
      ("总投资１５．５亿元，占比９％；（ＧＤＰ）", "总投资15.5亿元,占比9%;(GDP)"),
      ("增长9\\%，$5$亿元。", "增长9%,$5$亿元。"),
      ("高\u{200B}新\u{AD}区\u{FEFF}5家。", "高新区5家。"),
      ("𠮷林高新区5家。", "\u{FFFD}林高新区5家。"),
      ("保持“原样”、《方案》……—。", "保持“原样”、《方案》……—。"),
    ])
  func forms(source: String, expected: String) throws {
    #expect(try folded(source) == expected)
  }

  @Test(
    "Spaces stay only where they separate words",
    arguments: [
      ("共有 160 家企业，占 7 成。", "共有160家企业,占7成。"),
      ("区 今 年 上 半 年 地 区 总值增长。", "区今年上半年地区总值增长。"),
      ("长 68.6% ，工 业 应 税 销 售 增长。", "长68.6%,工业应税销售增长。"),
      ("增速为7 6.6%。", "增速为7 6.6%。"),
      ("面积　５０ ０平方米。", "面积50 0平方米。"),
      ("本报讯\u{3000}园区扩建。", "本报讯 园区扩建。"),
      ("以“筑基 赋能”为题。", "以“筑基 赋能”为题。"),
      ("见 《方案》 第二章。", "见《方案》第二章。"),
      ("新增项目69个 总投资8亿元。", "新增项目69个 总投资8亿元。"),
      ("采用 Open  Source 模式。", "采用Open Source模式。"),
    ])
  func spaces(source: String, expected: String) throws {
    #expect(try folded(source) == expected)
  }

  @Test("A pair from the lexicon folds traditional to simplified")
  func pairs() throws {
    let table = FoldingTable(pairs: [(from: 0x5104, to: 0x4EBF), (from: 0x5340, to: 0x533A)])
    let text = try DecodedText(decoding: Array("園區投資5億元。".utf8))
    let document = StructuredDocument(text, table: table)
    #expect(document.folded.lines == "園区投資5亿元。")
  }

  @Test("Every unit knows the scalar that it comes from, also across a wrapped line")
  func origins() throws {
    let source = "  # 标题\r\n\r\n本报讯 园区引进紧缺专业人才超过了去年的总和，达到\r\n４２２\r\n人，超过计划。\r\n"
    let text = try DecodedText(decoding: Array(source.utf8))
    let document = StructuredDocument(text)
    let body = try #require(document.articles.first?.paragraphs.last?.units)
    let content = String(decoding: document.folded.units[body], as: UTF16.self)
    #expect(content == "本报讯 园区引进紧缺专业人才超过了去年的总和,达到422人,超过计划。")
    let digits = try #require(document.folded.units.firstIndex(of: 0x34))
    let range = document.folded.sourceRange(ofUnits: digits..<(digits + 4), in: text.utf8)
    #expect(String(decoding: text.utf8[range], as: UTF8.self) == "４２２\r\n人")
    #expect(document.folded.units.count == document.folded.origins.count)
    #expect(text.scalarOffset(ofUTF8: range.lowerBound) == 37)
  }

  @Test("Text printed twice over itself is folded to its first copy")
  func doubled() throws {
    let source = "33个项目落地总投资个项目落地总投资1212..55亿元亿元"
    let text = try DecodedText(decoding: Array(source.utf8))
    let folded = StructuredDocument(text).folded
    #expect(folded.lines == "3个项目落地总投资12.5亿元")
    #expect(folded.origins[folded.written].first == 0)
    let twelve = try #require(folded.units.firstIndex(of: 0x31))
    let range = folded.sourceRange(ofUnits: twelve..<(twelve + 2), in: text.utf8)
    #expect(String(decoding: text.utf8[range], as: UTF8.self) == "12")
    let plain = try DecodedText(decoding: Array("11个项目个项，天天向上".utf8))
    #expect(StructuredDocument(plain).folded.lines == "11个项目个项,天天向上")
  }
}
