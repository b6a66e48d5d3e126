import Effort
import RemediationPlan
import SecureScore

/// Due dates as days of a calendar, `tickets.ics` (RFC 5545): an all-day event for each ticket that has one.
///
/// Events rather than to-dos: every calendar shows them. A ticket keeps its UID from plan to plan and SEQUENCE grows
/// (`CalendarRevision`), so that a calendar moves the event that it has; the moment of writing is nowhere.
struct CalendarFormat: TicketFormat {
  static let file = "tickets.ics"
  /// Calendars that take less text than the others take this much.
  private static let descriptionLimit = 8_000
  private static let listLimit = 20

  let settings: TicketSettings

  var fileNames: [String] {
    [Self.file, ResourceFiles.kind]
  }

  func files(for set: TicketSet) -> [TicketFile] {
    let first = CalendarRevision(
      exported: Self.day(set.plan.identity.exportDate), before: set.exportDateBefore.map(Self.day))
    guard let bytes = settings.fileBefore,
      let last = CalendarRevision(of: TicketFileBytes(name: Self.file, bytes: bytes))
    else { return files(for: set, revision: first) }
    let same = files(for: set, revision: last)
    // The same calendar again is no new one.
    if same[0].text.utf8.elementsEqual(bytes) { return same }
    return files(for: set, revision: max(first, last.next))
  }

  private func files(for set: TicketSet, revision: CalendarRevision) -> [TicketFile] {
    let moment = EventMoment(exported: Self.day(set.plan.identity.exportDate), revision: revision)
    var resources = ResourceFiles()
    var calendar = CalendarText()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//uplift//tickets//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add(CalendarRevision.property, String(revision.number))
    var count = 0
    for ticket in set.written {
      guard let day = (ticket.step.dueDate ?? ticket.dueDateBefore).flatMap(CalendarDay.init) else {
        continue
      }
      count += 1
      let isDue = ticket.step.dueDate != nil
      addEvent(of: ticket.step, on: day, status: isDue ? "CONFIRMED" : "CANCELLED", moment, to: &calendar) {
        $0.add("SUMMARY", CalendarText.escaped(ticket.title(limit: 255)))
        $0.add("DESCRIPTION", CalendarText.escaped(description(of: ticket, &resources)))
        $0.add("CATEGORIES", ticket.labels.map(CalendarText.escaped).joined(separator: ","))
      }
    }
    for ticket in set.closing {
      guard let step = ticket.step, let day = step.dueDate.flatMap(CalendarDay.init) else { continue }
      count += 1
      addEvent(of: step, on: day, status: "CANCELLED", moment, to: &calendar) {
        $0.add("SUMMARY", CalendarText.escaped(ticket.title(limit: 255)))
        $0.add("DESCRIPTION", CalendarText.escaped(ticket.explanation))
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
    of step: PlannedStep, on day: CalendarDay, status: String, _ moment: EventMoment,
    to calendar: inout CalendarText, details: (inout CalendarText) -> Void
  ) {
    calendar.add("BEGIN", "VEVENT")
    calendar.add("UID", "\(step.key)@uplift")
    calendar.add("DTSTAMP", "\(Self.digits(moment.exported))T000000Z")
    calendar.add("SEQUENCE", String(moment.revision.number))
    calendar.add("DTSTART;VALUE=DATE", Self.digits(day))
    // The first day that is not part of it; without it an event takes a day, as one on the last day there is must.
    let next = CalendarDay(secondsSince1970: Int64(day.daysSince1970 + 1) * 86_400)
    if next.year < 10_000 { calendar.add("DTEND;VALUE=DATE", Self.digits(next)) }
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

  /// What all events of a file have in common.
  private struct EventMoment {
    let exported: CalendarDay
    let revision: CalendarRevision
  }

  /// The day of an export; one that tells none is as old as can be.
  private static func day(_ exportDate: String?) -> CalendarDay {
    exportDate.flatMap(CalendarDay.init) ?? CalendarDay(year: 2000, month: 1, day: 1)
  }

  private static func digits(_ day: CalendarDay) -> String { day.description.replacing("-", with: "") }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    guard let file = files.first(where: { $0.name == Self.file }) else { return [] }
    return CalendarRehearsal(file).faults + ResourceRules.faults(in: files)
  }

  /// Events of tickets that are due, tickets that are not, and events that are called off.
  private func counts(of set: TicketSet) -> (due: Int, without: Int, canceled: Int) {
    let due = set.written.count { $0.step.dueDate != nil }
    let canceled =
      set.closing.count { $0.step?.dueDate != nil }
      + set.written.count { $0.step.dueDate == nil && $0.dueDateBefore != nil }
    return (due, set.written.count - due, canceled)
  }

  func content(of set: TicketSet) -> String? {
    let (due, without, canceled) = counts(of: set)
    return Wording.count(due, "event") + (canceled > 0 ? ", \(Wording.count(canceled)) canceled" : "")
      + (without > 0 ? "; \(Wording.count(without, "ticket")) without a due date" : "")
  }

  func instructions(for set: TicketSet, files: [String]) -> [String] {
    let (due, without, canceled) = counts(of: set)
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
    if ResourceFiles.areAmong(files) {
      lines.append(
        "Where an event names a file in resources/, it has the resources that the event does not list.")
    }
    return lines
  }
}
