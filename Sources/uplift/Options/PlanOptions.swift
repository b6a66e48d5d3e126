import ArgumentParser
import RemediationPlan

/// What a plan is asked for, beside its inputs.
struct PlanOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How much work the plan may hold: 30m, 40h, 1.5d, 1w, 1h30m. Days and weeks are the policy's.",
      valueName: "duration"))
  var budget: String

  @Option(
    help: "How to choose: the provable best, the portal's list from the top, or most score an hour first.")
  var rule = SelectionRule.optimum

  @OptionGroup var search: SearchOptions

  @Option(
    help: ArgumentHelp("Save the plan as JSON, for 'uplift verify'.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var save: String?

  @Option(
    help: ArgumentHelp("Write the integer program for other solvers, as .lp or .mps.", valueName: "file"),
    completion: .file(extensions: ["lp", "mps"]),
    transform: ModelFile.init(argument:))
  var writeModel: ModelFile?
}

extension SelectionRule: ExpressibleByArgument {}
