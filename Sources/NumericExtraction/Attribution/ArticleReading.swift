import Lexicon
import Measurements

/// Everything that the rules of attribution look at in one article.
///
/// A class, as are the readings of its paragraphs, so that each rule has it at hand at no cost; once
/// read it doesn't change.
final class ArticleReading {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// The article's date, from its dateline, the caller or its text.
  let date: PartialDate?
  /// The zones that it names.
  let zones: ZoneResolver.Zones
  /// Whether it sets out the terms of a rule or plan (办法, 政策, 方案).
  let isPolicy: Bool
  /// Whether it reports the publication of a plan (《方案》), with facts beside its terms.
  var announcesPlan = false
  /// Whether its headline reports a signing or a start of works.
  var isAboutCeremony = false
  /// Whether its headline, or its first paragraph where it has none, tells that works begin, and of no
  /// signing.
  var reportsStart: Bool {
    guard isAboutCeremony, let first = paragraphs.first else { return false }
    let range = first.paragraph.units
    return first.words.has(.projectStart, in: range) && !first.words.has(.signing, in: range)
  }
  /// Whether its headline reports a fair, contest, recruitment or the like.
  var isAboutEvent = false
  /// Whether it is about a city or county that has several zones.
  var isAboutRegion = false
  /// The text of its headline, if it begins with one.
  private var headline: Range<Int>? {
    paragraphs.first.flatMap { $0.paragraph.role.isHeading ? $0.paragraph.units : nil }
  }
  /// Whether its headline tells that a firm comes to the zone: 投资30亿元触控显示项目落户某经开区.
  private(set) lazy var tellsOfSettlement =
    headline.map { Self.settling.occur(in: $0, of: units) } ?? false
  private static let settling = NameParts(
    "落户", "投建", "签约", "进驻", "投资", "布局", "牵手", "加码", "落子", "增资")
  /// Whether its headline tells of a base that a firm builds or starts.
  private(set) lazy var isAboutBase =
    headline.map {
      Self.bases.occur(in: $0, of: units) && Self.baseNews.occur(in: $0, of: units)
    } ?? false
  static let bases = NameParts("基地", "新工厂", "新厂")
  private static let baseNews = NameParts(
    "投产", "落户", "开工", "动工", "奠基", "建成", "签约", "启用", "竣工", "投资", "打造", "建设")
  /// Whether it is a notice of land on offer or of a recruitment.
  private(set) lazy var isNotice =
    paragraphs.prefix(2).contains {
      $0.paragraph.role.isHeading && Self.offers.occur(in: $0.paragraph.units, of: units)
        && Self.notices.occur(in: $0.paragraph.units, of: units)
    }
  private static let offers = NameParts("出让", "挂牌", "拍卖", "招聘", "招录", "招租")
  private static let notices = NameParts("公告", "简章", "启事")
  /// 孝义经开区党工委书记带队赴山东淄博考察: whether it tells first of a visit to another place, whose firms it goes on to tell of.
  private(set) lazy var tellsOfVisit =
    paragraphs.lazy.filter { $0.paragraph.role == .body }.prefix(2).contains { paragraph in
      paragraph.sentences.prefix(2).contains { tellsOfVisit($0.range) }
    }
  private func tellsOfVisit(_ sentence: Range<Int>) -> Bool {
    guard let going = Self.going.first(in: sentence, of: units),
      Self.visiting.occur(in: going.lowerBound..<sentence.upperBound, of: units),
      case let start = going.upperBound,
      let match = lexicon.trie.longestMatch(
        in: units, from: start, to: sentence.upperBound,
        of: LexicalCategories(.place, .placeShort))
    else { return false }
    let name = lexicon.places[match.entry].shortName
    return !name.isEmpty && !zones.main.begins(with: name)
      && !zones.mentions.contains { $0.range.contains(start) && $0.park == zones.main }
  }
  private static let going = NameParts("带队赴", "率队赴", "一行赴", "一行到", "带队到", "率队到", "带队前往", "组团赴", "赴")
  private static let visiting = NameParts("考察", "走访", "拜访", "洽谈", "调研", "学习")
  /// Whether it tells investors what land and labour cost and what is asked of them.
  private(set) lazy var isGuide =
    headline.map { Self.guides.occur(in: $0, of: units) } ?? false
  private static let guides = NameParts(
    "投资指南", "招商指南", "投资成本", "要素成本", "招商手册", "要素价格", "收费标准", "投资环境")
  /// Whether its first sentences tell of all of a nation or province, and no zone comes up: 截至2012年底，全国共有孵化器1239家.
  private(set) lazy var opensWithNation =
    zones.mentions.allSatisfy { $0.namedZone == nil }
    && (paragraphs.first { !$0.figures.isEmpty }?.sentences.prefix(2).contains { sentence in
      Self.nation.occur(in: sentence.range.prefix(16), of: units)
    } ?? false)
  private static let nation = NameParts("全国", "我国", "全省", "我省", "全市", "我市")
  /// Whether its headline or first sentence names a part of a zone that is none itself: 天府新区成都片区.
  var isAboutSection = false
  /// Whether it says of a firm that it is in the park (位于, 落户): then the firm's figures are the
  /// park's to show.
  var firmIsInPark = false
  /// Whether its headline begins with a firm.
  var isAboutEnterprise = false
  let paragraphs: [ParagraphReading]
  /// The firms that it introduces.
  private(set) lazy var firms = FirmNames(of: self)
  /// The figures of all of them.
  let figures: [Figure]
  var figureCount: Int { figures.count }

