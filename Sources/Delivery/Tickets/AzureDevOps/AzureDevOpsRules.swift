/// What the import of Azure Boards takes: limits, columns, types and levels.
///
/// The process is told from the types in a file, so that it can be checked without being told it.
struct AzureDevOpsRules {
  static let titleLimit = 255
  /// Items a file; parents are items.
  static let rowLimit = 1_000
  /// Of our own choice, so that a spreadsheet can hold the cell; the field takes more.
  static let descriptionLimit = 32_000

  private static let id = CellRule.shape("the number of a work item", isItemNumber)
  private static let path = CellRule.shape("a path as Contoso\\Security") {
    AzureDevOpsPath.complaint(about: $0) == nil
  }
  private static let forbidden = Dictionary(
    uniqueKeysWithValues: ["State", "Reason", "Created By", "Created Date", "Changed By", "Changed Date"].map
    {
      ($0, "the import sets it itself and refuses others; leave the column out")
    } + [("Assigned To", "leave the column out, as the import's documentation says")])

  private static let types = CellRule.oneOf(
    [AzureDevOpsProcess.type] + AzureDevOpsProcess.allCases.map(\.parentType))

  private static let items = CSVLayout(
    columns: [
      CSVColumn("ID", isRequired: false, id),
      CSVColumn("Work Item Type", .filled, types),
      CSVColumn("Title", isRequired: false, .filled, .line, .longest(titleLimit)),
      CSVColumn("Title 1", isRequired: false, .line, .longest(titleLimit)),
      CSVColumn("Title 2", isRequired: false, .line, .longest(titleLimit)),
      CSVColumn("Description", .longest(descriptionLimit)),
      CSVColumn("Priority", .filled, .wholeNumber(1...4)),
      CSVColumn("Tags", .line, .shape("tags of at most 400 characters with semicolons between", areTags)),
      CSVColumn("Area Path", isRequired: false, path),
      CSVColumn("Iteration Path", isRequired: false, path),
      CSVColumn("Remaining Work", .decimal(places: 2, limit: 100_000_000_000)),
      CSVColumn("Original Estimate", isRequired: false, .decimal(places: 2, limit: 100_000_000_000)),
    ], forbidden: forbidden, longest: rowLimit)

  private static let closing = CSVLayout(
    columns: [
      CSVColumn("ID", .filled, id),
      CSVColumn("Work Item Type", .filled, types),
      CSVColumn("Title", .filled, .line, .longest(titleLimit)),
      CSVColumn(
        "State", .filled, .oneOf(Set(AzureDevOpsProcess.allCases.map(\.closedState)).sorted())),
    ], longest: rowLimit)

  static func isItemNumber(_ text: String) -> Bool {
    CellRule.isDigits(text) && text.first != "0" && text.utf8.count <= 10
  }

  private static func areTags(_ text: String) -> Bool {
    text.split(separator: ";", omittingEmptySubsequences: false).allSatisfy { tag in
      tag.utf16.count <= 400 && !tag.contains(",") && tag.contains { !$0.isWhitespace }
    }
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    var faults: [TicketFault] = []
    for file in files {
      let isClosing = TicketFileName.isPart(file.name, of: AzureDevOpsClosing.file)
      guard isClosing || TicketFileName.isPart(file.name, of: AzureDevOpsFormat.file) else { continue }
      let (table, found) = (isClosing ? Self.closing : Self.items).read(file)
      faults += found
      guard let table else { continue }
      faults += table.repeated("ID", file: file.name)
      if !isClosing { faults += AzureDevOpsLevels(table: table, file: file.name).faults }
    }
    return faults
  }
}
