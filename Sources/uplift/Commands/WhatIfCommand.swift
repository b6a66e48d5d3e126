import ArgumentParser
import Catalogue
import Delivery
import Effort
import Policy
import RemediationPlan

/// `uplift whatif`: what other budgets would buy.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Show what every budget would buy: the curve, its knee, and what round scores take.",
    discussion: """
      Plans for several budgets at once, under a curve that no plan can pass. Bound and gap are proved by the \
      planner; 'uplift plan --budget' makes the plan itself and has it checked independently.

        uplift whatif contoso
        uplift whatif contoso --budgets 10h,20h,40h -o csv
        uplift whatif export.json --to 400h --points 20 --svg curve.svg
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup(title: "The question") var budgets: WhatIfOptions
  @OptionGroup(title: "The question") var search: SearchOptions
  @OptionGroup var policy: PolicyOption
  @OptionGroup var model: ModelOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let notes = output.noise.notes
    let list = try InputList(arguments: inputs.input)
    try OutputPaths([("--svg", budgets.svg)]).check(against: list.read(policy: policy.policy))
    let policy = try PolicyChoice.read(path: policy.policy, inputs: list)
    notes.detail("policy: \(policy.name)")
    let choice = try budgets.choice(under: policy)
    let question = Question(
      budget: .zero, scopePattern: search.scope, planRules: policy.planRules,
      asOf: search.asOf(under: policy))
    let tenant = try TenantInput.read(list, isStrict: inputs.strict, notes: notes)
    notes.warnOfIdleEntries(in: policy, tenant: tenant, asOf: question.asOf)
    let effort = notes.timed("estimated") {
      EffortModel(tenant: tenant, policy: policy.effort, catalogue: .shipped)
    }
    let assignment = Assignment(
      tenant: tenant, model: model.model.model, question: question, effort: effort, notes: notes)
    try assignment.check(notes: notes)
    let frontier = try assignment.frontier(at: choice, limits: search.limits, notes: notes)
    let report = FrontierReport(
      frontier: frontier, tenant: tenant, policy: policy.identity, title: inputs.title)
    if let path = budgets.svg {
      let text = report.svg
      try AtomicFile.write(to: path) { file throws(SystemError) in try file.write(text.utf8) }
    }
    try output.write(report)
  }
}
