#if FAILPOINTS
  import Glibc
  import Synchronization
#endif

/// A place where a test build can be made to die or to fail, so that every step of a run can be
/// proved safe. Only a build with `-DFAILPOINTS` knows of them; in any other, passing one is
/// nothing at all.
///
/// Points are numbered in the order in which a run passes them, from 1. The environment decides:
/// `PARKMETRICS_FAILPOINT=kill:7` dies at the seventh by SIGKILL, `fail:7:28` pretends there that
/// the system answered with error 28, `pause:7:500` waits there for 500 ms, and
/// `PARKMETRICS_FAILPOINT_TRACE=FILE` appends the name of each to a file.
package enum Failpoint {
  /// Passes a point; gives the error number to pretend, or 0.
  @inline(__always)
  package static func pass(_ name: StaticString) -> Int32 {
    #if FAILPOINTS
      return pass("\(name)")
    #else
      return 0
    #endif
  }

  #if FAILPOINTS
    private static let passed = Atomic(0)

    private static func pass(_ name: String) -> Int32 {
      let number = passed.wrappingAdd(1, ordering: .relaxed).newValue
      if let trace = getenv("PARKMETRICS_FAILPOINT_TRACE") { append(name + "\n", to: trace) }
      guard let plan = getenv("PARKMETRICS_FAILPOINT").map({ String(cString: $0) }) else {
        return 0
      }
      let parts = plan.split(separator: ":")
      guard parts.count >= 2, Int(parts[1]) == number else { return 0 }
      let argument = parts.count > 2 ? Int32(parts[2]) ?? 0 : 0
      switch parts[0] {
      case "kill": kill(getpid(), SIGKILL)
      case "pause": usleep(UInt32(argument) * 1000)
      default: return argument
      }
      return 0
    }

    private static func append(_ line: String, to path: UnsafePointer<CChar>) {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { return }
      _ = line.withCString { write(descriptor, $0, strlen($0)) }
      close(descriptor)
    }
  #endif
}
