package import SecureScore

/// The figures and rules from which every estimate follows. All durations are whole minutes already.
package struct EffortPolicy: Sendable, Hashable {
  /// By hand, by implementation effort; every level has an entry.
  package var manual: [Level: Cost]
  /// Factors on the manual figures, by user impact; every level has an entry.
  package var userImpact: [Level: Factors]
  package var quickFix: Cost?
  package var script: Cost?
  /// Top to bottom, the shipped families (if wanted) first; later rules override.
  package var rules: [EffortRule]
  /// What the figures' own provenance says: `default`, or the policy file's name.
  package var source: String

  package init(
    manual: [Level: Cost], userImpact: [Level: Factors], quickFix: Cost?, script: Cost?,
    rules: [EffortRule], source: String
  ) {
    self.manual = manual
    self.userImpact = userImpact
    self.quickFix = quickFix
    self.script = script
    self.rules = rules
    self.source = source
  }

  /// The shipped defaults without any rule: judgments, as docs/model.md says.
  package static let defaults = EffortPolicy(
    manual: [
      .low: Cost(setup: Minutes(60), each: Minutes(15)),
      .moderate: Cost(setup: Minutes(240), each: Minutes(45)),
      .high: Cost(setup: Minutes(960), each: Minutes(180)),
      .unknown: Cost(setup: Minutes(120), each: Minutes(30)),
    ],
    userImpact: [
      .low: .one,
      .moderate: Factors(setup: 15_000, each: 11_000),
      .high: Factors(setup: 25_000, each: 12_500),
      .unknown: .one,
    ],
    quickFix: Cost(setup: Minutes(45), each: Minutes(3)),
    script: nil, rules: [], source: "default")
}
