/// The table of faults and what came of them.
struct ReliabilityReport {
  let faults: [Fault]

  /// A page of Markdown. It holds no times, so that a rerun gives the same bytes.
  func page() -> String {
    var lines = [
      "# Reliability of scheduled exports", "",
      "`make reliability` writes this page. It builds the program with failpoints, which no other",
      "build has, inflicts every fault below on real runs of real jobs, and looks after each:", "",
      "- the store passes SQLite's `integrity_check` and `foreign_key_check`;",
      "- every export that a reader can see has each byte that its manifest names, and `latest`",
      "  leads to one;",
      "- no export that a run acknowledged (exit code 0) is lost, where the job keeps them all;",
      "- the next run without a fault ends with 0, leaves nothing of the run before, and its export",
      "  equals one from scratch, byte for byte.", "",
      "| fault | what must hold besides | rounds | held |", "|---|---|---|---|",
    ]
    for fault in faults {
      let held =
        fault.skipped.map { "not tried: \($0)" }
        ?? (fault.failures.isEmpty ? "yes" : "NO, \(fault.failures.count) failures")
      lines.append("| \(fault.name) | \(fault.promise) | \(fault.rounds) | \(held) |")
    }
    lines += [
      "",
      "A kill is the death of the process. What only a power cut can do, that a disk forgets what",
      "fsync has promised, is not tried here; the order of writes, fsyncs and renames is what SQLite",
      "with `synchronous=FULL` and the export folder rely on. Failpoints stand around the program's own",
      "steps; SQLite's writes are met by the random kills and the full file system.", "",
    ]
    return lines.joined(separator: "\n")
  }
}
