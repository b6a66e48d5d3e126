import RemediationPlan

extension Question {
  /// What `no plan` has to say where rules of the policy bind plans: those that break them are not looked at.
  var planClause: String { isBoundByRules ? " that keeps to the policy" : "" }

  /// What the rules ask of every plan; nil without any.
  var rulesSentence: String? {
    let effects = Set(planRules.filter { $0.isInForce(asOf: asOf) }.map(\.effect))
    let parts = [
      effects.contains(.include) ? "holds what the policy demands" : nil,
      effects.contains(.exclude) ? "holds nothing that the policy excludes" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "every plan \(parts.joined(separator: " and "))"
  }
}
