import Lexicon
import ReportWriter
import StandardLexicon

extension Invocation {
  /// The tables that the run reads by: the carried ones, and those of the folder of `--lexicon`.
  ///
  /// - Throws: `Failure` where the folder or a file of it cannot be read.
  func lexiconTables() throws(Failure) -> LexiconTables {
    try lexiconTables(in: arguments.value(.lexicon))
  }

  /// The carried tables, and those of a folder.
  ///
  /// - Throws: `Failure` where the folder or a file of it cannot be read.
  func lexiconTables(in folder: String?) throws(Failure) -> LexiconTables {
    guard let folder else { return LexiconTables() }
    let names = try fileNames(inFolder: folder) { $0.hasSuffix(".csv") }
    guard !names.isEmpty else { throw .noTables(folder) }
    var own: [LexiconTable] = []
    for name in names {
      let path = "\(folder)/\(name)"
      do throws(SystemError) {
        own.append(
          LexiconTable(
            name: String(name.dropLast(".csv".count)), path: path, bytes: try readFile(path)))
      } catch {
        throw .unreadable(path, reason: systemReason(error.code))
      }
    }
    return LexiconTables(own: own)
  }

  /// The lexicon of the run.
  ///
  /// - Throws: `Failure` where the user's own tables are not sound; each fault has been told.
  func lexicon() throws(Failure) -> Lexicon { try lexicon(of: try lexiconTables()) }

  /// The lexicon of the tables, compiled anew only where the user has some of their own.
  ///
  /// - Throws: `Failure` where these are not sound; each fault has been told.
  func lexicon(of tables: LexiconTables) throws(Failure) -> Lexicon {
    guard !tables.own.isEmpty else { return .standard }
    let lexicon = Lexicon(tables)
    let faults = lexicon.issues + LexiconCheck.contradictions(in: tables.rows().rows)
    guard faults.isEmpty else {
      tell(faults)
      throw .unsoundLexicon(faults: faults.count)
    }
    return lexicon
  }

  /// Tells each finding on a line of its own.
  func tell(_ issues: [LexiconIssue]) {
    for issue in issues { messages.write(Wording(issue)) }
  }
}
