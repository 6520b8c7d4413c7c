/// The lists of words that the rules of attribution ask for (`rule_words.csv`), each named for what
/// its words tell. A word may be on several lists.
public enum WordList: UInt8, Sendable, Hashable, CaseIterable {
  /// What the publication of a plan is told by: 《方案》, 方案出台.
  case planPublication
  /// What statistics tell of a zone or region, not of a firm or project: 规模以上工业总产值.
  case zoneMeasure
  /// What a contract promises: 协议产值.
  case promised
  /// A part of a zone that is no zone itself: 片区, 直管区.
  case sectionName
  /// What zones are ranked by: 考核, 评价.
  case assessment
  /// What ties a firm to the zone named behind it: 位于(高新区).
  case firmSeat
  /// A headline that reports a signing or a start of works.
  case ceremonyHeadline
  /// A headline that reports a fair, contest, recruitment or the like.
  case eventHeadline
  /// What a text about a city or county opens with: 全市.
  case regionLead
  /// What the name of a firm ends in: 半导体, 股份.
  case industry
  /// What follows the firm that a headline begins with: (某电子)投资.
  case firmAction
  /// An institute that a headline may begin with.
  case researchInstitute
  /// What the title of a text of rules holds: 若干措施.
  case policyTitle
  /// An increase told behind its figure: (30%)的增幅.
  case increaseBehind
  /// A decrease told behind its figure: (8%)的降幅.
  case decreaseBehind
  /// What the subject of the sentence before does not go on to: a count of 企业.
  case uncarried
  /// What goes to another place at the head of a paragraph: 走进.
  case placeOpener
  /// 分别, which gives each figure of a list its own member.
  case distributive
  /// What tells that a sentence speaks of now: 现有.
  case presence
  /// What points at the event that the article reports: 当天.
  case eventReference
  /// What was founded or raised on the day beside it: 成立, 获批.
  case founding
  /// What a share of a plan stands behind: (年度)计划的(58.6%).
  case shareOfPlan
  /// A plan whose completion is told: 计划, 序时进度.
  case plan
  /// What tells that projects begin: 开工.
  case projectStart
  /// What tells that a project is built or runs: 投产.
  case completion
  /// What makes what follows a plan: 建成后.
  case afterCompletion
  /// What counts the capacity of a plant: 年产(20万吨).
  case capacity
  /// A phrase for what a firm can do: (年生产)能力.
  case capacityNoun
  /// A phrase for the cost of projects: 总投资额.
  case investmentNoun
  /// Projects that are under way or to come: 续建项目.
  case works
  /// What tells that projects were won, so that their cost is what was agreed: 引进.
  case signing
  /// What makes an investment one that was made or signed: 完成(投资).
  case investmentMade
  /// An area that holds until told otherwise: (建成区)面积.
  case lastingArea
  /// What is granted behind its amount: (50万元)奖励.
  case grant
  /// 一次性 between an amount and what it is granted as.
  case oneTime
  /// What says what the counted are: (4户)为(高新技术企业).
  case predicateVerb
  /// The counted noun before such a verb: (4家)企业(入选).
  case countedNoun
  /// What ends the class of the counted: (45个投资亿)元以上.
  case sizeClass
  /// What stands between a field and its rank: (产销量)位居世界(第一).
  case rankContext
  /// What is ranked behind its rank: (第一)品牌.
  case rankedNoun
  /// What a place accredits that begins an indicator phrase: (四川省)重点实验室.
  case accreditedPhrase
  /// What a place accredits, so that it is no subject: (四川省)院士工作站.
  case accreditedNoun
  /// 投资 at the end of a phrase.
  case investment
  /// 项目, as a count or a clause has it.
  case project
  /// A phrase for what a plan sets: (年度)计划.
  case planTarget
  /// A fund or a firm's deposit, which no text of rules makes a term.
  case policyFund
  /// What a plan counts: (58项)举措.
  case planMeasure
  /// What a rule sets a lower limit to: 比重.
  case proportion
  /// What sets such a limit: 不得.
  case requirement
  /// What a rule provides: 免费, 推行.
  case provision
  /// What grants an allowance: 给予.
  case allowance
  /// What grants the amount directly behind it: 奖励(2万元).
  case grantBefore
  /// What grants the amount in front of it: (按纳税额的1%)进行奖励.
  case grantBehind
  /// What begins a clause that goes on with a grant: 并提供.
  case grantGoesOn
  /// What makes a text or its articles those of a rule: 政策(47条).
  case ruleText
  /// What a rule sets the rate of: 补贴标准.
  case ruleRate
  /// What an event counts: 岗位, 参赛作品.
  case eventMatter
  /// What tells that an allowance was paid: 兑现.
  case payment
  /// What tells that a level was reached: 压缩(到45个工作日以内).
  case reduction
  /// 基金, which makes an amount that of a fund.
  case fund
  /// A phrase for the size of a fund: 总规模.
  case fundSize
  /// What makes a clause a part of the figure before: 其中.
  case partOf
  /// A phrase for projects and amounts at a ceremony: 协议资金.
  case ceremonyAmount
  /// Those counted at a ceremony: 企业.
  case ceremonyGuest
  /// A signing or start of works that a sentence speaks of: 签约仪式.
  case ceremony
  /// A time longer than a ceremony: 今年以来.
  case longerPeriod
  /// What those do who take part in an event: 参展.
  case participation
  /// What tells that a count has grown over years: 近年来.
  case growthOverTime
  /// What each of several firms gets: 分别获(300万元).
  case eachGets
  /// Firms that each get an amount: 企业.
  case firm
  /// Zones that are counted, a matter of the region: (160家)开发区.
  case countedZones
  /// A phrase for an amount of projects counted before: 总金额.
  case projectAmount
  /// 投资 at the end of a phrase, as a firm makes it.
  case firmInvestment
  /// What a firm does with an investment: 新建.
  case construction
  /// What an amount of a project leads to: (投资10亿元的…)基地.
  case namedProject
  /// What makes an amount in its clause that of a project: 生产线.
  case production
  /// What follows 项目 where it names no project: 项目(审批).
  case projectWork
  /// What follows 项目 at the head of a clause where it means one project: 项目(总投资).
  case projectStatement
  /// What stands before 项目 where it names no project: 重点(项目).
  case unnamedProject
  /// What stands before a firm that has no name: 上市(公司).
  case unnamedFirm
  /// What tells that someone speaks: “…”(某人)说.
  case speech
  /// A speaker of a firm: 总经理.
  case firmSpeaker
  /// A speaker of a project: 项目负责人.
  case projectSpeaker
  /// A speaker of the zone: 管委会, 招商局.
  case zoneSpeaker
  /// Who tells the news behind its place: (驻马店)日报.
  case newspaper
  /// What tells that an event is held: 举办(招聘会).
  case hosting
  /// What names a measure, which is no part of the noun counted before it: (15个项目)总投资.
  case measureNoun
  /// A verb that does without the noun of the figure before: (收集问题2731个)，办结(2690个).
  case elidedVerb
  /// What a rank without a noun is a rank in: (高质量发展)百强.
  case rankingNoun
  /// A measure that only says what of the amount before is ranked: 总量(居全市第一).
  case bareMeasure
  /// Funds named directly behind their amount: (380万元技改)补助.
  case fundsNoun
  /// Those who get each an amount, no part of what it measures: 单个企业(最高20万元).
  case recipient
  /// A yearly output, whose product stands beside the figure: 年产(30万吨石墨电极).
  case output
  /// What makes a product, no part of it: (石墨电极)项目.
  case plant
  /// A cost whose object stands behind the figure: 投资(5000万元的纺织项目).
  case cost
  /// What says how large a share is, and not of what: (8%的)比例.
  case shareNoun
  /// What joins what is compared with what it is compared with: (租金)按(市场价的5折).
  case comparison
  /// What stands between a span of work and its time: (从签约到开工)只用了(98天).
  case timeTaken
  /// What refers to figures instead of naming one: (两项)指标.
  case figureReference
  /// What names a dimension of a thing: 直径(600毫米石墨电极).
  case dimensionNoun
  /// What joins nouns and begins none: (16栋)以及(园区道路的建设).
  case conjunction
  /// What tells how far apart two figures are: (增速)高于(全市7个百分点).
  case apart
  /// A grant that does not say what it is for: (50万元)奖励.
  case genericGrant
  /// What tells how far a place lies: 距离(某机场28公里).
  case distance
  /// What says of a noun how far it has come, no part of it for the next figure: 规划(面积).
  case stage
  /// A verb that makes a count one of newcomers, also of the parts of it: 引进(人才422人，其中博士4人).
  case flow
  /// Where a share of the output goes: (60%的产品)供(国内市场).
  case destination
  /// What one can be recognised as: (31家申报专精特新)企业.
  case title
  /// What is done with money, its noun too: 投入(2000万元).
  case moneyVerb
  /// What links a noun with its figure and takes no object: 达到, 为.
  case link
  /// What stands for a noun told before, so that none is found beside the figure: 后者(1个).
  case pronoun
  /// What says that a plant runs: 年运营(小时数).
  case operation
  /// What says what a place has: 设有(五个区域).
  case equipment
  /// Projects that sign or start together, whatever months are told: 集中开工.
  case jointStart
  /// Who takes part in a recruitment: 用人单位.
  case guests
  /// What ends a class of sizes behind its figure: 以上.
  case classEnd
  /// What sets a growth beside another's: 高于(全市7.1%).
  case higher
  /// What says how a change is meant over many: 平均(缩短40%).
  case averaging
  /// What recognises firms: 通过(2022年科技型中小企业评价).
  case recognition
  /// What makes an investment the sum of many: 先后(投资100亿元).
  case oneAfterAnother
  /// What goes back to a founding: 建区以来.
  case sinceFounding
  /// What says that a completion has come to pass: 已(按期投产), 成功(投产).
  case accomplished
  /// What an assessment goes by: (63项)指标.
  case criterion
  /// The most points that an assessment gives: 满分.
  case fullMarks
  /// What is done within a time: (20个工作日内)完成(审核).
  case completing
  /// What stands before the name of an indicator and leaves it the same: 各类(企业), 累计培育.
  case neutralQualifier
  /// What makes a count one of changes and no stock: 认定(45家高新技术企业), 注销.
  case stockChange
  /// What tells that parties agree: 签订(协议).
  case agreement
  /// What says what there is at the time of the article: 拥有(370家客户), 集聚.
  case possession
  /// What the heading of a section that looks ahead ends in: (2025年工作)安排.
  case outlookHeading
  /// What the heading of a section that looks back ends in: (2024年工作)回顾.
  case reviewHeading
  /// What tells that a figure held before: 原来(跑4个部门), 以前.
  case formerly
  /// Who learned of the news that follows: 记者(从管委会获悉).
  case newsSource
  /// What opens on a day and goes on since: (2021年)开街.
  case opening
  /// A meeting that a year stands before as a part of its name: (2023年度项目)推进会.
  case meeting
  /// What names a trade with the word behind it, and no firm: 海工(装备), 日用(玻璃).
  case tradeModifier

  /// The name in the table: `plan publication`.
  var name: String {
    var name: [UInt8] = []
    for byte in "\(self)".utf8 {
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if isUpper { name.append(UInt8(ascii: " ")) }
      name.append(isUpper ? byte | 0x20 : byte)
    }
    return String(decoding: name, as: UTF8.self)
  }
}

/// A set of word lists, of which there are 192 at most.
public struct WordLists: Sendable, Hashable, BitwiseCopyable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var middle: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// The empty set.
  @inlinable
  public init() {}

  /// Adds the list of a raw value below 192.
  mutating func insert(rawValue: Int) {
    let bit: UInt64 = 1 << UInt64(rawValue & 63)
    switch rawValue >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    default: high |= bit
    }
  }

  /// Adds the lists of another set.
  @inlinable
  public mutating func formUnion(_ other: WordLists) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }

  /// Whether a list is in the set.
  @inlinable
  public func contains(_ list: WordList) -> Bool {
    let word =
      switch list.rawValue >> 6 {
      case 0: low
      case 1: middle
      default: high
      }
    return word >> UInt64(list.rawValue & 63) & 1 != 0
  }
}