  init(
    units: [TextUnit], lexicon: Lexicon, date: PartialDate?, zones: ZoneResolver.Zones,
    isPolicy: Bool, paragraphs: [ParagraphReading], figures: [Figure]
  ) {
    self.units = units
    self.lexicon = lexicon
    self.date = date
    self.zones = zones
    self.isPolicy = isPolicy
    self.paragraphs = paragraphs
    self.figures = figures
  }

  /// The year, half, quarter or months that the headline or the first paragraph reports on, and whether
  /// it is the headline or the very first paragraph that does.
  var report: (period: Period, isAnnounced: Bool)? {
    if let year = yearOfHeadline { return (.at(PartialDate(year: year)), true) }
    var bodies = 0
    for paragraph in paragraphs {
      let tellsHistory = tellsHistory(paragraph)
      for time in paragraph.times where time.form == .stated && time.role == .when {
        if tellsHistory, time.period.start.year < date?.year ?? 0 { continue }
        // 到2027年: no report is on a year to come, nor on the term of a goal.
        if date.map({ time.period.start.year > $0.year }) ?? isTermOfGoal(time) { continue }
        // 2020年度: results of a year may come out two years later.
        let isOfYear =
          time.range.upperBound < units.count && units[time.range.upperBound] == "度"
        if let date, time.period.start.year < date.year - (isOfYear ? 2 : 1) { continue }
        if isInTitle(time.range.lowerBound, of: paragraph)
          || isOfCeremonyOrOneDay(time, in: paragraph)
        {
          continue
        }
        switch time.period {
        case .at(let date):
          switch date.part {
          case .year where !isToldFirst(time, in: paragraph, bodies): continue
          case .quarter where paragraph.paragraph.role.isHeading:
            return (monthsSoFar(to: time.period) ?? time.period, bodies == 0)
          case .year, .half, .quarter: return (time.period, bodies == 0)
          case .month, .day: continue
          }
        case .between(let start, _):
          if start.part != .year, !time.isDay { return (time.period, bodies == 0) }
        case .since: continue
        }
      }
      // A first paragraph that only sets the scene dates nothing.
      if case .body = paragraph.paragraph.role {
        let tellsAmounts = paragraph.sites.contains { $0.kind != .count && $0.kind != .people }
        bodies += tellsAmounts ? 2 : 1
      }
      if bodies > 1 { break }
    }
    return yearReviewed
  }

