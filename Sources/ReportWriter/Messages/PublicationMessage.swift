import Aggregation
import Measurements

/// What workbook and page say beside the tables.
enum PublicationMessage: Bilingual {
  case overviewName, rankingsName, figuresName, sourcesName, notesName
  case overviewIntroduction, rankingsIntroduction, figuresIntroduction
  case cutOff(Int)
  case moreDigits
  case asWritten(String)
  case source(String)
  case furtherSources(Int)
  case rank, ranked, gapToLeader, gapToMean, gapToMedian, whyUnranked
  case rankingNote
  case unranked(Status)
  case unrankedConflict
  case writtenHeader, outcomeHeader, sentenceHeader, documentHeader, titleHeader, dateHeader
  case parksHeader, articlesHeader, figuresHeader, encodingHeader, bytesHeader, reasonHeader
  case noPark
  case statusName(Status)
  case skipped(String, String)
  case blanks, intervals, precision, tracing
  case versions(program: String, lexicon: String)
  case leftOutTitle
  case skipToContent, contents, colorScheme, systemColors, lightColors, darkColors
  case allOfThem, noneOfThem, filterCount, filterBy(String)
  case back, rankOf(String, Int), chartsTitle, tableBelow
  case rankMapTitle, rankMapDescription(rows: Int, columns: Int)
  case keyLeader, keyMiddle, keyLast, keyUnranked, keyPlan
  case unshownRows(Int)
  case madeBy
  case progressName, completionChart, checksName, checksIntroduction
  case outcomeName, relation, equation, remark, checkOutcome(Check.Outcome)

  /// How the tables are to be read.
  static let guidance: [PublicationMessage] = [.blanks, .intervals, .precision, .tracing]

