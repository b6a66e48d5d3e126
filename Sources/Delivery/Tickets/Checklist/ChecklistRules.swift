/// What `tickets.md` is to be: tasks with keys, details that open and close, nothing that would hide.
struct ChecklistRules {
  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    guard let file = files.first(where: { $0.name == ChecklistFormat.file }) else { return [] }
    do throws(TicketFault) {
      return faults(in: try file.text()) + ResourceRules.faults(in: files)
    } catch {
      return [error]
    }
  }

  private func faults(in text: String) -> [TicketFault] {
    var faults: [TicketFault] = []
    var rows: [String: Int] = [:]
    var open: Int?
    var fence: Substring?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let row = index + 1
      func fault(_ message: String) {
        faults.append(TicketFault(file: ChecklistFormat.file, row: row, message: message))
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
        guard let key = Self.key(ofTask: line) else {
          fault("expected a task as - [ ] \\[UP-3F2AK7QM\\] and its title")
          continue
        }
        if let first = rows.updateValue(row, forKey: key) { fault("\(key) is that of row \(first) too") }
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
        TicketFault(file: ChecklistFormat.file, row: open, message: "the details are never closed"))
    }
    if !text.hasPrefix("# ") {
      faults.append(TicketFault(file: ChecklistFormat.file, row: 1, message: "expected a heading"))
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
