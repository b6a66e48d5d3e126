import Effort
package import SecureScore

/// What a plan fixes: on how many resources of its class each finding is fixed and each bundle complete.
package struct Selection: Sendable, Equatable {
  /// By finding of the class table: the first `fixed` resources of the class.
  package private(set) var fixed: [Int32]
  /// By bundle of the class table: on how many resources it is complete.
  package private(set) var complete: [Int32]

  /// The least work that completes these bundles and everything mandatory; bundles complete anyway are counted.
  ///
  /// - Parameter completions: by bundle.
  package init(completions: [Int32], of problem: Problem) {
    let classes = problem.classes
    var fixed = [Int32](repeating: 0, count: classes.findingCount)
    for group in 0..<classes.count {
      let size = Int32(classes.size(group))
      for finding in classes.findings(of: group) where classes.isMandatory[finding] { fixed[finding] = size }
      for bundle in classes.bundles(of: group) where completions[bundle] > 0 {
        for place in classes.memberRange(of: bundle) {
          let finding = Int(classes.members[place])
          fixed[finding] = max(fixed[finding], completions[bundle])
        }
      }
    }
    self.init(fixed: fixed, of: problem)
  }

  /// Exactly these fixes, needed or not.
  package init(fixed: [Int32], of problem: Problem) {
    self.fixed = fixed
    let classes = problem.classes
    complete = (0..<classes.bundleCount).map { bundle in
      var least = Int32.max
      for place in classes.memberRange(of: bundle) { least = min(least, fixed[Int(classes.members[place])]) }
      return least == .max ? 0 : least
    }
  }

  /// Nothing but what is mandatory.
  package static func mandatory(of problem: Problem) -> Selection {
    Selection(completions: [Int32](repeating: 0, count: problem.classes.bundleCount), of: problem)
  }

  /// Everything that can be planned.
  package static func everything(of problem: Problem) -> Selection {
    let classes = problem.classes
    var fixed = [Int32](repeating: 0, count: classes.findingCount)
    for group in 0..<classes.count {
      for finding in classes.findings(of: group) { fixed[finding] = Int32(classes.size(group)) }
    }
    return Selection(fixed: fixed, of: problem)
  }

  /// The exact gain, over the gain table's divisor.
  package func gain(in problem: Problem) -> ExactSum {
    // Bundles of a cell are worth the same: the fractions are few.
    var counts = [Int](repeating: 0, count: problem.gains.cells.count)
    for (bundle, count) in complete.enumerated() where count > 0 {
      counts[Int(problem.classes.cells[bundle])] += Int(count)
    }
    var sum = ExactSum()
    for (cell, count) in counts.enumerated() where count > 0 {
      problem.gains.add(count, ofCell: cell, to: &sum)
    }
    return sum
  }

  /// The gain in quanta, each bundle's rounded up.
  func quanta(in problem: Problem) -> Int128 {
    var total: Int128 = 0
    for (bundle, count) in complete.enumerated() where count > 0 {
      total += Int128(problem.quanta[Int(problem.classes.cells[bundle])]) * Int128(count)
    }
    return total
  }
}
