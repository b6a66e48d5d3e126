import Effort
package import SecureScore

/// What a plan fixes: for each class, on how many of its resources each finding is fixed.
package struct Selection: Sendable, Equatable {
  /// By class and finding: the first `fixed` resources of the class.
  package private(set) var fixed: [[Int]]
  /// By class and bundle: on how many resources it is complete.
  package private(set) var complete: [[Int]]

  /// The least work that completes these bundles and everything mandatory; bundles complete anyway are counted.
  package init(completions: [[Int]], of problem: Problem) {
    var fixed: [[Int]] = []
    for (group, counts) in zip(problem.classes, completions) {
      var needed = group.findings.map { $0.isMandatory ? group.count : 0 }
      for (bundle, count) in zip(group.bundles, counts) {
        for finding in bundle.findings { needed[finding] = max(needed[finding], count) }
      }
      fixed.append(needed)
    }
    self.init(fixed: fixed, of: problem)
  }

  /// Exactly these fixes, needed or not.
  package init(fixed: [[Int]], of problem: Problem) {
    self.fixed = fixed
    complete = zip(problem.classes, fixed).map { group, counts in
      group.bundles.map { bundle in bundle.findings.map { counts[$0] }.min() ?? 0 }
    }
  }

  /// Nothing but what is mandatory.
  package static func mandatory(of problem: Problem) -> Selection {
    Selection(completions: problem.classes.map { $0.bundles.map { _ in 0 } }, of: problem)
  }

  /// Everything that can be planned.
  package static func everything(of problem: Problem) -> Selection {
    Selection(fixed: problem.classes.map { group in group.findings.map { _ in group.count } }, of: problem)
  }

  /// The exact gain, over the gain table's divisor.
  package func gain(in problem: Problem) -> ExactSum {
    var sum = ExactSum()
    for (group, counts) in zip(problem.classes, complete) {
      for (bundle, count) in zip(group.bundles, counts) where count > 0 {
        problem.gains.add(count, ofCell: bundle.cell, to: &sum)
      }
    }
    return sum
  }

  /// Findings fixed, counted by resource.
  package func findingCount(in problem: Problem) -> Int {
    fixed.reduce(0) { $0 + $1.reduce(0, +) }
  }
}
