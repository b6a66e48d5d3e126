import ArgumentParser
import RemediationPlan

/// What a plan is asked for, beside its inputs.
struct PlanOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How much work the plan may hold: 30m, 40h, 1.5d, 1w, 1h30m. Days and weeks are the policy's.",
      valueName: "duration"))
  var budget: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Instead of a budget: the score to reach with the least effort, as 75% or 74.5%.",
      valueName: "percentage"),
    transform: TargetScore.init(argument:))
  var target: TargetScore?

  @Flag(help: "With --target: every scope must reach it by itself.")
  var eachScope = false

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

  func validate() throws {
    if (budget == nil) == (target == nil) {
      throw ValidationError("give either --budget, as in --budget 40h, or --target, as in --target 75%")
    }
    if eachScope && target == nil { throw ValidationError("--each-scope goes with --target") }
    if target != nil && rule != .optimum {
      throw ValidationError("--target finds the least effort; --rule goes with --budget")
    }
    if target != nil && writeModel != nil {
      throw ValidationError("--write-model writes the program of a budget; give --budget")
    }
  }
}

extension SelectionRule: ExpressibleByArgument {}
