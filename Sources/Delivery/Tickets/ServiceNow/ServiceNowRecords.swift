/// A file for the import set's REST interface, looked at as it would be.
struct ServiceNowRecords {
  private(set) var faults: [TicketFault] = []

  init(_ file: TicketFileBytes) {
    let columns = Set(ServiceNowColumn.allCases.map(\.rawValue))
    do throws(JSONFault) {
      let records = try JSONCursor(try JSONParser.parse(file.bytes)).member("records").elements()
      if records.count > ServiceNowRules.recordsLimit {
        add(file, nil, nil, "\(records.count) records, at most \(ServiceNowRules.recordsLimit) a file")
      }
      for (index, record) in records.enumerated() {
        guard case .object(let members) = record.value else { throw record.fault("an object") }
        var size = 0
        for member in members {
          let text = try JSONCursor(member.value, path: record.path.appending(.key(member.key))).string()
          size += text.utf8.count
          if !columns.contains(member.key) {
            add(file, index + 1, member.key, "the import set has no such field")
          }
        }
        if size > ServiceNowRules.rowLimit {
          add(file, index + 1, nil, "\(size) bytes, at most \(ServiceNowRules.rowLimit): it would be skipped")
        }
        let key = try record.member(ServiceNowColumn.key.rawValue)
        guard PlannedStep.isKey(try key.string()) else { throw key.fault("a key as UP-3F2AK7QM") }
      }
    } catch {
      faults.append(TicketFault(file: file.name, message: error.description))
    }
  }

  /// - Parameter record: from 1.
  private mutating func add(_ file: TicketFileBytes, _ record: Int?, _ column: String?, _ message: String) {
    faults.append(TicketFault(file: file.name, row: record, column: column, message: message))
  }
}
