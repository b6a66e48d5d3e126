import Delivery
import Effort
import RemediationPlan
import SecureScore
import Support

/// A tenant of two subscriptions and a plan for it, written down by hand.
struct Fixture {
  var tenant: Tenant
  var plan: Plan

  static let policy = PolicyIdentity(name: "uplift.yaml", fingerprint: "00c0ffee00c0ffee")

  var report: PlanReport { PlanReport(plan: plan, tenant: tenant, policy: Self.policy, title: "contoso") }

  /// - Parameters:
  ///   - isGoverned: whether findings have owners and due days.
  ///   - rename: replaces every text that an attacker could choose.
  init(isGoverned: Bool = false, rename: (String) -> String = { $0 }) throws {
    var sketch = TenantSketch(scopes: ["prod-eu", "prod-us"])
    sketch.controls = [
      ("Enable MFA", 10, ["mfa"]), ("Encrypt data in transit", 4, ["https", "tls"]),
      ("Implement best practices", 0, ["tagging"]),
    ]
    let rows: [(String, String, String, AssessmentState)] = [
      ("prod-eu", "subscription", "mfa", .unhealthy), ("prod-eu", "breakglass", "mfa", .healthy),
      ("prod-eu", "storage1", "https", .unhealthy), ("prod-eu", "storage1", "tls", .unhealthy),
      ("prod-eu", "storage2", "https", .unhealthy), ("prod-eu", "storage2", "tls", .healthy),
      ("prod-eu", "storage3", "https", .healthy), ("prod-eu", "storage3", "tls", .notApplicable),
      ("prod-us", "storage4", "https", .unhealthy), ("prod-us", "storage4", "tls", .unhealthy),
      ("prod-us", "storage4", "tagging", .unhealthy), ("prod-us", "storage4", "beta", .unhealthy),
      ("prod-us", "storage5", "https", .healthy), ("prod-us", "storage5", "beta", .healthy),
    ]
    sketch.assessments = rows.map { scope, name, key, state in
      (scope, Self.path(scope, rename(name)), key, state)
    }
    if isGoverned {
      sketch.governance = Self.governance(rename).map { name, key, assignment in
        ("prod-eu", Self.path("prod-eu", rename(name)), key, assignment)
      }
    }
    sketch.scopeNames = ["prod-eu": rename("Production Europe"), "prod-us": rename("Production US")]
    let names = [
      "mfa": "MFA should be enabled on accounts with owner permissions on subscriptions",
      "https": "Secure transfer to storage accounts should be enabled",
      "tls": "Storage accounts should use TLS 1.2 or newer",
      "tagging": "Resources should carry a cost center tag", "beta": "Storage firewall (preview)",
    ]
    for (key, name) in names {
      sketch.describe(key) { facts in
        facts.name = rename(name)
        facts.severity = key == "mfa" ? .high : .medium
        facts.categories = [key == "mfa" ? "IdentityAndAccess" : "Data"]
        facts.threats = [rename("accountBreach")]
        facts.description = rename("Why: \(name).")
        facts.remediation = rename("1. Open the portal\n2. Turn it on")
        facts.link = "https://portal.azure.com/#blade/\(key)"
        facts.isPreview = key == "beta"
      }
    }
    tenant = Self.fingerprinted(try sketch.tenant())
    plan = try Self.plan(tenant)
  }

  private static func path(_ scope: String, _ name: String) -> String {
    "/subscriptions/\(scope)/resourceGroups/RG/providers/Microsoft.Storage/storageAccounts/\(name)"
  }

  /// The step for TLS has none; of the one for HTTPS one resource is late, the other has a grace period.
  private static func governance(
    _ rename: (String) -> String
  ) -> [(resource: String, recommendation: String, assignment: GovernanceAssignment)] {
    let (mira, jonas) = (rename("mira@contoso.example"), rename("jonas@contoso.example"))
    let link = "https://tickets.contoso.example/4711"
    let ticket = GovernanceTicket(number: rename("4711"), link: link, status: rename("Active"))
    return [
      ("subscription", "mfa", GovernanceAssignment(owner: mira, dueDay: 20_798, ticket: ticket)),
      ("storage1", "https", GovernanceAssignment(owner: mira, dueDay: 20_820, isGracePeriod: true)),
      ("storage2", "https", GovernanceAssignment(owner: jonas, dueDay: 20_805, etaDay: 20_810)),
    ]
  }

