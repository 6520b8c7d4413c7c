import Foundation
import NumericExtraction
import Testing

/// Sentences that no one would write reach the places where a rule looks beside a word and finds
/// another one, or the end of the text.
@Suite("Words of the lexicon in any order")
struct WordSaladTests {
  /// Seeds that never change; `PARKMETRICS_SEED` names one instead.
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["PARKMETRICS_SEED"].flatMap { UInt64($0) }.map { [$0] }
    ?? Array(1...4)

  private static let figures = [
    "4.1%", "3家", "10亿元", "100余人", "第3位", "第一", "5公里", "20万平方米", "3个", "2024年", "1—8月",
    "12个工作日", "近5万吨", "1.2倍", "800", "两大", "半", "亿元以上", "6-8亿元", "1万元/亩", "3年",
  ]
  private static let marks = [
    "，", "。", "、", "；", "：", "“", "”", "（", "）", "《", "》", "\n", "的", " ",
  ]

  /// Word lists of the carried tables: of those that hold many lists, each list by itself, so that
  /// words of the short ones come as often as those of the long ones.
  private static let lists: [[String]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CLexiconTables/tables")
    var lists: [String: [String]] = [:]
    for name in [
      "bounds", "complements", "cues", "not_figures", "number_contexts", "phrase_boundaries",
      "places",
      "relation_words", "rule_words", "time_words", "units", "zone_forms",
    ] {
      let file = folder.appending(path: "\(name).csv")
      guard let table = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for line in table.split(separator: "\n").dropFirst() {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard let word = fields.first, !word.contains("\"") else { continue }
        let list = name == "rule_words" ? String(fields.last ?? "") : name
        lists[list, default: []].append(String(word))
      }
    }
    return lists.sorted { $0.key < $1.key }.map(\.value)
  }()

  @Test("2000 documents a seed: read to the end, each figure where it stands", arguments: seeds)
  func salad(seed: UInt64) throws {
    try #require(Self.lists.count > 100)
    var random = SplitMix64(state: seed)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let list =
          switch Int.random(in: 0..<4, using: &random) {
          case 0: Self.figures
          case 1: Self.marks
          default: Self.lists.randomElement(using: &random) ?? []
          }
        text += list.randomElement(using: &random) ?? ""
      }
      let scalars = Array(text.unicodeScalars)
      var end = 0
      for measurement in read(text) {
        let range = measurement.span.scalars
        #expect(range.lowerBound >= end && range.upperBound <= scalars.count, "\(text)")
        let quoted = String(String.UnicodeScalarView(scalars[range]))
        #expect(quoted == measurement.text, "seed \(seed): \(text)")
        end = range.upperBound
      }
    }
  }
}
