/// How the rows of a file for Azure Boards stand to each other: titles one column further right under their parents.
struct AzureDevOpsLevels {
  let table: CSVTable
  let file: String

  private var hasLevels: Bool { table.header.contains("Title 1") }

  var faults: [TicketFault] {
    headerFaults + rowFaults
  }

  private var headerFaults: [TicketFault] {
    let titles = table.header.filter { $0.hasPrefix("Title") }
    guard titles != ["Title"] && titles != ["Title 1", "Title 2"] else { return [] }
    let known = titles.first { !["Title", "Title 1", "Title 2"].contains($0) }
    return [
      TicketFault(
        file: file, row: 1, column: known ?? titles.last ?? "Title",
        message: "expected the column Title, or Title 1 and Title 2 in this order")
    ]
  }

  private var rowFaults: [TicketFault] {
    var faults: [TicketFault] = []
    var process: AzureDevOpsProcess?
    var parent: String?
    for (index, row) in table.rows.enumerated() {
      func fault(_ column: String, _ message: String) {
        faults.append(TicketFault(file: file, row: index + 2, column: column, message: message))
      }
      let type = table.cell(row, "Work Item Type")
      let isTask = type == AzureDevOpsProcess.type
      if let found = AzureDevOpsProcess.allCases.first(where: { $0.parentType == type }) {
        if let process, process != found {
          fault("Work Item Type", "'\(type)' and '\(process.parentType)' are types of different processes")
        }
        process = process ?? found
      }
      if !isTask {
        for column in ["Remaining Work", "Original Estimate"] where !table.cell(row, column).isEmpty {
          fault(column, "'\(type)' has no such field")
        }
      } else if !table.cell(row, "Original Estimate").isEmpty, let process, !process.hasOriginalEstimate {
        fault(
          "Original Estimate", "a task has no such field where '\(process.parentType)' is its parent's type")
      }
      guard hasLevels else { continue }
      let upper = table.cell(row, "Title 1")
      let lower = table.cell(row, "Title 2")
      switch (upper.isEmpty, lower.isEmpty) {
      case (true, true): fault(isTask ? "Title 2" : "Title 1", "the row has no title")
      case (false, false): fault("Title 2", "the row has two titles")
      case (false, true): parent = type
      case (true, false):
        if let parent, parent == AzureDevOpsProcess.type {
          fault("Title 2", "stands under a task, which cannot be a parent")
        } else if parent == nil {
          fault("Title 2", "there is no parent above: its title belongs into Title 1")
        } else if !isTask {
          fault("Work Item Type", "'\(type)' cannot stand under '\(parent ?? "")'")
        }
      }
    }
    return faults
  }
}
