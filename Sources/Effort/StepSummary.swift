/// What `estimate` says of one recommendation in one scope: every way to do it, and the cheapest.
package struct StepSummary: Sendable, Equatable {
  /// All findings that have a method, done by it.
  package struct Way: Sendable, Equatable {
    /// `byHand`; or the bulk methods there are, which rules may make differ between resources.
    package var methods: [Method]
    /// How many of the findings can be done this way.
    package var findings: Int
    /// Least and largest setup and each among them.
    package var setup: ClosedRange<Minutes>
    package var each: ClosedRange<Minutes>
    /// The largest setup and every each.
    package var total: Minutes
  }

  /// Indices into the tenant's recommendations and scopes.
  package var recommendation: Int
  package var scope: Int
  package var findings: Int
  /// Findings without any method; they are in no total.
  package var notPlannable: Int
  /// nil: none of them can be done this way.
  package var byHand: Way?
  package var inBulk: Way?
  /// The cheapest mix of methods over the plannable findings, without `once`, and the setup in it.
  package var cheapest: Minutes
  package var cheapestSetup: Minutes
  /// The largest tenant-wide part among the findings; paid once for the recommendation in all scopes.
  package var once: Minutes
  /// Where the figures come from: distinct, in order of the resources.
  package var provenance: [Estimate.Provenance]
}
