import Measurements
import ReportWriter

/// What the run of the invented parks read.
let inventedRun = RunRecord(
  documents: ["a.txt", "b.txt", "空.txt"].enumerated().map { index, name in
    SourceDocument(
      name: name, title: index == 0 ? "五个园区的一年" : "",
      date: PartialDate(year: 2023, part: .month(7 + index)), encoding: "UTF-8", byteCount: 1000,
      articleCount: 1, parks: [])
  },
  inputs: [FileDigest(name: "b.txt", bytes: [2]), FileDigest(name: "a.txt", bytes: [1])],
  skipped: [SkippedInput(name: "c.pdf", reason: "不是文本")], lexiconVersion: "invented",
  programVersion: "0.1.0")

/// Five invented parks with everything that a table must show: bounds, plans, rules, changes,
/// units, currencies, contradictions and gaps. The figures stand 20 scalars apart.
let inventedMeasurements = [
  figure("东山高新区", "employees", "3.5万", "名", .people, bound: .moreThan),
  figure("西河高新区", "employees", "28640", "人", .people),
  figure("南湖经开区", "employees", "5万", "人", .people, bound: .lessThan, period: "2022"),
  figure("北岭高新区", "employees", "8000-9000", "人", .people),
  figure("东山高新区", "gdp", "813.17亿", "元", .money),
  figure("西河高新区", "gdp", "96.50亿", "元", .money),
  figure("北岭高新区", "gdp", "1200亿", "元", .money, status: .planned, period: "2025"),
  figure("东山高新区", "gdp_growth", "7.6", "%", .percent, direction: .up),
  figure("西河高新区", "gdp_growth", "3", "%", .percent, bound: .moreThan, direction: .down),
  figure("东山高新区", "enterprises", "624", "家", .count),
  figure("东山高新区", "enterprises", "587", "家", .count, document: "b.txt"),
  figure("西河高新区", "enterprises", "120", "个", .count),
  figure("南湖经开区", "planned_area", "12.5", "平方公里", .area),
  figure("北岭高新区", "planned_area", "40", "平方公里", .area),
  figure("东山高新区", "planned_area", "1500", "亩", .area),
  figure("南湖经开区", "foreign_capital", "1.71亿", "美元", .money),
  figure("东山高新区", "foreign_capital", "20亿", "元", .money),
  figure("西河高新区", "foreign_capital", "6000万", "元", .money),
  figure("北岭高新区", "", "18", "条", .count, phrase: "惠企举措", dimension: .service),
  figure(
    "中原新区", "", "20", "条", .count, status: .policy, phrase: "惠企举措", dimension: .service),
  figure("东山高新区", "gdp", "5亿", "元", .money, scope: .enterprise),
  figure("", "gdp", "3000亿", "元", .money),
].enumerated().map { index, measurement in
  var placed = measurement
  placed.span.scalars = index * 20..<index * 20 + 5
  return placed
}
