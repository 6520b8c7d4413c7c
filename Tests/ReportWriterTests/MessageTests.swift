import Aggregation
import Foundation
import Lexicon
import Measurements
import StandardLexicon
import Testing

@testable import ReportWriter

private let projectFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The messages without a type of cases behind them, with arguments that none says by itself.
private let plainMessages: [Message] = [
  .comparisonTitle, .rankingsTitle, .coverageTitle, .measurementsTitle, .progressTitle,
  .checksTitle, .parkHeader,
  .indicatorHeader, .dimensionHeader, .unitLabel, .asOfLabel, .periodUnknown, .scaleLabel,
  .since(PartialDate(year: 71, part: .year)),
  .growth(of: "Ω"), .change(of: "Ω"), .cumulative("Ω"),
  .dimensionHeading("Ω", indicators: 71, parks: 72), .dimensionWithoutComparison("Ω"),
  .onePark(71), .dataAsOf("Ω"), .overview(documents: 71, articles: 72, skipped: 73),
  .funnel(Coverage(comparison: compare([]), documents: []).funnel),
  .table(parks: 71, shared: 72, single: 73, conflicts: 74),
  .nothingCompared, .blankCell, .nearMiss, .conflictMark, .derivedMark, .derivedNote("Ω", "Ω"),
  .rateNote(currency: "Ω", rate: "71"), .group(""), .group("national"), .group("provincial"),
  .group("hitech"), .group("etdz"), .group("newarea"), .asOfNote("Ω"), .asOfNote(nil),
  .convertedNote("Ω"), .conflictNote(["Ω"], isOneArticle: true),
  .conflictNote(["Ω"], isOneArticle: false), .leftOutHeading, .silentHeading,
  .silentDocument("Ω", articles: 71), .sourcesHeading,
  .source(name: "Ω", title: "Ω", date: "Ω"), .tracing, .listSeparator, .listLead, .valueHeader,
  .baseValueHeader, .boundHeader, .statusHeader, .periodHeader, .textHeader, .sourceHeader,
]

/// Every table of messages by its name, with all that it says; what is made of figures alone, and
/// no words, is left out.
private let tables: [String: [any Bilingual]] = {
  var messages: [any Bilingual] = plainMessages
  messages += Dimension.allCases.map(Message.dimension)
  messages += Fate.all.map(Message.fate)
  messages += Bound.allCases.filter { $0 != .exact }.map(Message.bound)
  messages += Status.allCases.filter { $0 != .actual }.map(Message.status)
  messages += Missing.allCases.map(Message.missing)
  messages += Summary.allCases.map(Message.summary)
  var checks: [any Bilingual] = [
    CheckMessage.none, CheckMessage.difference("Ω"),
    CheckMessage.summary(holds: 71, fails: 72, undecided: 73),
  ]
  checks += Check.Outcome.allCases.map { CheckMessage.title($0, 71) }
  checks += Check.Relation.allCases.map(CheckMessage.relation)
  checks += Check.Reason.allCases.map(CheckMessage.reason)
  let words: [ProgressMessage] = [
    .nothing, .ranked, .leads, .aboveMean, .belowMean, .behindSchedule, .value, .rank,
    .gapToLeader, .gapToMean, .plan, .done, .completion, .elapsed, .lead, .outcomeHeader,
    .toSchedule, .pace, .shortfall, .missing, .cause, .behindTime, .behindMean, .points,
    .elapsedNote, .ledger(parks: 71), .standings(71), .fulfilments(71), .arrears(71),
    .gapToMedian, .gapTo("Ω"), .rankingOf("Ω", unit: "Ω", ranked: 71, parks: 72), .sharedRanks,
    .openRanks, .histories(71), .period, .growth, .statedGrowth,
  ]
  var progress: [any Bilingual] = words
  progress += Fulfilment.Outcome.allCases.map(ProgressMessage.outcome)
  progress += Fulfilment.Reason.allCases.map(ProgressMessage.reason)
  let headings: [PublicationMessage] = [
    .overviewName, .rankingsName, .figuresName, .sourcesName, .notesName, .overviewIntroduction,
    .rankingsIntroduction, .figuresIntroduction, .cutOff(71), .moreDigits, .asWritten("Ω"),
    .source("Ω"), .furtherSources(71), .rank, .ranked, .gapToLeader, .gapToMean, .gapToMedian,
    .whyUnranked, .rankingNote, .unrankedConflict, .writtenHeader, .outcomeHeader,
    .sentenceHeader, .documentHeader, .titleHeader, .dateHeader, .parksHeader, .articlesHeader,
    .figuresHeader, .encodingHeader, .bytesHeader, .reasonHeader, .noPark, .skipped("Ω", "71"),
    .blanks, .intervals, .precision, .tracing, .versions(program: "Ω", lexicon: "71"),
    .leftOutTitle, .skipToContent, .contents, .colorScheme, .systemColors, .lightColors,
    .darkColors, .allOfThem, .noneOfThem, .filterCount, .filterBy("71"), .back, .rankOf("Ω", 71),
    .chartsTitle, .tableBelow, .rankMapTitle, .rankMapDescription(rows: 71, columns: 72),
    .keyLeader, .keyMiddle, .keyLast, .keyUnranked, .keyPlan, .unshownRows(71), .madeBy,
    .progressName, .completionChart, .checksName, .checksIntroduction, .outcomeName, .relation,
    .equation, .remark,
  ]
  var publication: [any Bilingual] = headings
  publication += Status.allCases.map(PublicationMessage.unranked)
  publication += Status.allCases.map(PublicationMessage.statusName)
  publication += Check.Outcome.allCases.map(PublicationMessage.checkOutcome)
  return [
    "PublicationMessage": publication, "Message": messages, "CheckMessage": checks,
    "ProgressMessage": progress,
    "ColumnMeaning": ColumnMeaning.allCases,
  ]
}()

