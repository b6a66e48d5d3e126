import SecureScore

/// Which of several calendars, made one after the other, is the later: the SEQUENCE of all its events (RFC 5545,
/// 3.8.7.4), without which a calendar may keep the event that it has.
///
/// It counts from the day of the export, so that it grows from export to export wherever the files lie. Two plans of
/// one export are told apart by what is known of the one before: its file, or the plan given as the one before.
struct CalendarRevision: Equatable {
  /// The property of the calendar that tells it, as one without events has no SEQUENCE.
  static let property = "X-UPLIFT-REVISION"
  /// What it counts from.
  private static let firstDay = CalendarDay(year: 2000, month: 1, day: 1)
  /// Far above any; SEQUENCE is a 32-bit integer.
  private static let largest = 1_000_000_000

  let number: Int

  var next: CalendarRevision { CalendarRevision(number: number + 1) }

  private init(number: Int) { self.number = number }

  /// The first calendar of a plan.
  ///
  /// - Parameters:
  ///   - exported: the day of its export.
  ///   - before: that of the plan before; nil without one.
  init(exported: CalendarDay, before: CalendarDay?) {
    let days = { (day: CalendarDay) in max(0, day.daysSince1970 - Self.firstDay.daysSince1970) }
    number = max(days(exported), before.map { days($0) + 1 } ?? 0)
  }

  /// Of a calendar that was written before; nil where it tells none.
  init?(of file: TicketFileBytes) {
    let lines = CalendarLines(file).lines
    let told = lines.filter { $0.name == Self.property || $0.name == "SEQUENCE" }.compactMap { Int($0.value) }
    guard let latest = told.filter({ (0..<Self.largest).contains($0) }).max() else { return nil }
    number = latest
  }
}

extension CalendarRevision: Comparable {
  static func < (left: CalendarRevision, right: CalendarRevision) -> Bool { left.number < right.number }
}
