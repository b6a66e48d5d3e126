import Delivery
import Effort
import Policy
import RemediationPlan
import SecureScore
import Verification

/// A plan file, before and after it meets the input it was made for.
struct SavedPlan {
  let name: String
  let identity: PlanIdentity
  private let document: JSONValue

  /// Far above any plan; below what would fill the memory.
  private static let limit = 1 << 30

  init(argument: String) throws(Failure) {
    let file = try InputFile(argument: argument, purpose: "a plan that 'uplift plan --save' wrote")
    let bytes = try file.contents(limit: Self.limit)
    name = file.name
    do throws(JSONFault) {
      document = try JSONParser.parse(bytes)
      identity = try PlanIdentity(of: document)
    } catch {
      throw Self.bad(file.name, error)
    }
  }

  /// Refuses another policy than the plan's.
  func check(_ policy: PolicyDocument) throws(Failure) {
    guard policy.fingerprint != identity.policy.fingerprint else { return }
    throw Failure(
      .badInput,
      "\(name): was made with another policy: fingerprint \(identity.policy.fingerprint) of "
        + "\(identity.policy.name), found \(policy.fingerprint); name the plan's with --policy, or plan again"
    )
  }

  /// Refuses another input than the plan's.
  func check(_ tenant: Tenant) throws(Failure) {
    guard tenant.input.fingerprint != identity.inputFingerprint else { return }
    let dates = [identity.exportDate, tenant.input.exportDate].map { $0.map { " exported \($0)" } ?? "" }
    throw Failure(
      .badInput,
      "\(name): was made for another input: fingerprint \(identity.inputFingerprint)\(dates[0]), found "
        + "\(tenant.input.fingerprint)\(dates[1]); name the plan's input, or plan again")
  }

  /// Every figure computed anew and compared, every rule checked.
  func verification(
    tenant: Tenant, policy: PolicyDocument, effort: EffortModel
  ) throws(Failure) -> VerificationAnswer {
    guard let model = ModelName(rawValue: identity.model)?.model else {
      throw Failure(.badInput, "\(name): names the unknown score model '\(identity.model)'; plan again")
    }
    let plan: Plan
    do throws(JSONFault) {
      plan = try PlanReading.plan(from: document, tenant: tenant, planRules: policy.planRules)
    } catch {
      throw Self.bad(name, error)
    }
    let report = verify(decisionsOf: plan, tenant: tenant, model: model, effort: effort)
    let expected = PlanReport(plan: report.recomputed, tenant: tenant, policy: policy.identity).json
    return VerificationAnswer(
      name: name, report: report,
      differences: JSONValue.differences(expected: expected, found: document))
  }

  private static func bad(_ name: String, _ fault: JSONFault) -> Failure {
    Failure(.badInput, "\(name): is no plan of this program: \(fault); save a plan with 'uplift plan --save'")
  }
}
