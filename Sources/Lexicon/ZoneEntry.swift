/// A zone that the gazetteer knows (`zones.csv`).
public struct ZoneEntry: Sendable, Hashable {
  /// The official name.
  public var name: String
  /// The canonical short name that reports show: 德阳高新区.
  public var shortName: String
  /// The province in short form: 四川.
  public var province: String
  /// `national` or `provincial`.
  public var level: String
  /// `hitech`, `etdz`, `newarea`, ...
  public var type: String
}

/// The kind of a zone as it ends the zone's name (`zone_forms.csv`).
public struct ZoneForm: Sendable, Hashable {
  /// The form as written: 高新技术产业开发区.
  public let form: String
  /// The canonical short form: 高新区, 综保区. Names of one zone are compared with it.
  public let shortForm: String
  /// The form in the name of a park: the short one for development zones, whose full kind hardly
  /// any text repeats (高新技术产业开发区), and as written for all others (综合保税区).
  public let nameForm: String
  /// Whether the name of a park keeps it in full though there is a short form.
  public let isWrittenInFull: Bool

  init(form: String, shortForm: String) {
    self.form = form
    self.shortForm = shortForm
    let isShortened =
      shortForm == "高新区" || shortForm.hasSuffix("开发区") || shortForm == "经开区"
      || shortForm == "航空港实验区"
    nameForm = isShortened ? shortForm : form
    isWrittenInFull = nameForm != shortForm
  }
}

extension ZoneEntry: LexiconRecord {
  static let section = LexiconImage.Section.zones
  static let shape = LexiconRecords.Shape(texts: 5)

  var texts: [String] { [name, shortName, province, level, type] }
  var codes: [UInt32] { [] }

  init(_ record: LexiconRecords.Record) {
    self.init(
      name: record.text(0), shortName: Self.shortName(record), province: record.text(2),
      level: record.text(3), type: record.text(4))
  }

  static func shortName(_ record: LexiconRecords.Record) -> String { record.text(1) }
}

extension ZoneForm: LexiconRecord {
  static let section = LexiconImage.Section.zoneForms
  static let shape = LexiconRecords.Shape(texts: 2)

  var texts: [String] { [form, shortForm] }
  var codes: [UInt32] { [] }

  init(_ record: LexiconRecords.Record) {
    self.init(form: record.text(0), shortForm: record.text(1))
  }
}
