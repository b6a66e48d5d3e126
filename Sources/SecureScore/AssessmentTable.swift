/// The assessments of all resources, in rows of resources: 3 bytes an assessment.
package struct AssessmentTable: Sendable, Equatable {
  /// Where each resource's assessments start; one more entry than resources.
  package private(set) var starts: [Int32]
  /// The recommendation of each assessment, ascending inside a resource.
  package private(set) var recommendations: [UInt16]
  /// The state of each assessment.
  package private(set) var states: [AssessmentState]

  package init(starts: [Int32], recommendations: [UInt16], states: [AssessmentState]) {
    self.starts = starts
    self.recommendations = recommendations
    self.states = states
  }

  package var count: Int { states.count }

  /// The assessments of one resource.
  package func range(of resource: Int) -> Range<Int> { Int(starts[resource])..<Int(starts[resource + 1]) }

  /// The assessment of a recommendation on a resource, if there is one. Logarithmic in the resource's rows.
  package func index(resource: Int, recommendation: Int) -> Int? {
    var range = range(of: resource)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = Int(recommendations[middle])
      if found == recommendation { return middle }
      range =
        found < recommendation ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The same table with some assessments in another state.
  package func setting(_ indices: some Sequence<Int>, to state: AssessmentState) -> AssessmentTable {
    var copy = self
    for index in indices { copy.states[index] = state }
    return copy
  }
}
