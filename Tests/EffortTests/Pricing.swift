import Catalogue
import SecureScore

@testable import Effort

/// Prices one finding, so that a test can say in a line what it is about.
struct Pricing {
  var policy = EffortPolicy.defaults
  var quickFix = Answer.unknown
  var recommendation = Recommendation(key: "key", name: "Name")

  init(effort: Level = .low, impact: Level = .unknown, quickFix: Answer = .unknown) {
    self.quickFix = quickFix
    recommendation.implementationEffort = effort
    recommendation.userImpact = impact
  }

  func callAsFunction(_ rules: EffortRule...) -> Estimate {
    FindingPricing(recommendation: recommendation, quickFix: quickFix, policy: policy).estimate(rules: rules)
  }
}

extension Cost {
  /// In minutes.
  init(_ setup: Int, _ each: Int) { self.init(setup: Minutes(setup), each: Minutes(each)) }
}

extension EffortRule {
  /// A rule for everything that stands in line `line` of `uplift.yaml`.
  init(line: Int = 1, because: String? = nil, _ change: (inout EffortRule) -> Void) {
    self.init(when: Condition(), source: "uplift.yaml:\(line)")
    self.because = because
    change(&self)
  }
}
