import SecureScore

/// What a first walk over the program finds: the levels that exist, and the most that all nodes can cost.
struct ProgramSize {
  var chains: LevelChains
  /// Minutes of all nodes at their limits, up as well as base.
  private(set) var minutes: Int128 = 0
  /// Bundles that can pay, by cell.
  private(set) var payable: [Int]

  /// - Parameters:
  ///   - scopes: of each class, ascending.
  ///   - cells: the number of all cells.
  init(_ programs: ClassPrograms, scopes: [Int32], recommendations: Int, cells: Int) {
    var setups: [LevelChains.Demand] = []
    var starts: [Int32] = [0]
    var onces: Set<LevelChains.Demand> = []
    // Neighbors mostly need what the last one needed: the last levels of each recommendation are skipped.
    var lastSetups = [Int64](repeating: 0, count: recommendations)
    var lastUps = lastSetups
    var lastOnces = lastSetups
    var minutes: Int128 = 0
    var payable = [Int](repeating: 0, count: cells)
    var scopeStart = 0
    func close() {
      let demands = setups[scopeStart...].sorted()
      setups.removeLast(setups.count - scopeStart)
      for demand in demands where setups.count == scopeStart || setups[setups.count - 1] != demand {
        setups.append(demand)
        lastSetups[Int(demand.recommendation)] = 0
        lastUps[Int(demand.recommendation)] = 0
      }
      scopeStart = setups.count
      starts.append(Int32(setups.count))
    }
    for index in 0..<programs.count {
      while starts.count <= Int(scopes[index]) { close() }
      let size = Int(programs.sizes[index])
      for bundle in programs.bundles(of: index) { payable[Int(programs.bundles[bundle].cell)] += size }
      for place in programs.findings(of: index) {
        let recommendation = Int(programs.findings[place].recommendation)
        let methods = programs.methods(of: place)
        minutes += Int128(size) * Int128(methods.each)
        func demand(_ level: Int64) -> LevelChains.Demand {
          LevelChains.Demand(recommendation: Int32(recommendation), level: level)
        }
        if methods.setup > 0, methods.setup != lastSetups[recommendation] {
          lastSetups[recommendation] = methods.setup
          setups.append(demand(methods.setup))
        }
        if methods.hasUp, methods.upSetup != lastUps[recommendation] {
          lastUps[recommendation] = methods.upSetup
          setups.append(demand(methods.upSetup))
        }
        if methods.once > 0, methods.once != lastOnces[recommendation] {
          lastOnces[recommendation] = methods.once
          onces.insert(demand(methods.once))
        }
      }
    }
    close()
    chains = LevelChains(
      setups: setups, setupStarts: starts, onces: onces.sorted(), recommendations: recommendations)
    for chain in 0..<chains.count {
      if let last = chains.levels(of: chain).last { minutes += Int128(chains.values[last]) }
    }
    self.minutes = minutes
    self.payable = payable
  }
}
