import Measurements
import Testing

@testable import NumericExtraction

@Suite("Plans: what they go on with, the years that they are for, and what is only being built")
struct PlanTests {
  @Test("what a plan for the whole year goes on with is planned as well")
  func wholeYear() {
    let text = "银川经开区表现突出。全年计划引进资金180亿元，新落地项目100个。"
    #expect(measurement("180亿元", in: text)?.status == .planned)
    #expect(measurement("100个", in: text)?.status == .planned)
  }

  @Test("what projects that have only begun will cost is planned; what was done is not")
  func begun() {
    let text = "三山经开区前三季度新开工项目31个，总投资142亿元。"
    #expect(measurement("142亿元", in: text)?.status == .planned)
    let done = "三山经开区新开工项目16个，完成工业投资41.9亿元。"
    #expect(measurement("41.9亿元", in: done)?.status == .actual)
    let spent = "截至3月底，三山经开区开复工项目45个，投资完成1.89亿元。"
    #expect(measurement("1.89亿元", in: spent)?.status == .actual)
  }

  @Test("a plan's years date what it sets out for so many years or for each")
  func years() {
    let text = """
      淄博高新区工业三年行动计划（2024—2026年）（节选）

      一、总体目标

      到2026年，全区规上工业总产值突破1600亿元。

      二、重点任务

      三年滚动实施重点工业项目260个。推动技改全覆盖，每年实施技改项目120个以上。
      """
    for figure in ["260个", "120个以上"] {
      let found = measurement(figure, in: text)
      #expect(found?.status == .planned)
      #expect(found?.period == .between(PartialDate(year: 2024), PartialDate(year: 2026)))
    }
  }

  @Test(
    "area, power and dwellings that are being built are to come; the projects are there",
    arguments: [
      ("潍坊高新区已建成人才公寓8600套，在建1200套。", "1200套", Status.planned),
      ("潍坊高新区在建厂房22万平方米。", "22万平方米", .planned),
      ("潍坊高新区现有在建项目34个。", "34个", .actual),
    ])
  func beingBuilt(_ text: String, _ figure: String, _ status: Status) {
    #expect(measurement(figure, in: text)?.status == status)
  }

  @Test("an area that was added is of the sentence's year, not of the article's")
  func added() {
    let text = "赣州高新区\n\n2021-07-15\n\n2020年，赣州高新区税收26亿元；新增绿地面积32万平方米。"
    #expect(measurement("32万平方米", in: text)?.period == .at(PartialDate(year: 2020)))
  }
}

@Suite("Terms: what is asked of projects, and what loans offer")
struct TermTests {
  @Test("what a zone asks of the projects that it lets in is a rule under its own heading")
  func standards() {
    let text = "汉中经开区供地。入区项目固定资产投资强度不低于200万元/亩，达产后亩均税收不低于12万元，建筑密度不低于40%。"
    let expected: [(String, Dimension)] = [
      ("不低于200万元/亩", .investment), ("不低于12万元", .economy), ("不低于40%", .space),
    ]
    for (figure, dimension) in expected {
      let found = measurement(figure, in: text)
      #expect(found?.status == .policy)
      #expect(found?.scope == .policy)
      #expect(found?.indicator.dimension == dimension)
    }
  }

  @Test("limits of a loan that a zone brings out are terms; what was lent is not")
  func loans() {
    let text = "榆林高新区推出“科技贷”，单户贷款额度最高500万元，从受理到放款不超过10个工作日。截至8月底，已累计发放贷款1.06亿元。"
    #expect(measurement("最高500万元", in: text)?.status == .policy)
    #expect(measurement("不超过10个工作日", in: text)?.status == .policy)
    #expect(measurement("1.06亿元", in: text)?.status == .actual)
  }

  @Test("money that sets up a fund is the fund's")
  func fund() {
    let text = "榆林高新区由财政出资3000万元设立风险补偿金。"
    #expect(scope("3000万元", in: text) == .project)
  }
}

