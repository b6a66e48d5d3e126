package import Effort
package import RemediationPlan

/// What a policy file says, ready to use.
package struct PolicyDocument: Sendable, Hashable {
  /// Figures and rules: the shipped families (if wanted) first, the file's own rules after them.
  package var effort: EffortPolicy
  /// What must be fixed, then what must not, each in the file's order.
  package var planRules: [PlanRule]
  /// What a day and a week mean in this policy, for durations that stand elsewhere (a budget, say).
  package var calendar: WorkCalendar
  /// A hash of the meaning, 16 hexadecimal digits: comments, layout, the order of keys and the file's name
  /// do not count; figures, rules, their order and their reasons do.
  package var fingerprint: String
  /// The file, as the caller called it; `default` if there was none.
  package var name: String

  package init(effort: EffortPolicy, planRules: [PlanRule], calendar: WorkCalendar, name: String) {
    self.effort = effort
    self.planRules = planRules
    self.calendar = calendar
    self.name = name
    fingerprint = PolicyFingerprint.of(effort, planRules)
  }
}
