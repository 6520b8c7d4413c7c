import Lexicon
import StandardLexicon
import Testing

@testable import NumericExtraction

@Suite("The words that rules look for")
struct RuleWordTests {
  /// 年产项目在项目开工后总投资额, its words found in all of it.
  private let text = Array("年产项目在项目开工后总投资额".unicodeScalars.map { TextUnit($0) })
  private var words: RuleWords { words(in: text.indices) }

  private func words(in passage: Range<Int>) -> RuleWords {
    Lexer(units: text, lexicon: .standard).words(in: [0..<0, passage]).ruleWords(of: 1)
  }

  @Test("A word counts only where the range holds all of it")
  func ranges() {
    #expect(words.has(.project, in: 2..<4))
    #expect(!words.has(.project, in: 2..<3))
    #expect(!words.has(.project, in: 3..<6))
    #expect(!words.has(.distributive, in: text.indices))
  }

  @Test("The first and the last of a list are told apart")
  func order() {
    #expect(words.first(.project, in: text.indices) == 2..<4)
    #expect(words.last(.project, in: text.indices, before: text.count) == 5..<7)
    #expect(words.last(.project, in: 0..<5, before: text.count) == 2..<4)
    #expect(words.last(.project, in: 3..<6, before: 6) == nil)
  }

  @Test("Of the words that begin or end at a place the longest is taken")
  func longest() {
    #expect(words.length(of: .projectStatement, at: 10, before: text.count) == 3)
    #expect(words.length(of: .projectStatement, at: 10, before: 12) == nil)
    #expect(words.start(of: .investmentNoun, endingAt: 14, from: 0) == 10)
    #expect(words.start(of: .investment, endingAt: 14, from: 0) == 11)
    #expect(words.start(of: .investment, endingAt: 14, from: 12) == nil)
  }

  @Test("Places outside the passage hold no word")
  func outside() {
    #expect(!words.begins(.capacity, at: -2, before: 0))
    #expect(words.begins(.capacity, at: 0, before: 2))
    #expect(!words.begins(.capacity, at: text.count, before: text.count + 2))
  }

  @Test("Only the words of the passage are found")
  func passage() {
    let part = words(in: 3..<7)
    #expect(part.first(.project, in: text.indices) == 5..<7)
    #expect(!part.has(.projectStart, in: text.indices))
  }

  @Test("Words are found wherever they stand in a long passage")
  func longPassage() {
    let filler = String(repeating: "园区风景好", count: 9)
    let units = Array((filler + "项目" + filler + "开工项目").unicodeScalars.map { TextUnit($0) })
    let words = Lexer(units: units, lexicon: .standard).words(in: [units.indices])
      .ruleWords(of: 0)
    #expect(words.all(.project, in: units.indices) == [45..<47, 94..<96])
    #expect(words.last(.project, in: 0..<94, before: 94) == 45..<47)
    #expect(words.first(.project, in: 46..<96) == 94..<96)
    #expect(words.first(.project, in: 47..<95) == nil)
    #expect(words.start(of: .project, endingAt: 96, from: 0) == 94)
    #expect(words.length(of: .projectStart, at: 92, before: 96) == 2)
    #expect(words.length(of: .projectStart, at: 45, before: 96) == nil)
  }

  @Test("Every list is told apart from the others")
  func lists() {
    // A set of lists has a bit for each.
    #expect(WordList.allCases.count <= 192)
    for list in WordList.allCases {
      #expect(words.has(list, in: text.indices) == !words.all(list, in: text.indices).isEmpty)
    }
    #expect(words.hold(.project) && words.hold(.projectStart) && !words.hold(.completing))
  }
}
