import Testing

@testable import Delivery

/// Due dates as a calendar, and what its rehearsal finds.
@Suite("iCalendar") struct CalendarFormatTests {
  private let format = CalendarFormat(settings: TicketSettings())
  private static let keys = TicketSample.keys
  private static let file = "tickets.ics"

  private func text(_ set: TicketSet = TicketSample.set) -> String {
    TicketSample.file(Self.file, of: format, set)
  }

  /// Unfolded lines of each event, by UID; a reader of its own.
  private func events(_ text: String) -> [String: [String]] {
    var events: [String: [String]] = [:]
    var lines: [String] = []
    for line in text.replacing("\r\n ", with: "").replacing("\r\n", with: "\n").split(separator: "\n") {
      switch line {
      case "BEGIN:VEVENT": lines = []
      case "END:VEVENT": events[lines.first { $0.hasPrefix("UID:") } ?? ""] = lines
      default: lines.append(String(line))
      }
    }
    return events
  }

  @Test func aDueTicketIsAnAllDayEvent() throws {
    let events = events(text())
    #expect(
      Set(events.keys)
        == Set([Self.keys.new, Self.keys.changed, Self.keys.closing].map { "UID:\($0)@uplift" }))
    let new = try #require(events["UID:\(Self.keys.new)@uplift"])
    #expect(new.contains("DTSTART;VALUE=DATE:20261130"))
    #expect(new.contains("DTEND;VALUE=DATE:20261201"))
    #expect(new.contains("STATUS:CONFIRMED"))
    #expect(new.contains(#"SUMMARY:[UP-0000000A] Ports should be closed\; really\, all · prod-eu"#))
    #expect(new.contains("CATEGORIES:uplift,UP-0000000A,severity-high,by-hand,scope-prod-eu"))
    let changed = try #require(events["UID:\(Self.keys.changed)@uplift"])
    #expect(changed.contains("DTEND;VALUE=DATE:20270301"))
  }

  @Test func whatLeftThePlanOrLostItsDateIsCanceled() throws {
    let closing = try #require(events(text())["UID:\(Self.keys.closing)@uplift"])
    #expect(closing.contains("STATUS:CANCELLED") && closing.contains("DTEND;VALUE=DATE:20270101"))
    var sketch = PlannedStepSketch(dueDate: "2026-12-24")
    let before = PlannedStepSketch.plan([sketch])
    sketch.dueDate = nil
    let set = TicketSet(plan: PlannedStepSketch.plan([sketch]), grouping: .none, since: before)
    #expect(events(text(set)).values.first?.contains("STATUS:CANCELLED") == true)
  }

  /// A ticket without a due date is not in the file.
  @Test func theAnswerCountsEvents() {
    func content(_ set: TicketSet) -> String {
      TicketReport(
        format: .ics, set: set, heldBack: [], folder: "out", files: [], instructions: [],
        content: format.content(of: set)
      ).table.split(separator: "\n").first.map(String.init) ?? ""
    }
    let (one, two) = (PlannedStepSketch(dueDate: "2026-12-24"), PlannedStepSketch(key: "UP-0000000B"))
    func set(_ steps: [PlannedStepSketch], since: [PlannedStepSketch]? = nil) -> TicketSet {
      TicketSet(
        plan: PlannedStepSketch.plan(steps), grouping: .control,
        since: since.map { PlannedStepSketch.plan($0) })
    }
    #expect(content(set([two])) == "iCalendar: 0 events; 1 ticket without a due date")
    #expect(content(set([one])) == "iCalendar: 1 event")
    #expect(content(set([one, two])) == "iCalendar: 1 event; 1 ticket without a due date")
    #expect(
      content(set([two], since: [one])) == "iCalendar: 0 events, 1 canceled; 1 ticket without a due date")
    #expect(content(TicketSample.set) == "iCalendar: 2 events, 1 canceled")
  }

  @Test func theClockIsNowhere() {
    #expect(text() == text())
    #expect(text().contains("DTSTAMP:20261120T000000Z"))
    // Days from 2000-01-01 to 2026-11-20.
    #expect(text(TicketSample.first).contains("SEQUENCE:9820"))
  }

  /// RFC 5545, 3.8.7.4: a calendar keeps the event that it has unless SEQUENCE is higher.
  @Test func everyOtherCalendarIsALaterRevision() throws {
    func sequences(_ text: String) -> Set<String> {
      Set(text.split(separator: "\r\n").filter { $0.hasPrefix("SEQUENCE:") }.map(String.init))
    }
    func next(_ before: String, _ set: TicketSet) -> String {
      var settings = TicketSettings()
      settings.fileBefore = Array(before.utf8)
      return TicketSample.file(Self.file, of: CalendarFormat(settings: settings), set)
    }
    // A plan of the same export, in a folder of its own.
    #expect(sequences(text()) == ["SEQUENCE:9821"])
    let first = text(TicketSample.first)
    #expect(next(first, TicketSample.first) == first)
    let second = next(first, TicketSample.set)
    #expect(sequences(second) == ["SEQUENCE:9821"])
    #expect(next(second, TicketSample.set) == second)
    // One that has no events is counted too.
    let plan = PlannedStepSketch.plan([PlannedStepSketch(dueDate: "2026-12-24")])
    let silent = next(second, TicketSet(plan: plan, grouping: .none, since: plan))
    #expect(sequences(silent).isEmpty && silent.contains("\r\nX-UPLIFT-REVISION:9822\r\n"))
    #expect(sequences(next(silent, TicketSet(plan: plan, grouping: .none))) == ["SEQUENCE:9823"])
    // What is no calendar of ours tells nothing, and nobody's number is believed without end.
    for nonsense in ["", "BEGIN:VCALENDAR\r\n", first.replacing("9820", with: "99999999999")] {
      #expect(sequences(next(nonsense, TicketSample.first)) == ["SEQUENCE:9820"])
    }
  }

  @Test func withoutDueDatesTheCalendarIsSoundAndSilent() {
    let set = TicketSet(plan: PlannedStepSketch.plan([PlannedStepSketch()]), grouping: .none)
    let text = text(set)
    #expect(!text.contains("VEVENT") && text.contains("BEGIN:VTIMEZONE"))
    #expect(format.faults(in: [TicketFileBytes(name: Self.file, bytes: Array(text.utf8))]) == [])
    #expect(format.instructions(for: set).joined().contains("No ticket has a due date"))
  }

  @Test(arguments: ["é", "日本", "👩‍👩‍👧‍👦", "e\u{301}", "\\", ";", "\n", "x"])
  func noLineIsLongerThan75BytesOrFoldedInACharacter(_ character: String) {
    for length in 60...80 {
      var text = CalendarText()
      let value = CalendarText.escaped(String(repeating: character, count: length))
      text.add("SUMMARY", value)
      let lines = text.text.utf8.split(separator: UInt8(ascii: "\n"))
      #expect(lines.allSatisfy { $0.count <= 76 && $0.last == UInt8(ascii: "\r") })
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      let scalars = Array(text.text.unicodeScalars)
      var unfolded = String.UnicodeScalarView()
      var index = 0
      while index < scalars.count {
        if scalars[index...].starts(with: "\r\n ".unicodeScalars) {
          index += 3
        } else {
          unfolded.append(scalars[index])
          index += 1
        }
      }
      #expect(String(unfolded).unicodeScalars.elementsEqual("SUMMARY:\(value)\r\n".unicodeScalars))
    }
  }

  static let mutations = [
    FileMutation("line too long", file, says: "at most 75") {
      $0.once("SUMMARY:", "SUMMARY:" + String(repeating: "x", count: 20))
    },
    FileMutation("line ends with LF alone", file, row: 1, says: "CR LF") {
      $0.once("VCALENDAR\r\n", "VCALENDAR\n")
    },
    FileMutation("folded in a character", file, says: "UTF-8") { $0.once("·", "\u{0}\r\n \u{0}") },
    FileMutation("no UID", file, column: "UID", says: "missing") {
      $0.once("UID:\(keys.new)@uplift\r\n", "")
    },
    FileMutation("UID twice", file, column: "UID", says: "would vanish") {
      $0.once(keys.changed + "@", keys.new + "@")
    },
    FileMutation("no DTSTAMP", file, column: "DTSTAMP", says: "missing") {
      $0.once("DTSTAMP:20261120T000000Z\r\n", "")
    },
    FileMutation("DTSTAMP of no zone", file, column: "DTSTAMP", says: "a moment as") {
      $0.once("T000000Z", "T000000")
    },
    FileMutation("bad day", file, column: "DTSTART", says: "a day as") {
      $0.once("DATE:20261130", "DATE:20261131")
    },
    FileMutation("day with a time", file, column: "DTSTART", says: "VALUE=DATE") {
      $0.once("DTSTART;VALUE=DATE:20261130", "DTSTART:20261130T100000Z")
    },
    FileMutation("end on the day itself", file, column: "DTEND", says: "not behind") {
      $0.once("DTEND;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261130")
    },
    FileMutation("status in other words", file, column: "STATUS", says: "expected one of") {
      $0.once("CONFIRMED", "DONE")
    },
    FileMutation("comma not escaped", file, column: "SUMMARY", says: "without a backslash") {
      $0.once("\\,", ",")
    },
    FileMutation("backslash before nothing", file, column: "SUMMARY", says: "escapes nothing") {
      $0.once("\\,", "\\q")
    },
    FileMutation("summary twice", file, column: "SUMMARY", says: "twice") {
      $0.once("SUMMARY:", "SUMMARY:x\r\nSUMMARY:")
    },
    FileMutation("no end", file, says: "has no end") { $0.once("END:VCALENDAR\r\n", "") },
    FileMutation("ends something else", file, column: "END", says: "not what is open") {
      $0.once("END:VEVENT", "END:VTODO")
    },
    FileMutation("no version", file, column: "VERSION", says: "missing") { $0.once("VERSION:2.0\r\n", "") },
    FileMutation("old version", file, column: "VERSION", says: "expected 2.0") {
      $0.once("VERSION:2.0", "VERSION:1.0")
    },
    FileMutation("line without a colon", file, says: "NAME:VALUE") { $0.once("CALSCALE:", "CALSCALE") },
    FileMutation("control character", file, says: "control") { $0.once("SUMMARY:", "SUMMARY:\u{7}") },
    FileMutation("address that runs", file, column: "URL", says: "web address") {
      $0.once("URL:https", "URL:javascript")
    },
    FileMutation("sequence in words", file, column: "SEQUENCE", says: "whole number") {
      $0.once("SEQUENCE:9", "SEQUENCE:x")
    },
    FileMutation("behind the end", file, says: "behind the end") { $0 + "X-MORE:1\r\n" },
    FileMutation("nothing", file, says: "found nothing") { _ in "" },
  ]

  @Test(arguments: mutations)
  func findsWhatIsWrong(_ mutation: FileMutation) { mutation.check(format) }
}
