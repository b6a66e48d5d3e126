import Effort
import RemediationPlan
import SecureScore

/// The steps of a selection, and the bundles that they complete together.
struct StepGraph: Sendable {
  /// Bundles of one cell that need the same steps.
  struct Completion: Sendable {
    /// Indices of steps, ascending.
    let steps: [Int]
    let cell: Int
    let count: Int
  }

  let works: [StepWork]
  /// Minutes of each step without the tenant-wide part.
  let minutes: [Int64]
  let keys: [String]
  /// The tenant-wide part of each recommendation that has one, and the part of each step; -1: none.
  let onceMinutes: [Int64]
  let onceOfStep: [Int]
  let completions: [Completion]
  /// Gain of each completion in quanta, rounded down.
  let gains: [Int128]
  /// Completions that need each step.
  let completionsOfStep: [[Int]]

  init(works: [StepWork], selection: Selection, problem: Problem) {
    self.works = works
    minutes = works.map(\.effort.count)
    let tenant = problem.tenant
    keys = StepKey.keys(
      for: works.map {
        (tenant.recommendations[$0.place.recommendation].key, tenant.scopes[$0.place.scope].id)
      })
    let onces = StepWork.onces(of: works, in: problem).sorted { $0.key < $1.key }
    onceMinutes = onces.map(\.value.count)
    onceOfStep = works.map { work in
      onces.firstIndex { $0.key == work.place.recommendation } ?? -1
    }
    completions = Self.completions(works: works, selection: selection, problem: problem)
    gains = completions.map {
      Int128(problem.gains.quanta(ofCell: $0.cell, roundingUp: false)) * Int128($0.count)
    }
    var lists = [[Int]](repeating: [], count: works.count)
    for (index, completion) in completions.enumerated() {
      for step in completion.steps { lists[step].append(index) }
    }
    completionsOfStep = lists
  }

  private static func completions(
    works: [StepWork], selection: Selection, problem: Problem
  ) -> [Completion] {
    struct Group: Hashable {
      let steps: [Int]
      let cell: Int
    }
    var workOf = [Int](repeating: -1, count: problem.steps.count)
    for (index, work) in works.enumerated() {
      workOf[Int(problem.steps.ofFinding[work.shares[0].finding])] = index
    }
    var counts: [Group: Int] = [:]
    for (bundle, count) in selection.complete.enumerated() where count > 0 {
      let steps = problem.classes.members(of: bundle).map { finding in
        workOf[Int(problem.steps.ofFinding[Int(finding)])]
      }.sorted()
      counts[Group(steps: steps, cell: Int(problem.classes.cells[bundle])), default: 0] += Int(count)
    }
    return counts.sorted { ($0.key.cell, $0.key.steps.lexical) < ($1.key.cell, $1.key.steps.lexical) }
      .map { Completion(steps: $0.key.steps, cell: $0.key.cell, count: $0.value) }
  }
}

/// Integers compared from the first on.
struct LexicalOrder: Comparable {
  let values: [Int]

  static func < (left: LexicalOrder, right: LexicalOrder) -> Bool {
    left.values.lexicographicallyPrecedes(right.values)
  }
}

extension [Int] {
  var lexical: LexicalOrder { LexicalOrder(values: self) }
}
