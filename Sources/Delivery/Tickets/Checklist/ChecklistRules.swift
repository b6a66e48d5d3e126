/// What `tickets.md`, or each part of it, is to be: tasks with keys, details that open and close, nothing that would hide.
struct ChecklistRules {
  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    let pages = files.filter { TicketFileName.isPart($0.name, of: ChecklistFormat.file) }
    guard !pages.isEmpty else { return [] }
    var faults: [TicketFault] = []
    var places: [String: String] = [:]
    for page in pages {
      do throws(TicketFault) {
        faults += Self.faults(in: try page.text(), file: page.name, places: &places)
      } catch {
        faults.append(error)
      }
    }
    return faults + ResourceRules.faults(in: files)
  }

  /// - Parameter places: where each key is, in all pages so far.
  private static func faults(in text: String, file: String, places: inout [String: String]) -> [TicketFault] {
    var faults: [TicketFault] = []
    var open: Int?
    var fence: Substring?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let row = index + 1
      func fault(_ message: String) {
        faults.append(TicketFault(file: file, row: row, message: message))
      }
      if line.unicodeScalars.contains(where: \.isUnsafeToShow) { fault("has control characters") }
      // Code is text, whatever it looks like.
      let words = line.drop { $0 == " " }
      if let mark = fence {
        if words == mark { fence = nil }
        continue
      } else if words.hasPrefix("```") {
        fence = words
        continue
      }
      if line.hasPrefix("- [") {
        if let open { fault("a task begins inside the details that row \(open) opens") }
        open = nil
        guard let key = key(ofTask: line) else {
          fault("expected a task as - [ ] \\[UP-3F2AK7QM\\] and its title")
          continue
        }
        if let first = places.updateValue("row \(row) of \(file)", forKey: key) {
          fault("\(key) is that of \(first) too")
        }
      } else if line == ChecklistFormat.opening {
        if let open { fault("details inside those that row \(open) opens") }
        open = row
      } else if line == ChecklistFormat.closing {
        if open == nil { fault("closes details that are not open") }
        open = nil
      }
    }
    if let open {
      faults.append(
        TicketFault(file: file, row: open, message: "the details are never closed"))
    }
    let count = text.utf16.count
    if count > 65_536 {
      faults.append(
        TicketFault(file: file, message: "\(Wording.count(count)) characters, at most 65,536 in an issue"))
    }
    if !text.hasPrefix("# ") {
      faults.append(TicketFault(file: file, row: 1, message: "expected a heading"))
    }
    return faults
  }

  /// Done or not, the key escaped as Markdown has it.
  private static func key(ofTask line: Substring) -> String? {
    guard let mark = ["- [ ] ", "- [x] ", "- [X] "].first(where: line.hasPrefix) else { return nil }
    let rest = line.dropFirst(mark.count)
    guard rest.hasPrefix("\\["), let end = rest.firstIndex(of: "]") else { return nil }
    let key = String(rest[..<end].dropFirst(2).dropLast())
    return PlannedStep.isKey(key) ? key : nil
  }
}
