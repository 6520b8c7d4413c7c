import Aggregation
import Measurements

/// `manifest.json`: what a report was made of, and what it consists of. Without any time of the
/// clock, so that a rerun gives the same bytes.
struct Manifest {
  let run: RunRecord
  let options: ReportOptions
  let comparison: Comparison
  let coverage: Coverage
  let reports: [ReportFile]

  func bytes() -> [UInt8] {
    var json = JSONText(layout: .indented)
    json.object { json in
      json.key("program")
      json.object {
        $0.member("name", "parkmetrics")
        $0.member("version", run.programVersion)
      }
      json.key("lexicon")
      json.object { $0.member("version", run.lexiconVersion) }
      json.key("options")
      json.object {
        $0.member("language", options.language.rawValue)
        $0.member("width", options.width)
        $0.member("ambiguous_width", options.ambiguousWidth)
        $0.member("borders", options.borders.rawValue)
        $0.member("csv_profile", options.csv.profile.rawValue)
        $0.member("csv_encoding", options.csv.encoding.rawValue)
      }
      json.member("data_as_of", run.dataAsOf?.description)
      json.key("counts")
      json.object(writeCounts)
      json.key("inputs")
      write(run.inputs.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }, to: &json)
      json.key("skipped")
      json.array(writeSkipped)
      json.key("outputs")
      write(reports.map { FileDigest(name: $0.name, bytes: $0.bytes) }, to: &json)
    }
    json.endLine()
    return json.bytes
  }

  private func writeCounts(_ json: inout JSONText) {
    json.member("documents", run.documents.count)
    json.member("articles", run.documents.map(\.articleCount).reduce(0, +))
    json.member("skipped", run.skipped.count)
    json.member("measurements", comparison.measurements.count)
    json.key("by_status")
    json.object { json in
      for status in Status.allCases {
        json.member(status.rawValue, comparison.measurements.count { $0.status == status })
      }
    }
    json.key("by_scope")
    json.object { json in
      for scope in Scope.allCases {
        json.member(scope.rawValue, comparison.measurements.count { $0.scope == scope })
      }
    }
    json.key("by_outcome")
    json.object { json in
      for (fate, figures) in coverage.fates { json.member(fate.code, figures) }
    }
    json.member("parks", comparison.parks.count)
    json.member("indicators", comparison.columns.count)
    json.member("compared_cells", comparison.columns.map(\.parkCount).reduce(0, +))
  }

  private func writeSkipped(_ json: inout JSONText) {
    for input in run.skipped.sorted(by: { ($0.name, $0.reason) < ($1.name, $1.reason) }) {
      json.object {
        $0.member("name", input.name)
        $0.member("reason", input.reason)
      }
    }
  }

  private func write(_ files: [FileDigest], to json: inout JSONText) {
    json.array { json in
      for file in files {
        json.object {
          $0.member("name", file.name)
          $0.member("size", file.byteCount)
          $0.member("sha256", file.sha256)
        }
      }
    }
  }
}
