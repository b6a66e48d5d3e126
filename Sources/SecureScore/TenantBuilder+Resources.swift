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
      try resources.merge(type: type, isCertain: isCertain, into: resource)
    }
    if !tags.isEmpty {
      let folded = Set(tags.map { $0.lowercased() })
      resources.merge(
        tags: folded.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, into: resource)
    }
  }
}
