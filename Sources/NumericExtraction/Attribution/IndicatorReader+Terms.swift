import Lexicon
import Measurements

/// The phrases of what rules grant.
extension IndicatorReader {
  /// Whether a figure is a term of a rule: an upper limit, or granted in the same clause.
  func isTerm(_ place: Place) -> Bool {
    guard place.kind == .money || place.kind == .percent else { return false }
    if place.bound == .atMost { return true }
    guard words.has(.grant, in: place.clause) else { return false }
    return article.isPolicy || itemTopic != nil || isGiven(place)
      || words.has(.allowance, in: passage(place.end, place.clause.upperBound))
  }

  /// (给予单个项目)最高5000万元支持, 按担保额的1.5%给予补贴: what is granted, behind what it is
  /// granted for.
  func granted(_ place: Place) -> Phrase? {
    // 购房补贴按照人才层次给予3万元
    if place.kind == .money, let by = place.lead.last(where: { units[$0] == "按" }),
      let subject = ownPhrase(endingAt: by, floor: place.floor), subject.count > 2,
      words.ends(subject, in: .grant)
    {
      return Phrase(range: subject, rule: .granted)
    }
    guard let granted = grantedNoun(behind: place) else { return grantBefore(place) }
    // 安家补贴, 股权投资 say themselves what they are for.
    if granted.count >= 4,
      words.start(of: .genericGrant, endingAt: granted.upperBound, from: granted.lowerBound)
        != granted.lowerBound
    {
      return Phrase(range: granted, rule: .granted)
    }
    let isShare = place.kind == .percent
    let purpose =
      (isShare ? nil : recipient(before: place)) ?? purpose(of: place) ?? recipient(before: place)
    if let purpose, words.ends(purpose, in: .grant) {
      return Phrase(range: purpose, rule: .granted)
    }
    return Phrase(range: granted, rule: .granted, whole: purpose)
  }

  /// What is granted behind the amount in its clause: 一次性奖励, 给予补贴, 逐年补贴.
  private func grantedNoun(behind place: Place) -> Range<Int>? {
    var start = place.end
    while start < place.clause.upperBound, units[start] == "的" { start += 1 }
    start += words.length(of: .allowance, at: start, before: place.clause.upperBound) ?? 0
    // (按8%的)比例给予补助
    if let share = words.length(of: .shareNoun, at: start, before: place.clause.upperBound) {
      start += share
      start += words.length(of: .allowance, at: start, before: place.clause.upperBound) ?? 0
    }
    if words.begins(.oneTime, at: start, before: place.clause.upperBound) {
      start += 3
      start += words.length(of: .allowance, at: start, before: place.clause.upperBound) ?? 0
    }
    let end = nounEnd(from: start, limit: min(place.clause.upperBound, start + 10))
    let range = trim(start..<end)
    let isGrant = words.begins(.grant, at: start, before: place.clause.upperBound)
    if range.count >= 2,
      isGrant || words.ends(range, in: .grant) || isGiven(place)
        || range.lowerBound == place.end && words.ends(range, in: .fundsNoun)
    {
      return range
    }
    let rest = place.end..<max(place.end, place.clause.upperBound)
    guard let grant = words.last(.grant, in: rest, before: rest.upperBound) else { return nil }
    // 500万元、300万元、200万元|安家费奖励
    if let last = paragraph.figures(in: rest).last(where: {
      $0.range.upperBound <= grant.lowerBound
    }) {
      let noun = nounStart(endingAt: grant.upperBound, floor: last.range.upperBound)
      if noun == last.range.upperBound { return trim(noun..<grant.upperBound) }
    }
    return grant
  }

  /// 给予(单个项目)最高5000万元: whether a verb of granting stands before the amount.
  private func isGiven(_ place: Place) -> Bool {
    words.has(.allowance, in: place.clause.lowerBound..<max(place.clause.lowerBound, place.start))
  }

  /// 每证奖励100万元, 单个项目贴息至多200万元; else as the amount before: 给予补助，最高5000万元.
  private func grantBefore(_ place: Place) -> Phrase? {
    // 最高支持(3亿元), where 支持 is no link
    let end =
      words.start(of: .grant, endingAt: place.start, from: place.floor) == nil
      ? skipLinks(endingAt: place.start, floor: place.floor) : place.start
    if let start = words.start(of: .grant, endingAt: end, from: place.floor) {
      let own = trim(nounStart(endingAt: end, floor: place.floor)..<end)
      if own.count > end - start { return Phrase(range: own, rule: .granted) }
      let purpose = recipient(before: place) ?? purpose(of: place)
      if let purpose, words.ends(purpose, in: .grant) {
        return Phrase(range: purpose, rule: .granted)
      }
      return Phrase(range: start..<end, rule: .granted, whole: purpose)
    }
    if let recipient = recipient(before: place), let previous = place.previous,
      let phrase = phrase(ofEarlier: previous), phrase.rule == .granted
    {
      return Phrase(range: phrase.range, rule: .granted, whole: recipient)
    }
    if let phrase = before(place), !isRecipient(phrase, place) { return phrase }
    guard let previous = place.previous, let phrase = phrase(ofEarlier: previous) else {
      return itemTopic.map { Phrase(range: $0, rule: .granted) }
    }
    return phrase.inherited
  }

