import Effort
import SecureScore

/// The classes as the integer program sees them: their relevant findings, their payable bundles, and which is folded
/// into which; docs/model.md, sections 4 and 6. All classes in flat arrays, read once.
struct ClassPrograms {
  struct Finding {
    /// Its estimate, which has a method.
    var estimate: Int32
    var recommendation: Int32
    /// The last payable bundle it lies in; for a folded finding the only one.
    var bundle: Int32 = -1
    /// The chains of its step and of its recommendation, and their states from which on it can be fixed; state 0
    /// where it needs no level of that chain.
    var setupChain: Int32 = -1
    var baseState: Int32 = 0
    var upState: Int32 = 0
    var onceChain: Int32 = -1
    var onceState: Int32 = 0
    var isMandatory: Bool
    /// Whether it lies in several payable bundles.
    var isShared = false
    /// Whether some bundle it lies in is within reach.
    var isReachable = true

    /// Whether it has a node x of its own.
    var isOwn: Bool { isMandatory || isShared || bundle < 0 }
  }

  struct Bundle {
    var cell: Int32
    /// Where its findings start in `members`; they end where those of the next bundle start.
    var start: Int32
    /// Whether no plan can complete it: one alone takes more than the budget.
    var isOut = false
  }

  private(set) var sizes: [Int32] = []
  /// Class by class, ascending by recommendation.
  private(set) var findings: [Finding] = []
  /// Class by class, ascending by cell; one more at the end.
  private(set) var bundles: [Bundle] = []
  /// Places in `findings`, bundle by bundle, ascending.
  private(set) var members: [Int32] = []
  /// By estimate.
  let methods: [MethodPair]
  /// Whether any finding must be fixed.
  private(set) var hasMandatory = false
  /// Where each class starts; one more entry than classes.
  private var findingStarts: [Int32] = [0]
  private var bundleStarts: [Int32] = [0]

  init(_ classes: ResourceClasses, open: OpenFindings, standings: [Standing]) {
    sizes = classes.sizes
    methods = open.methods.map { $0 ?? .none }
    findingStarts.reserveCapacity(classes.count + 1)
    bundleStarts.reserveCapacity(classes.count + 1)
    var resource = ResourceBundles(open)
    var places: [Int32] = []
    for first in classes.first {
      resource.load(resource: Int(first), standings: standings)
      append(resource, open: open, &places)
    }
    bundles.append(Bundle(cell: -1, start: Int32(members.count)))
  }

  private mutating func append(_ resource: ResourceBundles, open: OpenFindings, _ places: inout [Int32]) {
    places.removeAll(keepingCapacity: true)
    for finding in resource.findings {
      guard finding.standing.isRelevant, open.hasMethod(assessment: finding.assessment) else {
        places.append(-1)
        continue
      }
      places.append(Int32(findings.count))
      let isMandatory = finding.standing == .mandatory
      if isMandatory { hasMandatory = true }
      findings.append(
        Finding(
          estimate: Int32(open.effort.estimateIndex(ofAssessment: finding.assessment)),
          recommendation: Int32(finding.recommendation), isMandatory: isMandatory))
    }
    for bundle in resource.bundles where bundle.isPayable {
      let index = Int32(bundles.count)
      bundles.append(Bundle(cell: Int32(bundle.cell), start: Int32(members.count)))
      for place in bundle.range {
        let member = places[resource.members[place]]
        members.append(member)
        if findings[Int(member)].bundle >= 0 { findings[Int(member)].isShared = true }
        findings[Int(member)].bundle = index
      }
    }
    findingStarts.append(Int32(findings.count))
    bundleStarts.append(Int32(bundles.count))
  }

  var count: Int { sizes.count }

  func findings(of index: Int) -> Range<Int> { Int(findingStarts[index])..<Int(findingStarts[index + 1]) }

  func bundles(of index: Int) -> Range<Int> { Int(bundleStarts[index])..<Int(bundleStarts[index + 1]) }

  /// The findings of a bundle, as a range of `members`.
  func members(of bundle: Int) -> Range<Int> { Int(bundles[bundle].start)..<Int(bundles[bundle + 1].start) }

  func methods(of finding: Int) -> MethodPair { methods[Int(findings[finding].estimate)] }

  /// Looks up the levels that all findings need.
  mutating func place(in chains: inout LevelChains, scopes: [Int32]) {
    for index in 0..<count {
      chains.enter(scope: Int(scopes[index]))
      for place in findings(of: index) {
        var finding = findings[place]
        let (methods, recommendation) = (methods[Int(finding.estimate)], Int(finding.recommendation))
        if methods.setup > 0 || methods.hasUp {
          finding.setupChain = chains.setupChain(ofRecommendation: recommendation)
          if methods.setup > 0 {
            finding.baseState = chains.state(of: finding.setupChain, paying: methods.setup)
          }
          if methods.hasUp {
            finding.upState = chains.state(of: finding.setupChain, paying: methods.upSetup)
          }
        }
        if methods.once > 0 {
          finding.onceChain = chains.onceChain(ofRecommendation: recommendation)
          finding.onceState = chains.state(of: finding.onceChain, paying: methods.once)
        }
        findings[place] = finding
      }
    }
  }

  /// Leaves out the bundles one of which alone takes more than a budget. Where work is mandatory some of that may be
  /// paid anyway, and nothing is left out.
  mutating func leaveOut(beyond budget: Minutes) {
    if hasMandatory { return }
    for index in findings.indices { findings[index].isReachable = false }
    for index in 0..<max(bundles.count - 1, 0) {
      var left = budget.count
      for place in members(of: index) where left >= 0 { left -= methods(of: Int(members[place])).alone }
      bundles[index].isOut = left < 0
      if left < 0 { continue }
      for place in members(of: index) { findings[Int(members[place])].isReachable = true }
    }
  }
}
