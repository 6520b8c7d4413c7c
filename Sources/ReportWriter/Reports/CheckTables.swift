import Aggregation
import Measurements

/// The checks as lists for people: what fails, what cannot be judged and why, what holds; each with
/// its equation, its places and its sentences.
public struct CheckTables: Sendable {
  let checks: Checks
  private let language: Language

  /// Lists checks.
  public init(_ checks: Checks, language: Language) {
    self.checks = checks
    self.language = language
  }

  /// A table for each outcome that occurs, what fails first.
  public func tables() -> [Table] {
    let order: [Check.Outcome] = [.fails, .undecided, .holds]
    return order.compactMap { outcome in
      let members = checks.all.filter { $0.outcome == outcome }
      return members.isEmpty ? nil : table(of: outcome, members)
    }
  }

  /// How many checks came out in which way, in a sentence.
  public var summary: String {
    if checks.all.isEmpty { return CheckMessage.none.text(language) }
    return CheckMessage.summary(
      holds: checks.count(.holds), fails: checks.count(.fails),
      undecided: checks.count(.undecided)
    ).text(language)
  }

  private func table(of outcome: Check.Outcome, _ checks: [Check]) -> Table {
    var table = Table(title: CheckMessage.title(outcome, checks.count).text(language))
    table.listings = Check.Relation.allCases.compactMap { relation in
      let members = checks.filter { $0.relation == relation }
      guard !members.isEmpty else { return nil }
      return Table.Listing(
        title: CheckMessage.relation(relation).text(language) + Message.listLead.text(language),
        items: members.map(item(of:)))
    }
    return table
  }

  private func item(of check: Check) -> Table.Listing.Item {
    let colon = Message.listLead.text(language)
    let remark = remark(on: check)
    let equation = CheckMessage.equation(check).text(language)
    let first =
      remark.isEmpty ? [equation] : [equation + Message.listSeparator.text(language), remark]
    return Table.Listing.Item(
      label: check.park.isEmpty ? "—" : check.park,
      lines: [first] + check.sources.map { ["\($0.place)" + colon, $0.sentence] })
  }

  /// Why a check is open, or by how much it fails.
  func remark(on check: Check) -> String {
    if let reason = check.reason { return CheckMessage.reason(reason).text(language) }
    guard check.outcome == .fails, let difference = check.difference else { return "" }
    return CheckMessage.difference(check.stated.quantity.text(of: difference.magnitude))
      .text(language)
  }
}

extension Check {
  /// One figure for each sentence, in source order.
  var sources: [Measurement] {
    var seen: Set<String> = []
    return figures.filter { seen.insert($0.sentence).inserted }
  }
}
