import ArgumentParser

/// For which budgets plans are made.
struct WhatIfOptions: ParsableArguments {
  static let pointRange = 2...200
  static let standardPoints = 20

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Plan for each of these budgets, as 10h,20h,1w. Without it and --to: twelve round ones up to everything.",
      valueName: "durations"))
  var budgets: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Plan for budgets in equal steps up to this one.", valueName: "duration"))
  var to: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With --to: how many budgets, from 2 to 200. (default: 20)", valueName: "number"))
  var points: Int?

  @Option(
    help: ArgumentHelp("Draw the curve into this file.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  func validate() throws {
    if budgets != nil && to != nil {
      throw ValidationError("--budgets and --to contradict each other; give one of them")
    }
    guard let points else { return }
    if to == nil { throw ValidationError("--points divides what --to says; give --to as well") }
    guard Self.pointRange.contains(points) else {
      throw ValidationError(
        "--points: \(points) is not from 2 to 200; write the number of budgets to plan for")
    }
  }
}
