import Effort
import Testing

@testable import Delivery

/// The axis of a chart that Mermaid draws.
@Suite struct ChartHoursTests {
  private static let ends: [(Int64, String, String)] = [
    (0, "minutes of work", "1"), (1, "minutes of work", "1"), (2, "minutes of work", "2"),
    (119, "minutes of work", "119"), (120, "hours of work", "2"), (121, "hours of work", "2.25"),
    (135, "hours of work", "2.25"), (351, "hours of work", "6"), (3_600, "hours of work", "60"),
    (599_940, "hours of work", "9999"), (599_941, "thousand hours of work", "10"),
    (600_001, "thousand hours of work", "10.25"), (600_000_000, "million hours of work", "10"),
    (Int64.max / 2, "million hours of work", "76861433640.5"),
  ]

  @Test(arguments: ends)
  func endsAtAFourthOfItsUnit(_ minutes: Int64, _ title: String, _ end: String) {
    let hours = ChartHours(to: minutes)
    #expect(hours.title == title)
    #expect(hours.end == end)
    #expect(hours.minutes.last.map { $0.count >= minutes } == true)
  }

  @Test func placesAreApartAlike() {
    #expect(ChartHours(to: 3_840).minutes == (0...64).map { Minutes($0 * 60) })
    #expect(ChartHours(to: 2).minutes.map(\.count).filter { $0 == 1 }.count == 32)
  }

  /// As Mermaid adds them up: no place is lost to rounding, which one of many ends of any other kind would lose.
  @Test func everyPlaceIsDrawn() throws {
    for minutes in Array(1...3_000) + Array(stride(from: Int64(3_001), to: 2_000_000, by: 997)) {
      let end = try #require(Double(ChartHours(to: minutes).end))
      let width = end / Double(ChartHours.places)
      let sums = sequence(first: 0.0) { $0 + width }.prefix { $0 <= end }
      #expect(Array(sums).count == 65, "\(minutes) minutes")
    }
  }
}
