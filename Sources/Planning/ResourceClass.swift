/// Resources of one scope that look the same to the plan: same findings, same costs, same payable cells.
package struct ResourceClass: Sendable, Equatable {
  /// One relevant finding that every resource of the class has.
  package struct Finding: Sendable, Equatable, Hashable {
    package let recommendation: Int
    /// Index into `Problem.costs`.
    package let costs: Int
    package let isMandatory: Bool
  }

  /// One payable cell: the findings that must all be fixed for it.
  package struct Bundle: Sendable, Equatable {
    package let cell: Int
    /// Indices into the class's findings, ascending.
    package let findings: [Int]
  }

  package let scope: Int
  /// Ascending; the first ones are fixed first.
  package internal(set) var resources: [Int32]
  /// Ascending by recommendation.
  package let findings: [Finding]
  /// Ascending by cell.
  package let bundles: [Bundle]

  package var count: Int { resources.count }
}
