import Aggregation

/// What reports say of progress, in both languages.
enum ProgressMessage: Bilingual {
  case ledger(parks: Int)
  case standings(Int)
  case fulfilments(Int)
  case arrears(Int)
  case nothing
  case ranked, leads, aboveMean, belowMean, behindSchedule
  case value, rank, gapToLeader, gapToMean, gapToMedian
  case gapTo(String)
  case rankingOf(String, unit: String, ranked: Int, parks: Int)
  case sharedRanks, openRanks
  case histories(Int)
  case period, growth, statedGrowth
  case plan, done, completion, elapsed, lead, outcomeHeader, toSchedule, pace
  case shortfall, missing, cause
  case outcome(Fulfilment.Outcome)
  case reason(Fulfilment.Reason)
  case behindTime, behindMean
  case points
  case elapsedNote

  var wording: (zh: String, en: String) {
    switch self {
    case .ledger(let parks): ("【大账】\(parks)个园区", "Standings of \(parks) parks")
    case .standings(let count): ("【大账：逐项】\(count)条", "Standings by indicator: \(count)")
    case .fulfilments(let count): ("【细账】计划与完成\(count)条", "Plans and what is done: \(count)")
    case .arrears(let count): ("【欠账】\(count)条，欠得最多的在前", "Arrears, the greatest first: \(count)")
    case .nothing: ("没有可排名的指标，也没有计划与完成的对照。", "Nothing to rank, and no plan beside what is done.")
    case .ranked: ("参评指标", "Ranked")
    case .leads: ("领先", "Leads")
    case .aboveMean: ("优于均值", "Better than mean")
    case .belowMean: ("不及均值", "Worse than mean")
    case .behindSchedule: ("落后于进度", "Behind schedule")
    case .value: ("数值", "Value")
    case .rank: ("排名", "Rank")
    case .gapToLeader: ("与第一差距", "To leader")
    case .gapToMean: ("与均值差距", "To mean")
    case .gapToMedian: ("与中位数差距", "To median")
    case .gapTo(let park): ("与\(park)差距", "To \(park)")
    case .rankingOf(let name, let unit, let ranked, let parks):
      (
        "【\(name)】\(unit)，\(parks)个园区中\(ranked)个参加排名",
        "\(name)\(unit.isEmpty ? "" : " (\(unit))"): \(ranked) of \(parks) parks ranked"
      )
    case .sharedRanks:
      (
        "数值相同者名次相同，其后名次顺延：1、2、2、4。",
        "Equal values share a rank, and the next counts them: 1, 2, 2, 4."
      )
    case .openRanks:
      ("1–2 表示界限使先后无法确定。", "1–2: bounds leave the order open.")
    case .histories(let count): ("【历年】\(count)项", "Over the years: \(count)")
    case .period: ("时点", "Period")
    case .growth: ("算得同比", "Growth computed")
    case .statedGrowth: ("所称同比", "Growth stated")
    case .plan: ("计划", "Plan")
    case .done: ("完成", "Done")
    case .completion: ("完成率", "Completion")
    case .elapsed: ("时间进度", "Time passed")
    case .lead: ("快慢", "Lead")
    case .outcomeHeader: ("判断", "Judgement")
    case .toSchedule: ("赶上进度还差", "To schedule")
    case .pace: ("提速倍数", "Pace needed")
    case .shortfall: ("欠幅", "Shortfall")
    case .missing: ("差额", "Missing")
    case .cause: ("欠在", "Behind")
    case .outcome(.behind): ("落后", "behind")
    case .outcome(.onSchedule): ("按期", "on schedule")
    case .outcome(.fulfilled): ("已完成", "fulfilled")
    case .outcome(.undecided): ("无法判断", "cannot be judged")
    case .reason(.unknownTerm): ("计划期限不明", "term of the plan unknown")
    case .reason(.unknownDate): ("完成数的时点不明", "date of the done amount unknown")
    case .reason(.level): ("目标是水平数，不按时间均分", "a level, which need not grow with time")
    case .reason(.openBounds): ("界限不确定", "bounds leave it open")
    case .behindTime: ("时间进度", "schedule")
    case .behindMean: ("平均水平", "mean")
    case .points: ("个百分点", "points")
    case .elapsedNote:
      (
        "时间进度为期限内已过天数占全部天数的比重；提速倍数为余下任务所需速度与此前速度之比。",
        "Time passed is the share of days of the term; pace needed is the speed that the rest needs,"
          + " over the speed so far."
      )
    }
  }
}
