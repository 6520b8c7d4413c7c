/// A zone that the text names or refers to.
struct ZoneMention {
  /// The units of the name, its place included.
  var range: Range<Int>
  /// Its name as the article writes it, in short form; nil for a reference that is not resolved.
  var park: String?
  /// Its row in the gazetteer; nil for zones that it does not hold.
  var zone: Int?
  /// The first unit of its paragraph.
  var paragraph = 0
  /// Whether its clause is about it.
  var opensClause = false
  /// A part of a zone that is no zone itself: 鄂尔多斯高新区装备制造产业园.
  var isPart = false
  /// A new area of a trade zone, named behind it: (上海自贸区)临港新片区.
  var isArea = false
  /// Whether it refers (该高新区, 园区) instead of naming.
  var isReference = false
  /// Whether it speaks of several zones (8个国家高新区) or of a district, so of no zone.
  var isPlural = false

  /// The zone that it names itself: no reference and no part of one; else nil.
  var namedZone: String? { isReference || isPart ? nil : park }
}
