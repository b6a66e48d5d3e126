import SecureScore

/// What the fixes of a plan complete, bundle by bundle, and when.
struct Payoff {
  /// Bundles of one cell that a step completes.
  struct Completion {
    var cell: Int
    var resources: Int
  }

  /// By step, ascending by cell.
  private(set) var completions: [[Completion]]
  /// By step: the later steps that complete bundles of which it is a part, ascending.
  private(set) var enables: [[Int]]
  /// Whether each fix is mandatory or part of a completed bundle, by assessment.
  private(set) var isNeeded: [Bool]
  /// Bundles that can pay, by cell.
  private(set) var payable: [Int]

  init(open: OpenFindings, standings: [Standing], decisions: Decisions) {
    completions = Array(repeating: [], count: decisions.steps.count)
    enables = Array(repeating: [], count: decisions.steps.count)
    isNeeded = standings.map { $0 == .mandatory }
    payable = Array(repeating: 0, count: open.table.cells.count)
    var bundles = ResourceBundles(open)
    var links: Set<UInt64> = []
    var lastLink: UInt64?
    for resource in 0..<open.resourceCount {
      bundles.load(resource: resource, standings: standings)
      for bundle in bundles.bundles where bundle.isPayable {
        payable[bundle.cell] += 1
        let last = Self.completion(of: bundle, in: bundles, fixedAt: decisions.fixedAt)
        guard last >= 0 else { continue }
        count(bundle.cell, completedAt: Int(last))
        for position in bundle.range {
          let assessment = bundles.findings[bundles.members[position]].assessment
          isNeeded[assessment] = true
          let step = decisions.fixedAt[assessment]
          let link = UInt64(step) << 32 | UInt64(last)
          guard step < last, link != lastLink else { continue }
          lastLink = link
          links.insert(link)
        }
      }
    }
    for link in links { enables[Int(link >> 32)].append(Int(link & 0xffff_ffff)) }
    for step in enables.indices { enables[step].sort() }
    for step in completions.indices { completions[step].sort { $0.cell < $1.cell } }
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

  private mutating func count(_ cell: Int, completedAt step: Int) {
    if let known = completions[step].firstIndex(where: { $0.cell == cell }) {
      completions[step][known].resources += 1
    } else {
      completions[step].append(Completion(cell: cell, resources: 1))
    }
  }

  /// The gain of the bundles that a step completes, over the table's divisor.
  func gain(ofStep step: Int, in table: GainTable) -> ExactSum {
    var sum = ExactSum()
    for completion in completions[step] {
      table.add(completion.resources, ofCell: completion.cell, to: &sum)
    }
    return sum
  }
}
