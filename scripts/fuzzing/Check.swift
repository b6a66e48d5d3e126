import Delivery
import Foundation

/// Files of tickets that somebody has edited are taken or their faults are named, the same each time; whatever a
/// calendar says, what goes on from it is one that calendars take.
///
/// Before each file stands a byte 0x1E and its name on a line of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let files = UnsafeBufferPointer(start: start, count: count).split(separator: 0x1E).map { part in
    TicketFileBytes(
      name: String(decoding: part.prefix { $0 != 0x0A }, as: UTF8.self),
      bytes: Array(part.drop { $0 != 0x0A }.dropFirst()))
  }
  let formats = TicketFormatName.allCases
  let check = TicketCheck(folder: "tickets", files: files, others: files.map(\.name), formats: formats)
  let again = TicketCheck(folder: "tickets", files: files, others: files.map(\.name), formats: formats)
  guard check.json.text == again.json.text else { fatalError("looked at twice, two answers") }
  for scalar in check.table.unicodeScalars
  where scalar.value != 0x0A && scalar.properties.generalCategory == .control {
    fatalError("U+\(String(scalar.value, radix: 16)) in \(check.table.debugDescription)")
  }
  for fault in check.faults where fault.message.isEmpty { fatalError("a fault without words: \(fault)") }
  goOn(from: files)
  return 0
}

private func goOn(from files: [TicketFileBytes]) {
  for name in TicketFormatName.allCases {
    guard let continued = name.continuedFile, let file = files.first(where: { $0.name == continued }) else {
      continue
    }
    var settings = TicketSettings()
    settings.fileBefore = file.bytes
    let format = name.format(with: settings)
    let written = format.files(for: TicketSet(plan: plan, grouping: .control, since: plan))
    let faults = format.faults(in: written.map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) })
    guard faults.isEmpty else { fatalError("\(name): \(faults)") }
  }
}

/// The plan of the seeds.
private let plan: PlanDocument = {
  guard let path = ProcessInfo.processInfo.environment["FUZZ_PLAN"],
    let data = FileManager.default.contents(atPath: path), let document = try? JSONParser.parse(Array(data)),
    let plan = try? PlanDocument(of: document)
  else { fatalError("FUZZ_PLAN names no plan") }
  return plan
}()
