import CMalloc
import Glibc

// Memory that a document needed is kept for the next one, up to 64 MB of it: to give it back and to
// ask for it again costs more than to read a document's characters.
mallopt(M_TRIM_THRESHOLD, 1 << 26)
mallopt(M_MMAP_THRESHOLD, 1 << 26)

// A reader that has seen enough is told by the return of write, not by a signal.
signal(SIGPIPE, SIG_IGN)
exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
