import Effort
import RemediationPlan
import SecureScore

extension FrontierReport {
  /// One row a budget.
  package var csv: String {
    var file = CSVText([
      "budgetMinutes", "effortMinutes", "gain", "bound", "gap", "scoreAfter", "marginalGainPerHour", "status",
      "carriedForward",
    ])
    for point in frontier.points {
      file.add([
        .count(point.budget.count), .count(point.effort.count), .number(point.gain.description),
        .number(point.bound.description),
        .number(decimalText(Int128(point.gapMillionthsOfPercent), decimals: 8, trimmed: true)),
        .number(point.scoreAfter.description), .number(point.marginalGainPerHour.description),
        .text(point.status.rawValue), .text(point.isCarriedForward ? "true" : "false"),
      ])
    }
    return file.text
  }
}
