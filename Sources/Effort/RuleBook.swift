import SecureScore

/// The rules of a policy, ready to be asked which of them concern a recommendation.
struct RuleBook {
  let rules: [EffortRule]
  /// Every key that a shipped family names. Such a key decides alone: names change, keys do not.
  private let familyKeys: Set<String>

  init(rules: [EffortRule]) {
    self.rules = rules
    familyKeys = rules.reduce(into: []) { keys, rule in
      if rule.isShipped { keys.formUnion(rule.when.keys) }
    }
  }

  /// The rules that concern a recommendation on some resource or other, in order.
  func rules(for recommendation: Recommendation) -> [EffortRule] {
    let hasFamily = familyKeys.contains(recommendation.key)
    return rules.filter { rule in
      guard rule.when.severity == nil || rule.when.severity == recommendation.severity else { return false }
      if rule.when.keys.isEmpty && rule.when.recommendation.isEmpty { return true }
      if rule.when.keys.contains(recommendation.key) { return true }
      if rule.isShipped && hasFamily { return false }
      return rule.when.recommendation.contains {
        $0.matches(recommendation.name) || $0.matches(recommendation.key)
      }
    }
  }
}

extension EffortRule {
  /// Whether its answer differs between resources of one recommendation.
  var looksAtResources: Bool { when.resourceType != nil || when.scope != nil || when.tag != nil }
}
