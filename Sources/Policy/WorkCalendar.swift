package import Effort

/// What a day and a week of work mean, and durations written with them.
package struct WorkCalendar: Sendable, Hashable {
  package var day: Minutes
  package var week: Minutes

  /// Eight hours a day, five days a week.
  package static let standard = WorkCalendar(day: Minutes(480), week: Minutes(2400))

  /// No duration of a policy is longer than this many weeks, so that sums of durations cannot overflow.
  package static let longestWeeks: Int64 = 1000
  /// No budget is longer than this: fixing all of a large tenant takes hundreds of thousands of weeks.
  package static let longestBudgetWeeks: Int64 = 1_000_000

  package init(day: Minutes, week: Minutes) {
    self.day = day
    self.week = week
  }

  /// The minutes of `30m`, `2h`, `1.5d`, `1w` or joined `1h30m`: units from large to small, each at most
  /// once, up to four decimals, whole minutes in total.
  package func duration(_ text: String) throws(DurationFault) -> Minutes {
    try duration(text, units: ["w", "d", "h", "m"])
  }

  /// The same for a budget, which may be longer.
  package func budget(_ text: String) throws(DurationFault) -> Minutes {
    try duration(text, units: ["w", "d", "h", "m"], longestWeeks: Self.longestBudgetWeeks)
  }

  /// The same with only some of the units allowed.
  func duration(
    _ text: String, units: [Character], longestWeeks: Int64 = WorkCalendar.longestWeeks
  ) throws(DurationFault) -> Minutes {
    var scanner = DurationScanner(text, longestWeeks: longestWeeks)
    var total: Int64 = 0
    var remaining = units[...]
    repeat {
      let amount = try scanner.amount()
      let unit = try scanner.unit()
      guard let at = remaining.firstIndex(of: unit) else { throw scanner.wrongUnit(unit, of: units) }
      remaining = remaining[(at + 1)...]
      total += amount * minutes(of: unit)
    } while !scanner.isAtEnd
    guard total <= longestWeeks * week.count * DurationScanner.parts else { throw scanner.tooLong() }
    guard total.isMultiple(of: DurationScanner.parts) else { throw scanner.notWhole() }
    return Minutes(total / DurationScanner.parts)
  }

  private func minutes(of unit: Character) -> Int64 {
    switch unit {
    case "w": week.count
    case "d": day.count
    case "h": 60
    default: 1
    }
  }
}

extension Minutes {
  /// As policies write it, in units that mean the same in every calendar: `16h`, `1h30m`, `0m`.
  var policyText: String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(minutes)m" }
    return minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)m"
  }
}
