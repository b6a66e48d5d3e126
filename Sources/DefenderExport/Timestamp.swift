import SecureScore

/// Moments as exports write them.
enum Timestamp {
  /// Seconds since 1970 of `2024-11-20T10:51:36.3376828Z`; fractions are cut off, an offset is taken off.
  ///
  /// - Returns: nil for any other text, and for days and hours that do not exist.
  static func seconds(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard text.count >= 19, let year = number(text, 0, 4), text[4] == dash, let month = number(text, 5, 2),
      text[7] == dash, let day = number(text, 8, 2), text[10].folded == 0x74 || text[10] == .space,
      let hour = number(text, 11, 2), text[13] == .colon, let minute = number(text, 14, 2),
      text[16] == .colon, let second = number(text, 17, 2), hour < 24, minute < 60, second <= 60,
      (1...12).contains(month), (1...lastDay(month, year)).contains(day)
    else { return nil }
    var position = 19
    if position < text.count, text[position] == 0x2E {
      position += 1
      while position < text.count, text[position] &- 0x30 < 10 { position += 1 }
    }
    guard let offset = offsetMinutes(text, position) else { return nil }
    let days = CalendarDay(year: year, month: month, day: day).daysSince1970
    return Int64(((days * 24 + hour) * 60 + minute - offset) * 60 + second)
  }

  private static let dash: UInt8 = 0x2D

  /// Nothing and `Z` are UTC; otherwise `+02:00` or `-0530`.
  private static func offsetMinutes(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    if start == text.count || (start == text.count - 1 && text[start].folded == 0x7A) { return 0 }
    guard text.count - start >= 5, text[start] == 0x2B || text[start] == dash,
      let hours = number(text, start + 1, 2), hours < 24
    else { return nil }
    let minuteStart = text[start + 3] == .colon ? start + 4 : start + 3
    guard minuteStart + 2 == text.count, let minutes = number(text, minuteStart, 2), minutes < 60 else {
      return nil
    }
    return (text[start] == dash ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<start + count {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func lastDay(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
