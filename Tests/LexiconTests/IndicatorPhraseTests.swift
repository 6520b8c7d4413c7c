import StandardLexicon
import Testing

@testable import Lexicon

@Suite("An indicator is found by the head of its phrase")
struct IndicatorPhraseTests {
  private let phrases: IndicatorPhrases = {
    var words = IndicatorPhrases.Words()
    for (index, field) in [
      "企业|高新技术企业", "高新技术企业", "引进项目+产值|项目+年+产值", "产值", "高新技术企业产值|+|营业收入+", "",
      "出口总额|进出口总额",
    ].enumerated() {
      words.append(eachOf: units(field), indicator: index)
    }
    return IndicatorPhrases(words)
  }()

  @Test(
    "The longest alias that ends the phrase wins",
    arguments: [
      ("新增高新技术企业", [0, 1]), ("入驻企业", [0]), ("高新技术企业产值", [4]), ("工业产值", [3]),
      ("进出口总额", [6]), ("营业收入", [4]), ("产值目标", []), ("企", []), ("业", []), ("", []),
    ])
  func headFinal(phrase: String, expected: [Int]) {
    #expect(phrases.candidates(endingIn: phrase) == expected)
  }

  @Test(
    "Parts occur in their order with anything between, the last at the end",
    arguments: [
      ("引进项目产值", [2]), ("引进项目全部达产后产值", [2]), ("所引进项目12个的产值", [2]), ("项目今年产值", [2]),
      // Parts in another order, overlapping or missing leave the shorter alias.
      ("产值引进项目", []), ("年度项目产值", [3]), ("引进产值", [3]),
      // Four units of an unbroken alias are less than the five of parts, and more than two.
      ("引进项目的高新技术企业产值", [4]),
    ])
  func parts(phrase: String, expected: [Int]) {
    #expect(phrases.candidates(endingIn: phrase) == expected)
  }

  @Test("Only the units of the range count")
  func range() {
    let text = units("建成高新技术企业产值")
    #expect(phrases.candidates(endingAt: 8, in: text, from: 0) == [0, 1])
    #expect(phrases.candidates(endingAt: 8, in: text, from: 2) == [0, 1])
    #expect(phrases.candidates(endingAt: 8, in: text, from: 3) == [0])
    #expect(phrases.candidates(endingAt: 8, in: text, from: 7) == [])
    #expect(phrases.candidates(endingAt: 0, in: text, from: 0) == [])
    let project = units("引进项目与产值")
    #expect(phrases.candidates(endingAt: 7, in: project, from: 0) == [2])
    #expect(phrases.candidates(endingAt: 7, in: project, from: 1) == [3])
  }

  @Test("Every alias of the vocabulary finds its row")
  func everyAlias() throws {
    let indicators = try Table("indicators")
    let rows = Dictionary(uniqueKeysWithValues: zip(indicators.csv.lines, 0...))
    for (alias, line) in try indicators.list("aliases") {
      let phrase = alias.split(separator: "+").joined(separator: "某")
      let row = try #require(rows[line])
      #expect(
        Lexicon.standard.indicatorPhrases.candidates(endingIn: phrase).contains(row), "\(alias)")
    }
  }
}
