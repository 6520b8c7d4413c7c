import Lexicon
import Measurements

/// Reads articles: figures, words, times and zones, ready for attribution.
struct ArticleReader {
  let units: [TextUnit]
  let lexicon: Lexicon
  let options: ExtractionOptions
  /// The date that the caller knows.
  let documentDate: PartialDate?

  /// An article while it is read.
  private struct Draft {
    let date: PartialDate?
    /// The paragraphs in which figures count, each with its index among the passages of the lexical
    /// reading.
    let texts: [(paragraph: Paragraph, passage: Int)]
    let zones: ZoneResolver.Zones
    var contents: ArticleContents
    /// Where the contents of each paragraph begin, and behind the last one their end.
    var places: [ArticleContents.Places]
    /// The sentences of each paragraph.
    var sentences: [[Sentence]] = []

    init(
      _ texts: [(paragraph: Paragraph, passage: Int)], date: PartialDate?,
      zones: ZoneResolver.Zones
    ) {
      self.texts = texts
      self.date = date
      self.zones = zones
      contents = ArticleContents(length: texts.reduce(0) { $0 + $1.paragraph.units.count })
      contents.mentions = zones.mentions
      places = [ArticleContents.Places()]
      places.reserveCapacity(texts.count + 1)
      sentences.reserveCapacity(texts.count)
    }
  }

  /// All that the rules of attribution look at in each of some articles.
  ///
  /// They are read stage by stage, so that what a stage knows, and its code, has come near before the
  /// next article needs it.
  func read(_ articles: ArraySlice<Article>) -> [ArticleReading] {
    let lexical = Lexer(units: units, lexicon: lexicon).words(
      in: articles.flatMap { $0.paragraphs.lazy.map(\.units) })
    var firsts = [0]
    for article in articles { firsts.append(firsts[firsts.count - 1] + article.paragraphs.count) }
    let dates = zip(articles, firsts).map { article, first in
      article.date ?? documentDate ?? dateInText(of: article.paragraphs, lexical, from: first)
    }
    var drafts = zip(zip(articles, firsts), dates).map { draft(of: $0.0, lexical, from: $0.1, $1) }
    var parser = QuantityParser(units: units, lexicon: lexicon, allNumbers: options.allNumbers)
    for index in drafts.indices { readFigures(of: &drafts[index], lexical, with: &parser) }
    for index in drafts.indices { findSentences(of: &drafts[index], lexical) }
    for index in drafts.indices { readTimes(of: &drafts[index], lexical) }
    var readings: [ArticleReading] = []
    readings.reserveCapacity(drafts.count)
    for index in drafts.indices { readings.append(reading(of: &drafts[index], lexical)) }
    return readings
  }

  /// What the words of an article tell before its figures are read, `first` being the passage of its
  /// first paragraph.
  private func draft(
    of article: Article, _ lexical: LexicalReading, from first: Int, _ date: PartialDate?
  ) -> Draft {
    let all = article.paragraphs
    let texts = all.indices.filter { index in
      switch all[index].role {
      case .byline, .dateline: false
      case .body, .caption, .heading, .doubledHeading: true
      }
    }
    let zones = ZoneResolver(units: units, lexicon: lexicon).zones(
      in: texts.map { (all[$0], lexical.tokens(of: first + $0)) },
      of: all.indices.map { (all[$0], lexical.ruleWords(of: first + $0)) },
      sources: all.indices.filter { !texts.contains($0) }.map {
        (all[$0], lexical.tokens(of: first + $0))
      })
    return Draft(texts.map { (all[$0], first + $0) }, date: date, zones: zones)
  }

  /// Reads the figures of an article.
  private func readFigures(
    of draft: inout Draft, _ lexical: LexicalReading, with parser: inout QuantityParser
  ) {
    for (paragraph, passage) in draft.texts {
      parser.read(
        paragraph.units, timeWords: lexical.times(of: passage),
        classes: lexical.classes(of: passage),
        places: lexical.numberPlaces(of: passage))
      parser.handOver(to: &draft.contents.figures, &draft.contents.rejected)
      var mention = draft.places[draft.places.count - 1].mention
      while mention < draft.contents.mentions.count,
        draft.contents.mentions[mention].paragraph == paragraph.units.lowerBound
      {
        mention += 1
      }
      draft.places.append(
        ArticleContents.Places(
          mention: mention, figure: draft.contents.figures.count,
          rejected: draft.contents.rejected.count))
    }
  }

  /// Finds the sentences of an article, and where its figures stand in them.
  private func findSentences(of draft: inout Draft, _ lexical: LexicalReading) {
    for (index, text) in draft.texts.enumerated() {
      let figures = draft.places[index].figure..<draft.places[index + 1].figure
      draft.sentences.append(
        draft.contents.place(
          figures, in: text.paragraph, clauseEnds: lexical.clauseEnds(of: text.passage), units))
    }
  }

