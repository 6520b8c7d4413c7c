import Measurements
import Testing

@testable import NumericExtraction

@Suite("The day that a line above the text tells")
struct DatelineTests {
  /// The period of 今年以来 in a text under a line.
  private func year(under line: String) -> String? {
    let text = "阜阳高新区开工项目增多\n\(line)\n\n今年以来，阜阳高新区新开工项目12个。\n"
    return measurement("12个", in: text, date: nil)?.period?.description
  }

  @Test(
    "a day stands behind a source, a medium or a counter of readers, in front of who wrote it",
    arguments: [
      "来源：阜阳高新区　发布时间：2021-07-29　字体：大 中 小",
      "颍淮发布　2021-02-18 09:35",
      "2021-10-30 颍州晚报 记者 李春",
      "2021-03-28 08:12　颍淮新闻　记者 汪洋 通讯员 刘晓",
      "浏览次数：1234 发布日期：2021年5月6日",
      "作者：李明 2021-05-06 10:11:12 来源：经开区",
      "信息来源：管委会办公室  阅读次数：1203次  时间：2021/3/4",
      "颍淮日报海外版（2021年9月24日）",
      "《颍淮日报海外版》（2021年09月12日 第 08 版）",
    ])
  func lines(line: String) {
    #expect(year(under: line) == "2021/")
  }

  @Test(
    "a line that tells of something else is no dateline",
    arguments: ["2021-10-30 高新区开工23个项目", "浏览次数：1234", "来源：高新区工作报告"])
  func others(line: String) {
    #expect(year(under: line) == nil)
  }

  @Test("the day of a page is that of all articles on it")
  func masthead() {
    let text = """
      2021年10月27日 星期三 园区周刊

      阜阳高新区开工项目增多

      本报讯（记者 李春）今年以来，阜阳高新区新开工项目12个。

      颍东开发区引才有方

      本报讯（记者 汪洋）今年以来，颍东开发区引进人才26名。
      """
    #expect(measurement("12个", in: text, date: nil)?.period?.description == "2021/")
    #expect(measurement("26名", in: text, date: nil)?.period?.description == "2021/")
  }
}
