import Measurements
import Testing

@testable import NumericExtraction

@Suite("Projects by a short name or by what they can do, and works that begin together")
struct NamedWorkTests {
  @Test("a project called by the first characters of a name that the text has told")
  func shortName() {
    let text = "德阳高新区两个项目动工：南岭纸业年产80万吨造纸项目开工。\n\n南岭项目由老厂搬迁而来，用地300亩。亩均投资强度由50万元提高到900万元。"
    #expect(measurement("300亩", in: text)?.scope == .project)
    #expect(measurement("900万元", in: text)?.scope == .project)
    let general = "德阳高新区工业经济向好。\n\n工业项目开工46个，用地300亩。"
    #expect(measurement("300亩", in: general)?.scope != .project)
  }

  @Test("a project behind its capacity costs what its sentence tells; a class of projects does not")
  func capacity() {
    let text = "德阳工业园区200MW光伏项目日前开工，总投资8亿元。"
    #expect(measurement("8亿元", in: text)?.scope == .project)
    #expect(measurement("8亿元", in: text)?.status == .planned)
    #expect(measurement("200MW", in: text)?.indicator.phrase == "光伏项目")
    let classOf = "德阳高新区10MW以上光伏项目并网6个，总投资8亿元。"
    #expect(measurement("8亿元", in: classOf)?.scope == .park)
  }

  @Test("projects that begin on one day are those of an event, those of months the zone's")
  func sameDay() {
    let text = "3月9日，德阳高新区8个项目同日开工，总投资26亿元。"
    #expect(measurement("8个", in: text)?.scope == .event)
    #expect(measurement("26亿元", in: text)?.scope == .event)
    let quarter = "一季度，德阳高新区开工项目8个，总投资26亿元。"
    #expect(measurement("8个", in: quarter)?.scope == .park)
  }

  @Test("what the last item of a list does is no change of what they are counted as")
  func lastItem() {
    let text = "德阳高新区抓好项目建设、要素保障、能力提升3项重点工作。"
    #expect(measurement("3项", in: text)?.change.direction == Direction.none)
    #expect(measurement("3项", in: text)?.indicator.phrase == "重点工作")
    let change = "德阳高新区创新平台、研发机构增加3家。"
    #expect(measurement("3家", in: change)?.change.direction == .up)
  }

  @Test("a park that is but a project has a cost of its own, also behind the count of those begun")
  func parkAsProject() {
    let text = "德阳高新区一季度新开工项目21个，总投资88亿元。新开工的微波射频产业园总投资16亿元，规划用地190亩。"
    #expect(measurement("88亿元", in: text)?.scope == .park)
    #expect(measurement("16亿元", in: text)?.scope == .project)
    #expect(measurement("190亩", in: text)?.scope == .project)
    let listed = "德阳高新区3月9日集中开工项目6个，总投资31亿元。其中，南岭纸业产业园投资7亿元，用地130亩。"
    #expect(measurement("7亿元", in: listed)?.scope == .project)
    #expect(measurement("130亩", in: listed)?.scope == .project)
  }

  @Test("the first phase of a firm's base is a project")
  func phaseOfBase() {
    let text = "南岭科技有限公司在德阳高新区建厂。\n\n南岭科技德阳基地首期厂房面积4.2万平方米，已安装生产线5条。首期达产后年产电机90万台。"
    #expect(measurement("4.2万平方米", in: text)?.scope == .project)
    #expect(measurement("5条", in: text)?.scope == .project)
    #expect(measurement("90万台", in: text)?.scope == .project)
  }

  @Test("what an industry can make is no project's")
  func capacityOfIndustry() {
    let text = "德阳高新区锂电材料产业快速壮大，已形成年产6万吨正极材料、2万吨铜箔的产能。"
    #expect(measurement("6万吨", in: text)?.scope == .park)
    let project = "德阳高新区某锂电材料项目投产，年产6万吨正极材料。"
    #expect(measurement("6万吨", in: project)?.scope == .project)
  }

  @Test("a base that a headline tells of is a project, a part with tenants is a part")
  func baseAndPart() {
    let text = """
      南岭汽车德阳基地投产

      南岭汽车德阳基地2021年7月动工，总占地3000亩。基地满负荷生产后年产值将超过400亿元。
      """
    #expect(measurement("3000亩", in: text)?.scope == .project)
    #expect(measurement("超过400亿元", in: text)?.scope == .project)
    let part = "德阳高新区壮大医药产业。德阳高新区医药产业园占地3.4平方公里，入驻医药企业21户。"
    #expect(measurement("3.4平方公里", in: part)?.scope == .other)
    #expect(measurement("21户", in: part)?.scope == .other)
  }

  @Test("projects that a zone has begun up to now are its own, also under a headline of starts")
  func upToNow() {
    let text = """
      德阳高新区春季开工项目超50个

      5月13日，德阳高新区3个项目集中开工。至此，该区今春开工的重点项目已达53个，总投资312亿元。
      """
    #expect(measurement("53个", in: text)?.scope == .park)
    #expect(measurement("312亿元", in: text)?.scope == .park)
  }

  @Test("each cost is of its own work, whatever the name begins with")
  func costs() {
    let text = "德阳高新区在建的有总投资6亿元的中铁装备项目以及总投资9亿元的冷链仓库项目、投资5亿元的一汽零部件项目。"
    #expect(indicator("6亿元", in: text)?.phrase == "中铁装备项目总投资")
    #expect(indicator("9亿元", in: text)?.phrase == "冷链仓库项目总投资")
    #expect(indicator("5亿元", in: text)?.phrase == "一汽零部件项目投资")
  }

  @Test("a firm's name at the beginning of a project's is not the one that will produce")
  func firmsProject() {
    #expect(scope("90亿元", in: "徐工集团智能制造项目达产后年产值90亿元。") == .project)
    #expect(scope("90亿元", in: "徐工集团年产值90亿元。") == .enterprise)
    #expect(scope("58个", in: "德阳高新区召开招商动员大会，通过扎实推进58个技改项目，补齐产业短板。") == .park)
  }

  @Test("a project told of by who builds it is one; projects that are counted are not")
  func builtBy() {
    let text = "项目由中国500强企业天合集团承建，计划总投资36亿元，总建筑面积42万平方米。"
    #expect(scope("36亿元", in: text) == .project)
    #expect(scope("42万平方米", in: text) == .project)
    #expect(scope("50个", in: "项目由30个增加到50个。") == .park)
    let product = "德阳高新区新上年产80万台压缩机项目。"
    #expect(indicator("80万台", in: product)?.phrase == "年产压缩机")
  }

  @Test("what is left when a plan is beaten is no plan")
  func ahead() {
    let text = "德阳高新区道路工程比原计划提前3个月。"
    #expect(measurement("3个月", in: text)?.status == .actual)
    #expect(indicator("3个月", in: text)?.phrase == "道路工程")
  }
}
