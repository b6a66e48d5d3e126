import Effort
import RemediationPlan
import SecureScore

/// The resources of a plan's steps, each name once.
struct PageResources {
  /// Resources named in all steps together: what more would weigh is not worth its waiting time.
  private static let limit = 120_000

  let json: JSONValue
  private let places: [Int: Int]
  /// Resources named in one step.
  private let perStep: Int

  init(plan: Plan, tenant: Tenant) {
    let perStep = Self.perStep(plan.steps.map(\.items.count))
    self.perStep = perStep
    let used = Set(plan.steps.flatMap { $0.items.prefix(perStep).map(\.resource) }).sorted()
    places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    var kinds = TextPlaces()
    let kindPlaces = used.map { kinds.place(of: Self.kind(of: $0, in: tenant)) }
    json = [
      "names": .array(used.map { ReportPage.harmless(tenant.resources.name($0)) }),
      "kinds": .array(kindPlaces.map { .integer($0) }), "texts": .strings(kinds.texts),
    ]
  }

  /// The largest number that keeps all steps within the limit.
  private static func perStep(_ counts: [Int]) -> Int {
    var room = limit
    var rest = counts.count
    var least = 0
    for count in counts.sorted() {
      let share = room / max(rest, 1)
      if count > share { return max(share, 1) }
      room -= count
      rest -= 1
      least = count
    }
    return least
  }

  /// What a resource is and in which group: `rg-web, microsoft.web/sites`.
  private static func kind(of resource: Int, in tenant: Tenant) -> String {
    let parts = tenant.resources.id(resource).split(separator: "/")
    let group = parts.firstIndex(of: "resourcegroups").flatMap { $0 + 1 < parts.count ? parts[$0 + 1] : nil }
    let texts = [group.map(String.init) ?? "", tenant.resources.type(resource)].filter { !$0.isEmpty }
    return TerminalText.cut(TerminalText.harmless(texts.joined(separator: ", ")), to: 120)
  }

  /// How many are not named, then groups of equal method and effort: both, then the places of the resources, each
  /// as its distance from the one before.
  func items(of step: Step) -> JSONValue {
    let named = step.items.prefix(perStep)
    var groups: [(method: Method, effort: Minutes, places: [JSONValue], last: Int)] = []
    for item in named {
      let place = places[item.resource] ?? 0
      if let index = groups.firstIndex(where: { $0.method == item.method && $0.effort == item.effort }) {
        groups[index].places.append(.integer(place - groups[index].last))
        groups[index].last = place
      } else {
        groups.append((item.method, item.effort, [.integer(place)], place))
      }
    }
    return .array(
      [.integer(step.items.count - named.count)]
        + groups.map { group in
          .array(
            [.integer(Method.allCases.firstIndex(of: group.method) ?? 0), .minutes(group.effort)]
              + group.places)
        })
  }
}
