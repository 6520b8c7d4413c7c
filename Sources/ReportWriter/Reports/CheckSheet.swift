import Aggregation
import CSVFiles
import Measurements

/// `checks.csv`: a row for every check that was tried.
///
/// `stated`, `computed`, `computed_low`, `computed_high` and `difference` are in the unit of the
/// stated figure without 万 and 亿; `equation` says the same in the words of the text. `computed` is
/// empty where bounds leave no single number, `difference` where one side is not exact.
struct CheckSheet {
  let checks: Checks
  let profile: CSVProfile
  let language: Language

  func bytes() -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    writer.write(
      row: [
        "relation", "outcome", "reason", "park", "indicator", "indicator_id", "unit", "stated",
        "bound", "computed", "computed_low", "computed_high", "difference", "equation", "sources",
        "sentences",
      ].map(CSVField.text))
    for check in checks.all { writer.write(row: fields(of: check)) }
    return writer.finish()
  }

  private func fields(of check: Check) -> [CSVField] {
    let stated = check.stated
    return [
      .text(check.relation.rawValue), .text(check.outcome.rawValue),
      .text(check.reason?.rawValue ?? ""), .text(check.park), .text(stated.indicator.phrase),
      .text(stated.indicator.id), .text(stated.quantity.unit.symbol),
      number(stated.quantity.value), .text(stated.quantity.bound.rawValue),
      number(check.computed?.value), number(check.computed?.interval.low?.number),
      number(check.computed?.interval.high?.number), number(check.difference),
      .text(CheckMessage.equation(check).text(language)),
      .text(([stated] + check.operands).map(\.place).joined(separator: "; ")),
      .text(check.sentences.joined(separator: " / ")),
    ]
  }

  private func number(_ number: ExactDecimal?) -> CSVField {
    number.map { .number("\($0)") } ?? .text("")
  }
}
