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
    let perStep = FairShare.largest(of: plan.steps.map(\.items.count), in: Self.limit)
    self.perStep = perStep
    let used = Self.sorted(Set(plan.steps.flatMap { $0.items.prefix(perStep).map(\.resource) }), in: tenant)
    places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let ids = PageIDs(of: used, in: tenant)
    json = [
      "names": .strings(Self.shortened(used.map { TerminalText.harmless(tenant.resources.name($0)) })),
      "folders": ids.folders, "folderTexts": .strings(Self.shortened(ids.texts)),
    ]
  }

  /// By scope and name, as people look for them; neighbors begin alike, too.
  private static func sorted(_ resources: Set<Int>, in tenant: Tenant) -> [Int] {
    let named = resources.map {
      (scope: tenant.resources.scopes[$0], name: tenant.resources.name($0), index: $0)
    }
    return named.sorted { one, other in
      if one.scope != other.scope { return one.scope < other.scope }
      if !one.name.hasSameBytes(as: other.name) {
        return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
      }
      return one.index < other.index
    }.map(\.index)
  }

  /// Each text without the ASCII characters with which the one before it begins, but with their number, at most
  /// 35, as a first digit in base 36.
  static func shortened(_ texts: [String]) -> [String] {
    var last = ""
    return texts.map { text in
      let count = zip(last.utf8, text.utf8).prefix { $0 == $1 && $0 < 0x80 }.prefix(35).count
      last = text
      return String(count, radix: 36) + String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
    }
  }

  /// How many are not named, then groups of equal method and effort: both, then the places of the resources, each
  /// as its distance from the one before.
  func items(of step: Step) -> JSONValue {
    let named = step.items.prefix(perStep).sorted { (places[$0.resource] ?? 0) < (places[$1.resource] ?? 0) }
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
