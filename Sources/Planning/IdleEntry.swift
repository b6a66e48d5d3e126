package import Effort
package import RemediationPlan
package import SecureScore

/// An entry of a policy that names nothing in a tenant: most likely a misspelled one.
package struct IdleEntry: Sendable, Equatable {
  package enum Kind: Sendable { case include, exclude, rule }

  package let kind: Kind
  /// Where it stands: `uplift.yaml:31`.
  package let source: String
  /// Its conditions in the words of a policy: `resource`, `sapp-*`.
  package let conditions: [(key: String, pattern: String)]
  /// Whether it looks at tags where no resource has any.
  package let isWithoutTags: Bool

  package static func == (left: IdleEntry, right: IdleEntry) -> Bool {
    left.kind == right.kind && left.source == right.source && left.isWithoutTags == right.isWithoutTags
      && left.conditions.elementsEqual(right.conditions, by: ==)
  }

  /// Those of the user's entries that no assessment of the tenant matches, healthy or not; demands first, then rules.
  ///
  /// Exclusions that have ended are left out, as are shipped rules. At worst entries × assessments.
  package static func all(
    of planRules: [PlanRule], _ rules: [EffortRule], in tenant: Tenant, asOf day: String?
  ) -> [IdleEntry] {
    let demands = planRules.filter { $0.isInForce(asOf: day) }.map { rule in
      (rule.effect == .include ? Kind.include : .exclude, rule.source, EntryConditions(rule))
    }
    let prices = rules.filter { !$0.isShipped }.map { (Kind.rule, $0.source, EntryConditions($0.when)) }
    let hasTags = tenant.resources.tagSets.contains { !$0.isEmpty }
    return (demands + prices).compactMap { kind, source, conditions in
      guard !conditions.matchesAny(in: tenant) else { return nil }
      return IdleEntry(
        kind: kind, source: source, conditions: conditions.words,
        isWithoutTags: conditions.tag != nil && !hasTags)
    }
  }
}
