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
  private var pairs: [(cell: Int, finding: Int)] = []
  private var cellRows: [[Int]]
  private var scopeOfRow: [Int32]

  init(_ open: OpenFindings) {
    self.open = open
    cellRows = Array(repeating: [], count: open.recommendationCount)
    scopeOfRow = Array(repeating: -1, count: open.recommendationCount)
  }

  /// The cells in which a recommendation counts in a scope, ascending.
  mutating func cells(recommendation: Int, scope: Int32) -> [Int] {
    if scopeOfRow[recommendation] != scope {
      scopeOfRow[recommendation] = scope
      cellRows[recommendation] = open.table.cells(recommendation: recommendation, scope: Int(scope))
    }
    return cellRows[recommendation]
  }

  /// Reads a resource under the standings of all assessments.
  mutating func load(resource: Int, standings: [Standing]) {
    findings.removeAll(keepingCapacity: true)
    bundles.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    let scope = open.scopes[resource]
    for index in open.assessments(of: resource) where standings[index] != .notAFinding {
      let recommendation = Int(open.recommendations[index])
      for cell in cells(recommendation: recommendation, scope: scope) {
        pairs.append((cell, findings.count))
      }
      findings.append(
        Finding(assessment: index, recommendation: recommendation, standing: standings[index]))
    }
    pairs.sort { $0 < $1 }
    for pair in pairs {
      members.append(pair.finding)
      let isAllowed = findings[pair.finding].standing.isRelevant
      if let last = bundles.indices.last, bundles[last].cell == pair.cell {
        bundles[last].range = bundles[last].range.lowerBound..<members.count
        if !isAllowed { bundles[last].isPayable = false }
      } else {
        bundles.append(
          Bundle(cell: pair.cell, range: members.count - 1..<members.count, isPayable: isAllowed))
      }
    }
  }
}
