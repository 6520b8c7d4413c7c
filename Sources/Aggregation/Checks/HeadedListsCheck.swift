import Measurements

/// Numbers announced under a number of headings, and the numbers under each:
/// `六大方面、58项举措` and later 13条举措, 17条举措, 12, 9, 2 and 5.
///
/// Judged only where the article has exactly as many such figures as headings were announced.
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
      noun.count == 2, let count = headings.quantity.value, count >= ExactDecimal(2)
    else { return nil }
    let parts = article.passages[(index + 1)...].flatMap { passage in
      passage.figures.indices.filter { figure in
        let part = passage.measurement(figure)
        return part.quantity.unit.kind == .count && scope.addUp(whole, part)
          && names(noun, passage, figure)
      }.map(passage.measurement)
    }
    guard parts.count > 1, let sum = scope.sum(of: parts, in: whole.quantity.unit) else {
      return nil
    }
    let check = Check(.partsOfTotal, whole, parts, sum)
    return count == ExactDecimal(parts.count) ? check : check.unlessHolding(.incompleteList)
  }

  /// Whether the noun stands behind the figure (13条举措), or before it in its own clause
  /// (具体举措为两条). In 12条举措覆盖4个方面 it belongs to the first figure.
  private func names(_ noun: String, _ passage: Passage, _ index: Int) -> Bool {
    if passage.trail(of: index).prefix(noun.count + 2).contains(noun) { return true }
    let gap = passage.gap(before: index)
    return gap.last.contains(noun) && (index == 0 || !gap.marks.isEmpty)
  }
}
