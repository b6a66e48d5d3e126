import Effort
import Testing

@Suite struct MinutesTests {
  @Test(arguments: [
    (0, "0 min"), (45, "45 min"), (60, "1 h"), (2390, "39 h 50 min"), (6_000_000, "100,000 h"),
  ])
  func readsAsHoursAndMinutes(count: Int, text: String) {
    #expect(Minutes(count).description == text)
  }

  @Test func addsAndMultiplies() {
    var sum = Minutes(45) + Minutes(3) * 20
    #expect(sum == Minutes(105))
    sum += Minutes(15)
    #expect(sum - Minutes(20) == Minutes(100))
    #expect(Minutes(1) < Minutes(2))
  }
}
