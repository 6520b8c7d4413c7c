import Aggregation
import Measurements

/// Everything that a report says in its own words, in one table.
enum Message: Bilingual {
  case comparisonTitle
  case rankingsTitle
  case coverageTitle
  case progressTitle
  case checksTitle
  case measurementsTitle
  case parkHeader
  case indicatorHeader
  case dimensionHeader
  case unitLabel
  case asOfLabel
  case periodUnknown
  case since(PartialDate)
  case dimension(Dimension)
  case growth(of: String)
  case change(of: String)
  case cumulative(String)
  case dimensionHeading(String, indicators: Int, parks: Int)
  case dimensionWithoutComparison(String)
  case onePark(Int)
  case dataAsOf(String)
  case overview(documents: Int, articles: Int, skipped: Int)
  case funnel(Coverage.Funnel)
  case table(parks: Int, shared: Int, single: Int, conflicts: Int)
  case nothingCompared
  case bound(Bound)
  case status(Status)
  case blankCell
  case nearMiss
  case missing(Missing)
  case summary(Summary)
  case conflictMark
  case derivedMark
  case asOfNote(String?)
  case convertedNote(String)
  case derivedNote(String, String)
  case rateNote(currency: String, rate: String)
  case group(String)
  case conflictNote([String], isOneArticle: Bool)
  case leftOutHeading
  case fate(Fate)
  case silentHeading
  case silentDocument(String, articles: Int)
  case sourcesHeading
  case source(name: String, title: String, date: String)
  case tracing
  case listSeparator
  case listLead
  case scaleLabel
  case valueHeader
  case baseValueHeader
  case textHeader
  case boundHeader
  case statusHeader
  case periodHeader
  case sourceHeader

