import Catalogue
import SecureScore
import Support
import Testing

@testable import Effort

@Suite struct ShippedPolicyTests {
  /// What the shipped policy and catalogue make of one finding.
  private func estimate(key: String = "unknown-key", name: String = "", impact: Level = .low) throws
    -> Estimate
  {
    var sketch = TenantSketch(scopes: ["s"])
    sketch.describe(key) {
      $0.name = name
      $0.implementationEffort = .low
      $0.userImpact = impact
    }
    sketch.assessments = [("s", "r", key, .unhealthy)]
    let model = EffortModel(tenant: try sketch.tenant(), policy: .shipped, catalogue: .shipped)
    return try #require(model.estimates.first)
  }

  private func key(of name: String) throws -> String {
    try #require(Catalogue.shipped.entries(named: name).first { !$0.key.isEmpty }).key
  }

  @Test(arguments: [
    ("Machines should have vulnerability findings resolved", 120, 120),
    ("Azure registry container images should have vulnerabilities resolved (powered by Qualys)", 120, 120),
    ("SQL databases should have vulnerability findings resolved", 120, 150),
    ("Vulnerabilities in security configuration on your machines should be remediated", 960, 60),
    ("External accounts with owner permissions should be removed from subscriptions", 60, 45),
    ("There should be more than one owner assigned to subscriptions", 120, 45),
    ("MFA should be enabled for all IAM users", 60, 20),
    ("Virtual networks should be protected by Azure Firewall", 2400, 480),
    ("Privileged containers should be avoided", 960, 240),
    (
      "All network ports should be restricted on network security groups associated to your virtual machine",
      240, 60
    ),
    ("Ensure IAM password policy prevents password reuse", 45, 5),
    ("Storage account should use a private link connection", 720, 90),
    ("S3 buckets should have server-side encryption enabled", 60, 15),  // by its label
  ])
  func byHandAsDocumented(name: String, setup: Int, each: Int) throws {
    #expect(try estimate(key: key(of: name)).byHand == Cost(setup, each))
  }

  @Test(arguments: [
    ("Transparent Data Encryption on SQL databases should be enabled", Method.quickFix, 45, 3),
    ("Diagnostic logs in Key Vault should be enabled", .quickFix, 75, 3),
    ("Diagnostic logs in App Service should be enabled", .script, 75, 3),
    ("System updates should be installed on your machines", .script, 120, 8),
    ("Ensure a log metric filter and alarm exist for IAM policy changes", .script, 90, 5),
    // The family says nothing on bulk work, the catalogue says yes: the default Quick Fix.
    (
      "Virtual machines should encrypt temp disks, caches, and data flows between Compute and Storage resources",
      .quickFix, 45, 3
    ),
  ])
  func inBulkAsDocumented(name: String, method: Method, setup: Int, each: Int) throws {
    #expect(
      try estimate(key: key(of: name)).bulk == Estimate.Bulk(method: method, cost: Cost(setup, each)))
  }

  @Test func noScriptUnlessAFamilyHasOne() throws {
    let estimate = try estimate(key: key(of: "Privileged containers should be avoided"))
    #expect(estimate.bulk == nil)
    #expect(estimate.provenance.bulk == "no Quick Fix known")
  }

  @Test func multifactorAuthenticationIsOneJobForTheTenant() throws {
    let estimate = try estimate(
      key: key(of: "MFA should be enabled on accounts with owner permissions on subscriptions"), impact: .high
    )
    #expect(estimate.once == Minutes(960))
    #expect(estimate.byHand == Cost(0, 60))
    #expect(estimate.provenance.once == "family mfa-azure")
    #expect(estimate.provenance.byHand == "family mfa-azure")
  }

  @Test(arguments: Level.allCases) func familiesHaveTheUserImpactBuiltIn(impact: Level) throws {
    let estimate = try estimate(key: key(of: "Privileged containers should be avoided"), impact: impact)
    #expect(estimate.byHand == Cost(960, 240))
  }

  @Test func aKnownKeyIsPricedWhateverItsName() throws {
    let key = try key(of: "Redis Cache should allow access only via SSL")
    #expect(
      try estimate(key: key, name: "Unused things should be removed").provenance.byHand
        == "family tls-version")
  }

  @Test func aKeyThatReplacesAnotherIsPricedByItsName() throws {
    #expect(
      try estimate(name: "Only secure connections to your Redis Cache should be enabled").provenance.byHand
        == "family tls-version")
    #expect(try estimate(name: "Something else entirely").provenance.byHand == "manual.low (default)")
  }

  @Test func whereTwoFamiliesMeetOnlyTheLowerOnePrices() throws {
    let estimate = try estimate(
      key: key(of: "Vulnerabilities should be remediated by a Vulnerability Assessment solution"))
    #expect(estimate.provenance.byHand == "family machine-cves")
    #expect(estimate.bulk == nil)
  }
}
