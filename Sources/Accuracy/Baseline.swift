import FoundationEssentials
import Measurements

/// Scores that were recorded, which later ones must not fall below.
public struct Baseline: Sendable, Hashable {
  /// A score that fell.
  public struct Drop: Sendable, Hashable, CustomStringConvertible {
    /// `cell F1`, or the name of a field.
    public let name: String
    /// The recorded score.
    public let recorded: ExactDecimal
    /// The score now.
    public let current: ExactDecimal

    /// `cell F1 fell from 0.8123 to 0.8011`.
    public var description: String {
      "\(name) fell from \(recorded.text(minimumFractionDigits: 4))"
        + " to \(current.text(minimumFractionDigits: 4))"
    }
  }

  /// What a score may lose before it counts as fallen: 0.0005.
  public static let tolerance = ExactDecimal("0.0005") ?? .zero

  private let scores: [String: ExactDecimal]

  /// The names of the scores that a baseline holds, with their present values.
  private static func scores(of score: Score) -> [(name: String, value: ExactDecimal)] {
    [("found F1", score.found), ("typed F1", score.typed), ("cell F1", score.cell)].map {
      ($0.0, roundedScore($0.1.f1))
    } + ScoredField.allCases.map { ($0.rawValue, roundedScore(score.share(of: $0))) }
  }

  /// Reads what `Score.json` gave.
  ///
  /// - Throws: `GoldError` where a score is missing or no number.
  public init(parsing bytes: [UInt8], name: String) throws(GoldError) {
    struct File: Decodable {
      struct F1: Decodable { let f1: Double }
      let found: F1
      let typed: F1
      let cell: F1
      let fields: [String: Double]
    }
    let remedy = "record the scores again with --record"
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else {
      throw GoldError(file: name, line: 1, problem: "no recorded scores", remedy: remedy)
    }
    var scores = file.fields.mapValues(roundedScore)
    scores["found F1"] = roundedScore(file.found.f1)
    scores["typed F1"] = roundedScore(file.typed.f1)
    scores["cell F1"] = roundedScore(file.cell.f1)
    for field in ScoredField.allCases where scores[field.rawValue] == nil {
      throw GoldError(
        file: name, line: 1,
        problem: "the score of \(field.rawValue) is missing", remedy: remedy)
    }
    self.scores = scores
  }

  /// The scores that are lower now by more than the tolerance, in the order of `Score.json`.
  public func drops(in score: Score) -> [Drop] {
    Self.scores(of: score).compactMap { name, current in
      guard let recorded = scores[name], let loss = recorded.subtracting(current),
        loss > Self.tolerance
      else { return nil }
      return Drop(name: name, recorded: recorded, current: current)
    }
  }
}
