import Glibc

/// The time of the machine's clock. It names things and is shown to people; no decision depends on
/// it, since clocks are set back.
struct RunTime {
  private let seconds: time_t
  private let nanoseconds: Int

  /// Now. A test build takes the seconds since 1970 from `PARKMETRICS_CLOCK`, where it is set.
  static var now: RunTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    #if FAILPOINTS
      if let text = getenv("PARKMETRICS_CLOCK"), let seconds = Int(String(cString: text)) {
        return RunTime(seconds: seconds, nanoseconds: 0)
      }
    #endif
    return RunTime(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// Milliseconds since some moment, by a clock that is never set back.
  static var elapsedMilliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// RFC 3339, in UTC: `2026-11-25T07:30:00Z`.
  var utc: String { format("%Y-%m-%dT%H:%M:%SZ", isLocal: false) }

  /// `2026-11-25` where the machine is.
  var localDate: String { format("%Y-%m-%d", isLocal: true) }

  /// `073000` where the machine is.
  var localTime: String { format("%H%M%S", isLocal: true) }

  private func format(_ pattern: String, isLocal: Bool) -> String {
    var seconds = seconds
    var parts = tm()
    if isLocal { localtime_r(&seconds, &parts) } else { gmtime_r(&seconds, &parts) }
    let size = 64
    let text = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { characters in
        strftime(characters.baseAddress, size, pattern, &parts)  // at most `size`, 0 if too long
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
