import MeasurementStore
import Testing

@Test("the SQLite library answers with a version that has WAL and UPSERT")
func engineVersion() {
  let parts = MeasurementStore.engineVersion.split(separator: ".").compactMap { Int($0) }
  #expect(parts.count >= 2)
  #expect(parts.first == 3 && parts.dropFirst().first ?? 0 >= 24)
}
