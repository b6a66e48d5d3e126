/// Names that a family's own patterns must match, and near ones that they must not.
struct FamilyExamples: Sendable {
  var family: String
  var matches: [String]
  var rejects: [String]

  init(_ family: String, matches: [String], rejects: [String]) {
    self.family = family
    self.matches = matches
    self.rejects = rejects
  }

  /// One entry a family, in their order.
  static let all = firstHalf + secondHalf
}
