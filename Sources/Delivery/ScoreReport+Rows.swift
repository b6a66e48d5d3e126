import RemediationPlan
import SecureScore

extension ScoreReport {
  /// The view as columns and rows of plain text, from which the table and the Markdown are made.
  struct Rows {
    struct Column {
      var title: String
      var isRight = true
    }

    var columns: [Column]
    var cells: [[String]]
  }

  var rows: Rows {
    switch view {
    // One scope has nothing to compare with; its controls are what people look for.
    case .scope where scorecard.scopes.count == 1: controlRows
    case .scope: scopeRows
    case .control: controlRows
    case .category: categoryRows
    case .recommendation: recommendationRows
    case .managementGroup: managementGroupRows
    }
  }

  private static func columns(_ first: String, _ others: String...) -> [Rows.Column] {
    [Rows.Column(title: first, isRight: false)] + others.map { Rows.Column(title: $0) }
  }

  private var scopeRows: Rows {
    Rows(
      columns: Self.columns("scope", "score", "current", "max", "weight", "open controls"),
      cells: scorecard.scopes.map { score in
        [
          tenant.scopes[score.scope].name, Wording.percent(score.percentage), Self.points(score.current),
          score.maximum.description, score.weightText,
          Wording.count(score.controls.filter { $0.potentialIncrease > .zero }.count),
        ]
      })
  }

  private var controlRows: Rows {
    guard !isPooled else { return Rows(columns: Self.columns("control"), cells: []) }
    return Rows(
      columns: Self.columns("control", "current", "max", "increase", "unhealthy", "healthy", "n/a"),
      cells: aggregatesByIncrease.map { control in
        [
          tenant.controls[control.control].name, Self.points(control.current), control.maximum.description,
          Self.wholePercent(tenThousandths: control.potentialIncreasePercent),
        ] + Self.counts(control.counts)
      })
  }

  private var categoryRows: Rows {
    let last = isPooled ? ["current", "max"] : ["n/a"]
    return Rows(
      columns: Self.columns("category", "recommendations", "gain", "unhealthy", "healthy")
        + last.map { Rows.Column(title: $0) },
      cells: groups.categories.map { category in
        let last =
          category.points.map { [Self.points($0.current), $0.maximum.description] }
          ?? [Wording.count(category.counts.notApplicable)]
        return [
          category.name.isEmpty ? "(none)" : category.name, Wording.count(category.recommendations.count),
          Wording.gain(gain(category.gainAlone)),
        ] + Self.counts(category.counts).prefix(2) + last
      })
  }

  private var recommendationRows: Rows {
    Rows(
      columns: [.init(title: "recommendation", isRight: false)]
        + Self.columns("severity", isPooled ? "points" : "gain", "unhealthy", "healthy", "n/a"),
      cells: recommendationsByGain.map { entry in
        let recommendation = tenant.recommendations[entry.score.recommendation]
        return [
          recommendation.name, recommendation.severity.word,
          isPooled ? "+\(Self.points(legacyPoints(entry.score.counts)))" : Wording.gain(entry.gain),
        ] + Self.counts(entry.score.counts)
      })
  }

  private var managementGroupRows: Rows {
    guard !isPooled else { return Rows(columns: Self.columns("management group"), cells: []) }
    return Rows(
      columns: Self.columns("management group", "score", "scopes", "weight"),
      cells: managementGroups.map { score in
        [
          String(repeating: "· ", count: score.depth)
            + (score.group.name.isEmpty ? score.group.id : score.group.name),
          Wording.percent(score.percentage), Wording.count(score.scopes.count),
          decimalText(Int128(score.weight), decimals: 4, trimmed: true),
        ]
      })
  }

  /// What the columns do not say by themselves.
  var rowsLegend: String? {
    switch view {
    case .recommendation where isPooled: "points: won when all its findings are fixed"
    case .category, .recommendation: "gain: percent points for fixing all of these findings and no others"
    case .control, .scope, .managementGroup: nil
    }
  }

  /// Two decimals, so that points align.
  static func points(_ points: Points) -> String {
    decimalText(roundedHalfToEven(Int128(points.tenThousandths), over: 100), decimals: 2, trimmed: false)
  }

  private static func counts(_ counts: ResourceCounts) -> [String] {
    [Wording.count(counts.unhealthy), Wording.count(counts.healthy), Wording.count(counts.notApplicable)]
  }
}
