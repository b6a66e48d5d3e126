/// The findings of every step, class after class.
struct FindingsByStep: Sendable {
  private var starts: [Int32]
  private var findings: [Int32]
  private var groups: [Int32]

  init(_ problem: Problem) {
    let classes = problem.classes
    starts = [Int32](repeating: 0, count: problem.steps.count + 1)
    findings = [Int32](repeating: 0, count: classes.findingCount)
    groups = [Int32](repeating: 0, count: classes.findingCount)
    for step in problem.steps.ofFinding { starts[Int(step) + 1] += 1 }
    for step in 0..<problem.steps.count { starts[step + 1] += starts[step] }
    var next = starts
    for group in 0..<classes.count {
      for finding in classes.findings(of: group) {
        let step = Int(problem.steps.ofFinding[finding])
        findings[Int(next[step])] = Int32(finding)
        next[step] += 1
        groups[finding] = Int32(group)
      }
    }
  }

  subscript(step: Int) -> ArraySlice<Int32> { findings[Int(starts[step])..<Int(starts[step + 1])] }

  /// The class of a finding.
  func group(of finding: Int) -> Int { Int(groups[finding]) }
}
