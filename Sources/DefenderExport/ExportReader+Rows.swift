import SecureScore
import SimdJSONBridge

/// The rows that are not assessments.
extension ExportReader {
  mutating func take(_ kind: RowKind, _ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    switch kind {
    case .assessment: try takeAssessment(row)
    case .assessmentMetadata: try takeMetadata(row)
    case .secureScore: try takeScore(row)
    case .secureScoreControl: try takeControl(row)
    case .secureScoreControlDefinition: try takeDefinition(row)
    case .subscription: try takeSubscription(row)
    case .managementGroup: try takeManagementGroup(row)
    case .connector: try takeConnector(row)
    case .resource: try takeResource(row)
    case .governanceAssignment: try takeGovernanceAssignment(row)
    case .unknown: noteUnknown("type", row.pointee.type.nonEmpty ?? "")
    }
  }

  private mutating func takeMetadata(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let key = ResourcePath(row.pointee.id.hasText ? row.pointee.id.buffer : row.pointee.name.buffer).name
    let index = try recommendation(key, path: "name")
    builder.describe(
      recommendation: index, facts(row, name: row.pointee.property_name, of: index), authority: .metadataRow)
  }

  private mutating func takeSubscription(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let path = ResourcePath(row.pointee.id.buffer)
    guard let id = path.subscription ?? Self.text(row.pointee.subscription_id) else {
      throw .bad(path: "subscriptionId", problem: "missing", expected: "the subscription's id")
    }
    let groups = takeAncestors(row)
    let name = row.pointee.display_name.nonEmpty ?? row.pointee.property_name.nonEmpty
    // In Resource Graph the name of a subscription's row is its display name.
    builder.describe(
      scope: builder.scope(id: id.span), name: name ?? row.pointee.name.nonEmpty,
      managementGroups: groups.reversed())
  }

  private mutating func takeManagementGroup(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let id = ResourcePath(row.pointee.id.hasText ? row.pointee.id.buffer : row.pointee.name.buffer).name
    guard !id.isEmpty else {
      throw .bad(path: "id", problem: "missing", expected: "the management group's id")
    }
    let chain = takeAncestors(row)
    let parent =
      row.pointee.parent_id.hasText
      ? String(decoding: ResourcePath(row.pointee.parent_id.buffer).name, as: UTF8.self)
      : row.pointee.parent_name.nonEmpty
    builder.addManagementGroup(
      id: String(decoding: id, as: UTF8.self),
      name: row.pointee.property_name.nonEmpty ?? row.pointee.display_name.nonEmpty,
      parent: parent ?? chain.first)
    if let parent, row.pointee.parent_display_name.hasText {
      builder.addManagementGroup(id: parent, name: row.pointee.parent_display_name.nonEmpty)
    }
  }

  /// Adds the groups above a row's thing, from the nearest up, and returns their ids.
  private mutating func takeAncestors(_ row: UnsafePointer<bridge_row>) -> [String] {
    let texts = row.pointee.ancestors.buffer
    let ids = stride(from: 0, to: texts.count, by: 2).map { texts[$0].string }
    for (position, id) in ids.enumerated() where !id.isEmpty {
      builder.addManagementGroup(
        id: id, name: texts[2 * position + 1].nonEmpty,
        parent: position + 1 < ids.count ? ids[position + 1] : nil)
    }
    return ids.filter { !$0.isEmpty }
  }

  private mutating func takeConnector(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let path = ResourcePath(row.pointee.id.buffer)
    guard path.connector != nil else {
      throw .bad(path: "id", problem: "missing", expected: "the connector's id")
    }
    let scope = try scope(of: path, row, mayBeConnector: true)
    builder.describe(
      scope: scope, name: String(decoding: path.name, as: UTF8.self),
      environment: row.pointee.environment_name.nonEmpty)
  }

  private mutating func takeResource(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let path = ResourcePath(row.pointee.id.buffer)
    let scope = try scope(of: path, row, mayBeConnector: true)
    let resource = builder.resource(id: path.whole.span, scope: scope)
    let texts = row.pointee.tags.buffer
    let tags = stride(from: 0, to: texts.count - 1, by: 2).map {
      "\(texts[$0].string)=\(texts[$0 + 1].string)"
    }
    do throws(TenantBuilderError) {
      try builder.describe(resource: resource, type: row.pointee.type.nonEmpty, tags: tags)
    } catch {
      throw .limit(error)
    }
  }

  /// A text's bytes, or nil when it is absent or empty.
  static func text(_ text: bridge_text) -> UnsafeBufferPointer<UInt8>? { text.hasText ? text.buffer : nil }

  /// Counts a word outside the known ones; past a limit all others count as one.
  mutating func noteUnknown(_ field: String, _ value: String) {
    let name = "\(field)=\(value.prefix(80))"
    let isRoomLeft = builder.input.unknownValues.count < Self.unknownLimit
    builder.noteUnknown(isRoomLeft || builder.input.unknownValues[name] != nil ? name : "(others)")
  }
}
