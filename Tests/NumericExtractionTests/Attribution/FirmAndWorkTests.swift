import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: firms known by a short name, works, what follows them")
struct FirmAndWorkTests {
  @Test(
    "a firm introduced by its full name is known again by the beginning of it",
    arguments: ["宏昇传动", "宏昇", "宏昇传动科技"])
  func shortName(name: String) {
    let text = """
      走进位于襄阳高新区的宏昇传动科技股份有限公司，生产线有序运转。

      2022年，\(name)拥有研发人员152人，授权专利213项。
      """
    #expect(read(text).map(\.scope) == [.enterprise, .enterprise])
    #expect(read(text).map(\.park) == ["襄阳高新区", "襄阳高新区"])
  }

  @Test("a title behind a name introduces it, whatever the office")
  func titles() {
    let text = """
      襄阳高新区的企业忙生产。“订单排满了。”晶合报关部经理张蕾说。

      去年，晶合拥有员工320人。高新区共有员工4.2万人。
      """
    #expect(measurement("320人", in: text)?.scope == .enterprise)
    #expect(measurement("4.2万人", in: text)?.scope == .park)
  }

  @Test(
    "a sentence that says of its subject that it is a firm, or a brand with its trade, introduces a firm",
    arguments: [
      "长光华芯是国内首家量产激光芯片的企业，研发人员占比39.6%，拥有专利88件。",
      "盛新锂能去年研发人员占比39.6%，拥有专利88件。",
    ])
  func definitions(sentence: String) {
    let text = "苏州高新区创新活跃。" + sentence
    #expect(read(text).map(\.scope) == [.enterprise, .enterprise])
  }

  @Test("trades, places and firms in general introduce none")
  func noFirms() {
    for opening in ["生物医药去年", "光伏产业去年", "规上企业去年", "该区去年"] {
      let text = "苏州高新区创新活跃。\(opening)拥有专利88件。"
      #expect(measurement("88件", in: text)?.scope == .park, "\(opening)")
    }
    // 襄阳轴承: what is left without its place is a trade.
    let text = "襄阳高新区有襄阳轴承股份有限公司。轴承产值去年达到20亿元。"
    #expect(measurement("20亿元", in: text)?.scope != .enterprise)
  }

  @Test("企业 alone points at the firm spoken of, 企业总数 and a zone named since do not")
  func pointing() {
    let firm = "遂宁高新区产销两旺。盛新锂能是锂盐企业，车间一片繁忙。去年，企业实现产值28亿元。"
    #expect(measurement("28亿元", in: firm)?.scope == .enterprise)
    let all = "遂宁高新区产销两旺。盛新锂能是锂盐企业，车间一片繁忙。去年，遂宁高新区企业实现产值280亿元。"
    #expect(measurement("280亿元", in: all)?.scope == .park)
  }

  @Test(
    "works are the subject behind their seat or their amount",
    arguments: [
      ("位于贵安新区马场镇的华为云数据中心，占地面积1521亩，可容纳100万台服务器。", ["1521亩", "100万台"]),
      ("贵安新区加快建设。占地120亩的云谷数据中心一期已经封顶，总建筑面积18.6万平方米，可容纳80家企业。", ["18.6万平方米", "80家"]),
      ("贵安新区加快建设。这个总投资52亿元、占地1500亩的项目，从签约到开工只用了99天。", ["52亿元", "1500亩", "99天"]),
      ("贵安新区企业扩产。总投资5.6亿元的二期厂房已封顶，建成后可新增产能2万台，预计年新增产值8亿元。", ["2万台", "8亿元"]),
    ])
  func works(text: String, expressions: [String]) {
    for expression in expressions {
      let figure = measurement(expression, in: text)
      #expect(figure?.scope == .project, "\(expression)")
      #expect(figure?.indicator.id == "", "\(expression)")
    }
  }

  @Test("该中心 is works where services were spoken of, and may be in use")
  func centre() {
    let text = "洛阳高新区企业服务中心正式揭牌运行。该中心总面积3200平方米，设26个窗口。"
    let area = measurement("3200平方米", in: text)
    #expect(area?.scope == .project)
    #expect(area?.status == .actual)
  }

