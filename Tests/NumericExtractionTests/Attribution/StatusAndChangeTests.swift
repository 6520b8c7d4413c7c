import Measurements
import Testing

@testable import NumericExtraction

@Suite("Fact, plan or rule; level or change")
struct StatusAndChangeTests {
  @Test(
    "the cue nearest to the figure decides",
    arguments: [
      ("德阳高新区全年计划完成投资51.6亿元。", "51.6亿元", Status.planned),
      ("德阳高新区已完成投资1.89亿元。", "1.89亿元", .actual),
      ("德阳高新区计划投资37.85亿元，已完成投资1.85亿元。", "37.85亿元", .planned),
      ("德阳高新区计划投资37.85亿元，已完成投资1.85亿元。", "1.85亿元", .actual),
      ("下一步，德阳高新区将继续投入2000万元，打造人才公寓100套。", "100套", .planned),
      ("德阳高新区将原有的15个审批事项精简为10个。", "10个", .actual),
      ("德阳高新区入选国家人才计划3人。", "3人", .actual),
      ("到2025年，德阳高新区高新技术企业达到300家。", "300家", .planned),
      ("德阳高新区完成投资96亿元，为年度目标的104.7%。", "104.7%", .actual),
      ("德阳高新区将近1600家企业受益。", "将近1600家", .actual),
    ])
  func status(text: String, expression: String, status: Status) {
    #expect(measurement(expression, in: text)?.status == status)
  }

  @Test(
    "a verb directly before makes a change, 到, 至 and 为 make a level",
    arguments: [
      ("德阳高新区进出口总额增长30.2%。", "30.2%", Direction.up),
      ("德阳高新区进出口总额同比下降3.6%。", "3.6%", .down),
      ("德阳高新区办理时限缩减近82%。", "近82%", .down),
      ("德阳高新区超标天数减少13天。", "13天", .down),
      ("德阳高新区PM10浓度改善19.6%。", "19.6%", .down),
      ("德阳高新区办理时间由100个工作日压缩至25个工作日。", "25个工作日", .none),
      ("德阳高新区高素质人才占比达到31%。", "31%", .none),
      ("德阳高新区新增企业748家。", "748家", .none),
      ("德阳高新区产值翻一番。", "翻一番", .up),
      ("德阳高新区主要指标保持30%以上的增幅。", "30%以上", .up),
    ])
  func direction(text: String, expression: String, direction: Direction) {
    #expect(measurement(expression, in: text)?.change.direction == direction)
  }

