/// Collects what an export says, row by row in any order, and makes the tenant.
///
/// Whatever the order of the calls, equal rows give an equal tenant: texts and numbers that disagree are settled
/// by fixed comparisons, never by which came first. Things are named by indices that the builder hands out
/// (`scope`, `recommendation`, `control`, `resource`); they mean nothing in the finished tenant.
///
/// Memory: about 12 bytes a row and 60 bytes a resource beside the bytes of its id.
package struct TenantBuilder: Sendable {
  /// Counters of the reader; the builder adds the duplicates, the date and the fingerprint.
  package var input = InputSummary()

  var scopeIDs = FoldedByteTable()
  var scopes: [ScopeDraft] = []
  var managementGroups: [String: (name: MergedValue<String>, parent: MergedValue<String>)] = [:]
  var recommendationKeys = FoldedByteTable()
  var recommendations: [RecommendationDraft] = []
  var controlIDs = FoldedByteTable()
  var controls: [ControlDraft] = []
  /// Reported control rows by builder indices: the scope in the upper half, the control in the lower.
  var reportedControls: [UInt64: ReportedControl] = [:]
  var resources = ResourceColumns()
  var rows = ChunkedColumn<AssessmentRow>()
  var governance = GovernanceDraft()
  private var newestSeconds: Int64?

  package init() {}

  /// The most recommendations that a tenant can hold.
  package static let recommendationLimit = Int(UInt16.max)

  /// Counts a value outside the known ones, named `field=value`.
  package mutating func noteUnknown(_ value: String) { input.unknownValues[value, default: 0] += 1 }

  /// Remembers a date of the rows, in seconds since 1970; the newest becomes the export date.
  package mutating func noteDate(_ seconds: Int64) { newestSeconds = max(newestSeconds ?? seconds, seconds) }

  var exportDate: String? { newestSeconds.map { CalendarDay(secondsSince1970: $0).description } }

  // MARK: Recommendations

  /// The recommendation with an assessment key, in any case.
  package mutating func recommendation(key: Span<UInt8>) throws(TenantBuilderError) -> Int {
    let index = recommendationKeys.index(of: key)
    if index == recommendations.count {
      guard index < Self.recommendationLimit else {
        throw .tooManyRecommendations(limit: Self.recommendationLimit)
      }
      recommendations.append(RecommendationDraft())
    }
    return index
  }

  /// Adds what a row says of a recommendation.
  package mutating func describe(
    recommendation: Int, _ facts: RecommendationFacts, authority: FactAuthority
  ) { recommendations[recommendation].merge(facts, authority: authority) }

  // MARK: Controls

  /// The control with an id, in any case.
  package mutating func control(id: Span<UInt8>) -> Int {
    let index = controlIDs.index(of: id)
    if index == controls.count { controls.append(ControlDraft()) }
    return index
  }

  /// Adds a definition: of several maxima the largest counts, of several member lists the union.
  package mutating func define(
    control: Int, name: String? = nil, maximum: Points? = nil, recommendations members: [Int]? = nil
  ) {
    controls[control].name.merge(name, rank: 1)
    if let maximum {
      controls[control].definedMaximum = max(controls[control].definedMaximum ?? maximum, maximum)
    }
    if let members {
      var known = controls[control].members ?? []
      for member in members { known.insert(UInt16(member)) }
      controls[control].members = known
    }
  }

  /// Adds a reported control row; its `scope` and `control` are indices of this builder.
  package mutating func add(_ reported: ReportedControl, controlName: String? = nil) {
    controls[reported.control].name.merge(controlName)
    if reported.score.maximum > .zero {
      let known = controls[reported.control].reportedMaximum ?? .zero
      controls[reported.control].reportedMaximum = max(known, reported.score.maximum)
    }
    scopes[reported.scope].hasReportedRows = true
    let key = UInt64(reported.scope) << 32 | UInt64(reported.control)
    if let known = reportedControls[key], !known.comparisonKey.precedes(reported.comparisonKey) { return }
    reportedControls[key] = reported
  }

  // MARK: Assessments

  /// Adds an assessment.
  ///
  /// - Parameter changed: when the state last changed, in seconds since 1970; of two rows of one recommendation
  ///   on one resource the newer counts, and a row without a date is the oldest.
  package mutating func addAssessment(
    resource: Int, recommendation: Int, state: AssessmentState, changed: Int64? = nil
  ) throws(TenantBuilderError) {
    guard rows.count < Int(Int32.max) - 1 else { throw .tooManyRows(limit: Int(Int32.max) - 1) }
    rows.append(
      AssessmentRow(
        previous: resources.lastRows[resource], changedSeconds: changed,
        recommendation: UInt16(recommendation), state: state))
    resources.lastRows[resource] = UInt32(rows.count)
    if let changed { noteDate(changed) }
  }

  /// Adds a governance assignment. It counts when the assessment it belongs to is added too, before or after it.
  package mutating func add(_ assignment: GovernanceAssignment, to finding: GovernedFinding) {
    governance.add(assignment, to: finding)
  }
}
