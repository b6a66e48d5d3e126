package import Effort

/// A shipped family rule as the template lists it: the rule, and names that show what it is about.
package struct FamilyListing: Sendable, Hashable {
  package var name: String
  package var rule: EffortRule
  /// Names of recommendations the rule is for.
  package var matches: [String]
  /// Names that look alike and are not meant.
  package var nonMatches: [String]

  package init(name: String, rule: EffortRule, matches: [String], nonMatches: [String]) {
    self.name = name
    self.rule = rule
    self.matches = matches
    self.nonMatches = nonMatches
  }

  /// The lines of the listing, without comment signs.
  var lines: [String] {
    var lines = [rule.because.map { "\(name): \($0)" } ?? name]
    add("by hand", Self.text(rule.manual), to: &lines)
    add("in bulk", Self.text(rule.bulk), to: &lines)
    add("quick fix", Self.text(rule.quickFix), to: &lines)
    add("script", Self.text(rule.script), to: &lines)
    add("once", rule.once?.policyText, to: &lines)
    add("multiply", rule.multiply.map(PolicyTemplate.text), to: &lines)
    for (index, match) in matches.enumerated() { add(index == 0 ? "is for" : "", match, to: &lines) }
    for (index, other) in nonMatches.enumerated() { add(index == 0 ? "not for" : "", other, to: &lines) }
    // A line break in a name would end the comment.
    return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
  }

  private func add(_ title: String, _ text: String?, to lines: inout [String]) {
    guard let text else { return }
    lines.append("  " + title + String(repeating: " ", count: 11 - title.count) + text)
  }

  private static func text(_ setting: EffortRule.Setting) -> String? {
    switch setting {
    case .silent: nil
    case .none: "none"
    case .cost(let cost): PolicyTemplate.text(cost)
    }
  }
}
