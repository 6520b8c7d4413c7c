import Measurements

extension Period {
  /// The period as a table shows it: `2022-12-31`, `2023-01–08`, `2017年以来`.
  func text(_ language: Language) -> String {
    switch self {
    case .at(let date):
      return date.description
    case .since(let date):
      return Message.since(date).text(language)
    case .between(let start, let end):
      if case .month(let month) = end.part, case .month = start.part, start.year == end.year {
        return "\(start)–\(month < 10 ? "0" : "")\(month)"
      }
      return "\(start)–\(end)"
    }
  }
}
