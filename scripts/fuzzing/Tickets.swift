import Delivery
import Foundation

/// A plan file becomes tickets that every importer takes, the same each time, or its fault is named.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The first byte says what is asked of the plan.
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  do throws(JSONFault) {
    let document = try JSONParser.parse(bytes)
    let (first, again) = (try PlanDocument(of: document), try PlanDocument(of: document))
    guard first == again else { fatalError("read twice, two plans") }
    write(first, choice: Int(start[0]))
  } catch {
    guard !"\(error)".isEmpty else { fatalError("a fault without words") }
  }
  return 0
}

private func write(_ plan: PlanDocument, choice: Int) {
  let grouping = TicketGrouping.allCases[choice % TicketGrouping.allCases.count]
  // By itself, after the plan of the seeds, and before it.
  let order = choice / TicketGrouping.allCases.count % 3
  for name in TicketFormatName.allCases {
    let format = name.format()
    let set = TicketSet(
      plan: order == 2 ? base : plan, grouping: grouping, since: [nil, base, plan][order],
      issues: choice < 128 ? IssueMap() : issues(of: plan, for: format))
    let files = format.files(for: set)
    guard files == format.files(for: set) else { fatalError("\(name): written twice, two texts") }
    let faults = format.faults(in: files.map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) })
    guard faults.isEmpty else { fatalError("\(name): \(faults)") }
    let names = files.map(\.name)
    let report = TicketReport(
      format: name, set: set, heldBack: format.heldBack(of: set), folder: "tickets", files: names,
      instructions: format.instructions(for: set, files: names), content: format.content(of: set))
    guard !report.table.isEmpty, !report.json.text.isEmpty else { fatalError("\(name): nothing is said") }
  }
}

/// What the tracker calls every other ticket of both plans.
private func issues(of plan: PlanDocument, for format: any TicketFormat) -> IssueMap {
  var lines = ["key,issue"]
  for (number, key) in Set((plan.steps + base.steps).map(\.key)).sorted().enumerated() where number % 2 == 0 {
    let issue = ["SEC-\(number + 1)", "\(number + 1)"].first { format.expectedIssue(insteadOf: $0) == nil }
    if let issue { lines.append("\(key),\(issue)") }
  }
  guard let map = try? IssueMap(csv: Array((lines.joined(separator: "\n") + "\n").utf8)) else {
    fatalError("not read: \(lines)")
  }
  return map
}

/// The plan of the seeds.
private let base: PlanDocument = {
  guard let path = ProcessInfo.processInfo.environment["FUZZ_PLAN"],
    let data = FileManager.default.contents(atPath: path), let document = try? JSONParser.parse(Array(data)),
    let plan = try? PlanDocument(of: document)
  else { fatalError("FUZZ_PLAN names no plan") }
  return plan
}()
