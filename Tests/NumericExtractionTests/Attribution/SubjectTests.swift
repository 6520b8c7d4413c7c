import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: zones in general, regions, criteria and works")
struct SubjectTests {
  @Test(
    "zones that are counted are a matter of the region; parts that a zone has are the zone's",
    arguments: [
      ("德阳高新区发展迅速。全省共有15个省级以上开发区参评。", "15个", Scope.region),
      ("德阳高新区发展迅速。21家自贸试验区同台比拼。", "21家", .region),
      ("德阳高新区建有特色产业园6个。", "6个", .park),
    ])
  func countedZones(text: String, expression: String, scope: Scope) {
    #expect(measurement(expression, in: text)?.scope == scope)
  }

  @Test("the zones or places among which a zone has a rank are no subject")
  func ranked() {
    let text = "西安经开区综合发展水平排名全国217个国家级经开区第15位，综合考核全省第二。"
    #expect(measurement("第15位", in: text)?.park == "西安经开区")
    #expect(measurement("第二", in: text)?.park == "西安经开区")
  }

  @Test("分别 goes through a list of zones in order, with a count between")
  func distributed() {
    let text = "全省有昆山经开区、江宁经开区、吴江经开区3家上榜，分别列第四名、第八名、第十九名。"
    #expect(measurement("第四名", in: text)?.park == "昆山经开区")
    #expect(measurement("第八名", in: text)?.park == "江宁经开区")
    #expect(measurement("第十九名", in: text)?.park == "吴江经开区")
  }

  @Test("in 高于全市（7.1%）2.4个百分点 the level is the city's, the difference the zone's")
  func brackets() {
    let text = "德阳高新区工业增加值同比增长9.5%，高于全市（7.1%）2.4个百分点。"
    #expect(measurement("7.1%", in: text)?.scope == .region)
    #expect(measurement("9.5%", in: text)?.scope == .park)
    #expect(measurement("2.4个百分点", in: text)?.park == "德阳高新区")
  }

  @Test("a place behind a verb of its clause is no subject: 新增第二批郑州市“链主”企业15家")
  func insideClause() {
    let text = "郑州高新区上半年表现亮眼，新增第二批郑州市“链主”企业15家。"
    #expect(measurement("15家", in: text)?.park == "郑州高新区")
    let city = "郑州高新区上半年表现亮眼。郑州市新增“链主”企业15家。"
    #expect(measurement("15家", in: city)?.scope == .region)
  }

  @Test("what an assessment goes by is nobody's")
  func criteria() {
    let text = "德阳高新区参加考核。考核设置5个一级指标、24个二级指标，满分100分，该区得分61.7分。"
    #expect(read(text).map(\.scope) == [.other, .other, .other, .park])
  }

  @Test("an amount with the work that it is put into behind it is the work's, in lists too")
  func works() {
    let text = "德阳高新区开工项目有：某矿业公司投资1.3亿元的德阳宝石精深加工、某家居公司投资10.3亿元的德阳智能家居产业园。"
    #expect(read(text).map(\.scope) == [.project, .project])
    let threshold = "德阳高新区投资1亿元以上的工业企业有12家。"
    #expect(measurement("12家", in: threshold)?.scope == .park)
  }

  @Test("projects that are counted behind a semicolon are not those named before it")
  func counts() {
    let text = "廊坊开发区引进德国某公司汽车零部件项目；开工项目达到47个。"
    #expect(measurement("47个", in: text)?.scope == .park)
  }

  @Test("项目投产后 at the head of a sentence tells of the project")
  func effects() {
    let text = "德阳高新区加快建设。项目投产后，将新增就业岗位1800个。"
    #expect(measurement("1800个", in: text)?.scope == .project)
  }

  @Test("what a firm put in over the years is the firm's; what it puts into a plant, a project's")
  func investments() {
    let years = "德阳高新区企业发展快。某电力有限公司先后投资100亿元，建设了多个基地。"
    #expect(measurement("100亿元", in: years)?.scope == .enterprise)
    let plant = "德阳高新区企业发展快。格林电器投资50亿元，建设储能基地。"
    #expect(measurement("50亿元", in: plant)?.scope == .project)
  }

