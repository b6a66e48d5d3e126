/// A list of numbers for each of many things, as two flat arrays.
struct FlatLists: Sendable {
  private(set) var starts: [Int32]
  private(set) var members: [Int32]

  /// Counts first, then fills: members keep the order of the pairs.
  init(count: Int, pairs: [(list: Int32, member: Int32)]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.list) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var members = [Int32](repeating: 0, count: pairs.count)
    var next = starts
    for pair in pairs {
      members[Int(next[Int(pair.list)])] = pair.member
      next[Int(pair.list)] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// Places of a list in `members`.
  func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

  func list(_ list: Int) -> ArraySlice<Int32> { members[range(list)] }
}
