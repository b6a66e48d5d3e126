import SecureScore

/// The rounded score of single scopes with some bundles completed.
struct ScopeScores {
  let scorecard: Scorecard
  /// Cells by scope.
  private let cells: [[Int]]

  init(_ scorecard: Scorecard) {
    self.scorecard = scorecard
    var cells = [[Int]](repeating: [], count: scorecard.scopes.count)
    for (index, cell) in scorecard.gains.cells.enumerated() {
      if let scope = cell.scope { cells[scope].append(index) }
    }
    self.cells = cells
  }

  /// - Parameter healed: bundles completed, by cell.
  func score(of scope: Int, healed: [Int]) -> ScoreFraction {
    let before = scorecard.scopes[scope]
    guard before.maximum > .zero else { return .zero }
    var current = before.current
    for index in cells[scope] where healed[index] > 0 {
      let cell = scorecard.gains.cells[index]
      guard let control = cell.control else { continue }
      let maximum = before.controls[control].maximum
      let counts = ResourceCounts(
        healthy: cell.counts.healthy + healed[index], unhealthy: cell.counts.unhealthy - healed[index])
      current =
        current + ControlScore.current(maximum: maximum, counts: counts)
        - ControlScore.current(maximum: maximum, counts: cell.counts)
    }
    return ScoreFraction(of: current, in: before.maximum)
  }
}