  /// Reads the times of an article, whose figures have been read.
  private func readTimes(of draft: inout Draft, _ lexical: LexicalReading) {
    var spokenYear: Int?
    var reader = TimeExpressionReader(units: units, lexicon: lexicon, articleDate: draft.date)
    for (index, text) in draft.texts.enumerated() {
      let first = draft.contents.times.count
      reader.turn(to: text.passage, of: lexical)
      reader.read(text.paragraph.units, spokenYear: spokenYear, into: &draft.contents.times)
      spokenYear = reportedYear(draft.contents.times[first...], draft.date) ?? spokenYear
      draft.places[index + 1].time = draft.contents.times.count
    }
  }

  /// The reading of an article that has been read: the draft itself, which would be copied otherwise.
  private func reading(of draft: inout Draft, _ lexical: LexicalReading) -> ArticleReading {
    var paragraphs: [ParagraphReading] = []
    paragraphs.reserveCapacity(draft.texts.count)
    for (index, text) in draft.texts.enumerated() {
      paragraphs.append(
        ParagraphReading(
          text.paragraph, text.passage, of: lexical, draft.contents,
          from: draft.places[index], to: draft.places[index + 1],
          sentences: draft.sentences[index], units: units, articleYear: draft.date?.year))
    }
    let zones = draft.zones
    let reading = ArticleReading(
      units: units, lexicon: lexicon, date: draft.date, zones: zones,
      isPolicy: isPolicy(paragraphs), paragraphs: paragraphs, figures: draft.contents.figures)
    reading.announcesPlan = paragraphs.prefix(4).contains {
      $0.words.has(.planPublication, in: $0.paragraph.units)
    }
    reading.isAboutRegion = isAboutRegion(paragraphs, zones)
    reading.isAboutSection = isAboutSection(paragraphs, zones)
    if let title = paragraphs.first, title.paragraph.role.isHeading {
      // 一季度签约引进项目14个 tells of a quarter's work.
      reading.isAboutCeremony =
        title.words.has(.ceremonyHeadline, in: title.paragraph.units)
        && (title.words.has(.jointStart, in: title.paragraph.units)
          && title.words.has(.hosting, in: title.paragraph.units)
          || !title.times.contains { $0.isYear || $0.isQuarterOrHalf }
            && !title.words.has(.longerPeriod, in: title.paragraph.units))
      reading.isAboutEvent =
        title.words.has(.eventHeadline, in: title.paragraph.units) || leadHoldsEvent(paragraphs)
      reading.isAboutEnterprise =
        beginsWithFirm(title, zones) || endsWithFirm(title, reading.firms)
      reading.firmIsInPark = reading.isAboutEnterprise && isInPark(paragraphs, zones)
    }
    reading.isAboutCeremony = reading.isAboutCeremony || leadHoldsCeremony(paragraphs)
    return reading
  }

  /// A headline that names a place and no zone, over a text that opens with the place or 全市; or a
  /// headline without either over such a text of several zones.
  private func isAboutRegion(_ paragraphs: [ParagraphReading], _ zones: ZoneResolver.Zones) -> Bool
  {
    if zones.isOfMany { return true }
    guard let title = paragraphs.first, title.paragraph.role.isHeading,
      let lead = paragraphs.dropFirst().first(where: {
        if case .body = $0.paragraph.role { return true }
        return false
      })
    else { return false }
    guard
      !zones.mentions.contains(where: {
        title.paragraph.units.contains($0.range.lowerBound) && !$0.isReference && $0.park != nil
      })
    else { return false }
    let names = zones.mentions.filter { !$0.isReference && $0.park != nil }
    let opening = lead.sentences.first?.range ?? lead.paragraph.units
    let firstZone = names.first { opening.contains($0.range.lowerBound) }?.range.lowerBound
    let firstPlace = lead.tokens.first {
      $0.category == .place && opening.contains($0.range.lowerBound)
        && lexicon.places.level(at: $0.entry) != .province
    }?.range.lowerBound
    if let place = placeAtHead(of: title) {
      // 内蒙古45个重点项目集中开工
      if place.level == .province { return true }
      let isOfAll = lead.words.has(.regionLead, in: opening)
      return isOfAll || (firstPlace ?? Int.max) < (firstZone ?? Int.max)
        || firstZone == nil && zones.isOfDistrict
    }
    guard let first = names.first, names.contains(where: { $0.park != first.park }) else {
      return false
    }
    return opensWithRegion(lead, opening)
      || title.tokens.contains { $0.category == .place }
  }