  /// Expected outputs must not change with the way fingerprints are made.
  private static func fingerprinted(_ tenant: Tenant) -> Tenant {
    var input = tenant.input
    input.fingerprint = "7f3ac10123456789"
    return Tenant(
      scopes: tenant.scopes, managementGroups: tenant.managementGroups,
      recommendations: tenant.recommendations, controls: tenant.controls, resources: tenant.resources,
      assessments: tenant.assessments, governance: tenant.governance,
      reportedScores: tenant.reportedScores, reportedControls: tenant.reportedControls, input: input)
  }

  private struct Missing: Error {}

  private static func plan(_ tenant: Tenant) throws -> Plan {
    func position(_ key: String) throws -> Int {
      guard let index = tenant.recommendations.firstIndex(where: { $0.key == key }) else { throw Missing() }
      return index
    }
    func open(_ recommendation: Int, _ scope: Int) -> [Int] {
      tenant.resources.range(ofScope: scope).filter { resource in
        tenant.assessments.index(resource: resource, recommendation: recommendation).map {
          tenant.assessments.states[$0] == .unhealthy
        } ?? false
      }
    }
    let (mfa, https, tls) = (try position("mfa"), try position("https"), try position("tls"))
    func control(_ id: String) -> Int? { tenant.controls.firstIndex { $0.id == id } }
    let keys = StepKey.keys(
      for: [("mfa", "prod-eu"), ("tls", "prod-eu"), ("https", "prod-eu")])
    func items(_ recommendation: Int, _ method: Effort.Method, _ each: Int) -> [Step.Item] {
      open(recommendation, 0).map { Step.Item(resource: $0, method: method, effort: Minutes(each)) }
    }
    let steps = [
      Step(
        key: keys[0], recommendation: mfa, scope: 0, setup: Minutes(60), once: Minutes(60),
        items: items(mfa, .byHand, 15), gain: PercentPoints(trillionths: 22_727_272_727_273),
        scoreAfter: ScoreFraction(tenThousandths: 7_500),
        completes: [
          Step.Completion(
            control: control("enable mfa"), resources: 1, gain: PercentPoints(trillionths: 22_727_272_727_273)
          )
        ],
        provenance: ["manual.low", "uplift.yaml:14 (change board)"]),
      Step(
        key: keys[1], recommendation: tls, scope: 0, setup: Minutes(45), once: .zero,
        items: items(tls, .quickFix, 3), scoreAfter: ScoreFraction(tenThousandths: 7_500),
        enables: [keys[2]], provenance: ["default"]),
      Step(
        key: keys[2], recommendation: https, scope: 0, setup: Minutes(45), once: .zero,
        items: items(https, .quickFix, 3), gain: PercentPoints(trillionths: 3_000_000_000),
        scoreAfter: ScoreFraction(tenThousandths: 7_500),
        completes: [
          Step.Completion(
            control: control("encrypt data in transit"), resources: 2,
            gain: PercentPoints(trillionths: 3_000_000_000))
        ],
        provenance: ["default"]),
    ]
    return Plan(
      model: "classic",
      question: Question(budget: Minutes(240), scopePattern: "prod-*"),
      score: PlanScore(
        before: ScoreFraction(tenThousandths: 4_807), after: ScoreFraction(tenThousandths: 7_500),
        gain: PercentPoints(trillionths: 22_730_272_727_273),
        bound: PercentPoints(trillionths: 22_730_272_727_273),
        certifiedBound: PercentPoints(trillionths: 22_732_545_754_546), status: .optimal, prover: .glpk,
        isLeastEffort: true),
      steps: steps,
      notPlannable: [
        NotPlannable(
          recommendation: https, scope: 1, resources: open(https, 1), reason: .excluded,
          detail: "uplift.yaml:31 (frozen until 2027-01-01)"),
        NotPlannable(
          recommendation: tls, scope: 1, resources: open(tls, 1), reason: .blocked,
          detail: "the same resource has a finding that cannot be fixed"),
      ],
      leftOut: Plan.LeftOut(findings: 2, effort: Minutes(300)),
      certificate: Certificate(
        perMinute: 35_000_000,
        flows: [Certificate.Flow(arc: 0, units: 12), Certificate.Flow(arc: 7, units: 9_007_199_254_740_993)]))
  }
}
