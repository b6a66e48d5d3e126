import SecureScore

/// The cells of each recommendation in one scope, looked up once.
struct ScopeCells {
  private let gains: GainTable
  private var scope = -1
  private var members: [Int32] = []
  /// Places in `members`; valid where the stamp is the scope at hand.
  private var starts: [Int32]
  private var ends: [Int32]
  private var stamps: [Int32]

  init(_ gains: GainTable, recommendations: Int) {
    self.gains = gains
    starts = [Int32](repeating: 0, count: recommendations)
    ends = starts
    stamps = [Int32](repeating: -1, count: recommendations)
  }

  /// Forgets the scope before.
  mutating func enter(_ scope: Int) {
    self.scope = scope
    members.removeAll(keepingCapacity: true)
  }

  /// Where a recommendation's cells are, ascending; empty: it is not scored.
  @inline(__always)
  mutating func range(of recommendation: Int) -> Range<Int> {
    if Int(stamps[recommendation]) != scope { load(recommendation) }
    return Int(starts[recommendation])..<Int(ends[recommendation])
  }

  @inline(__always)
  subscript(place: Int) -> Int32 { members[place] }

  @inline(never)
  private mutating func load(_ recommendation: Int) {
    stamps[recommendation] = Int32(scope)
    starts[recommendation] = Int32(members.count)
    gains.appendCells(recommendation: recommendation, scope: scope, to: &members)
    ends[recommendation] = Int32(members.count)
  }
}
