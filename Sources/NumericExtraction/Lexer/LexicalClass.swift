import CLexiconTables
import Lexicon

/// What a text unit is to the lexer. One table look-up a unit.
enum LexicalClass: UInt8 {
  /// Han characters and whatever has no class of its own.
  case other
  case digit
  case latin
  case space
  /// 零 〇 一 二 … 九, 两, 俩, 仨, and the financial forms 壹 贰 ….
  case chineseDigit
  /// 十 百 千 and their financial forms.
  case smallMultiplier
  /// 万 亿 兆.
  case bigMultiplier
  /// 几 数: a coefficient that is not said.
  case vagueDigit
  case point
  /// `,` and `，`, folded to one.
  case comma
  /// 、
  case enumerationComma
  /// 。 ！ ？ and their half-width forms, and the ellipsis.
  case sentenceEnd
  case semicolon
  case colon
  case openBracket
  case closeBracket
  case openQuote
  case closeQuote
  /// 《
  case openTitle
  /// 》
  case closeTitle
  /// - – — ~ ～ ―
  case dash
  case percent
  case slash
  case plus
  case currency
  case otherPunctuation
}

extension LexicalClass {
  /// Whether it is of digits or multipliers, of which numbers are made.
  var isPartOfNumber: Bool {
    switch self {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier: true
    default: false
    }
  }

  /// Whether a phrase cannot go across it.
  var endsPhrase: Bool {
    switch self {
    case .comma, .enumerationComma, .sentenceEnd, .semicolon, .colon, .openTitle, .closeTitle,
      .closeQuote, .openQuote, .openBracket, .closeBracket, .space, .otherPunctuation:
      true
    default: false
    }
  }

  /// Whether a clause cannot go across it.
  var endsClause: Bool {
    switch self {
    case .comma, .sentenceEnd, .semicolon, .colon: true
    default: false
    }
  }

  /// Whether it belongs to the sentence that ends before it.
  var staysWithSentence: Bool {
    switch self {
    case .sentenceEnd, .closeQuote, .closeBracket: true
    default: false
    }
  }

  /// The class of a unit, by the table of `CLexiconTables`.
  @inline(__always)
  static func of(_ unit: TextUnit) -> LexicalClass {
    // The table holds the constants of `enum lexical_class` alone, which are the raw values of the
    // cases in their order; a test compares the two.
    unsafeBitCast(lexical_class_of(unit.code), to: LexicalClass.self)
  }
}

extension TextUnit {
  /// The class of this unit.
  @inline(__always)
  var lexicalClass: LexicalClass { .of(self) }

  /// The value of an ASCII or Chinese digit; nil for any other unit.
  var digitValue: Int? {
    switch self {
    case _ where code >= 0x30 && code <= 0x39: Int(code) - 0x30
    case "零", "〇", "○": 0
    case "一", "壹", "幺": 1
    case "二", "两", "俩", "贰": 2
    case "三", "仨", "叁", "参": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// Whether it is a digit or multiplier as cheques write it.
  var isFinancialForm: Bool {
    switch self {
    case "壹", "贰", "叁", "参", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰", "仟": true
    default: false
    }
  }

  /// Whether it is a financial form that is a word or a name as well: 队伍, 陆家嘴, 肆意, 参加.
  var isAmbiguousFinancialForm: Bool {
    switch self {
    case "参", "肆", "伍", "陆": true
    default: false
    }
  }

  /// The power of ten of a multiplier character (十 1, 万 4, 亿 8, 兆 12); nil for any other unit.
  var multiplierPower: Int? {
    switch self {
    case "十", "拾", "廿", "卅", "卌": 1
    case "百", "佰": 2
    case "千", "仟": 3
    case "万": 4
    case "亿": 8
    case "兆": 12
    default: nil
    }
  }
}
