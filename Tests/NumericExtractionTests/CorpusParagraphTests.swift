import Testing

@testable import NumericExtraction

@Suite("Lines to paragraphs")
struct CorpusParagraphTests {
  @Test("A narrow column with a blank line after every line")
  func looseColumn() throws {
    let layout = try CorpusLayout(
      """
      去年，东湖高新区的企业不断扩大生

      产规模，全年完成工业总产值12

      0亿元，比上年增长 8.6%，高于全

      省平均水平。

      今年以来，园区又有 15 家企业开工

      建设，总投资约 30 亿元，预计明年

      全部投产。

      筑牢产业根基
      拓展发展空间

      园区围绕主导产业招商，新签约项目

      20个，其中亿元以上项目7个，超过

      去年全年的总和。
      """)
    #expect(layout.document.articles.count == 1)
    #expect(
      layout.bodies.first == [
        "去年,东湖高新区的企业不断扩大生产规模,全年完成工业总产值120亿元,比上年增长8.6%,高于全省平均水平。",
        "今年以来,园区又有15家企业开工建设,总投资约30亿元,预计明年全部投产。",
        "园区围绕主导产业招商,新签约项目20个,其中亿元以上项目7个,超过去年全年的总和。",
      ])
    #expect(layout.texts(of: .heading(level: 2)) == ["筑牢产业根基", "拓展发展空间"])
  }

  @Test("A column whose paragraphs are indented, without blank lines")
  func indentedColumn() throws {
    let layout = try CorpusLayout(
      """
      南湖高新区办起人才夜校
      　　本报讯　南湖高新区上月办起了人才夜校，首批招收学员30
      0名，课程有数控、焊接、电商等十二门，全部免费，报名的人
      比座位多出一倍。
      　　园区人社部门说，夜校下半年还要开两期，学员总数预计将
      达到一千名。
      """)
    #expect(layout.titles == ["南湖高新区办起人才夜校"])
    #expect(
      layout.bodies == [
        [
          "本报讯 南湖高新区上月办起了人才夜校,首批招收学员300名,课程有数控、焊接、电商等十二门,全部免费,报名的人比座位多出一倍。",
          "园区人社部门说,夜校下半年还要开两期,学员总数预计将达到一千名。",
        ]
      ])
  }

  @Test("A paragraph that a page break cut in the middle of a word is whole again")
  func cutParagraph() throws {
    let layout = try CorpusLayout(
      """
      # 江城高新区扩建孵化器

      近年来，江城高新区先后建成孵化器和加速器，聚集了一批科技型企业，累计孵化企业超过三百家，其中规模以上企

      业六十家，上市公司两家。

      “今年三月递交申请，五月就批

      下来了。”企业负责人说。
      """)
    #expect(
      layout.bodies == [
        [
          "近年来,江城高新区先后建成孵化器和加速器,聚集了一批科技型企业,累计孵化企业超过三百家,其中规模以上企业六十家,上市公司两家。",
          "“今年三月递交申请,五月就批下来了。”企业负责人说。",
        ]
      ])
  }

  @Test("One paragraph a line: sentences end paragraphs, commas don't")
  func paragraphPerLine() throws {
    let layout = try CorpusLayout(
      """
      园区简介

      滨江高新区成立于1992年，
      1997年升格为国家级高新区。
      2020年，实现营业收入800亿元，增长12%。
      目前的滨江高新区，注册企业达到1.6万家，形成了以电子信息、汽车、装备制造、生物医药、新材料等为核心的
      五大主导产业，从业人员12万人。
      """)
    #expect(layout.titles == ["园区简介"])
    #expect(
      layout.bodies == [
        [
          "滨江高新区成立于1992年,1997年升格为国家级高新区。", "2020年,实现营业收入800亿元,增长12%。",
          "目前的滨江高新区,注册企业达到1.6万家,形成了以电子信息、汽车、装备制造、生物医药、新材料等为核心的五大主导产业,从业人员12万人。",
        ]
      ])
  }

  @Test("Articles of a policy are headings, their sentences paragraphs")
  func policy() throws {
    let layout = try CorpusLayout(
      """
      关于支持临海新区产业发展的若干措施

      各有关单位:
      为加快临海新区产业集聚，制定如下措施。
      第一条  设立产业基金
      设立80亿元规模的装备产业基金，支持重点企业发展。
      设立20亿元规模的创业投资基金，支持初创企业发展。
      第二条 支持技术改造
      按设备投资额的10%给予补贴，最高500万元。
      """)
    #expect(layout.document.articles.count == 1)
    #expect(layout.texts(of: .heading(level: 2)) == ["第一条 设立产业基金", "第二条 支持技术改造"])
    #expect(layout.bodies.first?.count == 5)
    #expect(layout.bodies.first?.first == "各有关单位:")
  }

  @Test("A dateline dates its article")
  func dateline() throws {
    let dated = [
      "北城高新区开工12个项目\n\n发布时间：2011-03-29\n\n3月28日，12个项目开工。",
      "北城高新区开工12个项目\n2011年3月29日 来源：北城日报\n3月28日，12个项目开工。",
      "【20110329】\n北城高新区开工12个项目\n3月28日，12个项目开工。",
    ]
    for text in dated {
      let layout = try CorpusLayout(text)
      #expect(layout.document.articles.map { $0.date?.description } == ["2011-03-29"])
      #expect(layout.bodies == [["3月28日,12个项目开工。"]])
    }
    let sentence = try CorpusLayout("2011年3月29日，12个项目开工。")
    #expect(sentence.document.articles.first?.date == nil)
  }

  @Test("A single line is a body, whatever it ends with")
  func singleLine() throws {
    let layout = try CorpusLayout("2023年，高新区实现地区生产总值100亿元")
    #expect(layout.bodies == [["2023年,高新区实现地区生产总值100亿元"]])
    #expect(layout.titles == [nil])
  }

  @Test("Short lines of figures aren't run together")
  func list() throws {
    let layout = try CorpusLayout("主要指标\n\n营业收入：300亿元\n税收：12亿元\n企业：800家\n")
    #expect(layout.document.articles.first?.paragraphs.count == 4)
  }
}
