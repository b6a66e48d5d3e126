import Effort
package import RemediationPlan
package import SecureScore

/// Reads a plan file back, for the tenant it was made for.
///
/// Nothing the file says is believed beyond its form: ids must exist, numbers be of a sane size. Whether the
/// figures are right is the verifier's to say, which computes them anew and compares every leaf.
package struct PlanReading {
  /// Of one resource or setup: 1,900 years. Sums over all findings of a tenant stay far below 2^63.
  static let minutesLimit: Int64 = 1_000_000_000
  /// Of sums and budgets.
  static let sumLimit: Int64 = 1_000_000_000_000

  private let tenant: Tenant
  private let recommendations: [[UInt8]: Int]
  private let scopes: [[UInt8]: Int]
  private let controls: [[UInt8]: Int]

  private init(tenant: Tenant) {
    self.tenant = tenant
    recommendations = Self.positions(tenant.recommendations.map(\.key))
    scopes = Self.positions(tenant.scopes.map(\.id))
    controls = Self.positions(tenant.controls.map(\.id))
  }

  private static func positions(_ ids: [String]) -> [[UInt8]: Int] {
    Dictionary(ids.enumerated().map { (Array($1.utf8), $0) }) { first, _ in first }
  }

  /// The plan of a file. What cannot be planned follows from the question and is left empty; so are the rules
  /// unless given, which are the policy's.
  package static func plan(
    from document: JSONValue, tenant: Tenant, planRules: [PlanRule] = []
  ) throws(JSONFault) -> Plan {
    let identity = try PlanIdentity(of: document)
    let reading = PlanReading(tenant: tenant)
    let root = JSONCursor(document)
    let leftOut = try root.member("leftOut")
    var steps: [Step] = []
    for element in try root.member("steps").elements() { steps.append(try reading.step(element)) }
    return Plan(
      model: identity.model,
      question: try reading.question(root.member("question"), planRules: planRules),
      score: try reading.score(root.member("score")), steps: steps, notPlannable: [],
      leftOut: Plan.LeftOut(
        findings: Int(try leftOut.member("findings").integer(in: 0...Self.minutesLimit)),
        effort: try reading.minutes(leftOut.member("effortMinutes"), limit: Self.sumLimit)),
      certificate: try reading.certificate(root.member("certificate")))
  }

  private func question(_ cursor: JSONCursor, planRules: [PlanRule]) throws(JSONFault) -> Question {
    Question(
      budget: try minutes(cursor.member("budgetMinutes"), limit: Self.sumLimit), target: try target(cursor),
      scopePattern: try cursor.nullable("scope")?.string(), planRules: planRules,
      selection: try cursor.member("selection").choice(SelectionRule.self),
      asOf: try cursor.nullable("asOf").map { day throws(JSONFault) in try date(day) })
  }

  private func target(_ cursor: JSONCursor) throws(JSONFault) -> Target? {
    let isForEachScope = try cursor.member("eachScope").bool()
    guard let score = try cursor.nullable("targetPercentage") else { return nil }
    return Target(score: try fraction(score), isForEachScope: isForEachScope)
  }

  private func score(_ cursor: JSONCursor) throws(JSONFault) -> PlanScore {
    PlanScore(
      before: try fraction(cursor.member("before")), after: try fraction(cursor.member("after")),
      gain: try percentPoints(cursor.member("gain")), bound: try percentPoints(cursor.member("bound")),
      certifiedBound: try percentPoints(cursor.member("certifiedBound")),
      status: try cursor.member("status").choice(PlanStatus.self),
      prover: try cursor.nullable("prover")?.choice(Prover.self),
      isLeastEffort: try cursor.member("leastEffort").bool(),
      leastEffort: try cursor.nullable("effortBoundMinutes").map { bound throws(JSONFault) in
        try minutes(bound, limit: Self.sumLimit)
      },
      certifiedLeastEffort: try cursor.nullable("certifiedEffortBoundMinutes").map {
        bound throws(JSONFault) in
        try minutes(bound, limit: Self.sumLimit)
      })
  }

  private func certificate(_ cursor: JSONCursor) throws(JSONFault) -> Certificate {
    let unit = try cursor.member("unit")
    guard try unit.string() == PlanReport.certificateUnit else {
      throw unit.fault("\"\(PlanReport.certificateUnit)\"")
    }
    var flows: [Certificate.Flow] = []
    for element in try cursor.member("flows").elements() {
      let pair = try element.elements()
      guard pair.count == 2 else {
        throw element.fault("[arc, units]", found: "an array of \(pair.count)")
      }
      flows.append(
        Certificate.Flow(
          arc: Int(try pair[0].integer(in: 0...Int64(Int32.max))),
          units: try pair[1].integer(in: 0...Int64.max)))
    }
    return Certificate(
      perMinute: try cursor.member("perMinute").integer(in: 0...Int64.max), flows: flows)
  }

  private func step(_ cursor: JSONCursor) throws(JSONFault) -> Step {
    let scope = try index(
      cursor.member("scope").member("id"), in: scopes, expected: "the id of a scope of this input")
    var items: [Step.Item] = []
    for element in try cursor.member("resources").elements() {
      items.append(try item(element, scope: scope))
    }
    guard !items.isEmpty else {
      throw try cursor.member("resources").fault("at least one resource", found: "none")
    }
    var completes: [Step.Completion] = []
    for element in try cursor.member("completes").elements() { completes.append(try completion(element)) }
    return Step(
      key: try cursor.member("key").string(),
      recommendation: try index(
        cursor.member("recommendation").member("id"), in: recommendations,
        expected: "the id of a recommendation of this input"),
      scope: scope, setup: try minutes(cursor.member("setupMinutes")),
      once: try minutes(cursor.member("onceMinutes")), items: items,
      gain: try percentPoints(cursor.member("gain")),
      scoreAfter: try fraction(cursor.member("scoreAfter")), completes: completes,
      enables: try cursor.member("enables").strings(),
      provenance: try cursor.member("provenance").strings())
  }

  private func item(_ cursor: JSONCursor, scope: Int) throws(JSONFault) -> Step.Item {
    let id = try cursor.member("id")
    guard let resource = tenant.resources.index(of: try id.string(), inScope: scope) else {
      throw id.fault("the id of a resource of this scope in lower case")
    }
    return Step.Item(
      resource: resource, method: try cursor.member("method").choice(Method.self),
      effort: try minutes(cursor.member("effortMinutes")))
  }

  private func completion(_ cursor: JSONCursor) throws(JSONFault) -> Step.Completion {
    let control = try cursor.nullable("control").map { control throws(JSONFault) in
      try index(control.member("id"), in: controls, expected: "the id of a control of this input")
    }
    return Step.Completion(
      control: control, resources: Int(try cursor.member("resources").integer(in: 0...Self.minutesLimit)),
      gain: try percentPoints(cursor.member("gain")))
  }

  private func index(
    _ cursor: JSONCursor, in positions: [[UInt8]: Int], expected: String
  ) throws(JSONFault) -> Int {
    guard let index = positions[Array(try cursor.string().utf8)] else { throw cursor.fault(expected) }
    return index
  }

  private func minutes(
    _ cursor: JSONCursor, limit: Int64 = minutesLimit
  ) throws(JSONFault) -> Minutes {
    let count = try cursor.scaled(
      decimals: 0, in: 0...limit, expected: "whole minutes from 0 to \(limit)")
    return Minutes(count)
  }

  private func fraction(_ cursor: JSONCursor) throws(JSONFault) -> ScoreFraction {
    let scaled = try cursor.scaled(
      decimals: 4, in: 0...10_000, expected: "a fraction from 0 to 1 with at most four decimals")
    return ScoreFraction(tenThousandths: scaled)
  }

  private func percentPoints(_ cursor: JSONCursor) throws(JSONFault) -> PercentPoints {
    let scaled = try cursor.scaled(
      decimals: 12, in: 0...200_000_000_000_000,
      expected: "percent points from 0 to 200 with at most twelve decimals")
    return PercentPoints(trillionths: scaled)
  }

  private func date(_ cursor: JSONCursor) throws(JSONFault) -> String {
    let text = try cursor.string()
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDate =
      parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    guard isDate else { throw cursor.fault("a day as yyyy-MM-dd") }
    return text
  }
}

extension ResourceTable {
  /// The index of the resource of a scope with an id in lower case. Logarithmic in the scope's resources.
  fileprivate func index(of id: String, inScope scope: Int) -> Int? {
    var range = range(ofScope: scope)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let candidate = self.id(middle)
      if candidate.hasSameBytes(as: id) { return middle }
      range =
        candidate.utf8.lexicographicallyPrecedes(id.utf8)
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