  /// `1 park`, `2 parks`.
  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  var wording: (zh: String, en: String) {
    switch self {
    case .comparisonTitle: ("园区综合对比", "Comparison of parks")
    case .rankingsTitle: ("各指标排名", "Rankings by indicator")
    case .coverageTitle: ("每个数字的去向与空格的原因", "What became of each figure, and why cells are empty")
    case .progressTitle:
      ("三笔账：大账、细账、欠账", "Three accounts: standings, plans and what is done, arrears")
    case .checksTitle: ("勾稽关系核对", "Checks of figures against each other")
    case .measurementsTitle: ("全部数字及其原句", "All figures with their sentences")
    case .parkHeader: ("园区", "Park")
    case .indicatorHeader: ("指标", "Indicator")
    case .dimensionHeader: ("维度", "Dimension")
    case .unitLabel: ("单位", "Unit")
    case .asOfLabel: ("时点", "As of")
    case .periodUnknown: ("未注明", "not stated")
    case .since(let date):
      (date.part == .year ? "\(date)年以来" : "\(date)以来", "since \(date)")
    case .dimension(let dimension): Self.name(of: dimension)
    case .growth(let name): ("\(name)增速", "growth of \(name)")
    case .change(let name): ("\(name)增减", "change in \(name)")
    case .cumulative(let name): ("累计\(name)", "\(name), cumulative")
    case .dimensionHeading(let name, let indicators, let parks):
      (
        "【\(name)】\(parks)个园区，\(indicators)项可比指标",
        "\(name): \(count(parks, "park")), \(count(indicators, "comparable indicator"))"
      )
    case .dimensionWithoutComparison(let name):
      ("【\(name)】没有两个园区都提及的指标", "\(name): no indicator that two parks report")
    case .onePark(let indicators):
      (
        "只有一个园区提及、无从比较的指标（\(indicators)项）：",
        "Reported by one park only (\(count(indicators, "indicator"))):"
      )
    case .dataAsOf(let date):
      ("资料截至\(date)\(date.utf8.count == 4 ? "年" : "")。", "Documents up to \(date).")
    case .overview(let documents, let articles, let skipped):
      (
        "文件\(documents)个，文章\(articles)篇" + (skipped > 0 ? "；另有\(skipped)个文件未能读取。" : "。"),
        "\(count(documents, "document")), \(count(articles, "article"))"
          + (skipped > 0 ? "; \(count(skipped, "file")) could not be read." : ".")
      )
    case .funnel(let funnel):
      (
        "数字\(funnel.found)个，其中有单位\(funnel.typed)个，园区整体\(funnel.parkScope)个，园区明确\(funnel.parkKnown)个，"
          + "指标可识别\(funnel.indicatorKnown)个，列入对比\(funnel.compared)个。",
        "\(count(funnel.found, "figure")); \(funnel.typed) with a unit;"
          + " \(funnel.parkScope) of a park as a whole; "
          + "\(funnel.parkKnown) of a known park; \(funnel.indicatorKnown) of a known indicator; "
          + "\(funnel.compared) compared."
      )
    case .table(let parks, let shared, let single, let conflicts):
      (
        "对比\(parks)个园区：\(shared)项指标有两个以上园区提及，\(single)项只有一个园区提及"
          + (conflicts > 0 ? "；\(conflicts)处数值不一，均予列出。" : "。"),
        "Compared: \(count(parks, "park")) by \(count(shared, "indicator")) that two or more report;"
          + " \(count(single, "indicator")) that one reports"
          + (conflicts > 0 ? "; \(count(conflicts, "cell")) with several values." : ".")
      )
    case .nothingCompared: ("没有可比的数字。", "No figures to compare.")
    case .bound(let bound): Self.explanation(of: bound)
    case .status(.actual): ("", "")
    case .status(.planned): ("* 计划数", "* planned")
    case .status(.policy): ("† 政策条款", "† term of a policy")
    case .blankCell: ("空白 未提及", "blank: not mentioned")
    case .nearMiss:
      ("x 口径、单位或主体不同，不可比", "x other unit, kind or subject: not comparable")
    case .missing(let reason): Self.reason(of: reason)
    case .summary(.mean): ("平均", "Mean")
    case .summary(.median): ("中位数", "Median")
    case .derivedMark: ("‡ 由两个数推算", "‡ derived from two figures")
    case .conflictMark: ("! 数值不一，未作取舍", "! several values, none preferred")
    case .asOfNote(let period?): ("时点：\(period)", "period: \(period)")
    case .asOfNote(nil): ("时点未注明", "period not stated")
    case .derivedNote(let numerator, let denominator):
      ("由“\(numerator)”与“\(denominator)”推算", "derived from “\(numerator)” and “\(denominator)”")
    case .rateNote(let currency, let rate):
      ("按1\(currency)=\(rate)元换算。", "Converted at 1 \(currency) = \(rate) CNY.")
    case .group(let code): Self.name(ofGroup: code)
    case .convertedNote(let text): ("由原文“\(text)”换算", "converted from “\(text)”")
    case .conflictNote(let places, let isOneArticle):
      (
        isOneArticle
          ? "同篇数值不一，或为分项：" + places.joined(separator: "、")
          : "来源不一致：" + places.joined(separator: "；"),
        isOneArticle
          ? "several values in one article, perhaps of parts: " + places.joined(separator: ", ")
          : "sources disagree: " + places.joined(separator: "; ")
      )
    case .leftOutHeading: ("【未列入对比的数字】", "Figures that are not compared")
    case .fate(let fate): Self.reason(of: fate)
    case .silentHeading: ("【没有数字的文件】", "Documents without figures")
    case .silentDocument(let name, let articles):
      ("\(name)（\(articles)篇）", "\(name) (\(count(articles, "article")))")
    case .sourcesHeading: ("【来源】", "Sources")
    case .source(let name, let title, let date):
      (
        name + (title.isEmpty ? "" : "《\(title)》") + (date.isEmpty ? "" : "（\(date)）"),
        name + (title.isEmpty ? "" : ": \(title)") + (date.isEmpty ? "" : " (\(date))")
      )
    case .tracing:
      (
        "每个数字的出处见 comparison.csv，原句见 measurements.csv。",
        "comparison.csv says where each figure stands, measurements.csv quotes its sentence."
      )
    case .listSeparator: ("；", "; ")
    case .listLead: ("：", ": ")
    case .scaleLabel: ("倍率", "Scale")
    case .baseValueHeader: ("基本单位数值", "base value")
    case .textHeader: ("原文", "text")
    case .valueHeader: ("数值", "value")
    case .boundHeader: ("界限", "bound")
    case .statusHeader: ("状态", "status")
    case .periodHeader: ("时点", "period")
    case .sourceHeader: ("出处", "source")
    }
  }
}

