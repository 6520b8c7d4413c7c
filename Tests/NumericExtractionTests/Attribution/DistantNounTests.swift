import Measurements
import Testing

@testable import NumericExtraction

/// Figures whose noun stands in another clause, behind a colon, in a list or not at all.
@Suite("Nouns that stand elsewhere")
struct DistantNounTests {
  private func phrase(_ expression: String, in text: String) -> String? {
    measurement(expression, in: text, date: "2023")?.indicator.phrase
  }

  @Test(
    "a change or level alone in its clause takes what the clause before is about",
    arguments: [
      ("德阳高新区技改投资势头强劲，同比增长38.9%。", "38.9%", "技改投资"),
      ("今年以来，德阳高新区外贸出口稳中向好，增长12%。", "12%", "外贸出口"),
      ("德阳高新区亩均税收全省最高，为46.3万元。", "46.3万元", "亩均税收"),
      ("德阳高新区规上企业412家，百亿级企业再添新军，达到4家。", "4家", "百亿级企业"),
      // A clause with a figure of its own has told of that figure.
      ("德阳高新区出口额38亿元，表现抢眼，增长12%。", "12%", "出口额"),
    ])
  func clauseBefore(text: String, expression: String, phrase: String) {
    #expect(self.phrase(expression, in: text) == phrase)
  }

  @Test(
    "a label before a colon and the title of a document say what is told behind them",
    arguments: [
      ("经济总量：从2012年的218亿元增加到683亿元。", "218亿元", "经济总量"),
      ("经济总量：从2012年的218亿元增加到683亿元。", "683亿元", "经济总量"),
      ("德阳高新区印发《关于支持科技创新的若干措施》，共28条。", "28条", "若干措施"),
      ("项目建设：德阳高新区新开工41个。", "41个", "新开工"),
    ])
  func labels(text: String, expression: String, phrase: String) {
    #expect(self.phrase(expression, in: text) == phrase)
  }

  @Test(
    "members of a list share the noun of the last of them, or the level before theirs",
    arguments: [
      ("德阳高新区国家级、省级领军人才分别为58名和213名。", "58名", "国家级领军人才"),
      ("德阳高新区对东盟、欧盟、美国进出口分别为37亿元、28亿元、19亿元。", "28亿元", "欧盟进出口"),
      ("德阳高新区评出A类企业96家、B类企业118家。", "118家", "B类企业"),
      ("德阳高新区评出A类企业96家、B类118家、C类20家。", "20家", "C类企业"),
      ("德阳高新区现有研发平台112个，其中国家级9个。", "9个", "国家级研发平台"),
    ])
  func sharedNouns(text: String, expression: String, phrase: String) {
    #expect(self.phrase(expression, in: text)?.hasSuffix(phrase) == true)
  }

  @Test("counts before 分别 are gone back to, and figures and 其中 are no part of a noun")
  func distributedCounts() {
    let counts = "德阳高新区上半年新开工项目29个、竣工项目17个，分别完成任务的72.5%和56.7%。"
    #expect(phrase("72.5%", in: counts) == "新开工项目")
    #expect(phrase("56.7%", in: counts) == "竣工项目")
    let parts = "德阳高新区工业增长9.6%，其中装备制造、新材料两大产业分别增长11.2%和8.7%。"
    #expect(phrase("11.2%", in: parts) == "装备制造产业")
    let points = "德阳高新区开工率、投产率分别为68%、41%，较上年分别提高5个、3个百分点。"
    #expect(phrase("3个百分点", in: points) == "投产率")
  }

  @Test("what is alike in one noun before 分别 is told of that noun and has no id")
  func oneNoun() {
    let text = "德阳高新区地区生产总值增长9%，城乡居民人均可支配收入分别增长8.9%和10.4%。"
    for expression in ["8.9%", "10.4%"] {
      let indicator = measurement(expression, in: text, date: "2023")?.indicator
      #expect(indicator?.phrase == "城乡居民人均可支配收入")
      #expect(indicator?.id == "")
    }
  }

  @Test(
    "a share of a plan is one of what was done of it",
    arguments: [
      ("德阳高新区完成投资168.7亿元，完成年度计划的58.2%。", "58.2%", "完成投资完成年度计划"),
      ("德阳高新区完成投资71.3亿元，占年度计划的65.1%。", "65.1%", "完成投资占年度计划"),
    ])
  func plans(text: String, expression: String, phrase: String) {
    #expect(self.phrase(expression, in: text) == phrase)
  }

  @Test("growth behind a share is that of the amount, not of the share")
  func growthBehindShare() {
    let text = "德阳高新区白酒产业产值96亿元，占工业总产值的78.5%，同比增长13.2%。"
    #expect(phrase("13.2%", in: text) == "白酒产业产值")
    #expect(phrase("78.5%", in: text) == "白酒产业产值占工业总产值")
  }

  @Test(
    "what is contrasted with another thing is named before 较 or 比, and has no id",
    arguments: [
      ("德阳高新区碳排放较传统工艺减少30%。", "30%", "碳排放"),
      ("德阳高新区产品强度比进口产品提高15%。", "15%", "产品强度"),
      ("德阳高新区亩均税收较周边园区提高20%。", "20%", "亩均税收"),
    ])
  func contrasts(text: String, expression: String, phrase: String) {
    let indicator = measurement(expression, in: text, date: "2023")?.indicator
    #expect(indicator?.phrase == phrase)
    #expect(indicator?.id == "")
  }

  @Test("a growth since another time is no contrast")
  func growth() {
    let text = "德阳高新区亩均税收较上年提高20%。"
    #expect(measurement("20%", in: text, date: "2023")?.indicator.id == "tax_per_mu_growth")
  }

  @Test("figures behind 分别 that no list tells apart have no id")
  func unknownMembers() {
    let text = "德阳高新区三个年度的固定资产投资分别为10亿元、8亿元和5亿元。"
    for expression in ["10亿元", "8亿元", "5亿元"] {
      #expect(measurement(expression, in: text, date: "2023")?.indicator.id == "")
    }
    let ranked = "德阳高新区项目开工率、投产率均居全市第一，分别达到98%和54%。"
    #expect(phrase("98%", in: ranked) == "项目开工率")
    #expect(phrase("54%", in: ranked) == "投产率")
  }

  @Test(
    "a part of a count that is carried from before has no id; a later level of it does",
    arguments: [
      ("德阳高新区规上工业企业215家，有18家停产。", "18家", ""),
      ("德阳高新区孵化企业9家，其中2家估值过亿元。", "2家", ""),
      ("德阳高新区规上工业企业去年215家，今年230家。", "230家", "above_scale_industrial"),
      ("德阳高新区发放信用贷款28亿元，户均608万元。", "608万元", ""),
      ("德阳高新区税收收入17.2亿元，剔除退税因素后增长12.5%。", "12.5%", ""),
    ])
  func carriedParts(text: String, expression: String, id: String) {
    #expect(measurement(expression, in: text, date: "2023")?.indicator.id == id)
  }

  @Test(
    "points and ranks belong to what stands before 在, else to the assessment",
    arguments: [
      ("德阳高新区综合实力在全国169家国家高新区中列第27位。", "第27位", "综合实力"),
      ("在全市综合考核中，德阳高新区以938.6分列第一。", "938.6分", "综合考核"),
      ("德阳高新区工业投资增长28.7%、连续三年全市第一。", "第一", "工业投资"),
    ])
  func assessments(text: String, expression: String, phrase: String) {
    #expect(self.phrase(expression, in: text)?.hasSuffix(phrase) == true)
  }
}