@Suite("Quotations with quoted terms, events without a ceremony, projects pushed ahead")
struct SpeechAndEventTests {
  @Test(
    "what a firm's head says stays the firm's where a term within stands in quotation marks",
    arguments: [
      "榆林高新区服务。\n\n“从提出申请到2000万元‘研发贷’到账，只用了4天时间，真是好。”江苏康衡生物制药有限公司董事长沈涛说。",
      "榆林高新区服务。\n\n“没有抵押物，凭专利就用了4天时间，真是好。”日前，拿到“科技贷”的榆林环保科技公司负责人说。",
    ])
  func quotation(_ text: String) {
    #expect(scope("4天", in: text) == .enterprise)
  }

  @Test("what is agreed at fairs and signings is the event's")
  func agreed() {
    let fair = "株洲高新区组织37家企业参加进博会等展会9场，达成意向成交额2.1亿美元。"
    #expect(scope("2.1亿美元", in: fair) == .event)
    let signing = "6月21日，泰州医药高新区举行产业基金签约仪式，5只产业基金现场签约，总规模45亿元。"
    #expect(scope("45亿元", in: signing) == .event)
  }

  @Test("what a project that is pushed ahead costs is no total of the projects counted before")
  func pushed() {
    let text = "淄博高新区三年实施项目26个。加快推进聚酰亚胺薄膜项目建设，总投资18亿元。"
    #expect(scope("18亿元", in: text) == .project)
  }

  @Test("a noun may begin with a numeral that is part of a word")
  func numeral() {
    let text = "宁乡高新区发展快。格瑞新材料有限公司拥有6条三元材料生产线。"
    #expect(measurement("6条", in: text)?.indicator.phrase == "三元材料生产线")
    #expect(scope("6条", in: text) == .enterprise)
  }
}

@Suite("Parts that a zone is said to consist of")
struct ListedPartsTests {
  @Test("parks called after the parts that a zone consists of are parts of it")
  func parts() {
    let text = """
      主导产业

      高台工业园区由盐池、南华、合黎三个功能区组成，现有入园企业136户。

      盐池工业园是化工集中区，已落户化工企业43户。
      """
    #expect(measurement("43户", in: text)?.park == "高台工业园区")
    #expect(measurement("43户", in: text)?.scope == .other)
  }

  @Test("a kind of zone behind the province that ranks it is no name")
  func kind() {
    let text = "扬中经开区是江苏省级化工集中区，总规划面积16.8平方公里。\n\n扬中经开区现有企业108家。"
    #expect(measurement("16.8平方公里", in: text)?.park == "扬中经开区")
  }

  @Test("parks that a zone has under it are not what a sentence goes on to tell of")
  func under() {
    let text = "广安经开区简介\n\n全区下辖新桥、奎阁、前锋三个园区，托管2个镇，总人口11.2万人。"
    #expect(measurement("11.2万人", in: text)?.park == "广安经开区")
  }

  @Test("the next zone of a list behind a semicolon has its own figures, whatever its noun is")
  func next() {
    let text = "苏宿工业园区完成工业投资18.3亿元；洋河新区酿酒产业项目完成投资7.6亿元。"
    #expect(measurement("7.6亿元", in: text)?.park == "洋河新区")
  }
}

@Suite("When an undated article was written, and the year of an assessment")
struct YearOfReportTests {
  @Test("what tells of a whole year's work came out in the next one")
  func review() {
    let text = "柳州高新区知识产权\n\n本报讯 近日，柳州高新区发布2022年知识产权工作情况。去年，全区发明专利授权1126件。"
    #expect(measurement("1126件", in: text)?.period == .at(PartialDate(year: 2022)))
  }

  @Test("a level that one drives towards dates no article")
  func level() {
    let text = "榆林高新区开工\n\n推动就地转化率由35%提高至2035年的45%。目前，榆林高新区聚集科研院所16家。"
    #expect(measurement("16家", in: text)?.period != .at(PartialDate(year: 2035)))
  }

  @Test(
    "what is to be ensured for the whole year is of the article's, whatever year was told before")
  func ensured() {
    let text = "曲靖经开区\n\n2022-03-21\n\n曲靖经开区去年产值达460亿元，要确保全年工业总产值增长20%以上。"
    #expect(measurement("20%以上", in: text)?.period == .at(PartialDate(year: 2022)))
  }

