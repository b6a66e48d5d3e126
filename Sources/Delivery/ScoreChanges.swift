import SecureScore

/// What a plan does to scopes and controls, the most first.
struct ScoreChanges {
  /// One scope's score.
  struct ScopeChange {
    var scope: Int
    var before: ScoreFraction
    var after: ScoreFraction
  }

  /// One control over all scopes.
  struct ControlChange {
    var control: Int
    var before: ControlAggregate
    var after: ControlAggregate

    /// What its move adds to the overall score, in ten-thousandths of a percent point.
    var gain: Int64 { before.potentialIncreasePercent - after.potentialIncreasePercent }
  }

  /// Scopes that have a score: the largest gain first, then the lowest score, then by id.
  let scopes: [ScopeChange]
  /// Controls that have resources: the largest gain first, then what is still to win, then by id.
  let controls: [ControlChange]

  init(tenant: Tenant, before: Scorecard, after: Scorecard) {
    let changes = zip(before.scopes, after.scopes).filter { $0.0.maximum > .zero }.map {
      ScopeChange(scope: $0.0.scope, before: $0.0.percentage, after: $0.1.percentage)
    }
    scopes = changes.sorted { left, right in
      let gains = [left, right].map { $0.after.tenThousandths - $0.before.tenThousandths }
      return (gains[1], left.before.tenThousandths, left.scope)
        < (gains[0], right.before.tenThousandths, right.scope)
    }
    // A model without controls has no scores of scopes either.
    guard !before.scopes.isEmpty else {
      controls = []
      return
    }
    let pairs = zip(
      ControlAggregate.all(of: before, in: tenant), ControlAggregate.all(of: after, in: tenant))
    controls = pairs.filter { $0.0.maximum > .zero }
      .map { ControlChange(control: $0.0.control, before: $0.0, after: $0.1) }
      .sorted {
        ($1.gain, $1.before.potentialIncreasePercent, $0.control)
          < ($0.gain, $0.before.potentialIncreasePercent, $1.control)
      }
  }
}
