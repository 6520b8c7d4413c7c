import CLexiconTables
import Lexicon
import Testing

@testable import NumericExtraction

@Suite("What characters are to the lexer")
struct LexicalClassTests {
  @Test("The table holds classes alone, which are the cases in their order")
  func table() {
    let last = UInt8(LexicalClass.otherPunctuation.rawValue)
    #expect(last == UInt8(lexical_other_punctuation.rawValue))
    for code in UInt16.min...UInt16.max { #expect(lexical_class_of(code) <= last) }
  }

  @Test(
    "Each character has its class",
    arguments: [
      ("园", LexicalClass.other), ("7", .digit), ("W", .latin), ("Ω", .latin), (" ", .space),
      ("两", .chineseDigit),
      ("千", .smallMultiplier), ("亿", .bigMultiplier), ("几", .vagueDigit), (".", .point),
      (",", .comma), ("、", .enumerationComma), ("。", .sentenceEnd), (";", .semicolon),
      (":", .colon), ("(", .openBracket), ("】", .closeBracket), ("“", .openQuote),
      ("’", .closeQuote), ("《", .openTitle), ("》", .closeTitle), ("—", .dash), ("‰", .percent),
      ("/", .slash), ("×", .plus), ("¥", .currency), ("·", .otherPunctuation),
    ] as [(Unicode.Scalar, LexicalClass)])
  func classes(scalar: Unicode.Scalar, expected: LexicalClass) {
    #expect(LexicalClass.of(TextUnit(scalar)) == expected)
  }
}
