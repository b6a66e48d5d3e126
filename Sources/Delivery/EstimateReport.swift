package import Effort
package import SecureScore

/// What every open finding would take, by recommendation and scope.
package struct EstimateReport: Sendable {
  package static let schema = "uplift-estimate/1"

  /// How the rows of tables, Markdown and CSV are sorted; the JSON is always by scope, then recommendation.
  package enum Order: String, Sendable, CaseIterable {
    /// By scope, then the recommendation's name.
    case name
    /// The largest total first.
    case effort
  }

  package let tenant: Tenant
  /// Ascending by scope, then recommendation.
  package let rows: [StepSummary]
  package let policy: PolicyIdentity
  package let order: Order
  package let title: String

  package init(
    tenant: Tenant, rows: [StepSummary], policy: PolicyIdentity, order: Order = .name, title: String = ""
  ) {
    self.tenant = tenant
    self.rows = rows
    self.policy = policy
    self.order = order
    self.title = title
  }

  /// The rows in the order asked for; equal ones stay by scope and recommendation.
  var orderedRows: [StepSummary] {
    let names = tenant.recommendations.map { Array($0.name.lowercased().utf8) }
    return rows.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      switch order {
      case .name:
        if one.scope != other.scope { return one.scope < other.scope }
        let (first, second) = (names[one.recommendation], names[other.recommendation])
        if first != second { return first.lexicographicallyPrecedes(second) }
      case .effort:
        if one.cheapest != other.cheapest { return one.cheapest > other.cheapest }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  var findings: Int { rows.reduce(0) { $0 + $1.findings } }
  var notPlannable: Int { rows.reduce(0) { $0 + $1.notPlannable } }
  var cheapest: Minutes { rows.reduce(.zero) { $0 + $1.cheapest } }

  /// Tenant-wide parts: of every recommendation the largest, once.
  var once: Minutes {
    var largest: [Int: Minutes] = [:]
    for row in rows { largest[row.recommendation] = max(largest[row.recommendation] ?? .zero, row.once) }
    return largest.values.reduce(.zero, +)
  }

  /// Sources of the figures, distinct, by hand first.
  static func provenance(of row: StepSummary) -> [String] {
    var texts: [String] = []
    for source in row.provenance.flatMap({ [$0.byHand, $0.bulk, $0.once] })
    where !source.isEmpty && !texts.contains(source) { texts.append(source) }
    return texts
  }
}
