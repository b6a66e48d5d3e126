/// An Azure resource id cut at its slashes, without copying a byte.
struct ResourcePath {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // One resource may be written with and without a slash at its end.
    var end = bytes.count
    while end > 1, bytes[end - 1] == .slash { end -= 1 }
    self.bytes = UnsafeBufferPointer(rebasing: bytes[..<end])
  }

  /// The whole id, without slashes at its end.
  var whole: UnsafeBufferPointer<UInt8> { bytes }

  var isEmpty: Bool { bytes.isEmpty }

  /// The subscription's id: the segment behind a leading `/subscriptions/`.
  var subscription: UnsafeBufferPointer<UInt8>? {
    let start = bytes.first == .slash ? 1 : 0
    guard matches("subscriptions/", at: start) else { return nil }
    return segment(at: start + 14)
  }

  /// The management group's id in a path that starts with it.
  var managementGroup: UnsafeBufferPointer<UInt8>? {
    guard matches("/providers/microsoft.management/managementgroups/", at: 0) else { return nil }
    return segment(at: 49)
  }

  /// The path of the AWS, GCP or DevOps connector that the id lies in or is, from the start.
  var connector: UnsafeBufferPointer<UInt8>? {
    guard let start = first("/providers/microsoft.security/securityconnectors/"),
      let name = segment(at: start + 49)
    else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[..<(start + 49 + name.count)])
  }

  /// What stands before the last part `/providers/microsoft.security/KIND/`, and the segment behind it.
  ///
  /// - Parameter part: in lower case, with a slash at both ends.
  func split(
    at part: StaticString
  ) -> (before: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>)? {
    guard let start = last(part), let name = segment(at: start + part.utf8CodeUnitCount) else { return nil }
    return (UnsafeBufferPointer(rebasing: bytes[..<start]), name)
  }

  /// The last segment.
  var name: UnsafeBufferPointer<UInt8> {
    var start = bytes.count
    while start > 0, bytes[start - 1] != .slash { start -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start...])
  }

  /// The segment that starts at a place; nil when it is empty.
  private func segment(at start: Int) -> UnsafeBufferPointer<UInt8>? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != .slash { end += 1 }
    return end > start ? UnsafeBufferPointer(rebasing: bytes[start..<end]) : nil
  }

  private func matches(_ part: StaticString, at start: Int) -> Bool {
    let count = part.utf8CodeUnitCount
    guard start >= 0, start + count <= bytes.count else { return false }
    let letters = part.utf8Start
    for index in 0..<count where bytes[start + index].folded != letters[index] { return false }
    return true
  }

  private func first(_ part: StaticString) -> Int? {
    let limit = bytes.count - part.utf8CodeUnitCount
    guard limit >= 0 else { return nil }
    return (0...limit).first { bytes[$0] == .slash && matches(part, at: $0) }
  }

  private func last(_ part: StaticString) -> Int? {
    // Behind it there is most often a GUID, and then nothing: no other can begin later.
    let likely = bytes.count - 36 - part.utf8CodeUnitCount
    if matches(part, at: likely) { return likely }
    var start = bytes.count - part.utf8CodeUnitCount
    while start >= 0 {
      if bytes[start] == .slash, matches(part, at: start) { return start }
      start -= 1
    }
    return nil
  }
}
