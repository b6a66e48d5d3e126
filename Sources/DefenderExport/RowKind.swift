import SimdJSONBridge

/// What a row of an export describes.
package enum RowKind: String, Sendable, CaseIterable {
  case assessment, assessmentMetadata, secureScore, secureScoreControl, secureScoreControlDefinition
  case governanceAssignment, subscription, managementGroup, connector, resource
  case unknown

  /// The kind by the row's `type`, or by its id when it has none.
  init(_ row: UnsafePointer<bridge_row>) {
    let type = row.pointee.type
    let path = ResourcePath(row.pointee.id.buffer)
    guard type.hasText else {
      self = Self.kind(ofID: path, row)
      return
    }
    self =
      Self.defenderKind(type)
      ?? (Self.isAzureType(type) && path.subscription != nil ? .resource : .unknown)
  }

  /// Whether the row speaks Defender's language, so that a member of the wrong type makes it a bad one.
  var isChecked: Bool { self != .resource && self != .unknown }

  private static func defenderKind(_ type: bridge_text) -> RowKind? {
    switch type.length {
    case 30 where type.folds(to: "microsoft.security/assessments"): .assessment
    case 37 where type.folds(to: "microsoft.security/assessmentmetadata"): .assessmentMetadata
    case 31 where type.folds(to: "microsoft.security/securescores"): .secureScore
    case 51 where type.folds(to: "microsoft.security/securescores/securescorecontrols"): .secureScoreControl
    case 48 where type.folds(to: "microsoft.security/securescorecontroldefinitions"):
      .secureScoreControlDefinition
    case 52 where type.folds(to: "microsoft.security/assessments/governanceassignments"):
      .governanceAssignment
    case 33 where type.folds(to: "microsoft.resources/subscriptions"): .subscription
    case 37 where type.folds(to: "microsoft.management/managementgroups"),
      48 where type.folds(to: "/providers/microsoft.management/managementgroups"):
      .managementGroup
    case 37 where type.folds(to: "microsoft.security/securityconnectors"): .connector
    default: nil
    }
  }

  private static func isAzureType(_ type: bridge_text) -> Bool {
    type.buffer.contains(.slash) && !type.string.lowercased().hasPrefix("microsoft.security/")
  }

  private static func kind(ofID path: ResourcePath, _ row: UnsafePointer<bridge_row>) -> RowKind {
    if path.split(at: "/governanceassignments/") != nil { return .governanceAssignment }
    if path.split(at: "/providers/microsoft.security/assessments/") != nil { return .assessment }
    if path.split(at: "/providers/microsoft.security/assessmentmetadata/") != nil {
      return .assessmentMetadata
    }
    if path.split(at: "/securescorecontrols/") != nil { return .secureScoreControl }
    if path.split(at: "/providers/microsoft.security/securescores/") != nil { return .secureScore }
    if path.split(at: "/providers/microsoft.security/securescorecontroldefinitions/") != nil {
      return .secureScoreControlDefinition
    }
    if let group = path.managementGroup, path.whole.count == group.count + 49 { return .managementGroup }
    if let subscription = path.subscription, path.whole.count <= subscription.count + 15 {
      return .subscription
    }
    return .unknown
  }
}
