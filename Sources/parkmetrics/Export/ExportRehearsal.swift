import Glibc
import MeasurementStore
import ReportWriter

extension Invocation {
  /// `export --check`: everything that can be known of a job without running it.
  func checkJob(_ job: JobFile) throws -> ExitCode {
    var causes: [(place: String, cause: Wording)] = []
    do throws(Failure) {
      _ = try JobInputs(of: job)
    } catch {
      causes.append(("inputs", error.wording))
    }
    do throws(Failure) {
      _ = try lexicon(of: try lexiconTables(in: job.lexicon))
    } catch {
      causes.append(("lexicon", error.wording))
    }
    do {
      _ = try storedDocuments(of: job)
    } catch {
      causes.append(("store", try Failure(ofRun: error).wording))
    }
    if let reason = OutputFiles.reasonAgainstFolder(job.output) {
      causes.append(("output", Failure.cannotCreate(job.output, errno: reason).wording))
    }
    for (place, cause) in causes { messages.write(Wording("\(job.path): \(place): ") + cause) }
    guard causes.isEmpty else { return .configuration }
    messages.write(Wording(zh: "\(job.path)：任务无误", en: "\(job.path): the job is sound"))
    return .done
  }

  /// `export --dry-run`: what a run would do. Nothing is written, not even the record of a run.
  func rehearse(_ job: JobFile) throws -> ExitCode {
    do {
      let (bases, stored) = try storedDocuments(of: job)
      let tables = try lexiconTables(in: job.lexicon)
      let reading = try IncrementalReading(
        of: try JobInputs(of: job), job: job, known: bases, lexiconVersion: tables.version,
        workers: workers, lexicon: { try lexicon(of: tables) })
      reading.tell(messages)
      try reading.check(job.failureConditions, stored)
      let counts = reading.counts(stored)
      for document in reading.changes.read {
        messages.write(Wording("\(document.document.name): ") + Wording(zh: "要读", en: "to read"))
      }
      for name in reading.vanished(stored) {
        messages.write(Wording("\(name): ") + Wording(zh: "已消失", en: "is gone"))
      }
      messages.write(
        Wording(
          zh: "试运行：\(counts.documents) 个文件，要读 \(counts.read) 个，跳过 \(counts.skipped) 个，"
            + "消失 \(counts.vanished) 个；\(counts.measurements) 个数字；未写任何文件",
          en: "dry run: \(counts.documents) documents, \(counts.read) to read,"
            + " \(counts.skipped) skipped, \(counts.vanished) gone;"
            + " \(counts.measurements) figures; nothing was written"))
      return .done
    } catch {
      let failure = try Failure(ofRun: error)
      messages.write(failure.wording)
      return failure.code
    }
  }

  /// What the store of a job knows; nothing where there is none yet.
  private func storedDocuments(
    of job: JobFile
  ) throws -> (bases: [String: ReadingBasis], documents: [String: DocumentSummary]) {
    do throws(StoreError) {
      let store = try MeasurementStore(reading: job.store)
      return (try store.bases(), try store.documents())
    } catch .notFound {
      return ([:], [:])
    }
  }
}
