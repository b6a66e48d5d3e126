package import RemediationPlan
package import SecureScore

/// What every budget would buy, with the tenant it is for.
package struct FrontierReport: Sendable {
  package static let schema = "uplift-whatif/1"

  package let frontier: Frontier
  package let tenant: Tenant
  package let policy: PolicyIdentity
  /// What the input is called: shown first in tables and above the picture, not part of the JSON.
  package let title: String

  package init(frontier: Frontier, tenant: Tenant, policy: PolicyIdentity, title: String = "") {
    self.frontier = frontier
    self.tenant = tenant
    self.policy = policy
    self.title = title
  }
}