  @Test("a city behind a time is the subject, though no date resolves the time")
  func cityBehindTime() {
    let text = "合肥综合保税区发展势头良好。据统计，前三季度合肥市外贸进出口总值2610亿元。"
    let input = ExtractionInput(
      name: "text", bytes: Array(text.utf8), date: nil, title: nil, encoding: nil)
    guard case .extracted(_, let figures, _) = Extractor().extract(input) else {
      Issue.record("not read")
      return
    }
    #expect(figures.map(\.scope) == [.region])
  }

  @Test("zones of a level or class that are counted are several")
  func zonesOfLevel() {
    let text = """
      湖南公布园区亩均效益评价结果。其中，14家国家级园区亩均税收24.6万元，长沙高新区亩均税收68.3万元。
      """
    let average = measurement("24.6万元", in: text)
    #expect(average?.park == "")
    #expect(average?.indicator.phrase == "亩均税收")
    #expect(measurement("14家", in: text)?.indicator.phrase == "国家级园区")
    #expect(measurement("68.3万元", in: text)?.park == "长沙高新区")
  }

  @Test("what firms that are counted have is not what all of the zone's have")
  func ofCounted() {
    let text = "连云港经开区医药产业一枝独秀，恒瑞、豪森等4家企业实现销售收入158亿元。"
    #expect(measurement("158亿元", in: text)?.indicator.id == "")
    let all = "连云港经开区去年实现销售收入158亿元。"
    #expect(measurement("158亿元", in: all)?.indicator.id != "")
  }

  @Test("a ceremony's sentence goes on with its fields and further projects")
  func ceremony() {
    let text = """
      台州湾新区举行重大项目集中开工活动

      2月19日，台州湾新区举行一季度重大项目集中开工活动。此次集中开工项目共21个，总投资156亿元，涵盖智能制造等三大领域。其中，产业项目13个；10亿元以上项目4个。
      """
    for expression in ["21个", "三大", "13个", "4个"] {
      #expect(measurement(expression, in: text)?.scope == .event, "\(expression)")
    }
  }

  @Test("those whom a level of government names are the zone's, whatever the article reports")
  func recognition() {
    let text = """
      湖北人才周启动 东湖高新区9家单位入选省级人才平台

      6月27日，湖北人才周在东湖高新区启动，300名专家参加。
      """
    #expect(measurement("9家", in: text)?.scope == .park)
    #expect(measurement("300名", in: text)?.scope == .event)
  }

  @Test("a limit that follows a term is one; what is to be done within a time is a plan")
  func limits() {
    let grant = "天津港保税区支持氢能产业：对新建加氢站按设备投资额的30%补贴，单站最高500万元。"
    #expect(measurement("最高500万元", in: grant)?.status == .policy)
    let plan = "台州湾新区将实行专班制，确保开工项目6个月内完成主体结构施工。"
    #expect(measurement("6个月内", in: plan)?.status == .planned)
  }

  @Test("a sentence that names the rule first tells its terms")
  func byRule() {
    let text = "宁乡高新区列入D类。根据评价办法，新增用地指标核减50%。"
    #expect(measurement("50%", in: text)?.status == .policy)
    let done = "宁乡高新区兑现政策。根据扶持办法，去年已拨付奖励资金500万元。"
    #expect(measurement("500万元", in: done)?.status == .actual)
  }

  @Test("a year of goals dates no article")
  func goalYears() {
    let text = "2022年，宁东基地完成工业总产值2128亿元。基地拥有企业420家，正向着2027年工业总产值突破4000亿元的目标迈进。"
    let input = ExtractionInput(
      name: "text", bytes: Array(text.utf8), date: nil, title: nil, encoding: nil)
    guard case .extracted(_, let figures, _) = Extractor().extract(input) else {
      Issue.record("not read")
      return
    }
    #expect(figures.map { $0.period?.description } == ["2022", "2023", "2027"])
    #expect(figures.map(\.status) == [.actual, .actual, .planned])
  }
}

@Suite("Whose figure it is, and whether it is a plan: events, institutes, parts, headings of goals")
struct EventAndPartTests {
  @Test("an industrial park with a name of its own is a park; one named after a trade is a part")
  func parts() {
    let text = "西宁开发区发展迅速。甘河工业园区完成工业总产值318亿元。新材料产业园完成工业总产值64亿元。西宁开发区完成投资112亿元。"
    #expect(measurement("318亿元", in: text)?.park == "甘河工业园区")
    #expect(measurement("64亿元", in: text)?.scope == .other)
    #expect(measurement("64亿元", in: text)?.park == "西宁开发区")
  }

