import Delivery
import Effort
import RemediationPlan
import SecureScore

/// What other budgets would buy in `Fixture`'s tenant, written down by hand.
struct FrontierFixture {
  let fixture: Fixture
  var frontier = Self.frontier

  /// - Parameter rename: replaces every text that an attacker could choose.
  init(rename: (String) -> String = { $0 }) throws { fixture = try Fixture(rename: rename) }

  var report: FrontierReport {
    FrontierReport(frontier: frontier, tenant: fixture.tenant, policy: Fixture.policy, title: "contoso")
  }

  /// A gain in hundredths of a percent point.
  static func gain(_ hundredths: Int64) -> PercentPoints {
    PercentPoints(trillionths: hundredths * 10_000_000_000)
  }

  static func score(_ tenThousandths: Int64) -> ScoreFraction {
    ScoreFraction(tenThousandths: tenThousandths)
  }

  static func corner(_ hours: Int, _ hundredths: Int64, rate: Int64) -> Frontier.Breakpoint {
    Frontier.Breakpoint(effort: Minutes(hours * 60), gain: gain(hundredths), gainPerHour: gain(rate))
  }

  private static func point(
    _ hours: Int, _ effort: Int, _ hundredths: Int64, bound: Int64, rate: Int64, _ status: PlanStatus,
    isCarriedForward: Bool = false
  ) -> Frontier.Point {
    Frontier.Point(
      budget: Minutes(hours * 60), effort: Minutes(effort), gain: gain(hundredths), bound: gain(bound),
      scoreAfter: score(4_807 + hundredths), marginalGainPerHour: gain(rate), status: status,
      isCarriedForward: isCarriedForward)
  }

  static let frontier = Frontier(
    model: "classic", question: Question(budget: .zero, scopePattern: "prod-*", asOf: "2026-11-20"),
    before: score(4_807),
    points: [
      point(5, 290, 790, bound: 800, rate: 150, .withinGap),
      point(10, 600, 1_550, bound: 1_550, rate: 80, .optimal),
      point(20, 1_190, 2_200, bound: 2_350, rate: 40, .limit),
      point(30, 1_190, 2_200, bound: 2_750, rate: 40, .timeLimit, isCarriedForward: true),
      point(90, 5_360, 4_293, bound: 4_293, rate: 0, .optimal),
    ],
    breakpoints: [
      corner(0, 0, rate: 0), corner(5, 800, rate: 160), corner(10, 1_550, rate: 150),
      corner(20, 2_350, rate: 80), corner(40, 3_150, rate: 40), corner(90, 4_293, rate: 23),
    ],
    knee: corner(20, 2_350, rate: 80),
    milestones: [
      Frontier.Milestone(score: score(5_000), leastEffort: Minutes(73), effort: Minutes(73)),
      Frontier.Milestone(score: score(6_000), leastEffort: Minutes(463), effort: Minutes(600)),
      Frontier.Milestone(score: score(7_000), leastEffort: Minutes(1_082), effort: Minutes(1_190)),
      Frontier.Milestone(score: score(8_000), leastEffort: Minutes(2_513), effort: nil),
    ],
    everything: Frontier.Everything(effort: Minutes(5_360), gain: gain(4_293), score: score(9_100)))
}
