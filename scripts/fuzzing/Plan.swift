import Delivery
import Foundation
import UpliftKit

/// A plan file is verified or its faults are named; what is read as JSON is written as the same JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let document = try? JSONParser.parse(bytes) {
    guard let again = try? JSONParser.parse(Array(document.text.utf8)) else {
      fatalError("what was written is not read")
    }
    guard JSONValue.differences(expected: document, found: again).isEmpty else {
      fatalError("what was written is not what was read")
    }
  }
  do {
    _ = try tenant.verify(planJSON: String(decoding: bytes, as: UTF8.self))
  } catch {
    guard !error.description.isEmpty else { fatalError("an error without words") }
  }
  return 0
}

/// The tenant of the seeds.
private let tenant: DefenderTenant = {
  guard let path = ProcessInfo.processInfo.environment["FUZZ_EXPORT"],
    let data = FileManager.default.contents(atPath: path),
    let tenant = try? DefenderTenant(reading: [ExportFile(name: "export.json", bytes: Array(data))])
  else { fatalError("FUZZ_EXPORT names no export") }
  return tenant
}()
