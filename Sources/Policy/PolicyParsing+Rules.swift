import Effort
import SecureScore

extension PolicyParsing {
  mutating func readRules(_ node: YamlNode, at path: KeyPathText) {
    for (index, item) in items(of: node, at: path).enumerated() {
      if let rule = rule(item, at: path.item(index)) { ownRules.append(rule) }
    }
  }

  private mutating func rule(_ node: YamlNode, at path: KeyPathText) -> EffortRule? {
    guard isMap(node, at: path, expected: "a rule: write - when: {…} and below it what changes") else {
      return nil
    }
    let faultsBefore = faults.count
    let members = members(of: node, at: path, section: .rule)
    // A misspelled key is fault enough: it may well be the one that seems to be missing.
    if faults.count == faultsBefore { checkCompleteness(of: members, node, path) }
    var rule = EffortRule(when: EffortRule.Condition(), source: "\(name):\(node.line)")
    if let node = members["when"] { rule.when = condition(node, at: path.key("when")) }
    if let node = members["manual"] { rule.manual = setting(node, at: path.key("manual")) ?? .silent }
    if let node = members["quickFix"] { rule.quickFix = setting(node, at: path.key("quickFix")) ?? .silent }
    if let node = members["script"] { rule.script = setting(node, at: path.key("script")) ?? .silent }
    if let node = members["once"] {
      rule.once = duration(
        node, at: path.key("once"), expected: "a duration such as 2d (0m: no such part)")
    }
    if let node = members["multiply"] { rule.multiply = factors(node, at: path.key("multiply")) }
    if let node = members["because"] { rule.because = reason(node, at: path.key("because")) }
    return rule
  }

  private mutating func checkCompleteness(
    of members: [String: YamlNode], _ node: YamlNode, _ path: KeyPathText
  ) {
    if members["when"] == nil { report(node, path, "this rule has no when: \(Self.everything)") }
    let effects: Set = ["manual", "quickFix", "script", "once", "multiply"]
    if effects.isDisjoint(with: members.keys) {
      report(
        node, path,
        "this rule changes nothing: add manual, quickFix, script, once or multiply to it, or remove it")
    }
  }

  private static let everything =
    "expected at least one condition; write recommendation: \"*\" if it is meant for everything"

  private mutating func condition(_ node: YamlNode, at path: KeyPathText) -> EffortRule.Condition {
    var condition = EffortRule.Condition()
    let members = members(of: node, at: path, section: .when)
    let isEmptyMap = if case .map(let entries) = node.content { entries.isEmpty } else { node.isEmpty }
    if isEmptyMap { report(node, path, "this is empty: \(Self.everything)") }
    if let node = members["recommendation"] {
      condition.recommendation = pattern(node, at: path.key("recommendation")).map { [$0] } ?? []
    }
    if let node = members["resourceType"] {
      condition.resourceType = pattern(node, at: path.key("resourceType"))
    }
    if let node = members["scope"] { condition.scope = pattern(node, at: path.key("scope")) }
    if let node = members["tag"] { condition.tag = tagPattern(node, at: path.key("tag")) }
    if let node = members["severity"] { condition.severity = severity(node, at: path.key("severity")) }
    return condition
  }

  private mutating func severity(_ node: YamlNode, at path: KeyPathText) -> Severity? {
    let words = Severity.allCases.sorted().reversed().map(\.word)
    let expected = "\(alternatives(words)); write one of them"
    guard let text = text(node, at: path, expected: expected) else { return nil }
    if let severity = Severity.allCases.first(where: { $0.word == text.lowercasedASCII }) { return severity }
    report(node, path, "found \(quoted(text)), expected \(expected)")
    return nil
  }

  private mutating func tagPattern(_ node: YamlNode, at path: KeyPathText) -> Glob? {
    guard let pattern = pattern(node, at: path) else { return nil }
    guard !pattern.pattern.contains(where: { "=*?".contains($0) }) else { return pattern }
    report(
      node, path,
      "found \(node.found), expected name=value, which this can never match: "
        + "write env=prod, or env=* for any value")
    return nil
  }
}
