import SecureScore

/// The ids of resources without the names at their ends and without the scopes in them, each such folder once.
struct PageIDs {
  /// Bytes of folders before they are shortened: what more would weigh is not worth its waiting time.
  private static let limit = 2_000_000

  /// Of each resource the place of its folder among the texts; each as its distance from the one before.
  let folders: JSONValue
  /// An id is `/subscriptions/`, the scope's id, a folder that begins with `/`, and the name in lower case; or, behind
  /// `!`, a folder and the name; or, behind `=`, the id itself. Empty: it found no room.
  let texts: [String]

  init(of resources: [Int], in tenant: Tenant) {
    var texts = TextPlaces()
    _ = texts.place(of: "")
    var room = Self.limit
    var last = 0
    folders = .array(
      resources.map { resource in
        let folder = Self.folder(of: resource, in: tenant)
        let count = texts.texts.count
        var place = room > 0 ? texts.place(of: folder) : texts.known(folder) ?? 0
        if texts.texts.count > count { room -= folder.utf8.count }
        // Letters with accents have more than one spelling, which are one text but not one id.
        if !texts.texts[place].hasSameBytes(as: folder) { place = 0 }
        defer { last = place }
        return .integer(place - last)
      })
    self.texts = texts.texts
  }

  private static func folder(of resource: Int, in tenant: Tenant) -> String {
    let id = tenant.resources.id(resource)
    let name = tenant.resources.name(resource).lowercasedASCII
    guard id.utf8.reversed().starts(with: name.utf8.reversed()),
      TerminalText.harmless(id).hasSameBytes(as: id)
    else { return "=\(TerminalText.harmless(id))" }
    let folder = String(decoding: id.utf8.dropLast(name.utf8.count), as: UTF8.self)
    let start = "/subscriptions/\(tenant.scopes[Int(tenant.resources.scopes[resource])].id)".lowercasedASCII
    guard folder.utf8.starts(with: start.utf8) else { return "!\(folder)" }
    let rest = String(decoding: folder.utf8.dropFirst(start.utf8.count), as: UTF8.self)
    return rest.hasPrefix("/") ? rest : "!\(folder)"
  }
}
