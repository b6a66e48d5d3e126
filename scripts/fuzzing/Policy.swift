import Policy

/// A policy is read, the same each time, or its faults are named with lines that it has.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let fingerprint = try PolicyReader.shipped.read(bytes: bytes, name: "uplift.yaml").fingerprint
    let again = try PolicyReader.shipped.read(bytes: bytes, name: "uplift.yaml").fingerprint
    guard fingerprint == again else { fatalError("read twice, two fingerprints") }
  } catch {
    guard !error.faults.isEmpty else { fatalError("refused without a fault") }
    for fault in error.faults where fault.line < 1 || fault.line > bytes.count + 1 {
      fatalError("line \(fault.line): \(fault.message)")
    }
  }
  return 0
}
