import Measurements
import Testing

@testable import NumericExtraction

@Suite("What bulletins, reviews and comparisons of zones tell")
struct BulletinAndReviewTests {
  @Test("as many ranks as zones are told in turn")
  func ranks() {
    let text = "全省园区考核结果公布。德阳高新区、绵阳经开区此次名列第六位和第八位。"
    #expect(measurement("第六位", in: text)?.park == "德阳高新区")
    #expect(measurement("第八位", in: text)?.park == "绵阳经开区")
  }

  @Test("a share of the regional product has the figure before as what it is a share of")
  func shareOfProduct() {
    let text = "2022年，德阳高新区全社会研发经费支出63.8亿元，占地区生产总值的比重为5.1%，而全市这一比重为2.9%。"
    #expect(indicator("5.1%", in: text)?.id == "rd_intensity")
    #expect(measurement("2.9%", in: text)?.scope == .region)
    #expect(indicator("120亩", in: "德阳高新区储能项目投资8亿元，占地120亩。")?.phrase == "占地")
  }

  @Test("a place among all zones is none of the measure before it")
  func zoneRanking() {
    let text = "德阳高新区研发投入强度保持在5%以上，力争进入全国高新区前40名。"
    #expect(indicator("前40名", in: text)?.phrase == "全国高新区排名")
  }

  @Test("a city by its bare name is not the zone that was told of before")
  func bareCity() {
    let text = "2022年，德阳高新区产值1352亿元，绵阳高新区产值1200亿元。\n\n德阳高新区高新技术企业312家；绵阳集聚科教人员7000多名。"
    #expect(measurement("7000多名", in: text)?.scope == .region)
  }

  @Test("what is agreed at a signing is of the event")
  func agreed() {
    let text = "2023年9月8日，德阳高新区举行签约仪式，28个项目现场签约，协议总投资176.8亿元，协议利用外资2.3亿美元。"
    #expect(measurement("2.3亿美元", in: text)?.scope == .event)
  }

  @Test("a part that the text goes to is what follows is of")
  func visited() {
    let text = "德阳高新区发展加快。德阳高新区服务优质。\n\n走进生命健康产业园，46家企业入驻，总产值突破20亿元。"
    #expect(measurement("46家", in: text)?.scope == .other)
  }

  @Test(
    "what a sentence opens with is what each of its zones is told of",
    arguments: [
      ("2022年的研发投入强度，德阳高新区为8.1%，绵阳高新区为6.9%。", "6.9%", "rd_input_intensity"),
      ("2022年规上工业总产值，德阳高新区为1200亿元，绵阳高新区为900亿元。", "900亿元", "above_scale_industrial_output"),
      ("高新技术企业数量，德阳高新区达到512家，绵阳高新区312家。", "312家", "high_tech_enterprises"),
    ])
  func topic(text: String, figure: String, id: String) {
    #expect(indicator(figure, in: text)?.id == id)
    #expect(measurement(figure, in: text)?.park == "绵阳高新区")
  }

  @Test("a population is of the year that its sentence tells, and 那一年 of the one told last")
  func population() {
    let text = "2020年，德阳高新区地区生产总值673亿元；常住人口增至23万人。"
    #expect(measurement("23万人", in: text)?.period?.description == "2020")
    let before = "2001年11月，德阳高新区挂牌。那一年，园区常住人口不足3000人。"
    #expect(measurement("不足3000人", in: before)?.period?.description == "2001")
    let since = "德阳高新区1992年成立。\n\n区内的岷江孵化器2003年成立以来，累计孵化企业1160家。"
    #expect(measurement("1160家", in: since)?.period?.description == "2003/")
  }

  @Test("a rank of one field is none of the whole ranking, and a conjunction is no measure")
  func fields() {
    let text = "2023年国家级高新区综合排名公布。在对外贸易单项中，德阳高新区进出口总额达5640亿元，排名第二位。"
    #expect(indicator("第二位", in: text)?.id == "")
    let tax = "2023年，德阳高新区税收收入41.7亿元，虽然只增长2.1%，但形势向好。"
    #expect(indicator("2.1%", in: tax)?.phrase == "税收收入")
  }

  @Test(
    "in a bulletin, flows behind the last day of the year are of the year, and balances of the day")
  func bulletin() {
    let text = """
      2023年德阳高新区国民经济和社会发展统计公报

      年末全区规模以上工业企业286家。规模以上工业增加值增长8.6%。

      研发经费占比4.9%（2022年数据）。

      年末贷款余额712.4亿元。房屋施工面积312.6万平方米。
      """
    #expect(measurement("8.6%", in: text, date: "2024")?.period?.description == "2023")
    #expect(measurement("4.9%", in: text, date: "2024")?.period?.description == "2022")
    #expect(measurement("712.4亿元", in: text, date: "2024")?.period?.description == "2023-12-31")
  }

  @Test("what a clause tells of one industry is none of the whole zone's")
  func industry() {
    let text = "2023年，德阳高新区电子信息产业营收721亿元；医药健康产业受集采影响，营收下降3.7%。"
    #expect(indicator("3.7%", in: text)?.id == "")
  }