  /// 某高新区“一图看懂”2023, 数说2023: the year before that of the article, where a headline writes it without 年.
  private var yearOfHeadline: Int? {
    guard let date, date.month ?? 13 <= 6 else { return nil }
    let digits = String(date.year - 1).unicodeScalars.map { TextUnit($0) }
    for paragraph in paragraphs.prefix(2) where paragraph.paragraph.role.isHeading {
      let range = paragraph.paragraph.units
      for start in range where start + 4 <= range.upperBound && units[start] == digits[0] {
        let end = start + 4
        guard (1..<4).allSatisfy({ units[start + $0] == digits[$0] }),
          start == range.lowerBound || units[start - 1].lexicalClass != .digit,
          end == range.upperBound
            || units[end].lexicalClass != .digit && units[end] != "年" && units[end] != "-"
              && !paragraph.sites.contains(where: { $0.range.contains(start) })
        else { continue }
        return date.year - 1
      }
    }
    return nil
  }

  /// 三季度“成绩单” over a text that says 今年前三季度: the months of the year up to the end of the quarter, which
  /// the first body paragraphs tell of.
  private func monthsSoFar(to quarter: Period) -> Period? {
    let bodies = paragraphs.lazy.filter {
      if case .body = $0.paragraph.role { return true }
      return false
    }.prefix(2)
    for body in bodies {
      for time in body.times where time.form == .stated && time.role == .when && !time.isDay {
        if case .at(let date) = time.period, date.part == .year { continue }
        let (own, end) = (time.period, quarter.end)
        if own.start.year == end.year, own.end.year == end.year,
          own.end.lastMonth == end.lastMonth, own.start.firstMonth < quarter.start.firstMonth
        {
          return own
        }
      }
    }
    return nil
  }

  /// 到2027年(产值达到500亿元).
  private func isTermOfGoal(_ time: TimeExpression) -> Bool {
    let last = time.range.lowerBound - 1
    return last >= 0 && (units[last] == "到" || units[last] == "至") && time.isYear
  }

  /// Whether a year past is that of the report: told in a headline or in the first sentence, or in an
  /// article of the first months of the next.
  private func isToldFirst(
    _ time: TimeExpression, in paragraph: ParagraphReading, _ bodies: Int
  ) -> Bool {
    guard let date, time.period.start.year < date.year, !paragraph.paragraph.role.isHeading else {
      return true
    }
    if let month = date.month, month <= 6 { return true }
    return bodies == 0 && paragraph.sentenceIndex(at: time.range.lowerBound) == 0
  }

  /// 发布2017年支持产业发展若干政策: the year that the rule whose terms the article sets out bears in its name.
  var policyYear: Period? {
    // What a guide says that land costs, costs it in its year.
    if isGuide, let date { return .at(PartialDate(year: date.year)) }
    for paragraph in paragraphs.prefix(3) where paragraph.words.hold(.policyTitle) {
      for time in paragraph.times where time.form == .stated && time.isYear && time.role == .when {
        let end = time.range.upperBound
        let sentence = paragraph.sentences[paragraph.sentenceIndex(at: time.range.lowerBound)]
        let clause = sentence.clause(at: time.range.lowerBound)
        let behind = end..<max(end, min(clause.upperBound, end + 24))
        if paragraph.words.has(.policyTitle, in: behind) { return time.period }
      }
    }
    return nil
  }

  /// 2022年度国家级经开区综合发展水平考核评价结果公布: the year whose assessment the headline or the first sentence reports on.
  var yearOfAssessment: Period? {
    for paragraph in paragraphs.prefix(2) where paragraph.words.hold(.assessment) {
      guard let opening = paragraph.sentences.first?.range else { continue }
      let assessed = paragraph.times(beginningIn: opening).first {
        $0.role == .when && paragraph.isYearAssessed($0, before: opening.upperBound)
      }
      if let assessed { return assessed.period }
    }
    return nil
  }