private let messages = Array(tables.values.joined())

extension Unicode.Scalar {
  fileprivate var isChinese: Bool {
    properties.isIdeographic || "，。、；：（）【】《》“”".unicodeScalars.contains(self)
  }
}

@Suite("Messages in two languages")
struct MessageTests {
  /// The cases of figures without words.
  private static let wordless = ["equation"]

  @Test("every table is tried, and every case of it")
  func completeness() throws {
    let folder = projectFolder.appending(path: "Sources/ReportWriter/Messages")
    var found: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n")
      guard
        let start = lines.firstIndex(where: { $0.hasPrefix("enum ") && $0.contains("Bilingual") })
      else { continue }
      let table = String(lines[start].dropFirst("enum ".count).prefix { $0.isLetter })
      found.insert(table)
      // The cases stand before the first function or property.
      let cases = lines[(start + 1)...].prefix { !$0.contains("var ") && !$0.contains("func ") }
        .filter { $0.hasPrefix("  case ") }
        .flatMap { line in
          line.dropFirst("  case ".count).replacing(/\([^)]*\)/, with: "").split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces) }
        }
      let tried = Set((tables[table] ?? []).map { "\($0)".prefix { $0.isLetter } }.map(String.init))
      #expect(!cases.isEmpty)
      #expect(
        cases.filter { !tried.contains($0) && !Self.wordless.contains($0) } == [], "\(table)")
    }
    #expect(found == Set(tables.keys))
  }

  @Test("every message is there in Chinese and in English, and says the same names and numbers")
  func wordings() {
    for message in messages {
      let (zh, en) = (message.text(.zh), message.text(.en))
      #expect(!zh.isEmpty && !en.isEmpty && zh != en, "\(message)")
      for argument in ["Ω", "71", "72", "73", "74"] {
        #expect(zh.contains(argument) == en.contains(argument), "\(message): \(argument)")
      }
    }
  }

  @Test("English has no Chinese, apart from words of the texts that it explains")
  func english() {
    for message in messages {
      let words = ["3.5万名", "万", "亿", "“Ω”"].reduce(message.text(.en)) {
        $0.replacingOccurrences(of: $1, with: "")
      }
      #expect(!words.unicodeScalars.contains { $0.isChinese }, "\(message): \(words)")
    }
  }

  @Test("every unit of the lexicon has an English name, apart from classifiers")
  func units() {
    for entry in Lexicon.standard.units {
      let unit = MeasurementUnit(symbol: entry.symbol, kind: entry.kind)
      let name = UnitName.name(of: unit, .en)
      #expect(name.isEmpty == (entry.kind == .count), "\(entry.symbol): \(name)")
      #expect(!name.unicodeScalars.contains { $0.isChinese }, "\(entry.symbol): \(name)")
    }
    func english(_ symbol: String, _ kind: QuantityKind) -> String {
      UnitName.name(of: MeasurementUnit(symbol: symbol, kind: kind), .en)
    }
    #expect(english("元/平方米/月", .money) == "CNY/m²/month")
    #expect(english("立方米/天", .flow) == "m³/days")
  }

  @Test("no other file of the room has Chinese words of its own")
  func oneTable() throws {
    let room = projectFolder.appending(path: "Sources/ReportWriter")
    let files = try #require(
      FileManager.default.enumerator(at: room, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      guard !file.path.contains("/Messages/"), file.lastPathComponent != "LineBreaking.swift" else {
        continue
      }
      count += 1
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines where !line.contains("hasSuffix") && !line.contains("hasPrefix") {
        let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        #expect(
          !code.unicodeScalars.contains { $0.properties.isIdeographic },
          "\(file.lastPathComponent): \(line)")
      }
    }
    #expect(count > 20)
  }
}
