import Lexicon
import Measurements

/// Under which name a park is compared: articles write 湛江开发区 or 湛江经济技术开发区, and mean one.
struct ParkIdentity {
  private let lexicon: Lexicon
  private var names: [String: String] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The measurements with their parks under the gazetteer's names. Linear; copies only where a
  /// name changes.
  static func unified(_ measurements: [Measurement], lexicon: Lexicon) -> [Measurement] {
    var identity = ParkIdentity(lexicon: lexicon)
    var result = measurements
    for (index, measurement) in measurements.enumerated() where !measurement.park.isEmpty {
      let name = identity.name(of: measurement.park)
      if name != measurement.park { result[index].park = name }
    }
    return result
  }

  private mutating func name(of park: String) -> String {
    if let known = names[park] { return known }
    let name = lexicon.canonicalName(ofPark: park)
    names[park] = name
    return name
  }
}
