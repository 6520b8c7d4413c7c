import CSVFiles

/// `datapackage.json`: what each CSV file of a report is and what its fields hold, for programs
/// (Frictionless Data Package 2: https://datapackage.org/standard/data-package).
struct DataPackage {
  let tables: [DataTable]
  /// The file of each table, at the same place.
  let files: [ReportFile]
  let options: ReportOptions

  func bytes() -> [UInt8] {
    var json = JSONText(layout: .indented)
    json.object { json in
      json.member("name", "parkmetrics-report")
      json.member("title", Message.comparisonTitle.text(options.language))
      json.key("resources")
      json.array { json in
        for (table, file) in zip(tables, files) { write(table, in: file, to: &json) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ table: DataTable, in file: ReportFile, to json: inout JSONText) {
    json.object { json in
      json.member("name", table.name)
      json.member("type", "table")
      json.member("path", file.name)
      json.member("title", table.title)
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", options.csv.encoding.registeredName)
      json.member("bytes", file.bytes.count)
      json.member("hash", "sha256:" + SHA256.hexDigest(of: file.bytes))
      json.key("dialect")
      json.object { json in
        json.member("delimiter", String(UnicodeScalar(options.csv.delimiter)))
        json.member("lineTerminator", options.csv.lineEnd)
        if table.headerRows.count > 1 {
          json.key("headerRows")
          json.array { json in for row in table.headerRows.indices { json.value(row + 1) } }
          json.member("headerJoin", " ")
        }
      }
      json.key("schema")
      json.object { json in
        json.key("fields")
        json.array { json in for field in table.fields { write(field, to: &json) } }
        json.key("missingValues")
        json.array { $0.value("") }
      }
    }
  }

  private func write(_ field: DataField, to json: inout JSONText) {
    json.object { json in
      json.member("name", field.name)
      json.member("type", field.type.rawValue)
      json.member("description", field.meaning)
      if !field.unit.isEmpty { json.member("unit", field.unit) }
      guard field.isRequired || field.choices != nil else { return }
      json.key("constraints")
      json.object { json in
        if field.isRequired {
          json.key("required")
          json.value(true)
        }
        if let choices = field.choices {
          json.key("enum")
          json.array { json in for choice in choices { json.value(options.csv.guarded(choice)) } }
        }
      }
    }
  }
}
