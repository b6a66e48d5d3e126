import Delivery
import Policy
import RemediationPlan
import SecureScore
import UpliftKit
import Verification

/// A plan file, before and after it meets the input it was made for.
struct SavedPlan {
  let name: String
  let identity: PlanIdentity
  private let document: JSONValue

  /// Far above any plan; below what would fill the memory.
  private static let limit = 1 << 30

  /// The plan of a file by itself, for what needs no input beside it.
  static func document(argument: String) throws(Failure) -> PlanDocument {
    let saved = try SavedPlan(argument: argument)
    do throws(JSONFault) {
      return try PlanDocument(of: saved.document)
    } catch {
      throw noPlan(.badInput, saved.name, error)
    }
  }

  init(argument: String) throws(Failure) {
    let file = try InputFile(argument: argument, purpose: "a plan that 'uplift plan --save' wrote")
    let bytes = try file.contents(limit: Self.limit)
    name = file.name
    do throws(JSONFault) {
      document = try JSONParser.parse(bytes)
    } catch {
      throw Self.noPlan(.badInput, file.name, error)
    }
    do throws(JSONFault) {
      identity = try PlanIdentity(of: document)
    } catch {
      // What calls itself a plan and is none has been tampered with; anything else is another file.
      throw Self.noPlan(document["schema"] == nil ? .badInput : .no, file.name, error)
    }
  }

  /// Refuses another policy than the plan's.
  func check(_ policy: PolicyDocument) throws(Failure) {
    guard policy.fingerprint != identity.policy.fingerprint else { return }
    throw Failure(
      .no,
      "\(name): was made with another policy: fingerprint \(identity.policy.fingerprint) of "
        + "\(identity.policy.name), found \(policy.fingerprint); name the plan's with --policy, or plan again"
    )
  }

  /// Refuses another input than the plan's.
  func check(_ tenant: Tenant) throws(Failure) {
    guard tenant.input.fingerprint != identity.inputFingerprint else { return }
    let dates = [identity.exportDate, tenant.input.exportDate].map { $0.map { " exported \($0)" } ?? "" }
    throw Failure(
      .no,
      "\(name): was made for another input: fingerprint \(identity.inputFingerprint)\(dates[0]), found "
        + "\(tenant.input.fingerprint)\(dates[1]); name the plan's input, or plan again")
  }

  /// Every figure computed anew and compared, every rule checked.
  func verification(tenant: Tenant, policy: PolicyDocument) throws(Failure) -> VerificationAnswer {
    VerificationAnswer(name: name, try verification(tenant: tenant, policy: policy, model: model()))
  }

  /// The plan as the verifier computes it from the decisions of the file, and the model it speaks of.
  ///
  /// - Throws: a failure with the first differences where the file is not as it would be written.
  func verifiedPlan(
    tenant: Tenant, policy: PolicyDocument
  ) throws(Failure) -> (Plan, any ScoreModel) {
    let model = try model()
    let found = try verification(tenant: tenant, policy: policy, model: model)
    guard found.isVerified else {
      let answer = VerificationAnswer(name: name, found)
      throw Failure(
        .no, "\(answer.text(as: .table))make the plan again; 'uplift verify' lists all that differs")
    }
    return (found.report.recomputed, model)
  }

  private func model() throws(Failure) -> any ScoreModel {
    guard let model = ModelName(rawValue: identity.model)?.model else {
      throw Failure(.no, "\(name): names the unknown score model '\(identity.model)'; plan again")
    }
    return model
  }

  private func verification(
    tenant: Tenant, policy: PolicyDocument, model: any ScoreModel
  ) throws(Failure) -> PlanFileVerification {
    do throws(JSONFault) {
      return try PlanFileVerification(of: document, tenant: tenant, policy: policy, model: model)
    } catch {
      throw Self.noPlan(.no, name, error)
    }
  }

  private static func noPlan(_ status: ExitStatus, _ name: String, _ fault: JSONFault) -> Failure {
    Failure(status, "\(name): is no plan of this program: \(fault); save a plan with 'uplift plan --save'")
  }
}
