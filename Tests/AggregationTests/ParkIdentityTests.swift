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
}
