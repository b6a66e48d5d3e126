import SecureScore

/// Resources that look the same to the plan, as columns: same scope, findings, costs and payable cells.
///
/// Classes ascend by first resource, so those of one scope stand together. Findings and bundles of all classes have one
/// numbering each, class after class.
package struct ClassTable: Sendable {
  /// The scope of each class.
  package internal(set) var scopes: [Int32] = []
  /// The resources of each class, ascending; the first ones are fixed first.
  private(set) var resourceStarts: [Int32] = [0]
  private(set) var resources: [Int32] = []
  /// The relevant findings of each class, ascending by recommendation.
  private(set) var findingStarts: [Int32] = [0]
  private(set) var recommendations: [UInt16] = []
  /// Of each finding, an index into `Problem.costs`.
  private(set) var costs: [Int32] = []
  private(set) var isMandatory: [Bool] = []
  /// The payable cells of each class, ascending.
  private(set) var bundleStarts: [Int32] = [0]
  private(set) var cells: [Int32] = []
  /// The findings of each bundle, ascending: all must be fixed for it.
  private(set) var memberStarts: [Int32] = [0]
  private(set) var members: [Int32] = []

  package var count: Int { scopes.count }
  var findingCount: Int { recommendations.count }
  var bundleCount: Int { cells.count }

  /// The number of resources of a class.
  func size(_ group: Int) -> Int { Int(resourceStarts[group + 1] - resourceStarts[group]) }

  func resources(of group: Int) -> ArraySlice<Int32> {
    resources[Int(resourceStarts[group])..<Int(resourceStarts[group + 1])]
  }

  func findings(of group: Int) -> Range<Int> { Int(findingStarts[group])..<Int(findingStarts[group + 1]) }

  func bundles(of group: Int) -> Range<Int> { Int(bundleStarts[group])..<Int(bundleStarts[group + 1]) }

  /// Places of a bundle's findings in `members`.
  func memberRange(of bundle: Int) -> Range<Int> {
    Int(memberStarts[bundle])..<Int(memberStarts[bundle + 1])
  }

  func members(of bundle: Int) -> ArraySlice<Int32> { members[memberRange(of: bundle)] }

  /// Adds a finding to the class that `endClass` will end; all findings come before the bundles.
  mutating func appendFinding(recommendation: Int, costs kind: Int, isMandatory isForced: Bool) {
    recommendations.append(UInt16(recommendation))
    costs.append(Int32(kind))
    isMandatory.append(isForced)
  }

  /// Adds a finding, by its place in its class, to the bundle that `endBundle` will end.
  mutating func appendMember(_ finding: Int) {
    members.append(findingStarts[findingStarts.count - 1] + Int32(finding))
  }

  mutating func endBundle(cell: Int) {
    cells.append(Int32(cell))
    memberStarts.append(Int32(members.count))
  }

  /// Makes a class, without resources yet, of what was added since the last one.
  mutating func endClass(scope: Int) {
    findingStarts.append(Int32(findingCount))
    bundleStarts.append(Int32(bundleCount))
    scopes.append(Int32(scope))
  }

  /// Hands every resource to its class; -1: none.
  mutating func distribute(_ classOfResource: [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for group in classOfResource where group >= 0 { starts[Int(group) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    resourceStarts = starts
    resources = [Int32](repeating: 0, count: Int(starts[count]))
    for (resource, group) in classOfResource.enumerated() where group >= 0 {
      resources[Int(starts[Int(group)])] = Int32(resource)
      starts[Int(group)] += 1
    }
  }
}
