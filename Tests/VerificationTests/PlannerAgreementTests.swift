import Effort
import IntegerProgram
import Planning
import RemediationPlan
import SecureScore
import Support
import Testing
import Verification

/// Plans of the planner are verified: two ways through the model that share nothing come to the same leaves.
@Suite struct PlannerAgreementTests {
  @Test(arguments: 0..<6) func everyPlanIsVerified(block: Int) throws {
    var (verified, certain) = (0, 0)
    for seed in UInt64(block) * 50..<UInt64(block) * 50 + 50 {
      let small = try RandomTenant(seed: seed)
      let scorecard = small.model.scorecard(of: small.tenant)
      for selection in SelectionRule.allCases {
        var question = small.question
        question.selection = selection
        let plan: Plan
        do {
          plan = try Planner(model: small.model, solve: solveWithGLPK).plan(
            for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
        } catch {
          switch error {
          case .conflict, .mandatoryOverBudget: continue
          default: throw error
          }
        }
        let (completed, report) = certified(
          plan, tenant: small.tenant, model: small.model, effort: small.effort)
        let again = verify(completed, tenant: small.tenant, model: small.model, effort: small.effort)
        #expect(again.discrepancies == [], "seed \(seed), \(selection)")
        #expect(report.discrepancies == [], "seed \(seed), \(selection)")
        if report.isVerified { verified += 1 }
        if selection == .optimum { certain += completed.score.prover == .certificate ? 1 : -100 }
      }
    }
    // On tenants this small the verifier repeats every proof.
    #expect(verified >= 60 && certain >= 20, "\(verified) verified, \(certain) certain")
  }
}
