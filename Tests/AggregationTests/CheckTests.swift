import Aggregation
import Lexicon
import Measurements
import StandardLexicon
import Testing

/// What the checks of sentences came to: `parts_of_total holds`, in source order.
private func outcomes(_ figures: [Measurements.Measurement]) -> [String] {
  Checks(measurements: figures, lexicon: .standard).all.map {
    ["\($0.relation.rawValue)", "\($0.outcome.rawValue)", $0.reason?.rawValue]
      .compactMap(\.self).joined(separator: " ")
  }
}

@Suite("Checks: parts and totals")
struct PartsCheckTests {
  @Test("a complete list that comes to less than its total fails, and says by how much")
  func missingPart() throws {
    let checks = Checks(
      measurements: figures("引进紧缺人才[422人]：博士后[1人]、博士[4人]、硕士[33人]、本科[155人]、专科[197人]。"),
      lexicon: .standard)
    let check = try #require(checks.all.first)
    #expect(checks.all.count == 1)
    #expect(check.outcome == .fails && check.relation == .partsOfTotal)
    #expect(check.computed?.value == ExactDecimal(390))
    #expect(check.difference == ExactDecimal(32))
    #expect(check.operands.map(\.text) == ["1人", "4人", "33人", "155人", "197人"])
  }

  @Test(
    "lists, totals behind their parts, and units of any size",
    arguments: [
      ("引进人才[195人]：硕士[40人]、本科[155人]。", ["parts_of_total holds"]),
      ("推荐项目[10个]，其中攻关项目[7个]，联合体项目[2个]，平台项目[1个]。", ["parts_of_total holds"]),
      ("完成投资[1.89亿元]：新建[1.85亿元]、续建[400万元]。", ["parts_of_total holds"]),
      ("国家级平台[5家]、省级平台[9家]，合计[14家]。", ["parts_of_total holds"]),
      ("国家级平台[5家]、省级平台[9家]，合计[15家]。", ["parts_of_total fails"]),
      // Each part is rounded: 1.2 + 1.2 may be 2.5.
      ("完成投资[2.5亿元]：一季度[1.2亿元]、二季度[1.2亿元]。", ["parts_of_total holds"]),
      ("落户企业[55户]（其中，生产企业[27户]、停产、半停产企业[18户]，新建企业[10户]）。", ["parts_of_total holds"]),
    ])
  func lists(sentence: String, expected: [String]) {
    #expect(outcomes(figures(sentence)) == expected)
  }

  @Test(
    "what need not be complete is not judged, and no part above the whole is let pass",
    arguments: [
      ("从业人员[3.5万名]，其中技能人才[1.7万名]。", ["subset holds"]),
      ("从业人员[超3.5万名]，其中技能人才[超1.7万名]。", ["subset cannot_be_judged open_bounds"]),
      ("高新技术企业[100家]，其中上市高新技术企业[120家]。", ["subset fails"]),
      ("引进人才[422人]：博士[4人]、硕士[33人]等。", ["subset holds"]),
      ("服务企业[100家]：国家级[60家]、省级[70家]。", ["parts_of_total cannot_be_judged overlapping_groups"]),
      (
        "建设[113个]项目；[60个]项目开工，[60个]在建，[46个]投产。",
        [
          "parts_of_total cannot_be_judged overlapping_groups"
        ]
      ),
    ])
  func incomplete(sentence: String, expected: [String]) {
    #expect(outcomes(figures(sentence)) == expected)
  }

  @Test(
    "nothing is said where another explanation is as likely as a mistake",
    arguments: [
      "全市重点项目[472个]，高新区项目[69个]。",
      "园区有企业[3个]：东片产品[10个]，西片产品[8个]，南片产品[9个]。",
      "[2家]企业获批，各拿到资金[300万元]。",
      "设立基金[50亿元]，其中带动投资[200亿元]。",
      "引进项目[10个]，总投资[60亿元]。",
      "最高可享受[500万元]、[300万元]、[200万元]。",
      "派出[100人]，其中服务[200人次]。",
    ])
  func silence(sentence: String) {
    #expect(outcomes(figures(sentence)) == [])
  }

  @Test("new and continued projects come to the totals of another sentence, series by series")
  func complements() {
    let sentences = figures(
      "重点项目共[*69个]，总投资[*813.17亿元]，全年要完成投资[*51.6亿元]。",
      "新建项目[41个]，总投资[748.5亿元]，年度计划投资[*37.85亿元]；续建项目[28个]，总投资[64.67亿元]，年度计划投资[*13.75亿元]。"
    )
    #expect(
      outcomes(sentences) == [
        "parts_of_total holds", "parts_of_total holds", "parts_of_total holds",
      ])
  }

  @Test("a total beside them with the same words and another value fails")
  func wrongComplements() {
    let sentences = figures(
      "项目总投资[813.71亿元]。", "新建项目总投资[748.5亿元]；续建项目总投资[64.67亿元]。")
    #expect(outcomes(sentences) == ["parts_of_total fails"])
  }

  @Test("six headings, 58 measures: 13+17+12+9+2+5")
  func headedLists() {
    func check(_ last: String) -> [String] {
      outcomes(
        figures(
          "方案提出[六大]方面、[58项]举措。", "政务有[13条]举措。", "产业有[17条]举措。", "[12条]举措覆盖市场环境。",
          "法治列出[9条]举措。", "对应的具体举措为[两条]。", "宜居拿出[\(last)]具体举措。"))
    }
    #expect(check("5条") == ["parts_of_total holds"])
    #expect(check("6条") == ["parts_of_total fails"])
  }

  @Test("four aspects of one measure are not the measures that follow")
  func aspects() {
    let sentences = figures(
      "从体系、审批、数字、工程[4个]方面提出[17条]举措。", "市场提出[12条]举措。", "法治提出[9条]举措。",
      "政商提出[2条]举措。", "宜居提出[5条]举措。")
    #expect(outcomes(sentences) == ["announced_list holds"])
  }
}

