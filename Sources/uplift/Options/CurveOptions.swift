import ArgumentParser
import Planning

/// How long to look for the plans along a report's curve.
struct CurveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Stop searching after this time, as 90s or 5m, with the best found so far. (default: 60s)",
      valueName: "time"),
    transform: TimeLimit.init(argument:))
  var timeLimit = TimeLimit.standard

  @Option(
    help: ArgumentHelp(
      "Threads that may work at once, 1 to 64; the answer is the same for any number.", valueName: "number"),
    transform: ThreadCount.init(argument:))
  var threads = ThreadCount.standard

  var limits: PlanLimits { PlanLimits(threads: threads.count, time: timeLimit.duration) }
}
