import Lexicon
import Measurements

/// Under which name a park is compared: articles write 湛江开发区 or 湛江经济技术开发区, and mean one;
/// several articles write 经开区, and mean a zone of their own each.
struct ParkIdentity {
  private let lexicon: Lexicon
  private var names: [String: String] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The measurements with their parks under the gazetteer's names. A park that is called by its kind
  /// alone in more than one article bears the article's name as well: 经开区（a.txt#2）. Linear; copies
  /// only where a name changes.
  static func unified(_ measurements: [Measurement], lexicon: Lexicon) -> [Measurement] {
    var identity = ParkIdentity(lexicon: lexicon)
    var result = measurements
    var kinds: [String: Set<ArticleOfDocument>] = [:]
    for (index, measurement) in measurements.enumerated() where !measurement.park.isEmpty {
      let name = identity.name(of: measurement.park)
      if name != measurement.park { result[index].park = name }
      if lexicon.isKindOfZone(name) { kinds[name, default: []].insert(.init(measurement)) }
    }
    let shared = kinds.filter { $0.value.count > 1 }
    guard !shared.isEmpty else { return result }
    for index in result.indices where shared[result[index].park] != nil {
      let article = ArticleOfDocument(result[index])
      result[index].park += "（\(article.document)#\(article.article)）"
    }
    return result
  }

  private struct ArticleOfDocument: Hashable {
    var document: String
    var article: Int

    init(_ measurement: Measurement) {
      document = measurement.document
      article = measurement.article
    }
  }

  private mutating func name(of park: String) -> String {
    if let known = names[park] { return known }
    let name = lexicon.canonicalName(ofPark: park)
    names[park] = name
    return name
  }
}
