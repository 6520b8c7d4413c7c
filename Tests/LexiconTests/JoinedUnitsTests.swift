import StandardLexicon
import Testing

@testable import Lexicon

@Suite("Units that names join")
struct JoinedUnitsTests {
  @Test(
    "Two units side by side in an idiom, a place or a zone are joined",
    arguments: ["一批", "三亚", "中关村科技园区", "成都高新技术产业开发区"])
  func joined(name: String) {
    let units = name.unicodeScalars.map { TextUnit($0) }
    for (first, second) in zip(units, units.dropFirst()) {
      #expect(Lexicon.standard.nameJoints.mayJoin(first, second))
    }
  }

  @Test("Most others are not")
  func apart() {
    let text = "本月新增三家企业共五个项目"
    let units = text.unicodeScalars.map { TextUnit($0) }
    let joined = zip(units, units.dropFirst()).filter {
      Lexicon.standard.nameJoints.mayJoin($0, $1)
    }
    #expect(joined.count <= units.count / 2)
  }
}
