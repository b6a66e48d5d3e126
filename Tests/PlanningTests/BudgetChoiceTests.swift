import Effort
import RemediationPlan
import Testing

@Suite struct BudgetChoiceTests {
  private static func minutes(_ choice: BudgetChoice, least: Int = 0, everything: Int) -> [Int64] {
    choice.budgets(least: Minutes(least), everything: Minutes(everything)).map(\.count)
  }

  @Test func whatIsAskedIsSortedOnceEach() {
    let asked = BudgetChoice.asked([Minutes(600), Minutes(0), Minutes(60), Minutes(600)])
    #expect(Self.minutes(asked, least: 30, everything: 100) == [0, 60, 600])
  }

  @Test func equalStepsEndWhereAsked() {
    #expect(Self.minutes(.upTo(Minutes(600), points: 4), everything: 100) == [150, 300, 450, 600])
    #expect(Self.minutes(.upTo(Minutes(10), points: 3), everything: 100) == [3, 6, 10])
    #expect(Self.minutes(.upTo(Minutes(2), points: 200), everything: 100) == [0, 1, 2])
  }

  @Test func impossibleBudgetsAreLeftOutButTheLast() {
    #expect(Self.minutes(.upTo(Minutes(600), points: 4), least: 200, everything: 999) == [300, 450, 600])
    #expect(Self.minutes(.upTo(Minutes(600), points: 4), least: 700, everything: 999) == [600])
  }

  @Test(arguments: [
    (64_889, [30, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800, 1_082]),
    (5_162, [3, 4, 6, 8, 10, 15, 20, 30, 40, 60, 87]),
  ])
  func standardBudgetsAreRoundHours(_ everything: Int, _ hours: [Int64]) {
    let budgets = Self.minutes(.standard, everything: everything)
    #expect(budgets.suffix(hours.count) == hours.map { $0 * 60 }[...])
    #expect(budgets.count == 12)
  }

  @Test(arguments: [0, 1, 4, 59, 60, 61, 119, 1_000, 100_000, 6_000_000, 1_000_000_000_000])
  func standardBudgetsAscendToEverything(_ everything: Int) throws {
    let budgets = Self.minutes(.standard, least: everything / 10, everything: everything)
    #expect((1...12).contains(budgets.count))
    #expect(zip(budgets, budgets.dropFirst()).allSatisfy { $0 < $1 })
    let last = try #require(budgets.last)
    #expect(last >= Int64(everything) && last < Int64(everything) + 60)
    #expect(budgets.allSatisfy { $0 >= everything / 10 })
  }
}
