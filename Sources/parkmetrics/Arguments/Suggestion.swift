/// The candidate that a mistyped word was probably meant to be, or nil where none is near.
func suggestion(for word: String, among candidates: [String]) -> String? {
  let nearest = candidates.map { (candidate: $0, distance: editDistance(word, $0)) }
    .min { $0.distance < $1.distance }
  guard let nearest, nearest.distance <= max(1, nearest.candidate.count / 3) else { return nil }
  return nearest.candidate
}

/// How many insertions, deletions, substitutions and swaps of neighbours turn one word into the
/// other (optimal string alignment). The cost is the product of both lengths.
func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  guard left.count <= 64, right.count <= 64 else { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (i, scalar) in left.enumerated() {
    var row = [i + 1]
    for (j, other) in right.enumerated() {
      var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (scalar == other ? 0 : 1))
      if i > 0, j > 0, scalar == right[j - 1], left[i - 1] == other {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