  var wording: (zh: String, en: String) {
    switch self {
    case .overviewName: ("综合对比", "Overview")
    case .rankingsName: ("排名", "Rankings")
    case .figuresName: ("明细", "Figures")
    case .sourcesName: ("来源", "Sources")
    case .notesName: ("说明", "Notes")
    case .overviewIntroduction:
      (
        "两个以上园区提及的指标；蓝色为领先，橙色为末位（三个以上园区参与排名时）。",
        "Indicators that two parks or more report; blue leads, orange comes last of three or more."
      )
    case .rankingsIntroduction:
      (
        "只有事实参与排名；计划、政策条款和数值不一的列在其后，不排名。",
        "Only facts are ranked; plans, terms of policies and conflicting values follow without rank."
      )
    case .figuresIntroduction:
      ("每个数字的原句，数字在句中标出。", "The sentence of each figure, with the figure marked.")
    case .cutOff(let count): ("……（此处略去\(count)字）", "… (\(count) characters left out here)")
    case .moreDigits:
      (
        "位数超过电子表格的精度（15位），按文本保存",
        "more digits than a spreadsheet keeps (15): stored as text"
      )
    case .asWritten(let text): ("原文：\(text)", "in the text: \(text)")
    case .source(let place): ("出处：\(place)", "source: \(place)")
    case .furtherSources(let count): ("另有\(count)处相同", "the same in \(count) more places")
    case .rank: ("名次", "Rank")
    case .ranked: ("参与排名", "Ranked")
    case .gapToLeader: ("与首位之差", "Gap to the leader")
    case .gapToMean: ("与均值之差", "Gap to the mean")
    case .gapToMedian: ("与中位数之差", "Gap to the median")
    case .whyUnranked: ("未排名原因", "Why not ranked")
    case .rankingNote:
      (
        "名次如“1–2”，表示“超”“近”等说法不足以分出先后；差额只在数值确切时计算，均值和中位数至少需要三个确切数值。",
        "A rank like 1–2 says that the words leave the order open. Gaps need exact values; mean and"
          + " median need three."
      )
    case .unranked(.planned): ("计划数", "planned")
    case .unranked(.policy): ("政策条款", "term of a policy")
    case .unranked(.actual): ("时段长短不同", "another span of time")
    case .unrankedConflict: ("数值不一", "several values")
    case .writtenHeader: ("原文数字", "As written")
    case .outcomeHeader: ("去向", "Outcome")
    case .sentenceHeader: ("原句", "Sentence")
    case .documentHeader: ("文件", "Document")
    case .titleHeader: ("标题", "Title")
    case .dateHeader: ("日期", "Date")
    case .parksHeader: ("园区", "Parks")
    case .articlesHeader: ("文章数", "Articles")
    case .figuresHeader: ("数字个数", "Figures")
    case .encodingHeader: ("编码", "Encoding")
    case .bytesHeader: ("字节", "Bytes")
    case .reasonHeader: ("原因", "Reason")
    case .noPark: ("（园区不明）", "(park unknown)")
    case .statusName(.actual): ("实际", "actual")
    case .statusName(.planned): ("计划", "planned")
    case .statusName(.policy): ("政策", "policy")
    case .skipped(let name, let reason): ("未能读取：\(name)：\(reason)", "not read: \(name): \(reason)")
    case .blanks:
      (
        "空白表示所读文章没有提及，绝不等于零。",
        "A blank means that no text says it; it is never a zero."
      )
    case .intervals:
      (
        "数字前后的符号不可省略：近30亿元不是30亿元，计划数不是完成数。",
        "Never drop the marks: near 3 billion is not 3 billion, a plan is not a result."
      )
    case .precision:
      (
        "数字按原文位数显示，不补位；金额按列换算为元、万元或亿元，见单位行。",
        "Figures keep the digits of the text; money is scaled by column, as the unit row says."
      )
    case .tracing:
      (
        "引用前请点开数字，核对原句；本表所列为所读文章涉及的园区，不是全国排名。",
        "Open a figure and read its sentence before you quote it; the parks are those of the texts,"
          + " not a ranking of the nation."
      )
    case .versions(let program, let lexicon):
      ("ParkMetrics \(program)，词表 \(lexicon)。", "ParkMetrics \(program), lexicon \(lexicon).")
    case .skipToContent: ("跳到正文", "Skip to content")
    case .contents: ("目录", "Contents")
    case .colorScheme: ("配色", "Colours")
    case .systemColors: ("随系统", "as the system")
    case .lightColors: ("浅色", "light")
    case .darkColors: ("深色", "dark")
    case .filterBy(let heading): ("筛选\(heading)", "Filter by \(heading.lowercased())")
    case .allOfThem: ("全选", "All")
    case .noneOfThem: ("全不选", "None")
    case .filterCount: ("显示园区 {0}/{1}，维度 {2}/{3}", "Parks {0}/{1}, dimensions {2}/{3}")
    case .back: ("返回", "Back")
    case .rankOf(let rank, let count): ("第\(rank)名，共\(count)", "rank \(rank) of \(count)")
    case .chartsTitle: ("图", "Charts")
    case .tableBelow: ("以表格查看", "As a table")
    case .rankMapTitle: ("排名热力图", "Map of ranks")
    case .rankMapDescription(let rows, let columns):
      (
        "\(rows)个园区、\(columns)项指标；颜色表示名次，格内为数值和名次，点击可看原句。",
        "\(rows) parks by \(columns) indicators; the colour tells the rank, each cell has value and"
          + " rank and opens its sentence."
      )
    case .keyLeader: ("领先", "first")
    case .keyMiddle: ("居中", "between")
    case .keyLast: ("末位", "last")
    case .keyUnranked: ("不参与排名", "not ranked")
    case .keyPlan: ("斜纹为计划或政策", "hatched: plan or policy")
    case .unshownRows(let count):
      (
        "另有\(count)个数字未列入对比，见 measurements.csv 和 report.xlsx。",
        "\(count) more figures stand in no cell: see measurements.csv and report.xlsx."
      )
    case .madeBy:
      (
        "本页为单个文件，不联网，可直接转发或打印。",
        "This page is a single file that needs no network; hand it on or print it."
      )
    case .progressName: ("进度", "Progress")
    case .completionChart: ("完成率与时间进度", "Completion beside time passed")
    case .checksName: ("勾稽", "Checks")
    case .checksIntroduction:
      (
        "核对只指出不一致，不作更正；哪一边有误，请看原句。",
        "A check reports and never corrects; which side is wrong, the sentences must tell."
      )
    case .outcomeName: ("结果", "Outcome")
    case .relation: ("关系", "Relation")
    case .equation: ("算式", "Equation")
    case .remark: ("说明", "Remark")
    case .checkOutcome(.holds): ("相符", "holds")
    case .checkOutcome(.fails): ("不符", "fails")
    case .checkOutcome(.undecided): ("无法判断", "cannot be judged")
    case .leftOutTitle: ("未列入对比的数字", "Figures that are not compared")
    }
  }
}
