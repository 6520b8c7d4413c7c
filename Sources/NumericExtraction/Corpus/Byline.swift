/// Names of authors: a line of their own, or behind the last sentence of an article.
enum Byline {
  /// Whether the units are a byline and nothing else: `▶▶ 卜繁雪`, `刘潇 本报特约通讯员 罗楠`,
  /// `(张晓敏)`, `贵州日报天眼新闻记者 张秀云`, `高欣`. Without a mark, a role or brackets, names must begin with a surname.
  static func matches(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    guard range.count <= 60 else { return false }
    var range = units.trimmed(range)
    let start = range.lowerBound
    range = skippingMarkers(range, in: units)
    var isMarked = range.lowerBound > start
    var isBracketed = false
    if range.count > 2, units[range.lowerBound] == 0x28, units[range.upperBound - 1] == 0x29 {
      range = units.trimmed((range.lowerBound + 1)..<(range.upperBound - 1))
      isBracketed = true
    }
    var names = 0
    var surnamed = 0
    var longest = 0
    var index = range.lowerBound
    var last = index..<index
    while index < range.upperBound {
      if separates(units[index]) {
        index += 1
        continue
      }
      let role = units.wordLength(roles, at: index, before: range.upperBound)
      if role > 0 {
        isMarked = true
        index += role
        continue
      }
      var end = index
      while end < range.upperBound, CharacterClass.isIdeograph(units[end]) { end += 1 }
      if namesRole(index..<end, in: units) {
        isMarked = true
        index = end
        continue
      }
      guard (2...4).contains(end - index) else { return false }
      last = index..<end
      names += 1
      longest = max(longest, end - index)
      if hasSurname(last, in: units) { surnamed += 1 }
      index = end
    }
    guard names > 0 else { return isMarked && range.count > 0 && index > range.lowerBound + 2 }
    if isMarked || (isBracketed && longest <= 3) { return true }
    guard surnamed > 0, surnamed >= (names + 1) / 2 else { return false }
    return names > 1 || isBracketed || !notInNames.contains(units[last.upperBound - 1])
  }

  /// 贵州日报天眼新闻记者: who writes for which paper, in front of the names.
  private static func namesRole(_ run: Range<Int>, in units: Span<UInt16>) -> Bool {
    (6...16).contains(run.count)
      && units.wordLength(roles, at: run.upperBound - 2, before: run.upperBound) == 2
  }

  /// The names behind the last sentence, without brackets and marks: `…。（张晓敏）`, `…。 柏乐`;
  /// nil without any. There must be something between, for `…。成功创` at a page's end is no byline.
  static func closing(
    _ range: Range<Int>, in units: Span<UInt16>
  ) -> (sentenceEnd: Int, names: Range<Int>)? {
    var index = range.upperBound
    let limit = max(range.lowerBound, range.upperBound - 40)
    while index > limit {
      let unit = units[index - 1]
      if CharacterClass.endsSentence(unit) { break }
      let isName =
        CharacterClass.isIdeograph(unit) || separates(unit) || unit == 0x28
        || CharacterClass.closes(unit) || CharacterClass.isMarker(unit)
      guard isName else { return nil }
      index -= 1
    }
    guard index > limit else { return nil }
    while index < range.upperBound, CharacterClass.closes(units[index]) { index += 1 }
    guard matches(index..<range.upperBound, in: units) else { return nil }
    var start = index
    var end = range.upperBound
    while start < end, !CharacterClass.isIdeograph(units[start]) { start += 1 }
    while end > start, !CharacterClass.isIdeograph(units[end - 1]) { end -= 1 }
    return start > index && start < end ? (index, start..<end) : nil
  }

  private static func skippingMarkers(_ range: Range<Int>, in units: Span<UInt16>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound,
      CharacterClass.isMarker(units[start]) || units[start] == FoldingTable.space
    { start += 1 }
    return start..<range.upperBound
  }

  /// Space, comma, enumeration comma, slash, colon.
  private static func separates(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 0x2C, 0x3001, 0x2F, 0x3A: true
    default: false
    }
  }

  private static func hasSurname(_ name: Range<Int>, in units: Span<UInt16>) -> Bool {
    if name.count > 2,
      units.wordLength(doubleSurnames, at: name.lowerBound, before: name.upperBound) > 0
    {
      return true
    }
    return name.count < 4 && surnames.contains(units[name.lowerBound])
  }

  /// What a line says of the people whose names follow; longer words first.
  private static let roles = UnitWords(
    "本报特约通讯员 本刊特约通讯员 本报特约记者 本刊特约记者 本报见习记者 本刊见习记者 特约通讯员 本报通讯员"
      + " 本刊通讯员 本报记者 本刊记者 特约记者 见习记者 实习记者 通讯员 记者 实习生 作者: 责编: 编辑: 撰文 文图 本刊编辑部 本报编辑部"
      + " 摄影报道 摄影 综合整理")

  /// The surnames of nearly all Chinese, after the 2020 report of the Ministry of Public Security
  /// and the Hundred Family Surnames.
  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈\
    钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施\
    牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲\
    翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席\
    卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁\
    胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋\
    相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利
    """.utf16)

  private static let doubleSurnames = UnitWords(
    "欧阳 司马 上官 诸葛 皇甫 令狐 慕容 尉迟 夏侯 东方 呼延 司徒 公孙 宇文 长孙 端木 独孤 南宫 轩辕 申屠 闾丘 赫连")

  /// What a lone word of two or three characters ends with when it is a place or a thing.
  private static let notInNames = Set("区县市省州盟旗镇乡会局院校司部厅办园案法务目策建设业资".utf16)
}