  @Test("the short name that a bracket defines is the zone's name")
  func definedName() {
    let text = "西宁经济技术开发区（以下简称西宁开发区）规模以上工业增加值同比增长14.8%。"
    let growth = measurement("14.8%", in: text)
    #expect(growth?.park == "西宁开发区")
    #expect(growth?.indicator.phrase == "规模以上工业增加值")
  }

  @Test("该产业园 is a part of the zone, and works where a firm builds it")
  func pointedPart() {
    let text = "郴州高新区项目建设火热。该产业园由深圳某公司投资兴建，占地200亩。"
    #expect(measurement("200亩", in: text)?.scope == .project)
  }

  @Test("an event by its number; what is agreed during it is the event's, what the zone has is not")
  func numberedEvent() {
    let text = "第30届杨凌农高会期间，杨凌示范区签约涉农项目112个，金额386亿元。示范区现有种业企业158家。"
    #expect(read(text).map(\.scope) == [.event, .event, .park])
  }

  @Test("what is agreed at a meeting is the event's")
  func meeting() {
    let text = "成都高新区发布计划。发布会上，6家金融机构与成都高新区签订合作协议，授信总额超过500亿元。该区现有金融机构320家。"
    #expect(measurement("6家", in: text)?.scope == .event)
    #expect(measurement("超过500亿元", in: text)?.scope == .event)
    #expect(measurement("320家", in: text)?.scope == .park)
  }

  @Test("an institute by its name at the head of a clause; classes of institutes are the zone's")
  func institutes() {
    let text = "松山湖高新区集聚人才。松山湖材料实验室已引进25个创新团队。松山湖高新区拥有省级重点实验室36个。"
    #expect(measurement("25个", in: text)?.scope == .enterprise)
    #expect(measurement("36个", in: text)?.scope == .park)
  }

  @Test("a firm behind 由 is who does it, not the subject")
  func agents() {
    let text = "宿迁高新区探索新模式，由国资公司投资15亿元建成标准厂房68万平方米，入驻企业93家。"
    #expect(measurement("93家", in: text)?.scope == .park)
    #expect(measurement("15亿元", in: text)?.status == .actual)
  }

  @Test("paragraphs under a heading of goals are goals, up to the next heading")
  func goals() {
    let text = """
      一、2021年工作回顾
      潍坊滨海经开区地区生产总值增长9.1%，税收占比82.5%。
      二、2022年主要目标
      地区生产总值增长8%左右，实际使用外资2.6亿美元。
      三、基本情况
      潍坊滨海经开区现有企业1860家。
      """
    let figures = read(text, date: "2022-01")
    #expect(figures.map(\.status) == [.actual, .actual, .planned, .planned, .actual])
    #expect(figures[2].period?.description == "2022")
  }

  @Test(
    "what is to change is so now; what is to be done within years is a plan",
    arguments: [
      ("郴州高新区的公司产能将从每年8亿元提高到20亿元。", "8亿元", Status.actual),
      ("郴州高新区的公司产能将从每年8亿元提高到20亿元。", "20亿元", .planned),
      ("松山湖高新区三年内筹建人才房2.1万套。", "2.1万套", .planned),
      ("松山湖高新区近三年内建成人才房2.1万套。", "2.1万套", .actual),
      ("郴州高新区重点项目年度计划投资158亿元，1—11月完成投资164.3亿元。", "158亿元", .planned),
      ("郴州高新区重点项目年度计划投资158亿元，1—11月完成投资164.3亿元。", "164.3亿元", .actual),
    ])
  func levels(text: String, expression: String, status: Status) {
    #expect(measurement(expression, in: text)?.status == status)
  }

  @Test("terms go on with shares that may be advanced and years free of rent")
  func terms() {
    let text = "成都高新区发布《计划》：对揭榜团队给予最高1亿元的研发资助，前期可预拨30%；提供最高3000平方米的办公场地，5年免租。"
    #expect(read(text).map(\.status) == [.policy, .policy, .policy, .policy])
  }
}

/// The measurements of a text that no date comes with.
private func readUndated(_ text: String) -> [Measurement] {
  let input = ExtractionInput(
    name: "text", bytes: Array(text.utf8), date: nil, title: nil, encoding: nil)
  guard case .extracted(_, let figures, _) = Extractor().extract(input) else { return [] }
  return figures
}

