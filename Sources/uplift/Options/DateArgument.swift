import ArgumentParser
import SecureScore

/// A day: `2026-11-20`.
struct DateArgument {
  let text: String

  /// Takes days that the calendar has.
  init(argument: String) throws {
    let advice = ValidationError("write a day of the calendar, as in 2026-11-20")
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { throw advice }
    // A day that exists survives being counted and read back.
    let counted = CalendarDay(year: year, month: month, day: day).daysSince1970
    guard CalendarDay(secondsSince1970: Int64(counted) * 86_400).description == argument else {
      throw advice
    }
    text = argument
  }
}
