import Accuracy
import Measurements
import Testing

/// An annotation of a park's fact, with the fields that a test is about.
private func gold(
  _ text: String = "51家", at start: Int = 0, value: String? = "51", unit: String = "家",
  kind: String = "count", park: String = "德阳高新区", indicator: String = "企业",
  period: String = "2023", optional: Bool = false
) -> GoldMention {
  let number = value.map { "\"\($0)\"" } ?? "null"
  let line = """
    {"text": "\(text)", "start": \(start), "end": \(start + text.unicodeScalars.count), \
    "value": \(number), "low": \(number), "high": \(number), "bound": "=", "unit": "\(unit)", \
    "kind": "\(kind)", "direction": "", "basis": "", "status": "actual", "park": "\(park)", \
    "scope": "park", "indicator": "\(indicator)", "dimension": "enterprise", \
    "period": "\(period)", "comparable": true, "optional": \(optional)}
    """
  let mentions = (try? GoldMention.parse(Array(line.utf8), name: "gold.jsonl")) ?? []
  #expect(mentions.count == 1)
  return mentions[0]
}

private func found(
  _ text: String = "51家", at start: Int = 0, value: String = "51", unit: String = "家",
  kind: QuantityKind = .count, status: Status = .actual, park: String = "德阳高新区",
  indicator: String = "企业", period: String = "2023"
) -> Measurement {
  let end = start + text.unicodeScalars.count
  return Measurement(
    document: "01.txt", article: 1,
    span: SourceSpan(scalars: start..<end, bytes: start..<end), text: text,
    quantity: Quantity(
      value: ExactDecimal(value) ?? .zero, bound: .exact,
      unit: MeasurementUnit(symbol: unit, kind: kind)),
    change: Change(), status: status, park: park, scope: .park,
    indicator: Indicator(phrase: indicator, dimension: .enterprise), period: Period(period),
    sentence: text, confidence: 90)
}

private func score(_ gold: [GoldMention], _ found: [Measurement]) -> Score {
  var score = Score()
  score.add(gold: gold, found: found, document: "01.txt")
  return score
}

@Suite("Scores against annotations")
struct Scores {
  @Test("a perfect extraction scores 1 everywhere and has no errors")
  func perfect() {
    let result = score([gold()], [found()])
    #expect(result.cell.f1 == 1)
    #expect(ScoredField.allCases.allSatisfy { result.share(of: $0) == 1 })
    #expect(result.errors.isEmpty)
  }

  @Test("missed, extra and wrong figures are counted and listed")
  func errors() {
    let result = score(
      [gold(at: 0), gold(at: 10), gold(at: 20), gold(at: 30)],
      [found(at: 0), found(at: 10, value: "52"), found(at: 20, status: .planned), found(at: 50)])
    #expect(result.found.precision == 0.75)
    #expect(result.found.recall == 0.75)
    #expect(result.typed.f1 == 0.5)
    #expect(result.cell.f1 == 0.25)
    #expect(result.share(of: .status) == 2.0 / 3.0)
    #expect(
      result.errors.map(\.description) == [
        "wrong  01.txt:10 51家: value 51/52, low 51/52, high 51/52",
        "wrong  01.txt:20 51家: status actual/planned", "missed 01.txt:30 51家",
        "extra  01.txt:50 51家",
      ])
  }

  @Test("an optional annotation costs nothing, missed or found")
  func optional() {
    #expect(score([gold(), gold(at: 9, optional: true)], [found()]).found.f1 == 1)
    let both = score([gold(), gold(at: 9, optional: true)], [found(), found(at: 9, value: "0")])
    #expect(both.found.f1 == 1)
    #expect(both.cell.f1 == 1)
    #expect(both.foundCount == 1)
  }

  @Test("the figure that overlaps most is matched, and only one")
  func overlap() {
    let result = score(
      [gold("突破3.5万名", at: 5, value: "35000")],
      [found("5万", at: 8, value: "50000"), found("3.5万名", at: 7, value: "35000")])
    #expect(result.share(of: .value) == 1)
    #expect(result.errors.map(\.kind) == [.extra])
  }

  @Test("nothing found, or nothing annotated, is 0 and no division by zero")
  func empty() {
    #expect(score([gold()], []).found.f1 == 0)
    #expect(score([], [found()]).found.f1 == 0)
    #expect(score([], []).share(of: .value) == 0)
  }

  @Test("rates are taken over all documents together")
  func documents() {
    var total = Score()
    total.add(gold: [gold()], found: [found()], document: "01.txt")
    total.add(gold: [gold(), gold(at: 9), gold(at: 19)], found: [], document: "02.txt")
    #expect(total.found.recall == 0.25)
    #expect(total.found.precision == 1)
  }
}

@Suite("When a field agrees")
struct FieldAgreement {
  private func share(_ field: ScoredField, _ gold: GoldMention, _ found: Measurement) -> Double {
    score([gold], [found]).share(of: field)
  }

  @Test("1.50 and 1.5 are one number; a range has no value")
  func numbers() {
    #expect(share(.value, gold(value: "1.50"), found(value: "1.5")) == 1)
    #expect(share(.value, gold(value: "15"), found(value: "1.5")) == 0)
    #expect(share(.value, gold(value: nil), found(value: "1.5")) == 0)
  }