@Suite("What dates an article that no date comes with")
struct UndatedTests {
  @Test("levels that have been reached date it: 由2016年的…增长到2021年的…")
  func levels() {
    let text = "五年来，衡阳高新区一般公共预算收入由2016年的12.6亿元增长到2021年的21.3亿元。全区拥有企业176家。"
    let figures = readUndated(text)
    #expect(figures.map(\.status) == [.actual, .actual, .actual])
    #expect(figures.map { $0.period?.description } == ["2016", "2021", "2021"])
  }

  @Test(
    "neither a term of a plan, nor a base, nor the title of a document does",
    arguments: [
      "2021年，甘泉堡经开区完成产值518亿元。预计明年产值达到850亿元，2025年突破1500亿元。全区有企业160家。",
      "2021年，甘泉堡经开区完成产值518亿元。某项目预计2025年6月投产。全区有企业160家。",
      "2021年，甘泉堡经开区完成产值518亿元。根据《开发区改革行动计划（2021—2025年）》推进改革。全区有企业160家。",
      "2021年，甘泉堡经开区完成产值518亿元。正向着2025年产值突破1500亿元的目标迈进。全区有企业160家。",
    ])
  func plans(text: String) {
    let figures = readUndated(text)
    #expect(figures.first { $0.text == "160家" }?.period?.description == "2021")
    #expect(figures.first { $0.text == "518亿元" }?.status == .actual)
  }

  @Test("a base alone dates nothing")
  func base() {
    let text = "今年1月至7月，沈抚示范区外贸总值36.2亿元，办理时间较2017年缩短61%。"
    #expect(readUndated(text).allSatisfy { $0.period == nil })
  }
}

@Suite("Whose figure it is: counts among others, regions, names that hold words")
struct OwnerTests {
  @Test("what a zone has of what was counted is the zone's")
  func ofCounted() {
    let text = "绵阳经开区优化服务。今年1—9月，绵阳市新登记市场主体5.2万户，其中经开区4860户。"
    #expect(measurement("5.2万户", in: text)?.scope == .region)
    #expect(measurement("4860户", in: text)?.park == "绵阳经开区")
  }

  @Test("a firm that has works in the zone is no part of the zone's name")
  func firmBeforeZone() {
    let text = "淄博高新区生物医药产业壮大。新华制药高新区厂区每年生产药片80亿片。"
    #expect(measurement("80亿片", in: text)?.park == "淄博高新区")
  }

  @Test("a density of what is counted, and a threshold of those that are, are no levels")
  func densities() {
    let text = "淄博高新区高新技术企业总数达到410家，平均每平方公里3.4家。年销售收入过10亿的企业17家。"
    #expect(measurement("410家", in: text)?.indicator.id == "high_tech_enterprises")
    #expect(measurement("每平方公里3.4家", in: text)?.indicator.id == "")
    #expect(measurement("10亿", in: text)?.indicator.id == "")
  }

  @Test("a quarter in the name of a ceremony is no time of work")
  func quarterOfCeremony() {
    let text = """
      株洲高新区举行二季度重大项目集中签约活动

      6月28日，株洲高新区举行二季度重大项目集中签约活动，34个项目集中签约，总投资217.5亿元。

      今年上半年，株洲高新区新签约项目62个。全区137个重点项目完成投资158.7亿元。
      """
    #expect(measurement("34个", in: text)?.scope == .event)
    #expect(measurement("62个", in: text)?.scope == .park)
    #expect(measurement("137个", in: text)?.scope == .park)
  }

  @Test("one of many zones is itself the subject")
  func oneOfMany() {
    let text = "烟台经开区1984年设立，是全国首批14个国家级开发区之一，辖区面积360平方公里。"
    #expect(measurement("360平方公里", in: text)?.park == "烟台经开区")
  }

  @Test("zones that a verb stands before are not the subject")
  func objects() {
    let text = "淄博高新区建成5G基站1120个，实现重点园区全覆盖，建成数字化车间9家。"
    #expect(measurement("9家", in: text)?.park == "淄博高新区")
  }

  @Test("what sets the condition of a grant is a term of it")
  func conditions() {
    let text = "烟台经开区扶持企业。对新引进的项目，固定资产投资超过1亿元的，按设备投资的5%给予补助。"
    #expect(read(text).map(\.status) == [.policy, .policy])
    #expect(measurement("超过1亿元", in: text)?.indicator.id == "")
  }

