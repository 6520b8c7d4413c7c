/// What was read at some positions of the text, from left to right.
struct ValuesByPosition<Value> {
  private var positions: [Int] = []
  private var values: [Value] = []

  /// Adds the value of a position behind all others.
  mutating func append(_ value: Value, at position: Int) {
    positions.append(position)
    values.append(value)
  }

  /// The value at a position; nil where nothing was read. O(log n).
  subscript(position: Int) -> Value? {
    let index = positions.partitionPoint { $0 >= position }
    return index < positions.count && positions[index] == position ? values[index] : nil
  }
}
