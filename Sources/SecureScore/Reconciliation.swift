/// What the export reports of itself, held against what its rows add up to.
package struct Reconciliation: Sendable, Equatable {
  /// One figure that differs.
  package struct Difference: Sendable, Equatable {
    package let scope: Int
    /// nil: the scope's own score.
    package let control: Int?
    /// `healthy`, `unhealthy`, `notApplicable`, `max`, `current`, `percentage` or `weight`.
    package let figure: String
    package let reported: String
    package let computed: String
    package let likelyCause: String
  }

  /// Control rows and scope rows that were compared.
  package let comparedControls: Int
  package let comparedScopes: Int
  package let differences: [Difference]

  package var compared: Int { comparedControls + comparedScopes }
  /// Rows with at least one difference.
  package let differing: Int

  package init(tenant: Tenant, scorecard: Scorecard) {
    var differences: [Difference] = []
    var differing = 0
    var controls = 0
    var scopes = 0
    for row in tenant.reportedControls where row.scope < scorecard.scopes.count {
      controls += 1
      let found = Self.differences(of: row, in: tenant, computed: scorecard.scopes[row.scope])
      differing += found.isEmpty ? 0 : 1
      differences += found
    }
    for (scope, reported) in tenant.reportedScores.enumerated() where scope < scorecard.scopes.count {
      guard let reported else { continue }
      scopes += 1
      let computed = scorecard.scopes[scope]
      let found = Self.compare(
        reported, computed: (computed.maximum, computed.current, computed.percentage, computed.weightText),
        in: (scope, nil)
      ) { _ in
        "a control of this scope differs, or scope and controls were refreshed at different times"
      }
      differing += found.isEmpty ? 0 : 1
      differences += found
    }
    comparedControls = controls
    comparedScopes = scopes
    self.differences = differences
    self.differing = differing
  }

  private static func differences(
    of row: ReportedControl, in tenant: Tenant, computed scope: ScopeScore
  ) -> [Difference] {
    let computed = scope.controls[row.control]
    let cause = LikelyCause(row: row, computed: computed, tenant: tenant)
    let pairs = [
      ("healthy", row.healthy, computed.counts.healthy),
      ("unhealthy", row.unhealthy, computed.counts.unhealthy),
      ("notApplicable", row.notApplicable, computed.counts.notApplicable),
    ]
    let counts = pairs.filter { $0.1 != $0.2 }.map { figure, reported, own in
      Difference(
        scope: row.scope, control: row.control, figure: figure, reported: "\(reported)", computed: "\(own)",
        likelyCause: cause.text(figure: figure))
    }
    let figures = compare(
      row.score,
      computed: (computed.maximum, computed.current, computed.percentage, "\(computed.weight)"),
      in: (row.scope, row.control), cause: cause.text(figure:))
    return counts + figures
  }

  private static func compare(
    _ reported: ReportedScore,
    computed: (maximum: Points, current: Points, percentage: ScoreFraction, weight: String),
    in place: (scope: Int, control: Int?), cause: (String) -> String
  ) -> [Difference] {
    let figures = [
      ("max", reported.maximum.description, computed.maximum.description),
      ("current", reported.current?.description ?? "", computed.current.description),
      ("percentage", reported.percentage?.description ?? "", computed.percentage.description),
      ("weight", reported.weight.map { "\($0)" } ?? "", computed.weight),
    ]
    return figures.filter { !$0.1.isEmpty && $0.1 != $0.2 }.map { figure, reported, own in
      Difference(
        scope: place.scope, control: place.control, figure: figure, reported: reported, computed: own,
        likelyCause: cause(figure))
    }
  }
}
