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

  /// The listings of shipped rules, in their order.
  ///
  /// A rule is for the names of its keys; not for the names of other rules' keys, although its patterns match.
  /// At most three of each are listed, the first in the order of their letters.
  package static func list(_ rules: [EffortRule], nameOfKey: (String) -> String?) -> [FamilyListing] {
    let namesOfRules = rules.map { Set($0.when.keys.compactMap(nameOfKey)) }
    let allNames = namesOfRules.reduce(into: Set<String>()) { $0.formUnion($1) }
    return zip(rules, namesOfRules).map { rule, names in
      let others = allNames.subtracting(names).filter { name in
        rule.when.recommendation.contains { $0.matches(name) }
      }
      return FamilyListing(
        name: rule.source.hasPrefix("family ") ? String(rule.source.dropFirst(7)) : rule.source, rule: rule,
        matches: examples(of: names), nonMatches: examples(of: others))
    }
  }

  private static func examples(of names: Set<String>) -> [String] {
    let count = 3
    let sorted = names.sorted()
    return sorted.prefix(count) + (sorted.count > count ? ["and \(sorted.count - count) more"] : [])
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
