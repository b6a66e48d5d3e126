import Effort
import RemediationPlan
import SecureScore

/// Due dates as days of a calendar, `tickets.ics` (RFC 5545): an all-day event for each ticket that has one.
///
/// Events rather than to-dos: every calendar shows them. A ticket keeps its UID from plan to plan and SEQUENCE grows
/// with the day of the export, so that a calendar moves the event that it has; the moment of writing is nowhere.
struct CalendarFormat: TicketFormat {
  static let file = "tickets.ics"
  /// Calendars that take less text than the others take this much.
  private static let descriptionLimit = 8_000
  private static let listLimit = 20

  let settings: TicketSettings

  func files(for set: TicketSet) -> [TicketFile] {
    let exported = set.plan.identity.exportDate.flatMap(CalendarDay.init) ?? Self.beginning
    var resources = ResourceFiles()
    var calendar = CalendarText()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//uplift//tickets//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    var count = 0
    for ticket in set.written {
      guard let day = (ticket.step.dueDate ?? ticket.dueDateBefore).flatMap(CalendarDay.init) else {
        continue
      }
      count += 1
      let isDue = ticket.step.dueDate != nil
      addEvent(of: ticket.step, on: day, status: isDue ? "CONFIRMED" : "CANCELLED", exported, to: &calendar) {
        $0.add("SUMMARY", CalendarText.escaped(ticket.title(limit: 255)))
        $0.add("DESCRIPTION", CalendarText.escaped(description(of: ticket, &resources)))
        $0.add("CATEGORIES", ticket.labels.map(CalendarText.escaped).joined(separator: ","))
      }
    }
    for ticket in set.closing {
      guard let day = ticket.step.dueDate.flatMap(CalendarDay.init) else { continue }
      count += 1
      addEvent(of: ticket.step, on: day, status: "CANCELLED", exported, to: &calendar) {
        let name = TerminalText.harmless(ticket.step.recommendation.name)
        $0.add("SUMMARY", CalendarText.escaped(TicketText.shortened("[\(ticket.key)] \(name)", to: 255)))
        $0.add("DESCRIPTION", CalendarText.escaped(ClosingTicket.explanation))
      }
    }
    if count == 0 { Self.addZone(to: &calendar) }
    calendar.add("END", "VCALENDAR")
    return [TicketFile(name: Self.file, text: calendar.text)] + resources.files
  }

  private func description(of ticket: Ticket, _ resources: inout ResourceFiles) -> String {
    let body = TicketBody(
      markup: PlainMarkup(), limit: Self.descriptionLimit, size: { $0.utf16.count },
      longestList: Self.listLimit)
    return resources.text(of: body.text(for: ticket), for: ticket)
  }

  private func addEvent(
    of step: PlannedStep, on day: CalendarDay, status: String, _ exported: CalendarDay,
    to calendar: inout CalendarText, details: (inout CalendarText) -> Void
  ) {
    calendar.add("BEGIN", "VEVENT")
    calendar.add("UID", "\(step.key)@uplift")
    calendar.add("DTSTAMP", "\(Self.digits(exported))T000000Z")
    calendar.add("SEQUENCE", String(max(0, exported.daysSince1970 - Self.firstDay)))
    calendar.add("DTSTART;VALUE=DATE", Self.digits(day))
    // The first day that is not part of it.
    let next = CalendarDay(secondsSince1970: Int64(day.daysSince1970 + 1) * 86_400)
    calendar.add("DTEND;VALUE=DATE", Self.digits(next))
    calendar.add("STATUS", status)
    // A due date makes nobody busy.
    calendar.add("TRANSP", "TRANSPARENT")
    details(&calendar)
    if SafeLink.allows(step.link, schemes: SafeLink.secure) { calendar.add("URL", step.link) }
    calendar.add("END", "VEVENT")
  }

  /// A calendar must have a component; without events this one says nothing.
  private static func addZone(to calendar: inout CalendarText) {
    calendar.add("BEGIN", "VTIMEZONE")
    calendar.add("TZID", "UTC")
    calendar.add("BEGIN", "STANDARD")
    calendar.add("DTSTART", "19700101T000000")
    calendar.add("TZOFFSETFROM", "+0000")
    calendar.add("TZOFFSETTO", "+0000")
    calendar.add("END", "STANDARD")
    calendar.add("END", "VTIMEZONE")
  }

  /// For exports that tell no day.
  private static let beginning = CalendarDay(year: 2000, month: 1, day: 1)
  /// What SEQUENCE counts from.
  private static let firstDay = beginning.daysSince1970

  private static func digits(_ day: CalendarDay) -> String { day.description.replacing("-", with: "") }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    guard let file = files.first(where: { $0.name == Self.file }) else { return [] }
    return CalendarRehearsal(file).faults + ResourceRules.faults(in: files)
  }

  func instructions(for set: TicketSet) -> [String] {
    let due = set.written.count { $0.step.dueDate != nil }
    let without = set.written.count - due
    let canceled =
      set.closing.count { $0.step.dueDate != nil }
      + set.written.count { $0.step.dueDate == nil && $0.dueDateBefore != nil }
    guard due > 0 || canceled > 0 else {
      return [
        "No ticket has a due date, so \(Self.file) shows nothing: due dates come from governance assignments of the "
          + "export."
      ]
    }
    var lines = [
      "Import \(Self.file) into a calendar of its own, so that all of it can be taken away at once.",
      "Import the next one into the same calendar: events move, and what left the plan is canceled.",
    ]
    if without > 0 {
      lines.append("\(Wording.count(without, "ticket")) without a due date: not in the calendar.")
    }
    return lines
  }
}
