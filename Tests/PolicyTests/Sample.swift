import Effort
import Policy
import Testing

/// What the tests share: a reader with two families of its own, and short ways to read and to fail.
enum Sample {
  static let families: [EffortRule] = {
    var ports = EffortRule(when: EffortRule.Condition(), source: "family ports")
    ports.when.recommendation = [Glob("Management ports*")]
    ports.when.keys = ["b", "a"]
    ports.manual = .cost(Cost(setup: Minutes(120), each: Minutes(30)))
    var accounts = EffortRule(when: EffortRule.Condition(), source: "family accounts")
    accounts.when.recommendation = [Glob("MFA*"), Glob("Accounts with*")]
    accounts.manual = .cost(Cost(setup: .zero, each: Minutes(20)))
    accounts.once = Minutes(960)
    return [ports, accounts]
  }()

  static let reader = PolicyReader(defaults: .defaults, families: families)

  static func read(_ text: String) throws(PolicyError) -> PolicyDocument {
    try reader.read(text: text, name: "uplift.yaml")
  }

  /// What is wrong with the text, one line a fault; empty if nothing is.
  static func faults(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch {
      return error.description
    }
  }

  /// The only rule of a text's own, read from a list item.
  static func rule(_ item: String) throws -> EffortRule {
    let document = try read("effort:\n  defaults: none\n  rules:\n    - \(item)\n")
    return try #require(document.effort.rules.first)
  }
}
