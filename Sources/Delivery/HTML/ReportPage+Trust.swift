import Effort
import RemediationPlan
import SecureScore

/// What is left out, what the figures rest on, and how to make them again.
extension ReportPage {
  /// Rows of a table of what cannot be planned.
  private static let rowLimit = 300

  var leftOutValues: Values {
    Self.present([
      "leftOut": report.leftOutReason, "reasons": report.notPlannableGroups.map(reason),
      "remaining": remaining,
    ])
  }

  /// What stays unhealthy, by recommendation; nil where nothing does.
  private var remaining: Values? {
    let all = report.remaining
    guard !all.isEmpty else { return nil }
    let rows = all.prefix(Self.rowLimit).map { entry in
      let recommendation = tenant.recommendations[entry.recommendation]
      return [
        "name": recommendation.name, "severity": recommendation.severity.word,
        "scopes": Wording.count(entry.scopes), "resources": Wording.count(entry.resources),
      ] as Values
    }
    let rest = all.count - rows.count
    return Self.present([
      "title": "What stays unhealthy with the plan done, by recommendation", "rows": rows,
      "restOfRows": rest > 0
        ? "and \(Wording.count(rest, "recommendation")) more, all of them in the saved plan" : nil,
    ])
  }

  private func reason(
    _ group: (reason: NotPlannable.Reason, findings: Int, details: [String])
  ) -> Values {
    // Resources outside the scopes asked for would outweigh a plan for one scope.
    let members = group.reason == .outsideScope ? [] : plan.notPlannable.filter { $0.reason == group.reason }
    let rows = members.prefix(Self.rowLimit).map { member in
      [
        "name": tenant.recommendations[member.recommendation].name, "scope": tenant.scopes[member.scope].name,
        "findings": Wording.count(member.resources.count), "detail": member.detail,
      ] as Values
    }
    let rest = members.count - rows.count
    return Self.present([
      "reason": Wording.reason(group.reason), "reasonFindings": Wording.count(group.findings, "finding"),
      "reasonTable": rows.isEmpty ? nil : ["rows": rows] as Values,
      "rest": rest > 0 ? "and \(Wording.count(rest)) more, all of them in the saved plan" : nil,
    ])
  }

  var trustValues: Values {
    [
      "sources": sources, "assumptions": report.assumptions,
      "notes": [score.reconciliationSentence].compactMap { $0 } + score.notes + score.notScoredSentences,
      "input": tenant.input.fingerprint, "policyName": report.policy.name,
      "policyFingerprint": report.policy.fingerprint, "commands": briefing.commands,
    ]
  }

  /// Where the hours come from, in one sentence.
  private var sources: String {
    let own = "\(report.policy.name):"
    let ofPolicy = plan.steps.filter { step in step.provenance.contains { $0.contains(own) } }.count
    let count = plan.steps.count
    guard count > 0 else { return "no step, so no hours to trust" }
    return
      "\(Wording.count(ofPolicy)) of \(Wording.count(count, "step")) take hours from the policy "
      + "\(report.policy.name); those of the others are shipped figures: judgements, not measurements, "
      + "and a single one may be wrong by a factor of two or three"
  }
}
