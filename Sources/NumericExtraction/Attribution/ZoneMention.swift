/// A zone that the text names or refers to.
struct ZoneMention {
  /// The units of the name, its place included.
  var range: Range<Int>
  /// The canonical short name; nil for a reference that is not resolved.
  var park: String?
  /// A part of a zone that is no zone itself: 鄂尔多斯高新区装备制造产业园.
  var isPart = false
  /// Whether it refers (该高新区, 园区) instead of naming.
  var isReference = false
}
