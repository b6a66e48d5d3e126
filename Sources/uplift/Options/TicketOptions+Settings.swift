import Delivery

extension TicketOptions {
  /// What the formats are to know.
  var settings: TicketSettings {
    var settings = TicketSettings()
    settings.project = project
    settings.process = process
    settings.area = area
    settings.iteration = iteration
    settings.repository = repo
    return settings
  }
}
