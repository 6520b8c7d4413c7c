import Aggregation
import Measurements

/// What workbook and page say beside the tables.
enum PublicationMessage {
  case cutOff(Int)
  case moreDigits

  /// The message in a language.
  func text(_ language: Language) -> String {
    let (zh, en) = wording
    return language == .zh ? zh : en
  }

  private var wording: (zh: String, en: String) {
    switch self {
    case .cutOff(let count): ("……（此处略去\(count)字）", "… (\(count) characters left out here)")
    case .moreDigits:
      (
        "位数超过电子表格的精度（15位），按文本保存",
        "more digits than a spreadsheet keeps (15): stored as text"
      )
    }
  }
}
