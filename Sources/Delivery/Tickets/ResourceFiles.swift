import Effort
import RemediationPlan

/// The lists of resources beside the files of a format: `resources/UP-….csv` for each ticket whose body does not list
/// them all, one row a resource.
struct ResourceFiles {
  /// The columns of every list of resources.
  static let header = ["Key", "Resource", "Name", "How", "Minutes"]

  private(set) var files: [TicketFile] = []
  private var written: Set<String> = []

  /// The name of a ticket's list, relative to the folder of tickets.
  static func name(of key: String) -> String { "\(folder)\(key).csv" }
  private static let folder = "resources/"
  static let kind = "\(folder)*.csv"

  /// Whether some of the names are those of lists.
  static func areAmong(_ files: [String]) -> Bool { files.contains { $0.hasPrefix(folder) } }

  /// What to do with the lists, where some were written.
  static func instructions(_ files: [String]) -> [String] {
    areAmong(files)
      ? ["Where a ticket names a file in resources/, attach that file to it."] : []
  }

  /// The body's text; its ticket gets a list where the text points to one, however many bodies it has.
  mutating func text(of body: TicketBodyText, for ticket: Ticket) -> String {
    if !body.listsAllResources && written.insert(ticket.key).inserted {
      var list = CSVText(Self.header)
      list.add(resourcesOf: ticket.step)
      files.append(TicketFile(name: Self.name(of: ticket.key), text: list.text))
    }
    return body.text
  }
}

extension CSVText {
  /// One row a resource: key, id, name, method, minutes.
  mutating func add(resourcesOf step: PlannedStep) {
    for resource in step.resources {
      add([
        .text(step.key), .text(resource.id), .text(resource.name), .text(Wording.method(resource.method)),
        .count(resource.effort.count),
      ])
    }
  }
}
