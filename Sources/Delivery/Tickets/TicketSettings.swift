/// What trackers want to know that no plan says. Each format reads what concerns it.
package struct TicketSettings: Sendable, Equatable {
  /// Jira's project key, as `SEC`.
  package var project: String?
  /// Azure DevOps: which process the project uses.
  package var process = AzureDevOpsProcess.agile
  /// Azure DevOps: area and iteration path, as `Contoso\Security`; the project's root where nil.
  package var area: String?
  package var iteration: String?
  /// GitHub: `owner/name`; asked for by the script where nil.
  package var repository: String?
  /// What the folder has of `TicketFormatName.continuedFile` from the run before.
  package var fileBefore: [UInt8]?

  package init() {}
}