  @Test("名 and 人, ㎡ and 平方米 are one unit; 人次 is another than 人")
  func units() {
    #expect(share(.unit, gold(unit: "名"), found(unit: "人")) == 1)
    #expect(share(.unit, gold(unit: "㎡"), found(unit: "平方米")) == 1)
    #expect(share(.unit, gold(unit: "人次"), found(unit: "人")) == 0)
  }

  @Test("long and short names of a park agree")
  func parks() {
    #expect(share(.park, gold(park: "德阳高新技术产业开发区"), found(park: "德阳高新区")) == 1)
    #expect(share(.park, gold(park: "省级许昌经济技术开发区"), found(park: "许昌经开区")) == 1)
    #expect(share(.park, gold(park: "许昌高新区"), found(park: "许昌经开区")) == 0)
  }

  @Test("a period agrees by its years, and exactly by its digits")
  func periods() {
    #expect(share(.period, gold(period: "2022-12-31"), found(period: "2022")) == 1)
    #expect(share(.periodExact, gold(period: "2022-12-31"), found(period: "2022")) == 0)
    #expect(share(.periodExact, gold(period: "2017/"), found(period: "2017")) == 1)
    #expect(share(.period, gold(period: "2021/2025"), found(period: "2021")) == 0)
    #expect(share(.period, gold(period: "2021"), found(period: "")) == 0)
    #expect(share(.period, gold(period: ""), found(period: "2023-01/2023-08")) == 1)
    #expect(share(.period, gold(period: ""), found(period: "2021/2023")) == 0)
  }

  @Test("an indicator agrees where six tenths of its characters do")
  func indicators() {
    #expect(share(.indicator, gold(indicator: "企业"), found(indicator: "高新技术企业")) == 1)
    #expect(share(.indicator, gold(indicator: "甲乙丙丁戊"), found(indicator: "戊乙己庚甲")) == 1)
    #expect(share(.indicator, gold(indicator: "甲乙丙丁戊"), found(indicator: "戊乙己庚辛")) == 0)
    #expect(share(.indicator, gold(indicator: ""), found(indicator: "企业")) == 0)
  }
}

@Suite("Recorded scores")
struct RecordedScores {
  /// 1 of 32 right: its share 0.03125 lies exactly between two numbers of 4 places.
  private var low: Score {
    score((0..<32).map { gold(at: $0 * 10) }, [found(at: 0)])
  }

  @Test("scores are rounded to 4 places, halves to the even side")
  func rounding() {
    #expect(low.json.contains("\"recall\": 0.0312"))
    #expect(low.json.contains("\"precision\": 1.0000"))
  }

  @Test("scores do not fall below what they recorded themselves")
  func unchanged() throws {
    let baseline = try Baseline(parsing: Array(low.json.utf8), name: "scores.json")
    #expect(baseline.drops(in: low).isEmpty)
  }

  @Test("a score that falls by more than 0.0005 is named with both values")
  func drop() throws {
    let baseline = try Baseline(
      parsing: Array(score([gold()], [found()]).json.utf8), name: "scores.json")
    let drops = baseline.drops(in: score([gold()], [found(status: .planned)]))
    #expect(
      drops.map(\.description) == [
        "cell F1 fell from 1.0000 to 0.0000", "status fell from 1.0000 to 0.0000",
      ])
  }

  @Test("a loss of 0.0005 is tolerated, one of 0.0006 is not")
  func tolerance() throws {
    // 1999 of 2000 right scores 0.9995.
    let many = score(
      (0..<2000).map { gold(at: $0 * 10) },
      (0..<2000).map { found(at: $0 * 10, status: $0 == 0 ? .planned : .actual) })
    func baseline(_ status: String) throws -> Baseline {
      let json = many.json.replacing("\"status\": 0.9995", with: "\"status\": \(status)")
      return try Baseline(parsing: Array(json.utf8), name: "scores.json")
    }
    #expect(try baseline("1.0000").drops(in: many).isEmpty)
    let worse = try baseline("1.0000").drops(
      in: score(
        (0..<2000).map { gold(at: $0 * 10) },
        (0..<2000).map { found(at: $0 * 10, status: $0 < 2 ? .planned : .actual) }))
    #expect(worse.map(\.name).contains("status"))
  }

  @Test("a file without scores is refused with its name")
  func unreadable() {
    for text in ["", "{}", "[1]", "{\"found\": 1}", "\u{0}"] {
      #expect(throws: GoldError.self) {
        _ = try Baseline(parsing: Array(text.utf8), name: "scores.json")
      }
    }
  }
}

@Suite("Reading annotations")
struct ReadingAnnotations {
  private func problem(_ text: String) -> String? {
    do throws(GoldError) {
      _ = try GoldMention.parse(Array(text.utf8), name: "01.jsonl")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("blank lines are passed over, and a fault is reported with its line")
  func faults() {
    #expect(problem("\n\r\n") == nil)
    #expect(problem("\n{\"text\": \"51家\"\n")?.hasPrefix("01.jsonl:2: not a JSON object") == true)
    #expect(
      problem("{\"text\": \"51家\"}")?.hasPrefix("01.jsonl:1: the field start is missing") == true)
    #expect(
      problem("{\"text\": \"x\", \"start\": \"a\"}")?.hasPrefix(
        "01.jsonl:1: the field start is not of type Int") == true)
  }
}
