/// The resources seen so far, in order of arrival.
struct ResourceColumns: Sendable {
  var ids = FoldedByteTable()
  /// Index plus one of each resource's last assessment row; 0 when it has none.
  var lastRows = ChunkedColumn<UInt32>()
  /// Index of each resource's type in `typeNames`; the top bit is set when a row of the resource itself says so.
  var types = ChunkedColumn<UInt16>()
  /// Index of each resource's tags in `tagSets`.
  var tags = ChunkedColumn<UInt32>()
  var typeNames: [String] = [""]
  private var typeIndices: [String: UInt16] = ["": 0]
  var tagSets: [[String]] = [[]]
  private var tagIndices: [[String]: UInt32] = [[]: 0]

  static let typeLimit = 0x7FFF
  static let isCertain: UInt16 = 0x8000

  init() {}

  mutating func index(of id: Span<UInt8>, scope: Int) -> Int {
    let index = ids.index(of: id, owner: scope)
    if index == lastRows.count {
      lastRows.append(0)
      types.append(0)
      tags.append(0)
    }
    return index
  }

  mutating func typeIndex(_ name: String) throws(TenantBuilderError) -> UInt16 {
    if let known = typeIndices[name] { return known }
    guard typeNames.count < Self.typeLimit else { throw .tooManyResourceTypes(limit: Self.typeLimit) }
    let index = UInt16(typeNames.count)
    typeNames.append(name)
    typeIndices[name] = index
    return index
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
    let other = try typeIndex(name) | (isCertain ? Self.isCertain : 0)
    let known = types[resource]
    if known == other { return }
    if known & ~Self.isCertain != 0 {
      if known & Self.isCertain > other & Self.isCertain { return }
      if known & Self.isCertain == other & Self.isCertain {
        let knownName = typeNames[Int(known & ~Self.isCertain)]
        guard name.utf8.lexicographicallyPrecedes(knownName.utf8) else { return }
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