  @Test(
    "what is said of parks in general is no name, and research centres that are counted no institute"
  )
  func generalNames() {
    let text = "2023年，苏州工业园区跻身世界一流高科技园区行列，在国家级高新区综合评价中排名第四。外资企业4400余家，其中外资研发中心310家。"
    #expect(measurement("第四", in: text)?.park == "苏州工业园区")
    #expect(measurement("310家", in: text)?.scope == .park)
  }

  @Test("the zones of a province are no zone, though a district bears its name")
  func province() {
    let text = "2022年5月，德阳高新区加快发展。\n\n2021年，河北开发区实现营业收入6.1万亿元。"
    #expect(measurement("6.1万亿元", in: text)?.scope == .region)
  }

  @Test("a threshold before a count, and firms of one sort, name no measure of the zone")
  func thresholds() {
    let text = "2023年，德阳高新区地区生产总值1400亿元；新招引百亿元以上项目2个、50亿元以上6个。"
    #expect(indicator("50亿元以上", in: text)?.id == "")
    let firms = "2023年，德阳高新区智能电网企业超过580家，实现营业收入3180亿元。"
    #expect(indicator("3180亿元", in: firms)?.id == "")
  }

  @Test("a facility that a clause says something to be is what the next one tells of")
  func saidFacility() {
    let text = "2023年，德阳高新区加快发展。\n\n岷江社区，是高新区建的首个职工社区，占地213亩，总建筑面积31万平方米。"
    #expect(measurement("31万平方米", in: text)?.scope == .project)
  }

  @Test("a park that opens a text which names no zone is the zone that the text goes back to")
  func onlyPark() {
    let text = "2022年8月12日讯 2017年12月，岷江山视频文创产业园在这里挂牌。\n\n截至今年6月底，园区注册企业达3862家。"
    #expect(measurement("3862家", in: text)?.park == "岷江山视频文创产业园")
  }

  @Test("a zone that is a base of a multiple is not what the sentence goes on to tell of")
  func base() {
    let text = "2023年，德阳高新区营业收入2285亿元，相当于第二名绵阳高新区的2.4倍；高新技术企业达936家。"
    #expect(measurement("936家", in: text)?.park == "德阳高新区")
  }

  @Test("a growth that is averaged over years is none of the year")
  func averaged() {
    let text = "2021年，德阳高新区地区生产总值突破420亿元，增长9.6%，两年平均增长7.3%。"
    #expect(indicator("9.6%", in: text)?.id == "gdp_growth")
    #expect(indicator("7.3%", in: text)?.id == "")
  }

  @Test("an office that a zone shares its house with is not what the sentence tells of")
  func shared() {
    let text = "2023年，德阳高新区加快发展，与国际商务区合署办公，常住人口28.6万人。"
    #expect(measurement("28.6万人", in: text)?.scope == .park)
  }

  @Test("firms that a fate is told of are some, and no stock of the zone")
  func fates() {
    let text = "2023年，德阳高新区经济承压，6家规上企业停产，房地产投资下降12.4%。"
    #expect(indicator("6家", in: text)?.id == "")
  }

  @Test("what is reported at a meeting is of the time reported on")
  func reported() {
    let text = "德阳高新区半年报\n\n2023年7月24日，德阳高新区召开上半年经济形势分析会。\n\n会上，区商务局汇报：上半年，新增创新平台2家，实际使用外资1.62亿美元。"
    #expect(measurement("2家", in: text)?.scope == .park)
    #expect(measurement("1.62亿美元", in: text)?.period?.description == "2023-H1")
  }

  @Test("what is joined to a plan is planned")
  func joinedToPlan() {
    let text = "下半年，德阳高新区提出：新开工项目45个、竣工30个，新增规上企业60家以上。"
    #expect(measurement("30个", in: text)?.status == .planned)
  }

  @Test("a new town within the zone is a part of it")
  func newTown() {
    let text = "2023年，德阳高新区产值增长。德阳高新区发展加快。\n\n龙盛新城聚集航空航天企业38家。"
    #expect(measurement("38家", in: text)?.scope == .other)
  }

  @Test("a year that a headline writes without 年 is the one reported on")
  func headline() {
    let text = "德阳高新区“一图看懂”2022\n\n经济总量：地区生产总值412亿元，增长5.1%。\n\n企业：高新技术企业468户。"
    #expect(measurement("412亿元", in: text, date: "2023-01-29")?.period?.description == "2022")
    #expect(measurement("468户", in: text, date: "2023-01-29")?.period?.description == "2022")
  }

  @Test("the traffic of a city's port is the port's, and done")
  func port() {
    let text = "德阳高新区加快发展。\n\n今年前11个月，常熟港完成货物吞吐量1.12亿吨。"
    #expect(measurement("1.12亿吨", in: text)?.scope == .project)
    #expect(measurement("1.12亿吨", in: text)?.status == .actual)
  }

  @Test("the day of a byline is not the year that a review tells of")
  func byline() {
    let text = "德阳高新区2022年“成绩单”\n\n2023年2月6日 四川日报记者 谌贻照\n\n全年地区生产总值478亿元，同比增长1.3%。"
    #expect(measurement("478亿元", in: text, date: nil)?.period?.description == "2022")
    let count = "德阳高新区2022年“成绩单”\n\n2023年2月6日 四川日报记者 谌贻照\n\n整车产量107万辆，增长21.6%。"
    #expect(measurement("107万辆", in: count, date: nil)?.period?.description == "2022")
  }
}
