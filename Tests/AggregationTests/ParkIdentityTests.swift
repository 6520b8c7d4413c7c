import Lexicon
import Measurements
import StandardLexicon
import Testing

@testable import Aggregation

@Suite("A park under several names")
struct ParkIdentityTests {
  @Test(
    "names of one zone are one park; a zone that the gazetteer lacks keeps its name",
    arguments: [
      ("湛江开发区", "湛江经开区"), ("湛江经开区", "湛江经开区"), ("袍江经开区", "绍兴袍江经开区"),
      ("柳河经济开发区", "柳河经济开发区"), ("", ""),
    ])
  func names(written: String, canonical: String) {
    #expect(Lexicon.standard.canonicalName(ofPark: written) == canonical)
  }

  @Test("a park called by its kind alone is one of its own in each article")
  func kindsAlone() {
    let told = [
      figure("经开区", "gdp", "100亿", "元", .money, document: "a.txt"),
      figure("经开区", "gdp", "200亿", "元", .money, document: "b.txt"),
      figure("高新区", "gdp", "300亿", "元", .money, document: "b.txt"),
    ]
    let parks = ParkIdentity.unified(told, lexicon: .standard).map(\.park)
    #expect(parks == ["经开区（a.txt#1）", "经开区（b.txt#1）", "高新区"])
  }
}
