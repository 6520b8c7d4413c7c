import Measurements
import Testing

@testable import NumericExtraction

@Suite("How far a time reaches")
struct PeriodReachTests {
  /// The periods of the figures of a text, in their order; none is an empty text.
  private func periods(_ text: String, date: String = "2023-09") -> [String] {
    read(text, date: date).map { $0.period?.description ?? "" }
  }

  @Test("the day on which something opened or was built dates no clause but its own")
  func opening() {
    let plant = "某污水处理厂2022年10月投产，日处理废水10万吨。"
    #expect(periods(plant) == ["2023-09"])
    let street = "柳河经济开发区科技街区2021年开街，吸引商户120家。"
    #expect(periods(street) == ["2023-09"])
    let line = "柳河经济开发区某企业去年投资6.8亿元建成的生产线已经满产，转换效率达到20.5%。"
    #expect(periods(line).last == "2023-09")
    let firm = "德盛电子2018年落户柳河经济开发区，产品出口30个国家。"
    #expect(periods(firm) == ["2023-09"])
    let all = "2022年，柳河经济开发区竣工项目33个，完成投资20亿元。"
    #expect(periods(all) == ["2022", "2022"])
    let later = "某项目预计2027年投产，年产值可达15亿元。"
    #expect(periods(later) == ["2027"])
  }

  @Test("达产后 has no date, unless one stands beside it")
  func afterCompletion() {
    let text = "今年以来，嘉兴高新区引进项目22个，全部达产后预计年产值110亿元。"
    #expect(periods(text) == ["2023/", ""])
    let dated = "嘉兴高新区某项目今年产值预计5亿元，明年满产后可达16亿元。"
    #expect(periods(dated) == ["2023", "2024"])
  }

  @Test("the day of a signing or a past year dates no plan of a project")
  func occasion() {
    let text = "9月3日，某公司投资50亿元的空调项目在两江新区开工。"
    #expect(periods(text) == [""])
    let planned = "今年，两江新区某项目计划投资5亿元。"
    #expect(periods(planned) == ["2023"])
  }

  @Test("a share of the year's plan is of the time that it was reached")
  func shareOfPlan() {
    let text = "上半年，西宁开发区到位资金191亿元，占全年任务的63.7%，同比增长14%。新引进项目26个。"
    #expect(periods(text) == ["2023-H1", "2023-H1", "2023-H1", "2023-H1"])
    let done = "截至9月底，西宁开发区在建项目81个，全年计划投资290亿元，已完成投资215亿元。"
    #expect(periods(done) == ["2023-09-30", "2023", "2023-09-30"])
  }

  @Test("由原来的12个减至5个: the former level has no date but one of its own or of its neighbour")
  func formerLevel() {
    let text = "今年以来，三明高新区审批环节由原来的12个减至5个，时限由45天压缩到7天。"
    #expect(periods(text) == ["", "2023/", "", "2023/"])
    let before = "以前在三明高新区办事要跑4个部门，现在只要1个窗口。"
    #expect(periods(before) == ["", "2023-09"])
    let than = "三明高新区从摘牌到开工只用了17天，比以往缩短4个月。"
    #expect(periods(than) == ["2023-09", "2023-09"])
    let legal = "三明高新区审批时限由法定的132天压缩到38天。"
    #expect(periods(legal) == ["", "2023-09"])
    let ranks = "2022年度评价揭晓，三明高新区由上年的第73位升至第36位，长汀经开区由第98位升至第60位。"
    #expect(periods(ranks) == ["2021", "2022", "2021", "2022"])
  }

  @Test("a ceremony that is named after a year or quarter is of its day")
  func namesOfEvents() {
    let text = """
      # 扬州经开区20个重大项目集中开工

      9月2日上午，扬州经开区举行今年三季度重大项目集中开工仪式，20个项目同日开工，涉及5个领域。
      """
    #expect(periods(text, date: "2023-09-03").allSatisfy { $0 == "2023-09-02" })
  }

  @Test("the day on which the press learned of a figure does not date it")
  func news() {
    let text = "9月3日，记者从工信局了解到，松江高新区拥有企业280家。"
    #expect(periods(text) == ["2023-09"])
  }

  @Test("a time that tells which things are meant dates them alone")
  func attributive() {
    let text = "截至目前，东原高新区一季度签约的31个项目已有19个开工。"
    #expect(periods(text) == ["2023-Q1", "2023-09"])
  }

  @Test("年末 and 全年 in a bulletin of February are of the year that it reports on")
  func bulletin() {
    let text = """
      2023年，武进高新区实现地区生产总值838.6亿元，按可比价格计算，总量在全市排名靠前。

      年末武进高新区常住人口32.6万人。全年城镇新增就业1.26万人，就业形势总体稳定。
      """
    #expect(periods(text, date: "2024-02") == ["2023", "2023-12-31", "2023"])
    let plan = "2023年，武进高新区产值838.6亿元。项目年底前交付厂房32.6万平方米。"
    #expect(periods(plan, date: "2024-02").last == "2024-12-31")
    let visit = "大年初七，武进高新区智造谷现场，200余名工人返岗。截至1月30日，复工率达92%。"
    #expect(periods(visit, date: "2023-01-31") == ["2023-01", "2023-01-30"])
  }

  @Test("a month told beside the report's period is not carried on")
  func monthAlone() {
    let quarter = "一季度，东原高新区产值增长12.6%，其中3月份增长14.3%。汽车产量增长65%。"
    #expect(periods(quarter) == ["2023-Q1", "2023-03", "2023-Q1"])
    let end = "截至三季度末，东原高新区贷款余额1086亿元。"
    #expect(periods(end, date: "2023-10") == ["2023-09-30"])
    let text = "上半年，东原高新区产值增长9%。6月当月，产值增长10%。38个行业中有29个增长。"
    #expect(periods(text) == ["2023-H1", "2023-06", "2023-H1", "2023-H1"])
  }

