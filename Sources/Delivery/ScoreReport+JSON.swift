import RemediationPlan
import SecureScore

extension ScoreReport {
  /// By docs/schema/score.schema.json; parts of a view are there when the view is asked for.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .string(Self.schema)),
      .init("model", .string(scorecard.model)),
      .init("view", .string(view.rawValue)),
      .init("overall", overall),
      .init("scopes", .array(scorecard.scopes.map(scope))),
    ]
    if isPooled { members.append(.init("greatestImpact", .array(greatestImpact.map(impact)))) }
    switch view {
    case .scope: break
    case .control: members.append(.init("controls", .array(isPooled ? [] : aggregates.map(aggregate))))
    case .category: members.append(.init("categories", .array(groups.categories.map(category))))
    case .recommendation:
      let scored = groups.recommendations.filter { $0.notScored == nil && $0.counts != ResourceCounts() }
      members.append(.init("recommendations", .array(scored.map(recommendation))))
    case .managementGroup:
      members.append(
        .init("managementGroups", .array(isPooled ? [] : managementGroups.map(managementGroup))))
    }
    members += [
      .init("reconciliation", reconciled),
      .init("notScored", .array(notScored.flatMap { group in group.recommendations.map(unscored) })),
      .init("origins", origins),
      .init("input", input),
    ]
    return .object(members)
  }

  private var overall: JSONValue {
    [
      "percentage": .fraction(scorecard.overall),
      "scopes": .integer(tenant.scopes.count),
      "weight": .decimal(weight, decimals: 4),
      "points": scorecard.points.map(points) ?? .null,
    ]
  }

  private func points(_ points: (current: Points, maximum: Points)) -> JSONValue {
    ["current": .points(points.current), "max": .points(points.maximum)]
  }

  private func scope(_ score: ScopeScore) -> JSONValue {
    let scope = tenant.scopes[score.scope]
    let reported = reportedControls(ofScope: score.scope)
    return [
      "id": .string(scope.id),
      "name": .string(scope.name),
      "environment": .string(scope.environment),
      "current": .points(score.current),
      "max": .points(score.maximum),
      "percentage": .fraction(score.percentage),
      "weight": .decimal(score.weight, decimals: 4),
      "fromCounts": .bool(score.isFromCounts),
      "reported": tenant.reportedScores[score.scope].map(self.reported) ?? .null,
      "controls": .array(
        score.controls.map { control($0, of: score, reported: reported[$0.control]) }),
    ]
  }

  private func reportedControls(ofScope scope: Int) -> [Int: ReportedControl] {
    // Rows are ascending by scope, so the scope's are one run.
    let rows = tenant.reportedControls
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle].scope < scope { low = middle + 1 } else { high = middle }
    }
    let run = rows[low...].prefix { $0.scope == scope }
    return Dictionary(run.map { ($0.control, $0) }) { first, _ in first }
  }

  private func control(
    _ score: ControlScore, of scope: ScopeScore, reported: ReportedControl?
  ) -> JSONValue {
    let control = tenant.controls[score.control]
    return [
      "id": .string(control.id),
      "name": .string(control.name),
      "max": .points(score.maximum),
      "current": .points(score.current),
      "percentage": .fraction(score.percentage),
      "healthy": .integer(score.counts.healthy),
      "unhealthy": .integer(score.counts.unhealthy),
      "notApplicable": .integer(score.counts.notApplicable),
      "weight": .integer(score.weight),
      "potentialIncrease": .points(score.potentialIncrease),
      "potentialIncreasePercent": .decimal(score.potentialIncreasePercent(of: scope), decimals: 4),
      "reported": reported.map(self.reported) ?? .null,
    ]
  }

  private func reported(_ score: ReportedScore) -> JSONValue { .object(members(score)) }

  private func reported(_ row: ReportedControl) -> JSONValue {
    .object(
      [
        .init("healthy", .integer(row.healthy)), .init("unhealthy", .integer(row.unhealthy)),
        .init("notApplicable", .integer(row.notApplicable)),
      ] + members(row.score))
  }

  private func members(_ score: ReportedScore) -> [JSONValue.Member] {
    [
      .init("max", .points(score.maximum)),
      .init("current", score.current.map(JSONValue.points) ?? .null),
      .init("percentage", score.percentage.map(JSONValue.fraction) ?? .null),
      .init("weight", score.weight.map { .integer($0) } ?? .null),
    ]
  }

  private var reconciled: JSONValue {
    [
      "compared": .integer(reconciliation.compared),
      "controls": .integer(reconciliation.comparedControls),
      "scopes": .integer(reconciliation.comparedScopes),
      "differing": .integer(reconciliation.differing),
      "differences": .array(
        reconciliation.differences.map { difference in
          [
            "scope": .scope(tenant.scopes[difference.scope]),
            "control": difference.control.map { .control(tenant.controls[$0]) } ?? .null,
            "figure": .string(difference.figure),
            "reported": .string(difference.reported),
            "computed": .string(difference.computed),
            "likelyCause": .string(difference.likelyCause),
          ]
        }),
    ]
  }

  private var origins: JSONValue {
    func counts(_ origins: some Sequence<Origin>) -> JSONValue {
      [
        "export": .integer(count(.export, of: origins)),
        "catalogue": .integer(count(.catalogue, of: origins)),
        "none": .integer(count(.none, of: origins)),
      ]
    }
    return [
      "maxima": counts(tenant.controls.map(\.maximumOrigin)),
      "membership": counts(tenant.controls.map(\.membershipOrigin)),
      "metadata": counts(tenant.recommendations.map(\.metadataOrigin)),
    ]
  }

  private var input: JSONValue {
    let input = tenant.input
    return [
      "files": .integer(input.files),
      "rows": .integer(input.rows),
      "skipped": .integer(input.skipped),
      "duplicates": .integer(input.duplicates),
      "unknownValues": .array(
        unknownValues.map { ["value": .string($0.value), "count": .integer($0.count)] }),
      "exportDate": .optional(input.exportDate),
      "fingerprint": .string(input.fingerprint),
    ]
  }
}
