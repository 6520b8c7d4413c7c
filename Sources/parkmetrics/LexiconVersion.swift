import CLexiconTables

/// The version of the lexicon that the program carries, found without compiling it, so that
/// `--version` answers at once: FNV-1a (64 bits) over the bytes of all tables in their order, the
/// same text as `Lexicon.standard.version`.
func carriedLexiconVersion() -> String {
  var digest: UInt64 = 0xcbf2_9ce4_8422_2325
  for index in 0..<lexicon_table_count() {
    let table = lexicon_table_at(index)
    for byte in UnsafeBufferPointer(start: table.bytes, count: table.count) {
      digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }
  return String(digest, radix: 16)
}
