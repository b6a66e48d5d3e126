import SecureScore
import SimdJSONBridge

/// Reported scores, control rows and control definitions.
extension ExportReader {
  private static var pointLimit: Int64 { 1_000_000 * 10_000 }
  private static var countLimit: Int64 { 1_000_000_000 }
  private static var weightLimit: Int64 { 1_000_000_000_000 }

  /// A score of a scope. Other initiatives have scores of other names; only `ascScore` is the secure score.
  mutating func takeScore(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    guard let (owner, name) = scoreOwner(row), isSecureScore(name) else { return }
    let scope = try scope(owning: owner, row)
    describe(scope: scope, row)
    if let score = try reportedScore(row) { builder.add(score, scope: scope) }
  }

  mutating func takeControl(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    guard let (owner, name) = scoreOwner(row), isSecureScore(name) else { return }
    let path = ResourcePath(row.pointee.id.buffer)
    let id = path.split(at: "/securescorecontrols/")?.name ?? row.pointee.name.buffer
    guard !id.isEmpty else { throw .bad(path: "name", problem: "missing", expected: "the control's id") }
    let control = builder.control(id: id.span)
    try define(control, row, name: row.pointee.definition_display_name)
    let scope = try scope(owning: owner, row)
    describe(scope: scope, row)
    let healthy = try count(row.pointee.healthy, "properties.healthyResourceCount")
    let unhealthy = try count(row.pointee.unhealthy, "properties.unhealthyResourceCount")
    let notApplicable = try count(row.pointee.not_applicable, "properties.notApplicableResourceCount")
    let unscored = ReportedScore(maximum: .zero, current: nil, percentage: nil, weight: nil)
    builder.add(
      ReportedControl(
        scope: scope, control: control, healthy: healthy, unhealthy: unhealthy, notApplicable: notApplicable,
        score: try reportedScore(row) ?? unscored),
      controlName: row.pointee.property_name.nonEmpty)
  }

  mutating func takeDefinition(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let id = ResourcePath(row.pointee.id.hasText ? row.pointee.id.buffer : row.pointee.name.buffer).name
    guard !id.isEmpty else { throw .bad(path: "name", problem: "missing", expected: "the control's id") }
    try define(builder.control(id: id.span), row, name: row.pointee.property_name)
  }

  private mutating func define(
    _ control: Int, _ row: UnsafePointer<bridge_row>, name: bridge_text
  ) throws(RowFailure) {
    let maximum = try RowNumber.scaled(
      row.pointee.definition_maximum, decimals: 4, path: "maxScore", limit: Self.pointLimit)
    var members: [Int]?
    if row.pointee.members.present {
      var indices: [Int] = []
      for member in row.pointee.members.buffer {
        indices.append(try recommendation(ResourcePath(member.buffer).name, path: "assessmentDefinitions"))
      }
      members = indices
    }
    builder.define(
      control: control, name: name.nonEmpty, maximum: maximum.map(Points.init(tenThousandths:)),
      recommendations: members)
  }

  /// The id of what a score row belongs to, and the score's name.
  private func scoreOwner(
    _ row: UnsafePointer<bridge_row>
  ) -> (owner: ResourcePath, name: UnsafeBufferPointer<UInt8>)? {
    let path = ResourcePath(row.pointee.id.buffer)
    guard let parts = path.split(at: "/providers/microsoft.security/securescores/") else {
      return (path, UnsafeBufferPointer(start: nil, count: 0))
    }
    return (ResourcePath(parts.before), parts.name)
  }

  private func isSecureScore(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.isEmpty || bridge_text(bytes: name.baseAddress, length: name.count).folds(to: "ascscore")
  }

  /// The scope that a score belongs to: a subscription, a connector, or a management group.
  private mutating func scope(
    owning owner: ResourcePath, _ row: UnsafePointer<bridge_row>
  ) throws(RowFailure) -> Int {
    if let group = owner.managementGroup { return builder.scope(id: group.span, kind: .managementGroup) }
    return try scope(of: owner, row, mayBeConnector: true)
  }

  private mutating func describe(scope: Int, _ row: UnsafePointer<bridge_row>) {
    builder.describe(
      scope: scope, name: row.pointee.subscription_name.nonEmpty,
      environment: row.pointee.environment.nonEmpty)
  }

  /// The score of a row; nil when the row says nothing of it, as with subscriptions that are new.
  private func reportedScore(_ row: UnsafePointer<bridge_row>) throws(RowFailure) -> ReportedScore? {
    let maximum = try RowNumber.scaled(
      row.pointee.maximum, decimals: 4, path: "properties.score.max", limit: Self.pointLimit)
    let current = try RowNumber.scaled(
      row.pointee.current, decimals: 4, path: "properties.score.current", limit: Self.pointLimit)
    let percentage = try RowNumber.scaled(
      row.pointee.percentage, decimals: 4, path: "properties.score.percentage", limit: 10_000)
    let weight = try RowNumber.scaled(
      row.pointee.weight, decimals: 0, path: "properties.weight", limit: Self.weightLimit)
    guard let maximum else { return nil }
    return ReportedScore(
      maximum: Points(tenThousandths: maximum), current: current.map(Points.init(tenThousandths:)),
      percentage: percentage.map(ScoreFraction.init(tenThousandths:)), weight: weight)
  }

  private func count(_ number: bridge_number, _ path: String) throws(RowFailure) -> Int {
    guard let count = try RowNumber.scaled(number, decimals: 0, path: path, limit: Self.countLimit) else {
      throw .bad(path: path, problem: "missing", expected: "a whole number of resources")
    }
    return Int(count)
  }
}
