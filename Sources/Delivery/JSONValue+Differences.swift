import SecureScore

extension JSONValue {
  /// Every leaf in which a document differs from the expected one, in the order of the expected document.
  ///
  /// The order of members and the spelling of a number (`1.50`, `15e-1`) make no difference; the order of an
  /// array's elements does. Where one side has nothing, the other's whole subtree is one difference.
  package static func differences(expected: JSONValue, found: JSONValue) -> [JSONDifference] {
    var list: [JSONDifference] = []
    compare(expected, found, at: .root, into: &list)
    return list
  }

  private static func compare(
    _ expected: JSONValue, _ found: JSONValue, at path: JSONPath, into list: inout [JSONDifference]
  ) {
    switch (expected, found) {
    case (.object(let left), .object(let right)): compare(left, right, at: path, into: &list)
    case (.array(let left), .array(let right)):
      for index in 0..<max(left.count, right.count) {
        let place = path.appending(.index(index))
        guard index < left.count, index < right.count else {
          list.append(
            JSONDifference(
              path: place, expected: index < left.count ? left[index] : nil,
              found: index < right.count ? right[index] : nil))
          continue
        }
        compare(left[index], right[index], at: place, into: &list)
      }
    default:
      if !isSameLeaf(expected, found) {
        list.append(JSONDifference(path: path, expected: expected, found: found))
      }
    }
  }

  private static func compare(
    _ expected: [Member], _ found: [Member], at path: JSONPath, into list: inout [JSONDifference]
  ) {
    var isMet = [Bool](repeating: false, count: found.count)
    for (position, member) in expected.enumerated() {
      let place = path.appending(.key(member.key))
      let isThere = position < found.count && found[position].key.hasSameBytes(as: member.key)
      let match = isThere ? position : found.firstIndex { $0.key.hasSameBytes(as: member.key) }
      guard let match else {
        list.append(JSONDifference(path: place, expected: member.value, found: nil))
        continue
      }
      isMet[match] = true
      compare(member.value, found[match].value, at: place, into: &list)
    }
    for (member, isMet) in zip(found, isMet) where !isMet {
      list.append(
        JSONDifference(path: path.appending(.key(member.key)), expected: nil, found: member.value))
    }
  }

  private static func isSameLeaf(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.string(let one), .string(let other)): one.hasSameBytes(as: other)
    case (.number(let one), .number(let other)):
      one.hasSameBytes(as: other) || DecimalNumber(one) == DecimalNumber(other)
    default: false
    }
  }
}

extension JSONValue: Equatable {
  /// Whether there is no difference, in the sense of `differences`.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    differences(expected: left, found: right).isEmpty
  }
}
