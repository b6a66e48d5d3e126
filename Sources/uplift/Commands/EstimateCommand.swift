import ArgumentParser
import Catalogue
import Delivery
import Effort
import Policy

/// `uplift estimate`: what every open finding would take.
struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimate the effort of every recommendation in every scope.",
    discussion: """
      Setup is paid once a step, each for every resource. Every figure says where it comes from: the shipped \
      defaults are judgments, your policy file replaces them.

        uplift estimate contoso
        uplift estimate export.json --policy uplift.yaml --order effort
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var policy: PolicyOption
  @Option(help: "By scope and name, or the largest effort first.")
  var order = EstimateReport.Order.name
  @OptionGroup var output: OutputOptions

  func run() throws {
    let list = try InputList(arguments: inputs.input)
    let policy = try PolicyChoice.read(path: policy.policy, inputs: list)
    output.noise.notes.detail("policy: \(policy.name)")
    let tenant = try TenantInput.read(list, isStrict: inputs.strict, notes: output.noise.notes)
    try tenant.requireAssessments(for: "an estimate")
    output.noise.notes.warnOfIdleEntries(in: policy, tenant: tenant, asksOf: false)
    let effort = EffortModel(tenant: tenant, policy: policy.effort, catalogue: .shipped)
    try output.write(
      EstimateReport(
        tenant: tenant, rows: effort.summaries(of: tenant), policy: policy.identity, order: order,
        title: inputs.title))
  }
}

extension EstimateReport.Order: ExpressibleByArgument {}
