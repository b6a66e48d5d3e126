extension TicketSettings {
  /// What is wrong with a setting and what to write instead, in a sentence; nil: nothing.
  package var complaint: String? {
    if let project, !JiraRules.isProjectKey(project) {
      return "--project '\(project)' is no key of a Jira project: write capital letters, as SEC"
    }
    if let repository, !GitHubRepository.isName(repository) {
      return "--repo '\(repository)' is no repository of GitHub: write it as contoso/security"
    }
    for (name, path) in [("--area", area), ("--iteration", iteration)] {
      if let complaint = path.flatMap(AzureDevOpsPath.complaint) { return "\(name) \(complaint)" }
    }
    return nil
  }
}
