/// The mapping that Jira's wizard takes instead of asking which column is what.
enum JiraConfiguration {
  static let file = "jira-configuration.json"
  static let dateFormat = "yyyy-MM-dd"
  private static let mappings = "config.field.mappings"

  static func text(columns: [JiraColumn], project: String?) -> String {
    var seen: Set<JiraColumn> = []
    let fields = columns.filter { seen.insert($0).inserted }.map { column in
      JSONValue.Member(column.rawValue, ["jira.field": .string(column.field)])
    }
    // Values need no mapping: issue types and priorities are written by their names in Jira.
    var members: [JSONValue.Member] = [
      .init("config.version", "2.0"),
      .init("config.project.from.csv", "false"),
      .init("config.encoding", "UTF-8"),
      .init("config.delimiter", ","),
      .init("config.date.format", .string(dateFormat)),
      .init(mappings, .object(fields)),
      .init("config.value.mappings", .object([])),
    ]
    if let project { members.append(.init("config.project", ["project.key": .string(project)])) }
    return JSONValue.object(members).text
  }

  /// What Jira, or a file of tickets beside it, would miss in a mapping.
  /// - Parameter headers: of the files that are imported with it.
  static func faults(in file: TicketFileBytes, headers: [[String]]) -> [TicketFault] {
    func fault(_ member: String?, _ message: String) -> TicketFault {
      TicketFault(file: file.name, column: member, message: message)
    }
    let document: JSONValue
    do throws(JSONFault) {
      document = try JSONParser.parse(file.bytes)
    } catch {
      return [fault(nil, "is no JSON: \(error)")]
    }
    let expected: [(String, JSONValue)] = [
      ("config.version", "2.0"), ("config.encoding", "UTF-8"), ("config.delimiter", ","),
      ("config.date.format", .string(dateFormat)),
    ]
    var faults = expected.filter { document[$0.0] != $0.1 }.map {
      fault($0.0, "expected \($0.1.compactText), as the files are written")
    }
    let unmapped = Set(headers.joined()).sorted().filter { document[mappings]?[$0]?["jira.field"] == nil }
    faults += unmapped.map { fault(mappings, "the column \($0) has no field") }
    return faults
  }
}
