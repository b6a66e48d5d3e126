/// The resources seen so far, in order of arrival.
struct ResourceColumns: Sendable {
  var ids = FoldedByteTable()
  /// Index plus one of each resource's last assessment row; 0 when it has none.
  var lastRows = ChunkedColumn<UInt32>()
  /// Index of each resource's type in `typeNames`; the top bit is set when a row of the resource itself says so.
  var types = ChunkedColumn<UInt16>()
  /// Index of each resource's tags in `tagSets`.
  var tags = ChunkedColumn<UInt32>()
  private var typeNames = FoldedByteTable()
  var tagSets: [[String]] = [[]]
  private var tagIndices: [[String]: UInt32] = [[]: 0]

  static let typeLimit = 0x7FFF
  static let isCertain: UInt16 = 0x8000

  init() {
    // The first type is the unknown one.
    let unknown: [UInt8] = []
    _ = typeNames.index(of: unknown.span)
  }

  mutating func index(of id: Span<UInt8>, scope: Int) -> Int {
    let index = ids.index(of: id, owner: scope)
    if index == lastRows.count {
      lastRows.append(0)
      types.append(0)
      tags.append(0)
    }
    return index
  }

  /// The names of all types seen, by index.
  var allTypeNames: [String] { (0..<typeNames.count).map(typeNames.text) }

  /// The index of a type by its name in lower case.
  mutating func typeIndex(_ name: Span<UInt8>) throws(TenantBuilderError) -> UInt16 {
    let index = typeNames.index(of: name)
    guard index < Self.typeLimit else { throw .tooManyResourceTypes(limit: Self.typeLimit) }
    return UInt16(index)
  }

  mutating func tagIndex(_ tagSet: [String]) -> UInt32 {
    if let known = tagIndices[tagSet] { return known }
    let index = UInt32(tagSets.count)
    tagSets.append(tagSet)
    tagIndices[tagSet] = index
    return index
  }

  /// A type from a row of the resource itself beats any other; among equals the smaller name wins.
  mutating func merge(type name: String, isCertain: Bool, into resource: Int) throws(TenantBuilderError) {
    guard !name.isEmpty else { return }
    let folded = name.utf8.map { $0.folded }
    let index = try typeIndex(folded.span)
    merge(typeIndex: index | (isCertain ? Self.isCertain : 0), into: resource)
  }

  /// The same for a type that has its index, with the top bit if it is certain.
  mutating func merge(typeIndex other: UInt16, into resource: Int) {
    let known = types[resource]
    if known == other || other & ~Self.isCertain == 0 { return }
    if known & ~Self.isCertain != 0 {
      if known & Self.isCertain > other & Self.isCertain { return }
      if known & Self.isCertain == other & Self.isCertain {
        let knownName = typeNames.text(Int(known & ~Self.isCertain))
        let otherName = typeNames.text(Int(other & ~Self.isCertain))
        guard otherName.utf8.lexicographicallyPrecedes(knownName.utf8) else { return }
      }
    }
    types[resource] = other
  }

  /// Of two sets of tags the larger wins, then the one with the smaller bytes.
  mutating func merge(tags tagSet: [String], into resource: Int) {
    guard !tagSet.isEmpty else { return }
    var merged = MergedValue<[String]>()
    merged.merge(list: tagSets[Int(tags[resource])])
    merged.merge(list: tagSet)
    tags[resource] = tagIndex(merged.value ?? [])
  }
}
