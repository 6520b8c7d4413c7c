import Measurements
import Testing

@testable import NumericExtraction

@Suite("Which zone, which part of it, or no zone at all")
struct ZoneTests {
  @Test(
    "a zone goes by the name that the article writes",
    arguments: [
      ("湛江开发区签约项目12个。", "湛江开发区"),
      ("湛江经济技术开发区签约项目12个。", "湛江经开区"),
      ("重庆市大渡口区建桥工业园区签约项目12个。", "建桥工业园区"),
      ("重庆两江新区近日晒出成绩单。两江新区签约项目12个。", "两江新区"),
      ("杭州高新区（滨江）签约项目12个。", "杭州高新区"),
    ])
  func written(text: String, park: String) {
    #expect(measurement("12个", in: text)?.park == park)
  }

  @Test(
    "zones in general are no zone",
    arguments: [
      "今年上半年，全省高新区实现营业收入130亿元。",
      "全市8个国家高新区实现营业收入130亿元。",
      "今年以来，49个国家级经开区实现营业收入130亿元。",
    ])
  func many(text: String) {
    let found = measurement("130亿元", in: text)
    #expect(found?.scope == .region)
    #expect(found?.park == "")
  }

  @Test("省级高新区 that one zone became is not zones in general")
  func raised() {
    let text = "柳河经济开发区2020年晋级省级开发区，规划总面积12平方公里。"
    #expect(measurement("12平方公里", in: text)?.park == "柳河经济开发区")
  }

  @Test("全区 in the news of a district is the district")
  func district() {
    let text = """
      # 璧山一季度招商成绩亮眼

      今年以来，璧山区围绕智能装备招商。一季度，全区签约项目27个。其中，璧山高新区签约项目19个。
      """
    #expect(measurement("27个", in: text)?.scope == .region)
    #expect(measurement("19个", in: text)?.park == "璧山高新区")
  }

  @Test("新区 in a paragraph about one zone is that zone, also where the article has several")
  func paragraphZone() {
    let text = """
      # 两个新区同台招商

      宜宾三江新区带来动力电池方阵，企业总数达到63家。

      绵阳科技城新区也来了。新区签约项目9个。
      """
    #expect(measurement("63家", in: text)?.park == "宜宾三江新区")
    #expect(measurement("9个", in: text)?.park == "绵阳科技城新区")
  }

  @Test(
    "an industrial park inside the zone is a part of it; an industrial park that it has, is not")
  func parts() {
    let text = """
      # 兰州新区：产业向新

      兰州新区落地产业项目1000个。大数据产业园建成机柜1.2万个。兰州新区建有产业园6个。
      """
    let part = measurement("1.2万个", in: text)
    #expect(part?.scope == .other)
    #expect(part?.park == "兰州新区")
    #expect(measurement("6个", in: text)?.scope == .park)
  }

  @Test("a zone in a list of partners gets nothing")
  func examples() {
    let text = "烟台高新区服务再升级。荆州经开区政务中心、青岛西海岸新区审批局等17个单位与它签下协议。"
    #expect(measurement("17个", in: text)?.park == "烟台高新区")
  }

  @Test("a zone without its place belongs to the place of the newspaper")
  func newspaper() {
    let text = "# 开发区签约项目不断\n\n驻马店日报讯 开发区今年引进人才31人。\n"
    #expect(measurement("31人", in: text)?.park == "驻马店开发区")
  }

  @Test(
    "bonded and trade zones keep their kind as written",
    arguments: [
      ("成都高新综合保税区进出口总额达12亿元。", "成都高新综合保税区"),
      ("成都国际铁路港综合保税区进出口总额达12亿元。", "成都国际铁路港综合保税区"),
      ("天津临港工业区进出口总额达12亿元。", "天津临港工业区"),
    ])
  func writtenKinds(text: String, park: String) {
    #expect(measurement("12亿元", in: text)?.park == park)
  }

