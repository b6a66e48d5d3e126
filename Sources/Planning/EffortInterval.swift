/// Between what is proved of the least effort for a target and the plan of least effort found so far.
struct EffortInterval {
  private(set) var best: Selection
  /// What the plan takes, in minutes.
  private(set) var effort: Int64
  /// No plan that reaches the target takes less; at most `effort`.
  private(set) var bound: Int64
  /// Whether a solver had to say so.
  private(set) var isBySolver = false
  /// With so many minutes the goal can be gained, or that could not be told: no bound on gains goes beyond.
  var open: Int64
  /// (effort − bound) / effort that is good enough, in millionths of a percent.
  private let gap: Int64

  init(best: Selection, effort: Int64, bound: Int64, gap: Int64) {
    self.best = best
    self.effort = effort
    self.bound = min(bound, effort)
    self.gap = gap
    open = effort
  }

  /// Whether the plan is as good as it need be.
  var isClosed: Bool { Int128(effort - bound) * 100_000_000 <= Int128(gap) * Int128(effort) }

  mutating func take(_ found: Selection, effort minutes: Int64) {
    guard minutes < effort else { return }
    (best, effort) = (found, minutes)
    bound = min(bound, effort)
    open = min(open, effort)
  }

  mutating func raise(to minutes: Int64, bySolver: Bool) {
    guard minutes > bound else { return }
    bound = min(minutes, effort)
    isBySolver = isBySolver || bySolver
  }
}
