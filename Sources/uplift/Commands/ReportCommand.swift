import ArgumentParser
import Catalogue
import Delivery
import Effort
import Policy
import RemediationPlan
import SecureScore
import UpliftKit

/// `uplift report`: a saved plan as pages for people.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a saved plan as a report: one HTML file, Markdown, or a page for the management.",
    discussion: """
      Checks the plan against its input first, figure by figure, and refuses what 'uplift verify' would refuse.

        uplift plan contoso --budget 40h --save plan.json
        uplift report plan.json contoso --html report.html
        uplift report plan.json contoso --markdown - >> "$GITHUB_STEP_SUMMARY"
        uplift report plan.json contoso --summary page.html --target 75%
      """)

  @Argument(help: "The saved plan, or - for standard input.", completion: .file(extensions: ["json"]))
  var plan: String

  @OptionGroup var inputs: InputOptions
  @OptionGroup(title: "What to write") var reports: ReportOptions
  @OptionGroup var policy: PolicyOption
  @OptionGroup(title: "The curve") var search: CurveOptions
  @OptionGroup var noise: NoiseOptions

  func run() throws {
    let notes = noise.notes
    let list = try InputList(arguments: inputs.input)
    if plan == InputFile.dash, list.readsStandardInput {
      throw Failure(.usage, "standard input (-) is named as plan and as input; it can be read once")
    }
    try OutputPaths([
      ("--html", reports.html), ("--markdown", reports.markdown), ("--summary", reports.summary),
    ]).check(against: [("the plan", plan)] + list.read(policy: policy.policy))
    let saved = try SavedPlan(argument: plan)
    let policy = try PolicyChoice.read(path: policy.policy, inputs: list, name: saved.identity.policy.name)
    let tenant = try TenantInput.read(list, isStrict: inputs.strict, notes: notes)
    try saved.check(tenant)
    try saved.check(policy)
    let briefing = try briefing(saved, tenant: tenant, policy: policy, notes: notes)
    if let path = reports.markdown { try write(briefing.markdown(for: reports.fit ?? .jobSummary), to: path) }
    if let path = reports.html { try write(briefing.html, to: path) }
    if let path = reports.summary { try write(briefing.summary, to: path) }
  }

  /// The plan as the verifier recomputed it, and the curve around it.
  private func briefing(
    _ saved: SavedPlan, tenant: Tenant, policy: PolicyDocument, notes: Notes
  ) throws -> Briefing {
    let (plan, model) = try saved.verifiedPlan(tenant: tenant, policy: policy)
    let effort = notes.timed("estimated") {
      EffortModel(tenant: tenant, policy: policy.effort, catalogue: .shipped)
    }
    func assignment(_ question: Question) -> Assignment {
      Assignment(tenant: tenant, model: model, question: question, effort: effort, notes: notes)
    }
    func report(_ plan: Plan) -> PlanReport {
      PlanReport(plan: plan, tenant: tenant, policy: policy.identity, title: inputs.title)
    }
    let frontier = try assignment(plan.question).frontier(
      at: Briefing.budgets(for: plan), limits: search.limits, notes: notes)
    let target = try reports.target.map { target in
      try assignment(plan.question.aiming(at: Target(score: target.score)))
        .verifiedPlan(limits: search.limits, notes: notes)
    }
    var briefing = Briefing(
      plan: report(plan), model: model,
      frontier: FrontierReport(
        frontier: frontier, tenant: tenant, policy: policy.identity, title: inputs.title),
      target: target.map(report))
    briefing.commands = commands(for: plan)
    return briefing
  }

  private func write(_ text: String, to path: String) throws(Failure) {
    if path == InputFile.dash { return try StandardOutput.write(text) }
    try AtomicFile.write(to: path) { file throws(SystemError) in try file.write(text.utf8) }
  }
}
