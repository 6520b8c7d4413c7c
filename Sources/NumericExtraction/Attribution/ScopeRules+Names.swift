import Lexicon
import Measurements

/// Whether a word names a project or a firm, or only speaks of such.
extension ScopeRules {
  /// 项目|由中国500强企业某集团承建(，计划总投资36亿元): one project, told of by who builds it; but not 项目由30个增加到50个.
  private func isBuiltBy(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first, units[first] == "由", isHan(first + 1),
      units[first + 1].lexicalClass != .chineseDigit
    else { return false }
    let end = rest.first { units[$0].lexicalClass.endsClause } ?? rest.upperBound
    return Self.building.occur(in: first + 2..<max(first + 2, end), of: units)
  }

  private static let building = NameParts("投资", "承建", "建设", "实施", "打造", "牵头", "开发", "投建", "运营")

  /// A project is a subject where it is named (…基地项目) or pointed at (该项目, 项目总投资).
  func namesProject(_ token: Token, in range: Range<Int>) -> Bool {
    let (start, end) = (token.range.lowerBound, token.range.upperBound)
    if units[start] == "该" || units[start] == "本" { return true }
    let limit = paragraph.paragraph.units.upperBound
    if words.begins(.projectWork, at: end, before: limit) { return false }
    if start == range.lowerBound || !isHan(start - 1) {
      // (兴办外资项目480多个，)项目总投资30亿美元: those that were counted.
      let sentence = paragraph.sentences[paragraph.sentenceIndex(at: start)].range
      if paragraph.figures(in: sentence.lowerBound..<max(sentence.lowerBound, start)).contains(
        where: countsProjects)
      {
        return false
      }
      return words.begins(.projectStatement, at: end, before: limit) || isBuiltBy(end..<limit)
    }
    // 高新技术项目占40%: a class of projects.
    if end + 1 < limit, units[end] == "占", units[end + 1] != "地" { return false }
    // 汽车零部件项目|3月|落户该区
    if start - 3 >= range.lowerBound, (start - 3..<start).allSatisfy({ isPartOfName($0) }),
      !words.ends(start - 2..<start, in: .unnamedProject),
      let time = paragraph.times(beginningIn: end..<min(limit, end + 1)).first,
      Self.settling.begin(time.range.upperBound..<limit, in: units)
    {
      return true
    }
    if isShortName(of: token, in: range) || isBehindCapacity(token, in: range) { return true }
    guard start - 3 >= range.lowerBound, (start - 3..<start).allSatisfy({ isHan($0) }) else {
      // 三期扩建工程总投资…: hardly a name, but told of as one project.
      return words.begins(.projectStatement, at: end, before: limit)
        && !words.ends(max(range.lowerBound, start - 2)..<start, in: .unnamedProject)
    }
    // (引进吉香居项目)等重大食品项目: what the items of a list are.
    if let other = (max(range.lowerBound, start - 8)..<start).last(where: {
      !isPartOfName($0) || units[$0] == "等"
    }),
      units[other] == "等"
    {
      return false
    }
    // 亿元及以上的项目: a class of size.
    if units[start - 1] == "的", units[start - 2] == "上" { return false }
    // 此次签约的项目: a class, told by a verb.
    if units[start - 1] == "的",
      lexicon.hasBoundary(
        endingAt: start - 1, from: range.lowerBound, in: units, lengths: 2...2)
    {
      return false
    }
    // 一般社会投资工业项目(审批时限): projects of a class.
    if Self.classesOfProjects.begin(range.lowerBound..<start, in: units) { return false }
    // 宁波翼宇新能源汽车零部件生产项目 at the head of a clause is a name whatever it ends in.
    if start - range.lowerBound >= 8, (range.lowerBound..<start).allSatisfy(isPartOfName) {
      return true
    }
    // 某公司挖掘机扩建项目: what is extended or made stands before the work.
    if start - 4 >= range.lowerBound, Self.works.end(start - 2..<start, in: units),
      isPartOfName(start - 3), isPartOfName(start - 4),
      !lexicon.hasBoundary(
        endingAt: start - 2, from: range.lowerBound, in: units, lengths: 2...2)
    {
      return true
    }
    // 引进外资项目, 新批项目: a verb directly before names no project.
    return !lexicon.hasBoundary(endingAt: start, from: range.lowerBound, in: units, lengths: 2...2)
      && !words.ends(max(range.lowerBound, start - 2)..<start, in: .unnamedProject)
  }

  /// (山鹰纸业造纸项目动工。)山鹰项目由…: the first two characters of a name that the text has told, at the
  /// head of a sentence.
  private func isShortName(of token: Token, in range: Range<Int>) -> Bool {
    let start = token.range.lowerBound - 2
    guard start == range.lowerBound, isHan(start), isHan(start + 1),
      paragraph.sentences[paragraph.sentenceIndex(at: start)].range.lowerBound == start,
      !words.ends(start..<start + 2, in: .unnamedProject),
      !lexicon.hasBoundary(endingAt: start + 2, from: start, in: units, lengths: 2...2),
      lexicon.trie.longestMatch(
        in: units, from: start, to: start + 2,
        of: LexicalCategories(.dimensionWord, .place, .placeShort, .ruleWord)) == nil
    else { return false }
    let opening = article.paragraphs.first?.paragraph.units.lowerBound ?? start
    return (max(opening, start - 400)..<start).contains {
      units[$0] == units[start] && units[$0 + 1] == units[start + 1] && isPartOfName($0 + 2)
        && ($0 == opening || !isPartOfName($0 - 1))
    }
  }

