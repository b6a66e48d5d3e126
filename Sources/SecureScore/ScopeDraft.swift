/// What kind of thing rows belong to; it decides whether that thing becomes a scope of the tenant.
package enum ScopeKind: Sendable, Equatable {
  case subscription
  /// An AWS, GCP or DevOps connector inside a subscription. It is a scope of its own only if the export reports
  /// a score for it; otherwise its rows count for the subscription.
  case connector(subscription: Int)
  /// A management group: a scope only when the input has no subscription or connector at all.
  case managementGroup
}

/// All that the rows so far say of one scope.
struct ScopeDraft: Sendable {
  var kind: ScopeKind
  var name = MergedValue<String>()
  var environment = MergedValue<String>()
  var managementGroups = MergedValue<[String]>()
  var reported = MergedValue<ReportedScore>()
  /// Whether a row belongs to the scope itself, and not only to a connector inside it.
  var isMentioned = false
  var hasReportedRows = false

  init(kind: ScopeKind) { self.kind = kind }
}

extension ReportedScore {
  /// A fixed order for reports of one thing that disagree.
  var comparisonKey: [Int64] {
    [
      weight ?? -1, maximum.tenThousandths, current?.tenThousandths ?? -1, percentage?.tenThousandths ?? -1,
    ]
  }
}

extension ReportedControl {
  /// A fixed order for reports of one control that disagree.
  var comparisonKey: [Int64] {
    [Int64(healthy), Int64(unhealthy), Int64(notApplicable)] + score.comparisonKey
  }
}

extension [Int64] {
  func precedes(_ other: [Int64]) -> Bool { lexicographicallyPrecedes(other) }
}
