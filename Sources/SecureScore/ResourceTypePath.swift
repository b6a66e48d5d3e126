/// The type in an Azure resource id, lower case: what follows the last `/providers/`, every second segment.
///
/// `…/providers/Microsoft.Sql/servers/a/databases/b` is `microsoft.sql/servers/databases`.
/// - Returns: an empty text for an id of another shape.
package func resourceType(ofID id: String) -> String {
  var type: [UInt8] = []
  appendResourceType(ofID: Array(id.utf8).span, to: &type)
  return String(decoding: type, as: UTF8.self)
}

/// Appends the type in an Azure resource id to some bytes; nothing for an id of another shape.
func appendResourceType(ofID id: Span<UInt8>, to type: inout [UInt8]) {
  let before = type.count
  if let start = lastPart([UInt8]("/providers/".utf8), in: id) {
    var number = 0
    var position = start + 11
    while let segment = nextSegment(of: id, &position) {
      // The provider, then kinds and names in turn.
      if number == 0 || number % 2 == 1 {
        if number > 0 { type.append(UInt8(ascii: "/")) }
        for index in segment { type.append(id[index].folded) }
      }
      number += 1
    }
    if number >= 2 { return }
    type.removeLast(type.count - before)
  }
  var position = 0
  var segments: [Range<Int>] = []
  while segments.count < 5, let segment = nextSegment(of: id, &position) { segments.append(segment) }
  guard let first = segments.first, folds(id, first, "subscriptions") else { return }
  if segments.count == 2 {
    type += "microsoft.resources/subscriptions".utf8
  } else if segments.count == 4, folds(id, segments[2], "resourcegroups") {
    type += "microsoft.resources/subscriptions/resourcegroups".utf8
  }
}

/// The next segment between slashes that is not empty.
private func nextSegment(of id: Span<UInt8>, _ position: inout Int) -> Range<Int>? {
  let slash = UInt8(ascii: "/")
  while position < id.count, id[position] == slash { position += 1 }
  let start = position
  while position < id.count, id[position] != slash { position += 1 }
  return position > start ? start..<position : nil
}

private func folds(_ id: Span<UInt8>, _ range: Range<Int>, _ word: String) -> Bool {
  guard range.count == word.utf8.count else { return false }
  return zip(range, word.utf8).allSatisfy { id[$0].folded == $1 }
}

private func lastPart(_ part: [UInt8], in id: Span<UInt8>) -> Int? {
  var start = id.count - part.count
  while start >= 0 {
    if id[start] == part[0], part.indices.allSatisfy({ id[start + $0].folded == part[$0] }) { return start }
    start -= 1
  }
  return nil
}
