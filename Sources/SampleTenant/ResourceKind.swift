/// A kind of resource in a sample, and what it is assessed with.
struct ResourceKind {
  /// What stands in the id between `/providers/` and the name; empty for the subscription itself.
  let path: String
  /// Before the words of the name.
  let prefix: String
  /// Between the words of the name; storage accounts have none.
  let separator: String
  /// Among how many resources of all kinds, of `ResourceKind.wholeShare`.
  let share: Int
  let groups: [RecommendationGroup]

  static let wholeShare = 1_000

  init(
    _ path: String, prefix: String, separator: String = "-", share: Int, _ groups: RecommendationGroup...
  ) {
    self.path = path
    self.prefix = prefix
    self.separator = separator
    self.share = share
    self.groups = groups
  }

  /// `Microsoft.Sql` of `Microsoft.Sql/servers/core/databases`.
  var provider: Substring { path.prefix { $0 != "/" } }

  /// `servers/databases` of `Microsoft.Sql/servers/core/databases`.
  var type: String {
    path.split(separator: "/").dropFirst().enumerated().filter { $0.offset % 2 == 0 }.map {
      String($0.element)
    }
    .joined(separator: "/")
  }
}
