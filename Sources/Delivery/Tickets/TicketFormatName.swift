/// Where tickets can go.
package enum TicketFormatName: String, Sendable, CaseIterable {
  case jira
  case azureDevOps = "azure-devops"
  case github
  case serviceNow = "servicenow"
  /// For spreadsheets and anything else that reads CSV.
  case csv
  /// A checklist.
  case markdown
  /// Due dates for a calendar.
  case ics

  /// What people call it.
  package var title: String {
    switch self {
    case .jira: "Jira"
    case .azureDevOps: "Azure DevOps"
    case .github: "GitHub"
    case .serviceNow: "ServiceNow"
    case .csv: "CSV"
    case .markdown: "Markdown checklist"
    case .ics: "iCalendar"
    }
  }

  /// The file from which a run goes on where the one before ended; nil: every run is written anew.
  package var continuedFile: String? { self == .ics ? CalendarFormat.file : nil }

  package func format(with settings: TicketSettings = TicketSettings()) -> any TicketFormat {
    switch self {
    case .jira: JiraFormat(settings: settings)
    case .azureDevOps: AzureDevOpsFormat(settings: settings)
    case .github: GitHubFormat(settings: settings)
    case .serviceNow: ServiceNowFormat()
    case .csv: PlainCSVFormat()
    case .markdown: ChecklistFormat()
    case .ics: CalendarFormat(settings: settings)
    }
  }
}