  /// 天府新区成都片区…, 某新区直管区…: the first paragraph opens with a zone, and behind it, or behind a place,
  /// with the word for a part of it.
  private func isAboutSection(_ paragraphs: [ParagraphReading], _ zones: ZoneResolver.Zones) -> Bool
  {
    guard let first = paragraphs.first, let zone = first.mentions.first,
      zone.park?.isSame(as: zones.main) ?? false,
      zone.range.lowerBound == first.paragraph.units.lowerBound
    else { return false }
    let rest = zone.range.upperBound..<first.paragraph.units.upperBound
    let place = lexicon.trie.longestMatch(
      in: units, from: rest.lowerBound, to: rest.upperBound,
      of: LexicalCategories(.place, .placeShort))
    return first.words.begins(
      .sectionName, at: rest.lowerBound + (place?.length ?? 0), before: rest.upperBound)
  }

  /// Whether the text says of a zone that a firm has its seat there.
  private func isInPark(_ paragraphs: [ParagraphReading], _ zones: ZoneResolver.Zones) -> Bool {
    zones.mentions.contains { mention in
      let start = mention.range.lowerBound
      guard let paragraph = paragraphs.first(where: { $0.paragraph.units.contains(start) })
      else { return false }
      return start >= 3 && paragraph.words.has(.firmSeat, in: start - 3..<start)
        || standsBeforeFirm(mention.range.upperBound, in: paragraph.paragraph.units)
    }
  }

  /// 株洲高新区|时驱动力科技有限公司, 株洲高新区|企业时驱动力: whether a firm of the zone stands behind its name.
  private func standsBeforeFirm(_ end: Int, in paragraph: Range<Int>) -> Bool {
    let rest = end..<max(end, min(paragraph.upperBound, end + 18))
    if Self.firmOfZone.begin(rest, in: units) { return true }
    let name = rest.prefix { units[$0].lexicalClass == .other }
    guard
      let firm = name.dropFirst(3).first(where: {
        Self.firmEnding.begin($0..<name.upperBound, in: units)
      })
    else { return false }
    return !Self.deedsBeforeFirms.occur(in: end..<firm, of: units)
      && !(end..<firm).contains { ["与", "和", "为", "对", "向", "的", "将"].contains(units[$0]) }
  }

  private static let firmOfZone = NameParts("企业")
  private static let firmEnding = NameParts("有限公司", "公司", "有限责任公司", "股份公司")
  private static let deedsBeforeFirms = NameParts(
    "引进", "签约", "落户", "走访", "调研", "对接", "支持", "服务", "投资", "帮助", "联合", "携手", "拜访", "考察", "邀请", "管委会",
    "开发", "建设", "举行")

  /// The last year that a paragraph reports on: the article's or one of the two before it.
  private func reportedYear(_ times: ArraySlice<TimeExpression>, _ date: PartialDate?) -> Int? {
    times.last {
      // 2023年2月6日 某报记者…: a day tells when, not what was reported on.
      guard $0.form == .stated, $0.role == .when, !$0.isDay, let date, !$0.isBracketed(in: units)
      else { return false }
      return (date.year - 2...date.year).contains($0.period.start.year)
    }?.period.start.year
  }

  /// …大赛北区决赛近日在北京收官: the first sentence of the text tells of one event.
  private func leadHoldsEvent(_ paragraphs: [ParagraphReading]) -> Bool {
    guard let lead = firstBody(of: paragraphs), let opening = lead.sentences.first?.range else {
      return false
    }
    guard lead.words.has(.hosting, in: opening), lead.words.has(.eventHeadline, in: opening) else {
      return false
    }
    // 昨天，2021年“才聚光谷”校园招聘首站走进…: the year is of its name.
    let opensWithDay =
      lead.tokens.first.map {
        $0.category == .time && $0.range.lowerBound == opening.lowerBound
          && ["天", "日"].contains(units[$0.range.upperBound - 1])
      } ?? false
    return opensWithDay || !lead.words.has(.longerPeriod, in: opening)
  }

  /// 今天上午，岳阳经开区举行产业项目集中签约仪式: the first sentence of the text tells of one ceremony.
  private func leadHoldsCeremony(_ paragraphs: [ParagraphReading]) -> Bool {
    guard let lead = firstBody(of: paragraphs), let opening = lead.sentences.first?.range else {
      return false
    }
    guard lead.words.has(.hosting, in: opening), lead.words.has(.ceremony, in: opening) else {
      return false
    }
    // 举行一季度项目集中开工活动: the quarter is of the event's name.
    return !lead.words.has(.longerPeriod, in: opening)
      || lead.sentences.first?.clauses.contains {
        lead.words.has(.hosting, in: $0) && lead.words.has(.jointStart, in: $0)
      } ?? false
  }

  private func firstBody(of paragraphs: [ParagraphReading]) -> ParagraphReading? {
    paragraphs.first {
      if case .body = $0.paragraph.role { return true }
      return false
    }
  }

