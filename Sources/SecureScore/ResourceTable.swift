/// The resources of a tenant as columns; ids sit in one byte arena.
package struct ResourceTable: Sendable {
  /// The scope of each resource, ascending.
  package let scopes: [Int32]
  /// The type of each resource, an index into `typeNames`.
  package let types: [UInt16]
  /// Resource types in lower case, `microsoft.compute/virtualmachines`, ascending; the first is empty: unknown.
  package let typeNames: [String]
  /// The tags of each resource, an index into `tagSets`.
  package let tagIndices: [Int32]
  /// Distinct sets of `name=value` tags in lower case, each ascending; the first is empty.
  package let tagSets: [[String]]
  /// The ids' bytes as first spelled (of several spellings the smallest).
  private let ids: ByteArena
  private let places: [ByteArena.Place]

  package init(
    scopes: [Int32], types: [UInt16], typeNames: [String], tagIndices: [Int32], tagSets: [[String]],
    ids: ByteArena, places: [ByteArena.Place]
  ) {
    self.scopes = scopes
    self.types = types
    self.typeNames = typeNames
    self.tagIndices = tagIndices
    self.tagSets = tagSets
    self.ids = ids
    self.places = places
  }

  package var count: Int { scopes.count }

  /// The resource's identity: its id in lower case.
  package func id(_ resource: Int) -> String { spelledID(resource).lowercasedASCII }

  /// The id as the export spells it.
  package func spelledID(_ resource: Int) -> String { ids.text(at: places[resource]) }

  /// The last segment of the id as the export spells it: the name people know.
  package func name(_ resource: Int) -> String {
    let id = spelledID(resource)
    return id.split(separator: "/").last.map(String.init) ?? id
  }

  /// The resource's type in lower case; empty when unknown.
  package func type(_ resource: Int) -> String { typeNames[Int(types[resource])] }

  /// The index of the resource with an id in lower case. Logarithmic within each scope, linear in the scopes.
  package func index(of id: String) -> Int? {
    var start = 0
    while start < count {
      let scope = scopes[start]
      let end = upperBound(of: scope, from: start)
      var (low, high) = (start, end)
      while low < high {
        let middle = low + (high - low) / 2
        let candidate = self.id(middle)
        if candidate == id { return middle }
        if candidate.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
      }
      start = end
    }
    return nil
  }

  /// The index of the resource of a scope with an id, in any case. Logarithmic in the scope's resources.
  package func index(of id: String.UTF8View, inScope scope: Int) -> Int? {
    var range = range(ofScope: scope)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      switch ids.foldedOrder(of: places[middle], to: id) {
      case 0: return middle
      case ..<0: range = (middle + 1)..<range.upperBound
      default: range = range.lowerBound..<middle
      }
    }
    return nil
  }

  /// The resources of a scope.
  package func range(ofScope scope: Int) -> Range<Int> {
    let start = lowerBound(of: Int32(scope))
    return start..<upperBound(of: Int32(scope), from: start)
  }

  private func lowerBound(of scope: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if scopes[middle] < scope { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func upperBound(of scope: Int32, from start: Int) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = low + (high - low) / 2
      if scopes[middle] <= scope { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  /// ASCII letters in lower case, everything else untouched: how Azure ids compare.
  package var lowercasedASCII: String {
    guard utf8.contains(where: { $0 >= 65 && $0 <= 90 }) else { return self }
    return String(decoding: utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
  }
}
