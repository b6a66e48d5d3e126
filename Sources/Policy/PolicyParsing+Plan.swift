import Effort
import RemediationPlan

extension PolicyParsing {
  mutating func readPlan(_ node: YamlNode, at path: KeyPathText) {
    let members = members(of: node, at: path, section: .plan)
    if let node = members["include"] { readPlanRules(node, at: path.key("include"), .include) }
    if let node = members["exclude"] { readPlanRules(node, at: path.key("exclude"), .exclude) }
  }

  private mutating func readPlanRules(_ node: YamlNode, at path: KeyPathText, _ effect: PlanRule.Effect) {
    for (index, item) in items(of: node, at: path).enumerated() {
      planRule(item, at: path.item(index), effect)
    }
  }

  private mutating func planRule(_ node: YamlNode, at path: KeyPathText, _ effect: PlanRule.Effect) {
    let expected = "a map: write - { recommendation: \"…\", scope: \"…\", resource: \"…\" }"
    guard isMap(node, at: path, expected: expected) else { return }
    let faultsBefore = faults.count
    let members = members(of: node, at: path, section: effect == .include ? .include : .exclude)
    // A misspelled key is fault enough: it may well be the one that seems to be missing.
    if faults.count == faultsBefore,
      Set(["recommendation", "scope", "resource"]).isDisjoint(with: members.keys)
    {
      report(
        node, path,
        "found no recommendation, scope or resource, expected at least one of them; "
          + "write recommendation: \"*\" if everything is meant")
    }
    var rule = PlanRule(effect: effect, source: "\(name):\(node.line)")
    if let node = members["recommendation"] {
      rule.recommendation = pattern(node, at: path.key("recommendation"))
    }
    if let node = members["scope"] { rule.scope = pattern(node, at: path.key("scope")) }
    if let node = members["resource"] { rule.resource = pattern(node, at: path.key("resource")) }
    if let node = members["because"] { rule.because = reason(node, at: path.key("because")) }
    if let node = members["until"] { rule.until = lastDay(node, at: path.key("until")) }
    planRules.append(rule)
  }

  private mutating func lastDay(_ node: YamlNode, at path: KeyPathText) -> String? {
    let expected = "a day of the calendar such as 2026-12-31; write it as year-month-day"
    guard let text = text(node, at: path, expected: expected) else { return nil }
    if CalendarDay.isReal(text) { return text }
    report(node, path, "found \(quoted(text)), expected \(expected)")
    return nil
  }
}
