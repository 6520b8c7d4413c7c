import Measurements
import Testing

@testable import NumericExtraction

/// A figure in the column of an indicator that it only resembles is worse than none.
@Suite("Which figures are of the same indicator")
struct IndicatorIdentityTests {
  @Test(
    "a phrase that says more than the name of an indicator is of a part of it",
    arguments: [
      ("德阳高新区从业人员3.5万人。", "3.5万人", "employees"),
      ("德阳高新区现有从业人员3.5万人。", "3.5万人", "employees"),
      ("德阳高新区女性从业人员1.2万人。", "1.2万人", ""),
      ("德阳高新区高新技术企业120家。", "120家", "high_tech_enterprises"),
      ("德阳高新区民营高新技术企业88家。", "88家", ""),
      ("德阳高新区规模以上工业增加值30亿元。", "30亿元", "above_scale_industrial_value_added"),
      ("德阳高新区装备制造业规模以上工业增加值30亿元。", "30亿元", ""),
      ("德阳高新区有四川省院士工作站2个。", "2个", "academician_workstations"),
      ("德阳高新区实施17个循环产业链、节能降碳项目。", "17个", "circular_projects"),
    ])
  func qualifiers(text: String, expression: String, id: String) {
    #expect(measurement(expression, in: text, date: "2023")?.indicator.id == id)
  }

  @Test(
    "those recognised, lost or helped in a year are no stock; those recognised so far are",
    arguments: [
      ("德阳高新区拥有高新技术企业120家。", "120家", "high_tech_enterprises"),
      ("德阳高新区累计培育高新技术企业120家。", "120家", "high_tech_enterprises"),
      ("2022年，德阳高新区认定高新技术企业45家。", "45家", ""),
      ("2022年，德阳高新区注销高新技术企业3家。", "3家", ""),
      ("2022年，德阳高新区流失高层次人才5人。", "5人", ""),
      ("2022年，德阳高新区为32家中小企业协调贷款4.3亿元。", "32家", ""),
    ])
  func stocks(text: String, expression: String, id: String) {
    #expect(measurement(expression, in: text, date: "2022")?.indicator.id == id)
  }

  @Test(
    "a count of a class of size keeps its class",
    arguments: [
      ("一季度，德阳高新区签约项目42个。", "42个", "签约项目", "signed_projects"),
      ("一季度，德阳高新区签约亿元以上项目10个。", "10个", "签约项目(亿元以上)", ""),
      ("一季度，德阳高新区签约项目10个，其中10亿元以上的4个。", "4个", "签约项目(10亿元以上)", ""),
      ("2022年，德阳高新区过10亿元企业7家。", "7家", "企业(过10亿元)", ""),
      ("今年，德阳高新区实施500万元以上重点项目69个。", "69个", "重点项目(500万元以上)", "key_projects"),
    ])
  func classes(text: String, expression: String, phrase: String, id: String) {
    let measurement = measurement(expression, in: text, date: "2023")
    #expect(measurement?.indicator.phrase == phrase)
    #expect(measurement?.indicator.id == id)
  }

  @Test("a part that 其中 tells is no figure of its whole; a zone that it names has its own")
  func parts() {
    let part = "一季度，德阳高新区签约项目12个，其中外资的3个。"
    #expect(measurement("3个", in: part, date: "2023")?.indicator.id == "")
    let growth = "一季度，全市工业增加值增长5%。其中，德阳高新区增长7.1%。"
    #expect(measurement("7.1%", in: growth, date: "2023")?.indicator.phrase == "工业增加值")
  }

  @Test("projects are counted by the stage that they have come to")
  func stages() {
    let text = "2022年，德阳高新区113个重点项目中60个开工建设、46个投产。"
    #expect(measurement("113个", in: text)?.indicator.id == "key_projects")
    #expect(measurement("60个", in: text)?.indicator.phrase == "开工建设项目")
    #expect(measurement("46个", in: text)?.indicator.phrase == "投产项目")
    let headline = "德阳高新区45个重点项目集中开工。"
    #expect(measurement("45个", in: headline)?.indicator.phrase == "开工重点项目")
  }

  @Test("the industry of a zone is not the zone")
  func industries() {
    let text = "2023年，惠民经开区绳网产业拥有企业2300余家，从业人员6万人。"
    #expect(measurement("6万人", in: text)?.indicator.phrase == "从业人员")
    #expect(measurement("6万人", in: text)?.indicator.id == "")
    let firms = "珲春合作区区内海产品加工企业80余户，从业人员1.3万人。"
    #expect(measurement("1.3万人", in: firms)?.indicator.id == "")
    let all = "德阳高新区入驻企业80余户，从业人员1.3万人。"
    #expect(measurement("1.3万人", in: all)?.indicator.id == "employees")
  }

  @Test("an amount behind listed parts is that of the whole")
  func amountOfWhole() {
    let text = "2023年，德阳高新区计划实施项目105个，其中新建项目48个、续建项目57个，年度完成投资240亿元。"
    #expect(measurement("240亿元", in: text)?.indicator.id == "")
    let own = "2023年，德阳高新区计划实施新建项目41个，总投资748.5亿元。"
    #expect(measurement("748.5亿元", in: own)?.indicator.id == "new_projects_total_investment")
  }

  @Test(
    "some of many are no total, and neither are those of a list, a stage or an addition",
    arguments: [
      ("德阳高新区68家规上企业已全部复工。", "68家", "above_scale_enterprises"),
      ("德阳高新区6家规上企业产值出现下滑。", "6家", ""),
      ("德阳高新区18家规上企业产值过亿元。", "18家", ""),
      ("德阳高新区212家规上企业产值达到300亿元。", "212家", "above_scale_enterprises"),
      ("德阳高新区8家企业技术中心通过复评。", "8家", ""),
      ("德阳高新区已建成投产的410家外商投资企业运行平稳。", "410家", ""),
      ("德阳高新区的410家外商投资企业运行平稳。", "410家", "foreign_enterprises"),
      ("德阳高新区35名干部包联52家规上企业。", "52家", ""),
      ("德阳高新区现有内资、民营企业128家。", "128家", ""),
      ("德阳高新区现有民营企业128家。", "128家", "private_enterprises"),
      ("二期占地610亩，德阳高新区已落户企业7家。", "7家", ""),
      ("这些项目投产后，德阳高新区年可新增工业总产值30亿元。", "30亿元", ""),
      ("德阳高新区3200套人才公寓已投入运营。", "3200套", "talent_housing_units"),
      ("德阳高新区建成人才公寓2栋。", "2栋", ""),
      ("德阳高新区营业收入超500亿元的园区7家。", "超500亿元", ""),
    ])
  func someOfMany(text: String, expression: String, id: String) {
    #expect(measurement(expression, in: text, date: "2023")?.indicator.id == id)
  }
}
