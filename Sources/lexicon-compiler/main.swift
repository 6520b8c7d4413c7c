import Glibc
import Lexicon

// Compiles the lexicon of the tables that it carries, and writes it as a Swift source; the plugin
// EmbedLexicon has that built into the program.
//
// usage: lexicon-compiler FILE

/// Tells why there is no lexicon, and ends.
func fail(_ reasons: [String]) -> Never {
  let text = reasons.map { "error: \($0)\n" }.joined()
  write(STDERR_FILENO, text, text.utf8.count)
  exit(1)
}

guard CommandLine.arguments.count == 2 else { fail(["usage: lexicon-compiler FILE"]) }
let path = CommandLine.arguments[1]
let lexicon = Lexicon(LexiconTables())
guard lexicon.issues.isEmpty else { fail(lexicon.issues.map(\.description)) }

let head = """
  // Made by lexicon-compiler from the tables of CLexiconTables.

  /// The compiled lexicon, as `Lexicon.init(compiled:)` takes it.
  let compiledLexicon: StaticString = #"
  """
let source = Array(head.utf8) + lexicon.literal + Array("\"#\n".utf8)
guard let file = fopen(path, "w"), fwrite(source, 1, source.count, file) == source.count,
  fclose(file) == 0
else {
  fail(["\(path): \(String(cString: strerror(errno)))"])
}
