import Measurements

/// Numbers announced under a number of headings, and the numbers under each:
/// `六大方面、58项举措` and later 13条举措, 17条举措, 12, 9, 2 and 5.
///
/// A difference counts only where headings and total stand side by side, and the article has exactly
/// as many such figures as headings were announced. A list directly before the headings (从政务诚信、
/// …4个方面提出9条举措) says what they are, so what follows later does not hang on them.
struct HeadedListsCheck {
  let scope: CheckScope
  let article: ArticlePassages

  func checks() -> [Check] {
    article.passages.indices.flatMap { index in
      let passage = article.passages[index]
      return passage.figures.indices.dropFirst().compactMap { total in
        check(passage, total: total, after: index)
      }
    }
  }

  private func check(_ passage: Passage, total: Int, after index: Int) -> Check? {
    let gap = passage.gap(before: total)
    let headings = passage.measurement(total - 1)
    let whole = passage.measurement(total)
    let noun = String(passage.trail(of: total).prefix(2))
    guard headings.quantity.unit.kind == .count, whole.quantity.unit.kind == .count,
      gap.marks.count <= 1, scope.words.begins(gap.first, with: .heading), gap.text.count <= 6,
      passage.gap(before: total - 1).marks.last != "、",
      noun.count == 2, let count = headings.quantity.value, count >= ExactDecimal(2)
    else { return nil }
    let parts = article.passages[(index + 1)...].flatMap { passage in
      passage.figures.indices.filter { figure in
        let part = passage.measurement(figure)
        return part.quantity.unit.kind == .count && scope.addUp(whole, part)
          && names(noun, passage, figure)
      }.map(passage.measurement)
    }
    let total = ValueInterval(whole.quantity)
    guard parts.count > 1, let sum = scope.sum(of: parts, in: whole.quantity.unit),
      parts.allSatisfy({ ValueInterval($0.quantity).isBelow(total) })
    else { return nil }
    let check = Check(.partsOfTotal, whole, parts, sum)
    let isComplete = count == ExactDecimal(parts.count) && gap.text.count <= 3
    if isComplete || check.outcome == .holds { return check }
    return gap.text.count <= 3 ? check.unlessHolding(.incompleteList) : nil
  }

  /// Whether the noun stands behind the figure (13条举措), or before it in its own clause
  /// (具体举措为两条). In 12条举措覆盖4个方面 it belongs to the first figure.
  private func names(_ noun: String, _ passage: Passage, _ index: Int) -> Bool {
    if passage.trail(of: index).prefix(noun.count + 4).contains(noun) { return true }
    let gap = passage.gap(before: index)
    return gap.last.contains(noun) && (index == 0 || !gap.marks.isEmpty)
  }
}
