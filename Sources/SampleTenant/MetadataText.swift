import Catalogue
import SecureScore

/// What the catalogue knows of a recommendation, as the metadata of a row.
enum MetadataText {
  /// What every assessment row carries.
  static func brief(_ entry: CatalogueEntry) -> String { JSONText.object(brief(of: entry)) }

  /// What the recommendation's own row carries.
  static func whole(_ entry: CatalogueEntry) -> String {
    JSONText.object(
      brief(of: entry) + [
        ("description", JSONText.string("\(entry.name): a made-up finding in a made-up tenant.")),
        ("remediationDescription", JSONText.string("See the documentation of this recommendation.")),
      ])
  }

  private static func brief(of entry: CatalogueEntry) -> [(String, String)] {
    var members = [
      ("displayName", JSONText.string(entry.name)), ("assessmentType", JSONText.string("BuiltIn")),
    ]
    if entry.severity != .unknown {
      members.append(("severity", JSONText.string(entry.severity.word.capital)))
    }
    for (name, level) in [
      ("implementationEffort", entry.implementationEffort), ("userImpact", entry.userImpact),
    ] where level != .unknown {
      members.append((name, JSONText.string(level.word.capital)))
    }
    members.append(("categories", JSONText.list(entry.categories)))
    members.append(("threats", JSONText.list(entry.threats)))
    members.append(("preview", "false"))
    return members
  }
}

extension String {
  fileprivate var capital: String { prefix(1).uppercased() + dropFirst() }
}