  /// 250MW光伏项目(日前开工，总投资10亿元): a project behind its power or output, which says of one what it is.
  private func isBehindCapacity(_ token: Token, in range: Range<Int>) -> Bool {
    let start = token.range.lowerBound
    guard
      let figure = paragraph.figure(before: start, from: max(range.lowerBound, start - 18)),
      (2...10).contains(start - figure.range.upperBound),
      paragraph.figures[figure.index].quantity.bound == .exact,
      (figure.range.upperBound..<start).allSatisfy(isPartOfName)
    else { return false }
    switch figure.kind {
    case .power, .energy, .mass, .volume, .flow: return true
    default: return false
    }
  }

  private static let settling = NameParts("落户", "签约", "开工", "投产", "奠基", "动工", "竣工", "建成")

  private static let classesOfProjects = NameParts(
    "一般", "社会投资", "政府投资", "企业投资", "小型", "中小型", "大中型", "备案类", "核准类", "审批类", "简易低风险", "新建工业", "带方案")

  /// Work that names a project with its object.
  private static let works = NameParts(
    "扩建", "改造", "搬迁", "生产", "加工", "制造", "升级", "扩能", "技改", "开发", "提升", "治理", "修复")

  func isPartOfName(_ position: Int) -> Bool {
    switch units[position] {
    case "对", "在", "与", "和", "将", "是", "有", "以", "把", "从", "的", "了", "到": false
    case "为": isHan(position - 1) && isInFirmName(position)
    // 数字经济, 南宁·中关村产业园
    case "数", "·": true
    // 亿纬锂能, 万华化学
    case "亿", "万", "千", "百": FirmNames.beginsWithNumber(position, in: units)
    default: isHan(position) || units[position].lexicalClass == .chineseDigit
    }
  }

  /// Whether a position is within the name of a known firm: 华为.
  private func isInFirmName(_ position: Int) -> Bool {
    paragraph.tokens(in: max(0, position - 6)..<position + 6, of: LexicalCategories(.subject))
      .contains { $0.range.contains(position) && lexicon.cues[$0.entry].isFirmName }
  }

  func isHan(_ position: Int) -> Bool {
    position >= 0 && units[position].lexicalClass == .other
  }

  /// 电力电器(产业), 制药(行业): whether a word for industries follows.
  private func namesIndustry(behind token: Token, in range: Range<Int>) -> Bool {
    let end = token.range.upperBound
    guard end + 1 < units.count else { return false }
    switch (units[end], units[end + 1]) {
    case ("产", "业"), ("行", "业"), ("企", "业"), ("制", "造"), ("产", "品"), ("集", "群"): return true
    default: return false
    }
  }

  /// 比亚迪实现产值…, but not 比亚迪、华为等企业 or 比亚迪产业园: a name that nothing goes on from.
  func standsAlone(_ firm: Range<Int>, in range: Range<Int>) -> Bool {
    let end = firm.upperBound
    guard end < range.upperBound else { return true }
    if ["、", "等", "和", "与", "及"].contains(units[end]) { return false }
    return !zones.mentions.contains {
      $0.range.contains(end) || $0.range.lowerBound == end
    }
  }

  /// A firm is a subject where it has a name (…有限公司) or is pointed at (该公司, 公司 alone).
  func namesFirm(_ token: Token, in range: Range<Int>) -> Bool {
    let start = token.range.lowerBound
    let word = lexicon.cues[token.entry].word
    if ["该", "我", "这"].contains(units[start]) { return true }
    // 电力电器产业, 化工集团企业: firms in general.
    if namesIndustry(behind: token, in: range) { return false }
    let followsTime = paragraph.time(endingAt: start) != nil
    // 戴尔（中国）有限公司
    if start - 4 >= range.lowerBound, units[start - 1].lexicalClass == .closeBracket,
      let open = (max(range.lowerBound, start - 6)..<start - 1).first(where: {
        units[$0].lexicalClass == .openBracket
      }),
      open > range.lowerBound, isHan(open - 1)
    {
      return true
    }
    let isAtHead = start == range.lowerBound || !isHan(start - 1) || followsTime
    if lexicon.cues[token.entry].isFirmName {
      return isAtHead && standsAlone(token.range, in: range)
    }
    // (经开控股集团下设6家公司。)集团资产总额达到213亿元
    if isAtHead, word.isSame(as: "集团") {
      return !words.begins(.firm, at: token.range.upperBound, before: range.upperBound)
        && !namesIndustry(behind: token, in: range)
    }
    if isAtHead { return word.isSame(as: "公司") }
    guard start - 2 >= range.lowerBound, isHan(start - 2) else { return false }
    return !words.ends(max(range.lowerBound, start - 2)..<start, in: .unnamedFirm)
  }
}
