import Delivery

/// A key map is read or its fault is named; what is written is read as the same map.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let map = try IssueMap(csv: bytes)
    let written = map.csv
    guard let again = try? IssueMap(csv: Array(written.utf8)) else { fatalError("not read again:\n\(written)") }
    guard again.csv == written, map.isEmpty == again.isEmpty else {
      fatalError("written:\n\(written)\nread again:\n\(again.csv)")
    }
  } catch {
    guard !error.message.isEmpty else { fatalError("a fault without words") }
  }
  return 0
}
