import Lexicon
import Measurements

/// Finds what has been done of each plan.
///
/// A plan and a done amount belong together by one of these rules, the first that fits; each amount
/// answers one plan, and each plan takes the amount of the latest day:
///
/// 1. The amount follows the plan in its sentence, and its words say no more than that something is
///    done, or name the same: `年度计划投资37.85亿元，目前已完成1.85亿元`.
/// 2. Both stand in one article and, without the words of time, mood and completion, say the same:
///    `全年要完成投资51.6亿元` and `投资完成1.89亿元`. Where two plans are left that say so, neither
///    is answered.
/// 3. The vocabulary calls one the plan of the other, or both the same indicator.
///
/// A plan to add something (再筹集1万套) is never set against what there is, nor a plan against an
/// amount from before its term.
struct PlanMatching {
  let words: RelationVocabulary
  let units: UnitConversion
  let indicators: [String: IndicatorEntry]

  /// A plan or an amount with the words that name it.
  private struct Named {
    let measurement: Measurement
    /// The words before the figure.
    let lead: String
    /// What is left of them without time, mood and completion, its characters in order.
    let subject: String
    /// The index of the passage, and of the figure in it.
    let place: (passage: Int, figure: Int)
  }

  /// The accounts of all articles, in source order of the plans.
  func fulfilments(in articles: [ArticlePassages]) -> [Fulfilment] {
    var result: [Fulfilment] = []
    var answered: Set<Measurement> = []
    var used: Set<Measurement> = []
    func account(_ plan: Named, _ done: Measurement) {
      guard
        let fulfilment = Fulfilment(
          plan: plan.measurement, done: done, term: term(of: plan, done: done),
          isLevel: indicators[plan.measurement.indicator.id]?.nature == .stock, units: units)
      else { return }
      result.append(fulfilment)
      answered.insert(plan.measurement)
      used.insert(done)
    }
    for article in articles {
      let named = namedFigures(in: article)
      let plans = named.filter { isPlan($0) }
      for plan in plans {
        guard let next = named.first(where: { isAnswer($0, to: plan) }) else { continue }
        account(plan, next.measurement)
      }
      for plan in plans where !answered.contains(plan.measurement) {
        let rivals = plans.filter {
          !answered.contains($0.measurement) && $0.subject == plan.subject
            && $0.measurement.quantity.value != plan.measurement.quantity.value
        }
        guard rivals.isEmpty else { continue }
        let amounts = named.filter {
          isDone($0) && !used.contains($0.measurement) && !plan.subject.isEmpty
            && $0.subject == plan.subject && fits($0.measurement, plan)
        }
        if let latest = Self.latest(amounts.map(\.measurement)) { account(plan, latest) }
      }
      result += shares(in: named)
    }
    result += matchedByVocabulary(articles, answered: answered, used: used)
    return result.sorted { $0.plan.precedes($1.plan) }.map { fulfilment in
      var fulfilment = fulfilment
      fulfilment.entry = indicators[fulfilment.plan.indicator.id]
      return fulfilment
    }
  }

  private func namedFigures(in article: ArticlePassages) -> [Named] {
    article.passages.enumerated().flatMap { index, passage in
      passage.figures.indices.map { figure in
        let lead = passage.lead(of: figure)
        let bare = words.removing(.modal, .year, .aim, .done, from: lead)
        return Named(
          measurement: passage.measurement(figure), lead: lead, subject: String(bare.sorted()),
          place: (index, figure))
      }
    }
  }

  private func isPlan(_ named: Named) -> Bool {
    let plan = named.measurement
    return plan.status == .planned && plan.scope == .park && !plan.park.isEmpty && plan.isLevel
      && Self.isAmount(plan) && !words.has(.more, in: named.lead)
  }

  private func isDone(_ named: Named) -> Bool {
    let done = named.measurement
    return done.status == .actual && done.isLevel && words.has(.done, in: named.lead)
  }