  /// 2024年二季度项目集中竣工投产仪式, 去年建成的生产线: a time of a ceremony, or of what happened once, is no
  /// period that is reported on.
  private func isOfCeremonyOrOneDay(
    _ time: TimeExpression, in paragraph: ParagraphReading
  ) -> Bool {
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: time.range.lowerBound)]
    let start = time.range.upperBound
    let end = max(start, sentence.clause(at: time.range.lowerBound).upperBound)
    // 2022年度国家级经开区综合考评, in the very sentence of its rank
    let isAssessed =
      start < end && units[start] == "度" && paragraph.words.has(.assessment, in: start..<end)
      && paragraph.sites.contains { $0.kind == .rank && $0.clause.contains(start) }
    return paragraph.words.has(.ceremony, in: start..<end) || isAssessed
      // (召开)2023年工作会议: the year that a meeting plans for.
      || paragraph.words.has(.meeting, in: start..<min(end, start + 12))
      || paragraph.tellsOfOneDay(time, in: sentence, date)
  }

  /// 2013年…。2016年…。2019年…，2021年…: a paragraph of so many years is the story of a firm or zone, and no
  /// report on the last of them.
  private func tellsHistory(_ paragraph: ParagraphReading) -> Bool {
    let years = paragraph.times.filter { $0.form == .stated && $0.role == .when }
      .map(\.period.start.year)
    return Set(years.filter { $0 < date?.year ?? 0 }).count > 2
  }

  /// 《关于公布2022年创新型产业集群的通知》: whether a position is inside the title of a document.
  private func isInTitle(_ position: Int, of paragraph: ParagraphReading) -> Bool {
    units.isTitleOpen(atEndOf: paragraph.paragraph.units.lowerBound..<position)
  }

  /// The year before, where an article of the first months of a year speaks of it more than of its
  /// own.
  private var yearReviewed: (period: Period, isAnnounced: Bool)? {
    guard let date else { return nil }
    switch date.part {
    case .month(let month) where month <= 3, .day(let month, _) where month <= 3: break
    default: return nil
    }
    var (before, own) = (0, 0)
    for paragraph in paragraphs {
      for time in paragraph.times where time.form == .stated && time.role == .when {
        let year = time.period.start.year
        if year == date.year - 1 { before += 1 }
        if year == date.year { own += 1 }
      }
    }
    guard before >= 2, before > own else { return nil }
    return (.at(PartialDate(year: date.year - 1)), before > 3)
  }

  /// The year in which the zone or firm that the article is about was founded: the first that a
  /// founding follows in its sentence.
  var foundingYear: Int? {
    for paragraph in paragraphs where paragraph.words.hold(.founding) {
      for time in paragraph.times where time.form == .stated && time.role == .when {
        let sentence = paragraph.sentences[paragraph.sentenceIndex(at: time.range.lowerBound)]
        let end = min(sentence.range.upperBound, time.range.upperBound + 60)
        if paragraph.words.has(.founding, in: sentence.clause(at: time.range.lowerBound))
          || paragraph.words.has(.founding, in: time.range.upperBound..<end)
        {
          return time.period.start.year
        }
      }
    }
    return nil
  }

  /// The first day that the article names, that of the event it reports; else the one on which the
  /// report was sent.
  var eventDay: Period? {
    var sent: Period?
    for paragraph in paragraphs {
      // 4月15日, but not 2022年底, which has no event.
      for time in paragraph.times where time.form == .stated && !time.isUntil {
        guard case .at(let date) = time.period, case .day = date.part else { continue }
        if time.role == .dateline {
          sent = time.period
          continue
        }
        let last = units[time.range.upperBound - 1]
        if last == "日" || last == "号" || last == "天" { return time.period }
      }
    }
    return sent
  }
}
