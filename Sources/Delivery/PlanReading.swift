import Effort
package import RemediationPlan
package import SecureScore

/// Reads a plan file back, for the tenant it was made for.
///
/// Nothing the file says is believed beyond its form: ids must exist, numbers be of a sane size. Whether the
/// figures are right is the verifier's to say, which computes them anew and compares every leaf.
package struct PlanReading {
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
        findings: Int(try leftOut.member("findings").integer(in: 0...JSONCursor.minutesLimit)),
        effort: try leftOut.member("effortMinutes").minutes(limit: JSONCursor.sumLimit)),
      certificate: try reading.certificate(root.member("certificate")))
  }

  private func question(_ cursor: JSONCursor, planRules: [PlanRule]) throws(JSONFault) -> Question {
    Question(
      budget: try cursor.member("budgetMinutes").minutes(limit: JSONCursor.sumLimit),
      target: try target(cursor),
      scopePattern: try cursor.nullable("scope")?.string(), planRules: planRules,
      selection: try cursor.member("selection").choice(SelectionRule.self),
      asOf: try cursor.nullable("asOf").map { day throws(JSONFault) in try day.day() })
  }

  private func target(_ cursor: JSONCursor) throws(JSONFault) -> Target? {
    let isForEachScope = try cursor.member("eachScope").bool()
    guard let score = try cursor.nullable("targetPercentage") else { return nil }
    return Target(score: try score.fraction(), isForEachScope: isForEachScope)
  }

  private func score(_ cursor: JSONCursor) throws(JSONFault) -> PlanScore {
    PlanScore(
      before: try cursor.member("before").fraction(), after: try cursor.member("after").fraction(),
      gain: try cursor.member("gain").percentPoints(), bound: try cursor.member("bound").percentPoints(),
      certifiedBound: try cursor.member("certifiedBound").percentPoints(),
      status: try cursor.member("status").choice(PlanStatus.self),
      prover: try cursor.nullable("prover")?.choice(Prover.self),
      isLeastEffort: try cursor.member("leastEffort").bool(),
      leastEffort: try cursor.nullable("effortBoundMinutes").map { bound throws(JSONFault) in
        try bound.minutes(limit: JSONCursor.sumLimit)
      },
      certifiedLeastEffort: try cursor.nullable("certifiedEffortBoundMinutes").map {
        bound throws(JSONFault) in
        try bound.minutes(limit: JSONCursor.sumLimit)
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
      scope: scope, setup: try cursor.member("setupMinutes").minutes(),
      once: try cursor.member("onceMinutes").minutes(), items: items,
      gain: try cursor.member("gain").percentPoints(),
      scoreAfter: try cursor.member("scoreAfter").fraction(), completes: completes,
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
      effort: try cursor.member("effortMinutes").minutes())
  }

  private func completion(_ cursor: JSONCursor) throws(JSONFault) -> Step.Completion {
    let control = try cursor.nullable("control").map { control throws(JSONFault) in
      try index(control.member("id"), in: controls, expected: "the id of a control of this input")
    }
    return Step.Completion(
      control: control,
      resources: Int(try cursor.member("resources").integer(in: 0...JSONCursor.minutesLimit)),
      gain: try cursor.member("gain").percentPoints())
  }

  private func index(
    _ cursor: JSONCursor, in positions: [[UInt8]: Int], expected: String
  ) throws(JSONFault) -> Int {
    guard let index = positions[Array(try cursor.string().utf8)] else { throw cursor.fault(expected) }
    return index
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