  @Test("a region that tells what it has reached keeps its rank")
  func regionsRank() {
    let text = "如东经开区稳步前行。2014年，全县实现地区生产总值612亿元，在百强县中列第31位。"
    #expect(measurement("第31位", in: text, date: "2015")?.scope == .region)
  }

  @Test("a goal that one goes by makes no plan of what was done")
  func goalsPursued() {
    let text = "上半年，资阳高新区紧扣“制造强市”目标，保要素、稳生产，规上工业增加值同比增长8.7%。"
    #expect(measurement("8.7%", in: text)?.status == .actual)
  }

  @Test("forms of zones: experimental areas of airports, industrial project areas")
  func forms() {
    let airport = "郑州航空港经济综合实验区去年实现进出口3120亿元。"
    #expect(measurement("3120亿元", in: airport)?.park == "郑州航空港实验区")
    let area = "双岳工业项目区开工建设。双岳工业项目区规划用地860亩。"
    #expect(measurement("860亩", in: area)?.park == "双岳工业项目区")
  }

  @Test("a project in the title of a document, and what something is said to be, are no subject")
  func noSubjects() {
    let title = "邗江经济开发区印发《关于以项目聚人才的意见》，当年引进专家7人。"
    #expect(measurement("7人", in: title)?.scope == .park)
    let predicate = "芜湖经开区稳步前行。如今它已成为中部最大的家电产业基地。综合排名全国第九位，入驻企业820家。"
    #expect(measurement("820家", in: predicate)?.scope == .park)
  }

  @Test("what a region's zones and a zone have together is the region's")
  func together() {
    let text = "曲靖高新区稳步前行。上半年，高新区和四个省级产业园区合计完成产值96.5亿元。"
    #expect(measurement("96.5亿元", in: text)?.scope == .region)
  }

  @Test("whom a share is of is no subject: 全省、全市占比分别达到")
  func sharesOf() {
    let text = "武汉经开区2022年完成进出口412亿元，对全市增长的贡献率为9.6%；工业增加值完成188亿元。"
    #expect(measurement("188亿元", in: text, date: "2023")?.park == "武汉经开区")
  }

  @Test("in an article of rules what is told of the zone as it is, is no term")
  func factsBesideTerms() {
    let text = """
      高新区支持科技企业若干措施解读

      德阳高新区对首次认定的高新技术企业，给予10万元奖励。

      德阳高新区对领军企业，给予最高100万元奖励。

      德阳高新区对上市企业，累计给予最高2000万元奖励。

      截至2021年底，德阳高新区高新技术企业达到112家，累计培育上市企业21家。
      """
    #expect(measurement("10万元", in: text, date: "2022")?.status == .policy)
    #expect(measurement("最高2000万元", in: text, date: "2022")?.status == .policy)
    #expect(measurement("112家", in: text, date: "2022")?.status == .actual)
    #expect(measurement("21家", in: text, date: "2022")?.scope == .park)
  }

  @Test(
    "in the first months the whole year is a plan, where the paragraph has set out with this year")
  func wholeYear() {
    let text = "射阳经济开发区召开年会。今年，开发区要确保考核进入全省前列。全年完成开票销售260亿元，新签约项目18个。"
    #expect(read(text, date: "2019-02").map(\.status) == [.planned, .planned])
    #expect(read(text, date: "2019-02").map { $0.period?.description } == ["2019", "2019"])
    let past = "射阳经济开发区召开年会。去年，开发区考核进入全省前列。全年完成开票销售260亿元。"
    #expect(read(past, date: "2019-02").map(\.status) == [.actual])
  }

  @Test("将 in front of a noun disposes of it")
  func disposal() {
    let text = "空港新城优化服务，将规划环节的9个事项合并办理。"
    #expect(measurement("9个", in: text)?.status == .actual)
    let plan = "空港新城将规划人才公寓7个。"
    #expect(measurement("7个", in: plan)?.status == .planned)
  }

  @Test("a zone behind the places that lead to it is where a firm is, not the subject")
  func seat() {
    let text = "湖北某某玻纤科技有限公司成立于2015年，位于湖北省鄂州市经济技术开发区，占地面积65亩。"
    #expect(measurement("65亩", in: text)?.scope == .enterprise)
    #expect(measurement("65亩", in: text)?.park == "鄂州市经开区")
  }

  @Test("a text that only refers to a zone is about the one that its source line names")
  func source() {
    let text = """
      坚持精准招商

      发布时间：2021-09-18 来源：江苏建湖经济开发区

      今年以来，县经济开发区引进工业项目21个。
      """
    #expect(measurement("21个", in: text)?.park == "建湖经济开发区")
  }

