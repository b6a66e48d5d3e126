/// What Jira's importers take: limits, columns and how rows refer to each other.
struct JiraRules {
  static let summaryLimit = 255
  static let descriptionLimit = 32_767
  /// Rows a file that Atlassian recommends at most.
  static let rowLimit = 1_500
  static let labelLimit = 255
  static let accountLimit = 255

  private static let key = CellRule.shape("an issue's key as SEC-12", isIssueKey)

  private static let tickets = CSVLayout(
    columns: [
      CSVColumn("Issue Type", .filled, .oneOf([JiraRow.parentType, JiraRow.type])),
      CSVColumn("Issue Key", key),
      CSVColumn("Issue ID", .filled, .wholeNumber(1...999_999_999)),
      CSVColumn("Parent", .wholeNumber(1...999_999_999)),
      CSVColumn("Summary", .filled, .line, .longest(summaryLimit)),
      CSVColumn("Description", .longest(descriptionLimit)),
      CSVColumn("Priority", .oneOf(["Highest", "High", "Medium", "Low", "Lowest"])),
      CSVColumn("Labels", mayRepeat: true, .withoutSpace, .longest(labelLimit)),
      CSVColumn("Assignee", .line, .longest(accountLimit)),
      CSVColumn("Due Date", .day),
      CSVColumn("Original Estimate", .wholeNumber(0...100_000_000_000_000)),
      CSVColumn("Remaining Estimate", .wholeNumber(0...100_000_000_000_000)),
      CSVColumn("Comment", isRequired: false, .longest(descriptionLimit)),
    ], longest: rowLimit, refusesMark: true)

  private static let closing = CSVLayout(
    columns: [
      CSVColumn("Issue Key", .filled, key),
      CSVColumn("Summary", .filled, .line, .longest(summaryLimit)),
      CSVColumn("Comment", .longest(descriptionLimit)),
    ], refusesMark: true)

  private static let commandLine = CSVLayout(
    columns: [
      CSVColumn("summary", .filled, .line, .longest(summaryLimit)),
      CSVColumn("projectKey", .filled, .shape("a project's key as SEC", isProjectKey)),
      CSVColumn("issueType", .filled, .oneOf([JiraRow.parentType, JiraRow.type])),
      CSVColumn("description", .longest(descriptionLimit)),
      CSVColumn("label", .withoutSpace, .longest(labelLimit)),
      CSVColumn("parentIssueId", key),
      CSVColumn("assignee", .line, .longest(accountLimit)),
    ], refusesMark: true)

  /// `SEC`: capital letters, digits and underscores after a letter.
  static func isProjectKey(_ text: some StringProtocol) -> Bool {
    guard (2...255).contains(text.utf8.count), let first = text.utf8.first, (0x41...0x5A).contains(first)
    else { return false }
    return text.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
  }

  /// `SEC-12`.
  static func isIssueKey(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && isProjectKey(parts[0]) && CellRule.isDigits(parts[1]) && parts[1].first != "0"
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    var faults: [TicketFault] = []
    var headers: [[String]] = []
    for file in files {
      switch file.name {
      case JiraCommandLine.file, JiraCommandLine.parentsFile: faults += Self.commandLine.read(file).faults
      case let name where TicketFileName.isPart(name, of: JiraClosing.file):
        let (table, found) = Self.closing.read(file)
        if let table { headers.append(table.header) }
        faults += found + (table?.repeated("Issue Key", file: file.name) ?? [])
      case let name where TicketFileName.isPart(name, of: JiraFormat.file):
        let (table, found) = Self.tickets.read(file)
        faults += found
        guard let table else { continue }
        headers.append(table.header)
        faults += relations(in: table, file: name)
      default: break
      }
    }
    for file in files where file.name == JiraConfiguration.file {
      faults += JiraConfiguration.faults(in: file, headers: headers)
    }
    return faults
  }

  /// Parents come before their children; numbers and keys are each row's own.
  private func relations(in table: CSVTable, file: String) -> [TicketFault] {
    var faults = table.repeated("Issue ID", file: file) + table.repeated("Issue Key", file: file)
    var parents: Set<String> = []
    var others: Set<String> = []
    for (index, row) in table.rows.enumerated() {
      func fault(_ column: String, _ message: String) {
        faults.append(TicketFault(file: file, row: index + 2, column: column, message: message))
      }
      let parent = table.cell(row, "Parent")
      if table.cell(row, "Issue Type") == JiraRow.parentType {
        if !parent.isEmpty { fault("Parent", "an epic has none") }
        for column in ["Original Estimate", "Remaining Estimate"] where !table.cell(row, column).isEmpty {
          fault(column, "of an epic would count its children's twice")
        }
        parents.insert(table.cell(row, "Issue ID"))
      } else {
        if others.contains(parent) {
          fault("Parent", "'\(parent)' is no epic")
        } else if !parent.isEmpty && !parents.contains(parent) {
          fault("Parent", "no row above has the Issue ID '\(parent)'")
        }
        others.insert(table.cell(row, "Issue ID"))
      }
    }
    return faults
  }
}
