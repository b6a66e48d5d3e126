extension TenantBuilder {
  /// The resource with an id, in any case, inside a scope.
  ///
  /// Only resources with assessments become part of the tenant.
  package mutating func resource(id: Span<UInt8>, scope: Int) -> Int {
    scopes[scope].isMentioned = true
    return resources.index(of: id, scope: scope)
  }

  /// Adds what a row says of a resource.
  ///
  /// - Parameters:
  ///   - type: `microsoft.compute/virtualmachines`, in any case; without one it is read from the id.
  ///   - isCertain: whether the row is the resource's own, and not an assessment of it.
  ///   - tags: `name=value`, in any case and order.
  package mutating func describe(
    resource: Int, type: String? = nil, isCertain: Bool = true, tags: [String] = []
  ) throws(TenantBuilderError) {
    if let type {
      try resources.merge(type: type.lowercasedASCII, isCertain: isCertain, into: resource)
    }
    if !tags.isEmpty {
      let folded = Set(tags.map { $0.lowercased() })
      resources.merge(
        tags: folded.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, into: resource)
    }
  }
}

/// The type in an Azure resource id, lower case: what follows the last `/providers/`, every second segment.
///
/// `…/providers/Microsoft.Sql/servers/a/databases/b` is `microsoft.sql/servers/databases`.
/// - Returns: an empty text for an id of another shape.
package func resourceType(ofID id: String) -> String {
  let segments = id.lowercasedASCII.split(separator: "/")
  if let provider = segments.lastIndex(of: "providers"), provider + 2 < segments.count {
    let kinds = segments[(provider + 2)...].enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    return ([segments[provider + 1]] + kinds).joined(separator: "/")
  }
  guard segments.first == "subscriptions" else { return "" }
  switch segments.count {
  case 2: return "microsoft.resources/subscriptions"
  case 4 where segments[2] == "resourcegroups": return "microsoft.resources/subscriptions/resourcegroups"
  default: return ""
  }
}
