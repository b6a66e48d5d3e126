import ArgumentParser
import Catalogue
import Delivery
import Effort
import IntegerProgram
import Planning
import Policy
import RemediationPlan
import SecureScore

/// `uplift plan`: the most score for the hours there are.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan what to fix for the most score within a budget of hours, and prove it.",
    discussion: """
      Chooses findings by an integer program, orders them so that points come early, and says how far the plan \
      can be from the best. Every plan that is printed has passed an independent check first. Ctrl-C ends the \
      search with the best plan so far.

        uplift plan contoso --budget 40h
        uplift plan export.json --budget 2w --policy uplift.yaml --save plan.json
        uplift plan contoso --budget 40h --scope 'prod-*' -o markdown
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup(title: "The question") var question: PlanOptions
  @OptionGroup var policy: PolicyOption
  @OptionGroup var model: ModelOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let notes = output.noise.notes
    let list = try InputList(arguments: inputs.input)
    try OutputPaths([("--save", question.save), ("--write-model", question.writeModel?.path)])
      .check(against: list.read(policy: policy.policy))
    let policy = try PolicyChoice.read(path: policy.policy, inputs: list)
    notes.detail("policy: \(policy.name)")
    let question = try question.question(under: policy)
    let tenant = try TenantInput.read(list, isStrict: inputs.strict, notes: notes)
    notes.warnOfIdleEntries(in: policy, tenant: tenant, asOf: question.asOf)
    let effort = notes.timed("estimated") {
      EffortModel(tenant: tenant, policy: policy.effort, catalogue: .shipped)
    }
    let assignment = Assignment(
      tenant: tenant, model: model.model.model, question: question, effort: effort, notes: notes)
    try assignment.check(notes: notes)
    try self.question.writeModel.map { try $0.write(assignment.program()) }
    let plan = try assignment.verifiedPlan(limits: self.question.search.limits, notes: notes)
    let report = PlanReport(plan: plan, tenant: tenant, policy: policy.identity, title: inputs.title)
    let json = self.question.save == nil ? nil : report.json.text
    if let path = self.question.save, let json {
      try AtomicFile.write(to: path) { file throws(SystemError) in try file.write(json.utf8) }
    }
    try output.write(report, json: json)
  }
}
