import Delivery
import Effort
import RemediationPlan
import SecureScore
import Support
import Testing

/// A search for a score knows more of it, and of the scores around it, than the curve.
@Suite struct FrontierTargetsTests {
  /// 70 % took 19 h 50 min on the curve, 80 % at least 41 h 53 min.
  @Test func aPlanReachesAllLowerScoresAndBoundsAllHigherOnes() throws {
    let known = try milestones(score: 7_500, effort: 1_100, least: 1_090)
    #expect(known.map(\.effort) == [73, 600, 1_100, nil].map { $0.map { Minutes($0) } })
    #expect(known.map(\.leastEffort) == [73, 463, 1_082, 2_513].map { Minutes($0) })
    let bound = try milestones(score: 6_500, effort: 3_000, least: 1_150)
    #expect(bound.map(\.effort) == [73, 600, 1_190, nil].map { $0.map { Minutes($0) } })
    #expect(bound.map(\.leastEffort) == [73, 463, 1_150, 2_513].map { Minutes($0) })
  }

  @Test func aPlanForARoundScoreIsWhatTheCurveTellsOfIt() throws {
    let known = try milestones(score: 8_000, effort: 2_600, least: 2_600)
    #expect(known.last?.effort == Minutes(2_600))
    #expect(known.last?.leastEffort == Minutes(2_600))
  }

  /// What one scope needs says nothing of the score of all.
  @Test func plansForEachScopeSayNothing() throws {
    #expect(try milestones(score: 7_500, effort: 80, least: 80, isForEachScope: true) == curve.milestones)
  }

  /// Whatever plans there are, more score never takes less, and what is known never becomes less known.
  @Test(arguments: 0..<200)
  func higherScoresNeverTakeLess(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // The truth, of which curve and plan know a part each.
    var truth: [Int] = []
    for _ in 0..<8 { truth.append((truth.last ?? 0) + Int.random(in: 0...300, using: &random)) }
    var frontier = curve
    let planned = Int.random(in: 0...8, using: &random)
    frontier.milestones = truth.enumerated().map { index, minutes in
      Frontier.Milestone(
        score: ScoreFraction(tenThousandths: 5_000 + Int64(index) * 500),
        leastEffort: Minutes(minutes * 3 / 4),
        effort: index < planned ? Minutes(minutes * 5 / 4) : nil)
    }
    let place = Int.random(in: 0..<7, using: &random)
    let minutes = Int.random(in: truth[place]...truth[place + 1], using: &random)
    let before = frontier.milestones
    let after = try milestones(
      of: frontier, score: 5_000 + Int64(place) * 500 + Int64.random(in: 1...499, using: &random),
      effort: minutes * 9 / 8, least: minutes * 7 / 8)
    for (old, new) in zip(before, after) {
      #expect(new.leastEffort >= old.leastEffort, "seed \(seed)")
      if let effort = old.effort { #expect(try #require(new.effort) <= effort, "seed \(seed)") }
    }
    for (low, high) in zip(after, after.dropFirst()) {
      #expect(low.leastEffort <= high.leastEffort, "seed \(seed)")
      if let (less, more) = low.effort.flatMap({ less in high.effort.map { (less, $0) } }) {
        #expect(less <= more, "seed \(seed)")
      }
    }
    for milestone in after {
      if let effort = milestone.effort { #expect(milestone.leastEffort <= effort, "seed \(seed)") }
    }
  }

  private var curve: Frontier { FrontierFixture.frontier }

  /// What a report with a plan for a score tells of the round ones.
  private func milestones(
    of frontier: Frontier? = nil, score: Int64, effort: Int, least: Int, isForEachScope: Bool = false
  ) throws -> [Frontier.Milestone] {
    let fixture = try Fixture()
    var plan = fixture.plan
    plan.steps.removeLast(plan.steps.count - 1)
    plan.steps[0].setup = .zero
    plan.steps[0].once = .zero
    plan.steps[0].items = [Step.Item(resource: 0, method: .byHand, effort: Minutes(effort))]
    plan.score.after = ScoreFraction(tenThousandths: score)
    plan.score.leastEffort = Minutes(least)
    plan.question.target = Target(
      score: ScoreFraction(tenThousandths: score), isForEachScope: isForEachScope)
    let report = FrontierReport(
      frontier: frontier ?? curve, tenant: fixture.tenant, policy: Fixture.policy, title: "contoso")
    let briefing = Briefing(
      plan: PlanReport(plan: plan, tenant: fixture.tenant, policy: Fixture.policy), model: ClassicModel(),
      frontier: report)
    return briefing.frontier.frontier.milestones
  }
}
