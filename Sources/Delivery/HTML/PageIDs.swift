import SecureScore

/// The ids of resources without the names at their ends and without the scopes in them, each such folder once, with
/// what a resource in it is.
struct PageIDs {
  /// Bytes of folders before they are shortened: what more would weigh is not worth its waiting time.
  private static let limit = 2_000_000

  /// Of each resource the place of its folder among the texts; each as its distance from the one before.
  let folders: JSONValue
  /// An id is `/subscriptions/`, the scope's id, a folder that begins with `/`, and the name in lower case; or, behind
  /// `!`, a folder and the name; or, behind `=`, the id itself, or, behind `?`, what may be shown of it. Empty: it found
  /// no room. Folders end with `/`, and names in them have none.
  ///
  /// On a line of its own follows what the resource is, where the folder does not say it.
  let texts: [String]

  init(of resources: [Int], in tenant: Tenant) {
    var texts = TextPlaces()
    _ = texts.place(of: "")
    var room = Self.limit
    var last = 0
    folders = .array(
      resources.map { resource in
        let folder = Self.folder(of: resource, in: tenant)
        let kind = Self.kind(of: resource, in: tenant)
        let text = Self.kind(of: folder) == kind ? folder : "\(folder)\n\(kind)"
        let count = texts.texts.count
        var place = room > 0 ? texts.place(of: text) : texts.known(text) ?? 0
        if texts.texts.count > count { room -= text.utf8.count }
        // Letters with accents have more than one spelling, which are one text but not one id.
        if !texts.texts[place].hasSameBytes(as: text) { place = 0 }
        defer { last = place }
        return .integer(place - last)
      })
    self.texts = texts.texts
  }

  private static func folder(of resource: Int, in tenant: Tenant) -> String {
    let id = tenant.resources.id(resource)
    let name = tenant.resources.name(resource).lowercasedASCII
    let shown = TerminalText.harmless(id)
    guard shown.hasSameBytes(as: id) else { return "?\(shown)" }
    guard id.utf8.reversed().starts(with: "/\(name)".utf8.reversed()), !name.utf8.contains(UInt8(ascii: "/"))
    else { return "=\(id)" }
    let folder = String(decoding: id.utf8.dropLast(name.utf8.count), as: UTF8.self)
    let start = "/subscriptions/\(tenant.scopes[Int(tenant.resources.scopes[resource])].id)".lowercasedASCII
    guard folder.utf8.starts(with: start.utf8) else { return "!\(folder)" }
    let rest = String(decoding: folder.utf8.dropFirst(start.utf8.count), as: UTF8.self)
    return rest.hasPrefix("/") ? rest : "!\(folder)"
  }

  /// What a resource is and in which group: `rg-web, microsoft.web/sites`.
  private static func kind(of resource: Int, in tenant: Tenant) -> String {
    let parts = tenant.resources.id(resource).split(separator: "/")
    let group = parts.firstIndex(of: "resourcegroups").flatMap { $0 + 1 < parts.count ? parts[$0 + 1] : nil }
    let texts = [group.map(String.init) ?? "", tenant.resources.type(resource)].filter { !$0.isEmpty }
    return TerminalText.cut(TerminalText.harmless(texts.joined(separator: ", ")), to: 120)
  }

  /// The same from `/resourcegroups/GROUP/providers/PROVIDER/TYPE/`, as the page's script reads it; nil for others.
  private static func kind(of folder: String) -> String? {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 7, parts[0] == "", parts[1] == "resourcegroups", parts[3] == "providers" else {
      return nil
    }
    // Behind the provider types and the names of what holds the resource take turns.
    let types = stride(from: 5, to: parts.count - 1, by: 2).map { parts[$0] }
    return "\(parts[2]), \(([parts[4]] + types).joined(separator: "/"))"
  }
}
