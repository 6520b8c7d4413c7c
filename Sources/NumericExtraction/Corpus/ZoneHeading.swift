/// Zones as headings name them, told by the kind of zone alone: paragraphs are made before the
/// lexicon reads them.
enum ZoneHeading {
  /// The names: a kind of zone with the two ideographs before it (东湖高新区), none that only says
  /// which zones (省级高新区).
  static func names(in heading: Range<Int>, of units: Span<UInt16>) -> [[UInt16]] {
    var names: [[UInt16]] = []
    for index in heading.dropFirst(2) {
      let length = units.wordLength(kinds, at: index, before: heading.upperBound)
      guard length > 0 else { continue }
      // 新乡国家高新区
      let isNational = units.hasWord(national, at: index - 2, before: index)
      let end = isNational ? index - 2 : index
      guard end - 2 >= heading.lowerBound, CharacterClass.isIdeograph(units[end - 1]),
        CharacterClass.isIdeograph(units[end - 2]),
        !general.contains(units[end - 1]), !general.contains(units[end - 2]),
        !units.hasWord(innovation, at: end - 2, before: end)
      else { continue }
      names.append((end - 2..<index + length).map { units[$0] })
    }
    return names
  }

  private static let innovation = Array("创新".utf16)
  private static let national = Array("国家".utf16)

  private static let kinds = UnitWords(
    "高新技术产业开发区 经济技术开发区 经济开发区 高新区 经开区 开发区 工业园区 产业集聚区 综合保税区 综保区 自贸区 示范区")

  /// Characters before a kind of zone that are of no name: 各(开发区), 省级(高新区), 打造(示范区).
  private static let general = Set(
    "级家个省市区全各该本我为在的型入建造设业类等进和与是到国民范济技".utf16)
}