  @Test("of a zone's full and short kind the short one names it, of its names the one used most")
  func shortKind() {
    let text = "乌鲁木齐综保区传来喜讯。今年，乌鲁木齐综合保税区进出口额达12亿元。"
    #expect(measurement("12亿元", in: text)?.park == "乌鲁木齐综保区")
    let city = "天津临港工业区成立。临港工业区填海。临港工业区修路。临港工业区引进企业12家。"
    #expect(measurement("12家", in: city)?.park == "临港工业区")
  }

  @Test("an industrial park named after no place is a part of the article's zone")
  func partWithoutPlace() {
    let text = """
      # 昆山高新区：健康产业添动能

      昆山高新区生命健康产业园扩容。目前，生命健康产业园企业产值30亿元。
      """
    let part = measurement("30亿元", in: text)
    #expect(part?.park == "昆山高新区")
    #expect(part?.scope == .other)
  }

  @Test("a headline's zone stays the subject, however often zones in general are spoken of")
  func zonesInGeneral() {
    let text = """
      # 潍坊高新区蝉联全省高新区前列

      全省开发区评价出炉，全省高新区各显身手，各开发区比学赶超。

      新增企业49家。
      """
    #expect(measurement("49家", in: text)?.park == "潍坊高新区")
  }

  @Test("zones of a province are many; a city of its rank has its own")
  func provinces() {
    let many = "绵阳高新区发展迅速。广西高新区工业总产值达12亿元。"
    #expect(measurement("12亿元", in: many)?.scope == .region)
    #expect(measurement("12家", in: "天津开发区新增企业12家。")?.park == "天津开发区")
  }

  @Test("a new area of a trade zone is a zone of its own; a section of a zone is a part of it")
  func sections() {
    let area = "上海自贸区临港新片区今年开工项目12个。"
    #expect(measurement("12个", in: area)?.park == "临港新片区")
    let section = "山西综改示范区积极招商。截至目前，太原片区签约项目132个。"
    #expect(measurement("132个", in: section)?.park == "山西综改示范区")
    #expect(measurement("132个", in: section)?.scope == .other)
  }

  @Test("全区 in the news of an autonomous region is the region")
  func autonomousRegion() {
    let text = """
      # 内蒙古新增三家自治区级高新区

      近日，包头装备制造产业园等三家园区获批。去年，全区实现工业总产值7334亿元。
      """
    #expect(measurement("7334亿元", in: text)?.scope == .region)
  }

  @Test("a long name of a park is known from the headline and the text")
  func longName() {
    let text = """
      # 宁淮智能制造产业园引来机器人企业

      宁淮智能制造产业园今年落户企业12家。
      """
    #expect(measurement("12家", in: text)?.park == "宁淮智能制造产业园")
  }

  @Test("a place that holds an event is not what its sentence goes on to tell of")
  func host() {
    let text = "嘉兴高新区招商忙。9月2日，嘉兴市秀洲区举办招商技能擂台赛，聚焦六大产业。"
    #expect(measurement("六大", in: text)?.scope == .event)
    #expect(measurement("六大", in: text)?.park == "嘉兴高新区")
  }

  @Test("a name that only the headline's head and its repetition tell may end in 示范区")
  func coinedDemonstrationZone() {
    let text = "# 通州湾示范区27个项目集中开工\n\n通州湾示范区从业人员达12人。\n"
    #expect(measurement("12人", in: text)?.park == "通州湾示范区")
  }

  @Test("of two kinds of one zone the fuller names it, unless the article hardly uses it")
  func rareKind() {
    let rare = """
      西宁开发区排名跃升。西宁经开区成立已久。西宁开发区引资。西宁开发区修路。西宁开发区企业达12家。
      """
    #expect(measurement("12家", in: rare)?.park == "西宁开发区")
    let fuller = "湛江开发区招商忙。湛江经开区企业达12家。"
    #expect(measurement("12家", in: fuller)?.park == "湛江经开区")
  }

  @Test("a part that is named behind its zone is a part; what a zone brings in is none")
  func partBehindZone() {
    let part = "红安经开区新型产业园今年落户企业14家。"
    #expect(measurement("14家", in: part)?.scope == .other)
    #expect(measurement("14家", in: part)?.park == "红安经开区")
    let brought = "长治高新区引进凯松电子科技产业园等20个项目。"
    #expect(measurement("20个", in: brought)?.scope == .park)
  }

