import ArgumentParser
import Delivery
import SecureScore

/// `uplift score`: the secure score of an export, as the portal computes it.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compute the secure score of an export, and compare it with the portal's.",
    discussion: """
      Every figure follows from the assessments, with exact arithmetic. What the export reports of itself is \
      compared, and every difference is listed with its likely cause.

        uplift score export.json
        uplift score contoso --by control -o json
        az graph query -q 'securityresources' -o json | uplift score -
      """)

  @OptionGroup var inputs: InputOptions
  @Option(help: ArgumentHelp("What to list.", valueName: "view"))
  var by: ScoreView?
  @OptionGroup var model: ModelOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let views = ScoreView.allCases.filter { $0.exists(underModel: model.model.rawValue) }
    guard let by, !views.contains(by) else { return }
    throw ValidationError(
      "--by \(by.rawValue) has no meaning under --model \(model.model.rawValue); "
        + "give one of \(views.map(\.rawValue).joined(separator: ", "))")
  }

  func run() throws {
    let list = try InputList(arguments: inputs.input)
    let tenant = try TenantInput.read(list, isStrict: inputs.strict, notes: output.noise.notes)
    try tenant.requireRowsToScore()
    let view = by ?? (model.model == .classic ? .scope : .recommendation)
    try output.write(
      ScoreReport(
        tenant: tenant, scorecard: model.model.model.scorecard(of: tenant), view: view, title: inputs.title))
  }
}

extension ScoreView: ExpressibleByArgument {}
