/// The maps a policy consists of, and the keys of each.
enum PolicySection: CaseIterable {
  case root, calendar, effort, manual, userImpact, figure, factors, rule, when, plan, include, exclude

  var keys: [String] {
    switch self {
    case .root: ["version", "calendar", "effort", "plan"]
    case .calendar: ["day", "week"]
    case .effort: ["defaults", "manual", "userImpact", "quickFix", "script", "rules"]
    case .manual: ["low", "moderate", "high", "unknown"]
    case .userImpact: ["low", "moderate", "high"]
    case .figure, .factors: ["setup", "each"]
    case .rule: ["when", "manual", "quickFix", "script", "once", "multiply", "because"]
    case .when: ["recommendation", "resourceType", "scope", "tag", "severity"]
    case .plan: ["include", "exclude"]
    case .include: ["recommendation", "scope", "resource", "because"]
    case .exclude: ["recommendation", "scope", "resource", "because", "until"]
    }
  }

  /// Keys of the format that this version cannot use yet.
  var laterKeys: [String] {
    switch self {
    case .root: ["teams", "sprints"]
    case .effort: ["actions"]
    case .plan: ["after", "deadlines"]
    default: []
    }
  }

  /// What to do about a key this section does not have.
  func cure(for key: String) -> String {
    if laterKeys.contains(key) { return "this version of uplift does not support it yet; remove it" }
    if self == .include, key == "until" { return "only an exclusion can expire; remove it" }
    if self == .userImpact, key == "unknown" { return "an unknown user impact always counts 1; remove it" }
    if let nearest = NearestWord.to(key, among: keys) { return "did you mean \(nearest)?" }
    if let home = Self.home(of: key) { return "it belongs under \(home); move it there" }
    return "expected \(alternatives(keys)); rename or remove it"
  }

  /// The section a key stands in, where there is just one.
  private static func home(of key: String) -> String? {
    let homes: [(name: String, section: PolicySection)] = [
      ("the file's top level", .root), ("calendar", .calendar), ("effort", .effort), ("plan", .plan),
    ]
    if let home = homes.first(where: { $0.section.keys.contains(key) }) { return home.name }
    if ["when", "once", "multiply"].contains(key) { return "an item of effort.rules" }
    return ["resourceType", "tag", "severity"].contains(key) ? "when, in an item of effort.rules" : nil
  }
}
