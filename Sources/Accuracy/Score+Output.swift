import Measurements

extension Score: CustomStringConvertible {
  /// The scores as lines for a terminal.
  public var description: String {
    var lines = ["gold \(goldCount), found \(foundCount) (without optional ones)"]
    for (name, rates) in [("found", found), ("typed", typed), ("cell ", cell)] {
      lines.append(
        "\(name)  precision \(decimal(rates.precision))  recall \(decimal(rates.recall))"
          + "  F1 \(decimal(rates.f1))")
    }
    for field in ScoredField.allCases {
      let padding = String(repeating: " ", count: max(0, 14 - field.rawValue.utf8.count))
      lines.append("\(field.rawValue)\(padding)\(decimal(share(of: field)))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The scores as a JSON object over several lines, rounded to 4 places; also the form in which
  /// a baseline is recorded.
  public var json: String {
    func object(_ rates: Rates) -> String {
      "{\"precision\": \(decimal(rates.precision)), \"recall\": \(decimal(rates.recall)), "
        + "\"f1\": \(decimal(rates.f1))}"
    }
    let fields = ScoredField.allCases.map { "    \"\($0.rawValue)\": \(decimal(share(of: $0)))" }
    return """
      {
        "found": \(object(found)),
        "typed": \(object(typed)),
        "cell": \(object(cell)),
        "fields": {
      \(fields.joined(separator: ",\n"))
        },
        "gold": \(goldCount),
        "predicted": \(foundCount)
      }

      """
  }
}

extension ScoredError: CustomStringConvertible {
  /// `wrong 01.txt:91 突破3.5万名: status actual/planned`: gold before the stroke, found behind.
  public var description: String {
    let oneLine = text.split(whereSeparator: \.isNewline).joined(separator: "⏎")
    let place = "\(document):\(start) \(oneLine)"
    switch kind {
    case .missed: return "missed \(place)"
    case .extra: return "extra  \(place)"
    case .wrong(let differences):
      let parts = differences.map { difference in
        "\(difference.field.rawValue) \(quoted(difference.gold))/\(quoted(difference.found))"
      }
      return "wrong  \(place): \(parts.joined(separator: ", "))"
    }
  }

  private func quoted(_ text: String) -> String { text.isEmpty ? "∅" : text }
}

/// The number with 4 digits after the point.
private func decimal(_ score: Double) -> String {
  roundedScore(score).text(minimumFractionDigits: 4)
}

/// A score rounded to 4 places, halves of its exact binary value to the even side, as Python's
/// `round` does, so that scores of both can be compared.
func roundedScore(_ score: Double) -> ExactDecimal {
  guard score > 0x1p-40 else { return .zero }
  guard score < 1 else { return .one }
  // score × 10000 = significand × 10000 / 2^shift exactly; 53 + 14 bits fit into 128, and the
  // shift is at least 53 and at most 92.
  let shift = 52 - Int(score.exponent)
  let scaled = UInt128(score.significandBitPattern | 1 << 52) * 10_000
  let (whole, rest, half) = (scaled >> shift, scaled & (1 << shift - 1), UInt128(1) << (shift - 1))
  let roundsUp = rest > half || (rest == half && whole & 1 == 1)
  return ExactDecimal(significand: Int128(whole) + (roundsUp ? 1 : 0), exponent: -4) ?? .zero
}
