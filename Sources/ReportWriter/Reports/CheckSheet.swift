import Aggregation
import Measurements

/// `checks.csv`: a row for every check that was tried.
///
/// Numbers are in the unit of the stated figure without 万 and 亿; `equation` says the same in the
/// words of the text. `computed` is empty where bounds leave no single number, `difference` where
/// one side is not exact.
struct CheckSheet {
  let checks: Checks
  let language: Language

  var table: DataTable {
    DataTable(
      name: "checks", title: Message.checksTitle.text(language), language: language,
      columns: DataColumn.checks(language), records: checks.all)
  }
}

extension DataColumn<Check> {
  fileprivate static func checks(_ language: Language) -> [DataColumn] {
    [
      .code("relation", .relation) { $0.relation },
      .code("outcome", .checkOutcome) { $0.outcome },
      .code("reason", .checkReason) { $0.reason },
      .optionalText("park", .optionalPark) { $0.park },
      .optionalText("indicator", .phrase) { $0.stated.indicator.phrase },
      .optionalText("indicator_id", .indicatorID) { $0.stated.indicator.id },
      .optionalText("unit", .unit) { $0.stated.quantity.unit.symbol },
      .decimal("stated", .stated) { $0.stated.quantity.value },
      .code("bound", .bound) { $0.stated.quantity.bound },
      .decimal("computed", .computed) { $0.computed?.value },
      .decimal("computed_low", .computedLow) { $0.computed?.interval.low?.number },
      .decimal("computed_high", .computedHigh) { $0.computed?.interval.high?.number },
      .decimal("difference", .difference) { $0.difference },
      .text("equation", .equation) { CheckMessage.equation($0).text(language) },
      .text("sources", .checkSources) { check in
        ([check.stated] + check.operands).map(\.place).joined(separator: "; ")
      },
      .text("sentences", .checkSentences) { $0.sentences.joined(separator: " / ") },
    ]
  }
}
