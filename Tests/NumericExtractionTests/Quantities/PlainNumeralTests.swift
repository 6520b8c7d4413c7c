import Lexicon
import StandardLexicon
import Testing

@testable import NumericExtraction

@Suite("Plain numbers are read without the grammar")
struct PlainNumeralTests {
  /// What numbers are made of, and what stands beside them.
  private static let characters = Array(
    "0123456789一二三五九零两十百千万亿兆几数半余多来个点分又之第.,，、 -—/%eEkm元家年区（）：。".unicodeScalars)

  private func parser(_ text: [Unicode.Scalar]) -> NumeralParser {
    NumeralParser(units: text.map { TextUnit($0) }, lexicon: .standard, end: text.count)
  }

  @Test("whatever stands around them, the grammar reads the same", arguments: 1...8)
  func sameAsGrammar(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var count = 0
    for _ in 0..<600 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Self.characters.randomElement(using: &random) ?? "0"
      }
      let parser = parser(text)
      for start in text.indices {
        guard let plain = parser.plainNumeral(at: start) else { continue }
        count += 1
        let expected = parser.numeralByGrammar(at: start).map { "\($0)" }
        #expect("\(plain)" == expected, "\(String(String.UnicodeScalarView(text))) at \(start)")
      }
    }
    #expect(count > 100)
  }

  @Test(
    "digits with a fraction or a multiplier, and one Chinese digit, are plain",
    arguments: ["51家", "3.5", "813.17亿元", "五家", "2000万", "007号"])
  func plain(_ text: String) {
    #expect(parser(Array(text.unicodeScalars)).plainNumeral(at: 0) != nil)
  }

  @Test(
    "what could go on is left to the grammar",
    arguments: [
      "1,600元", "500多亿", "3 .5", "5分之一", "三五家", "2百万", "1e6", "1234567890123456789", "7 6.6%",
    ])
  func notPlain(_ text: String) {
    #expect(parser(Array(text.unicodeScalars)).plainNumeral(at: 0) == nil)
  }
}
