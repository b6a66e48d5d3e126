import Delivery
import Effort
import RemediationPlan
import SecureScore

extension ReportCommand {
  /// Commands that make a plan, check it and write its report, with the arguments of this run.
  func commands(for plan: Plan) -> [String] {
    let inputs = inputs.input
    let file = self.plan == InputFile.dash ? "plan.json" : self.plan
    let policy = self.policy.policy.map { ["--policy", $0] } ?? []
    return [
      ["uplift", "plan"] + inputs + question(of: plan) + policy + ["--save", file],
      ["uplift", "verify", file] + inputs + policy,
      ["uplift", "report", file] + inputs + policy + reports.words,
    ].map(ShellWord.line)
  }

  private func question(of plan: Plan) -> [String] {
    let question = plan.question
    var words: [String] = []
    if let target = question.target {
      words += ["--target", "\(target.score.percentText)%"] + (target.isForEachScope ? ["--each-scope"] : [])
    } else {
      let (hours, minutes) = question.budget.count.quotientAndRemainder(dividingBy: 60)
      words += ["--budget", minutes == 0 ? "\(hours)h" : hours == 0 ? "\(minutes)m" : "\(hours)h\(minutes)m"]
    }
    if plan.model != ModelName.classic.rawValue { words += ["--model", plan.model] }
    if question.selection != .optimum { words += ["--rule", question.selection.rawValue] }
    if let scope = question.scopePattern { words += ["--scope", scope] }
    if let day = question.asOf { words += ["--as-of", day] }
    return words
  }
}
