import Catalogue
import DefenderExport
import SecureScore

/// An export is read, or refused with one error, and how its bytes come in changes neither.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The first byte says how the others come.
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let whole = outcome(of: bytes, chunk: bytes.count)
  let parts = outcome(of: bytes, chunk: 1 + Int(start[0] % 67))
  guard whole == parts else { fatalError("read at once: \(whole)\nin parts: \(parts)") }
  return 0
}

private func outcome(of bytes: [UInt8], chunk: Int) -> String {
  do {
    var reader = try ExportReader()
    reader.begin(file: "export.json")
    var position = 0
    while position < bytes.count {
      let end = min(position + chunk, bytes.count)
      try reader.read(chunk: bytes.span.extracting(position..<end))
      position = end
    }
    try reader.endFile()
    let tenant = try reader.finish(catalogue: catalogue).tenant
    let models: [any ScoreModel] = [ClassicModel(), Legacy2019Model()]
    return tenant.input.fingerprint + models.map { "\n\($0.scorecard(of: tenant))" }.joined()
  } catch {
    let text = "\(error)"
    guard !text.isEmpty else { fatalError("an error without words") }
    return text
  }
}

private let catalogue = CatalogueFallback(.shipped)
