/// The columns of a file for Azure Boards, each a field of the types in it.
///
/// None of `State`, `Reason`, `Created By`, `Changed Date` and `Assigned To`: documentation of the import says to leave
/// them out. Nor a due date: no process gives tasks one; the description has it.
enum AzureDevOpsColumn: String, CaseIterable {
  /// Only where some item is there already.
  case id = "ID"
  case type = "Work Item Type"
  /// Without parents.
  case title = "Title"
  case parentTitle = "Title 1"
  case childTitle = "Title 2"
  case description = "Description"
  case priority = "Priority"
  case tags = "Tags"
  case area = "Area Path"
  case iteration = "Iteration Path"
  case remaining = "Remaining Work"
  /// Only under Agile and CMMI.
  case original = "Original Estimate"
}
