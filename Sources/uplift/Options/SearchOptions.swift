import ArgumentParser
import Planning
import Policy
import RemediationPlan

/// Where work may happen, on which day, and how long to look for plans.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Work only on scopes whose name or id matches; the score stays that of all. * and ? are wild.",
      valueName: "pattern"))
  var scope: String?

  @Option(
    help: ArgumentHelp(
      "A gap that is small enough when proving the optimum takes long; 0 asks for the proof. (default: 0.01%)",
      valueName: "percentage"),
    transform: GapLimit.init(argument:))
  var gap = GapLimit.standard

  @Option(
    help: ArgumentHelp(
      "Stop searching after this time, as 90s or 5m, with the best found so far. (default: 60s)",
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
    help: ArgumentHelp(
      "Threads that may work at once, 1 to 64; the answer is the same for any number.", valueName: "number"),
    transform: ThreadCount.init(argument:))
  var threads = ThreadCount.standard

  var limits: PlanLimits {
    PlanLimits(
      gapMillionthsOfPercent: gap.millionthsOfPercent, threads: threads.count, time: timeLimit.duration)
  }

  /// The day, where one of the policy's wishes has an end.
  func asOf(under policy: PolicyDocument) -> String? {
    policy.planRules.contains { $0.until != nil } ? asOf?.text ?? Today.text : nil
  }
}