  @Test("ranks and scores are of the year that the article says was assessed")
  func assessed() {
    let text = """
      国家级经开区考核结果公布

      本报北京1月6日电 2022年度国家级经济技术开发区综合发展水平考核评价结果近日公布。

      苏州工业园区连续七年位居第一，得分815.6分。
      """
    #expect(measurement("815.6分", in: text)?.period == .at(PartialDate(year: 2022)))
    #expect(measurement("第一", in: text)?.period == .at(PartialDate(year: 2022)))
  }
}

@Suite("Firms of a zone, what goes on inside what was built, extensions of firms")
struct FirmsOfZoneTests {
  @Test("an article about a firm that its zone stands before keeps the zone")
  func seat() {
    let text = """
      时驱动力：从“一块电池”到一片产业

      4月10日，株洲高新区时驱动力科技有限公司的车间里，36台机械臂同时起落。

      如今，公司员工增至860名。
      """
    #expect(measurement("860名", in: text)?.park == "株洲高新区")
    #expect(scope("860名", in: text) == .enterprise)
  }

  @Test("what stands inside a facility that was built is the facility's")
  func inside() {
    let text = "安吉开发区投资2.3亿元建设了占地86亩的椅业科技创业园，园内设有公共服务平台5个，已有33家企业入驻。"
    #expect(scope("5个", in: text) == .project)
    #expect(scope("33家", in: text) == .project)
  }

  @Test("the extension that a firm starts is a project to come")
  func secondPhase() {
    let text = "宁乡高新区链条完整。\n\n去年底，金锂公司启动二期扩建，总投资15.8亿元，新增产能3万吨。"
    #expect(scope("15.8亿元", in: text) == .project)
    #expect(measurement("15.8亿元", in: text)?.status == .planned)
  }

  @Test("what a firm plans to put in at a signing is its project's, and what it brings no zone's")
  func signed() {
    let text =
      "8月16日，兰州新区举行项目集中签约仪式，签约项目26个，总投资286亿元。其中，浙江铜箔有限公司计划投资33亿元，建设铜箔生产线，全部达产后可实现年产值80亿元，带动就业1300人。"
    #expect(scope("33亿元", in: text) == .project)
    #expect(scope("1300人", in: text) == .project)
    let all = "8月17日，兰州新区举行项目集中签约仪式，签约项目26个，总投资286亿元，全部达产后可实现年产值80亿元，带动就业1400人。"
    #expect(scope("1400人", in: all) == .event)
  }

  @Test("projects that are to settle are planned")
  func toCome() {
    let text = "乐山高新区提速。近期有11个项目将正式落户。"
    #expect(measurement("11个", in: text)?.status == .planned)
  }

  @Test("investment that was completed is no cost of projects that have only begun")
  func completed() {
    let text = "1—4月，苏宿工业园区新开工工业项目128个，计划总投资462亿元；完成工业投资318.7亿元，同比增长14.6%。"
    #expect(measurement("318.7亿元", in: text)?.status == .actual)
    #expect(measurement("462亿元", in: text)?.status == .planned)
  }

  @Test("what is under way in the whole zone is not its ceremony's")
  func whole() {
    let text = "乐陵开发区一批项目集中开工\n\n2022-03-05\n\n“此次动工的工程分量不轻。全区在建千万元以上项目7个。”招商局一位负责人介绍。"
    #expect(scope("7个", in: text) == .park)
  }
}

@Suite("Articles on many zones")
struct ManyZonesTests {
  @Test("what is told of zones in general is of none of the six that a ranking names")
  func ranking() {
    let text = """
      考核结果公布 多地排名前移

      参评的230家国家级经开区共实现地区生产总值15.1万亿元。

      苏州工业园区位居第一，得分815.6分；合肥经开区、烟台开发区分列第7位、第9位。宁波经开区跃居第三。

      西安经开区升至第24位；贵阳经开区得分82.1分。

      一位专家介绍，东部、中部、西部园区数量分别为112家、68家和50家。
      """
    for figure in ["112家", "68家", "50家"] {
      #expect(measurement(figure, in: text)?.park == "")
      #expect(measurement(figure, in: text)?.scope != .park)
    }
  }
}
