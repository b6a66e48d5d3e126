import RemediationPlan

extension Question {
  /// What `no plan` has to say where rules of the policy bind plans: those that break them are not looked at.
  var planClause: String { isBoundByRules ? " that keeps to the policy" : "" }

  /// What the rules ask of every plan; nil without any.
  var rulesSentence: String? {
    let effects = Set(planRules.filter { $0.isInForce(asOf: asOf) }.map(\.effect))
    switch (effects.contains(.include), effects.contains(.exclude)) {
    case (true, true): return "every plan holds what the policy demands and nothing that it excludes"
    case (true, false): return "every plan holds what the policy demands"
    case (false, true): return "no plan holds anything that the policy excludes"
    case (false, false): return nil
    }
  }
}
