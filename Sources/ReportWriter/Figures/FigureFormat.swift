import Measurements

/// Writes figures for people: with the precision of the text, and with a mark for whatever is not
/// an exact fact.
public struct FigureFormat: Sendable, Hashable {
  /// The unit that the numbers are shown in.
  public var scale: FigureScale
  /// Chinese tables have plain digits, English ones commas between thousands.
  public var language: Language

  /// A format for numbers of one column.
  public init(scale: FigureScale, language: Language = .zh) {
    self.scale = scale
    self.language = language
  }

  /// The figure with its marks: `>35000`, `50–60`, `813.17*`.
  ///
  /// As many digits are shown as the text has: 30.0亿元 gives 30.0, and no digit is invented beside
  /// the zeros that a smaller unit needs.
  public func entry(for quantity: Quantity, status: Status) -> Table.Entry {
    Table.Entry(
      prefix: Self.mark(for: quantity.bound), text: text(of: quantity),
      suffix: Self.mark(for: status), sortValue: scaled(quantity.shown),
      fractionDigits: fractionDigits(of: quantity), nature: Table.Nature(status))
  }

  /// The figure without marks.
  public func text(of quantity: Quantity) -> String {
    let fraction = fractionDigits(of: quantity)
    if quantity.bound == .range, let low = quantity.low, let high = quantity.high {
      return text(of: low, fractionDigits: fraction) + "–"
        + text(of: high, fractionDigits: fraction)
    }
    return text(of: quantity.shown, fractionDigits: fraction)
  }

  /// The mark in front of a bounded figure; a range marks itself.
  public static func mark(for bound: Bound) -> String {
    switch bound {
    case .exact, .range: ""
    case .moreThan, .atLeast, .lessThan, .atMost, .approximately: bound.rawValue
    }
  }

  /// The mark behind a figure that is no fact.
  public static func mark(for status: Status) -> String {
    switch status {
    case .actual: ""
    case .planned: "*"
    case .policy: "†"
    }
  }

  /// A number in the unit of the scale; nil where it needs too many digits.
  func scaled(_ number: ExactDecimal) -> ExactDecimal? {
    number.scaled(byPowerOfTen: -scale.exponent)
  }

  /// The digits behind the point that the text knows.
  func fractionDigits(of quantity: Quantity) -> Int {
    let numbers = [quantity.value, quantity.low, quantity.high].compactMap(\.self)
    let finest = numbers.map { $0 == .zero ? 0 : $0.exponent }.min() ?? 0
    return max(0, scale.exponent - min(quantity.lastDigitExponent, finest))
  }

  private func text(of number: ExactDecimal, fractionDigits: Int) -> String {
    let plain = scaled(number)?.text(minimumFractionDigits: fractionDigits) ?? "\(number)"
    return language == .zh ? plain : Self.groupingThousands(plain)
  }

  private static func groupingThousands(_ plain: String) -> String {
    let whole = plain.prefix { $0 != "." }
    let digits = whole.drop { $0 == "-" }
    var grouped = String(whole.prefix { $0 == "-" })
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    grouped.append(contentsOf: plain.dropFirst(whole.count))
    return grouped
  }
}

extension Table.Nature {
  /// What a figure of a status stands for.
  init(_ status: Status) {
    self =
      switch status {
      case .actual: .fact
      case .planned: .plan
      case .policy: .rule
      }
  }
}