  private static func isAmount(_ measurement: Measurement) -> Bool {
    switch measurement.quantity.unit.kind {
    case .percent, .percentagePoint, .rank, .score, .multiple, .number, .duration, .other: false
    default: true
    }
  }

  /// Rule 1.
  private func isAnswer(_ named: Named, to plan: Named) -> Bool {
    named.place.passage == plan.place.passage && named.place.figure == plan.place.figure + 1
      && words.has(.aim, in: plan.lead) && isDone(named)
      && (named.subject.isEmpty || named.subject == plan.subject)
      && fits(named.measurement, plan)
  }

  /// Whether an amount may be one of the plan: of its park, in its unit, not from before its term.
  private func fits(_ done: Measurement, _ plan: Named) -> Bool {
    let target = plan.measurement
    guard done.park == target.park, done.scope == target.scope,
      done.quantity.unit.kind == target.quantity.unit.kind,
      units.unitClass(of: done.quantity.unit) == units.unitClass(of: target.quantity.unit)
    else { return false }
    guard let term = target.period, let period = done.period else { return true }
    return period.end.lastDay >= term.start.firstDay && period.end.lastDay <= term.end.lastDay
  }

  /// When the plan is to be done: as it says, for 年度 and 全年 the whole year.
  private func term(of plan: Named, done: Measurement) -> Period? {
    let period = plan.measurement.period
    // A plan for the year may have taken the date of the amount beside it.
    if words.has(.year, in: plan.lead), let year = (period ?? done.period)?.end.year {
      return .at(PartialDate(year: year))
    }
    if case .since = period { return nil }
    return period
  }

  private static func latest(_ amounts: [Measurement]) -> Measurement? {
    amounts.max { left, right in
      let (mine, theirs) = (left.period?.end.lastDay ?? 0, right.period?.end.lastDay ?? 0)
      return mine == theirs ? right.precedes(left) : mine < theirs
    }
  }

  /// Shares that the text gives itself: `完成年度计划的58%`.
  private func shares(in figures: [Named]) -> [Fulfilment] {
    figures.compactMap { share in
      let measurement = share.measurement
      guard measurement.isShare, measurement.status == .actual, measurement.scope == .park,
        !measurement.park.isEmpty, words.has(.done, in: share.lead),
        words.has(.aim, in: share.lead),
        share.lead.hasSuffix("的")
      else { return nil }
      let year = measurement.period.map { Period.at(PartialDate(year: $0.end.year)) }
      let term = words.has(.year, in: share.lead) || share.lead.contains("年") ? year : nil
      return Fulfilment(statedShare: measurement, plan: measurement, term: term)
    }
  }

  /// Rule 3, over all articles.
  private func matchedByVocabulary(
    _ articles: [ArticlePassages], answered: Set<Measurement>, used: Set<Measurement>
  ) -> [Fulfilment] {
    let named = articles.flatMap { namedFigures(in: $0) }
    var amounts: [String: [Named]] = [:]
    for amount in named
    where amount.measurement.status == .actual && !amount.measurement.indicator.id.isEmpty
      && !used.contains(amount.measurement) && amount.measurement.isLevel
    {
      amounts[amount.measurement.indicator.id, default: []].append(amount)
    }
    var told: Set<String> = []
    return named.compactMap { plan in
      let target = plan.measurement
      guard isPlan(plan), !answered.contains(target), !target.isInHeadline,
        let entry = indicators[target.indicator.id], target.period != nil
      else { return nil }
      let id = entry.measure == .planned ? entry.base : entry.id
      guard let amounts = amounts[id] else { return nil }
      let fitting = amounts.map(\.measurement).filter {
        fits($0, plan) && $0.change == target.change && !$0.isInHeadline
      }
      guard let latest = Self.latest(fitting),
        told.insert("\(target.park)|\(target.indicator.id)|\(target.period?.description ?? "")")
          .inserted
      else { return nil }
      return Fulfilment(
        plan: target, done: latest, term: term(of: plan, done: latest),
        isLevel: entry.nature == .stock, units: units)
    }
  }
}
