import Catalogue
import SecureScore

/// What every scope of a sample is drawn from: the shipped kinds of resources, resolved in a catalogue.
struct Blueprint {
  /// A group of recommendations in numbers.
  struct Group {
    let control: Int
    let chance: UInt64
    let style: RecommendationGroup.Style
    /// Indices into `recommendations`.
    let members: [UInt8]
  }

  let kinds: [ResourceKind]
  /// The groups of every kind.
  let groups: [[Group]]
  /// The kind by a number below `ResourceKind.wholeShare`; the subscription's is the last of `kinds`.
  let kindByShare: [UInt8]
  let recommendations: [CatalogueEntry]
  /// The controls of every recommendation, a bit each.
  let controlSets: [UInt32]
  let controls: [CatalogueControl]

  /// - Returns: nil where the catalogue lacks a recommendation or a control.
  init?(catalogue: Catalogue) {
    kinds = ResourceKind.shipped + [.subscription]
    controls = catalogue.controls.filter { control in
      ControlName(rawValue: control.name) != nil && control.maximum > .zero
    }
    let indices = Dictionary(
      controls.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [CatalogueEntry] = []
    var sets: [UInt32] = []
    var known: [String: UInt8] = [:]
    groups = kinds.map { kind in
      kind.groups.compactMap { group in
        guard let control = indices[group.control.rawValue] else { return nil }
        let members = group.keys.compactMap { key in
          if let index = known[key] { return index }
          guard let entry = catalogue.entry(key: key), let index = UInt8(exactly: entries.count) else {
            return nil as UInt8?
          }
          known[key] = index
          entries.append(entry)
          sets.append(Self.controls(of: entry, in: control, catalogue: catalogue, indices: indices))
          return index
        }
        return members.isEmpty
          ? nil : Group(control: control, chance: group.chance, style: group.style, members: members)
      }
    }
    kindByShare = kinds.enumerated().flatMap { [UInt8](repeating: UInt8($0), count: $1.share) }
    let keys = Set(kinds.flatMap { kind in kind.groups.flatMap(\.keys) })
    guard controls.count == ControlName.allCases.count, entries.count == keys.count else { return nil }
    recommendations = entries
    controlSets = sets
  }

  /// The controls in the catalogue where the group's is one of them; else the group's alone.
  private static func controls(
    of entry: CatalogueEntry, in home: Int, catalogue: Catalogue, indices: [String: Int]
  ) -> UInt32 {
    let own = entry.controls.compactMap { indices[catalogue.controls[$0].name] }
    return (own.contains(home) ? own : [home]).reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// Keys of the recommendations of a control.
  func members(ofControl control: Int) -> [String] {
    recommendations.indices.filter { controlSets[$0] >> UInt32(control) & 1 == 1 }
      .map { recommendations[$0].key }.sorted()
  }
}
