import Lexicon
import Measurements
import StandardLexicon
import Testing

@testable import NumericExtraction

/// What a sentence holds by the simplest reading there is: the ASCII number in front of a word, with
/// 万 and 亿 between. Independent of the parser that the tests compare it with.
private func plainNumber(before word: String, in sentence: String) -> ExactDecimal? {
  guard
    let found = sentence.ranges(of: word).last(where: { range in
      sentence[..<range.lowerBound].last.map { "0123456789万亿".contains($0) } ?? false
    })
  else { return nil }
  var rest = sentence[..<found.lowerBound]
  var power = 0
  while let last = rest.last, last == "万" || last == "亿" {
    power += last == "万" ? 4 : 8
    rest = rest.dropLast()
  }
  let digits = rest.suffix { "0123456789.".contains($0) }
  return ExactDecimal(String(digits))?.scaled(byPowerOfTen: power)
}

extension Substring {
  fileprivate func suffix(while isIncluded: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, isIncluded(self[index(before: start)]) {
      start = index(before: start)
    }
    return self[start...]
  }
}

@Suite("Every row of the lexicon reads as it says")
struct ExampleTests {
  private let rows = LexiconTables().rows().rows

  @Test("no example is misread")
  func misread() {
    #expect(ExampleCheck(lexicon: .standard).misread(in: rows).map(\.description) == [])
  }

  @Test("an example that shows something else than its row is misread")
  func wrongExamples() {
    func misread(_ name: String, _ text: String) -> Int {
      let tables = LexiconTables(own: [
        LexiconTable(name: name, path: "\(name).csv", bytes: Array(text.utf8))
      ])
      let own = tables.rows().rows.filter(\.isOwn)
      return ExampleCheck(lexicon: Lexicon(tables)).misread(in: own).count
    }
    let bounds = "word,position,bound,example\n"
    #expect(misread("bounds", bounds + "足足,before,>=,足足30家\n") == 0)
    #expect(misread("bounds", bounds + "足足,before,>=,30家足足\n") == 1)
    let times = "word,code,example,period\n"
    #expect(misread("time_words", times + "头年,year-1,头年新增企业12家,2022\n") == 0)
    #expect(misread("time_words", times + "头年,year-1,头年新增企业12家,2023\n") == 1)
    let contexts = "word,role,example\n"
    #expect(misread("number_contexts", contexts + "连霸,rank verb,园区连霸第二\n") == 0)
    #expect(misread("number_contexts", contexts + "连霸,rank verb,园区连霸第二期\n") == 1)
    #expect(misread("not_figures", "phrase,reason\n三碗水,name\n") == 0)
    #expect(misread("not_units", "word,unit\n畚箕,箕\n亩产,亩\n") == 0)
  }

  @Test("the number of a unit's example is read exactly, under each of the unit's names")
  func unitValues() throws {
    for row in rows where row.table == .units {
      let (symbol, example) = (row["symbol"], row["example"])
      let value = try #require(plainNumber(before: symbol, in: example), "\(row.place)")
      for name in [symbol] + row.list("aliases") {
        let sentence = example.replacing(symbol, with: name)
        let found = read(sentence).filter { $0.quantity.value == value }
        #expect(
          found.contains { $0.quantity.unit.kind.rawValue == row["kind"] },
          "\(row.place): \(sentence)")
      }
    }
  }
}
