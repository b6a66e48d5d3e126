import Effort
import Planning
import Policy
import SecureScore

extension Notes {
  /// Says which entries of a policy name nothing in the export: a misspelled pattern changes nothing, silently.
  ///
  /// - Parameter asksOf: whether what must and must not be fixed matters to the command.
  func warnOfIdleEntries(
    in policy: PolicyDocument, tenant: Tenant, asOf day: String? = nil, asksOf plans: Bool = true
  ) {
    guard !isQuiet else { return }
    let entries = IdleEntry.all(
      of: plans ? policy.planRules : [], policy.effort.rules, in: tenant, asOf: day)
    for entry in entries { warn(entry.sentence) }
  }
}

extension IdleEntry {
  fileprivate var sentence: String {
    let verb =
      switch kind {
      case .include: "includes"
      case .exclude: "excludes"
      case .rule: "prices"
      }
    let patterns = conditions.map { "\($0.key) \"\($0.pattern)\"" }.joined(separator: ", ")
    let reason = isWithoutTags ? "; the export has no tags: export resources too (README)" : ""
    return "\(source): \(verb) nothing in this export: \(patterns)\(reason)"
  }
}
