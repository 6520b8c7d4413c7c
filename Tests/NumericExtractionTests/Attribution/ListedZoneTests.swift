import Measurements
import Testing

@testable import NumericExtraction

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

  @Test("a park that a page begins to tell of by its county and name is known without the county")
  func county() {
    let text = "园区概况\n\n平湖市独山港新材料园区位于杭州湾北岸，总规划面积16.8平方公里。"
    #expect(measurement("16.8平方公里", in: text)?.park == "独山港新材料园区")
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

  @Test(
    "zones that no table holds keep their figures from the zone named before, in an article on a city"
  )
  func unknownZones() {
    let text = """
      营口前三季度财政收入稳中有进

      前三季度，营口全市完成公共财政预算收入118亿元。营口经开区完成36亿元；营口沿海产业基地、仙人岛能源化工区分别完成12.9亿元和8.3亿元。

      营口高新区扶持科技企业58户；沿海产业基地落实减税1.7亿元。
      """
    #expect(measurement("12.9亿元", in: text)?.park == "营口沿海产业基地")
    #expect(measurement("8.3亿元", in: text)?.park == "仙人岛能源化工区")
    #expect(measurement("8.3亿元", in: text)?.indicator.phrase.hasSuffix("公共财政预算收入") == true)
    #expect(measurement("1.7亿元", in: text)?.park == "沿海产业基地")
  }

  @Test("a zone that a breakdown goes on to takes its own")
  func brokenDownZones() {
    let text = """
      扬州上半年外贸成绩单

      上半年，扬州全市进出口50亿美元。从板块看，扬州经开区完成进出口14亿美元，其中扬州出口加工区完成3.9亿美元。
      """
    #expect(measurement("14亿美元", in: text)?.park == "扬州经开区")
    #expect(measurement("3.9亿美元", in: text)?.park == "扬州出口加工区")
  }

  @Test("zones told of together, and the city that a zone is in, have none of them alone")
  func together() {
    let listed = "长春高新区、吉林高新区、海南洋浦开发区等3个区域一季度共纳税52亿元，出口总额17亿元。"
    #expect(measurement("52亿元", in: listed)?.park == "")
    #expect(measurement("17亿元", in: listed)?.scope == .region)
    let city = "德阳高新区加快建设。\n\n德阳高新区所处的德阳市物流便利，眼下有40余家外贸企业。"
    #expect(measurement("40余家", in: city)?.scope == .region)
    let own = "德阳高新区加快建设。\n\n眼下，德阳高新区有40余家外贸企业。"
    #expect(measurement("40余家", in: own)?.park == "德阳高新区")
  }

  @Test("a zone that goes by its kind alone keeps its figures beside zones that are counted")
  func byKind() {
    let text = "开发区去年新签项目86个，跻身全省19个国家级开发区前列。开发区企业户均纳税320万元。"
    #expect(measurement("320万元", in: text)?.scope != .region)
    #expect(measurement("19个", in: text)?.scope == .region)
  }
}
