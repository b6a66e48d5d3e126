import RemediationPlan
package import SecureScore

/// A score with everything its outputs show, broken down one way.
package struct ScoreReport: Sendable {
  package static let schema = "uplift-score/1"

  package let tenant: Tenant
  package let scorecard: Scorecard
  package let view: ScoreView
  package let title: String
  let reconciliation: Reconciliation
  let aggregates: [ControlAggregate]
  let groups: FindingGroups
  let managementGroups: [ManagementGroupScore]

  /// Linear in the assessments.
  package init(tenant: Tenant, scorecard: Scorecard, view: ScoreView, title: String = "") {
    self.tenant = tenant
    self.scorecard = scorecard
    self.view = view
    self.title = title
    reconciliation = Reconciliation(tenant: tenant, scorecard: scorecard)
    aggregates = ControlAggregate.all(of: scorecard, in: tenant)
    groups = FindingGroups(tenant: tenant, scorecard: scorecard)
    managementGroups = ManagementGroupScore.all(of: scorecard, in: tenant)
  }

  /// Whether points are of the whole selection, not of scopes.
  var isPooled: Bool { scorecard.points != nil }

  /// The sum of the scopes' weights, in ten-thousandths.
  var weight: Int64 { scorecard.scopes.reduce(0) { $0 + $1.weight } }

  /// Controls over all scopes, the largest potential increase first; at equal ones by id.
  var aggregatesByIncrease: [ControlAggregate] {
    aggregates.enumerated().sorted {
      ($1.element.potentialIncreasePercent, $0.offset) < ($0.element.potentialIncreasePercent, $1.offset)
    }.map(\.element)
  }

  func gain(_ sum: ExactSum) -> PercentPoints { PercentPoints(sum, in: scorecard.gains) }

  /// Scored recommendations with resources that count, the largest gain first, then the most findings, then by id.
  var recommendationsByGain: [(score: RecommendationScore, gain: PercentPoints)] {
    let scored = groups.recommendations.filter { $0.notScored == nil && $0.counts.counted > 0 }
      .map { (score: $0, gain: gain($0.gainAlone)) }
    return scored.sorted {
      ($1.gain.trillionths, $1.score.counts.unhealthy, $0.score.recommendation)
        < ($0.gain.trillionths, $0.score.counts.unhealthy, $1.score.recommendation)
    }
  }

  /// Recommendations with resources that never count, by reason, then by id.
  var notScored: [(reason: NotScoredReason, recommendations: [RecommendationScore])] {
    let reasons: [NotScoredReason] = [.preview, .custom, .zeroPointControl, .noControl]
    return reasons.compactMap { reason in
      let members = groups.recommendations.filter {
        $0.notScored == reason && $0.counts != ResourceCounts()
      }
      return members.isEmpty ? nil : (reason, members)
    }
  }

  /// Points of 50 that fixing all findings of a recommendation wins under the score of 2019, in hundredths.
  func legacyPoints(_ counts: ResourceCounts) -> Points {
    guard counts.counted > 0 else { return .zero }
    let hundredths = roundedHalfToEven(5_000 * Int128(counts.unhealthy), over: Int128(counts.counted))
    return Points(hundredths: Int64(hundredths))
  }

  /// The recommendations of most impact under the score of 2019, at most three.
  var greatestImpact: [(score: RecommendationScore, gain: PercentPoints)] {
    guard isPooled else { return [] }
    return Array(recommendationsByGain.filter { $0.gain > .zero }.prefix(3))
  }

  func count(_ origin: Origin, of origins: some Sequence<Origin>) -> Int {
    origins.reduce(0) { $0 + ($1 == origin ? 1 : 0) }
  }
}

extension ControlScore {
  /// Percent points of its scope's own score still to win, in ten-thousandths: as the portal shows for one scope.
  func potentialIncreasePercent(of scope: ScopeScore) -> Int64 {
    guard scope.maximum > .zero else { return 0 }
    return Int64(
      roundedHalfToEven(
        Int128(potentialIncrease.tenThousandths) * 1_000_000, over: Int128(scope.maximum.tenThousandths)))
  }
}
