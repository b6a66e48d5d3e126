import Effort
import RemediationPlan
import SecureScore

extension PlanDocument {
  /// - Throws: a fault when the document is no plan of a version this program reads.
  package init(of document: JSONValue) throws(JSONFault) {
    identity = try PlanIdentity(of: document)
    let root = JSONCursor(document)
    let score = try root.member("score")
    before = try score.member("before").fraction()
    after = try score.member("after").fraction()
    stillUnhealthy = [:]
    for entry in try root.member("stillUnhealthy").elements() {
      let key = try PlannedStep.key(entry.member("key"))
      stillUnhealthy[key] = Int(try entry.member("resources").integer(in: 1...Int64(Int32.max)))
    }
    steps = []
    var places: [String: Int] = [:]
    for (index, element) in try root.member("steps").elements().enumerated() {
      let step = try PlannedStep(element)
      if let first = places.updateValue(index, forKey: step.key) {
        throw try element.member("key").fault("a key of its own", found: "that of steps[\(first)]")
      }
      steps.append(step)
    }
  }
}

extension PlannedStep {
  fileprivate init(_ cursor: JSONCursor) throws(JSONFault) {
    let recommendation = try cursor.member("recommendation")
    order = Int(try cursor.member("order").integer(in: 1...Int64(Int32.max)))
    key = try Self.key(cursor.member("key"))
    self.recommendation = try recommendation.member("name").string()
    severity = try recommendation.member("severity").severity()
    scope = try Named(cursor.member("scope"))
    controls = try Self.list(cursor.member("controls")) { control throws(JSONFault) in try Named(control) }
    resources = try Self.list(cursor.member("resources")) { resource throws(JSONFault) in
      try Resource(resource)
    }
    setup = try cursor.member("setupMinutes").minutes()
    once = try cursor.member("onceMinutes").minutes()
    effort = try cursor.member("effortMinutes").minutes(limit: JSONCursor.sumLimit)
    gain = try cursor.member("gain").percentPoints()
    scoreAfter = try cursor.member("scoreAfter").fraction()
    completes = try Self.list(cursor.member("completes")) { completion throws(JSONFault) in
      try Completion(completion)
    }
    enables = try cursor.member("enables").strings()
    demands = try Self.list(cursor.member("demands")) { demand throws(JSONFault) in try StepDemand(demand) }
    threats = try cursor.member("threats").strings()
    description = try cursor.member("description").string()
    remediation = try cursor.member("remediation").string()
    link = try cursor.member("link").string()
    owner = try cursor.nullable("owner")?.string()
    dueDate = try cursor.nullable("dueDate")?.day()
    sprint = try cursor.nullable("sprint")?.string()
    guard !resources.isEmpty else {
      throw try cursor.member("resources").fault("at least one resource", found: "none")
    }
  }

  private static func list<Element>(
    _ cursor: JSONCursor, _ read: (JSONCursor) throws(JSONFault) -> Element
  ) throws(JSONFault) -> [Element] {
    var list: [Element] = []
    for element in try cursor.elements() { list.append(try read(element)) }
    return list
  }

  /// Keys become file names and labels.
  fileprivate static func key(_ cursor: JSONCursor) throws(JSONFault) -> String {
    let key = try cursor.string()
    guard isKey(key) else { throw cursor.fault("a key as UP-3F2AK7QM") }
    return key
  }

  /// Whether a text has the form of keys: `UP-` and eight or more capital letters and digits.
  static func isKey(_ text: String) -> Bool {
    text.hasPrefix("UP-") && (11...20).contains(text.utf8.count)
      && text.utf8.dropFirst(3).allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }
}

extension PlannedStep.Named {
  fileprivate init(_ cursor: JSONCursor) throws(JSONFault) {
    id = try cursor.member("id").string()
    name = try cursor.member("name").string()
  }
}

extension PlannedStep.Resource {
  fileprivate init(_ cursor: JSONCursor) throws(JSONFault) {
    id = try cursor.member("id").string()
    name = try cursor.member("name").string()
    method = try cursor.member("method").choice(Method.self)
    effort = try cursor.member("effortMinutes").minutes()
  }
}

extension StepDemand {
  fileprivate init(_ cursor: JSONCursor) throws(JSONFault) {
    self.init(
      rule: try cursor.member("rule").string(), because: try cursor.nullable("because")?.string(),
      resources: Int(try cursor.member("resources").integer(in: 1...JSONCursor.minutesLimit)))
  }
}

extension PlannedStep.Completion {
  fileprivate init(_ cursor: JSONCursor) throws(JSONFault) {
    control = try cursor.nullable("control").map { control throws(JSONFault) in
      try PlannedStep.Named(control)
    }
    resources = Int(try cursor.member("resources").integer(in: 0...JSONCursor.minutesLimit))
    gain = try cursor.member("gain").percentPoints()
  }
}
