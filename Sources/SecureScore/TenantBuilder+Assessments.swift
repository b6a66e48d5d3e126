extension TenantBuilder {
  /// The resources that have assessments, by scope and id. Entries that fell together because their scopes did
  /// are joined: the rows and facts of the later ones move to the first.
  ///
  /// - Returns: the order, and for each entry the place of the smallest spelling of its id.
  mutating func settledResources(
    scopeIndices: [Int]
  ) -> (order: [UInt32], places: [ByteArena.Place]) {
    var order = assessedByScope(scopeIndices: scopeIndices)
    let sorter = FoldedOrder(arena: resources.ids.arena, places: resources.ids.places)
    var start = 0
    while start < order.count {
      let scope = finalScope(of: order[start], scopeIndices)
      var end = start + 1
      while end < order.count, finalScope(of: order[end], scopeIndices) == scope { end += 1 }
      sorter.sort(&order, in: start..<end)
      start = end
    }
    var places: [ByteArena.Place] = []
    places.reserveCapacity(order.count)
    var kept = 0
    for position in order.indices {
      let current = Int(order[position])
      let place = resources.ids.places[current]
      if kept > 0,
        finalScope(of: order[kept - 1], scopeIndices) == finalScope(of: order[position], scopeIndices),
        sorter.compare(Int(order[kept - 1]), current) == 0
      {
        if resources.ids.arena.spelling(place, precedes: places[kept - 1]) { places[kept - 1] = place }
        join(current, into: Int(order[kept - 1]))
      } else {
        order[kept] = order[position]
        places.append(place)
        kept += 1
      }
    }
    order.removeLast(order.count - kept)
    return (order, places)
  }

  private func finalScope(of resource: UInt32, _ scopeIndices: [Int]) -> Int {
    scopeIndices[Int(resources.ids.owners[Int(resource)])]
  }

  /// The resources that have assessments in a scope of the tenant, by scope, in order of arrival inside it.
  private func assessedByScope(scopeIndices: [Int]) -> [UInt32] {
    var counts = [Int](repeating: 0, count: scopes.count + 1)
    for resource in 0..<resources.lastRows.count where resources.lastRows[resource] != 0 {
      let scope = finalScope(of: UInt32(resource), scopeIndices)
      if scope >= 0 { counts[scope + 1] += 1 }
    }
    for scope in counts.indices.dropFirst() { counts[scope] += counts[scope - 1] }
    var order = [UInt32](repeating: 0, count: counts[counts.count - 1])
    for resource in 0..<resources.lastRows.count where resources.lastRows[resource] != 0 {
      let scope = finalScope(of: UInt32(resource), scopeIndices)
      guard scope >= 0 else { continue }
      order[counts[scope]] = UInt32(resource)
      counts[scope] += 1
    }
    return order
  }

  /// Moves the rows and facts of one resource to another.
  private mutating func join(_ source: Int, into target: Int) {
    var first = resources.lastRows[source]
    while rows[Int(first) - 1].previous != 0 { first = rows[Int(first) - 1].previous }
    rows[Int(first) - 1].previous = resources.lastRows[target]
    resources.lastRows[target] = resources.lastRows[source]
    resources.merge(typeIndex: resources.types[source], into: target)
    resources.merge(tags: resources.tagSets[Int(resources.tags[source])], into: target)
  }

  /// The assessments by resource and recommendation, one of each; the others are counted as duplicates.
  mutating func gatherAssessments(order: [UInt32], newIndices: [UInt16]) -> AssessmentTable {
    var starts: [Int32] = [0]
    starts.reserveCapacity(order.count + 1)
    var recommendations: [UInt16] = []
    recommendations.reserveCapacity(rows.count)
    var states: [AssessmentState] = []
    states.reserveCapacity(rows.count)
    var keys: [UInt64] = []
    for resource in order {
      keys.removeAll(keepingCapacity: true)
      var next = resources.lastRows[Int(resource)]
      while next != 0 {
        let row = rows[Int(next) - 1]
        keys.append(row.sortKey(newIndices: newIndices))
        next = row.previous
      }
      keys.sort()
      var last = -1
      for key in keys {
        let (recommendation, state) = AssessmentRow.parts(ofKey: key)
        if Int(recommendation) == last {
          input.duplicates += 1
          continue
        }
        last = Int(recommendation)
        recommendations.append(recommendation)
        states.append(state)
      }
      starts.append(Int32(states.count))
    }
    return AssessmentTable(starts: starts, recommendations: recommendations, states: states)
  }

  /// The resource table: types and tags renumbered in canonical order, unknown types read from the ids.
  mutating func finishResources(
    order: [UInt32], places: [ByteArena.Place], scopeIndices: [Int]
  ) throws(TenantBuilderError) -> ResourceTable {
    var type: [UInt8] = []
    for (position, resource) in order.enumerated() where resources.types[Int(resource)] == 0 {
      type.removeAll(keepingCapacity: true)
      let place = places[position]
      let block = resources.ids.arena.blocks[Int(place.block)]
      let start = Int(place.offset)
      appendResourceType(ofID: block.span.extracting(start..<start + Int(place.length)), to: &type)
      resources.types[Int(resource)] = try resources.typeIndex(type.span)
    }
    let types = renumbered(order, names: resources.allTypeNames) {
      Int(resources.types[$0] & ~ResourceColumns.isCertain)
    } precedes: {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let tags = renumbered(order, names: resources.tagSets) {
      Int(resources.tags[$0])
    } precedes: { first, second in
      for (one, two) in zip(first, second) where one != two {
        return one.utf8.lexicographicallyPrecedes(two.utf8)
      }
      return first.count < second.count
    }
    return ResourceTable(
      scopes: order.map { Int32(finalScope(of: $0, scopeIndices)) },
      types: order.map {
        UInt16(types.newIndices[Int(resources.types[Int($0)] & ~ResourceColumns.isCertain)])
      },
      typeNames: types.names, tagIndices: order.map { Int32(tags.newIndices[Int(resources.tags[Int($0)])]) },
      tagSets: tags.names, ids: resources.ids.arena, places: places)
  }

  /// The names in use, sorted, the empty one first, and the new index of every old one.
  private func renumbered<Name>(
    _ order: [UInt32], names: [Name], index: (Int) -> Int, precedes: (Name, Name) -> Bool
  ) -> (names: [Name], newIndices: [Int]) {
    var isUsed = [Bool](repeating: false, count: names.count)
    isUsed[0] = true
    for resource in order { isUsed[index(Int(resource))] = true }
    let used = names.indices.filter { isUsed[$0] }.sorted { precedes(names[$0], names[$1]) }
    var newIndices = [Int](repeating: 0, count: names.count)
    for (position, old) in used.enumerated() { newIndices[old] = position }
    return (used.map { names[$0] }, newIndices)
  }
}

extension ByteArena {
  /// Whether the bytes at one place sort before those at another, both of one length.
  func spelling(_ first: Place, precedes second: Place) -> Bool {
    text(at: first).utf8.lexicographicallyPrecedes(text(at: second).utf8)
  }
}
