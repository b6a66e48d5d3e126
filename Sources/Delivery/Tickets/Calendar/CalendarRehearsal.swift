import SecureScore

/// What a strict reader of iCalendar would say to a file: lines, nesting, required properties, values.
struct CalendarRehearsal {
  private let file: String
  private(set) var faults: [TicketFault]
  private var events = 0
  private var identifiers: [String: Int] = [:]

  init(_ file: TicketFileBytes) {
    self.file = file.name
    let read = CalendarLines(file)
    faults = read.faults
    check(read.lines)
  }

  private mutating func add(_ row: Int, _ property: String?, _ message: String) {
    faults.append(TicketFault(file: file, row: row, column: property, message: message))
  }

  /// Components, each with the properties between its `BEGIN` and its `END` that are in no other.
  private mutating func check(_ lines: [CalendarLine]) {
    var open: [(name: String, row: Int, properties: [CalendarLine])] = []
    var isOver = false
    for line in lines {
      if isOver { add(line.row, line.name, "stands behind the end of the calendar") }
      switch line.name {
      case "BEGIN":
        if open.isEmpty && line.value != "VCALENDAR" { add(line.row, "BEGIN", "expected VCALENDAR") }
        open.append((line.value, line.row, []))
      case "END":
        guard let component = open.popLast(), component.name == line.value else {
          return add(line.row, "END", "ends \(shown(line.value)), which is not what is open")
        }
        checkComponent(component.name, component.row, component.properties, isWithin: open.last?.name)
        isOver = open.isEmpty
      default:
        if open.isEmpty {
          add(line.row, line.name, "stands outside a calendar")
        } else {
          open[open.count - 1].properties.append(line)
        }
      }
    }
    if let component = open.last { add(component.row, "BEGIN", "\(shown(component.name)) has no end") }
    if lines.isEmpty { add(1, nil, "expected BEGIN:VCALENDAR, found nothing") }
  }

  private mutating func checkComponent(
    _ name: String, _ row: Int, _ properties: [CalendarLine], isWithin parent: String?
  ) {
    switch name {
    case "VCALENDAR":
      checkCounts(properties, row, once: ["PRODID", "VERSION"], atMostOnce: ["CALSCALE", "METHOD"])
      for line in properties where line.name == "VERSION" && line.value != "2.0" {
        add(line.row, line.name, "\(shown(line.value)), expected 2.0")
      }
      if events == 0 { add(row, nil, "a calendar must have a component") }
    case "VEVENT":
      events += 1
      if parent != "VCALENDAR" { add(row, nil, "an event stands in \(parent.map(shown) ?? "nothing")") }
      checkCounts(
        properties, row, once: ["UID", "DTSTAMP", "DTSTART"],
        atMostOnce: [
          "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "SEQUENCE", "TRANSP", "URL", "CREATED",
          "LAST-MODIFIED",
        ])
      checkEvent(properties)
    case "VTIMEZONE": events += 1
    case "STANDARD", "DAYLIGHT", "VALARM": break
    default: add(row, "BEGIN", "\(shown(name)) is no component that is read here")
    }
  }

  private mutating func checkCounts(
    _ properties: [CalendarLine], _ row: Int, once: [String], atMostOnce: [String]
  ) {
    for name in once where !properties.contains(where: { $0.name == name }) {
      add(row, name, "is missing")
    }
    for name in once + atMostOnce {
      for line in properties.filter({ $0.name == name }).dropFirst() { add(line.row, name, "comes twice") }
    }
  }

  private mutating func checkEvent(_ properties: [CalendarLine]) {
    var days: [String: CalendarDay] = [:]
    for line in properties {
      switch line.name {
      case "UID":
        if line.value.isEmpty { add(line.row, "UID", "is empty") }
        if let first = identifiers.updateValue(line.row, forKey: line.value) {
          add(line.row, "UID", "is that of row \(first) too: one of the two would vanish")
        }
      case "DTSTAMP":
        if !Self.isMoment(line.value) {
          add(line.row, "DTSTAMP", "\(shown(line.value)), expected a moment as 20261120T000000Z")
        }
      case "DTSTART", "DTEND":
        days[line.name] = Self.day(line.value)
        if line.parameters != ["VALUE=DATE"] {
          add(line.row, line.name, "expected VALUE=DATE: a due date has no time")
        } else if days[line.name] == nil {
          add(line.row, line.name, "\(shown(line.value)), expected a day as 20261120")
        }
      case "SUMMARY", "DESCRIPTION":
        if let complaint = Self.complaint(aboutText: line.value) { add(line.row, line.name, complaint) }
      case "CATEGORIES":
        for part in Self.list(line.value) where part.isEmpty {
          add(line.row, line.name, "has an empty category")
        }
      case "STATUS": checkWord(line, ["CONFIRMED", "CANCELLED", "TENTATIVE"])
      case "TRANSP": checkWord(line, ["TRANSPARENT", "OPAQUE"])
      case "SEQUENCE":
        if !CellRule.isDigits(line.value) || Int32(line.value) == nil {
          add(line.row, "SEQUENCE", "\(shown(line.value)), expected a whole number")
        }
      case "URL":
        if !SafeLink.allows(line.value) {
          add(line.row, "URL", "\(shown(line.value)), expected a web address")
        }
      default: break
      }
      if line.name == "DTEND", let start = days["DTSTART"], let end = days["DTEND"],
        end.daysSince1970 <= start.daysSince1970
      {
        add(line.row, "DTEND", "is not behind DTSTART: the end is the first day that is not part of it")
      }
    }
  }

  private mutating func checkWord(_ line: CalendarLine, _ words: [String]) {
    guard !words.contains(line.value) else { return }
    add(line.row, line.name, "\(shown(line.value)), expected one of \(words.joined(separator: ", "))")
  }

  private func shown(_ text: String) -> String { "'\(TicketText.shortened(text, to: 60))'" }

  /// Why a value is no TEXT; nil: it is.
  private static func complaint(aboutText value: String) -> String? {
    var rest = value.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case ",", ";": return "has a '\(scalar)' without a backslash"
      case "\\":
        guard let next = rest.popFirst(), "\\;,nN".unicodeScalars.contains(next) else {
          return "has a backslash that escapes nothing"
        }
      default: break
      }
    }
    return nil
  }

  /// Parts between commas that no backslash stands before.
  private static func list(_ value: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in value {
      if character == ",", !isEscaped { parts.append("") } else { parts[parts.count - 1].append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }

  private static func day(_ text: String) -> CalendarDay? {
    guard text.utf8.count == 8, CellRule.isDigits(text) else { return nil }
    return CalendarDay("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }

  private static func isMoment(_ text: String) -> Bool {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, day(String(parts[0])) != nil, parts[1].utf8.count == 7, parts[1].last == "Z"
    else {
      return false
    }
    let digits = parts[1].dropLast()
    return CellRule.isDigits(digits) && digits.prefix(2) < "24" && digits.dropFirst(2).prefix(2) < "60"
      && digits.suffix(2) < "61"
  }
}
