import Glibc

#if !_endian(little)
  #error("The image of a lexicon holds numbers in little-endian order and is used in place")
#endif

/// A compiled lexicon as one piece of memory, in which automata and entries are used where they lie:
/// no table is parsed for it, nothing is hashed, and no address in it needs to be put right.
///
/// It begins with a directory: for each section where it begins and how many bytes it has, as two
/// 32-bit numbers. Then follow the sections, each at a multiple of 16 bytes. All numbers are plain
/// and little-endian.
///
/// What reads it relies on what `LexiconCompiler` wrote and checks little: an image is made in the
/// process that reads it, or by `lexicon-compiler` in the build that the program comes from, out of
/// the same sources; that tool also proves it sound (`unsoundParts`). None comes from a file.
final class LexiconImage: @unchecked Sendable {
  /// The parts of a lexicon.
  enum Section: Int, CaseIterable {
    /// Pairs of 16-bit numbers: the code points that folding reads from, and reads as.
    case foldingPairs
    /// The tree of all surface forms but those of the indicators; see `PrefixTree`.
    case formNodes, formValues
    /// The tree of the forms that are matched from their end.
    case endingNodes, endingValues
    /// The tree of the aliases of indicators, and what `IndicatorPhrases` knows of each.
    case aliasNodes, aliasValues, aliases, aliasParts, aliasUnits
    /// The sets of bits of `LexicalScanner`, and its table of pairs.
    case scannedUnits, scannedPairs, scannedBeginnings
    /// The set of bits of `JoinedUnits`.
    case joinedUnits
    /// The sets of lists that words of rules are on, 128 bits each.
    case wordLists
    /// The texts of all entries in UTF-8, one behind the other.
    case text
    /// The entries of each table; see `LexiconRecords`.
    case indicators, zones, zoneForms, units, bounds, timeWords, cues, places, phraseBoundaries
    case dimensionWords, derivedIndicators, complements, relationWords
    /// The rows of some tables in the order of their names, as 32-bit numbers.
    case indicatorOrder, zoneOrder, unitOrder
  }

  /// What every section begins at a multiple of.
  private static let alignment = 16
  /// The size of a large page. That of the carried lexicon fills most of one, and one page is had in
  /// a sixth of the time that hundreds of small ones take, and found faster by every look-up.
  private static let largePage = 1 << 21
  private static let directorySize = Section.allCases.count * 2 * MemoryLayout<UInt32>.size

  /// The whole image, constant from its initialiser on.
  private let memory: UnsafeMutableRawBufferPointer

  /// Memory for an image of so many bytes, which `fill` writes all of.
  init(byteCount: Int, filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) {
    if byteCount < Self.largePage / 2 {
      memory = .allocate(byteCount: byteCount, alignment: Self.alignment)
    } else {
      let pages = (byteCount + Self.largePage - 1) / Self.largePage
      let whole = UnsafeMutableRawBufferPointer.allocate(
        byteCount: pages * Self.largePage, alignment: Self.largePage)
      // A wish, and no harm where it is not granted.
      madvise(whole.baseAddress, whole.count, MADV_HUGEPAGE)
      memory = UnsafeMutableRawBufferPointer(rebasing: whole[..<byteCount])
    }
    fill(memory)
  }

  deinit { memory.deallocate() }

  /// All bytes, which live as long as the image.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(memory) }

  /// The elements of a section, which live as long as the image. Constant time.
  func elements<Element: BitwiseCopyable>(
    of section: Section, as type: Element.Type = Element.self
  ) -> UnsafeBufferPointer<Element> {
    // The directory has two numbers for each section, and what they say was written in one go with
    // the elements: it lies within the image, and at a multiple of what any element needs.
    let entry = section.rawValue * 2 * MemoryLayout<UInt32>.size
    let start = Int(memory.load(fromByteOffset: entry, as: UInt32.self))
    let size = Int(memory.load(fromByteOffset: entry + 4, as: UInt32.self))
    let part = UnsafeRawBufferPointer(rebasing: memory[start..<start + size])
    return part.bindMemory(to: type)
  }
}

extension LexiconImage {
  /// The sections of an image to be made, in any order; one that is not written is empty.
  struct Writer {
    private var sections = [[UInt8]](repeating: [], count: Section.allCases.count)

    /// Writes a section. The elements have no bytes that belong to none of their properties.
    mutating func write(_ elements: [some BitwiseCopyable], as section: Section) {
      sections[section.rawValue] = elements.withUnsafeBytes { Array($0) }
    }

    /// The image of what has been written; equal sections make equal images, byte by byte.
    func image() -> LexiconImage {
      var directory: [UInt32] = []
      var end = LexiconImage.directorySize
      for section in sections {
        end = Self.aligned(end)
        directory += [UInt32(end), UInt32(section.count)]
        end += section.count
      }
      return LexiconImage(byteCount: end) { memory in
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        directory.withUnsafeBytes { memory.copyMemory(from: $0) }
        for (index, section) in sections.enumerated() {
          UnsafeMutableRawBufferPointer(rebasing: memory[Int(directory[2 * index])...])
            .copyBytes(from: section)
        }
      }
    }

    /// The next multiple of the alignment.
    private static func aligned(_ offset: Int) -> Int {
      (offset + LexiconImage.alignment - 1) / LexiconImage.alignment * LexiconImage.alignment
    }
  }
}
