import SecureScore

/// The cells of every recommendation in the current scope, looked up once a scope.
struct ScopeCells {
  /// Cells, ascending for each recommendation.
  private(set) var members: [Int32] = []

  private let table: GainTable
  private var scope: Int32 = -1
  private var stamps: [Int32]
  private var starts: [Int32]
  private var ends: [Int32]

  init(_ table: GainTable, recommendations: Int) {
    self.table = table
    stamps = Array(repeating: -1, count: recommendations)
    starts = Array(repeating: 0, count: recommendations)
    ends = Array(repeating: 0, count: recommendations)
  }

  mutating func enter(scope next: Int32) {
    guard next != scope else { return }
    scope = next
    members.removeAll(keepingCapacity: true)
  }

  /// The cells in which a recommendation counts in the current scope, as places in `members`.
  mutating func range(ofRecommendation recommendation: Int) -> Range<Int> {
    if stamps[recommendation] != scope {
      stamps[recommendation] = scope
      starts[recommendation] = Int32(members.count)
      table.appendCells(recommendation: recommendation, scope: Int(scope), to: &members)
      ends[recommendation] = Int32(members.count)
    }
    return Int(starts[recommendation])..<Int(ends[recommendation])
  }
}
