/// All that the rows so far say of one control.
struct ControlDraft: Sendable {
  /// The name in a definition, or else in a reported row.
  var name = MergedValue<String>()
  var definedMaximum: Points?
  /// The largest maximum above zero that a scope reports: 0 only means that the scope has no such resource.
  var reportedMaximum: Points?
  /// Indices of recommendations in order of arrival; nil until a definition lists some.
  var members: Set<UInt16>?

  init() {}

  func control(id: String, newIndices: [UInt16], catalogue: CatalogueFallback.Control?, known: [String: Int])
    -> Control
  {
    let maximum: (Points, Origin) =
      if let definedMaximum {
        (definedMaximum, .export)
      } else if let reportedMaximum {
        (reportedMaximum, .export)
      } else if let catalogue {
        (catalogue.maximum, .catalogue)
      } else {
        (.zero, .none)
      }
    let membership: ([Int], Origin) =
      if let members {
        (members.map { Int(newIndices[Int($0)]) }, .export)
      } else if let catalogue {
        (catalogue.members.compactMap { known[$0] }, .catalogue)
      } else {
        ([], .none)
      }
    return Control(
      id: id, name: name.value ?? catalogue?.name ?? id, maximum: maximum.0,
      recommendations: membership.0.sorted(), maximumOrigin: maximum.1, membershipOrigin: membership.1)
  }
}
