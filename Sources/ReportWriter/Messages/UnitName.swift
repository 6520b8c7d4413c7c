import Measurements

/// The names of units and of the multipliers before them.
enum UnitName {
  /// A multiplier as a unit row says it: 亿元, CNY billion.
  struct Multiplier {
    /// The power of ten.
    let exponent: Int
    /// Its name.
    let name: String
  }

  /// The multipliers of money, the greatest first.
  static func ofMoney(_ language: Language) -> [Multiplier] {
    switch language {
    case .zh: [Multiplier(exponent: 8, name: "亿"), Multiplier(exponent: 4, name: "万")]
    case .en: [Multiplier(exponent: 9, name: "billion"), Multiplier(exponent: 6, name: "million")]
    }
  }

  /// The multipliers of all else, by the one that Chinese writes.
  static func ofOthers(_ language: Language) -> [(written: Int, shown: Multiplier)] {
    switch language {
    case .zh:
      [(8, Multiplier(exponent: 8, name: "亿")), (4, Multiplier(exponent: 4, name: "万"))]
    case .en:
      [
        (8, Multiplier(exponent: 6, name: "million")),
        (4, Multiplier(exponent: 3, name: "thousand")),
      ]
    }
  }

  /// A unit in a language. English has no classifiers of things, so what is counted by one has no
  /// unit, and a unit without a name here stays as it is. Compounds are named part by part:
  /// 元/平方米 is CNY/m².
  static func name(of unit: MeasurementUnit, _ language: Language) -> String {
    guard language == .en else { return unit.symbol }
    let parts = unit.symbol.split(separator: "/", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      english[String(part)] ?? (index == 0 && unit.kind == .count ? "" : String(part))
    }.joined(separator: "/")
  }

  /// With the multiplier: 亿元, CNY billion, million t, thousand.
  static func name(
    of unit: MeasurementUnit, times multiplier: Multiplier, _ language: Language
  ) -> String {
    let name = name(of: unit, language)
    switch language {
    case .zh: return multiplier.name + name
    case .en where unit.kind == .money: return "\(name) \(multiplier.name)"
    case .en: return name.isEmpty ? multiplier.name : "\(multiplier.name) \(name)"
    }
  }

  private static let english: [String: String] = [
    // Money, by the codes of ISO 4217.
    "元": "CNY", "人民币": "CNY", "角": "CNY 0.1", "美元": "USD", "港元": "HKD", "欧元": "EUR",
    "日元": "JPY", "英镑": "GBP", "韩元": "KRW", "澳元": "AUD", "加元": "CAD", "新台币": "TWD",
    "澳门元": "MOP", "新加坡元": "SGD", "卢布": "RUB", "泰铢": "THB", "瑞士法郎": "CHF",
    "卢比": "INR", "越南盾": "VND", "马来西亚林吉特": "MYR", "菲律宾比索": "PHP",
    "瑞典克朗": "SEK", "迪拉姆": "AED", "墨西哥比索": "MXN", "巴西雷亚尔": "BRL",
    "新西兰元": "NZD", "印尼盾": "IDR", "兹罗提": "PLN", "福林": "HUF", "里亚尔": "SAR",
    "第纳尔": "dinars", "兰特": "ZAR", "坚戈": "KZT", "谢克尔": "ILS", "奈拉": "NGN",
    "先令": "shillings", "列伊": "RON", "里拉": "TRY", "缅元": "MMK", "基普": "LAK", "瑞尔": "KHR",
    "塔卡": "BDT", "埃及镑": "EGP", "挪威克朗": "NOK", "丹麦克朗": "DKK", "捷克克朗": "CZK",
    "分钱": "CNY 0.01", "美分": "USD 0.01", "欧分": "EUR 0.01", "便士": "pence", "戈比": "kopecks",
    "万元": "CNY 10,000", "万人": "10,000 persons",
    // Shares and people.
    "百分点": "percentage points", "个百分点": "percentage points", "基点": "basis points",
    "人": "persons", "名": "persons", "位": "persons", "人次": "visits", "人·次": "visits",
    "位次": "places", "分": "points", "倍": "times", "折": "tenths of the price",
    // Area and length.
    "平方公里": "km²", "平方米": "m²", "平方厘米": "cm²", "平方毫米": "mm²", "平方英里": "sq mi",
    "载重吨": "DWT", "公顷": "ha", "亩": "mu", "顷": "qing", "平方尺": "sq chi", "英亩": "acres", "公里": "km",
    "米": "m", "延米": "running m", "厘米": "cm", "毫米": "mm", "微米": "µm", "纳米": "nm",
    "分米": "dm", "皮米": "pm", "公亩": "a", "平方分米": "dm²", "丝米": "0.1 mm", "海里": "nautical miles",
    "里": "li", "丈": "zhang", "尺": "chi", "寸": "cun",
    "英寸": "in", "英尺": "ft", "英里": "mi", "皮长公里": "sheath km",
    // Mass and volume.
    "吨": "t", "千克": "kg", "克": "g", "毫克": "mg", "微克": "µg", "斤": "jin", "两": "liang",
    "钱": "qian", "担": "dan", "克拉": "ct", "磅": "lb", "盎司": "oz",
    "吨标准煤": "t of standard coal", "立方米": "m³", "立方": "m³", "标准立方米": "m³ (standard)",
    "立方厘米": "cm³", "立方千米": "km³", "升": "L", "毫升": "mL", "桶": "barrels",
    "加仑": "gallons", "品脱": "pints", "立方分米": "dm³", "吨公里": "t km", "人公里": "person km",
    // Power and energy.
    "千瓦": "kW", "瓦": "W", "兆瓦": "MW", "太瓦": "TW", "马力": "hp", "千伏安": "kVA",
    "兆伏安": "MVA", "千瓦时": "kWh", "度": "kWh", "兆瓦时": "MWh", "焦耳": "J", "千焦": "kJ",
    "吉焦": "GJ", "大卡": "kcal", "安培": "A", "千伏": "kV",
    // Time.
    "个工作日": "working days", "天": "days", "日": "days", "昼夜": "days", "个月": "months",
    "月": "month", "年": "years", "岁": "years", "小时": "hours", "分钟": "minutes", "秒": "s",
    "毫秒": "ms", "微秒": "µs", "周": "weeks", "季度": "quarters", "学时": "class hours",
    "刻钟": "quarters of an hour", "学年": "school years", "学期": "terms", "世纪": "centuries",
    "光年": "light years",
    // Others.
    "华氏度": "°F", "比特": "bits", "字节": "bytes", "像素": "pixels", "帧": "frames", "牛米": "N·m",
    "流明": "lm",
    "勒克斯": "lx", "道尔顿": "Da",
  ]
}
