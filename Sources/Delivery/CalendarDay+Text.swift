package import SecureScore

extension CalendarDay {
  /// The day that a text names as `yyyy-MM-dd`; nil where there is no such day.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1) - 0x30 })
    }
    let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    // The 31st of a short month is counted as a day of the next.
    guard CalendarDay(secondsSince1970: Int64(day.daysSince1970) * 86_400) == day else { return nil }
    self = day
  }
}
