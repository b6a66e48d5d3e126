/// Nested levels: the nodes t (setups, one chain a step) and w (tenant-wide parts, one chain a recommendation) of the
/// integer program, in the order of docs/model.md, section 6.
///
/// A chain with J levels has J + 1 states: how many of its levels are paid.
struct LevelChains {
  /// Where the levels of each chain start; one more entry than chains.
  private(set) var starts: [Int32] = [0]
  /// Minutes up to each level, ascending inside a chain.
  private(set) var values: [Int64] = []
  /// Chains of steps come first; those of recommendations follow.
  private(set) var setupChains = 0
  /// Chains of each scope: recommendation and chain.
  private var scopeStarts: [Int32] = []
  private var scopeRows: [(recommendation: Int32, chain: Int32)] = []
  private var onceChains: [Int32]
  /// Chains of the current scope by recommendation.
  private var current: [Int32]
  private var scope = -1

  /// What one finding needs.
  struct Demand: Comparable, Hashable {
    var recommendation: Int32
    /// Minutes, positive.
    var level: Int64

    static func < (left: Demand, right: Demand) -> Bool {
      (left.recommendation, left.level) < (right.recommendation, right.level)
    }
  }

  /// - Parameters:
  ///   - setups: distinct demands of each scope, ascending inside a scope; `setupStarts` has one more entry than
  ///     scopes.
  ///   - onces: distinct and ascending.
  init(setups: [Demand], setupStarts: [Int32], onces: [Demand], recommendations: Int) {
    onceChains = Array(repeating: -1, count: recommendations)
    current = Array(repeating: -1, count: recommendations)
    // Scopes ascend already; a stable sort by recommendation gives (recommendation, scope).
    var places = [Int32](repeating: 0, count: recommendations + 1)
    var rows: [(demand: Int32, scope: Int32)] = []
    for scope in 0..<max(setupStarts.count - 1, 0) {
      for index in Int(setupStarts[scope])..<Int(setupStarts[scope + 1])
      where index == Int(setupStarts[scope])
        || setups[index].recommendation != setups[index - 1].recommendation
      {
        rows.append((Int32(index), Int32(scope)))
        places[Int(setups[index].recommendation) + 1] += 1
      }
    }
    for index in places.indices.dropFirst() { places[index] += places[index - 1] }
    var order = [Int32](repeating: 0, count: rows.count)
    var chains = [Int32](repeating: 0, count: rows.count)
    for (index, row) in rows.enumerated() {
      let recommendation = Int(setups[Int(row.demand)].recommendation)
      order[Int(places[recommendation])] = Int32(index)
      chains[index] = places[recommendation]
      places[recommendation] += 1
    }
    for index in order {
      let row = rows[Int(index)]
      appendChain(setups, from: Int(row.demand), to: Int(setupStarts[Int(row.scope) + 1]))
    }
    setupChains = rows.count
    scopeStarts.append(0)
    for scope in 0..<max(setupStarts.count - 1, 0) {
      while scopeRows.count < rows.count, rows[scopeRows.count].scope == scope {
        let row = scopeRows.count
        scopeRows.append((setups[Int(rows[row].demand)].recommendation, chains[row]))
      }
      scopeStarts.append(Int32(scopeRows.count))
    }
    for index in onces.indices
    where index == 0 || onces[index].recommendation != onces[index - 1].recommendation {
      onceChains[Int(onces[index].recommendation)] = Int32(count)
      appendChain(onces, from: index, to: onces.count)
    }
  }

  private mutating func appendChain(_ demands: [Demand], from start: Int, to end: Int) {
    var index = start
    while index < end, demands[index].recommendation == demands[start].recommendation {
      values.append(demands[index].level)
      index += 1
    }
    starts.append(Int32(values.count))
  }

  var count: Int { starts.count - 1 }

  func levels(of chain: Int) -> Range<Int> { Int(starts[chain])..<Int(starts[chain + 1]) }

  /// The minutes that a level costs beyond the one below.
  func cost(ofLevel index: Int, in levels: Range<Int>) -> Int64 {
    index == levels.lowerBound ? values[index] : values[index] - values[index - 1]
  }

  /// Moves to a scope. Visit scopes in any order; moving costs one step for each chain of the scope.
  mutating func enter(scope next: Int) {
    guard next != scope else { return }
    if scope >= 0 { for row in rows(of: scope) { current[Int(scopeRows[row].recommendation)] = -1 } }
    scope = next
    for row in rows(of: scope) { current[Int(scopeRows[row].recommendation)] = scopeRows[row].chain }
  }

  private func rows(of scope: Int) -> Range<Int> {
    guard scope + 1 < scopeStarts.count else { return 0..<0 }
    return Int(scopeStarts[scope])..<Int(scopeStarts[scope + 1])
  }

  /// The chain of a recommendation's step in the current scope; -1: none.
  func setupChain(ofRecommendation recommendation: Int) -> Int32 { current[recommendation] }

  /// The chain of a recommendation's tenant-wide part; -1: none.
  func onceChain(ofRecommendation recommendation: Int) -> Int32 { onceChains[recommendation] }

  /// The state in which a chain pays a level: 1 for its first level.
  func state(of chain: Int32, paying value: Int64) -> Int32 {
    let levels = levels(of: Int(chain))
    var index = levels.lowerBound
    while index < levels.upperBound - 1, values[index] < value { index += 1 }
    return Int32(index - levels.lowerBound + 1)
  }
}
