/// What kind of thing rows belong to; it decides whether that thing becomes a scope of the tenant.
package enum ScopeKind: Sendable, Equatable {
  case subscription
  /// An AWS, GCP or DevOps connector inside a subscription. It is a scope of its own only if the export reports
  /// a score for it; otherwise its rows count for the subscription.
  case connector(subscription: Int)
  /// A management group: a scope only when the input has no subscription or connector at all.
  case managementGroup
}
