import SecureScore

/// The findings and bundles of one resource at a time, in buffers that are used again. Visit resources in
/// ascending order: the cells of a recommendation are looked up once a scope.
struct ResourceBundles {
  struct Finding {
    var assessment: Int
    var recommendation: Int
    var standing: Standing
  }

  struct Bundle {
    var cell: Int
    /// Its findings, as a range of `members`.
    var range: Range<Int>
    /// Whether none of its findings is forbidden or without a method.
    var isPayable: Bool
  }

  /// Ascending by recommendation.
  private(set) var findings: [Finding] = []
  /// Ascending by cell.
  private(set) var bundles: [Bundle] = []
  /// Positions in `findings`, bundle by bundle, ascending inside a bundle.
  private(set) var members: [Int] = []

  private let open: OpenFindings
  /// Cell and position in `findings`, one number each so that they sort fast.
  private var pairs: [UInt64] = []
  private var cells: ScopeCells

  init(_ open: OpenFindings) {
    self.open = open
    cells = ScopeCells(open.table, recommendations: open.recommendationCount)
  }

  /// Reads a resource under the standings of all assessments.
  mutating func load(resource: Int, standings: [Standing]) {
    findings.removeAll(keepingCapacity: true)
    bundles.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    cells.enter(scope: open.scopes[resource])
    for index in open.assessments(of: resource) where standings[index] != .notAFinding {
      let recommendation = Int(open.recommendations[index])
      for place in cells.range(ofRecommendation: recommendation) {
        pairs.append(UInt64(cells.members[place]) << 32 | UInt64(findings.count))
      }
      findings.append(
        Finding(assessment: index, recommendation: recommendation, standing: standings[index]))
    }
    sortPairs()
    var last = -1
    for pair in pairs {
      let (cell, finding) = (Int(pair >> 32), Int(pair & 0xffff_ffff))
      members.append(finding)
      let isAllowed = findings[finding].standing.isRelevant
      if last >= 0, bundles[last].cell == cell {
        bundles[last].range = bundles[last].range.lowerBound..<members.count
        if !isAllowed { bundles[last].isPayable = false }
      } else {
        last += 1
        bundles.append(
          Bundle(cell: cell, range: members.count - 1..<members.count, isPayable: isAllowed))
      }
    }
  }

  /// Sorts by insertion: a resource has few pairs, and they are nearly sorted.
  private mutating func sortPairs() {
    guard pairs.count > 1 else { return }
    if pairs.count > 32 { return pairs.sort() }
    for index in 1..<pairs.count {
      let pair = pairs[index]
      var place = index
      while place > 0, pairs[place - 1] > pair {
        pairs[place] = pairs[place - 1]
        place -= 1
      }
      pairs[place] = pair
    }
  }
}
