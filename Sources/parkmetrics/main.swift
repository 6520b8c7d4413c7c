import Glibc

// A reader that has seen enough is told by the return of write, not by a signal.
signal(SIGPIPE, SIG_IGN)
exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
