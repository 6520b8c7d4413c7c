import Lexicon
import Measurements

/// Reads an article: figures, words, times and zones, ready for attribution.
struct ArticleReader {
  let units: [TextUnit]
  let lexicon: Lexicon
  let options: ExtractionOptions
  /// The date that the caller knows.
  let documentDate: PartialDate?

  /// All that the rules of attribution look at.
  func read(_ article: Article) -> ArticleReading {
    let lexer = Lexer(units: units, lexicon: lexicon)
    let date = article.date ?? documentDate ?? dateInText(of: article)
    let texts = article.paragraphs.filter { paragraph in
      switch paragraph.role {
      case .byline, .dateline: false
      case .body, .caption, .heading, .doubledHeading: true
      }
    }
    let tokens = texts.map { lexer.tokens(in: $0.units) }
    let zones = ZoneResolver(units: units, lexicon: lexicon)
      .zones(in: Array(zip(texts, tokens)).map { (paragraph: $0.0, tokens: $0.1) })
    let times = TimeExpressionReader(units: units, lexicon: lexicon, articleDate: date)
    let splitter = SentenceSplitter(units: units)
    let paragraphs = zip(texts, tokens).map { paragraph, tokens in
      var parser = QuantityParser(units: units, lexicon: lexicon, allNumbers: options.allNumbers)
      parser.read(paragraph.units)
      return ParagraphReading(
        paragraph: paragraph, sentences: splitter.sentences(in: paragraph.units), tokens: tokens,
        times: times.expressions(in: paragraph.units), figures: parser.figures,
        rejected: parser.rejected, articleYear: date?.year)
    }
    var reading = ArticleReading(
      units: units, lexicon: lexicon, date: date, zones: zones, isPolicy: isPolicy(texts),
      paragraphs: paragraphs)
    reading.announcesPlan = texts.contains {
      has(["《方案》", "《办法》", "《措施》", "《意见》", "行动方案发布", "方案出台"], in: $0.units)
    }
    reading.firmIsInPark = zones.mentions.contains { mention in
      let start = mention.range.lowerBound
      return start >= 3 && has(["位于", "坐落", "落户", "入驻"], in: start - 3..<start)
    }
    reading.isAboutRegion = isAboutRegion(paragraphs, zones)
    if let title = paragraphs.first, title.paragraph.role.isHeading {
      reading.isAboutCeremony = has(
        ["奠基", "集中开工", "集中签约", "开工仪式", "签约仪式"], in: title.paragraph.units)
      reading.isAboutEvent = has(
        [
          "大赛", "博览会", "擂台", "招聘", "展会", "展览", "论坛", "峰会", "对接会", "洽谈会", "博士行",
          "国际展", "推介会",
        ], in: title.paragraph.units)
      reading.isAboutEnterprise = beginsWithFirm(title, zones)
    }
    return reading
  }

  /// A headline that names a place and no zone, over a text that opens with the place or 全市; or a
  /// headline without either over such a text of several zones.
  private func isAboutRegion(_ paragraphs: [ParagraphReading], _ zones: ZoneResolver.Zones) -> Bool
  {
    guard let title = paragraphs.first, title.paragraph.role.isHeading,
      let lead = paragraphs.dropFirst().first(where: {
        if case .body = $0.paragraph.role { return true }
        return false
      })
    else { return false }
    if zones.isOfMany { return true }
    let names = zones.mentions.filter { !$0.isReference && $0.park != nil }
    guard !names.contains(where: { title.paragraph.units.contains($0.range.lowerBound) }) else {
      return false
    }
    let opening = lead.sentences.first?.range ?? lead.paragraph.units
    let firstZone = names.first { opening.contains($0.range.lowerBound) }?.range.lowerBound
    let firstPlace = lead.tokens.first {
      $0.category == .place && opening.contains($0.range.lowerBound)
        && lexicon.places[$0.entry].level != .province
    }?.range.lowerBound
    if titleBeginsWithPlace(title) {
      let isOfAll = has(["全市", "全县", "全省", "该市", "该县"], in: opening)
      return isOfAll || (firstPlace ?? Int.max) < (firstZone ?? Int.max)
        || firstZone == nil && zones.isOfDistrict
    }
    guard Set(names.map(\.park)).count > 1 else { return false }
    return has(["全市", "全县", "全省", "该市", "该县"], in: lead.paragraph.units)
      || title.tokens.contains { $0.category == .place }
  }

