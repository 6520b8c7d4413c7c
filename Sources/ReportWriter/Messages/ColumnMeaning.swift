/// What the columns of the files for programs hold. One meaning serves all files that have such a
/// column.
enum ColumnMeaning: String, CaseIterable, Bilingual {
  case document, article, start, end, text
  case baseValue, baseLow, baseHigh, bound, unit, kind, direction, basis, status
  case park, optionalPark, scope, phrase, indicatorName, indicatorID, dimension, period, sentence
  case confidence
  case shownUnit, scale, shownValue, shownLow, shownHigh, sources
  case cellValue, cellBaseValue, cellBound, cellStatus, cellPeriod, cellText, cellSources
  case rank, ranked, parkCount, gapToLeader, gapToMean, gapToMedian, rankStatus
  case outcome, figures
  case sharing, quartile, gapPercent, gapToBaseline
  case statedGrowth, growth, previous, previousPeriod
  case relation, checkOutcome, checkReason, stated, computed, computedLow, computedHigh
  case difference, equation, checkSources, checkSentences
  case account, progressValue, plan, planPeriod, completion, elapsed, lead, toSchedule, toPlan
  case paceNeeded, progressOutcome, progressReason, shortfall, missing

  /// The meaning in both languages.
  var wording: (zh: String, en: String) {
    switch self {
    case .document: ("文件名", "name of the document")
    case .article: ("文件中的第几篇文章，从1起", "article within the document, from 1")
    case .start:
      ("数字之前的字符数（Unicode标量）", "characters before the figure (Unicode scalars)")
    case .end: ("数字末尾之前的字符数", "characters before the end of the figure")
    case .text: ("原文中的数字，一字不改", "the figure verbatim")
    case .baseValue:
      ("以基本单位计的数值（3.5万名为35000）；区间为空", "number in the base unit (3.5万名 is 35000); empty for a range")
    case .baseLow: ("以基本单位计的下限；无下限则为空", "lower end in the base unit; empty where it is open")
    case .baseHigh: ("以基本单位计的上限；无上限则为空", "upper end in the base unit; empty where it is open")
    case .bound:
      (
        "界限：= 等于，> 高于，>= 不低于，< 低于，<= 不高于，~ 约，range 区间",
        "= exact, > above, >= at least, < below, <= at most, ~ about, range"
      )
    case .unit: ("原文的单位，不含万、亿", "unit as written, without 万 and 亿")
    case .kind: ("量的种类", "kind of quantity")
    case .direction: ("变化方向：up 增，down 减；水平数为空", "up or down for a change; empty for a level")
    case .basis:
      ("变化的基准：yoy 同比，cumulative 累计", "yoy against the year before, cumulative since a beginning")
    case .status:
      (
        "actual 实际数，planned 计划数，policy 政策条款",
        "actual fact, planned, or policy for the term of a rule"
      )
    case .park: ("园区简称", "short name of the park")
    case .optionalPark: ("园区简称；不明或不涉及园区则为空", "short name of the park; empty where none is known")
    case .scope: ("属于谁的数：park 园区整体，其余不可比", "whose quantity it is; only park compares")
    case .phrase: ("原文中的指标", "indicator in the words of the text")
    case .indicatorName: ("指标名称", "name of the indicator")
    case .indicatorID: ("词表中的指标编号；词表没有则为空", "id in the vocabulary; empty where it has none")
    case .dimension: ("维度", "dimension")
    case .period:
      (
        "时点或时段：2022、2023-H1、2023-08、起止2023-01/2023-08、以来2017/",
        "2022, 2023-H1, 2023-08, from–to 2023-01/2023-08, since 2017/"
      )
    case .sentence: ("原句", "sentence")
    case .confidence: ("依据的直接程度，0至100", "how direct the evidence was, 0 to 100")
    case .shownUnit: ("数值所用的单位", "unit of the numbers of the row")
    case .scale:
      ("倍率：数值乘以它即为基本单位的数", "what the numbers are multiplied by to be in the base unit")
    case .shownValue:
      (
        "数值，保留原文精度；区间、多个数值则为空",
        "number, with the digits of the text; empty for a range or several values"
      )
    case .shownLow: ("下限；无下限则为空", "lower end; empty where it is open")
    case .shownHigh: ("上限；无上限则为空", "upper end; empty where it is open")
    case .sources: ("出处：文件#第几篇:字符位置", "document#article:start of each sentence that says so")
    case .cellValue:
      (
        "表中单位的数值；区间为50-60，数值不一则以 / 分隔；空白为无",
        "number in the unit of the column; 50-60 for a range, / between several values"
      )
    case .cellBaseValue:
      ("基本单位的数值，写法同数值", "number in the base unit, written like the value")
    case .cellBound: ("界限，每个数值一个", "bound of each value: =, >, >=, <, <=, ~, range")
    case .cellStatus:
      (
        "actual、planned、policy；空格则为原因，如 not_mentioned 未提及",
        "actual, planned or policy; in an empty cell the reason, such as not_mentioned"
      )
    case .cellPeriod: ("时点，每个数值一个", "period of each value")
    case .cellText: ("原文中的数字", "the figures verbatim")
    case .cellSources:
      ("出处：文件#第几篇:字符位置，以 ; 分隔", "document#article:start of each sentence, separated by ;")
    case .rank: ("名次；界限不能分先后时为区间，如1-2", "rank; 1-2 where bounds leave the order open")
    case .ranked: ("参加排名的园区数", "number of parks that are ranked")
    case .parkCount: ("有此指标的园区数", "number of parks that have the indicator")
    case .gapToLeader: ("与第一名之差；两者都确切才有", "value less the leader's, both exact")
    case .gapToMean: ("与平均数之差；至少三个确切数才有", "value less the mean of three or more exact values")
    case .gapToMedian: ("与中位数之差；至少三个确切数才有", "value less the median of three or more exact values")
    case .rankStatus:
      (
        "actual、planned、policy、derived 推算，或 conflicting_sources 数值不一；只有实际数和推算数参加排名",
        "actual, planned, policy, derived, or conflicting_sources; facts and what derives are ranked"
      )
    case .outcome: ("数字的去向，或空格的原因", "what became of the figures, or why a cell is empty")
    case .sharing: ("同名次、同数值的园区数，含本园区", "parks that have the same value, this one included")
    case .quartile:
      ("四分位：1为最好；至少8个园区排名才有", "quarter of the ranking, 1 the best, of eight parks or more")
    case .gapPercent:
      (
        "前列差距相当于对方的百分之几；百分比指标为空",
        "the gap before in percent of the other value; empty for percentages"
      )
    case .gapToBaseline: ("与基准园区之差；两者都确切才有", "value less the baseline's, both exact")
    case .growth: ("按两期数值算出的同比增速（%）", "growth from the year before, by the two values, in percent")
    case .statedGrowth: ("文中所称的同比增速（%）", "growth against the year before as the texts state it")
    case .previous: ("上年同期的数值", "value of the same span a year earlier")
    case .previousPeriod: ("上年同期", "the same span a year earlier")
    case .relation: ("两边数字的关系", "what relates the two sides")
    case .checkOutcome:
      (
        "holds 相符，fails 不符，cannot_be_judged 无法判断",
        "holds, fails, or cannot_be_judged"
      )
    case .checkReason: ("无法判断的原因", "why it cannot be judged")
    case .stated: ("所核对的数，以基本单位计", "the figure that is checked, in the base unit")
    case .computed:
      ("由另一边算出的数；有界限时为空", "what the other side comes to; empty where bounds leave several")
    case .computedLow: ("算出的下限，含舍入误差", "least that the other side may come to, rounding included")
    case .computedHigh:
      ("算出的上限，含舍入误差", "most that the other side may come to, rounding included")
    case .difference: ("所核对的数减去算出的数", "stated less computed")
    case .equation: ("算式，用原文的数字", "both sides in the words of the text")
    case .checkSources:
      ("两边数字的出处，所核对的在前", "document#article:start of all figures, the checked one first")
    case .checkSentences: ("原句，以 / 分隔", "sentences, separated by /")
    case .account:
      (
        "standing 大账，fulfilment 细账，arrear 欠账",
        "standing among the parks, fulfilment of a plan, or arrear"
      )
    case .progressValue: ("园区的数值，或计划的完成数", "value of the park, or what is done of the plan")
    case .plan: ("计划数", "what was planned")
    case .planPeriod: ("计划的期限", "term of the plan")
    case .completion: ("完成率（%）", "done over plan, in percent")
    case .elapsed: ("时间进度（%）：期限内已过的天数", "days of the term that have passed, in percent")
    case .lead: ("完成率减时间进度（百分点）", "completion less time passed, in percentage points")
    case .toSchedule: ("赶上时间进度还差", "what is missing to be as far as time")
    case .toPlan: ("完成计划还差", "what is missing to fulfil the plan")
    case .paceNeeded: ("余下所需速度为此前的几倍", "speed that the rest needs, over the speed so far")
    case .progressOutcome:
      (
        "behind 落后，on_schedule 按期，fulfilled 已完成，cannot_be_judged 无法判断",
        "behind, on_schedule, fulfilled, or cannot_be_judged"
      )
    case .progressReason: ("无法判断的原因", "why it cannot be judged")
    case .shortfall: ("欠幅（%）", "what is missing, in percent of what should be there")
    case .missing: ("差额", "what is missing")
    case .figures: ("数字的个数；全列之和为数字总数", "number of figures; the column adds up to all of them")
    }
  }
}
