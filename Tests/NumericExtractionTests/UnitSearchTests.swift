import Lexicon
import Testing

@testable import NumericExtraction

@Suite("The search for one unit")
struct UnitSearchTests {
  private let text = Array("一季度，园区间的项目在数年间完成；年内间隔".unicodeScalars.map { TextUnit($0) })

  @Test("It finds what a look at each unit finds, in every range")
  func firstPlace() {
    for start in text.indices {
      for end in start...text.count {
        for unit in ["间", "年", "一", "隔", "无"] as [TextUnit] {
          let expected = (start..<end).first { text[$0] == unit }
          #expect(text.firstPlace(of: unit, in: start..<end) == expected)
          #expect(text.hold(unit, in: start..<end) == (expected != nil))
        }
      }
    }
    #expect(text.firstPlace(of: "年", in: text.count..<text.count) == nil)
  }

  @Test("Two units count only side by side, both in the range")
  func pairs() {
    let place = text.indices.first { text[$0] == "年" } ?? 0
    #expect(text.hold("年", "间", in: text.indices))
    #expect(text.hold("年", "间", in: place..<place + 2))
    #expect(!text.hold("年", "间", in: place + 1..<text.count))
    #expect(!text.hold("年", "间", in: 0..<place + 1))
    #expect(!text.hold("间", "年", in: text.indices))
  }
}
