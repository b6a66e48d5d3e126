import Foundation
import Testing

/// A published benchmark through the command line: the listed optimum is reached and proven.
@Suite("Next Release Problem")
struct NextReleaseProblemTests {
  /// Of nrp1; scripts/check-nrp does the larger ones.
  @Test(arguments: [("0.3", 1204), ("0.5", 1840), ("0.7", 2507)])
  func listedOptimumIsReachedAndProven(ratio: String, optimum: Int) throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    let repository = Uplift.repository.path
    let made = try uplift.shell(
      "python3 '\(repository)/scripts/nrp-tenant' '\(repository)/Tests/Fixtures/nrp/nrp1.txt' \(ratio) nrp1")
    try #require(made.status == 0, "\(made.errors)")
    let numbers = made.text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    let (budget, profit) = (try #require(numbers.first), try #require(numbers.last))
    let outcome = try uplift.run(
      "plan", "nrp1", "--budget", "\(budget)m", "--gap", "0", "-o", "json", "--quiet")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let score = try #require(plan["score"] as? [String: Any])
    let gain = try #require(score["gain"] as? Double)
    #expect(Int((gain * Double(profit) / 100).rounded()) == optimum)
    #expect(score["status"] as? String == "optimal")
    #expect(score["gap"] as? Double == 0)
  }
}