  @Test("a ceremony that the first sentence reports makes its projects the event's")
  func ceremony() {
    let text = """
      今天上午，岳阳经开区举行产业项目集中签约仪式。

      据了解，签约的15个项目中，有6个项目当天开工。今年以来，岳阳经开区新增企业31家。
      """
    #expect(measurement("15个", in: text)?.scope == .event)
    #expect(measurement("6个", in: text)?.scope == .event)
    #expect(measurement("31家", in: text)?.scope == .park)
  }

  @Test("the area and the taxes of projects that were counted go with the projects")
  func amountsOfCountedProjects() {
    let text = "# 湘潭高新区项目集中开工\n\n湘潭高新区举行开工仪式，17个项目集中开工，总用地规模1554亩，年税收5亿元。\n"
    #expect(measurement("1554亩", in: text)?.scope == .event)
    #expect(measurement("5亿元", in: text)?.scope == .event)
  }

  @Test("a share of those at a recruitment that the article reports is the event's")
  func guests() {
    let text = "# 德阳高新区举办春季招聘会\n\n参与招聘的用人单位中，民营企业占59.3%。\n"
    #expect(measurement("59.3%", in: text)?.scope == .event)
  }

  @Test("the name of a work directly behind its amount makes it the work's")
  func namedBehind() {
    let text = "成都高新区龙头企业稳产扩产，富士康新投资6亿元笔电项目正式投产。"
    #expect(measurement("6亿元", in: text)?.scope == .project)
  }

  @Test("what an industry can make is the zone's, where no project is spoken of")
  func capacity() {
    let text = "包头稀土高新区产业兴旺，稀土永磁材料产能达到15万吨。"
    #expect(measurement("15万吨", in: text)?.scope == .park)
  }

  @Test("a headline that begins with a province and names no zone is about the province")
  func province() {
    let text = """
      # 内蒙古45个重点项目集中开工

      乌兰浩特经开区重点项目开工。

      由外省对口援建的20多个项目也已动工。
      """
    #expect(measurement("20多个", in: text)?.park == "")
  }

  @Test("a firm with a long name invests in a project as well")
  func longFirm() {
    let text = "杭州高新区再添项目，杭州泽天春来科技有限公司投资3.5亿元，在小镇建设光谱仪器制造基地。"
    #expect(measurement("3.5亿元", in: text)?.scope == .project)
  }

  @Test("the projects that the headline counts at a ceremony are the ceremony's throughout")
  func countOfLead() {
    let text = """
      # 德阳高新区29个项目集中开工

      近日，德阳高新区29个项目集中开工。

      据介绍，29个项目紧紧围绕智能装备。德阳高新区今年储备项目31个。
      """
    #expect(read(text).filter { $0.text == "29个" }.allSatisfy { $0.scope == .event })
    #expect(measurement("31个", in: text)?.scope == .park)
  }

  @Test("firms that a bracket adds are no subject")
  func bracketedFirms() {
    let text = "湄潭经开区有国家级龙头企业（兰馨茶业公司），省级龙头企业7家。"
    #expect(measurement("7家", in: text)?.scope == .park)
  }

  @Test("zone-wide statistics are no project's or firm's that was spoken of before")
  func zoneMeasures() {
    let text = "天津高新区引进某新能源汽车制造基地项目。全年规模以上工业总产值1572亿元，固定资产投资450亿元。"
    #expect(read(text).map(\.scope) == [.park, .park])
    let own = "天津高新区引进某新能源汽车制造基地项目。项目总投资12亿元。"
    #expect(read(own).map(\.scope) == [.project])
  }

  @Test("firms are known by their names, pointed at by 这家企业, and ranked before their names")
  func firmsByName() {
    let named = "青岛经开区产业兴旺。上汽通用五菱下线整车21.4万辆。"
    #expect(measurement("21.4万辆", in: named)?.scope == .enterprise)
    let example = "德阳高新区引进比亚迪、华为等企业12家。"
    #expect(measurement("12家", in: example)?.scope == .park)
    let pointed = "株洲高新区有一家货车厂。这家企业一季度产值11.74亿元。"
    #expect(measurement("11.74亿元", in: pointed)?.scope == .enterprise)
    let ranked = "荆门高新区引来国内排名第一的新宙邦。"
    #expect(measurement("第一", in: ranked)?.scope == .enterprise)
  }

