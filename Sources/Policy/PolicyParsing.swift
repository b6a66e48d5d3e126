import Effort
import RemediationPlan

/// One pass over the nodes of one policy file: what it says so far, and what is wrong so far.
///
/// A value that is at fault keeps its default, so that the pass goes on and finds the other faults.
struct PolicyParsing {
  let name: String
  let families: [EffortRule]
  let defaults: EffortPolicy

  var calendar = WorkCalendar.standard
  var effort: EffortPolicy
  var usesFamilies = true
  var ownRules: [EffortRule] = []
  var planRules: [PlanRule] = []
  private(set) var faults: [PolicyFault] = []

  init(name: String, defaults: EffortPolicy, families: [EffortRule]) {
    self.name = name
    self.families = families
    self.defaults = defaults
    effort = defaults
    effort.rules = []
  }

  /// What the file says, if there are no faults.
  var document: PolicyDocument {
    var policy = effort
    // Figures that are the defaults are called so, wherever they stand.
    policy.source = defaults.source
    policy.rules = defaults.rules
    if policy != defaults { policy.source = name }
    policy.rules = (usesFamilies ? families : []) + ownRules
    return PolicyDocument(effort: policy, planRules: planRules, calendar: calendar, name: name)
  }

  /// In reading order; faults of one place in the order they were found.
  var sortedFaults: [PolicyFault] {
    faults.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      return (left.line, left.column ?? 0, $0.offset) < (right.line, right.column ?? 0, $1.offset)
    }.map(\.element)
  }

  mutating func report(_ node: YamlNode, _ path: KeyPathText, _ message: String) {
    faults.append(
      PolicyFault(line: node.line, column: node.column, path: path.text, message: message))
  }

  mutating func readRoot(_ root: YamlNode) {
    checkStructure(of: root, at: KeyPathText())
    let members = members(of: root, at: KeyPathText(), section: .root)
    if let version = members["version"] { readVersion(version, at: "version") }
    // First, wherever it stands: the durations of all other sections need it.
    if let node = members["calendar"] { readCalendar(node, at: "calendar") }
    if let node = members["effort"] { readEffort(node, at: "effort") }
    if let node = members["plan"] { readPlan(node, at: "plan") }
  }

  private mutating func readVersion(_ node: YamlNode, at path: KeyPathText) {
    guard !node.isAlias else { return }
    if case .text("1", _) = node.content { return }
    report(
      node, path,
      "found \(node.found), expected 1, the only version of the format there is; write version: 1")
  }
}
