import Effort

/// Nested levels of setups by step, or of tenant-wide parts by recommendation: the nodes t and w of the integer
/// program, each with what its arcs bring in and take out.
struct Levels {
  /// Owners (a step or a recommendation, as one number) ascending, with their distinct positive levels ascending.
  private(set) var owners: [(owner: Int, levels: Range<Int>)] = []
  private(set) var values: [Int64] = []
  /// Σ m·π of the arcs in minus Σ π of the arcs out, by level, in units.
  private(set) var flows: [CheckedSum] = []
  private var places: [Int: Int] = [:]

  /// One level that some finding needs.
  struct Demand: Hashable {
    var owner: Int
    /// Minutes, positive.
    var level: Int64
  }

  init(_ demands: Set<Demand>) {
    for demand in demands.sorted(by: { ($0.owner, $0.level) < ($1.owner, $1.level) }) {
      values.append(demand.level)
      if let last = owners.indices.last, owners[last].owner == demand.owner {
        owners[last].levels = owners[last].levels.lowerBound..<values.count
      } else {
        places[demand.owner] = owners.count
        owners.append((demand.owner, values.count - 1..<values.count))
      }
    }
    flows = Array(repeating: CheckedSum(), count: values.count)
  }

  /// Adds a multiplier on an arc into the level of an owner.
  mutating func add(_ units: Int128, times factor: Int128, owner: Int, level: Int64) {
    guard units != 0, let place = places[owner] else { return }
    for index in owners[place].levels where values[index] == level {
      flows[index].add(units, times: factor)
    }
  }

  /// Adds a multiplier on the arc from a level to the one below.
  mutating func add(_ units: Int128, fromLevel index: Int) {
    flows[index].add(units, times: -1)
    flows[index - 1].add(units)
  }

  /// The minutes that a level costs beyond the one below.
  func cost(ofLevel index: Int, in levels: Range<Int>) -> Int64 {
    index == levels.lowerBound ? values[index] : values[index] - values[index - 1]
  }
}