  /// 单个企业(每年最高20万元): those who get each an amount.
  private func recipient(before place: Place) -> Range<Int>? {
    guard let first = words.first(.recipient, in: place.lead),
      let length = words.length(of: .recipient, at: first.lowerBound, before: place.start),
      length >= 4
    else { return nil }
    return first.lowerBound..<first.lowerBound + length
  }

  /// 给予企业(50万元): the noun between a verb of granting and its amount.
  private func isRecipient(_ phrase: Phrase, _ place: Place) -> Bool {
    guard phrase.rule == .nounBefore else { return false }
    // 每家企业(最高20万元)
    let recipient = words.start(
      of: .recipient, endingAt: phrase.range.upperBound, from: place.clause.lowerBound)
    if let recipient, recipient <= phrase.range.lowerBound { return true }
    // 单个|团队(最高2000万元)
    if place.bound == .atMost, phrase.range.count <= 4,
      words.start(
        of: .recipient, endingAt: phrase.range.lowerBound, from: place.clause.lowerBound) != nil
    {
      return true
    }
    return words.start(
      of: .allowance, endingAt: phrase.range.lowerBound, from: place.clause.lowerBound) != nil
      && phrase.range.count <= 4
  }

  /// What an amount is granted for: what stands before 按, the condition before it, the topic of
  /// the item, or the base that a share is taken of.
  private func purpose(of place: Place) -> Range<Int>? {
    if place.kind == .percent, let by = place.lead.last(where: { units[$0] == "按" }) {
      if let subject = ownPhrase(endingAt: by, floor: place.floor),
        lattice.head(of: subject) != nil,
        subject.lowerBound == place.floor || units[subject.lowerBound - 1] != "对"
          || isSpent(subject)
      {
        return subject
      }
      let end = units[place.start - 1] == "的" ? place.start - 1 : place.start
      var base = trim(by + (units[by + 1] == "照" ? 2 : 1)..<end)
      if let given = words.first(.allowance, in: base) {
        base = base.lowerBound..<given.lowerBound
      }
      return (2...12).contains(base.count) ? base : condition(of: place) ?? itemTopic
    }
    return condition(of: place) ?? object(of: place) ?? itemTopic ?? ownPurpose(place)
  }

  /// 对新认定的国家级孵化器，给予200万元奖励: whom or what an amount is given to, where the words say what it is.
  private func object(of place: Place) -> Range<Int>? {
    guard place.kind == .money else { return nil }
    let given = words.first(.allowance, in: place.lead)
    var lead = place.clause.lowerBound..<(given?.lowerBound ?? place.start)
    if lead.isEmpty || units[lead.lowerBound] != "对" {
      guard lead.count <= 2,
        let earlier = place.sentence.clauses.last(where: {
          $0.upperBound <= place.clause.lowerBound
        }), place.clause.lowerBound - earlier.upperBound <= 1
      else { return nil }
      lead = earlier
    }
    guard lead.count > 3, units[lead.lowerBound] == "对",
      paragraph.figures(in: lead).isEmpty
    else { return nil }
    let particle = lead.last { units[$0] == "的" } ?? lead.lowerBound
    let object = trim(particle + 1..<lead.upperBound)
    guard (4...14).contains(object.count), lattice.head(of: object) != nil,
      !Self.anyone.begin(object, in: units)
    else { return nil }
    return object
  }

  private static let anyone = NameParts(
    "符合条件", "上述", "企业", "项目", "单位", "个人", "相关", "单个", "每个", "有关")

  /// 对研发费用(按8%给予补助): what is paid a share of, other than those who get it.
  private func isSpent(_ subject: Range<Int>) -> Bool {
    switch dimension(of: subject) {
    case .investment, .funding, .technology, .trade: true
    default: false
    }
  }

  private func ownPurpose(_ place: Place) -> Range<Int>? {
    guard let phrase = before(place), phrase.rule == .nounBefore, !isRecipient(phrase, place) else {
      return nil
    }
    // 分阶段(给予最高600万元补助) says how, not for what.
    if phrase.range.count <= 3, units[phrase.range.lowerBound] == "分" { return nil }
    return phrase.range
  }

  /// 引进国家级领军人才的，给予…: the noun of the clause before that ends in 的.
  private func condition(of place: Place) -> Range<Int>? {
    guard
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      !clause.isEmpty, units[clause.upperBound - 1] == "的"
    else { return nil }
    let end = clause.upperBound - 1
    let range = trim(nounStart(endingAt: end, floor: clause.lowerBound)..<end)
    return range.count >= 3 && !isName(range) ? range : nil
  }

  /// The topic of an item of rules: 第六条 引才中介。…, 【租金补贴】….
  static func itemTopic(of paragraph: ParagraphReading, in units: [TextUnit]) -> Range<Int>? {
    let range = paragraph.paragraph.units
    guard range.count > 6, units[range.lowerBound] == "第" || units[range.lowerBound] == "【" else {
      return nil
    }
    var start = range.lowerBound
    if units[start] == "第" {
      guard let article = range.prefix(8).first(where: { units[$0] == "条" }) else { return nil }
      start = article + 1
      while start < range.upperBound, units[start].lexicalClass == .space { start += 1 }
    }
    while start < range.upperBound, units[start] == "【" || units[start] == "[" { start += 1 }
    let end = (start..<range.upperBound).first {
      units[$0].lexicalClass.endsPhrase
    }
    guard let end, (2...14).contains(end - start), units[end].lexicalClass != .comma else {
      return nil
    }
    return start..<end
  }
}