  @Test(
    "what a paragraph tells of a zone and its part goes back to the zone with a time of its own")
  func backToZone() {
    let text = """
      # 兰州新区：产业向新

      兰州新区落地项目1000个。大数据产业园建成机柜1.2万个。2022年，累计投资102亿元。
      """
    #expect(measurement("1.2万个", in: text, date: "2023-03")?.scope == .other)
    #expect(measurement("102亿元", in: text, date: "2023-03")?.scope == .park)
  }

  @Test(
    "zones that are counted, told by their kind, or a province's are no zone",
    arguments: [
      "宿迁6个共建园区实现收入642亿元。",
      "广东产业园区实现收入642亿元。",
      "玉溪各园区实现收入642亿元。",
      "全市县域工业集中区实现收入642亿元。",
      "厦门火炬高新区、莆田高新区和龙岩高新区3家入围。",
    ])
  func zonesInGeneral(text: String) {
    let all = read(text)
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { $0.scope == .region && $0.park.isEmpty }, "\(all)")
  }

  @Test("an article about a part of a zone tells of that part")
  func section() {
    let text = """
      # 天府新区成都片区项目加快

      天府新区成都片区建设提速。今年，完成投资880亿元。
      """
    #expect(measurement("880亿元", in: text)?.scope == .other)
    #expect(measurement("880亿元", in: text)?.park == "天府新区")
  }

  @Test(
    "a district in the bracket behind a zone is the zone; 全区 is the district's only in its news")
  func districtOfZone() {
    let text = "株洲高新区（天元区）开局良好。一季度，该区投资到位30.03亿元。"
    #expect(measurement("30.03亿元", in: text)?.park == "株洲高新区")
    let compared = "宜春经开区节能降碳。前三季度，全区能耗下降6.7%，降幅比袁州区低。"
    #expect(measurement("6.7%", in: compared)?.park == "宜春经开区")
  }

  @Test("a verb before 开发区 and a year makes no name; a county stays in the name of its zone")
  func namesOfZones() {
    let verb = "杭州经济技术开发区转型。翻开开发区2010年的账本，产值1326亿元。"
    #expect(measurement("1326亿元", in: verb, date: "2011")?.park == "杭州经开区")
    let county = "汉阴县新型建材工业集中区工业总产值24.3亿元。"
    #expect(measurement("24.3亿元", in: county)?.park == "汉阴县新型建材工业集中区")
    let town = "苏州工业园区发展快。金沙湖工程在下沙新城开工。去年引进项目58个。"
    #expect(measurement("58个", in: town)?.park == "苏州工业园区")
  }

  @Test("火炬高新区 beside 厦门火炬高新区 is the same zone")
  func shortName() {
    let text = """
      # 火炬高新区产值领先

      厦门火炬高新区公布数据。前三季度，火炬高新区完成产值2210.9亿元。
      """
    #expect(measurement("2210.9亿元", in: text)?.park == "厦门火炬高新区")
  }

  @Test(
    "a city before the name of a zone belongs to it",
    arguments: [
      ("绍兴滨海新区2023年完成工业总产值318亿元。", "绍兴滨海新区"),
      ("天津滨海新区2023年完成工业总产值318亿元。", "天津滨海新区"),
      ("苏州吴中经济开发区2023年完成工业总产值318亿元。", "苏州吴中经济开发区"),
      ("苏州市吴中经济开发区2023年完成工业总产值318亿元。", "吴中经济开发区"),
      ("中新天津生态城2023年完成工业总产值318亿元。", "中新天津生态城"),
    ])
  func cityBefore(text: String, park: String) {
    #expect(measurement("318亿元", in: text, date: "2024")?.park == park)
  }

  @Test("a new area by its own name alone, and what a district signs on the spot of a fair")
  func areaAndSpot() {
    #expect(measurement("200家", in: "上海临港新片区目前有企业200家。")?.park == "临港新片区")
    let fair = "德阳高新区加快建设。\n\n4月，经贸洽谈会在杭州举办。绵竹市现场签约项目7个。"
    #expect(measurement("7个", in: fair)?.park == "")
  }
}
