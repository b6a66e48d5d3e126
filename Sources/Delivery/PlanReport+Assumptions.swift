import Effort
import RemediationPlan
import SecureScore

extension PlanReport {
  /// What the figures rest on, and what they cannot know; of bounded length.
  var assumptions: [String] {
    var sentences = [
      "hours are estimates of the policy \(TerminalText.cut(policy.name, to: 80)) and of the shipped figures "
        + "where it has none; what was measured belongs into the policy",
      "only what is fixed counts as gain, no exemption and no grace period; preview recommendations never count",
      "fixing may bring new findings, as a new agent is assessed too; the portal computes controls anew every "
        + "eight hours",
    ]
    let once = plan.steps.reduce(Minutes.zero) { $0 + $1.once }
    if once > .zero {
      sentences.append(
        "\(once) of it is paid once for the whole tenant; the next plan cannot know that it was done and counts it "
          + "again: write once: 0m into a rule of the policy for those recommendations")
    }
    if let day = plan.question.asOf {
      sentences.append("rules of the policy with an end are those of \(day)")
    }
    return sentences
  }

  /// Why open findings that could be planned are not in the plan.
  var leftOutReason: String {
    let leftOut = plan.leftOut
    guard leftOut.findings > 0 else { return leftOutSentence }
    let count = Wording.count(leftOut.findings, "finding")
    let (verb, pronoun) = leftOut.findings == 1 ? ("is", "it takes") : ("are", "all of them take")
    guard let target = plan.question.target else {
      return "\(count) could be planned and \(verb) not: there is no room in \(plan.question.budget) beside "
        + "what is planned; \(pronoun) \(leftOut.effort)"
    }
    return "\(count) could be planned and \(verb) not needed for \(target.words); "
      + "\(pronoun) \(leftOut.effort)"
  }

  /// What the plan's own target takes.
  var targetSentence: String {
    guard let target = plan.question.target else { return "" }
    let score = "\(target.score.roundText) %\(target.scopeWords)"
    guard plan.effort > .zero else { return "\(score) is reached already" }
    return "\(score) takes \(plan.effort) (\(proofSentence))"
  }
}
