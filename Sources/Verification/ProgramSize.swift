import Effort
import SecureScore

/// What a first walk over the classes finds: the levels that exist, and the most that all nodes can cost.
struct ProgramSize {
  private(set) var chains: LevelChains
  /// Minutes of all nodes at their limits, up as well as base.
  private(set) var minutes: Int128 = 0
  /// Bundles that can pay, by cell.
  private(set) var payable: [Int]
  private(set) var hasMandatory = false

  init(_ classes: ResourceClasses, open: OpenFindings, standings: [Standing]) {
    var setups: [LevelChains.Demand] = []
    var starts: [Int32] = [0]
    var onces: Set<LevelChains.Demand> = []
    // Neighbors mostly need what the last one needed: the last levels of each recommendation are skipped.
    var lastSetups = [Int64](repeating: 0, count: open.recommendationCount)
    var lastUps = lastSetups
    var lastOnces = lastSetups
    var minutes: Int128 = 0
    var payable = [Int](repeating: 0, count: open.table.cells.count)
    var program = ClassProgram(open, standings: standings)
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
    for index in 0..<classes.count {
      let scope = Int(open.scopes[Int(classes.first[index])])
      while starts.count <= scope { close() }
      program.load(index, of: classes)
      for bundle in program.bundles { payable[bundle.cell] += Int(program.size) }
      for finding in program.findings {
        let (methods, recommendation) = (finding.methods, finding.recommendation)
        minutes += Int128(program.size) * Int128(methods.each)
        if finding.isMandatory { hasMandatory = true }
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
      setups: setups, setupStarts: starts, onces: onces.sorted(), recommendations: open.recommendationCount)
    for chain in 0..<chains.count {
      if let last = chains.levels(of: chain).last { minutes += Int128(chains.values[last]) }
    }
    self.minutes = minutes
    self.payable = payable
  }

  /// The most that one bundle may take within a budget; nil where work is mandatory, so that nothing is out of reach.
  func reach(within budget: Minutes) -> Int64? { hasMandatory ? nil : budget.count }
}