  /// 四川：…, 璧山一季度…: a headline that opens with a place, in full or in short.
  private func titleBeginsWithPlace(_ title: ParagraphReading) -> Bool {
    let range = title.paragraph.units
    return lexicon.trie.longestMatch(
      in: units, from: range.lowerBound, to: range.upperBound,
      of: LexicalCategories(.place, .placeShort)) != nil
  }

  private func has(_ words: [StaticString], in range: Range<Int>) -> Bool {
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: range.upperBound)
    return range.contains { position in words.contains { matcher.follows($0, at: position) } }
  }

  /// 格力电器投资50亿元…, 某实验室摘大奖: the headline's first subject is a firm or institute.
  private func beginsWithFirm(_ title: ParagraphReading, _ zones: ZoneResolver.Zones) -> Bool {
    let firm = title.tokens.first {
      guard $0.category == .subject, case .subject(let scope) = lexicon.cues[$0.entry].meaning
      else { return false }
      return scope == .enterprise
    }
    let namesIndustry = has(
      [
        "半导体", "电子", "科技", "生物", "医药", "新材", "新能源", "智能", "机器人", "光电", "股份", "精密", "装备", "食品", "化工",
        "汽车", "软件",
      ],
      in: title.paragraph.units
        .lowerBound..<min(title.paragraph.units.upperBound, title.paragraph.units.lowerBound + 7))
    if firm == nil, namesIndustry,
      !zones.mentions.contains(where: { title.paragraph.units.contains($0.range.lowerBound) }),
      has(
        [":", "投资", "营收"],
        in: title.paragraph.units
          .lowerBound..<min(title.paragraph.units.upperBound, title.paragraph.units.lowerBound + 10)
      )
    {
      return true
    }
    guard let firm, firm.range.lowerBound - title.paragraph.units.lowerBound <= 8 else {
      let head = title.paragraph.units.prefix(14)
      return zones.main.isEmpty && has(["实验室", "研究院"], in: head.startIndex..<head.endIndex)
    }
    return !zones.mentions.contains {
      title.paragraph.units.contains($0.range.lowerBound)
        && $0.range.lowerBound < firm.range.lowerBound
    }
  }

  /// The latest year that an undated article speaks of in the past tense cannot be told; the
  /// latest full date in it can.
  private func dateInText(of article: Article) -> PartialDate? {
    let reader = TimeExpressionReader(units: units, lexicon: lexicon, articleDate: nil)
    var latest: PartialDate?
    for paragraph in article.paragraphs {
      for time in reader.expressions(in: paragraph.units) {
        guard case .at(let date) = time.period, date.year >= latest?.year ?? 0,
          date.year <= 2100
        else { continue }
        latest = PartialDate(year: date.year)
      }
    }
    return latest
  }

  /// A text of rules: its title ends in 办法, 通知, 政策 …, or its paragraphs are numbered 第一条.
  private func isPolicy(_ paragraphs: [Paragraph]) -> Bool {
    let matcher = { (end: Int) in
      NumeralParser(units: units, lexicon: lexicon, end: end)
    }
    var numbered = 0
    for paragraph in paragraphs {
      let range = paragraph.units
      guard range.count > 3, units[range.lowerBound] == "第" else { continue }
      let limit = min(range.upperBound, range.lowerBound + 6)
      if (range.lowerBound..<limit).contains(where: { units[$0] == "条" }) { numbered += 1 }
    }
    if numbered >= 2 { return true }
    guard let title = paragraphs.first, title.role.isHeading else { return false }
    let range = title.units
    return ["的通知", "暂行办法", "实施办法", "管理办法", "若干措施", "若干政策", "实施细则", "扶持办法", "行动方案发布"].contains {
      (word: StaticString) in
      range.contains { matcher(range.upperBound).follows(word, at: $0) }
    }
  }
}