  @Test("a phase of the zone is a part of it, a phase of works is the works'")
  func phases() {
    let text = "双岳工业项目区规划用地860亩，分两期建设。其中一期占地320亩，入驻企业12家。"
    #expect(measurement("320亩", in: text)?.scope == .other)
    #expect(measurement("12家", in: text)?.scope == .other)
    let works = "双岳工业项目区开工建设某电池项目，总投资9亿元。其中一期占地320亩。"
    #expect(measurement("320亩", in: works)?.scope == .project)
  }

  @Test("the plan of which a share is done is a plan, the share is done")
  func planOfShare() {
    let text = "楚雄经开区今年1到10月到位资金60亿元，完成下达任务数66亿元的91%。"
    #expect(read(text, date: "2018-11").map(\.status) == [.actual, .planned, .actual])
  }

  @Test("a firm that a headline names behind its zone, by a trade, and that the text repeats")
  func firmOfHeadline() {
    let text = """
      从制造到智造——潍坊高新区昊锐光学转型记

      潍坊高新区的昊锐光学园区一片繁忙。

      2022年，昊锐光学自主产品收入占比达53%，全年营收98亿元。潍坊高新区现有企业2600家。
      """
    #expect(measurement("98亿元", in: text)?.scope == .enterprise)
    #expect(measurement("2600家", in: text)?.scope == .park)
  }

  @Test("a nickname of a zone within the name of a building is not the zone")
  func nickname() {
    let text = """
      葛店经开区项目集中开工

      2月19日，葛店经开区重大项目集中开工活动在光谷联创科技城举行。此次集中开工项目12个。
      """
    #expect(measurement("12个", in: text)?.park == "葛店经开区")
  }

  @Test("years later are behind the year that was told, where the article is later")
  func yearsLater() {
    let text = "2017年，苏州高新区光子企业不足60家。五年后，企业变为280家。2022年，高新区新增企业40家。"
    let figure = readUndated(text).first { $0.text == "280家" }
    #expect(figure?.status == .actual)
    #expect(figure?.period?.description == "2022")
    let told = "2013年，泰州港经济开发区开票销售268亿元，十年后的2023年，开票销售达到762亿元。"
    #expect(readUndated(told).map(\.status) == [.actual, .actual])
  }

  @Test("days within which a service is done are read behind what it begins with")
  func daysOfService() {
    let text = "太仓高新区加快兑现，资金拨付在公示结束后15个工作日内完成。"
    #expect(read(text).map(\.text) == ["15个工作日内"])
  }

  @Test("the area of a part that is named is not the zone's")
  func areasOfParts() {
    let text = "苏州工业园区行政区划面积278平方公里，其中中新合作区80平方公里。"
    #expect(measurement("278平方公里", in: text)?.scope == .park)
    #expect(measurement("80平方公里", in: text)?.scope == .other)
    #expect(measurement("80平方公里", in: text)?.indicator.id == "")
    let second = "苏州工业园区势头好。\n\n德阳高新区规划面积50平方公里，其中核心区12平方公里。"
    #expect(measurement("12平方公里", in: second)?.park == "德阳高新区")
    let builtUp = "德阳高新区规划面积50平方公里，其中建成区20平方公里。"
    #expect(measurement("20平方公里", in: builtUp)?.scope == .park)
    #expect(measurement("20平方公里", in: builtUp)?.indicator.id == "built_up_area")
  }

  @Test("a loan obtained for firms is a fact, and no assessed year dates an amount told behind it")
  func obtained() {
    let loans = "今年以来，德阳高新区为87家企业争取贷款14.3亿元。"
    #expect(measurement("14.3亿元", in: loans)?.status == .actual)
    let fund = "遂宁经开区在2022年度国家级经开区综合考评中排第97位。园区投放资金3.8亿元。"
    #expect(measurement("3.8亿元", in: fund, date: "2024-11")?.period?.description == "2024-11")
  }

  @Test("a brand and its trade at the head of a sentence, also in front of 的, is a firm")
  func brandsInFrontOfParticles() {
    let text = "滨州经开区发展向好。\n\n恒联家纺投资8亿元建设的智能工厂投产后，用工1200人。"
    #expect(measurement("1200人", in: text)?.scope == .enterprise)
    #expect(measurement("8亿元", in: text)?.scope == .project)
  }
}
