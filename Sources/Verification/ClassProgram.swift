import SecureScore

/// One class as the integer program sees it: its relevant findings, its payable bundles, and which is folded into
/// which; docs/model.md, sections 4 and 6. In buffers that are used again.
struct ClassProgram {
  struct Finding {
    var assessment: Int
    var recommendation: Int
    var isMandatory: Bool
    var methods: MethodPair
    /// Payable bundles it lies in.
    var uses: Int32 = 0
    /// The last of them; for a folded finding the only one.
    var bundle: Int32 = -1
    /// Whether some bundle it lies in is within reach.
    var isReachable = false
    /// The chains of its step and of its recommendation, and their states from which on it can be fixed; state 0
    /// where it needs no level of that chain.
    var setupChain: Int32 = -1
    var baseState: Int32 = 0
    var upState: Int32 = 0
    var onceChain: Int32 = -1
    var onceState: Int32 = 0

    /// Whether it has a node x of its own.
    var isOwn: Bool { isMandatory || uses != 1 }
  }

  struct Bundle {
    var cell: Int
    /// Its findings, as a range of `members`.
    var range: Range<Int>
    /// Whether no plan can complete it: one alone takes more than the budget.
    var isOut: Bool
  }

  private(set) var size: Int32 = 0
  /// Ascending by recommendation.
  private(set) var findings: [Finding] = []
  /// Ascending by cell.
  private(set) var bundles: [Bundle] = []
  /// Positions in `findings`, bundle by bundle, ascending.
  private(set) var members: [Int] = []
  private var positions: [Int32] = []
  private var resource: ResourceBundles

  private let open: OpenFindings
  private let standings: [Standing]
  /// What one bundle may take; nil where work is mandatory, some of which may be paid anyway.
  private let reach: Int64?

  init(_ open: OpenFindings, standings: [Standing], reach: Int64? = nil) {
    self.open = open
    self.standings = standings
    self.reach = reach
    resource = ResourceBundles(open)
  }

  /// Reads a class. Classes must be visited in ascending order.
  mutating func load(_ index: Int, of classes: ResourceClasses) {
    size = classes.sizes[index]
    findings.removeAll(keepingCapacity: true)
    bundles.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    resource.load(resource: Int(classes.first[index]), standings: standings)
    for finding in resource.findings {
      guard finding.standing.isRelevant, let methods = open.methods(ofAssessment: finding.assessment)
      else {
        positions.append(-1)
        continue
      }
      positions.append(Int32(findings.count))
      findings.append(
        Finding(
          assessment: finding.assessment, recommendation: finding.recommendation,
          isMandatory: finding.standing == .mandatory, methods: methods))
    }
    for bundle in resource.bundles where bundle.isPayable {
      let start = members.count
      var left = reach ?? .max
      for place in bundle.range {
        let position = Int(positions[resource.members[place]])
        members.append(position)
        findings[position].uses += 1
        findings[position].bundle = Int32(bundles.count)
        if reach != nil, left >= 0 { left -= findings[position].methods.alone }
      }
      if left >= 0 { for place in start..<members.count { findings[members[place]].isReachable = true } }
      bundles.append(Bundle(cell: bundle.cell, range: start..<members.count, isOut: left < 0))
    }
  }

  /// Looks up the levels that the findings of the class at hand need.
  mutating func place(in chains: inout LevelChains, scope: Int32) {
    chains.enter(scope: Int(scope))
    for index in findings.indices {
      let (methods, recommendation) = (findings[index].methods, findings[index].recommendation)
      if methods.setup > 0 || methods.hasUp {
        let chain = chains.setupChain(ofRecommendation: recommendation)
        findings[index].setupChain = chain
        if methods.setup > 0 { findings[index].baseState = chains.state(of: chain, paying: methods.setup) }
        if methods.hasUp { findings[index].upState = chains.state(of: chain, paying: methods.upSetup) }
      }
      if methods.once > 0 {
        let chain = chains.onceChain(ofRecommendation: recommendation)
        findings[index].onceChain = chain
        findings[index].onceState = chains.state(of: chain, paying: methods.once)
      }
    }
  }
}
