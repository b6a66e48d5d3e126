import SecureScore

/// What the fixes of a plan complete, bundle by bundle, and when.
struct Payoff {
  /// Bundles of one cell that a step completes.
  struct Completion {
    var cell: Int
    var resources: Int
  }

  /// Completions step by step, ascending by cell inside a step.
  private(set) var completions: [Completion] = []
  private var completionStarts: [Int32] = []
  /// By step: the later steps that complete bundles of which it is a part, ascending.
  private var laterSteps: [Int32] = []
  private var laterStarts: [Int32] = []
  /// Whether each fix is mandatory or part of a completed bundle, by assessment.
  private(set) var isNeeded: [Bool]

  init(open: OpenFindings, standings: [Standing], decisions: Decisions) {
    isNeeded = standings.map { $0 == .mandatory }
    var bundles = ResourceBundles(open)
    var completed = LinkedCounts(heads: decisions.steps.count)
    var later = LinkedCounts(heads: decisions.steps.count)
    for resource in 0..<open.resourceCount {
      guard open.assessments(of: resource).contains(where: { decisions.fixedAt[$0] >= 0 }) else { continue }
      bundles.load(resource: resource, standings: standings)
      for bundle in bundles.bundles where bundle.isPayable {
        let last = Self.completion(of: bundle, in: bundles, fixedAt: decisions.fixedAt)
        guard last >= 0 else { continue }
        completed.add(1, head: last, key: Int32(bundle.cell))
        for position in bundle.range {
          let assessment = bundles.findings[bundles.members[position]].assessment
          isNeeded[assessment] = true
          let step = decisions.fixedAt[assessment]
          if step < last { later.add(1, head: step, key: last) }
        }
      }
    }
    var rows: [(key: Int32, count: Int32)] = []
    for step in decisions.steps.indices {
      completionStarts.append(Int32(completions.count))
      completed.load(step, into: &rows)
      for row in rows { completions.append(Completion(cell: Int(row.key), resources: Int(row.count))) }
      laterStarts.append(Int32(laterSteps.count))
      later.load(step, into: &rows)
      for row in rows { laterSteps.append(row.key) }
    }
    completionStarts.append(Int32(completions.count))
    laterStarts.append(Int32(laterSteps.count))
  }

  /// The step that completes a bundle; -1 when something of it stays open.
  private static func completion(
    of bundle: ResourceBundles.Bundle, in bundles: ResourceBundles, fixedAt: [Int32]
  ) -> Int32 {
    var last: Int32 = -1
    for position in bundle.range {
      let step = fixedAt[bundles.findings[bundles.members[position]].assessment]
      if step < 0 { return -1 }
      last = max(last, step)
    }
    return last
  }

  /// What a step completes, as a range of `completions`.
  func completions(ofStep step: Int) -> Range<Int> {
    Int(completionStarts[step])..<Int(completionStarts[step + 1])
  }

  /// The later steps that complete bundles of which a step is a part, ascending.
  func later(thanStep step: Int) -> ArraySlice<Int32> {
    laterSteps[Int(laterStarts[step])..<Int(laterStarts[step + 1])]
  }

  /// The gain of the bundles that a step completes, over the table's divisor.
  func gain(ofStep step: Int, in table: GainTable) -> ExactSum {
    var sum = ExactSum()
    for index in completions(ofStep: step) {
      table.add(completions[index].resources, ofCell: completions[index].cell, to: &sum)
    }
    return sum
  }

  /// Completed bundles of the whole plan, by cell.
  func completed(cells: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: cells)
    for completion in completions { counts[completion.cell] += completion.resources }
    return counts
  }
}
