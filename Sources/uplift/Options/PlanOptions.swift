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
    help: ArgumentHelp(
      "Work only on scopes whose name or id matches; the score stays that of all. * and ? are wild.",
      valueName: "pattern"))
  var scope: String?

  @Option(
    help: "How to choose: the provable best, the portal's list from the top, or most score an hour first.")
  var rule = SelectionRule.optimum

  @Option(
    help: ArgumentHelp(
      "A gap that is small enough when proving the optimum takes long; 0 asks for the proof. (default: 0.01%)",
      valueName: "percentage"),
    transform: GapLimit.init(argument:))
  var gap = GapLimit.standard

  @Option(
    help: ArgumentHelp(
      "Stop searching after this time, as 90s or 5m, with the best plan so far. (default: 60s)",
      valueName: "time"),
    transform: TimeLimit.init(argument:))
  var timeLimit = TimeLimit.standard

  @Option(
    help: ArgumentHelp(
      "The day with which the policy's 'until' dates are compared; today in UTC unless given.",
      valueName: "yyyy-MM-dd"),
    transform: DateArgument.init(argument:))
  var asOf: DateArgument?

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
