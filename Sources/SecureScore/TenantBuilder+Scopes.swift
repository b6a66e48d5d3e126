extension TenantBuilder {
  /// The scope with an id, in any case. A scope once seen as a subscription stays one.
  package mutating func scope(id: Span<UInt8>, kind: ScopeKind = .subscription) -> Int {
    let index = scopeIDs.index(of: id)
    if index == scopes.count {
      scopes.append(ScopeDraft(kind: kind))
    } else if kind == .subscription {
      scopes[index].kind = kind
    }
    return index
  }

  /// Says that a row belongs to a scope, and what it says of it.
  ///
  /// - Parameter managementGroups: the ids above, from the root down.
  package mutating func describe(
    scope: Int, name: String? = nil, environment: String? = nil, managementGroups: [String] = []
  ) {
    scopes[scope].isMentioned = true
    scopes[scope].name.merge(name)
    scopes[scope].environment.merge(environment)
    scopes[scope].managementGroups.merge(list: managementGroups.map(\.lowercasedASCII))
  }

  /// Adds the score that the export reports for a scope.
  package mutating func add(_ reported: ReportedScore, scope: Int) {
    scopes[scope].isMentioned = true
    scopes[scope].hasReportedRows = true
    scopes[scope].reported.merge(reported) { $1.comparisonKey.precedes($0.comparisonKey) }
  }

  /// Adds a management group to the tree above the scopes.
  package mutating func addManagementGroup(id: String, name: String? = nil, parent: String? = nil) {
    var group = managementGroups[id.lowercasedASCII] ?? (MergedValue(), MergedValue())
    group.name.merge(name)
    group.parent.merge(parent?.lowercasedASCII)
    managementGroups[id.lowercasedASCII] = group
  }

  /// The scopes of the tenant in their final order, and the final index of every scope of the builder.
  ///
  /// A connector without a reported score joins its subscription; management groups are left out unless there
  /// is nothing else. What is left out has index -1.
  func settledScopes() -> (order: [Int], finalIndices: [Int]) {
    var homes = scopes.indices.map { index in
      if case .connector(let subscription) = scopes[index].kind, !scopes[index].hasReportedRows {
        subscription
      } else {
        index
      }
    }
    var isUsed = scopes.map(\.isMentioned)
    for index in scopes.indices where scopes[index].isMentioned && homes[index] != index {
      isUsed[homes[index]] = true
      isUsed[index] = false
    }
    for index in scopes.indices where scopes[index].hasReportedRows { isUsed[index] = true }
    let hasOthers = scopes.indices.contains { isUsed[$0] && scopes[$0].kind != .managementGroup }
    let order = scopes.indices
      .filter { isUsed[$0] && !(hasOthers && scopes[$0].kind == .managementGroup) }
      .map { (id: scopeIDs.text($0).lowercasedASCII, index: $0) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .map(\.index)
    var finalIndices = [Int](repeating: -1, count: scopes.count)
    for (position, index) in order.enumerated() { finalIndices[index] = position }
    for index in homes.indices where homes[index] != index {
      finalIndices[index] = finalIndices[homes[index]]
      homes[index] = index
    }
    return (order, finalIndices)
  }

  /// The finished scope of a builder's index.
  func finishedScope(_ index: Int) -> Scope {
    let id = scopeIDs.text(index).lowercasedASCII
    return Scope(
      id: id, name: scopes[index].name.value ?? managementGroups[id]?.name.value ?? id,
      environment: scopes[index].environment.value ?? "",
      managementGroups: scopes[index].managementGroups.value ?? [])
  }

  /// The management groups, ascending by id.
  var finishedManagementGroups: [ManagementGroup] {
    managementGroups
      .map { ManagementGroup(id: $0, name: $1.name.value ?? $0, parent: $1.parent.value) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}
