import Effort
import RemediationPlan
import SecureScore

/// The steps of a selection, and the bundles that they complete together, as columns.
struct StepGraph: Sendable {
  /// Indices of the steps in the problem, ascending.
  let steps: [Int32]
  /// Minutes of each step without the tenant-wide part.
  let minutes: [Int64]
  /// The stable key of each step, and its place among all of them in the order of the keys.
  let keys: [String]
  let keyRanks: [Int32]
  /// The tenant-wide part of each recommendation that has one, and the part of each step; -1: none.
  let onceMinutes: [Int64]
  let onceOfStep: [Int32]
  /// Bundles of one cell that need the same steps are one completion: the cell, how many, what they gain in quanta.
  private(set) var cells: [Int32] = []
  private(set) var counts: [Int32] = []
  private(set) var gains: [Int64] = []
  /// The steps of each completion, ascending.
  private(set) var memberStarts: [Int32] = [0]
  private(set) var members: [Int32] = []

  var completionCount: Int { cells.count }

  /// The steps of a completion.
  func members(of completion: Int) -> ArraySlice<Int32> { members[memberRange(of: completion)] }

  /// Places of a completion's steps in `members`.
  func memberRange(of completion: Int) -> Range<Int> {
    Int(memberStarts[completion])..<Int(memberStarts[completion + 1])
  }
}

extension StepGraph {
  /// Linear in the bundles of the problem.
  init(work: StepWork, selection: Selection, problem: Problem) {
    steps = work.steps
    minutes = work.efforts.map(\.count)
    let (tenant, places) = (problem.tenant, problem.steps.places)
    keys = StepKey.keys(
      for: work.steps.map { step in
        let place = places[Int(step)]
        return (tenant.recommendations[place.recommendation].key, tenant.scopes[place.scope].id)
      })
    keyRanks = Self.ranks(of: keys)
    var onceMinutes: [Int64] = []
    let onceOfRecommendation = work.onces.map { once -> Int32 in
      guard once > .zero else { return -1 }
      onceMinutes.append(once.count)
      return Int32(onceMinutes.count - 1)
    }
    self.onceMinutes = onceMinutes
    onceOfStep = work.steps.map { onceOfRecommendation[places[Int($0)].recommendation] }
    addCompletions(of: selection, problem)
  }

  private mutating func addCompletions(of selection: Selection, _ problem: Problem) {
    var rows = [Int32](repeating: -1, count: problem.steps.count)
    for (row, step) in steps.enumerated() { rows[Int(step)] = Int32(row) }
    let classes = problem.classes
    // Steps belong to a scope and classes of a scope stand together: what was seen in a scope does not come again.
    var signatures = SignatureTable()
    var signature: [UInt64] = []
    var scope: Int32 = -1
    for group in 0..<classes.count {
      if classes.scopes[group] != scope {
        scope = classes.scopes[group]
        signatures.removeAll()
      }
      for bundle in classes.bundles(of: group) where selection.complete[bundle] > 0 {
        let cell = classes.cells[bundle]
        signature.removeAll(keepingCapacity: true)
        signature.append(UInt64(cell))
        // Findings ascend by recommendation, and so do the steps of a scope.
        for place in classes.memberRange(of: bundle) {
          let step = problem.steps.ofFinding[Int(classes.members[place])]
          signature.append(UInt64(rows[Int(step)]))
        }
        let (index, isNew) = signatures.value(of: signature, orAdding: Int32(cells.count))
        if isNew {
          cells.append(cell)
          counts.append(0)
          for row in signature.dropFirst() { members.append(Int32(row)) }
          memberStarts.append(Int32(members.count))
        }
        counts[Int(index)] += selection.complete[bundle]
      }
    }
    gains = zip(cells, counts).map { problem.quanta[Int($0)] * Int64($1) }
  }

  /// Keys have at most sixteen bytes, so they compare as numbers.
  static func ranks(of keys: [String]) -> [Int32] {
    let words = keys.map { key in
      key.utf8.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } << UInt128(8 * (16 - key.utf8.count))
    }
    var ranks = [Int32](repeating: 0, count: keys.count)
    for (rank, step) in keys.indices.sorted(by: { words[$0] < words[$1] }).enumerated() {
      ranks[step] = Int32(rank)
    }
    return ranks
  }
}
