import Effort
import SecureScore

extension EstimateReport {
  /// One row a recommendation and scope.
  package var csv: String {
    var file = CSVText(
      [
        "recommendation", "recommendationId", "severity", "scope", "scopeId", "findings", "notPlannable",
      ] + Self.wayColumns("byHand") + Self.wayColumns("inBulk") + [
        "inBulkMethods", "cheapestMinutes", "cheapestSetupMinutes", "onceMinutes", "provenance",
      ])
    for row in orderedRows {
      let recommendation = tenant.recommendations[row.recommendation]
      let scope = tenant.scopes[row.scope]
      file.add(
        [
          .text(recommendation.name), .text(recommendation.key), .text(recommendation.severity.word),
          .text(scope.name), .text(scope.id), .count(row.findings), .count(row.notPlannable),
        ] + Self.cells(row.byHand) + Self.cells(row.inBulk) + [
          .text(row.inBulk?.methods.map(\.rawValue).joined(separator: " ") ?? ""),
          .count(row.cheapest.count), .count(row.cheapestSetup.count), .count(row.once.count),
          .text(Self.provenance(of: row).joined(separator: "; ")),
        ])
    }
    return file.text
  }

  private static func wayColumns(_ name: String) -> [String] {
    ["Findings", "SetupLeast", "SetupLargest", "EachLeast", "EachLargest", "TotalMinutes"].map { name + $0 }
  }

  private static func cells(_ way: StepSummary.Way?) -> [CSVText.Cell] {
    guard let way else { return [CSVText.Cell](repeating: .empty, count: 6) }
    return [
      .count(way.findings), .count(way.setup.lowerBound.count), .count(way.setup.upperBound.count),
      .count(way.each.lowerBound.count), .count(way.each.upperBound.count), .count(way.total.count),
    ]
  }
}