  @Test("what a city has at an event, or is ranked, is not its zone's")
  func cityAtEvent() {
    let text = """
      # 海门经开区22个项目集中开工

      海门经开区集中开工项目22个。

      海门市实现生产总值836亿元，在全国县域竞争力排行榜中位列第23位。
      """
    #expect(measurement("22个", in: text)?.park == "海门经开区")
    #expect(measurement("第23位", in: text)?.scope == .region)
  }

  @Test("parts of what was counted share its subject")
  func breakdown() {
    let text = """
      # 岳阳经开区19个项目集中签约

      岳阳经开区集中签约项目19个。按类型分：制造类项目9个，金融类项目4个。19个项目中，亿元以上项目有5个。
      """
    #expect(read(text).allSatisfy { $0.scope == .event })
  }

  @Test(
    "places, wholes and items: whose count it is",
    arguments: [
      ("唐山高新区发布了南阳638家光电企业名录。", "638家", Scope.region),
      ("2023年湖南省重点研发计划项目共立项103个，其中唐山高新区项目51个。", "103个", .region),
      ("2023年湖南省重点研发计划项目共立项103个，其中唐山高新区项目51个。", "51个", .park),
      ("全国共有357家企业入围，总估值11.7万亿元，其中唐山高新区13家企业上榜。", "357家", .region),
      ("唐山市以发展壮大机器人等产业赋能转型，率先布局机器人产业基地，培育了99家企业。", "99家", .region),
      ("唐山高新区加快某双创基地建设；立足30余家高端研发机构，新拓展孵化空间10万平方米。", "30余家", .park),
      ("一季度，唐山高新区新签约项目36个，全区外资企业120家。", "120家", .park),
      ("4月份，唐山高新区开复工项目9个。", "9个", .park),
      ("某机械有限公司挖掘机扩建项目总投资12亿元，占地680亩。", "680亩", .project),
      ("吉林省数字经济产业园占地15万平方米，建成后可入驻企业500家。", "500家", .project),
    ])
  func whoseCount(text: String, expression: String, scope: Scope) {
    let article = "# 唐山高新区：产业向新\n\n" + text
    #expect(measurement(expression, in: article, date: "2023")?.scope == scope)
  }

  @Test("a project that opens the next sentence has its own amounts")
  func nextProject() {
    let text = "唐山高新区引进项目23个，其中超百亿元项目4个。某太阳能电池项目一期用地350亩，投资35亿元。"
    #expect(measurement("35亿元", in: text, date: "2020")?.scope == .project)
  }

  @Test("in a list of parts of a zone those named after a trade are no zones of their own")
  func partsInList() {
    let text = "# 西宁开发区：投资向新\n\n西宁开发区两个园区中，甘河工业园区、生物产业园区投资分别增长12.1%和13.1%。"
    #expect(measurement("12.1%", in: text, date: "2024")?.park == "甘河工业园区")
    #expect(measurement("13.1%", in: text, date: "2024")?.scope == .other)
    let other = "昆山高新区、花桥经济开发区投资分别增长10.3%和13.1%。"
    #expect(measurement("13.1%", in: other, date: "2024")?.park == "花桥经济开发区")
  }

  @Test("works named before are looked for in texts whose headline stands behind them as well")
  func headlineBehindText() {
    let text = """
      江畔高新区举办路演，孵化器内企业获得投资12亿元。
      江畔高新区发布新成果
      本报讯 近日，成果展开幕。
      """
    #expect(measurement("12亿元", in: text)?.park == "江畔高新区")
  }

  @Test("a word that is a county by chance names no park")
  func wordsLikePlaces() {
    let text = "# 马鞍山经开区：春季招聘\n\n招聘会在人力资源产业园举行，提供岗位5200个。"
    #expect(measurement("5200个", in: text, date: "2023")?.park == "马鞍山经开区")
  }
}
