import Aggregation
import Measurements

/// All that workbook and page show of one run, section by section.
public struct ReportPublication {
  private let comparison: Comparison
  private let coverage: Coverage
  private let run: RunRecord
  private let tables: ComparisonTables
  private let progress: Progress?
  private let checks: Checks?
  /// Whether figures that stand in no cell are left to `measurements.csv`.
  private let showsCitedOnly: Bool
  private var language: Language { tables.language }

  /// The publication of a run and its comparison, with accounts and checks if they are given.
  public init(
    comparison: Comparison, run: RunRecord, progress: Progress? = nil, checks: Checks? = nil,
    language: Language, showsCitedOnly: Bool = false
  ) {
    self.comparison = comparison
    self.run = run
    self.progress = progress
    self.checks = checks
    self.showsCitedOnly = showsCitedOnly
    coverage = Coverage(comparison: comparison, documents: run.documents)
    tables = ComparisonTables(comparison, language: language)
  }

  /// The sections in the order of the report.
  public func publication() -> Publication {
    let rankings = RankingTable(tables)
    let register = FigureRegister(
      comparison: comparison, run: run, language: language, showsCitedOnly: showsCitedOnly)
    var publication = Publication(
      title: Message.comparisonTitle.text(language), language: language)
    publication.dataAsOf = run.dataAsOf
    publication.groupHeading = Message.dimensionHeader.text(language)
    publication.summary = summary()
    publication.sections =
      [overview()] + Dimension.allCases.compactMap { section(of: $0, rankings) }
      + [
        section(
          "rankings", .rankingsName, .list, rankings.table, paragraph: .rankingsIntroduction),
        progress.map { ProgressSection(progress: $0, tables: tables).section() },
        checks.map { CheckSection(checks: $0, language: language).section() },
        section(
          "figures", .figuresName, .register(quotation: FigureRegister.quotationColumn),
          register.figures(), paragraph: .figuresIntroduction),
        section("sources", .sourcesName, .list, register.sources()),
        notes(),
      ].compactMap(\.self)
    publication.sections.removeAll { section in
      section.id != "notes" && section.tables.allSatisfy(\.rows.isEmpty)
    }
    return publication
  }

  private func say(_ message: PublicationMessage) -> String { message.text(language) }

  private func section(
    _ id: String, _ name: PublicationMessage, _ kind: Publication.Kind, _ table: Table,
    paragraph: PublicationMessage? = nil
  ) -> Publication.Section {
    var section = Publication.Section(id: id, name: say(name), kind: kind)
    section.tables = [table]
    section.paragraphs = paragraph.map { [say($0)] } ?? []
    return section
  }

  private func summary() -> [String] {
    RunSummary(comparison: comparison, coverage: coverage, run: run).messages
      .map { $0.text(language) }
  }

  private func overview() -> Publication.Section {
    section(
      "overview", .overviewName, .overview, tables.overview(), paragraph: .overviewIntroduction)
  }

  private func section(
    of dimension: Dimension, _ rankings: RankingTable
  ) -> Publication.Section? {
    let compared = tables.grid(of: dimension)
    let shown = [compared, tables.singles(of: dimension)].compactMap(\.self)
    guard !shown.isEmpty else { return nil }
    var section = Publication.Section(
      id: dimension.rawValue, name: Message.dimension(dimension).text(language), kind: .comparison)
    section.tables = shown
    section.charts = tables.columns.filter { $0.indicator.dimension == dimension }
      .compactMap { column in
        rankings.blocks[column.indicator.key].map { rows in
          Publication.BarChart(
            title: column.name, unit: column.unit, section: "rankings", rows: rows,
            columns: [RankingTable.valueColumn])
        }
      }
    return section
  }

  /// How to read it all, and what isn't in it.
  private func notes() -> Publication.Section {
    var section = Publication.Section(id: "notes", name: say(.notesName), kind: .list)
    let marks =
      Bound.allCases.filter { $0 != .exact }.map { Message.bound($0) }
      + Status.allCases.filter { $0 != .actual }.map { Message.status($0) }
      + [.conflictMark, .nearMiss, .blankCell]
    section.paragraphs =
      summary() + PublicationMessage.guidance.map { say($0) }
      + [marks.map { $0.text(language) }.joined(separator: "   ")]
      + [say(.versions(program: run.programVersion, lexicon: run.lexiconVersion))]
    let leftOut = coverage.fates.filter { $0.fate != .compared }
    guard !leftOut.isEmpty else { return section }
    var table = Table(title: say(.leftOutTitle))
    table.stubHeader = say(.reasonHeader)
    table.columns = [Table.Column(header: say(.figuresHeader))]
    table.rows = leftOut.map { fate, figures in
      Table.Row(stub: Message.fate(fate).text(language), cells: [.count(figures)])
    }
    section.tables = [table]
    return section
  }
}
