extension TenantBuilder {
  /// Makes the tenant: everything in canonical order, duplicates settled, silent places filled from the catalogue.
  ///
  /// Linear in the rows; the resources are sorted by scope and id. The builder gives its memory back as it goes.
  package consuming func build(
    catalogue: CatalogueFallback = .none
  ) throws(TenantBuilderError) -> Tenant {
    input.exportDate = exportDate
    let (scopeOrder, scopeIndices) = settledScopes()
    let finishedScopes = scopeOrder.map { finishedScope($0) }
    let reportedScores = scopeOrder.map { scopes[$0].reported.value }
    let (keys, newIndices) = settledRecommendations()
    let finishedRecommendations = finish(recommendations: keys, catalogue: catalogue)
    let (finishedControls, controlIndices) = finish(
      newIndices: newIndices, keys: keys.map(\.key), catalogue: catalogue)
    let reported = finishedReportedControls(scopes: scopeIndices, controls: controlIndices)
    let groups = finishedManagementGroups
    resources.ids.dropIndex()
    let (order, places) = settledResources(scopeIndices: scopeIndices)
    let assessments = gatherAssessments(order: order, newIndices: newIndices)
    rows = ChunkedColumn()
    resources.lastRows = ChunkedColumn()
    let table = try finishResources(order: order, places: places, scopeIndices: scopeIndices)
    let ids = resources.ids.arena
    resources = ResourceColumns()
    let assignments = gatherGovernance(
      resources: table, assessments: assessments, scopeIndices: scopeIndices, newIndices: newIndices)
    governance = GovernanceDraft()
    var summary = input
    let draft = Tenant(
      scopes: finishedScopes, managementGroups: groups, recommendations: finishedRecommendations,
      controls: finishedControls, resources: table, assessments: assessments,
      governance: assignments, reportedScores: reportedScores,
      reportedControls: reported, input: summary)
    summary.fingerprint = draft.contentFingerprint(ids: ids, places: places)
    return Tenant(
      scopes: finishedScopes, managementGroups: groups, recommendations: finishedRecommendations,
      controls: finishedControls, resources: table, assessments: assessments,
      governance: assignments, reportedScores: reportedScores,
      reportedControls: reported, input: summary)
  }

  /// The governance assignments of the assessments in the tenant; the others are counted.
  private mutating func gatherGovernance(
    resources: ResourceTable, assessments: AssessmentTable, scopeIndices: [Int], newIndices: [UInt16]
  ) -> GovernanceTable {
    guard !governance.isEmpty else { return .empty }
    let found = governance.table(resources: resources, assessments: assessments) { id in
      scopeIDs.find(id.span).flatMap { scopeIndices[$0] < 0 ? nil : scopeIndices[$0] }
    } recommendation: { key in
      recommendationKeys.find(key.span).map { Int(newIndices[$0]) }
    }
    input.repeatedAssignments = found.repeated
    input.orphanedAssignments = found.orphaned
    return found.table
  }

  /// The recommendations in order of their keys, and the new index of every old one.
  private func settledRecommendations() -> (keys: [(key: String, index: Int)], newIndices: [UInt16]) {
    let keys = recommendations.indices
      .map { (key: recommendationKeys.text($0).lowercasedASCII, index: $0) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    var newIndices = [UInt16](repeating: 0, count: keys.count)
    for (position, entry) in keys.enumerated() { newIndices[entry.index] = UInt16(position) }
    return (keys, newIndices)
  }

  private func finish(
    recommendations keys: [(key: String, index: Int)], catalogue: CatalogueFallback
  ) -> [Recommendation] {
    keys.map {
      recommendations[$0.index].recommendation(key: $0.key, catalogue: catalogue.recommendations[$0.key])
    }
  }

  /// The controls in order of their ids; the catalogue's controls when the export names none at all.
  private func finish(
    newIndices: [UInt16], keys: [String], catalogue: CatalogueFallback
  ) -> (controls: [Control], newIndices: [Int]) {
    var known: [String: Int] = [:]
    for (index, key) in keys.enumerated() { known[key] = index }
    var drafts = controls.indices.map { (id: controlIDs.text($0).lowercasedASCII, index: $0) }
    var catalogued: [String: CatalogueFallback.Control] = [:]
    for control in catalogue.controls { catalogued[control.id] = control }
    if drafts.isEmpty { drafts = catalogue.controls.map { (id: $0.id, index: -1) } }
    drafts.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var indices = [Int](repeating: 0, count: controls.count)
    let finished = drafts.enumerated().map { position, entry in
      if entry.index >= 0 { indices[entry.index] = position }
      let draft = entry.index >= 0 ? controls[entry.index] : ControlDraft()
      return draft.control(
        id: entry.id, newIndices: newIndices, catalogue: catalogued[entry.id], known: known)
    }
    return (finished, indices)
  }

  private func finishedReportedControls(scopes: [Int], controls: [Int]) -> [ReportedControl] {
    reportedControls.values
      .compactMap { row in
        guard scopes[row.scope] >= 0 else { return nil }
        var finished = row
        finished.scope = scopes[row.scope]
        finished.control = controls[row.control]
        return finished
      }
      .sorted { ($0.scope, $0.control) < ($1.scope, $1.control) }
  }
}
