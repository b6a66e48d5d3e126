package import SecureScore

/// One rule of a policy or of the shipped families: which findings, and what changes for them.
package struct EffortRule: Sendable, Hashable {
  /// Which findings a rule is about. Every part that is there must match.
  package struct Condition: Sendable, Hashable {
    /// Assessment keys in lower case; matched first. A key that any shipped family names is priced by the
    /// families that name it; their patterns are for keys that none of them names.
    package var keys: Set<String> = []
    /// Patterns on the recommendation's key or name; any of them suffices.
    package var recommendation: [Glob] = []
    package var resourceType: Glob?
    /// On the scope's name or id.
    package var scope: Glob?
    /// On `name=value`, any tag of the resource.
    package var tag: Glob?
    package var severity: Severity?

    package init() {}
  }

  /// What a rule says of a method.
  package enum Setting: Sendable, Hashable {
    case silent
    /// The method does not exist here.
    case none
    case cost(Cost)
  }

  package var when: Condition
  package var manual: Setting = .silent
  package var quickFix: Setting = .silent
  package var script: Setting = .silent
  /// A family's bulk figure: Quick Fix where the catalogue says yes, else script.
  package var bulk: Setting = .silent
  package var once: Minutes?
  package var multiply: Factors?
  package var because: String?
  /// Where the rule stands: `uplift.yaml:14` or `family nsg`.
  package var source: String
  /// Whether it is one of the shipped families rather than the user's.
  package var isShipped: Bool

  package init(when: Condition, source: String, isShipped: Bool = false) {
    self.when = when
    self.source = source
    self.isShipped = isShipped
  }
}
