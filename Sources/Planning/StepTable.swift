/// The steps that a problem can have: recommendations in scopes, ascending.
package struct StepTable: Sendable {
  let places: [StepPlace]
  /// The step of each finding of the class table.
  let ofFinding: [Int32]

  /// Linear in the findings.
  init(_ classes: ClassTable, recommendations: Int) {
    // Classes of a scope stand together, so one stamp a recommendation finds the steps of a scope.
    var stamps = [Int32](repeating: -1, count: recommendations)
    var latest = [Int32](repeating: 0, count: recommendations)
    var unsorted: [(recommendation: UInt16, scope: Int32)] = []
    var ofFinding = [Int32](repeating: 0, count: classes.findingCount)
    for group in 0..<classes.count {
      let scope = classes.scopes[group]
      for finding in classes.findings(of: group) {
        let recommendation = Int(classes.recommendations[finding])
        if stamps[recommendation] != scope {
          stamps[recommendation] = scope
          latest[recommendation] = Int32(unsorted.count)
          unsorted.append((UInt16(recommendation), scope))
        }
        ofFinding[finding] = latest[recommendation]
      }
    }
    // Scopes ascend already: counting by recommendation sorts.
    var next = [Int32](repeating: 0, count: recommendations + 1)
    for step in unsorted { next[Int(step.recommendation) + 1] += 1 }
    for index in 0..<recommendations { next[index + 1] += next[index] }
    var rank = [Int32](repeating: 0, count: unsorted.count)
    var places = [StepPlace](repeating: StepPlace(recommendation: 0, scope: 0), count: unsorted.count)
    for (index, step) in unsorted.enumerated() {
      let recommendation = Int(step.recommendation)
      rank[index] = next[recommendation]
      places[Int(next[recommendation])] = StepPlace(
        recommendation: recommendation, scope: Int(step.scope))
      next[recommendation] += 1
    }
    for finding in ofFinding.indices { ofFinding[finding] = rank[Int(ofFinding[finding])] }
    self.places = places
    self.ofFinding = ofFinding
  }

  var count: Int { places.count }
}
