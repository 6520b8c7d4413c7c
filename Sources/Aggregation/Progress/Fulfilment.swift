import Lexicon
import Measurements

/// A plan beside what has been done of it (细账), and beside the time that has passed.
public struct Fulfilment: Sendable, Hashable {
  /// How the plan stands.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Less is done than time has passed.
    case behind
    /// As much is done as time has passed, or more.
    case onSchedule = "on_schedule"
    /// All that was planned is done.
    case fulfilled
    /// Time, bounds or the kind of the plan leave it open; `reason` tells why.
    case undecided = "cannot_be_judged"
  }

  /// Why it is open.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Nothing says when the plan begins and ends.
    case unknownTerm = "unknown_term"
    /// Nothing says of which day the done amount is.
    case unknownDate = "unknown_date"
    /// The plan is a level to be reached, which need not grow in step with time.
    case level
    /// Bounds such as 超 leave it open.
    case openBounds = "open_bounds"
  }

  /// The park.
  public var park: String
  /// What was planned.
  public var plan: Measurement
  /// What has been done; nil where the text gives the share itself (完成年计划的58%).
  public var done: Measurement?
  /// The vocabulary's entry of what was planned, where it has one.
  public var entry: IndicatorEntry?
  /// The share as the text gives it, or nil where it is computed from plan and done.
  public var statedShare: Measurement?
  /// How much of the plan is done, in percent, rounded to two places; nil where a bound leaves no
  /// number.
  public var completion: ExactDecimal?
  /// All shares that plan and done allow, in percent.
  public var completionInterval: ValueInterval
  /// The term of the plan, and the last day that the done amount covers, as yyyymmdd.
  public var term: Period?
  /// The last day that the done amount covers, as the number yyyymmdd; nil where unknown.
  public var asOf: Int?
  /// How much of the term has passed on that day, in percent, rounded to two places.
  public var elapsed: ExactDecimal?
  /// What is missing to be as far as time, in the unit of the plan; nil where nothing is missing or
  /// nothing can be told.
  public var toSchedule: ExactDecimal?
  /// What is missing to fulfil the plan, in the unit of the plan.
  public var toPlan: ExactDecimal?
  /// How many times faster than so far the rest must go to be done in time, rounded to two places;
  /// nil where nothing is done yet or no time is left.
  public var paceNeeded: ExactDecimal?
  /// How the plan stands.
  public var outcome: Outcome
  /// Why it cannot be judged; nil for any other outcome.
  public var reason: Reason?

  /// The distance to the schedule in percentage points, below zero for who is behind.
  public var lead: ExactDecimal? {
    guard let completion, let elapsed else { return nil }
    return completion.subtracting(elapsed)
  }
}

extension Fulfilment {
  /// The account of a plan and what is done of it; nil where they cannot be divided.
  init?(
    plan: Measurement, done: Measurement, term: Period?, isLevel: Bool, units: UnitConversion
  ) {
    guard let quantity = units.convert(done.quantity, to: plan.quantity.unit),
      let interval = ValueInterval(quantity)
        .divided(by: ValueInterval(plan.quantity), times: ExactDecimal(100))
    else { return nil }
    self.init(plan: plan, term: term, asOf: done.period?.lastDay(within: term), interval: interval)
    self.done = done
    if quantity.bound == .exact, plan.quantity.bound == .exact, let target = plan.quantity.value,
      let amount = quantity.value
    {
      completion = amount.multiplied(by: ExactDecimal(100))?
        .divided(by: target, fractionDigits: 2)
      toPlan = Self.positive(target.subtracting(amount))
      measurePace(target: target, amount: amount)
    }
    judge(isLevel: isLevel)
  }

  /// The account of a share that the text gives itself.
  init(statedShare share: Measurement, plan: Measurement, term: Period?) {
    self.init(
      plan: plan, term: term, asOf: share.period?.lastDay(within: term),
      interval: ValueInterval(share.quantity))
    statedShare = share
    completion = share.quantity.bound == .exact ? share.quantity.value : nil
    judge(isLevel: false)
  }

  private init(plan: Measurement, term: Period?, asOf: Int?, interval: ValueInterval) {
    self.init(
      park: plan.park, plan: plan, completionInterval: interval, term: term, asOf: asOf,
      elapsed: nil, outcome: .undecided)
    if let term, let asOf { elapsed = term.share(until: asOf) }
  }

  private mutating func measurePace(target: ExactDecimal, amount: ExactDecimal) {
    guard let term, let asOf, let (passed, days) = term.days(until: asOf) else { return }
    let due = target.multiplied(by: ExactDecimal(passed))
    // Rounded to the finest digit of the plan, or of the done amount where that is finer.
    let digits = -min(plan.quantity.lastDigitExponent, done?.quantity.lastDigitExponent ?? 0)
    toSchedule = due?.divided(by: ExactDecimal(days), fractionDigits: digits)?
      .subtracting(amount).flatMap { Self.positive($0) }
    guard passed < days, let rest = toPlan?.multiplied(by: ExactDecimal(passed)),
      let speed = amount.multiplied(by: ExactDecimal(days - passed))
    else { return }
    paceNeeded = rest.divided(by: speed, fractionDigits: 2)
  }

  private static func positive(_ number: ExactDecimal?) -> ExactDecimal? {
    number.flatMap { $0 > .zero ? $0 : nil }
  }

  private mutating func judge(isLevel: Bool) {
    let whole = ValueInterval(ExactDecimal(100))
    let certain = completion ?? completionInterval.low?.number
    if let certain, certain >= ExactDecimal(100) {
      outcome = .fulfilled
    } else if !completionInterval.isBelow(whole), completion == nil, elapsed == nil {
      reason = .openBounds
    } else if isLevel {
      reason = .level
    } else if term == nil {
      reason = .unknownTerm
    } else if let elapsed {
      let schedule = ValueInterval(elapsed)
      if completionInterval.isBelow(schedule) {
        outcome = .behind
      } else if let least = completionInterval.low, least.number >= elapsed {
        outcome = .onSchedule
      } else if let completion, completion >= elapsed {
        outcome = .onSchedule
      } else {
        reason = .openBounds
      }
    } else {
      reason = .unknownDate
    }
  }
}
