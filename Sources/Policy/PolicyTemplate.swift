package import Effort
import SecureScore

/// The policy file to start from: every key with its default and what it means, and the shipped rules listed.
///
/// Read back, it gives exactly the policy there is without a file. Figures are written in hours and minutes,
/// so that a change of the calendar changes none of them.
package struct PolicyTemplate: Sendable {
  private let defaults: EffortPolicy
  private let families: [FamilyListing]

  /// - Parameters:
  ///   - defaults: the figures to write; its rules are ignored.
  ///   - families: the shipped rules, to be listed in their order.
  package init(defaults: EffortPolicy, families: [FamilyListing]) {
    self.defaults = defaults
    self.families = families
  }

  /// With the figures and families that ship with the program.
  ///
  /// - Parameter nameOfKey: the name of a recommendation by its assessment key, from the catalogue.
  package static func shipped(nameOfKey: (String) -> String?) -> PolicyTemplate {
    PolicyTemplate(
      defaults: .defaults, families: FamilyListing.list(ShippedFamilies.rules, nameOfKey: nameOfKey))
  }

  /// The whole file, ending with a line feed.
  package var text: String {
    """
    # Policy of uplift: what fixing costs, and what a plan must respect.
    #
    # Every key is optional; what is left out keeps the value written here. The figures are judgments, not
    # measurements: replace them by your own as soon as you have some.
    # Durations: 30m, 2h, 1.5d, 1w, or joined 1h30m; they must come to whole minutes.
    # Patterns: * stands for any characters, ? for any one; case does not count; write them in quotes.

    # The version of this format; 1 is the only one.
    version: 1

    # What 1d and 1w mean in this file, wherever they stand.
    calendar:
      # The work in a day, from 1m to 24h.
      day: 8h
      # The work in a week, from 1d to 7d.
      week: 5d

    # What it takes to fix a finding. A step (one recommendation in one scope) costs its setup once, whatever
    # the number of resources, and each for every resource. A bare duration is each without any setup.
    effort:
      # The shipped rules by family of recommendation, listed at the end: families, or none to go without.
      defaults: families

      # By hand, by the implementation effort that Defender for Cloud states.
      manual:
        # A setting or two.
        low: \(figure(of: .low))
        # A change that wants planning and trying out.
        moderate: \(figure(of: .moderate))
        # A project.
        high: \(figure(of: .high))
        # Where nothing is stated.
        unknown: \(figure(of: .unknown))

      # Factors on the figures above, by the user impact that Defender for Cloud states; one number is both.
      userImpact:
        # Nobody notices.
        low: \(factors(of: .low))
        # Some users must act or be told.
        moderate: \(factors(of: .moderate))
        # Many users must act or be told.
        high: \(factors(of: .high))

      # The portal's Fix button, over all resources of a step, where there is one; none: never.
      quickFix: \(Self.text(defaults.quickFix))

      # A change by script, where there is no Quick Fix; none: never. For example { setup: 3h, each: 5m }.
      script: \(Self.text(defaults.script))

      # Your own rules, top to bottom, after the shipped ones: all that match apply, later ones override.
      # when: at least one condition, and all given ones must hold:
      #   recommendation (key or name), resourceType, scope (name or id), tag (name=value): patterns;
      #   severity: critical, high, medium, low or unknown.
      # manual, quickFix, script: a figure, or none: there is no such way.
      # once: paid once for the whole tenant, before the first such fix. 0m: no such part.
      # multiply: a number, or { setup, each }; the factors of all rules that match are multiplied.
      # because: the reason, shown beside the estimate.
      rules:
    \(Self.commented(Self.ruleExamples, indentation: 4))

    # What the plan must respect. Conditions: recommendation (key or name), scope (name or id), resource (id
    # or name), at least one of them; because: the reason.
    plan:
      # What must be fixed.
      include:
    \(Self.commented(Self.includeExamples, indentation: 4))
      # What must not be fixed; with until, it is open again after that day.
      exclude:
    \(Self.commented(Self.excludeExamples, indentation: 4))
    \(listing)
    """
  }

  /// Rules to try out: without their comment signs they are valid where they stand in the template.
  package static let ruleExamples = [
    "- when: { recommendation: \"SQL*\", resourceType: \"microsoft.sql/*\", tag: \"env=prod\" }",
    "  manual: 45m",
    "  quickFix: { setup: 30m, each: 1m }",
    "  because: the database team has a runbook",
    "- when: { scope: \"prod-*\", severity: high }",
    "  script: none",
    "  once: 2d",
    "  multiply: { setup: 1, each: 1.5 }",
    "  because: change board",
  ]
  package static let includeExamples = [
    "- { recommendation: \"*MFA*\", scope: \"prod-*\", because: audit finding }"
  ]
  package static let excludeExamples = [
    "- { resource: \"legacy-*\", because: replaced next year, until: 2026-12-31 }"
  ]

  static func text(_ cost: Cost?) -> String {
    cost.map { "{ setup: \($0.setup.policyText), each: \($0.each.policyText) }" } ?? "none"
  }

  static func text(_ factors: Factors) -> String {
    "{ setup: \(FactorText.text(factors.setup)), each: \(FactorText.text(factors.each)) }"
  }

  private func figure(of level: Level) -> String {
    Self.text(defaults.manual[level] ?? Cost(setup: .zero, each: .zero))
  }

  private func factors(of level: Level) -> String { Self.text(defaults.userImpact[level] ?? .one) }

  private var listing: String {
    guard !families.isEmpty else { return "" }
    var lines = [
      "Shipped rules by family, in the order in which they apply: a later one overrides an earlier one.",
      "in bulk: by Quick Fix where the catalogue has one, else by script. No factor of userImpact applies.",
    ]
    for family in families { lines += [""] + family.lines }
    return "\n" + Self.commented(lines, indentation: 0) + "\n"
  }

  private static func commented(_ lines: [String], indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation) + "#"
    return lines.map { $0.isEmpty ? margin : "\(margin) \($0)" }.joined(separator: "\n")
  }
}
