import RemediationPlan
import SecureScore

extension ScoreReport {
  /// Values outside the known enumerations, ascending by their bytes.
  var unknownValues: [(value: String, count: Int)] {
    tenant.input.unknownValues.map { (value: $0.key, count: $0.value) }
      .sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
  }

  func impact(_ entry: (score: RecommendationScore, gain: PercentPoints)) -> JSONValue {
    [
      "recommendation": .recommendation(tenant.recommendations[entry.score.recommendation]),
      "unhealthy": .integer(entry.score.counts.unhealthy),
      "points": .points(legacyPoints(entry.score.counts)),
      "gain": .percentPoints(entry.gain),
    ]
  }

  func aggregate(_ aggregate: ControlAggregate) -> JSONValue {
    .object(
      [
        .init("id", .string(tenant.controls[aggregate.control].id)),
        .init("name", .string(tenant.controls[aggregate.control].name)),
        .init("max", .points(aggregate.maximum)),
        .init("current", .points(aggregate.current)),
      ] + members(aggregate.counts) + [
        .init("potentialIncreasePercent", .decimal(aggregate.potentialIncreasePercent, decimals: 4))
      ])
  }

  func category(_ category: FindingGroups.Category) -> JSONValue {
    .object(
      [
        .init("name", .string(category.name)),
        .init("recommendations", .integer(category.recommendations.count)),
      ] + members(category.counts) + [
        .init("gainAlone", .percentPoints(gain(category.gainAlone))),
        .init(
          "points",
          category.points.map { ["current": .points($0.current), "max": .points($0.maximum)] } ?? .null),
      ])
  }

  func recommendation(_ score: RecommendationScore) -> JSONValue {
    let recommendation = tenant.recommendations[score.recommendation]
    return .object(
      [
        .init("id", .string(recommendation.key)),
        .init("name", .string(recommendation.name)),
        .init("severity", .string(recommendation.severity.word)),
        .init("controls", .array(score.controls.map { .control(tenant.controls[$0]) })),
      ] + members(score.counts) + [
        .init("gainAlone", .percentPoints(gain(score.gainAlone))),
        .init("points", isPooled ? .points(legacyPoints(score.counts)) : .null),
      ])
  }

  func unscored(_ score: RecommendationScore) -> JSONValue {
    .object(
      [
        .init("recommendation", .recommendation(tenant.recommendations[score.recommendation])),
        .init("reason", .optional(score.notScored?.rawValue)),
      ] + members(score.counts))
  }

  func managementGroup(_ score: ManagementGroupScore) -> JSONValue {
    [
      "id": .string(score.group.id),
      "name": .string(score.group.name),
      "parent": .optional(score.group.parent),
      "depth": .integer(score.depth),
      "scopes": .strings(score.scopes.map { tenant.scopes[$0].id }),
      "percentage": .fraction(score.percentage),
      "weight": .decimal(score.weight, decimals: 4),
    ]
  }

  private func members(_ counts: ResourceCounts) -> [JSONValue.Member] {
    [
      .init("healthy", .integer(counts.healthy)), .init("unhealthy", .integer(counts.unhealthy)),
      .init("notApplicable", .integer(counts.notApplicable)),
    ]
  }
}
