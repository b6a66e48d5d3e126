/// What is publicly known of recommendations and controls, for where an export is silent.
///
/// Whoever uses a fact from here says so in its output: catalogues age, an export does not lie about its tenant.
package struct Catalogue: Sendable {
  /// The recommendations: those with a key ascending by key, then those with a name only ascending by name.
  package let entries: [CatalogueEntry]
  /// The controls, in the order of the catalogue file; entries point into it.
  package let controls: [CatalogueControl]
  /// The newest date any of the sources was seen, `yyyy-MM-dd`; empty when unknown.
  package let date: String
  /// The public sources the facts were taken from.
  package let sources: [String]
  private let indexByKey: [String: Int]
  private let indicesByName: [String: [Int]]
  private let controlByID: [String: Int]

  package init(
    entries: [CatalogueEntry], controls: [CatalogueControl] = [], date: String = "", sources: [String] = []
  ) {
    self.entries = entries
    self.controls = controls
    self.date = date
    self.sources = sources
    var indexByKey: [String: Int] = [:]
    var indicesByName: [String: [Int]] = [:]
    indexByKey.reserveCapacity(entries.count)
    indicesByName.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      if !entry.key.isEmpty { indexByKey[entry.key] = index }
      let name = foldedName(entry.name)
      if !name.isEmpty { indicesByName[name, default: []].append(index) }
      let olderName = foldedName(entry.olderName)
      if !olderName.isEmpty && olderName != name { indicesByName[olderName, default: []].append(index) }
    }
    self.indexByKey = indexByKey
    self.indicesByName = indicesByName
    controlByID = Dictionary(
      controls.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing known of anything.
  package static let empty = Catalogue(entries: [])

  /// The recommendation with an assessment key in lower case.
  package func entry(key: String) -> CatalogueEntry? { indexByKey[key].map { entries[$0] } }

  /// The recommendations that have or had a name, whatever its case and spacing; names are not unique.
  package func entries(named name: String) -> [CatalogueEntry] {
    (indicesByName[foldedName(name)] ?? []).map { entries[$0] }
  }

  /// The control with a GUID in lower case.
  package func control(id: String) -> CatalogueControl? { controlByID[id].map { controls[$0] } }
}

/// A name as it is compared: ASCII letters in lower case, runs of spaces as one, none at the ends.
func foldedName(_ name: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(name.utf8.count)
  for byte in name.utf8 {
    if byte == 32 || (9...13).contains(byte) {
      if let last = bytes.last, last != 32 { bytes.append(32) }
    } else {
      bytes.append(byte >= 65 && byte <= 90 ? byte | 32 : byte)
    }
  }
  if bytes.last == 32 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}