  @Test("同比 and 较上年 tell the basis of a change, 累计 that of a sum")
  func basis() {
    #expect(
      measurement("7%", in: "德阳高新区产值同比增长7%。")?.change.basis == .yearOnYear)
    #expect(measurement("7%", in: "德阳高新区产值较上年增长7%。")?.change.basis == .yearOnYear)
    #expect(measurement("7%", in: "德阳高新区产值增长7%。")?.change.basis == Basis.none)
    #expect(
      measurement("50亿元", in: "德阳高新区累计兑现资金50亿元。")?.change.basis == .cumulative)
  }

  @Test("分别增长16.1%和30.2%: both change, each its own indicator")
  func distribution() {
    let text = "德阳高新区工业销售和进出口总额分别增长16.1%和30.2%。"
    #expect(read(text).map(\.change.direction) == [.up, .up])
    #expect(measurement("30.2%", in: text)?.indicator.phrase == "进出口总额")
  }

  @Test("what works under way will cost is planned; what was agreed for projects won is a fact")
  func costOfWorks() {
    let works = "湛江开发区目前共有重点建设项目56个，总投资达2800亿元。"
    #expect(measurement("2800亿元", in: works)?.status == .planned)
    let won = "嘉兴高新区今年以来引进项目22个，总投资60亿元。"
    #expect(measurement("60亿元", in: won)?.status == .actual)
  }

  @Test("a reward that a sentence sets a condition to is a term; one that was paid is a fact")
  func grants() {
    let term = "固定资产投资完成5000万元以上的，奖励20万元。"
    #expect(measurement("20万元", in: term)?.status == .policy)
    let paid = "德阳高新区对企业兑现政策，发放奖励20万元。"
    #expect(measurement("20万元", in: paid)?.status == .actual)
  }

  @Test("what goes on with a plan's parts is planned, what is done by now is not")
  func partsOfPlan() {
    let text = "今年，德阳高新区计划实施项目69个。其中，新建项目41个，目前已完成投资1.85亿元。"
    #expect(measurement("41个", in: text)?.status == .planned)
    #expect(measurement("1.85亿元", in: text)?.status == .actual)
  }

  @Test("a goal goes on through the semicolons of its sentence, an estimate where deeds follow")
  func longPlans() {
    let goal = "全年的预期目标是：工业增加值增长8.5%；固定资产投资增长9%。"
    #expect(read("德阳高新区召开会议。" + goal).map(\.status) == [.planned, .planned])
    let estimate = "德阳高新区1至9月预计可实现产值288亿元；完成固定资产投资175亿元。"
    #expect(read(estimate).map(\.status) == [.planned, .planned])
    let fact = "德阳高新区1至9月预计可实现产值288亿元；8月末从业人员17500人。"
    #expect(read(fact).map(\.status) == [.planned, .actual])
  }

  @Test("an estimate goes on with what the next clause tells, not past a time or 已")
  func estimates() {
    let text = "某机器人有限公司预计可实现销售5000万元，税收300万元，目前员工已有80人。"
    #expect(read(text).map(\.status) == [.planned, .planned, .actual])
  }

  @Test("a sentence that has begun to grant goes on granting")
  func grantsGoOn() {
    let text = "对入选的创业人才，给予100万元资助，并提供200万元的股权投资。"
    #expect(read(text).map(\.status) == [.policy, .policy])
    let obtained = "对首次获得高新技术企业认定的给予一次性20万元奖励。"
    #expect(measurement("20万元", in: obtained)?.status == .policy)
  }

  @Test("what a clause says at its end is done, is a fact")
  func completed() {
    let done = "吉林经开区的15万吨碳纤维原丝项目已按期投产。"
    #expect(measurement("15万吨", in: done)?.status == .actual)
    let plan = "吉林经开区的15万吨碳纤维原丝项目加快建设。"
    #expect(measurement("15万吨", in: plan)?.status == .planned)
  }

  @Test("what the next sentence says is there, and what runs, is built")
  func present() {
    let there = "柳河开发区的孵化园项目总投资9.7亿元，占地652亩。园内设有五个区域。"
    #expect(measurement("652亩", in: there)?.status == .actual)
    let planned = "柳河开发区的孵化园项目总投资9.7亿元，占地652亩。项目将于明年开工。"
    #expect(measurement("652亩", in: planned)?.status == .planned)
    let runs = "某垃圾发电项目占地面积90亩，年运营8000小时。"
    #expect(measurement("90亩", in: runs)?.status == .actual)
  }

  @Test("projects that are counted within a planned amount are there")
  func countsOfPlannedAmount() {
    let text = "廊坊开发区新引进项目65个，计划总投资60亿元，其中外资项目23个。"
    #expect(measurement("60亿元", in: text)?.status == .planned)
    #expect(measurement("23个", in: text)?.status == .actual)
  }

  @Test(
    "a rank that moves, 多, 翻了 and 增幅达到 tell changes",
    arguments: [
      ("芜湖经开区在综合排名中较上年前进2位。", "2位", Direction.up),
      ("芜湖经开区综合排名居第18位。", "第18位", .none),
      ("湘潭高新区铺排项目102个，比去年多34个。", "34个", .up),
      ("洛阳高新区工业总产值比1992年翻了215倍。", "215倍", .up),
      ("大庆经开区产值增幅达到305%。", "305%", .up),
      ("包头高新区增加值增长9.5%，高于全市（7.1%）2.4个百分点。", "7.1%", .up),
    ])
  func moves(text: String, expression: String, direction: Direction) {
    #expect(measurement(expression, in: text)?.change.direction == direction)
  }

  @Test("goals that a paragraph announces and a list tells are planned, and of their year")
  func listedGoals() {
    let text = """
      # 张家界高新区年度会议

      2022年，张家界高新区产值增长12%。2023年的预期目标也已敲定：

      1.技工贸总收入增长30%；

      2.申报高新技术企业6家。

      会议还表彰了企业5家。
      """
    #expect(measurement("30%", in: text)?.status == .planned)
    #expect(measurement("6家", in: text)?.status == .planned)
    #expect(measurement("6家", in: text)?.period?.description == "2023")
    #expect(measurement("12%", in: text)?.status == .actual)
    #expect(measurement("5家", in: text)?.status == .actual)
  }

  @Test("an estimate of a whole year goes on through its sentence")
  func yearEstimated() {
    let text = "预计2022年，芜湖经开区生产总值685亿元；固定资产投资260亿元。去年引进企业12家。"
    #expect(read(text, date: "2023-01").map(\.status) == [.planned, .planned, .actual])
  }

  @Test(
    "what was done by a past time, or a goal that was reached, is a fact",
    arguments: [
      ("天府新区项目174个，年度计划341亿元，到9月底完成193亿元。", "193亿元", Status.actual),
      ("天府新区计划到12月底完成193亿元。", "193亿元", .planned),
      ("十三五主要目标任务基本完成，兰州新区企业达到80家。", "80家", .actual),
      ("兰州新区累计争取到转移支付85亿元。", "85亿元", .actual),
      ("兰州新区争取引进企业12家。", "12家", .planned),
      ("岳阳经开区去年开工46个，建成投产43个。", "43个", .actual),
      ("包头高新区竣工项目26个，预计全年竣工90个。", "90个", .planned),
      ("水土园区签约项目39个，协议产值54亿元。", "54亿元", .planned),
    ])
  func doneByTime(text: String, expression: String, status: Status) {
    #expect(measurement(expression, in: text, date: "2023-10")?.status == status)
  }

  @Test("how far apart two growth rates are is no change")
  func gap() {
    let text = "德阳高新区产值增长22.9%，高于全国增幅12.2个百分点，增速加快4.8个百分点。"
    #expect(read(text).map(\.change.direction) == [.up, .none, .up])
  }

  @Test(
    "plans go through their items, facts do not",
    arguments: [
      ("今年宁乡经开区计划实现工业总产值500亿元；财政收入16亿元；新开工项目40个。", "16亿元", Status.planned),
      ("今年宁乡经开区计划实现工业总产值500亿元；财政收入16亿元；新开工项目40个。", "40个", .planned),
      ("公司今年预计增长25%，目前员工1300人，研发人员占比18%。", "18%", .actual),
      ("德阳高新区完成全年目标的82.2%，引进外资项目2个。", "2个", .actual),
      ("德阳高新区实施总投资51.5亿元的17个节能降碳项目。", "51.5亿元", .planned),
      ("二季度，德阳高新区新开工项目不少于25个。", "不少于25个", .planned),
      ("下阶段德阳高新区锚定全年GDP突破3300亿元目标。", "突破3300亿元", .planned),
      ("一季度，德阳高新区新开工项目25个。", "25个", .actual),
    ])
  func items(text: String, expression: String, status: Status) {
    #expect(measurement(expression, in: text, date: "2023-04-10")?.status == status)
  }

  @Test("works that have begun to run are none of the future")
  func running() {
    let text = "某污水处理厂总投资22.2亿元，占地487亩，2024年10月投产，日处理工业废水10万吨。"
    #expect(measurement("22.2亿元", in: text, date: "2025")?.status == .actual)
    let planned = "某污水处理厂总投资22.2亿元，占地487亩，计划2025年10月投产。"
    #expect(measurement("22.2亿元", in: planned, date: "2025")?.status == .planned)
  }

  @Test("将 before a verb is a plan, but not where something is disposed of")
  func future() {
    let text = "今年，德阳高新区将滚动实施重点项目80个。"
    #expect(measurement("80个", in: text)?.status == .planned)
    let disposed = "德阳高新区将投资项目审批时限压缩至30天。"
    #expect(measurement("30天", in: disposed)?.status == .actual)
  }

  @Test("of two projects in a sentence each has its own stage")
  func stages() {
    let text = "德阳高新区总投资22亿元的铸件改造项目建成投产，总投资8亿元的粮油加工项目主体封顶。"
    #expect(measurement("22亿元", in: text)?.status == .actual)
    #expect(measurement("8亿元", in: text)?.status == .planned)
  }

  @Test("what a utility of the zone can do, it does, unless it is yet to be built")
  func utility() {
    let text = "德阳高新区配套完善，区内污水处理厂日处理能力6万吨。"
    #expect(measurement("6万吨", in: text)?.status == .actual)
    let planned = "德阳高新区将新建污水处理厂，日处理能力6万吨。"
    #expect(measurement("6万吨", in: planned)?.status == .planned)
  }

  @Test("a time that is shortened stands between the verb and by how much")
  func shortened() {
    let text = "德阳高新区服务产业项目23个，平均压缩审批时间41天。"
    #expect(measurement("41天", in: text)?.change.direction == .down)
  }
}
