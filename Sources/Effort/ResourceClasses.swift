import SecureScore

/// The classes of resources that a policy's rules can tell apart, by scope, type and tags.
struct ResourceClasses {
  /// The class of each resource.
  let classes: [Int32]
  /// One resource of each class; what holds of it holds of all.
  let representatives: [Int]
  private let tenant: Tenant

  /// Linear in the resources; patterns are tried once for each distinct scope, type and tag set.
  init(tenant: Tenant, rules: [EffortRule]) {
    self.tenant = tenant
    let resources = tenant.resources
    let scopes = Self.signatures(
      tenant.scopes.map { [$0.name, $0.id] }, patterns: Set(rules.compactMap(\.when.scope)))
    let types = Self.signatures(
      resources.typeNames.map { [$0] }, patterns: Set(rules.compactMap(\.when.resourceType)))
    let tags = Self.signatures(resources.tagSets, patterns: Set(rules.compactMap(\.when.tag)))

    var classes: [Int32] = []
    classes.reserveCapacity(resources.count)
    var representatives: [Int] = []
    var known: [Signature: Int32] = [:]
    for resource in 0..<resources.count {
      let signature = Signature(
        scope: scopes[Int(resources.scopes[resource])], type: types[Int(resources.types[resource])],
        tags: tags[Int(resources.tagIndices[resource])])
      if let found = known[signature] {
        classes.append(found)
      } else {
        let index = Int32(representatives.count)
        known[signature] = index
        representatives.append(resource)
        classes.append(index)
      }
    }
    self.classes = classes
    self.representatives = representatives
  }

  var count: Int { representatives.count }

  /// The rules whose conditions on scope, type and tags hold for a class, in order.
  func applying(_ rules: [EffortRule], toClass index: Int) -> [EffortRule] {
    let resource = representatives[index]
    let scope = tenant.scopes[Int(tenant.resources.scopes[resource])]
    let type = tenant.resources.type(resource)
    let tags = tenant.resources.tagSets[Int(tenant.resources.tagIndices[resource])]
    return rules.filter { rule in
      (rule.when.scope.map { $0.matches(scope.name) || $0.matches(scope.id) } ?? true)
        && (rule.when.resourceType?.matches(type) ?? true)
        && (rule.when.tag.map { tag in tags.contains(where: tag.matches) } ?? true)
    }
  }

  private struct Signature: Hashable {
    var scope: Int32
    var type: Int32
    var tags: Int32
  }

  /// Equal numbers for items that match the same patterns with any of their texts.
  private static func signatures(_ items: [[String]], patterns: Set<Glob>) -> [Int32] {
    guard !patterns.isEmpty else { return [Int32](repeating: 0, count: items.count) }
    let patterns = patterns.sorted { $0.pattern < $1.pattern }
    var known: [[Bool]: Int32] = [:]
    return items.map { texts in
      let matched = patterns.map { pattern in texts.contains(where: pattern.matches) }
      if let found = known[matched] { return found }
      let number = Int32(known.count)
      known[matched] = number
      return number
    }
  }
}
