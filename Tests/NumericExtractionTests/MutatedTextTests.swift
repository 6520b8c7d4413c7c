import Foundation
import Measurements
import NumericExtraction
import Testing

@Suite("Text that nobody wrote")
struct MutatedTextTests {
  /// Seeds that never change; `PARKMETRICS_SEED` names one instead.
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["PARKMETRICS_SEED"].flatMap { UInt64($0) }.map { [$0] }
    ?? Array(1...4)

  /// Passages of the seeds.
  private static let passages: [[Unicode.Scalar]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.compactMap {
      (try? String(contentsOf: $0, encoding: .utf8)).map { Array($0.unicodeScalars) }
    }
  }()

  /// What rules look for, to be found where they do not expect it.
  private static let words = [
    "其中", "分别", "亿元以上", "的", "占", "、", "；", "。", "，", "累计", "项目", "开工", "签约", "产业园", "该厂", "该区",
    "2024年", "9月6日至8日", "自", "以来", "强", "级", "两大", "1万", "《", "》", "“", "”", "（", "）", "个", "家",
    "%", "\n", "企业", "最大的", "这家", "将", "要", "目标", "工地上", "投产后", "放眼全市", "看", "省科技厅", "广场", "班列",
    "——", "基地", "由", "到", "园区", "高新区", "开发区", "除", "外", "一期", "这", "在", "注册", "全年", "前11个月", "去年同期",
    "集中开工", "总投资", "减少", "比", "高", "管委会主任", "副市长",
  ].map { Array($0.unicodeScalars) }

  @Test(
    "1000 mutated passages a seed: read to the end, each figure where it stands", arguments: seeds)
  func mutated(seed: UInt64) throws {
    try #require(!Self.passages.isEmpty)
    var random = SplitMix64(state: seed)
    for _ in 0..<1000 {
      let text = Self.mutate(&random)
      var end = 0
      for measurement in read(String(String.UnicodeScalarView(text))) {
        let range = measurement.span.scalars
        #expect(range.lowerBound >= end && range.upperBound <= text.count)
        let quoted = String(String.UnicodeScalarView(text[range]))
        #expect(quoted == measurement.text, "seed \(seed)")
        end = range.upperBound
      }
    }
  }

  private static func mutate(_ random: inout SplitMix64) -> [Unicode.Scalar] {
    let source = passages.randomElement(using: &random) ?? []
    let start = Int.random(in: 0..<max(1, source.count - 400), using: &random)
    var text = Array(source[start...].prefix(Int.random(in: 20...700, using: &random)))
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      let position = Int.random(in: 0...text.count, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4:
        let length = Int.random(in: 1...6, using: &random)
        text.removeSubrange(position..<min(text.count, position + length))
      case 4..<8:
        text.insert(contentsOf: words.randomElement(using: &random) ?? [], at: position)
      default:
        let copied = text[min(position, max(0, text.count - 8))...].prefix(8)
        text.insert(contentsOf: Array(copied), at: Int.random(in: 0...text.count, using: &random))
      }
    }
    return text
  }
}