extension Message {
  private static func name(of dimension: Dimension) -> (zh: String, en: String) {
    switch dimension {
    case .talent: ("人才", "Talent")
    case .enterprise: ("企业", "Enterprises")
    case .platform: ("平台", "Platforms")
    case .project: ("项目", "Projects")
    case .investment: ("投资", "Investment")
    case .economy: ("经济", "Economy")
    case .trade: ("外贸外资", "Trade and foreign capital")
    case .funding: ("资金", "Funding")
    case .service: ("服务", "Services")
    case .space: ("空间", "Space")
    case .green: ("绿色", "Energy and environment")
    case .market: ("市场", "Market")
    case .technology: ("技术", "Technology")
    case .event: ("活动", "Events")
    case .other: ("其他", "Other")
    }
  }

  private static func explanation(of bound: Bound) -> (zh: String, en: String) {
    switch bound {
    case .exact: ("", "")
    case .moreThan: ("> 高于（超、突破、逾、余、多）", "> more than")
    case .atLeast: (">= 不低于（以上、至少）", ">= at least")
    case .lessThan: ("< 低于（近、不足、不到）", "< less than")
    case .atMost: ("<= 不高于（以内、最高）", "<= at most")
    case .approximately: ("~ 约", "~ about")
    case .range: ("– 区间", "– range")
    }
  }

  /// A group of parks: a province has its own name, levels and types have codes.
  private static func name(ofGroup code: String) -> (zh: String, en: String) {
    switch code {
    case "": ("未知", "unknown")
    case "national": ("国家级", "national")
    case "provincial": ("省级", "provincial")
    case "hitech": ("高新区", "high-tech zone")
    case "etdz": ("经开区", "economic and technological development zone")
    case "newarea": ("新区", "new area")
    default: (code, code)
    }
  }

  private static func reason(of missing: Missing) -> (zh: String, en: String) {
    switch missing {
    case .notMentioned: ("未提及", "not mentioned")
    case .otherScope: ("只有项目、企业或地区的数，不属园区整体", "only of a project, an enterprise or a region")
    case .otherKind: ("只有另一种量，不可比", "only as another kind of quantity")
    case .otherUnit: ("只有不能换算的单位", "only in a unit that does not convert")
    case .otherPeriod: ("只有另一时点的数", "only of another period")
    case .notSelected: ("不在所选时点、状态或置信度之内", "not asked for: period, status or confidence")
    case .conflictingSources: ("数值不一", "several values")
    }
  }

  private static func reason(of fate: Fate) -> (zh: String, en: String) {
    switch fate {
    case .otherScope(let scope): reason(of: scope)
    case .parkUnknown: ("园区不明", "park unknown")
    case .indicatorUnknown: ("指标不在词表，且仅一个园区使用", "indicator outside the vocabulary")
    case .withoutUnit: ("无单位", "without a unit")
    case .notSelected: ("不在所选时点、状态或置信度之内", "not asked for: period, status or confidence")
    case .notConvertible: ("单位无法换算", "unit does not convert")
    case .setAside(.periodFit): ("已有整个时段的数", "a part of the period that was asked for")
    case .setAside(.sourceDate): ("已有更晚发布的数", "an earlier published document")
    case .setAside(.status): ("已有实际数，计划数或政策数不列", "a plan or rule beside a fact")
    case .setAside(.period): ("已有更近时点的数", "an earlier period")
    case .setAside(.exactness): ("已有更确切的数", "less exact")
    case .setAside(.headline): ("标题中的数，以正文为准", "a headline beside the body")
    case .setAside(.documentOrder): ("同一指标已有在先的数", "a later figure of the same indicator")
    case .compared: ("列入对比", "compared")
    }
  }

  private static func reason(of scope: Scope) -> (zh: String, en: String) {
    switch scope {
    case .park: ("园区整体", "the park's own")
    case .project: ("单个项目", "of one project")
    case .enterprise: ("单个企业或机构", "of one enterprise")
    case .region: ("市、省或全国", "of a region or the nation")
    case .event: ("单次活动", "of one event")
    case .policy: ("政策条款", "of a policy")
    case .other: ("其他主体", "of another subject")
    }
  }
}
