import SecureScore
import SimdJSONBridge

/// Assessments: nearly all rows of an export, so nothing here makes a String for every row.
extension ExportReader {
  mutating func takeAssessment(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let path = ResourcePath(row.pointee.id.buffer)
    let parts = path.split(at: "/providers/microsoft.security/assessments/")
    let index = try recommendation(parts?.name ?? row.pointee.name.buffer, path: "name")
    let state = try state(row)
    let source = CloudSource(row.pointee.source)
    let assessed = assessedResource(row, source, before: parts?.before)
    guard !assessed.isEmpty else {
      throw .bad(
        path: "properties.resourceDetails.Id", problem: "missing", expected: "the id of the assessed resource"
      )
    }
    let owner = source == .azure ? assessed : path.isEmpty ? assessed : path
    let scope = try scope(of: owner, row, mayBeConnector: source != .azure)
    let resource = builder.resource(id: assessed.whole.span, scope: scope)
    do throws(TenantBuilderError) {
      if source != .azure, let type = row.pointee.resource_type.nonEmpty {
        try builder.describe(resource: resource, type: type, isCertain: false)
      }
      try builder.addAssessment(
        resource: resource, recommendation: index, state: state, changed: date(row.pointee.status_changed))
    } catch {
      throw .limit(error)
    }
    if let first = date(row.pointee.status_first) { builder.noteDate(first) }
    if row.pointee.subscription_name.hasText {
      builder.describe(scope: scope, name: row.pointee.subscription_name.nonEmpty)
    }
    describe(index, row)
  }

  /// The state under the initiative of the score if the row has it, else the row's own.
  private mutating func state(_ row: UnsafePointer<bridge_row>) throws(RowFailure) -> AssessmentState {
    let initiative = row.pointee.default_initiative_code
    let code = initiative.hasText ? initiative : row.pointee.status_code
    if code.folds(to: "healthy") { return .healthy }
    if code.folds(to: "unhealthy") { return .unhealthy }
    if code.folds(to: "notapplicable") { return .notApplicable }
    guard code.hasText else {
      throw .bad(
        path: "properties.status.code", problem: "missing", expected: "Healthy, Unhealthy or NotApplicable")
    }
    noteUnknown("status.code", code.string)
    return .notApplicable
  }

  /// `resourceDetails.Id` in Azure, `AzureResourceId` in other clouds, else the id before the assessment's part.
  private func assessedResource(
    _ row: UnsafePointer<bridge_row>, _ source: CloudSource, before: UnsafeBufferPointer<UInt8>?
  ) -> ResourcePath {
    let detail = source == .azure ? row.pointee.resource_id : row.pointee.azure_resource_id
    if detail.hasText { return ResourcePath(detail.buffer) }
    if let before, !before.isEmpty { return ResourcePath(before) }
    return ResourcePath(row.pointee.resource_id.buffer)
  }

  private func date(_ text: bridge_text) -> Int64? { text.hasText ? Timestamp.seconds(text.buffer) : nil }

  /// The recommendation with a key.
  mutating func recommendation(
    _ key: UnsafeBufferPointer<UInt8>, path: String
  ) throws(RowFailure) -> Int {
    guard !key.isEmpty else {
      throw .bad(path: path, problem: "missing", expected: "the assessment key")
    }
    do throws(TenantBuilderError) {
      let index = try builder.recommendation(key: key.span)
      while lastDescriptions.count <= index { lastDescriptions.append(0) }
      return index
    } catch {
      throw .limit(error)
    }
  }

  /// The scope of a thing by its id: the subscription, or the connector inside it when there may be one.
  ///
  /// Which connectors are scopes of their own is decided when all rows are in: those with a reported score.
  mutating func scope(
    of path: ResourcePath, _ row: UnsafePointer<bridge_row>, mayBeConnector: Bool
  ) throws(RowFailure) -> Int {
    guard
      let id = Self.text(row.pointee.subscription_id) ?? ResourcePath(row.pointee.id.buffer).subscription
        ?? path.subscription
    else {
      throw .bad(path: "subscriptionId", problem: "missing", expected: "the id of a subscription")
    }
    let subscription = builder.scope(id: id.span)
    guard mayBeConnector else { return subscription }
    let connector =
      path.connector ?? ResourcePath(row.pointee.azure_resource_id.buffer).connector
      ?? ResourcePath(row.pointee.connector_id.buffer).connector
    guard let connector else { return subscription }
    let scope = builder.scope(id: connector.span, kind: .connector(subscription: subscription))
    let name = ResourcePath(connector).name
    builder.describe(scope: scope, name: String(decoding: name, as: UTF8.self))
    return scope
  }
}
