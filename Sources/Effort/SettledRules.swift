import Catalogue

/// What is left of a list of rules once the later ones have overridden the earlier ones.
struct SettledRules {
  struct Multiply {
    var factors: Factors
    var source: String
  }

  private(set) var manual = EffortRule.Setting.silent
  private(set) var manualSource = ""
  private(set) var quickFix = EffortRule.Setting.silent
  private(set) var quickFixSource = ""
  private(set) var script = EffortRule.Setting.silent
  private(set) var scriptSource = ""
  private(set) var once = Minutes.zero
  private(set) var onceSource = ""
  /// Of every rule that has one: these do not override each other.
  private(set) var multiplies: [Multiply] = []

  /// - Parameter catalogue: whether there is a Quick Fix, which decides what a bare bulk figure prices.
  mutating func add(_ rule: EffortRule, catalogue: Answer) {
    let source = rule.citation
    if rule.manual != .silent { (manual, manualSource) = (rule.manual, source) }
    if rule.bulk != .silent {
      if catalogue == .yes {
        (quickFix, quickFixSource) = (rule.bulk, "\(source); catalogue: yes")
      } else {
        (script, scriptSource) = (rule.bulk, source)
      }
    }
    if rule.quickFix != .silent { (quickFix, quickFixSource) = (rule.quickFix, source) }
    if rule.script != .silent { (script, scriptSource) = (rule.script, source) }
    if let minutes = rule.once { (once, onceSource) = (minutes, source) }
    if let factors = rule.multiply { multiplies.append(Multiply(factors: factors, source: source)) }
  }
}

extension EffortRule {
  /// Where the rule stands and why, for provenance: `uplift.yaml:14 (change board)`, `family nsg`.
  var citation: String {
    guard let because, !because.isEmpty, !isShipped else { return source }
    return "\(source) (\(because))"
  }
}
