import Measurements

/// The running sum of a positional numeral: coefficients times multipliers, 万 and 亿 closing a
/// section each.
struct PositionalSum {
  /// What is complete, in multiples of the last 万 or 亿.
  private var total = ExactDecimal.zero
  /// What is complete below the next 万 or 亿.
  private var section = ExactDecimal.zero
  /// The coefficient that waits for its multiplier.
  var pending: ExactDecimal?
  /// The power of ten of the last multiplier.
  private(set) var lastPower: Int?
  private var lastBigPower: Int?
  /// Whether 零 stands before the coefficient.
  var zeroBefore = false
  /// Whether the number needs more than 38 digits.
  private(set) var failed = false

  /// 十, 百 or 千; `unit` is what it counts (廿 counts two tens).
  mutating func add(smallMultiplier power: Int, times unit: ExactDecimal = .one) {
    let coefficient = pending ?? unit
    section = sum(section, coefficient.scaled(byPowerOfTen: power))
    close(power)
  }

  /// 万, 亿 or 兆: 五千万亿 multiplies what is there, 一亿二千万 adds to it.
  mutating func add(bigMultiplier power: Int) {
    var base = sum(section, pending ?? .zero)
    if base == .zero, total == .zero { base = .one }
    if base == .zero {
      total = sum(.zero, total.scaled(byPowerOfTen: power))
    } else if let last = lastBigPower, last <= power {
      total = sum(.zero, sum(total, base).scaled(byPowerOfTen: power))
    } else {
      total = sum(total, base.scaled(byPowerOfTen: power))
    }
    section = .zero
    lastBigPower = power
    close(power)
  }

  private mutating func close(_ power: Int) {
    pending = nil
    lastPower = power
    zeroBefore = false
  }

  private mutating func sum(_ left: ExactDecimal, _ right: ExactDecimal?) -> ExactDecimal {
    guard let right, let result = left.adding(right) else {
      failed = true
      return left
    }
    return result
  }

  /// The number; nil where it needs more than 38 digits.
  var value: ExactDecimal? {
    failed ? nil : total.adding(section)?.adding(pending ?? .zero)
  }
}
