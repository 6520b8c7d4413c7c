import Lexicon
import Measurements

/// Laboratories and research institutes as subjects, by their name or by their kind alone.
extension ScopeRules {
  /// 松山湖材料实验室(已引进25个创新团队): an institute by its name at the head of a clause; but not 国家重点实验室.
  func namedInstitute(in range: Range<Int>) -> Subject? {
    let limit = min(range.upperBound, range.lowerBound + 22)
    guard range.lowerBound + 5 <= limit else { return nil }
    // 先进计算与|关键软件实验室: a name may hold 与.
    for end in range.lowerBound + 5...limit
    where Self.institutes.end(range.lowerBound..<end, in: units) {
      // 落户园区的|龙门实验室
      let particle = (range.lowerBound..<end).last { units[$0] == "的" } ?? range.lowerBound - 1
      guard end - particle > 4,
        (max(particle + 1, range.lowerBound + 4)..<end).allSatisfy({
          isPartOfName($0)
            // 5G高新视频实验室
            || particle > range.lowerBound
              && (units[$0].lexicalClass == .latin || units[$0].lexicalClass == .digit)
            || units[$0] == "与" && particle > range.lowerBound && $0 > particle + 2 && $0 + 4 < end
        })
      else { continue }
      let isClass = Self.classes.occur(in: range.lowerBound..<end, of: units)
      // 其中外资研发中心(310家): what is counted.
      let isCounted =
        end == range.upperBound && end < units.count && units[end].lexicalClass == .digit
      let goesOn =
        end == range.upperBound && !isCounted
        || lexicon.trie.longestMatch(
          in: units, from: end, to: range.upperBound,
          of: LexicalCategories(.phraseBoundary, .status, .time)) != nil
        || Self.deeds.begin(end..<range.upperBound, in: units)
      if goesOn, !isClass, !isExample(end - 3..<end, in: range),
        !Self.bringing.begin(range, in: units)
      {
        return Subject(range: end - 3..<end, scope: .enterprise)
      }
    }
    return nil
  }

  private static let deeds = NameParts(
    "引进", "孵化", "承担", "获", "有", "建", "转化", "服务", "累计", "汇聚", "运行", "成立", "自",
    "现", "去年", "今年", "也", "落户", "入驻", "总投资")

  private static let bringing = NameParts(
    "引进", "新引进", "建成", "建设", "新建", "获批", "新增", "共建", "依托", "联合")

  private static let institutes = NameParts(
    "实验室", "研究中心", "创新研究院", "技术研究院", "研究院", "技术创新中心", "制造业创新中心", "技术中心", "研发中心")

  private static let classes = NameParts(
    "国家级", "省级", "市级", "重点", "各类", "一批", "建成", "建设", "拥有", "国家工程", "博士后")

  /// (松山湖材料实验室运行五年多来，孵化公司48家。)实验室现有人员1200多人: an institute by its kind alone, behind its name.
  func bareInstitute(in range: Range<Int>) -> Subject? {
    // 该实验室: said to be the one told of
    let pointed = range.dropFirst(units[range.lowerBound] == "该" ? 1 : 0)
    guard let length = Self.institutes.length(beginning: pointed, in: units),
      length < pointed.count,
      case let rest = pointed.lowerBound + length..<range.upperBound,
      pointed.count < range.count || Self.deeds.begin(rest, in: units)
        || Self.presence.begin(rest, in: units)
    else { return nil }
    let kind = pointed.prefix(length)
    let first = max(
      article.paragraphs.first?.paragraph.units.lowerBound ?? 0, kind.lowerBound - 300)
    return lastNamed(kind, from: first, behind: 1) == nil
      ? nil : Subject(range: kind, scope: .enterprise)
  }

  private static let presence = NameParts(
    "现有", "拥有", "已", "目前", "共有", "计划", "还", "也", "与", "将", "联合", "牵头", "通过", "面向", "先后",
    "接入", "集聚", "完成", "开展")
}
