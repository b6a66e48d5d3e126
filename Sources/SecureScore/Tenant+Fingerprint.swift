extension Tenant {
  /// The hash of everything read that bears on scores and plans, as 16 hexadecimal digits.
  ///
  /// Neither the order of the rows nor the case of ids, nor the counters of files and rows, enter.
  ///
  /// - Parameters:
  ///   - ids: the arena of the resources' ids.
  ///   - places: where each resource's id lies in it.
  func contentFingerprint(ids: ByteArena, places: [ByteArena.Place]) -> String {
    var hash = ContentHash()
    hash.combine(scopes.count)
    for scope in scopes {
      hash.combine([scope.id, scope.name, scope.environment])
      hash.combine(scope.managementGroups)
    }
    for group in managementGroups { hash.combine([group.id, group.name, group.parent ?? ""]) }
    hash.combine(recommendations.count)
    for recommendation in recommendations { recommendation.combine(into: &hash) }
    hash.combine(controls.count)
    for control in controls {
      hash.combine([control.id, control.name])
      hash.combine(control.maximum.tenThousandths)
      hash.combine(control.recommendations.count)
      for member in control.recommendations { hash.combine(member) }
    }
    combineResources(into: &hash, ids: ids, places: places)
    for score in reportedScores { score.combine(into: &hash) }
    hash.combine(reportedControls.count)
    for row in reportedControls {
      for number in [row.scope, row.control, row.healthy, row.unhealthy, row.notApplicable] {
        hash.combine(number)
      }
      ReportedScore?.some(row.score).combine(into: &hash)
    }
    governance.combine(into: &hash)
    return hash.digits
  }

  private func combineResources(
    into hash: inout ContentHash, ids: ByteArena, places: [ByteArena.Place]
  ) {
    for name in resources.typeNames { hash.combine(name) }
    for tags in resources.tagSets { hash.combine(tags) }
    hash.combine(resources.count)
    for resource in 0..<resources.count {
      let place = places[resource]
      hash.combine(UInt64(place.length))
      for depth in stride(from: 0, to: Int(place.length), by: 8) {
        hash.combine(ids.foldedWord(at: place, depth: depth))
      }
      hash.combine(
        UInt64(resources.scopes[resource]) << 16 | UInt64(resources.types[resource]))
      let range = assessments.range(of: resource)
      hash.combine(UInt64(resources.tagIndices[resource]) << 32 | UInt64(range.count))
      for index in range {
        hash.combine(
          UInt64(assessments.recommendations[index]) << 8 | UInt64(assessments.states[index].rawValue))
      }
    }
  }
}

extension Recommendation {
  fileprivate func combine(into hash: inout ContentHash) {
    hash.combine([key, name, severity.word, implementationEffort.word, userImpact.word])
    hash.combine(categories)
    hash.combine(threats)
    hash.combine(isPreview)
    hash.combine(isBuiltIn)
    hash.combine([description, remediation, link])
  }
}

extension ReportedScore? {
  fileprivate func combine(into hash: inout ContentHash) {
    guard let self else { return hash.combine(UInt64(0)) }
    hash.combine(UInt64(1))
    hash.combine(self.maximum.tenThousandths)
    hash.combine(self.current?.tenThousandths ?? -1)
    hash.combine(self.percentage?.tenThousandths ?? -1)
    hash.combine(self.weight ?? -1)
  }
}
