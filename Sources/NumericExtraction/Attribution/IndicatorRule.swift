/// How an indicator phrase was found, in the order in which the evidence is asked for.
///
/// | rule | where | example |
/// |---|---|---|
/// | distributed | the member of the list before 分别 | A和B分别增长16.1%和30.2% |
/// | distributedFigure | the figure before that 分别 goes back to | A完成1亿元，B完成2亿元，分别增长3%和4% |
/// | compared | what stands before 按, 是, 为 of a comparison | 租金按市场价的5折收取 |
/// | topic | what the sentence opens with, where its clauses name but zones | 研发投入强度，某区为8.1%，另一区为6.9% |
/// | contrasted | what stands before 较 where it changed from another thing | 碳排放较传统工艺减少30% |
/// | granted | what is granted, with what it is granted for | 【租金补贴】…前三年按租金的50%逐年补贴 |
/// | output | 年产 before the figure with the product behind | 年产30万吨石墨电极 |
/// | destination | where a share of the output goes | 60%的产品供国内市场 |
/// | predicate | behind 为, 入选, 获评 … behind the figure | 4户为高新技术企业 |
/// | nounBehind | the noun behind the figure, behind the last 的 | 100余家企业, 22名毕业于…的人才 |
/// | cost | a bare 投资 before the figure, of the noun behind 的 | 投资5000万元的纺织项目 |
/// | funds | the funds directly behind an amount | 拿到380万元技改补助 |
/// | listMember | as the figure before, joined by 、 or 和 | 3.26亿元和2.63亿元 |
/// | nounBefore | the phrase before the figure | 总投资813.17亿元, 院士工作站2个 |
/// | headOfList | the head of nouns that share it | 毛绒玩具、电子线束企业23家 |
/// | elidedHead | a verb that does without the noun of the figure before | 规划面积20平方公里，建成18平方公里 |
/// | classOfCounted | a class of size with the noun of the figure before | 签约10个，其中10亿元以上的4个 |
/// | rankingNoun | the ranking that a rank without a noun belongs to | (百强榜单…)济南高新区第19位 |
/// | inherited | a change or share without a subject of its own | 31.8亿元，同比增长76.6% |
/// | body | a headline's figure, as the body tells it | 冲刺2000亿元 |
enum IndicatorRule: String {
  case distributed = "member of the list before 分别"
  case distributedFigure = "figure that 分别 goes back to"
  case compared = "what is compared"
  case topic = "what the sentence opens with"
  case contrasted = "what is contrasted with another"
  case granted = "what is granted"
  case output = "product of a yearly output"
  case destination = "where the share goes"
  case predicate = "what the counted are said to be"
  case nounBehind = "noun behind the figure"
  case cost = "what the investment is for"
  case funds = "funds behind the amount"
  case listMember = "as the figure before in a list"
  case nounBefore = "phrase before the figure"
  case headOfList = "head of a list of nouns"
  case elidedHead = "verb with the noun of the figure before"
  case classOfCounted = "class of size of what was counted before"
  case rankingNoun = "ranking that the rank belongs to"
  case inherited = "phrase of the figure before"
  case body = "as the body tells the headline's figure"
}