  /// 全市…, 今年上半年，全省…: at the head of a clause, not 快于全市平均.
  private func opensWithRegion(_ lead: ParagraphReading, _ opening: Range<Int>) -> Bool {
    let heads =
      (lead.sentences.first?.clauses.map(\.lowerBound) ?? [])
      + lead.times.filter { opening.contains($0.range.lowerBound) }.map(\.range.upperBound)
    return heads.contains { lead.words.begins(.regionLead, at: $0, before: opening.upperBound) }
  }

  /// 四川：…, 璧山一季度…: the place that a headline opens with, in full or in short.
  private func placeAtHead(of title: ParagraphReading) -> Place? {
    let range = title.paragraph.units
    let match = lexicon.trie.longestMatch(
      in: units, from: range.lowerBound, to: range.upperBound,
      of: LexicalCategories(.place, .placeShort))
    return match.map { lexicon.places[$0.entry] }
  }

  /// …——探访襄阳高新区宏昇传动: a headline that ends in the name of a firm.
  private func endsWithFirm(_ title: ParagraphReading, _ firms: FirmNames) -> Bool {
    let end = title.paragraph.units.upperBound
    return !firms.isEmpty
      && (max(title.paragraph.units.lowerBound, end - 12)..<end).contains {
        firms.name(at: $0, before: end)?.upperBound == end
      }
  }

  /// 格力电器投资50亿元…, 某实验室摘大奖: the headline's first subject is a firm or institute.
  private func beginsWithFirm(_ title: ParagraphReading, _ zones: ZoneResolver.Zones) -> Bool {
    let firm = title.tokens.first {
      guard $0.category == .subject, case .subject(let scope) = lexicon.cues[$0.entry].meaning
      else { return false }
      return scope == .enterprise
    }
    let namesIndustry = title.words.has(
      .industry,
      in: title.paragraph.units
        .lowerBound..<min(title.paragraph.units.upperBound, title.paragraph.units.lowerBound + 7))
    if firm == nil, namesIndustry,
      !zones.mentions.contains(where: { title.paragraph.units.contains($0.range.lowerBound) }),
      title.words.has(
        .firmAction,
        in: title.paragraph.units
          .lowerBound..<min(title.paragraph.units.upperBound, title.paragraph.units.lowerBound + 10)
      )
    {
      return true
    }
    guard let firm, firm.range.lowerBound - title.paragraph.units.lowerBound <= 8 else {
      let head = title.paragraph.units.prefix(14)
      return zones.main.isEmpty
        && title.words.has(.researchInstitute, in: head.startIndex..<head.endIndex)
    }
    // 车间工地两头热: a word for firms that no name stands before.
    guard
      lexicon.cues[firm.entry].isFirmName
        || firm.range.lowerBound > title.paragraph.units.lowerBound
    else { return false }
    return !zones.mentions.contains {
      title.paragraph.units.contains($0.range.lowerBound)
        && $0.range.lowerBound < firm.range.lowerBound
    }
  }

  /// Whether at least three paragraphs, and half of those with figures, grant something and none
  /// of these tells that it was paid.
  private func grantsThroughout(_ paragraphs: [ParagraphReading]) -> Bool {
    let withFigures = paragraphs.filter { !$0.figures.isEmpty }
    let granting = withFigures.count { paragraph in
      let range = paragraph.paragraph.units
      return paragraph.words.has(.allowance, in: range) && !paragraph.words.has(.payment, in: range)
    }
    return granting >= 3 && granting * 2 >= withFigures.count
  }

  /// A text of rules: its title ends in 办法, 通知 …, its paragraphs are numbered 第一条, or （一） under a title
  /// that speaks of 政策 or 措施.
  private func isPolicy(_ paragraphs: [ParagraphReading]) -> Bool {
    let announcesRules =
      paragraphs.first.map {
        $0.paragraph.role.isHeading && $0.words.has(.planMeasure, in: $0.paragraph.units)
      } ?? false
    var (numbered, items) = (0, 0)
    for paragraph in paragraphs {
      let range = paragraph.paragraph.units
      if range.count > 3, units[range.lowerBound].lexicalClass == .openBracket,
        units[range.lowerBound + 1].lexicalClass == .chineseDigit
      {
        items += 1
      }
      guard range.count > 3, units[range.lowerBound] == "第" else { continue }
      let limit = min(range.upperBound, range.lowerBound + 6)
      if (range.lowerBound..<limit).contains(where: { units[$0] == "条" }) { numbered += 1 }
    }
    if numbered >= 2 || announcesRules && items >= 3 || grantsThroughout(paragraphs) { return true }
    guard let title = paragraphs.first, title.paragraph.role.isHeading else { return false }
    return title.words.has(.policyTitle, in: title.paragraph.units)
  }
}
