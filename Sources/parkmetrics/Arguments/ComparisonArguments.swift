import Aggregation
import Measurements
import ReportWriter

extension ComparisonOptions.PeriodChoice {
  /// Reads `latest`, `as-stated`, or a period: 2022, 2023-H1 or 2023H1, 2023-08, 2022-12-31,
  /// 2023-01/2023-08, 2017/.
  init?(argument text: String) {
    switch text {
    case "latest": self = .latest
    case "as-stated": self = .asStated
    default:
      let plain = text.replacing("-H", with: "H").replacing("-Q", with: "Q")
        .replacing("H", with: "-H").replacing("Q", with: "-Q")
      guard let period = Period(plain) else { return nil }
      self = .within(period)
    }
  }
}

extension Arguments {
  /// What the options of `compare` say of the figures to take, for documents of the given dates.
  func comparisonOptions(_ documents: [SourceDocument]) -> ComparisonOptions {
    var options = ComparisonOptions(datedBy: documents)
    if let choice = value(.period).flatMap({ ComparisonOptions.PeriodChoice(argument: $0) }) {
      options.period = choice
    }
    if let status = value(.status).flatMap({ Status(rawValue: $0) }) { options.statuses = [status] }
    if let least = count(.minConfidence) { options.minimumConfidence = least }
    for rate in list(.rate).compactMap({ CurrencyRate($0) }) {
      options.rates[rate.currency] = rate.rate
    }
    return options
  }
}

extension OptionTable {
  /// The options of `compare` that choose figures and say what they are measured against.
  static let comparisonOptions = [
    OptionDefinition(
      .indicators, "INDICATOR,…", .list([]),
      zh: "只看这些指标（编号或名称）", en: "these indicators only, by id or name"),
    OptionDefinition(
      .dimensions, "DIMENSION,…", .list(Dimension.allCases.map(\.rawValue)),
      zh: "只看这些维度", en: "these dimensions only"),
    OptionDefinition(
      .period, "PERIOD", .period, default: "latest",
      zh: "时点：latest 取最近的；2022、2023H1 等只取其内的；as-stated 不同时点不同列",
      en: "latest; 2022, 2023H1 or the like: within it only; as-stated: a column for each"),
    OptionDefinition(
      .status, "STATUS", .choice(Status.allCases.map(\.rawValue) + ["all"]), default: "all",
      zh: "只看实际数、计划数或政策条款", en: "facts, plans or terms of rules only"),
    OptionDefinition(
      .minConfidence, "N", .count,
      zh: "只看置信度不低于 N 的数（0 至 100）", en: "figures of at least this confidence, to 100"),
    OptionDefinition(
      .rate, "USD=N,…", .rates,
      zh: "外币按此汇率折成元（USD、EUR、HKD、JPY、GBP、KRW）",
      en: "convert currencies into CNY at these rates (USD, EUR, HKD, JPY, GBP, KRW)"),
    OptionDefinition(
      .group, "BY", .choice(ParkGrouping.allCases.map(\.rawValue)),
      zh: "园区分组排列", en: "parks of one group next to each other"),
    OptionDefinition(
      .ranking, zh: "写排名和差距，不写对比表", en: "ranks and gaps instead of the comparison"),
    OptionDefinition(
      .baseline, "PARK", .list([]),
      zh: "排名时另算与这个园区的差距", en: "with --ranking: gaps to this park as well"),
  ]
}
