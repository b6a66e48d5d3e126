import RemediationPlan
import SecureScore

extension ScoreReport {
  /// One row for each thing of the view; for scopes one row for each control of each scope.
  package var csv: String {
    switch view {
    case .scope: scopeFile.text
    case .control: controlFile.text
    case .category: categoryFile.text
    case .recommendation: recommendationFile.text
    case .managementGroup: managementGroupFile.text
    }
  }

  private static let countColumns = ["healthy", "unhealthy", "notApplicable"]

  private static func cells(_ counts: ResourceCounts) -> [CSVText.Cell] {
    [.count(counts.healthy), .count(counts.unhealthy), .count(counts.notApplicable)]
  }

  private var scopeFile: CSVText {
    var file = CSVText(
      [
        "model", "scope", "scopeId", "scopePercentage", "scopeCurrent", "scopeMax", "scopeWeight",
        "fromCounts",
        "control", "controlId", "current", "max", "percentage", "potentialIncrease",
        "potentialIncreasePercent",
      ] + Self.countColumns)
    for score in scorecard.scopes {
      let scope = tenant.scopes[score.scope]
      for control in score.controls {
        file.add(
          [
            .text(scorecard.model), .text(scope.name), .text(scope.id), .number(score.percentage.description),
            .number(score.current.description), .number(score.maximum.description), .number(score.weightText),
            .text(String(score.isFromCounts)), .text(tenant.controls[control.control].name),
            .text(tenant.controls[control.control].id), .number(control.current.description),
            .number(control.maximum.description), .number(control.percentage.description),
            .number(control.potentialIncrease.description),
            .number(Self.decimal(control.potentialIncreasePercent(of: score))),
          ] + Self.cells(control.counts))
      }
    }
    return file
  }

  private var controlFile: CSVText {
    var file = CSVText(
      ["model", "control", "controlId", "current", "max", "potentialIncreasePercent"] + Self.countColumns)
    for control in isPooled ? [] : aggregatesByIncrease {
      file.add(
        [
          .text(scorecard.model), .text(tenant.controls[control.control].name),
          .text(tenant.controls[control.control].id), .number(control.current.description),
          .number(control.maximum.description), .number(Self.decimal(control.potentialIncreasePercent)),
        ] + Self.cells(control.counts))
    }
    return file
  }

  private var categoryFile: CSVText {
    var file = CSVText(
      ["model", "category", "recommendations", "gainAlone", "current", "max"] + Self.countColumns)
    for category in groups.categories {
      file.add(
        [
          .text(scorecard.model), .text(category.name), .count(category.recommendations.count),
          .number(gain(category.gainAlone).description),
          category.points.map { .number($0.current.description) } ?? .empty,
          category.points.map { .number($0.maximum.description) } ?? .empty,
        ] + Self.cells(category.counts))
    }
    return file
  }

  private var recommendationFile: CSVText {
    var file = CSVText(
      ["model", "recommendation", "recommendationId", "severity", "notScored", "gainAlone"]
        + Self.countColumns)
    let unscored = notScored.flatMap { group in group.recommendations.map { ($0, PercentPoints.zero) } }
    for (score, gain) in recommendationsByGain.map({ ($0.score, $0.gain) }) + unscored {
      let recommendation = tenant.recommendations[score.recommendation]
      file.add(
        [
          .text(scorecard.model), .text(recommendation.name), .text(recommendation.key),
          .text(recommendation.severity.word), .text(score.notScored?.rawValue ?? ""),
          .number(gain.description),
        ] + Self.cells(score.counts))
    }
    return file
  }

  private var managementGroupFile: CSVText {
    var file = CSVText([
      "model", "managementGroup", "managementGroupId", "parent", "depth", "scopes", "percentage", "weight",
    ])
    for score in isPooled ? [] : managementGroups {
      file.add([
        .text(scorecard.model), .text(score.group.name), .text(score.group.id),
        .text(score.group.parent ?? ""),
        .count(score.depth), .count(score.scopes.count), .number(score.percentage.description),
        .number(Self.decimal(score.weight)),
      ])
    }
    return file
  }

  /// Ten-thousandths as a decimal number.
  private static func decimal(_ tenThousandths: Int64) -> String {
    decimalText(Int128(tenThousandths), decimals: 4, trimmed: true)
  }
}
