import Foundation

/// Saved plans to make tickets of.
enum ContosoPlans {
  /// Plans of Contoso, made once for all tests: by hours.
  static let byHours: [String: Data] = {
    guard let uplift = try? Uplift() else { return [:] }
    defer { uplift.remove() }
    guard (try? uplift.linkScenarios()) != nil else { return [:] }
    var plans: [String: Data] = [:]
    for hours in ["20h", "40h", "60h"] {
      plans[hours] = try? uplift.run(
        "plan", "scenarios/contoso", "--budget", hours, "--as-of", "2026-11-20", "-o", "json"
      ).output
    }
    return plans
  }()
}
