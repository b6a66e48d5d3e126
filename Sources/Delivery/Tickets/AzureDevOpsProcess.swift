/// The process templates of Azure DevOps: they decide which types and fields a project has.
package enum AzureDevOpsProcess: String, Sendable, CaseIterable {
  case basic, agile, scrum, cmmi
}
