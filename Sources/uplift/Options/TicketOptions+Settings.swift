import Delivery

extension TicketOptions {
  /// What the formats are to know.
  var settings: TicketSettings {
    var settings = TicketSettings()
    settings.project = project
    if let process { settings.process = process }
    settings.area = area
    settings.iteration = iteration
    settings.repository = repo
    return settings
  }

  /// What is wrong with the options that only one tracker has, in a sentence; nil: nothing.
  func complaint(for format: TicketFormatName) -> String? {
    let options: [(name: String, isGiven: Bool, tracker: TicketFormatName)] = [
      ("--project", project != nil, .jira), ("--process", process != nil, .azureDevOps),
      ("--area", area != nil, .azureDevOps), ("--iteration", iteration != nil, .azureDevOps),
      ("--repo", repo != nil, .github),
    ]
    if let option = options.first(where: { $0.isGiven && $0.tracker != format }) {
      let tracker = option.tracker
      return "\(option.name) is for \(tracker.title); leave it out, or give --format \(tracker.rawValue)"
    }
    return settings.complaint
  }
}
