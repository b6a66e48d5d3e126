import Catalogue
import SecureScore

/// The rows of a sample that are not assessments.
struct TenantRows {
  private let blueprint: Blueprint
  private let tenant: String
  /// The definition of every control.
  private let definitions: [String]

  init(blueprint: Blueprint, tenant: String) {
    self.blueprint = blueprint
    self.tenant = tenant
    definitions = blueprint.controls.enumerated().map { index, control in
      let members = blueprint.members(ofControl: index)
        .map { #"{"id":"/providers/Microsoft.Security/assessmentMetadata/\#($0)"}"# }
      let properties = JSONText.object([
        ("displayName", JSONText.string(control.name)), ("maxScore", control.maximum.description),
        ("assessmentDefinitions", "[\(members.joined(separator: ","))]"),
      ])
      return JSONText.object([
        ("id", JSONText.string("/providers/Microsoft.Security/secureScoreControlDefinitions/\(control.id)")),
        ("name", JSONText.string(control.id)), ("properties", properties),
      ])
    }
  }

  /// Appends the management groups and the recommendations.
  func appendCommon(to bytes: inout [UInt8]) {
    for (index, group) in Words.groups.enumerated() {
      var details = [("managementGroupAncestorsChain", chain(above: Words.groups[index].parent))]
      if let parent = group.parent {
        details.append(
          (
            "parent",
            JSONText.object([
              ("id", JSONText.string(groupPath(parent))), ("name", JSONText.string(groupName(parent))),
              ("displayName", JSONText.string(Words.groups[parent].title)),
            ])
          ))
      }
      append(
        id: groupPath(index), name: groupName(index), type: "microsoft.management/managementgroups",
        subscription: "",
        [("displayName", JSONText.string(group.title)), ("details", JSONText.object(details))], to: &bytes)
    }
    for entry in blueprint.recommendations {
      let id = "/providers/Microsoft.Security/assessmentMetadata/\(entry.key)"
      bytes += Array(
        (#"{"id":"\#(id)","name":"\#(entry.key)","type":"microsoft.security/assessmentmetadata","#
          + #""properties":\#(MetadataText.whole(entry))}"# + "\n").utf8)
    }
  }

  /// Appends a scope's own row, its score and the scores of its controls.
  func append(_ scope: SampleScope, to bytes: inout [UInt8]) {
    let path = "/subscriptions/\(scope.id)"
    let group = Words.group(ofScope: scope.index, environment: Words.environments[scope.environment])
    append(
      id: path, name: scope.name, type: "microsoft.resources/subscriptions", subscription: scope.id,
      [("state", JSONText.string("Enabled")), ("managementGroupAncestorsChain", chain(above: group))],
      to: &bytes)
    let score = "\(path)/providers/Microsoft.Security/secureScores/ascScore"
    append(
      id: score, name: "ascScore", type: "microsoft.security/securescores", subscription: scope.id,
      [
        ("displayName", JSONText.string("ASC score")), ("environment", JSONText.string("Azure")),
        ("score", figures(scope.score.maximum, scope.score.current, scope.score.percentage)),
        ("weight", scope.score.weightText),
      ], to: &bytes)
    for control in scope.score.controls {
      let facts = blueprint.controls[control.control]
      append(
        id: "\(score)/secureScoreControls/\(facts.id)", name: facts.id,
        type: "microsoft.security/securescores/securescorecontrols", subscription: scope.id,
        [
          ("displayName", JSONText.string(facts.name)), ("environment", JSONText.string("Azure")),
          ("healthyResourceCount", "\(control.counts.healthy)"),
          ("unhealthyResourceCount", "\(control.counts.unhealthy)"),
          ("notApplicableResourceCount", "\(control.counts.notApplicable)"),
          ("score", figures(control.maximum, control.current, control.percentage)),
          ("weight", "\(control.weight)"), ("definition", definitions[control.control]),
        ], to: &bytes)
    }
  }

  private func append(
    id: String, name: String, type: String, subscription: String, _ properties: [(String, String)],
    to bytes: inout [UInt8]
  ) {
    let row = JSONText.object([
      ("id", JSONText.string(id)), ("name", JSONText.string(name)), ("type", JSONText.string(type)),
      ("tenantId", JSONText.string(tenant)), ("subscriptionId", JSONText.string(subscription)),
      ("properties", JSONText.object(properties)),
    ])
    bytes += Array((row + "\n").utf8)
  }

  private func figures(_ maximum: Points, _ current: Points, _ percentage: ScoreFraction) -> String {
    JSONText.object([
      ("max", maximum.description), ("current", current.description), ("percentage", percentage.description),
    ])
  }

  /// A management group and all above it, from the nearest up.
  private func chain(above group: Int?) -> String {
    var links: [String] = []
    var next = group
    while let index = next {
      links.append(
        JSONText.object([
          ("name", JSONText.string(groupName(index))),
          ("displayName", JSONText.string(Words.groups[index].title)),
        ]))
      next = Words.groups[index].parent
    }
    return "[\(links.joined(separator: ","))]"
  }

  /// The root group is named after the tenant.
  private func groupName(_ index: Int) -> String {
    Words.groups[index].parent == nil ? tenant : Words.groups[index].name
  }

  private func groupPath(_ index: Int) -> String {
    "/providers/Microsoft.Management/managementGroups/\(groupName(index))"
  }
}
