import RemediationPlan

/// What a plan may say of its own proof, given what the verifier found.
enum StatusRules {
  /// - Parameter recomputed: the recomputed score with the stated bound, status and prover.
  static func check(
    _ recomputed: PlanScore, selection: SelectionRule, reporting faults: inout DiscrepancyList
  ) {
    let (gain, bound, certified) = (recomputed.gain, recomputed.bound, recomputed.certifiedBound)
    if gain > certified {
      faults.add(
        "score.certifiedBound", stated: "\(certified)", recomputed: "at least \(gain)",
        "no plan gains more than the certified bound")
    }
    if gain > bound {
      faults.add(
        "score.bound", stated: "\(bound)", recomputed: "at least \(gain)",
        "no plan gains more than the bound")
    }
    if bound > certified {
      faults.add(
        "score.bound", stated: "\(bound)", recomputed: "at most \(certified)",
        "the bound is never weaker than the certified one")
    }
    checkProver(recomputed, reporting: &faults)
    if (recomputed.status == .rule) != (selection != .optimum) {
      faults.add(
        "score.status", stated: recomputed.status.rawValue,
        recomputed: selection == .optimum ? "any but rule" : "rule",
        "a plan for the selection \(selection.rawValue)")
    }
  }

  private static func checkProver(
    _ score: PlanScore, reporting faults: inout DiscrepancyList
  ) {
    let stated = score.prover?.rawValue ?? "none"
    guard score.status == .optimal else {
      if score.prover != nil {
        faults.add(
          "score.prover", stated: stated, recomputed: "none", "only an optimal plan has a prover")
      }
      return
    }
    if score.bound != score.gain {
      faults.add(
        "score.status", stated: "optimal", recomputed: "gain \(score.gain), bound \(score.bound)",
        "an optimal plan gains its bound")
    }
    let isCertified = score.certifiedBound == score.gain
    if score.prover == nil || (score.prover == .certificate) != isCertified {
      faults.add(
        "score.prover", stated: stated, recomputed: isCertified ? "certificate" : "glpk or search",
        "the certificate proves a plan that gains the certified bound, and no other")
    }
  }
}
