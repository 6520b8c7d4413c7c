import Measurements

/// Gives a figure of a headline the meaning that the body gives the same figure: a headline is too
/// short to say whose, of when and of what it is (冲刺2000亿元, 2560.38万元“真金白银”).
struct HeadlineRule {
  let article: ArticleReading

  /// Settles the figures of the headline, which stand before all others. O(headline × body).
  func settle(_ figures: inout [AttributedFigure]) {
    // A headline may have a second line.
    let lines = article.paragraphs.prefix { $0.paragraph.role.isHeading }.prefix(2)
    let body = lines.reduce(0) { $0 + $1.figures.count }..<figures.count
    for index in 0..<body.lowerBound {
      guard let value = article.figures[index].quantity.value,
        let place = body.first(where: {
          article.figures[$0].quantity.value == value && tellsAgain(figures[$0], figures[index])
        })
      else { continue }
      let told = figures[place]
      figures[index].scope = told.scope
      figures[index].park = told.park
      figures[index].scopeRule = .toldAgain
      figures[index].status = told.status
      figures[index].period = told.period
      // Of two phrases for what is counted the longer one says more; an id says most.
      let saysMore =
        !told.indicator.id.isEmpty || article.figures[place].quantity.unit.kind != .count
        || told.indicator.phrase.utf8.count > figures[index].indicator.phrase.utf8.count
      if figures[index].indicator.id.isEmpty, saysMore {
        figures[index].indicator = told.indicator
        figures[index].indicatorRule = told.indicatorRule
      }
      if told.scope != .park { figures[index].indicator.id = "" }
    }
  }

  /// Whether a figure of the body is that of the headline: the same quantity, and for a bare count,
  /// which may agree by chance, of the same things.
  private func tellsAgain(_ body: AttributedFigure, _ headline: AttributedFigure) -> Bool {
    let (one, other) = (
      article.figures[body.index].quantity, article.figures[headline.index].quantity
    )
    guard one.value == other.value, one.unit.symbol == other.unit.symbol,
      body.change.direction == headline.change.direction
    else { return false }
    switch one.unit.kind {
    case .money, .percent, .percentagePoint, .area: return true
    default:
      let common = Set(body.indicator.phrase).intersection(headline.indicator.phrase)
      return common.count >= 2
    }
  }
}