  @Test("years in a row end with the year that is told")
  func yearsRunning() {
    let text = "2022年，合肥高新区企业达3.1万户，连续四年保持25%以上的增速。"
    #expect(measurement("25%以上", in: text)?.period?.description == "2019/2022")
  }

  @Test(
    "what there is now is of the article's time, whatever the sentences before told of last year")
  func stock() {
    let text = "2022年，合肥高新区实现产值430亿元。大健康产业集聚企业260余家，产值达50亿元。"
    #expect(periods(text) == ["2022", "2023-09", "2022"])
    let state = "截至6月底，合肥高新区有企业3200家。其中规上企业拥有专利900件。"
    #expect(periods(state) == ["2023-06-30", "2023-06-30"])
    let firm = "2018年，某公司在合肥高新区起步，现有员工2300人，产品出口30个国家。"
    #expect(periods(firm) == ["2023-09", "2023-09"])
    let total = "2022年，合肥高新区增加值增长7%。高新技术企业净增92家，总数达688家。"
    #expect(periods(total) == ["2022", "2022", "2022"])
    let span = "十四年来，东湖高新区累计投入30亿元，聚集人才团队8000余个。"
    #expect(periods(span) == ["2009/2023", "2023-09"])
  }

  @Test("an area is of the past where the text says that it came to it then")
  func area() {
    let text = "2001年，长河开发区面积扩展到40平方公里。目前，面积230平方公里。"
    #expect(periods(text) == ["2001", "2023-09"])
    let works = "五年来，长河开发区累计投入36亿元，新建道路42公里。"
    #expect(periods(works) == ["2018/2023", "2018/2023"])
    let counted = "2022年，长河开发区核发许可证118张，涉及建筑面积346万平方米。"
    #expect(periods(counted) == ["2022", "2022"])
    let distance = "2022年，长河开发区产值12亿元，距机场35公里。"
    #expect(periods(distance) == ["2022", "2023-09"])
  }

  @Test("counts in a review of a half-year are of it; structures and procedures are of today")
  func review() {
    let text = """
      # 雅安经开区上半年增加值增长23.5%

      上半年，雅安经开区增加值增长23.5%，经济运行稳中向好。

      雅安经开区新投产项目27个。雅安经开区审批时限压缩到5个工作日。
      """
    #expect(
      periods(text, date: "2023-07") == ["2023-H1", "2023-H1", "2023-H1", "2023-07"])
  }

  @Test("parts behind 其中 and the rest of a list are of the time of the first")
  func parts() {
    let text = """
      # 高港高新区前三季度运行平稳

      前三季度，高港高新区产值增长9%。

      高港高新区新签约项目33个，其中10亿元以上项目7个。
      """
    #expect(
      measurement("7个", in: text, date: "2023-10")?.period?.description == "2023-01/2023-09")
  }

  @Test("the terms of a rule are of the year in its name, and none reaches across a semicolon")
  func terms() {
    let named = """
      # 合肥高新区发布新政

      近日，合肥高新区发布2022年支持产业发展若干政策。

      对新认定的高新技术企业，给予20万元奖励。
      """
    #expect(measurement("20万元", in: named, date: "2023")?.period?.description == "2022")
    let apart = "今年以来，合肥高新区新交付公寓2300套；对新落户的博士，每人给予3万元补贴。"
    #expect(measurement("3万元", in: apart).map { $0.period == nil } == true)
  }

  @Test("what happened later in the sentence ends the reach of a year before")
  func later() {
    let text = "乐平工业园区某公司去年投资5.2亿元新建的工厂，今年3月投产，新增岗位600个。"
    #expect(periods(text, date: "2025-07") == ["2024", "2025-07"])
    let system = "2022年，太湖科技产业园投入1.8亿元建设平台。一期2023年6月上线，接入设备1.2万台。"
    #expect(periods(system, date: "2024") == ["2022", "2024"])
    let done = "2021年8月，前湾新区出台培育政策。新区设立产业基金，已投资企业27家。"
    #expect(periods(done) == ["2023-09"])
  }

  @Test("a meeting that is named after a year is of its day")
  func meetings() {
    let text = "9月14日，兴安高新区召开2023年度项目建设推进会。与会人员观摩了6个重点项目。"
    #expect(periods(text) == ["2023-09-14"])
  }

  @Test("每年 tells of the present, whatever year the sentence set out with")
  func yearly() {
    let text = "柳河经济开发区某企业去年投入6000万元改造电机，每年节电800万千瓦时。"
    #expect(periods(text) == ["2022", "2023-09"])
  }

  @Test("a year told somewhere in a text of autumn is not what it reports on")
  func report() {
    let text = """
      湖州高新区有工厂86家。2022年，高新区能耗下降6.8%，回用率提高到38%。

      湖州高新区年发电1300万千瓦时。
      """
    #expect(periods(text, date: "2023-11").last == "2023-11")
    let review = """
      # 湖州高新区2022年绿色发展报告

      湖州高新区有工厂86家，运行平稳。

      湖州高新区发电1300万千瓦时。
      """
    #expect(periods(review, date: "2023-11").last == "2022")
  }

  @Test("the term of a goal is not what a text reports on")
  func goals() {
    let undated = "德阳高新区今年完成投资30亿元。到2027年，园区力争产值达到500亿元。"
    #expect(periods(undated, date: "") == ["", "2027"])
    #expect(periods(undated) == ["2023", "2027"])
    let reached = "到2020年，园区产值达到500亿元。园区进出口总额80亿元。"
    #expect(periods(reached, date: "2021-02").first == "2020")
  }
}
