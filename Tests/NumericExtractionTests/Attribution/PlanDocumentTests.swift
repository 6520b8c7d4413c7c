import Measurements
import Testing

@testable import NumericExtraction

@Suite("Plans by chapters and items")
struct PlanDocumentTests {
  private let plan = """
    滨城高新区“十四五”发展规划（摘要）

    第一章 发展基础

    2020年，滨城高新区实现营业收入960亿元，高新技术企业达到71家。

    第二章 发展目标

    到2025年，滨城高新区营业收入突破1800亿元。

    ——创新能力明显增强。高新技术企业达到160家，研发经费投入强度达到4.2%以上。

    ——绿色发展水平提高。工业用水重复利用率不低于92%。

    展望2035年，营业收入力争突破5000亿元。

    第三章 空间布局

    滨城高新区新建标准厂房90万平方米、人才公寓4000套。
    """

  @Test("what its items set as goals is planned, for the year that the goals are for")
  func goals() {
    for figure in ["160家", "4.2%以上", "不低于92%"] {
      let found = measurement(figure, in: plan, date: "2021")
      #expect(found?.status == .planned)
      #expect(found?.period?.description == "2025")
    }
  }

  @Test("what it stands on is a fact, and the chapters behind the goals set out what is to be done")
  func chapters() {
    #expect(measurement("71家", in: plan, date: "2021")?.status == .actual)
    #expect(measurement("71家", in: plan, date: "2021")?.period?.description == "2020")
    for figure in ["90万平方米", "4000套"] {
      let found = measurement(figure, in: plan, date: "2021")
      #expect(found?.status == .planned)
      #expect(found?.period == nil)
    }
  }

  @Test("items behind a paragraph that tells what is are facts")
  func facts() {
    let text = """
      滨城高新区发展情况

      2022年，滨城高新区各项工作取得新进展。

      ——创新能力明显增强。高新技术企业达到160家。
      """
    #expect(measurement("160家", in: text)?.status == .actual)
  }
}
