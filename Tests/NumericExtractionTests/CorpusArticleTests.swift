import Testing

@testable import NumericExtraction

@Suite("Paragraphs to articles")
struct CorpusArticleTests {
  @Test("Headings marked with # begin articles, ## sections")
  func marked() throws {
    let layout = try CorpusLayout(
      """
      # 东湖高新区：把人才留下来

      林一帆

      东湖高新区去年引进人才3000名。

      ## 搭好平台

      园区建成实验室12个。

      # 行动方案今日发布
      ## 西山高新区擦亮服务品牌

      本报讯 西山高新区发布方案，提出20项举措。

      张立
      """)
    #expect(layout.titles == ["东湖高新区:把人才留下来", "行动方案今日发布\n西山高新区擦亮服务品牌"])
    #expect(layout.bodies.map(\.count) == [2, 1])
    #expect(layout.texts(of: .byline) == ["林一帆", "张立"])
    #expect(layout.texts(of: .heading(level: 2)) == ["搭好平台"])
  }

  @Test("Unmarked headlines: told by the byline or report behind, not by sections within")
  func unmarked() throws {
    let layout = try CorpusLayout(
      """
      南湖高新区:城与人共成长

      陈明 李晓东

      南湖高新区常住人口达到8万人。

      安居暖人心

      园区筹集公寓5000套,入住率为92%。

      产业添动能

      近年来,园区企业发展很快,总数为624家。

      北城高新区办事更快

      本报讯 8月1日,北城高新区与12个单位签约,首批30项事项异地通办。 苏文

      江城实验室获大奖

      本报讯(记者 王强)江城实验室在300个项目中获一等奖。 张新 邵琳 李园

      线上办、线下办、掌上办

      东山高新区政务服务一体化

      刘洋 本报特约通讯员 罗平

      大事有人办

      东山高新区为企业配备管家50名。
      """)
    #expect(
      layout.titles == [
        "南湖高新区:城与人共成长", "北城高新区办事更快", "江城实验室获大奖", "线上办、线下办、掌上办\n东山高新区政务服务一体化",
      ])
    #expect(layout.bodies.map(\.count) == [3, 1, 1, 1])
    #expect(layout.texts(of: .byline).contains("张新 邵琳 李园"))
  }

  @Test("A report's first words begin an article without a headline")
  func reports() throws {
    let layout = try CorpusLayout(
      """
      本报讯 东湖高新区签约项目4个，投资15亿元。

      本报平山讯 平山高新区签约项目6个，投资20亿元。

      本日讯（通讯员 韩冬）西山经开区签约项目9个。

      本报通讯员说，园区还要签约3个。
      """)
    #expect(layout.bodies.map(\.count) == [1, 1, 2])
  }

  @Test("A closing byline ends an article, in brackets or behind a space")
  func closingBylines() throws {
    let layout = try CorpusLayout(
      """
      和平经济技术开发区 力促增长

      本日讯 和平经济技术开发区新签项目5个。（张喜文）

      平安经济开发区 召开对接会

      近日，平安经济开发区召开对接会，到会企业30家。(麻洁)
      """)
    #expect(layout.titles == ["和平经济技术开发区 力促增长", "平安经济开发区 召开对接会"])
    #expect(layout.texts(of: .byline) == ["张喜文", "麻洁"])
    #expect(layout.bodies.last == ["近日,平安经济开发区召开对接会,到会企业30家。"])
  }

  @Test("A note in brackets, or an ASCII quote, behind the last sentence doesn't hide its end")
  func notesBehindSentences() throws {
    let layout = try CorpusLayout(
      """
      本报讯 东湖高新区把办事窗口搬到园区和楼宇，企业在家门口就能办成事，去年共办理业务三万余件，受到好评。（完）

      西山高新区扩建孵化器

      本报讯 负责人说，"今年还要扩建孵化器，引进一批科技型企业，带动上下游配套企业五十家，新增岗位三千个。"

      南山高新区发布年报
      """)
    #expect(layout.bodies.map(\.count) == [1, 1])
    #expect(layout.titles == [nil, "西山高新区扩建孵化器"])
  }

  @Test("Words cut off behind a full stop are no byline")
  func noByline() throws {
    let layout = try CorpusLayout(
      """
      近年来，德胜高新区聚焦重点产业打造人才载体，建设创新平台，推动三链融合。成功创

      建省级工作站2个。
      """)
    #expect(layout.bodies.map(\.count) == [1])
    #expect(layout.bodies.first?.first?.hasSuffix("成功创建省级工作站2个。") == true)
  }

  @Test("A picture with its text is an article, a credit within an article isn't")
  func captions() throws {
    let layout = try CorpusLayout(
      """
      # 平山高新区：架起桥梁

      图片来源：平山高新区

      本报讯 平山高新区举办招聘会，提供岗位247个。

      张拉



      图片来源：草原高新区

      近日，草原高新区组织5家企业参展。图为展台。

      东湖高新区迎来客商

      本报讯 东湖高新区接待客商200人。

      图片来源：东湖高新区
      """)
    #expect(layout.titles == ["平山高新区:架起桥梁", nil, "东湖高新区迎来客商"])
    #expect(layout.bodies[1] == ["近日,草原高新区组织5家企业参展。图为展台。"])
    #expect(layout.texts(of: .caption).count == 3)
  }

  @Test("A line of text to a picture stays with the article that the picture belongs to")
  func pictureText() throws {
    let layout = try CorpusLayout(
      """
      本报讯 东湖高新区签约项目4个，投资15亿元。 何小满

      图为签约现场。

      图片来源：东湖高新区
      """)
    #expect(layout.bodies.map(\.count) == [2])
    #expect(layout.texts(of: .caption) == ["图片来源:东湖高新区"])

    let displaced = try CorpusLayout(
      """
      本报讯 镇山高新区今年上半年进出口总额增长30.2%。 柏乐

      本报讯 9月7日，唐城高新区现场签约4个项目、协议投资15.5亿元。 刘梓涵

      镇山高新区：

      上半年进出口总额增长上半年进出口总额增长3030..22%%

      唐城高新区：

      44个签约项目协议投资个签约项目协议投资1515..55亿元亿元

      图为签约现场。

      图片来源图片来源：：唐城高新区唐城高新区
      """)
    #expect(displaced.titles == ["镇山高新区:\n上半年进出口总额增长30.2%", "唐城高新区:\n4个签约项目协议投资15.5亿元"])
    #expect(displaced.bodies.last?.last == "图为签约现场。")
  }

  @Test("Headlines printed after the bodies, and doubled, go to their articles")
  func displaced() throws {
    let layout = try CorpusLayout(
      """
      蓼河高新区人才工作连续8年位居全市第一，引才工程叫响才聚蓼河品牌，人才集聚成为新优势。
      ▶▶ 卜繁雪

      本报讯 近日获悉，镇山高新区今年上半年进出口总额增长30.2%。 柏乐

      本报讯 9月7日，唐城高新区现场签约4个项目、协议投资15.5亿元。 刘梓涵

      唐城高新区：

      44个签约项目协议投资个签约项目协议投资1515..55亿元亿元

      镇山高新区：

      上半年进出口总额增长上半年进出口总额增长3030..22%%

      才聚蓼河 业以才兴

      蓼河高新区打造人才集聚新高地蓼河高新区打造人才集聚新高地

      本报讯（王鑫 通讯员 赵丽)今年以来，阿山高新区下沉一线，税务局给企业送政策10余次。 于淑仪

      阿山高新区下沉一线送政策

      9月6-8日，南城高新区300多种产品参展。图为现场。

      图片来源：南城高新区

      图片来源图片来源：：唐城高新区唐城高新区
      """)
    #expect(
      layout.titles == [
        "才聚蓼河 业以才兴\n蓼河高新区打造人才集聚新高地", "镇山高新区:\n上半年进出口总额增长30.2%",
        "唐城高新区:\n4个签约项目协议投资15.5亿元", "阿山高新区下沉一线送政策", nil,
      ])
    #expect(layout.document.articles.first?.paragraphs.first?.role == .heading(level: 1))
    #expect(layout.texts(of: .caption).last == "图片来源:唐城高新区")
  }

  @Test("Any bytes give paragraphs within the text, with rising places")
  func robustness() throws {
    let pieces = [
      "# ", "## 标题", "\n", "\n\n", "本报讯 ", "图片来源：", "44个个项目项目", "。", "（张三）", " 张三", "，", "“",
      "\u{3000}",
      "高新区总投资", "12.5亿元", "\r\n", "𠮷", "发布时间：2011-04-19", "唐城高新区：", "▶▶ ", "\\%", "第一条", "\t",
      "abc",
    ]
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<2000 {
      let text = (0..<random(60)).map { _ in pieces[random(pieces.count)] }.joined() + "终"
      let document = try CorpusLayout(text).document
      let folded = document.folded
      #expect(folded.units.count == folded.origins.count)
      let origins = folded.origins[folded.written]
      #expect(zip(origins, origins.dropFirst()).allSatisfy { $0 < $1 })
      for article in document.articles {
        #expect(!article.paragraphs.isEmpty)
        for paragraph in article.paragraphs {
          #expect(folded.written.contains(paragraph.units.lowerBound))
          #expect(paragraph.units.upperBound <= folded.written.upperBound)
          #expect(!folded.units[paragraph.units].contains(FoldingTable.lineBreak))
        }
      }
    }
  }

  @Test(
    "A heading that names another zone begins an article; one that names the article's does not")
  func anotherZone() throws {
    let layout = try CorpusLayout(
      """
      南湖高新区引进人才300名

      近年来,南湖高新区筹集公寓5000套,入住率为92%,区内常住人口达到8万人,来此就业的毕业生一年比一年多。

      东湖高新区企业再增多

      今年以来,该区新增企业624家,其中高新技术企业31家,产值过亿元的企业有12家,另有20家企业正在洽谈之中。

      东湖高新区办事更快

      首批30项事项异地通办,企业开办用时缩短到1天以内,窗口由18个减少到6个,群众满意率为98.7%。
      """)
    #expect(layout.titles == ["南湖高新区引进人才300名", "东湖高新区企业再增多"])
    #expect(layout.bodies.map(\.count) == [1, 2])
  }

  @Test("Headlines set apart by blank lines begin articles where paragraphs are not")
  func setApart() throws {
    let layout = try CorpusLayout(
      """
      江城举办招聘会

      江城高新区提供岗位300个。
      到场学生有2000名。

      北城启动校园引才

      苏城报讯(记者 王强)当天还举行了专场招聘会。
      共有企业120家参加。
      """)
    #expect(layout.titles == ["江城举办招聘会", "北城启动校园引才"])
  }

  @Test(
    "Another paper's opening tells a report",
    arguments: [
      "苏报讯(记者 王强)", "中国教育新闻网讯(记者 程墨)", "商务新闻网厦门9月8日电 ", "记者从科技厅获悉,",
    ])
  func otherPapers(opening: String) throws {
    let layout = try CorpusLayout(
      """
      南湖高新区引进人才300名

      近年来,园区筹集公寓5000套。

      全省新增三家园区

      \(opening)新增企业624家。
      """)
    #expect(layout.titles.count == 2)
  }

  @Test("A paper's name before 记者 makes a byline; a county may stand in a zone's name")
  func papersAndCounties() throws {
    let layout = try CorpusLayout(
      """
      南湖高新区引进人才300名

      近年来,南湖高新区筹集公寓5000套,入住率为92%,区内常住人口达到8万人,来此就业的毕业生一年比一年多。

      一家电池企业的转型

      江城日报天眼新闻记者 张秀云 彭杨

      “去年产值2亿元,今年17亿元。”在厂区里,负责人说起了工厂这几年的变化,从一条生产线扩到了六条生产线。

      南皮县经济开发区升级

      这里已有两个工业区,企业97家,从业人员2.36万人,工业总产值达到53亿元,上缴税金1.17亿元。
      """)
    #expect(layout.titles == ["南湖高新区引进人才300名", "一家电池企业的转型", "南皮县经济开发区升级"])
    #expect(layout.texts(of: .byline) == ["江城日报天眼新闻记者 张秀云 彭杨"])
  }

  @Test("a picture with a story and a credit of its own is an article of its own")
  func pictureStory() throws {
    let layout = try CorpusLayout(
      """
      南城高新区:降碳有办法

      本报讯 近日，南城高新区发布方案，提出降碳举措20项。

      9月6日，草原高新区组织14家企业参加工业博览会。图为客商观看演示。

      图片来源：草原高新区
      """)
    #expect(layout.bodies.count == 2)
    #expect(layout.bodies.last?.first == "9月6日,草原高新区组织14家企业参加工业博览会。图为客商观看演示。")
  }
}