@Suite("Checks: shares, changes, lists and headlines")
struct RelationCheckTests {
  @Test(
    "a share is checked against the two amounts directly before it",
    arguments: [
      ("全省立项[103个]，新区独得[51个]，占了[近50%]。", ["share holds"]),
      ("立项[103个]，其中新区项目[51个]，占比[49.5%]。", ["subset holds", "share holds"]),
      ("立项[103个]，其中新区项目[51个]，占比[55%]。", ["subset holds", "share fails"]),
      // The base may be another one.
      ("全省立项[103个]，新区独得[51个]，占[60%]。", ["share cannot_be_judged unknown_base"]),
      ("全省立项[103个]，新区独得[51个]，占全国的[2%]。", []),
    ])
  func shares(sentence: String, expected: [String]) {
    #expect(outcomes(figures(sentence)).sorted() == expected.sorted())
  }

  @Test("45 of 69 projects are 65.2%, by the table of formulas")
  func formulas() {
    let sentences = figures(
      "列入计划的重点项目[key_projects=*69个]。",
      "开复工项目[key_projects_started=45个]，开工率[project_start_rate=65.2%]。")
    #expect(outcomes(sentences) == ["share holds"])
  }

  @Test(
    "a change is checked between the two levels that it follows",
    arguments: [
      ("企业由[15家]增至[20家]，增长[↑33.3%]。", ["growth holds"]),
      ("企业由[15家]增至[20家]，增长[↑25%]。", ["growth fails"]),
      ("企业由[15家]增至[20家]，同比增长[↑25%]。", ["growth cannot_be_judged other_comparison"]),
      ("时间由[100个工作日]缩至[25个工作日]，缩短[↓75%]。", ["growth holds"]),
      ("占比由[15%]提高到[20%]，提高[↑5个百分点]。", ["growth holds"]),
      // Another project's saving.
      ("时间由[100个工作日]缩至[25个工作日]，某项目的审批时限缩减[↓近82%]。", []),
    ])
  func growth(sentence: String, expected: [String]) {
    #expect(outcomes(figures(sentence)) == expected)
  }

  @Test(
    "as many things are listed as announced",
    arguments: [
      ("定下[6种]能力：钻得深、看得准、说得巧、算得清、谈得成、盯得紧。", ["announced_list holds"]),
      ("推出[6种]能力：钻得深、看得准、说得巧。", ["announced_list fails"]),
      ("推出[三项]举措：减环节、减材料、减时限和减费用。", ["announced_list holds"]),
      ("推出[三项]举措：减环节、减材料等。", ["announced_list cannot_be_judged incomplete_list"]),
      ("发展碳纤维、医疗器械、电子信息[三大]产业。", ["announced_list holds"]),
      ("服务甲、乙、丙等[11家]企业。", []),
      ("分别是[六项]任务：布局优化、[五大]产业链构建、低碳改造、高效利用、集中治理和绿色化改造。", ["announced_list holds"]),
    ])
  func lists(sentence: String, expected: [String]) {
    #expect(outcomes(figures(sentence)) == expected)
  }

  @Test("a headline rounds, but does not contradict its body")
  func headlines() {
    #expect(
      outcomes(figures("园区引进项目[gdp=22个]", "今年引进项目[gdp=22个]。")) == ["headline holds"])
    #expect(
      outcomes(figures("投资总额[gdp=超50亿元]", "今年投资总额[gdp=51.6亿元]。")) == ["headline holds"])
    #expect(
      outcomes(figures("[6种]本领", "题目紧扣[六大]产业。"))
        == ["headline cannot_be_judged not_in_body"])
    #expect(
      outcomes(figures("投资总额[gdp=61.6亿元]", "投资总额[gdp=51.6亿元]。")) == ["headline fails"])
  }

  @Test("the same figure in two articles: a month is certain, a year of a stock is not")
  func retellings() {
    func told(_ second: String, period: String, confidence: Int = 90) -> [String] {
      outcomes(
        figures("从业人员[employees=3万人]。", period: period, confidence: confidence)
          + figures(
            "从业人员[employees=\(second)]。", period: period, document: "b.txt",
            confidence: confidence))
    }
    #expect(told("3万人", period: "2023-06") == ["retelling holds"])
    #expect(told("4万人", period: "2023-06") == ["retelling fails"])
    #expect(told("4万人", period: "2023") == ["retelling cannot_be_judged other_time"])
    #expect(
      told("4万人", period: "2023-06", confidence: 50)
        == ["retelling cannot_be_judged other_scope"])
  }

  @Test("January to August is not below January to June")
  func accumulation() {
    func told(_ later: String) -> [String] {
      outcomes(
        figures("完成投资[completed_investment=20亿元]。", period: "2023-01/2023-06")
          + figures(
            "完成投资[completed_investment=\(later)]。", period: "2023-01/2023-08",
            document: "b.txt"))
    }
    #expect(told("26亿元") == ["cumulative holds"])
    #expect(told("18亿元") == ["cumulative fails"])
  }

  @Test("the order of the figures changes nothing")
  func order() {
    let all = figures(
      "引进人才[422人]：博士[4人]、硕士[33人]。", "立项[103个]，其中新区项目[51个]，占比[49.5%]。",
      "企业由[15家]增至[20家]，增长[↑33.3%]。")
    let reference = outcomes(all)
    #expect(reference.count == 4)
    for _ in 0..<5 { #expect(outcomes(all.shuffled()) == reference) }
  }
}
