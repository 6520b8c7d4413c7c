import CSVFiles
import Foundation
import Measurements
import Testing

@testable import ReportWriter

@Suite("The data package of a report")
struct DataPackageTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Dialect: Decodable { let headerRows: [Int]? }
      struct Constraints: Decodable {
        let required: Bool?
        let `enum`: [String]?
      }
      struct Field: Decodable {
        let name, type, description: String
        let constraints: Constraints?
      }
      struct Schema: Decodable { let fields: [Field] }
      let path, hash, encoding: String
      let bytes: Int
      let dialect: Dialect
      let schema: Schema
    }
    let resources: [Resource]
  }

  private func read(
    _ options: ReportOptions, of measurements: [Measurements.Measurement] = inventedMeasurements
  ) throws -> (package: Package, files: [String: [UInt8]]) {
    let bundle = try ReportBundle(
      comparison: compare(measurements), run: inventedRun, options: options)
    let files = Dictionary(uniqueKeysWithValues: bundle.files.map { ($0.name, $0.bytes) })
    let json = try #require(files["datapackage.json"])
    return (try JSONDecoder().decode(Package.self, from: Data(json)), files)
  }

  private static let formats = [CSVFormat(), CSVFormat(profile: .excel)].flatMap { csv in
    Language.allCases.map { ReportOptions(language: $0, csv: csv) }
  }

  @Test("every CSV file of the report is described, with its size and digest")
  func completeness() throws {
    let (package, files) = try read(ReportOptions())
    #expect(Set(package.resources.map(\.path)) == Set(files.keys.filter { $0.hasSuffix(".csv") }))
    for resource in package.resources {
      let bytes = try #require(files[resource.path])
      #expect(resource.bytes == bytes.count)
      #expect(resource.hash == "sha256:" + SHA256.hexDigest(of: bytes))
    }
  }

  @Test("every value is what its field says", arguments: formats)
  func values(_ options: ReportOptions) throws {
    let (package, files) = try read(options)
    for resource in package.resources {
      let table = try CSVTable(parsing: try #require(files[resource.path]), name: resource.path)
      let headerRows = resource.dialect.headerRows?.count ?? 1
      let all = [table.header] + table.rows
      let fields = resource.schema.fields
      #expect(Set(fields.map(\.name)).count == fields.count)
      for (index, field) in fields.enumerated() {
        #expect(!field.description.isEmpty)
        #expect(DataTable.joinedLabel(all[..<headerRows].map { $0[index] }) == field.name)
        for row in all[headerRows...] {
          #expect(fits(row[index], field), "\(resource.path): \(field.name): \(row[index])")
        }
      }
    }
  }

  private func fits(_ value: String, _ field: Package.Resource.Field) -> Bool {
    if value.isEmpty { return field.constraints?.required != true }
    if let choices = field.constraints?.enum, !choices.contains(value) { return false }
    return switch field.type {
    case "integer": Int(value) != nil
    case "number": ExactDecimal(value) != nil
    default: field.type == "string"
    }
  }

  @Test("indicators that share name and unit have fields of different names")
  func distinctNames() throws {
    let measurements = [
      figure("东山高新区", "", "3", "人", .people, phrase: "特聘专家"),
      figure("西河高新区", "", "4", "人", .people, phrase: "特聘专家"),
      figure("东山高新区", "", "3", "人", .count, phrase: "特聘专家"),
      figure("西河高新区", "", "4", "人", .count, phrase: "特聘专家"),
    ]
    let (package, _) = try read(ReportOptions(), of: measurements)
    let comparison = try #require(package.resources.first { $0.path == "comparison.csv" })
    let names = comparison.schema.fields.map(\.name)
    #expect(names.count == 15 && Set(names).count == 15)
  }

  @Test("a character that GB 18030 lacks is an error with its cell")
  func unencodable() throws {
    let measurements = [figure("东\u{E78D}山高新区", "gdp", "3亿", "元", .money)]
    let options = ReportOptions(csv: CSVFormat(encoding: .gb18030))
    let error = #expect(throws: CSVError.self) {
      try ReportBundle(comparison: compare(measurements), run: inventedRun, options: options)
    }
    #expect(error?.cause == .notEncodable("\u{E78D}", row: 2, field: 15))
    #expect(error?.description.contains("U+E78D") == true)
  }
}
