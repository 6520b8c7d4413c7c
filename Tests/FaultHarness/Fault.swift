/// A fault that was inflicted, and what came of it.
struct Fault {
  let name: String
  /// What must hold, in words.
  let promise: String
  /// How often it was inflicted.
  var rounds = 0
  /// What did not hold.
  var failures: [String] = []
  /// Why it could not be tried here.
  var skipped: String?

  init(_ name: String, promise: String) {
    self.name = name
    self.promise = promise
  }

  /// Counts a round with what did not hold in it.
  mutating func count(_ faults: [String], _ where: String = "") {
    rounds += 1
    failures += faults.map { `where`.isEmpty ? $0 : "\(`where`): \($0)" }
  }
}
